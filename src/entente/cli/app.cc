#include "entente/cli/app.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

#include "entente/cli/atlas_commands.h"

namespace entente::cli {
namespace {

const std::map<std::string, Format> kFormats = {{"text", Format::kText}, {"json", Format::kJson}, {"csv", Format::kCsv}};

void add_atlas_options(CLI::App& command, AtlasOptions& options) {
  command.add_option("--atlas", options.folder, "folder of an atlas (default: the edition built in)");
  command.add_option("--format", options.format, "text, json or csv")->transform(CLI::CheckedTransformer(kFormats));
}

void add_world_options(CLI::App& command, AtlasOptions& options) {
  command.add_option("--date", options.date, "day, YYYY-MM-DD (default: the last day the atlas covers)");
  command.add_option("--coding", options.coding, "reading of contested instruments: a name, or question=reading,...");
  command.add_option("--scope", options.scope, "indo-pacific, euro-atlantic, all, ...");
}

void add_atlas(CLI::App& app, int& code) {
  auto* atlas = app.add_subcommand("atlas", "Look into the atlas of states, treaties and clauses");
  atlas->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, const char* example) {
    auto options = std::make_shared<AtlasOptions>();
    auto* command = atlas->add_subcommand(name, help);
    command->footer(std::string("Example:\n  entente atlas ") + example);
    add_atlas_options(*command, *options);
    return std::pair(command, options);
  };
  {
    auto [command, options] = add("check", "Prove the atlas: references, dates, sources, obligations", "check");
    command->callback([&code, options = options] { code = atlas_check(*options); });
  }
  {
    auto [command, options] = add("states", "List states of a day and scope", "states --scope indo-pacific");
    add_world_options(*command, *options);
    command->callback([&code, options = options] { code = atlas_states(*options); });
  }
  {
    auto [command, options] =
        add("treaties", "List all instruments, or those in force on a day", "treaties --date 1965-01-01");
    add_world_options(*command, *options);
    command->callback([&code, options = options] { code = atlas_treaties(*options); });
  }
  {
    auto [command, options] = add("show", "Everything about a state, instrument or arrangement", "show us-japan-1960");
    auto id = std::make_shared<std::string>();
    command->add_option("id", *id, "id")->required();
    command->callback([&code, options = options, id] { code = atlas_show(*options, *id); });
  }
  {
    auto [command, options] = add("why", "One fact with its sources", "why nato-1949/party/FIN");
    auto path = std::make_shared<std::string>();
    auto random = std::make_shared<int>(0);
    auto seed = std::make_shared<unsigned>(1);
    auto* asked = command->add_option("path", *path, "path of the fact: JPN/milex/2020, us-japan-1960/V, ...");
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
    auto [command, options] = add("layer", "Ties of a layer on a day, with the instruments that make them",
                                  "layer defence --date 2025-01-01 --scope indo-pacific --format csv");
    add_world_options(*command, *options);
    auto name = std::make_shared<std::string>();
    command->add_option("name", *name, "defence, consultation, access, ...")->required();
    command->callback([&code, options = options, name] { code = atlas_layer(*options, *name); });
  }
  {
    auto [command, options] = add("diff", "What changed between two days", "diff 1985-01-01 1987-01-01");
    add_world_options(*command, *options);
    auto before = std::make_shared<std::string>();
    auto after = std::make_shared<std::string>();
    command->add_option("before", *before, "day")->required();
    command->add_option("after", *after, "day")->required();
    command->callback([&code, options = options, before, after] { code = atlas_diff(*options, *before, *after); });
  }
}

}  // namespace

void add_commands(CLI::App& app, int& code) {
  app.require_subcommand(1);
  app.set_version_flag("--version", ENTENTE_VERSION);
  add_atlas(app, code);
}

}  // namespace entente::cli
