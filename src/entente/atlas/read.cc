#include "entente/atlas/read.h"

#include <cctype>
#include <functional>

#include "entente/atlas/check.h"
#include "entente/atlas/read_instruments.h"
#include "entente/atlas/read_tables.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

using Reader = void (*)(const std::string&, const std::string&, Atlas&, Faults&);

void read_sources(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for (auto& source : parse_bib(text, name, faults)) atlas.sources.push_back(std::move(source));
}

Reader reader_of(const std::string& path) {
  static const std::map<std::string, Reader> kByName = {
      {"atlas.toml", read_header},     {"states.csv", read_states},
      {"capitals.csv", read_capitals}, {"scopes.csv", read_scopes},
      {"places.csv", read_places},     {"figures.csv", read_figures},
      {"presence.csv", read_presence}, {"codings.toml", read_codings},
      {"areas.toml", read_areas},      {"sources.bib", read_sources}};
  if (path.starts_with("instruments/") && path.ends_with(".toml")) return read_instrument;
  if (path.starts_with("arrangements/") && path.ends_with(".toml")) return read_arrangement;
  const auto it = kByName.find(path);
  return it == kByName.end() ? nullptr : it->second;
}

}  // namespace

ReadResult read(const Files& files) {
  ReadResult result;
  for (const auto& [path, contents] : files.contents) {
    const std::string name = files.root + "/" + path;
    if (const Reader reader = reader_of(path)) {
      reader(contents, name, result.atlas, result.faults);
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
