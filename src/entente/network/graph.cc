#include "entente/network/graph.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "entente/core/error.h"

namespace entente::network {

Graph::Rows Graph::rows(Node n, std::vector<Edge>& edges) {
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  Rows made;
  made.start.assign(static_cast<std::size_t>(n) + 1, 0);
  made.to.reserve(edges.size());
  for (const auto& edge : edges) {
    ++made.start[edge.from + 1];
    made.to.push_back(edge.to);
  }
  for (std::size_t i = 1; i < made.start.size(); ++i) made.start[i] += made.start[i - 1];
  return made;
}

Graph Graph::build(Node n, std::vector<Edge> edges, bool directed) {
  for (const auto& edge : edges) {
    if (edge.from >= n || edge.to >= n) {
      throw DomainError(
          fmt::format("a tie {} -> {} in a graph of {} nodes", edge.from, edge.to, n));
    }
  }
  std::erase_if(edges, [](const Edge& edge) { return edge.from == edge.to; });
  Graph graph;
  graph.n_ = n;
  graph.directed_ = directed;
  if (!directed) {
    const std::size_t given = edges.size();
    edges.reserve(2 * given);
    for (std::size_t k = 0; k < given; ++k) edges.push_back({edges[k].to, edges[k].from});
  }
  graph.out_ = rows(n, edges);
  if (directed) {
    for (auto& edge : edges) std::swap(edge.from, edge.to);
    graph.in_ = rows(n, edges);
  }
  return graph;
}

Graph Graph::undirected(Node n, std::span<const Edge> edges) {
  return build(n, {edges.begin(), edges.end()}, false);
}

Graph Graph::directed(Node n, std::span<const Edge> edges) {
  return build(n, {edges.begin(), edges.end()}, true);
}

bool Graph::has(Node from, Node to) const {
  const auto row = out(from);
  return std::binary_search(row.begin(), row.end(), to);
}

Graph Graph::either_way() const {
  std::vector<Edge> edges;
  for (Node i = 0; i < n_; ++i) {
    for (const Node j : out(i)) edges.push_back({i, j});
  }
  return undirected(n_, edges);
}

Graph Graph::both_ways() const {
  std::vector<Edge> edges;
  for (Node i = 0; i < n_; ++i) {
    for (const Node j : out(i)) {
      if (has(j, i)) edges.push_back({i, j});
    }
  }
  return undirected(n_, edges);
}

}  // namespace entente::network
