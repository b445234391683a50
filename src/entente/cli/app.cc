#include "entente/cli/app.h"

#include <map>
#include <memory>

#include <CLI/CLI.hpp>

#include "entente/cli/atlas_commands.h"
#include "entente/cli/export_commands.h"
#include "entente/cli/import_commands.h"
#include "entente/cli/measure_commands.h"
#include "entente/cli/run_commands.h"

namespace entente::cli {
namespace {

const std::map<std::string, Format> kFormats = {
    {"text", Format::kText}, {"json", Format::kJson}, {"csv", Format::kCsv}};

void add_atlas_options(CLI::App& command, AtlasOptions& options) {
  command.add_option("--atlas", options.folder,
                     "folder of an atlas (default: the edition built in)");
  command.add_option("--format", options.format, "how to write the answer")
      ->transform(CLI::CheckedTransformer(kFormats).description("text, json or csv"))
      ->type_name("FORMAT");
}

void add_coding_option(CLI::App& command, AtlasOptions& options) {
  command.add_option("--coding", options.coding,
                     "reading of contested instruments: a name, or question=reading,...");
}

void add_world_options(CLI::App& command, AtlasOptions& options) {
  command.add_option("--date", options.date,
                     "day, YYYY-MM-DD (default: the last day the atlas covers)");
  add_coding_option(command, options);
  command.add_option("--scope", options.scope, "indo-pacific, euro-atlantic, all, ...");
}

/// A command below `atlas`, with the options that all of them take.
std::pair<CLI::App*, std::shared_ptr<AtlasOptions>> add_question(CLI::App& atlas, const char* name,
                                                                 const char* help,
                                                                 const char* example) {
  auto options = std::make_shared<AtlasOptions>();
  auto* command = atlas.add_subcommand(name, help);
  command->footer(std::string("Example:\n  entente atlas ") + example);
  add_atlas_options(*command, *options);
  return {command, options};
}

void add_atlas_lists(CLI::App& atlas, int& code) {
  const auto add = [&](const char* name, const char* help, const char* example) {
    return add_question(atlas, name, help, example);
  };
  {
    auto [command, options] =
        add("check", "Prove the atlas: references, dates, sources, obligations", "check");
    command->callback([&code, options = options] { code = atlas_check(*options); });
  }
  {
    auto [command, options] =
        add("states", "List states of a day and scope", "states --scope indo-pacific");
    add_world_options(*command, *options);
    command->callback([&code, options = options] { code = atlas_states(*options); });
  }
  {
    auto [command, options] = add("treaties", "List all instruments, or those in force on a day",
                                  "treaties --date 1965-01-01");
    add_world_options(*command, *options);
    command->callback([&code, options = options] { code = atlas_treaties(*options); });
  }
  {
    auto [command, options] =
        add("show", "The page of a state, instrument, arrangement, exercise or dispute",
            "show us-japan-1960\n  entente atlas show anzus-1951 --coding us-only-suspension");
    add_coding_option(*command, *options);
    auto id = std::make_shared<std::string>();
    command->add_option("id", *id, "id")->required();
    command->callback([&code, options = options, id] { code = atlas_show(*options, *id); });
  }
}

void add_atlas_questions(CLI::App& atlas, int& code) {
  const auto add = [&](const char* name, const char* help, const char* example) {
    return add_question(atlas, name, help, example);
  };
  {
    auto [command, options] = add("why", "One fact with its sources", "why nato-1949/party/FIN");
    auto path = std::make_shared<std::string>();
    auto random = std::make_shared<int>(0);
    auto seed = std::make_shared<unsigned>(1);
    auto* asked = command->add_option("path", *path,
                                      "path of the fact: JPN/milex/2020, us-japan-1960/V, ...");
    auto* drawn = command->add_option("--random", *random, "draw this many facts at random instead")
                      ->check(CLI::Range(1, 1000));
    command->add_option("--seed", *seed, "seed of the draw");
    asked->excludes(drawn);
    command->callback([&code, options = options, path, random, seed] {
      if (path->empty() && *random == 0) throw CLI::RequiredError("path or --random");
      code = atlas_why(*options, *path, *random, *seed);
    });
  }
  {
    auto [command, options] =
        add("layer", "Ties of a layer on a day, with the instruments that make them",
            "layer defence --date 2025-01-01 --scope indo-pacific --format csv");
    add_world_options(*command, *options);
    auto name = std::make_shared<std::string>();
    command->add_option("name", *name, "defence, consultation, access, ...")->required();
    command->callback([&code, options = options, name] { code = atlas_layer(*options, *name); });
  }
  {
    auto [command, options] =
        add("diff", "What changed between two days", "diff 1985-01-01 1987-01-01");
    add_world_options(*command, *options);
    auto before = std::make_shared<std::string>();
    auto after = std::make_shared<std::string>();
    command->add_option("before", *before, "day")->required();
    command->add_option("after", *after, "day")->required();
    command->callback([&code, options = options, before, after] {
      code = atlas_diff(*options, *before, *after);
    });
  }
}

void add_atlas_proofs(CLI::App& atlas, int& code) {
  {
    auto [command, options] = add_question(
        atlas, "compare", "The atlas beside other datasets: precision, recall, every disagreement",
        "compare ../shared/data/atop\n  entente atlas compare DATA --coding "
        "atop,eu-42-7=political");
    options->coding = "atop";
    add_coding_option(*command, *options);
    auto folder = std::make_shared<std::string>();
    auto years = std::make_shared<std::pair<int, int>>(1950, 2010);
    command->add_option("folder", *folder, "folder of datasets, or of such folders")->required();
    command->add_option("--from", years->first, "first year compared");
    command->add_option("--to", years->second, "last year compared");
    command->callback([&code, options = options, folder, years] {
      code = atlas_compare(*options, *folder, years->first, years->second);
    });
  }
  {
    auto [command, options] = add_question(
        atlas, "agreement", "How far two independent codings agree, field by field", "agreement");
    command->callback([&code, options = options] { code = atlas_agreement(*options); });
  }
}

void add_atlas(CLI::App& app, int& code) {
  auto* atlas = app.add_subcommand("atlas", "Look into the atlas of states, treaties and clauses");
  atlas->footer("Example:\n  entente atlas show us-japan-1960");
  atlas->require_subcommand(1);
  add_atlas_lists(*atlas, code);
  add_atlas_questions(*atlas, code);
  add_atlas_proofs(*atlas, code);
}

void add_format(CLI::App& command, Format& format) {
  command.add_option("--format", format, "how to write the answer")
      ->transform(CLI::CheckedTransformer(kFormats).description("text, json or csv"))
      ->type_name("FORMAT");
}

void add_run(CLI::App& app, int& code) {
  auto* command =
      app.add_subcommand("run", "Run futures of a scenario and its baseline, and write the report");
  command->footer(
      "Examples:\n  entente run\n  entente run us-drawdown --futures 200 --seed 7\n"
      "  entente run us-drawdown --futures 5000 --out runs/large\n  entente run --resume --out "
      "runs/large --futures 5000");
  auto options = std::make_shared<RunOptions>();
  auto& request = options->request;
  request.version = ENTENTE_VERSION;
  command->add_option("scenario", request.scenario,
                      "shipped scenario or path of a .toml (default: us-drawdown)");
  command->add_option("--futures", request.futures, "futures of each arm (default: 1000)");
  command->add_option("--seed", request.seed, "seed of every random stream (default: 1)")
      ->check(CLI::NonNegativeNumber);
  command
      ->add_option("--threads", request.threads,
                   "threads; results do not depend on it (default: all)")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--out", request.out, "folder of the run (default: runs/SCENARIO-K)");
  command->add_flag("--resume", request.resume, "go on with a run that was stopped");
  command->add_option("--isa", request.isa, "instruction-set level: auto, generic, avx2, avx512");
  command->add_option("--coding", request.coding,
                      "reading of contested instruments (default: the scenario's)");
  command->add_option("--atlas", options->atlas_folder,
                      "folder of an atlas (default: the edition built in)");
  add_format(*command, options->format);
  command->callback([&code, options] { code = run_scenario(*options); });
}

void add_compare_and_report(CLI::App& app, int& code) {
  {
    auto* command = app.add_subcommand(
        "compare", "Compare runs; prints \"identical\" when their content hashes agree");
    command->footer("Example:\n  entente compare runs/us-drawdown-1 runs/us-drawdown-2");
    auto folders = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<Format>(Format::kText);
    command->add_option("runs", *folders, "folders of runs")->required()->expected(2, 100);
    add_format(*command, *format);
    command->callback([&code, folders, format] { code = compare_runs(*folders, *format); });
  }
  {
    auto* command = app.add_subcommand("report", "Write the report of a finished run again");
    command->footer("Example:\n  entente report runs/us-drawdown-1 --to report.html");
    auto folder = std::make_shared<std::string>();
    auto to = std::make_shared<std::string>();
    command->add_option("run", *folder, "folder of a run")->required();
    command->add_option("--to", *to, "file (default: report.html in the folder)");
    command->callback([&code, folder, to] { code = report_run(*folder, *to); });
  }
  {
    auto* command = app.add_subcommand("schema", "JSON Schema of a run's result.json");
    command->footer("Example:\n  entente schema > run.schema.json");
    command->callback([&code] { code = print_schema(); });
  }
}

void add_measure(CLI::App& app, int& code) {
  auto* command = app.add_subcommand(
      "measure", "What kind of system this is: shares, centralisation, coverage, ...");
  command->footer(
      "Examples:\n  entente measure\n  entente measure architecture --date 2025-01-01 --scope "
      "indo-pacific\n"
      "  entente measure architecture --from 1950 --to 2025 --step 5 --scope indo-pacific --format "
      "csv");
  auto options = std::make_shared<MeasureOptions>();
  command->add_option("names", options->names, "measures (none: list them)");
  add_atlas_options(*command, options->atlas);
  add_world_options(*command, options->atlas);
  command->add_option("--from", options->from, "first year or day of a series");
  command->add_option("--to", options->to, "last year or day");
  command->add_option("--step", options->step, "years between")->check(CLI::Range(1, 1000));
  command->add_option("--layer", options->measure.layer, "layer of the structure measures");
  command
      ->add_option("--kinds", options->measure.kinds,
                   "kinds of obligation that count for the architecture")
      ->delimiter(',');
  command->add_option("--hub", options->measure.hub,
                      "the hub (default: the state of highest degree)");
  command->add_option("--threads", options->threads,
                      "threads; results do not depend on it (default: all)");
  command->callback([&code, options] {
    code = options->names.empty() ? list_measures(options->atlas.format) : measure_worlds(*options);
  });
}

void add_import(CLI::App& app, int& code) {
  auto* command = app.add_subcommand(
      "import", "Read the field's data files: what is in them, what was dropped and why");
  command->footer(
      "Examples:\n  entente import\n  entente import data/NMC-70-abridged.csv\n"
      "  entente import data/atop --to tidy/ --as-of 2005-12-31");
  auto options = std::make_shared<ImportOptions>();
  command->add_option("path", options->path,
                      "a file, or a folder of files (none: list the formats)");
  command->add_option("--to", options->to, "folder for tidy CSV with the atlas's ids");
  command->add_option("--as", options->read.format, "format (default: told by the header)");
  command->add_option("--from", options->read.from_year, "first year read");
  command->add_option("--until", options->read.to_year, "last year read");
  command->add_option("--as-of", options->as_of, "read nothing that was known only after this day");
  add_atlas_options(*command, options->atlas);
  command->callback([&code, options] { code = import_files(*options); });
}

void add_export_and_effects(CLI::App& app, int& code) {
  {
    auto* command = app.add_subcommand(
        "export", "Write a layer, the memberships, a panel or the whole atlas for other programs");
    command->footer(
        "Examples:\n  entente export defence --date 2025-01-01 --scope indo-pacific --to "
        "defence.graphml\n  entente export panel --from 1950 --until 2020 --step 10 "
        "--layers defence,access --to panel/\n  entente export atlas --to atlas/");
    auto options = std::make_shared<ExportOptions>();
    command->add_option("what", options->what, "a layer, memberships, panel, or atlas")->required();
    command
        ->add_option("--to", options->to,
                     "file (.csv, .json, .graphml or .gexf); for a panel or the atlas, a folder")
        ->required();
    command->add_option("--atlas", options->atlas.folder,
                        "folder of an atlas (default: the edition built in)");
    add_world_options(*command, options->atlas);
    command->add_option("--from", options->from, "panel: year or day of the first wave");
    command->add_option("--until", options->until, "panel: year or day of the last wave");
    command->add_option("--step", options->step, "panel: years between waves")
        ->check(CLI::Range(1, 1000));
    command->add_option("--layers", options->layers, "panel: layers")->delimiter(',');
    command->callback([&code, options] {
      code = options->what == "atlas" ? export_atlas(*options) : export_world(*options);
    });
  }
  {
    auto* command = app.add_subcommand(
        "effects", "List the effects of the actor-oriented engine, or explain one");
    command->footer("Example:\n  entente effects gwesp");
    auto name = std::make_shared<std::string>();
    auto format = std::make_shared<Format>(Format::kText);
    command->add_option("name", *name, "effect");
    add_format(*command, *format);
    command->callback([&code, name, format] { code = list_effects(*name, *format); });
  }
}

}  // namespace

void add_commands(CLI::App& app, int& code) {
  app.require_subcommand(1);
  app.footer("Example:\n  entente run us-drawdown --futures 200");
  app.set_version_flag("--version", ENTENTE_VERSION);
  add_run(app, code);
  add_compare_and_report(app, code);
  add_atlas(app, code);
  add_measure(app, code);
  add_import(app, code);
  add_export_and_effects(app, code);
}

}  // namespace entente::cli
