#include "entente/services/export_check.h"

#include <cmath>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::services {
namespace {

bool fits(const Value& value, ValueType type) {
  if (std::holds_alternative<std::monostate>(value)) return true;
  switch (type) {
    case ValueType::kText:
      return std::holds_alternative<std::string>(value);
    case ValueType::kReal:
      return std::holds_alternative<double>(value);
    case ValueType::kWhole:
      return std::holds_alternative<std::int64_t>(value);
    case ValueType::kFlag:
      break;
  }
  return std::holds_alternative<bool>(value);
}

void require_values(const std::vector<Value>& values, const std::vector<Column>& columns,
                    const std::string& what) {
  if (values.size() != columns.size()) {
    throw DomainError(
        fmt::format("{} has {} values for {} columns", what, values.size(), columns.size()));
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!fits(values[i], columns[i].type)) {
      throw DomainError(
          fmt::format("{}: '{}' has another type than its column", what, columns[i].name));
    }
  }
}

void require_columns(const std::vector<Column>& columns) {
  std::set<std::string> names;
  for (const auto& column : columns) {
    if (!names.insert(column.name).second)
      throw DomainError(fmt::format("the column '{}' stands twice", column.name));
  }
}

}  // namespace

void require_well_formed(const ExportGraph& graph) {
  require_columns(graph.node_columns);
  require_columns(graph.tie_columns);
  std::set<std::string> ids;
  for (const auto& node : graph.nodes) {
    if (!ids.insert(node.id).second)
      throw DomainError(fmt::format("the node '{}' stands twice", node.id));
    require_values(node.values, graph.node_columns, "node " + node.id);
  }
  for (const auto& tie : graph.ties) {
    if (tie.from >= graph.nodes.size() || tie.to >= graph.nodes.size())
      throw DomainError("a tie to no node");
    require_values(tie.values, graph.tie_columns, "a tie");
  }
}

std::optional<std::string> plain_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) {
    return std::isfinite(*number) ? std::optional(shortest(*number)) : std::nullopt;
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  return std::nullopt;
}

}  // namespace entente::services
