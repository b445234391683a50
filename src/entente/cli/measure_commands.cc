#include "entente/cli/measure_commands.h"

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/measures/registry.h"
#include "entente/services/export.h"
#include "entente/services/export_panel.h"
#include "entente/world/panel.h"

namespace entente::cli {
namespace {

Day day_of(const std::string& text, const char* option) {
  try {
    return Date::parse(text).first().value();
  } catch (const std::exception&) {
    throw InputError({.field = option,
                      .problem = fmt::format("'{}' is not a year or day", text),
                      .remedy = "write YYYY or YYYY-MM-DD"});
  }
}

}  // namespace

int measure_worlds(const MeasureOptions& options) {
  const auto atlas = load_atlas(options.atlas);
  measures::Request request;
  request.names = options.names;
  request.scope = options.atlas.scope;
  request.coding = options.atlas.coding;
  request.options = options.measure;
  request.threads = options.threads;
  if (options.from.empty() && options.to.empty()) {
    request.dates = {day_or_latest(options.atlas.date, atlas)};
  } else {
    const Day from =
        options.from.empty() ? *atlas.covers_from.first() : day_of(options.from, "--from");
    const Day to = options.to.empty() ? *atlas.covers_to.first() : day_of(options.to, "--to");
    if (to < from) {
      throw InputError({.field = "--to",
                        .problem = fmt::format("{} is before {}", to_string(to), to_string(from)),
                        .remedy = "write a later day"});
    }
    request.dates = measures::every_years(from, to, options.step);
  }
  ProgressBar bar("worlds");
  LoopControl control;
  control.progress = [&](std::size_t done, std::size_t total) { bar.update(done, total); };
  const auto rows = measures::evaluate(atlas, request, control);
  bar.clear();
  print_rows(rows, options.atlas.format);
  return 0;
}

int list_measures(Format format) {
  print_rows(measures::registry(), format);
  return 0;
}

namespace {

int export_panel(const atlas::Atlas& atlas, const ExportOptions& options) {
  const Day from = day_of(options.from, "--from");
  const Day until =
      options.until.empty() ? *atlas.covers_to.first() : day_of(options.until, "--until");
  const auto made =
      world::make_panel(atlas, {.dates = measures::every_years(from, until, options.step),
                                .coding = options.atlas.coding,
                                .scope = options.atlas.scope,
                                .layers = options.layers});
  for (const auto& path : services::write_panel(made.panel, options.to)) print(path + "\n");
  if (made.undated > 0) {
    say(
        fmt::format("{} changes of membership are known to the month or year only: they are in the "
                    "waves, not in events.csv",
                    made.undated));
  }
  return 0;
}

}  // namespace

int export_world(const ExportOptions& options) {
  const auto atlas = load_atlas(options.atlas);
  if (options.what == "panel") return export_panel(atlas, options);
  const world::World world(atlas, {.date = day_or_latest(options.atlas.date, atlas),
                                   .coding = options.atlas.coding,
                                   .scope = options.atlas.scope});
  const auto graph = options.what == "memberships"
                         ? services::export_memberships(world)
                         : services::export_layer(world, world::make_layer(world, options.what));
  for (const auto& path : services::write_export(graph, options.to)) print(path + "\n");
  return 0;
}

}  // namespace entente::cli
