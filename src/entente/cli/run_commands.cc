#include "entente/cli/run_commands.h"

#include <algorithm>
#include <csignal>
#include <filesystem>

#include <fmt/format.h>

#include "entente/core/describe_hash.h"
#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/effects/registry.h"
#include "entente/report/report.h"

namespace entente::cli {
namespace {

/// What a signal handler may touch: one atomic flag.
CancelToken& interrupt() {
  static CancelToken token;
  return token;
}

extern "C" void on_interrupt(int) {
  interrupt().cancel();
}

std::string number(double value) {
  if (value != value) return "unknown";
  return fmt::format("{:.3f}", value);
}

void print_summary(const services::RunOutcome& run) {
  const auto& result = run.result;
  std::vector<std::vector<std::string>> table = {
      {"outcome in " + std::to_string(result.horizon_year), "unit", result.baseline.title,
       result.scenario.title, "difference", "95 % interval", "5-95 % of futures"}};
  for (const auto& outcome : result.outcomes) {
    if (!outcome.headline) continue;
    for (const auto& d : result.differences) {
      if (d.outcome != outcome.id) continue;
      table.push_back({outcome.label, outcome.unit, number(d.baseline), number(d.scenario),
                       number(d.mean), fmt::format("{} to {}", number(d.lo), number(d.hi)),
                       fmt::format("{} to {}", number(d.p05), number(d.p95))});
    }
  }
  std::size_t assumed = 0;
  for (const auto& row : result.provenance) assumed += row.kind == "assumed" ? 1 : 0;
  print(fmt::format(
      "{} against {}: {} futures each, seed {}, coding {}, {:.1f} s on {} threads ({})\n\n",
      result.scenario.title, result.baseline.title, result.manifest.futures, result.manifest.seed,
      result.manifest.coding, result.manifest.seconds, result.manifest.threads,
      result.manifest.isa));
  print(text_table(table));
  print(fmt::format("\nThe interval is simulation error alone. {} of {} inputs are assumed. {}\n",
                    assumed, result.provenance.size(), result.skill));
  print(fmt::format(
      "\ncontent hash  {}\nrun           {}\nreport        {}\n", run.hash, run.folder,
      std::filesystem::absolute(std::filesystem::path(run.folder) / "report.html").string()));
}

}  // namespace

int run_scenario(const RunOptions& options) {
  auto request = options.request;
  request.atlas = options.atlas_folder.empty() ? atlas::embedded_files()
                                               : atlas::files_in(options.atlas_folder);
  static_cast<void>(std::signal(SIGINT, on_interrupt));
  static_cast<void>(std::signal(SIGTERM, on_interrupt));
  ProgressBar bar("futures");
  LoopControl control;
  control.cancel = &interrupt();
  control.progress = [&](std::size_t done, std::size_t total) { bar.update(done, total); };
  try {
    const auto run = services::run(request, control);
    bar.clear();
    if (options.format == Format::kText)
      print_summary(run);
    else if (options.format == Format::kCsv)
      print(to_csv(run.result.differences));
    else
      print(to_json(run.result).dump(2) + "\n");
  } catch (const Cancelled&) {
    bar.clear();
    say("stopped; finished futures are kept, `entente run` with the same options and --resume goes "
        "on");
    throw;
  }
  return 0;
}

namespace {

struct ComparedRun {
  std::string folder, hash;
  scenario::RunResult result;
};

void print_compared(const std::vector<ComparedRun>& runs, Format format) {
  std::string text =
      csv_line({"run", "content_hash", "outcome", "baseline", "scenario", "difference"});
  Json json = Json::array();
  for (const auto& run : runs) {
    json.push_back({{"run", run.folder},
                    {"content_hash", run.hash},
                    {"differences", to_json(run.result.differences)}});
    for (const auto& d : run.result.differences) {
      text += csv_line({run.folder, run.hash, d.outcome, shortest(d.baseline), shortest(d.scenario),
                        shortest(d.mean)});
    }
  }
  print(format == Format::kJson ? json.dump(2) + "\n" : text);
}

std::string at_horizon(const scenario::RunResult& run, const std::string& outcome) {
  for (const auto& d : run.differences) {
    if (d.outcome == outcome) return number(d.scenario);
  }
  return "unknown";
}

/// What each run ends with, outcome by outcome.
void print_ends(const std::vector<ComparedRun>& runs) {
  std::vector<std::vector<std::string>> table = {{"outcome, scenario at the horizon"}};
  for (const auto& run : runs) table.front().push_back(run.folder);
  for (const auto& outcome : runs.front().result.outcomes) {
    table.push_back({outcome.label});
    for (const auto& run : runs) table.back().push_back(at_horizon(run.result, outcome.id));
  }
  print("\n");
  print(text_table(table));
}

}  // namespace

int compare_runs(const std::vector<std::string>& folders, Format format) {
  std::vector<ComparedRun> runs;
  for (const auto& folder : folders) {
    auto result = services::read_run(folder);
    auto hash = content_hash(result);
    runs.push_back({folder, std::move(hash), std::move(result)});
  }
  if (format != Format::kText) {
    print_compared(runs, format);
    return 0;
  }
  const bool same = std::all_of(runs.begin(), runs.end(),
                                [&](const auto& run) { return run.hash == runs.front().hash; });
  print(same ? "identical\n" : "different\n");
  std::vector<std::vector<std::string>> table = {
      {"run", "scenario", "futures", "seed", "coding", "content hash"}};
  for (const auto& run : runs) {
    const auto& m = run.result.manifest;
    table.push_back({run.folder, m.scenario, std::to_string(m.futures), std::to_string(m.seed),
                     m.coding, run.hash});
  }
  print(text_table(table));
  if (!same) print_ends(runs);
  return 0;
}

int report_run(const std::string& folder, const std::string& to) {
  const auto result = services::read_run(folder);
  if (to.empty()) {
    const std::filesystem::path given(folder);  // the folder of the run, or its run.db
    const auto place = std::filesystem::is_directory(given) ? given : given.parent_path();
    print(services::write_report(place.string(), result) + "\n");
  } else {
    write_file_atomically(to, report::render_report(result));
    print(to + "\n");
  }
  return 0;
}

namespace {

struct EffectRow {
  std::string name, meaning, formula, source;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "key in model files"});
    v("meaning", self.meaning, Meta{.doc = "what a positive parameter says"});
    v("formula", self.formula, Meta{.doc = "the actor's statistic"});
    v("source", self.source, Meta{.doc = "citation key, docs/engine.md"});
  }
};

EffectRow row_of(const engine::EffectDef& def) {
  return {std::string(def.name), std::string(def.meaning), std::string(def.formula),
          std::string(def.cite)};
}

}  // namespace

int list_effects(const std::string& name, Format format) {
  std::vector<EffectRow> rows;
  if (name.empty()) {
    for (const auto* def : engine::all_effects()) rows.push_back(row_of(*def));
  } else {
    rows.push_back(row_of(engine::find_effect(name)));
  }
  if (!name.empty() && format == Format::kText) {
    const auto& row = rows.front();
    print(fmt::format("{}\n  a positive parameter says: {}\n  formula: {}\n  source: {}\n",
                      row.name, row.meaning, row.formula, row.source));
    return 0;
  }
  print_rows(rows, format);
  return 0;
}

int print_schema() {
  print(json_schema<scenario::RunResult>("Entente run").dump(2) + "\n");
  return 0;
}

}  // namespace entente::cli
