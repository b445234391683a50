#include <cmath>

#include <nlohmann/json.hpp>

#include "entente/core/csv.h"
#include "entente/services/export.h"
#include "entente/services/export_check.h"

namespace entente::services {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value))
    return std::isfinite(*number) ? Json(*number) : Json();
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  return {};
}

// Unknown is left out: networkx would keep a null as a value.
void put(Json& object, const std::vector<Column>& columns, const std::vector<Value>& values) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (Json value = json_of(values[i]); !value.is_null())
      object[columns[i].name] = std::move(value);
  }
}

void append(std::vector<std::string>& cells, const std::vector<Value>& values) {
  for (const auto& value : values) cells.push_back(plain_text(value).value_or(""));
}

std::vector<std::string> header(std::vector<std::string> cells, const std::vector<Column>& columns,
                                const ExportGraph& graph) {
  for (const auto& column : columns) cells.push_back(column.name);
  for (const auto& [name, value] : graph.about) cells.push_back(name);
  return cells;
}

std::string row(std::vector<std::string> cells, const std::vector<Value>& values,
                const ExportGraph& graph) {
  append(cells, values);
  for (const auto& [name, value] : graph.about) cells.push_back(value);
  return csv_line(cells);
}

}  // namespace

std::string to_node_link(const ExportGraph& graph) {
  require_well_formed(graph);
  Json about = Json::object();
  for (const auto& [name, value] : graph.about) about[name] = value;
  Json nodes = Json::array();
  for (const auto& node : graph.nodes) {
    Json object = {{"id", node.id}, {"label", node.label}};
    put(object, graph.node_columns, node.values);
    nodes.push_back(std::move(object));
  }
  Json links = Json::array();
  for (const auto& tie : graph.ties) {
    Json object = {{"source", graph.nodes[tie.from].id}, {"target", graph.nodes[tie.to].id}};
    put(object, graph.tie_columns, tie.values);
    links.push_back(std::move(object));
  }
  const Json out = {{"directed", graph.directed},
                    {"multigraph", false},
                    {"graph", std::move(about)},
                    {"nodes", std::move(nodes)},
                    {"links", std::move(links)}};
  return out.dump(1) + "\n";
}

std::string to_ties_csv(const ExportGraph& graph) {
  require_well_formed(graph);
  std::string text = csv_line(header({"Source", "Target", "Type"}, graph.tie_columns, graph));
  for (const auto& tie : graph.ties) {
    text += row({graph.nodes[tie.from].id, graph.nodes[tie.to].id,
                 graph.directed ? "Directed" : "Undirected"},
                tie.values, graph);
  }
  return text;
}

std::string to_nodes_csv(const ExportGraph& graph) {
  require_well_formed(graph);
  std::string text = csv_line(header({"Id", "Label"}, graph.node_columns, graph));
  for (const auto& node : graph.nodes) text += row({node.id, node.label}, node.values, graph);
  return text;
}

}  // namespace entente::services
