#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "entente/network/graph.h"

namespace entente::network {

/// Triangles and connected triples (paths of two ties, counted at their middle) of an undirected
/// graph.
struct TripleCensus {
  std::uint64_t triangles = 0;
  std::uint64_t triples = 0;
};

/// @throws DomainError for a directed graph: choose either_way() or both_ways() first
/// Cost O(sum over ties of the smaller of the two degrees).
TripleCensus triple_census(const Graph& graph);

/// Global clustering, or transitivity [1]: 3 x triangles / connected triples. The chance that two
/// neighbours of the same node are neighbours, over all such pairs, so that nodes of high degree
/// weigh more. It is not the average of the local coefficients (below): the two can move in
/// opposite directions, and both are called "the clustering coefficient" in textbooks.
/// @return nothing when no node has two ties. A triangle 1, a star 0
/// @throws DomainError for a directed graph
/// @cite newman2010 sec. 7.9. Checked: tests/network/clustering_test.cc
std::optional<double> transitivity(const Graph& graph);

/// Local clustering of each node [1]: ties among its neighbours over pairs of neighbours; nothing
/// for a node of degree below 2.
/// @throws DomainError for a directed graph
/// @cite watts1998
std::vector<std::optional<double>> local_clustering(const Graph& graph);

/// How nodes of degree below 2, whose local clustering is 0/0, enter the average.
enum class LowDegree {
  kLeaveOut,  ///< the mean is over nodes of degree 2 or more (igraph's default)
  kZero,      ///< they count as 0 in the mean over all nodes (networkx's default)
};

/// Mean of local clustering [1]. Textbooks and programs differ on nodes of degree below 2: they are
/// left out here unless told otherwise, since in alliance networks, where isolates and single-tie
/// states abound, zeros would measure isolation and not clustering.
/// @return nothing when no node enters the mean
/// @throws DomainError for a directed graph
std::optional<double> average_clustering(const Graph& graph, LowDegree rule = LowDegree::kLeaveOut);

}  // namespace entente::network
