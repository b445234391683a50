#include "entente/network/clustering.h"

#include <algorithm>

#include "entente/core/error.h"

namespace entente::network {
namespace {

void require_undirected(const Graph& graph) {
  if (graph.is_directed()) {
    throw DomainError(
        "clustering is defined on an undirected graph: take either_way() or both_ways()");
  }
}

// Ties among the neighbours of i, each once.
std::uint64_t closed_pairs(const Graph& graph, Node i) {
  const auto near = graph.out(i);
  std::uint64_t closed = 0;
  for (const Node j : near) {
    // Both rows are sorted: walk them together above j, so that each pair is seen from its lower
    // end.
    const auto row = graph.out(j);
    auto a = std::upper_bound(near.begin(), near.end(), j);
    auto b = std::upper_bound(row.begin(), row.end(), j);
    while (a != near.end() && b != row.end()) {
      if (*a == *b) ++closed;
      const bool forward_a = *a <= *b;
      const bool forward_b = *b <= *a;
      a += forward_a ? 1 : 0;
      b += forward_b ? 1 : 0;
    }
  }
  return closed;
}

std::uint64_t pairs_of(std::size_t degree) {
  return degree < 2 ? 0 : degree * (degree - 1) / 2;
}

}  // namespace

TripleCensus triple_census(const Graph& graph) {
  require_undirected(graph);
  TripleCensus census;
  for (Node i = 0; i < graph.size(); ++i) {
    census.triangles += closed_pairs(graph, i);
    census.triples += pairs_of(graph.out(i).size());
  }
  census.triangles /= 3;  // each was seen from its three corners
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
      local[i] = static_cast<double>(closed_pairs(graph, i)) / static_cast<double>(pairs);
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
