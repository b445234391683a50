#include "entente/network/clustering.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "entente/core/error.h"

namespace entente::network {
namespace {

void require_undirected(const Graph& graph) {
  if (graph.is_directed()) {
    throw DomainError(
        "clustering is defined on an undirected graph: take either_way() or both_ways()");
  }
}

// Ties among `near`, a sorted part of the neighbours of some node, each once.
std::uint64_t ties_among(const Graph& graph, std::span<const Node> near) {
  std::uint64_t found = 0;
  for (std::size_t k = 0; k < near.size(); ++k) {
    // Both rows are sorted: walk them together beyond near[k], so that each pair is seen from its
    // lower end.
    const auto row = graph.out(near[k]);
    auto a = near.begin() + static_cast<std::ptrdiff_t>(k) + 1;
    auto b = std::upper_bound(row.begin(), row.end(), near[k]);
    while (a != near.end() && b != row.end()) {
      const Node left = *a;
      const Node right = *b;
      found += left == right ? 1 : 0;
      a += left <= right ? 1 : 0;
      b += right <= left ? 1 : 0;
    }
  }
  return found;
}

std::uint64_t pairs_of(std::size_t degree) {
  return degree < 2 ? 0 : degree * (degree - 1) / 2;
}

}  // namespace

TripleCensus triple_census(const Graph& graph) {
  require_undirected(graph);
  TripleCensus census;
  for (Node i = 0; i < graph.size(); ++i) {
    // Each triangle is counted at its lowest corner.
    const auto row = graph.out(i);
    const auto above = std::upper_bound(row.begin(), row.end(), i);
    census.triangles += ties_among(graph, {above, row.end()});
    census.triples += pairs_of(row.size());
  }
  return census;
}

std::optional<double> transitivity(const Graph& graph) {
  const auto census = triple_census(graph);
  if (census.triples == 0) return std::nullopt;
  return 3 * static_cast<double>(census.triangles) / static_cast<double>(census.triples);
}

std::vector<std::optional<double>> local_clustering(const Graph& graph) {
  require_undirected(graph);
  std::vector<std::optional<double>> local(graph.size());
  for (Node i = 0; i < graph.size(); ++i) {
    const auto pairs = pairs_of(graph.out(i).size());
    if (pairs > 0)
      local[i] = static_cast<double>(ties_among(graph, graph.out(i))) / static_cast<double>(pairs);
  }
  return local;
}

std::optional<double> average_clustering(const Graph& graph, LowDegree rule) {
  double sum = 0;
  std::size_t counted = 0;
  for (const auto& local : local_clustering(graph)) {
    if (!local && rule == LowDegree::kLeaveOut) continue;
    sum += local.value_or(0);
    ++counted;
  }
  if (counted == 0) return std::nullopt;
  return sum / static_cast<double>(counted);
}

}  // namespace entente::network
