#include "entente/cli/atlas_commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/atlas/agreement.h"
#include "entente/atlas/check.h"
#include "entente/atlas/read.h"
#include "entente/atlas/why.h"
#include "entente/core/error.h"
#include "entente/core/random.h"
#include "entente/core/text.h"
#include "entente/services/compare.h"
#include "entente/services/page.h"
#include "entente/services/queries.h"
#include "entente/services/story.h"

namespace entente::cli {
namespace {

constexpr std::size_t kPageWidth = 100;

atlas::Files files_of(const AtlasOptions& options) {
  return options.folder.empty() ? atlas::embedded_files() : atlas::files_in(options.folder);
}

world::World world_of(const atlas::Atlas& atlas, const AtlasOptions& options,
                      const std::string& date) {
  return {atlas,
          {.date = day_or_latest(date, atlas), .coding = options.coding, .scope = options.scope}};
}

/// Columns of a page: the terminal's, within what reads well.
std::size_t page_width() {
  const auto width = terminal_width();
  return width == 0 ? kPageWidth : std::clamp(width, kPageWidth * 3 / 5, kPageWidth * 6 / 5);
}

void print_explanation(const atlas::Explanation& fact) {
  std::string text = fmt::format("{}  [{}]\n", fact.title, fact.id);
  for (const auto& s : fact.statements) text += fmt::format("  {:<20} {}\n", s.label, s.value);
  for (const auto& source : fact.sources) text += fmt::format("  {:<20} {}\n", "source", source);
  text += fmt::format("  {:<20} {}\n", "in", fact.file);
  print(text);
}

void print_explanations(const std::vector<atlas::Explanation>& facts, Format format) {
  if (format == Format::kJson) {
    print(to_json(facts).dump(2) + "\n");
    return;
  }
  if (format == Format::kCsv) {
    std::string text = csv_line({"id", "kind", "title", "label", "value", "sources", "file"});
    for (const auto& fact : facts) {
      for (const auto& s : fact.statements) {
        text += csv_line({fact.id, fact.kind, fact.title, s.label, s.value,
                          join(fact.sources, "; "), fact.file});
      }
    }
    print(text);
    return;
  }
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (i > 0) print("\n");
    print_explanation(facts[i]);
  }
}

}  // namespace

atlas::Atlas load_atlas(const AtlasOptions& options) {
  return atlas::load(files_of(options));
}

Day day_or_latest(const std::string& text, const atlas::Atlas& atlas, const char* option) {
  if (text.empty()) return *atlas.covers_to.first();
  try {
    return parse_day(text);
  } catch (const DomainError& error) {
    throw InputError({.field = option, .problem = error.what(), .remedy = "write YYYY-MM-DD"});
  }
}

int atlas_check(const AtlasOptions& options) {
  auto result = atlas::read(files_of(options));
  auto report = atlas::check(result.atlas);
  report.faults.insert(report.faults.begin(), result.faults.begin(), result.faults.end());
  for (const auto& fault : report.faults) say(to_string(fault));
  if (options.format == Format::kText) {
    atlas::Counts sample;
    detail::CsvHeader header;
    atlas::Counts::describe(sample, header);
    detail::CsvRow cells;
    atlas::Counts::describe(report.counts, cells);
    std::string text = fmt::format("{}: edition {}, covering {} to {}\n", files_of(options).root,
                                   result.atlas.edition, to_string(result.atlas.covers_from),
                                   to_string(result.atlas.covers_to));
    for (std::size_t i = 0; i < header.names.size(); ++i) {
      text += fmt::format("{:>7}  {}\n", cells.cells[i], header.names[i]);
    }
    text += fmt::format("{} errors\n", report.faults.size());
    print(text);
  } else {
    print_rows(std::vector<atlas::Counts>{report.counts}, options.format);
  }
  return report.faults.empty() ? 0 : kBadInput;
}

int atlas_states(const AtlasOptions& options) {
  const auto atlas = load_atlas(options);
  print_rows(services::state_rows(world_of(atlas, options, options.date)), options.format);
  return 0;
}

int atlas_treaties(const AtlasOptions& options) {
  const auto atlas = load_atlas(options);
  const bool all = options.date.empty() && options.scope == "all";
  print_rows(all ? services::treaty_rows(atlas)
                 : services::treaty_rows(world_of(atlas, options, options.date)),
             options.format);
  return 0;
}

int atlas_show(const AtlasOptions& options, const std::string& id) {
  const auto atlas = load_atlas(options);
  if (options.format == Format::kText && services::has_page(atlas, id)) {
    print(services::page(atlas, id, {.width = page_width(), .coding = options.coding}));
  } else {
    print_explanations(atlas::show(atlas, id), options.format);
  }
  return 0;
}

int atlas_why(const AtlasOptions& options, const std::string& path, int random, unsigned seed) {
  const auto atlas = load_atlas(options);
  std::vector<atlas::Explanation> facts;
  if (random > 0) {
    const auto paths = atlas::fact_paths(atlas);
    Stream stream({.seed = seed, .replicate = 0, .purpose = Purpose::kTest, .entity = 0});
    for (int i = 0; i < random; ++i) {
      facts.push_back(
          atlas::why(atlas, paths[stream.below(static_cast<std::uint32_t>(paths.size()))]));
    }
  } else {
    facts.push_back(atlas::why(atlas, path));
  }
  print_explanations(facts, options.format);
  return 0;
}

int atlas_layer(const AtlasOptions& options, const std::string& name) {
  const auto atlas = load_atlas(options);
  const auto layer = world::make_layer(world_of(atlas, options, options.date), name);
  if (options.format == Format::kText) {
    print(fmt::format("layer {} on {}, scope {}, coding {}\n{}\n\n", layer.name,
                      to_string(layer.date), layer.scope, layer.coding, layer.rule));
  }
  print_rows(services::layer_rows(layer), options.format);
  return 0;
}

int atlas_diff(const AtlasOptions& options, const std::string& before, const std::string& after) {
  const auto atlas = load_atlas(options);
  const auto old_world = world_of(atlas, options, before);
  const auto new_world = world_of(atlas, options, after);
  if (options.format == Format::kText) {
    print(services::story_text(services::story(old_world, new_world), page_width()));
  } else if (options.format == Format::kJson) {
    print(to_json(services::story(old_world, new_world)).dump(2) + "\n");
  } else {
    print_rows(services::diff_rows(old_world, new_world), options.format);
  }
  return 0;
}

int atlas_compare(const AtlasOptions& options, const std::string& folder, int from, int to) {
  const auto atlas = load_atlas(options);
  const auto made = services::compare(atlas, folder,
                                      {.coding = options.coding, .from_year = from, .to_year = to});
  if (options.format == Format::kJson) {
    print(to_json(made).dump(2) + "\n");
  } else if (options.format == Format::kCsv) {
    print_rows(made.differences, options.format);
  } else {
    print(services::compare_text(made, page_width()));
  }
  return 0;
}

int atlas_agreement(const AtlasOptions& options) {
  const auto made = atlas::agreement(load_atlas(options));
  if (options.format == Format::kJson) {
    print(to_json(made).dump(2) + "\n");
    return 0;
  }
  if (options.format == Format::kCsv) {
    print_rows(made.rows, options.format);
    return 0;
  }
  const auto share = [](const std::optional<double>& value) {
    return value ? fmt::format("{:.2f}", *value) : std::string("-");
  };
  std::vector<std::vector<std::string>> table = {
      {"field", "units", "same", "share", "kappa", "a unit"}};
  for (const auto& row : made.rows)
    table.push_back({row.field, std::to_string(row.units), std::to_string(row.agreed),
                     share(row.share), share(row.kappa), row.note});
  print(text_table(table));
  print(fmt::format("\n{} instruments drawn, {} coded twice\n", made.drawn.size(),
                    made.drawn.size() - made.missing.size()));
  if (!made.missing.empty())
    print(fmt::format("not yet coded twice: {}\n", join(made.missing, ", ")));
  print("\nWhere the two differ\n");
  print_rows(made.differ, options.format);
  return 0;
}

}  // namespace entente::cli
