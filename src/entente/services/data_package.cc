#include "entente/services/data_package.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "entente/core/error.h"
#include "entente/core/hash.h"
#include "entente/core/text.h"

namespace entente::services {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kPackageName = "entente-atlas";
constexpr const char* kDescriptor = "datapackage.json";
constexpr const char* kDatePattern =
    "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|open|none|unknown|not-covered)$";

const char* type_name(TidyType type) {
  switch (type) {
    case TidyType::kNumber:
      return "number";
    case TidyType::kInteger:
      return "integer";
    case TidyType::kFlag:
      return "boolean";
    case TidyType::kGeojson:
      return "geojson";
    case TidyType::kText:
    case TidyType::kDate:
      break;
  }
  return "string";
}

/// One or more of the words, joined.
std::string list_pattern(const std::vector<std::string>& words) {
  const auto any = join(words, "|");
  return fmt::format("^({0})({1}({0}))*$", any, kTidyDelimiter);
}

Json constraints(const TidyColumn& column) {
  Json out = Json::object();
  if (column.required) out["required"] = true;
  if (!column.allowed.empty() && !column.list) out["enum"] = column.allowed;
  if (!column.allowed.empty() && column.list) out["pattern"] = list_pattern(column.allowed);
  if (column.type == TidyType::kDate) out["pattern"] = kDatePattern;
  if (column.minimum) out["minimum"] = *column.minimum;
  if (column.maximum) out["maximum"] = *column.maximum;
  return out;
}

Json field(const TidyColumn& column) {
  Json out = {
      {"name", column.name}, {"type", type_name(column.type)}, {"description", column.description}};
  if (column.list)
    out["description"] = fmt::format("{}; joined by '{}'", column.description, kTidyDelimiter);
  if (auto limits = constraints(column); !limits.empty()) out["constraints"] = std::move(limits);
  if (column.refers.tables.empty() || column.foreign_key()) return out;
  out["refersTo"] = {{"resources", column.refers.tables}, {"words", column.refers.words}};
  if (column.list) out["refersTo"]["delimiter"] = kTidyDelimiter;
  if (!column.refers.prefix.empty()) out["refersTo"]["prefix"] = column.refers.prefix;
  return out;
}

Json schema(const TidyTable& table) {
  Json fields = Json::array(), keys = Json::array(), missing = Json::array({""});
  for (const auto& column : table.columns()) {
    fields.push_back(field(column));
    if (!column.foreign_key()) continue;
    // A reference to the table itself is written as the empty name.
    const auto& to = column.refers.tables.front();
    keys.push_back({{"fields", column.name},
                    {"reference", {{"resource", to == table.name() ? "" : to}, {"fields", "id"}}}});
  }
  for (const auto& word : table.about().missing) missing.push_back(word);
  Json out = {{"fields", std::move(fields)}, {"missingValues", std::move(missing)}};
  const auto& key = table.about().key;
  out["primaryKey"] = key.size() == 1 ? Json(key.front()) : Json(key);
  if (!keys.empty()) out["foreignKeys"] = std::move(keys);
  return out;
}

Json resource(const TidyTable& table) {
  const auto text = table.csv();
  return {{"profile", "tabular-data-resource"},
          {"name", table.name()},
          {"path", table.name() + ".csv"},
          {"title", table.about().title},
          {"description", table.about().description},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", text.size()},
          {"hash", "sha256:" + sha256(text)},
          {"dialect",
           {{"delimiter", ","},
            {"lineTerminator", "\n"},
            {"quoteChar", "\""},
            {"doubleQuote", true},
            {"skipInitialSpace", false},
            {"header", true}}},
          {"schema", schema(table)}};
}

std::string description(const atlas::Atlas& atlas) {
  return fmt::format(
      "States, treaties and what they oblige to, article by article, with arrangements, exercises, "
      "forces, disputes and yearly figures, {} to {}. Every fact names its sources. {}\n\n"
      "Dates are as precise as the sources: YYYY, YYYY-MM or YYYY-MM-DD, or open (not ended on "
      "{}), "
      "none (did not happen), unknown (could not be traced), not-covered (nobody has looked). "
      "Numbers may be none, unknown or not-covered too: none of these is zero, and they differ "
      "from "
      "each other.\n\n"
      "How to cite: Entente developers, Entente atlas, edition {}, and the coding under which "
      "contested instruments were read (table codings).",
      to_string(atlas.covers_from), to_string(atlas.covers_to), atlas.note,
      to_string(atlas.covers_to), atlas.edition);
}

/// The descriptor in the folder, if it is one of ours.
std::optional<Json> earlier(const fs::path& folder) {
  const auto path = folder / kDescriptor;
  if (!fs::is_regular_file(path)) return std::nullopt;
  auto json = Json::parse(read_file(path.string()), nullptr, false);
  const auto name = json.is_object() ? json.find("name") : json.end();
  if (!json.is_object() || name == json.end() || *name != kPackageName) return std::nullopt;
  return json;
}

void require_ours(const fs::path& folder) {
  const auto fail = [&](const char* problem) {
    throw InputError({.file = folder.string(),
                      .problem = problem,
                      .remedy = "name a new or an empty folder, or that of an earlier export"});
  };
  if (!fs::is_directory(folder)) fail("is a file, not a folder");
  if (!fs::is_empty(folder) && !earlier(folder)) fail("holds other things than the atlas");
}

/// Files that the earlier package names and the new one does not.
void remove_stale(const fs::path& folder, const Json& was, const std::vector<std::string>& names) {
  const auto resources = was.find("resources");
  if (resources == was.end() || !resources->is_array()) return;
  for (const auto& entry : *resources) {
    const auto path = entry.is_object() ? entry.find("path") : entry.end();
    if (!entry.is_object() || path == entry.end() || !path->is_string()) continue;
    const fs::path name = path->get<std::string>();
    // A plain name only: the descriptor must not reach beyond its folder.
    if (name != name.filename() || name.extension() != ".csv") continue;
    if (std::find(names.begin(), names.end(), name.string()) == names.end())
      fs::remove(folder / name);
  }
}

/// A folder that is removed with all that is still in it.
struct Staging {
  fs::path path;

  explicit Staging(fs::path at) : path(std::move(at)) { fs::create_directories(path); }

  ~Staging() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }

  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  Staging(Staging&&) = delete;
  Staging& operator=(Staging&&) = delete;
};

void place(const fs::path& folder, const std::vector<std::pair<std::string, std::string>>& files) {
  const bool exists = fs::exists(folder);
  if (exists) require_ours(folder);
  const auto temporary = fmt::format(".{}.tmp", ::getpid());
  const Staging staging(exists ? folder / temporary : fs::path(folder.string() + temporary));
  std::vector<std::string> names;
  for (const auto& [name, text] : files) {
    names.push_back(name);
    write_file_atomically((staging.path / name).string(), text);
  }
  if (!exists) {
    fs::rename(staging.path, folder);
    return;
  }
  const auto was = earlier(folder);
  fs::remove(folder / kDescriptor);  // from here to the end the folder is no package
  for (const auto& name : names) fs::rename(staging.path / name, folder / name);
  if (was) remove_stale(folder, *was, names);
}

}  // namespace

std::string package_descriptor(const atlas::Atlas& atlas, const std::vector<TidyTable>& tables) {
  Json resources = Json::array();
  for (const auto& table : tables) resources.push_back(resource(table));
  const Json out = {
      {"profile", "tabular-data-package"},
      {"name", kPackageName},
      {"title", "Entente: an open atlas of alliance systems"},
      {"description", description(atlas)},
      {"version", atlas.edition},
      {"licenses", Json::array({{{"name", "Apache-2.0"},
                                 {"path", "https://www.apache.org/licenses/LICENSE-2.0"},
                                 {"title", "Apache License 2.0"}}})},
      {"contributors", Json::array({{{"title", "Entente developers"}, {"role", "author"}}})},
      {"keywords", {"alliances", "treaties", "international relations", "Indo-Pacific"}},
      {"sources", Json::array({{{"title", fmt::format("{} sources, listed in sources.csv",
                                                      atlas.sources.size())},
                                {"path", "sources.csv"}}})},
      {"resources", std::move(resources)}};
  return out.dump(1) + "\n";
}

std::vector<std::string> write_package(const atlas::Atlas& atlas, const std::string& folder) {
  const auto tables = tidy_tables(atlas);
  std::vector<std::pair<std::string, std::string>> files;
  files.reserve(tables.size() + 1);
  for (const auto& table : tables) files.emplace_back(table.name() + ".csv", table.csv());
  files.emplace_back(kDescriptor, package_descriptor(atlas, tables));
  auto target = fs::path(folder).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  try {
    if (target.has_parent_path()) fs::create_directories(target.parent_path());
    place(target, files);
  } catch (const fs::filesystem_error& error) {
    throw IoError(fmt::format("{}: {}", folder, error.code().message()));
  }
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const auto& [name, text] : files) paths.push_back((target / name).string());
  return paths;
}

}  // namespace entente::services
