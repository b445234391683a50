#include "entente/atlas/read.h"

#include <algorithm>
#include <functional>

#include "entente/atlas/check.h"
#include "entente/atlas/fields.h"
#include "entente/atlas/read_instruments.h"
#include "entente/atlas/read_record.h"
#include "entente/atlas/read_tables.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

using Reader = void (*)(const std::string&, const std::string&, Atlas&, Faults&);

void read_sources(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  auto bib = parse_bib(text, name);
  for (auto& source : bib.sources) atlas.sources.push_back(std::move(source));
  for (const auto& key : bib.left_out) atlas.left_out.insert(left_out_key("sources", key));
  faults.insert(faults.end(), bib.faults.begin(), bib.faults.end());
}

Reader reader_of(const std::string& path) {
  static const std::map<std::string, Reader> kByName = {
      {"atlas.toml", read_header},     {"states.csv", read_states},
      {"capitals.csv", read_capitals}, {"scopes.csv", read_scopes},
      {"places.csv", read_places},     {"figures.csv", read_figures},
      {"presence.csv", read_presence}, {"codings.toml", read_codings},
      {"areas.toml", read_areas},      {"bases.csv", read_bases},
      {"systems.csv", read_systems},   {"statements.csv", read_statements},
      {"trade.csv", read_trade},       {"differences.csv", read_differences}};
  if (path.starts_with("instruments/") && path.ends_with(".toml")) return read_instrument;
  if (path.starts_with("sources/") && path.ends_with(".bib")) return read_sources;
  if (path.starts_with("second/") && path.ends_with(".toml")) return read_second;
  if (path.starts_with("arrangements/") && path.ends_with(".toml")) return read_arrangement;
  if (path.starts_with("exercises/") && path.ends_with(".toml")) return read_exercise;
  if (path.starts_with("disputes/") && path.ends_with(".toml")) return read_dispute;
  const auto it = kByName.find(path);
  return it == kByName.end() ? nullptr : it->second;
}

}  // namespace

ReadResult read(const Files& files) {
  ReadResult result;
  for (const auto& [path, contents] : files.contents) {
    const std::string name = files.root + "/" + path;
    if (const Reader reader = reader_of(path)) {
      const auto before = static_cast<std::ptrdiff_t>(result.faults.size());
      reader(contents, name, result.atlas, result.faults);
      std::stable_sort(result.faults.begin() + before, result.faults.end(),
                       [](const InputFault& a, const InputFault& b) { return a.line < b.line; });
    } else {
      result.faults.push_back(
          {.file = name,
           .problem = "is not a file of an atlas",
           .remedy = "move it elsewhere; docs/atlas-format.md lists the files"});
    }
  }
  return result;
}

Atlas load(const Files& files) {
  auto result = read(files);
  if (!result.faults.empty()) throw InputError(result.faults.front());
  const auto faults = check(result.atlas).faults;
  if (!faults.empty()) throw InputError(faults.front());
  return std::move(result.atlas);
}

}  // namespace entente::atlas
