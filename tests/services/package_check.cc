#include "package_check.h"

#include <charconv>
#include <map>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "entente/core/csv.h"
#include "entente/core/text.h"

namespace entente::services::testing {
namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

/// One text or several.
Texts texts(const Json& json) {
  return json.is_array() ? json.get<Texts>() : Texts{json.get<std::string>()};
}

bool has(const Json& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class T>
bool reads_as(const std::string& cell) {
  T value{};
  const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return end.ec == std::errc{} && end.ptr == cell.data() + cell.size();
}

bool is_polygon(const std::string& cell) {
  const auto json = Json::parse(cell, nullptr, false);
  if (!json.is_object() || json.value("type", "") != "Polygon") return false;
  for (const auto& ring : json.at("coordinates")) {
    if (ring.size() < 4 || ring.front() != ring.back()) return false;
  }
  return true;
}

bool has_type(const std::string& cell, const std::string& type) {
  if (type == "number") return reads_as<double>(cell);
  if (type == "integer") return reads_as<long long>(cell);
  if (type == "boolean") return cell == "true" || cell == "false";
  if (type == "geojson") return is_polygon(cell);
  return type == "string";
}

class Check {
 public:
  explicit Check(const std::filesystem::path& folder)
      : descriptor_(Json::parse(read_file((folder / "datapackage.json").string()))) {
    for (const auto& resource : descriptor_.at("resources")) {
      const std::string path = resource.at("path");
      tables_.emplace(resource.at("name"), CsvTable::read((folder / path).string()));
    }
  }

  Texts faults() {
    for (const auto& resource : descriptor_.at("resources")) {
      table_ = &tables_.at(resource.at("name"));
      schema_ = &resource.at("schema");
      columns();
      keys();
      for (const auto& field : schema_->at("fields")) {
        for (const auto& row : table_->rows()) cell(row, field);
      }
      if (schema_->contains("foreignKeys")) references(resource.at("name"));
    }
    return std::move(faults_);
  }

 private:
  void fault(int line, const std::string& column, const std::string& problem) {
    faults_.push_back(std::filesystem::path(table_->name()).filename().string() + ":" +
                      std::to_string(line) + ": " + column + ": " + problem);
  }

  [[nodiscard]] bool missing(const std::string& cell) const {
    return has(schema_->at("missingValues"), cell);
  }

  void columns() {
    Texts declared;
    for (const auto& field : schema_->at("fields")) declared.push_back(field.at("name"));
    if (declared != table_->header()) fault(1, "header", "other columns than declared");
  }

  void keys() {
    std::set<Texts> seen;
    for (const auto& row : table_->rows()) {
      Texts key;
      for (const auto& column : texts(schema_->at("primaryKey"))) {
        key.push_back(table_->at(row, column));
        if (missing(key.back())) fault(row.line, column, "missing in the key");
      }
      if (!seen.insert(key).second) fault(row.line, "key", "is there twice");
    }
  }

  void cell(const CsvTable::Row& row, const Json& field) {
    const std::string name = field.at("name");
    const auto& text = table_->at(row, name);
    const auto limits = field.value("constraints", Json::object());
    if (missing(text)) {
      if (limits.value("required", false)) fault(row.line, name, "missing");
      return;
    }
    if (!has_type(text, field.at("type"))) return fault(row.line, name, "type");
    if (limits.contains("enum") && !has(limits["enum"], text)) fault(row.line, name, "enum");
    if (limits.contains("pattern") && !matches(text, limits["pattern"]))
      fault(row.line, name, "pattern");
    if (limits.contains("minimum") && std::stod(text) < limits["minimum"].get<double>())
      fault(row.line, name, "minimum");
    if (limits.contains("maximum") && std::stod(text) > limits["maximum"].get<double>())
      fault(row.line, name, "maximum");
    if (field.contains("refersTo")) names(row.line, name, text, field["refersTo"]);
  }

  bool matches(const std::string& text, const std::string& pattern) {
    const auto it = patterns_.try_emplace(pattern, pattern).first;
    return std::regex_match(text, it->second);
  }

  void names(int line, const std::string& column, const std::string& text, const Json& to) {
    const auto prefix = to.value("prefix", "");
    const Texts items = to.contains("delimiter")
                            ? split(text, to["delimiter"].get<std::string>().front())
                            : Texts{text};
    for (const auto& item : items) {
      const bool cut = !prefix.empty() && item.starts_with(prefix);
      const auto id = cut ? item.substr(prefix.size()) : item;
      bool known = has(to["words"], id);
      for (const auto& name : to["resources"]) known = known || values(name, "id").contains(id);
      if (!known) fault(line, column, "names nothing");
    }
  }

  void references(const std::string& self) {
    for (const auto& key : schema_->at("foreignKeys")) {
      const std::string column = key.at("fields");
      const std::string to = key.at("reference").at("resource");
      const auto& known = values(to.empty() ? self : to, key.at("reference").at("fields"));
      for (const auto& row : table_->rows()) {
        const auto& text = table_->at(row, column);
        if (!missing(text) && !known.contains(text)) fault(row.line, column, "foreign key");
      }
    }
  }

  const std::set<std::string>& values(const std::string& name, const std::string& column) {
    auto& known = values_[{name, column}];
    if (known.empty()) {
      const auto& table = tables_.at(name);
      for (const auto& row : table.rows()) known.insert(table.at(row, column));
    }
    return known;
  }

  Json descriptor_;
  std::map<std::string, CsvTable> tables_;
  const CsvTable* table_ = nullptr;
  const Json* schema_ = nullptr;
  std::map<std::string, std::regex> patterns_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> values_;
  Texts faults_;
};

}  // namespace

std::vector<std::string> package_faults(const std::filesystem::path& folder) {
  return Check(folder).faults();
}

}  // namespace entente::services::testing
