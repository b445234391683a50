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
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
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

int compare_runs(const std::vector<std::string>& folders, Format format) {
  std::vector<scenario::RunResult> runs;
  std::vector<std::string> hashes;
  for (const auto& folder : folders) {
    runs.push_back(services::read_run(folder));
    hashes.push_back(content_hash(runs.back()));
  }
  const bool same = std::all_of(hashes.begin(), hashes.end(),
                                [&](const auto& hash) { return hash == hashes.front(); });
  if (format != Format::kText) {
    std::string text =
        csv_line({"run", "content_hash", "outcome", "baseline", "scenario", "difference"});
    Json json = Json::array();
    for (std::size_t i = 0; i < runs.size(); ++i) {
      json.push_back({{"run", folders[i]},
                      {"content_hash", hashes[i]},
                      {"differences", to_json(runs[i].differences)}});
      for (const auto& d : runs[i].differences) {
        text += csv_line({folders[i], hashes[i], d.outcome, shortest(d.baseline),
                          shortest(d.scenario), shortest(d.mean)});
      }
    }
    print(format == Format::kJson ? json.dump(2) + "\n" : text);
    return 0;
  }
  print(fmt::format("{}\n", same ? "identical" : "different"));
  std::vector<std::vector<std::string>> table = {
      {"run", "scenario", "futures", "seed", "coding", "content hash"}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& m = runs[i].manifest;
    table.push_back({folders[i], m.scenario, std::to_string(m.futures), std::to_string(m.seed),
                     m.coding, hashes[i]});
  }
  print(text_table(table));
  if (same) return 0;
  std::vector<std::vector<std::string>> outcomes = {{"outcome, scenario at the horizon"}};
  for (const auto& folder : folders) outcomes.front().push_back(folder);
  for (const auto& outcome : runs.front().outcomes) {
    std::vector<std::string> row = {outcome.label};
    for (const auto& run : runs) {
      std::string cell = "unknown";
      for (const auto& d : run.differences) {
        if (d.outcome == outcome.id) cell = number(d.scenario);
      }
      row.push_back(cell);
    }
    outcomes.push_back(row);
  }
  print("\n");
  print(text_table(outcomes));
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
