#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/world/layer.h"

/// Layers and memberships for other programs: R (igraph's read_graph for GraphML, read.csv), Gephi
/// (GEXF 1.3, GraphML, CSV) and Python (networkx's read_graphml and node_link_graph).
///
/// What is unknown is left out: no attribute, an empty cell, null. It is never written as zero. The
/// key of the world (date, scope, coding) and the rule of the layer are attributes of the graph.
namespace entente::services {

/// A value of an attribute; monostate is unknown. A number that is not finite is written as
/// unknown.
using Value = std::variant<std::monostate, std::string, double, std::int64_t, bool>;

enum class ValueType { kText, kReal, kWhole, kFlag };

struct Column {
  std::string name;  ///< unique among the columns of its table
  ValueType type = ValueType::kText;
};

struct ExportNode {
  std::string id, label;
  std::vector<Value> values;  ///< one per node column
};

struct ExportTie {
  std::size_t from = 0, to = 0;  ///< positions in `nodes`
  std::vector<Value> values;     ///< one per tie column
};

struct ExportGraph {
  bool directed = false;
  std::vector<std::pair<std::string, std::string>> about;  ///< what the graph is, by attribute name
  std::vector<Column> node_columns, tie_columns;
  std::vector<ExportNode> nodes;
  std::vector<ExportTie> ties;
};

/// A layer: states as nodes with region, capital and the latest capability figures, each with its
/// year; ties with `weight` (number of instruments; persons for `presence`) and the instruments'
/// ids.
ExportGraph export_layer(const world::World& world, const world::Layer& layer);

/// Memberships, the two-mode network that the layers are projections of: states and instruments in
/// force, a tie where a state is bound that day. `type` is false for a state and true for an
/// instrument (igraph's convention), `bipartite` 0 and 1 (networkx's).
ExportGraph export_memberships(const world::World& world);

/// GraphML. Every node has an attribute `name` that repeats its id, which igraph takes as the
/// vertex name.
/// @throws DomainError for a graph that is not well formed: a repeated id, a value of another type
/// than its column, a tie to no node. So do the next four
std::string to_graphml(const ExportGraph& graph);

/// GEXF 1.3, static. The format has no attributes of the whole graph: `about` stands in the
/// description, one "name: value" per line. A tie column `weight` becomes the edge's own weight.
/// networkx 2.8 reads GEXF up to 1.2 only: give it GraphML or JSON.
std::string to_gexf(const ExportGraph& graph);

/// Node-link JSON with `nodes` and `links`, as networkx and D3 read it.
std::string to_node_link(const ExportGraph& graph);

/// Ties as CSV: Source, Target, Type (Directed or Undirected, for Gephi), the tie columns, then
/// `about` repeated on each row. Unknown is an empty cell, which R and pandas read as missing.
std::string to_ties_csv(const ExportGraph& graph);

/// Nodes as CSV: Id, Label, the node columns, then `about`. Holds the isolates that a list of ties
/// cannot show.
std::string to_nodes_csv(const ExportGraph& graph);

/// Writes the format that the path's ending names: csv, json, graphml or gexf. For csv the nodes go
/// beside the ties, to NAME.nodes.csv.
/// @return the paths written
/// @throws InputError for another ending, IoError
std::vector<std::string> write_export(const ExportGraph& graph, const std::string& path);

/// `text` as XML character data or attribute value: the five entities, line breaks and tabs as
/// character references (a reader would turn them into spaces), and U+FFFD in place of what XML 1.0
/// cannot hold.
std::string xml_escape(std::string_view text);

}  // namespace entente::services
