#pragma once

#include <optional>
#include <span>
#include <vector>

#include "entente/network/graph.h"

namespace entente::network {

/// Which ties of a directed graph count. Without meaning for an undirected one.
enum class Side { kOut, kIn };

/// Number of ties of each node, by node. Isolates have 0.
std::vector<Node> degrees(const Graph& graph, Side side = Side::kOut);

/// The degrees in descending order.
std::vector<Node> degree_sequence(const Graph& graph, Side side = Side::kOut);

/// Ties over possible ties: m / (n(n-1)/2) undirected, m / (n(n-1)) directed [1].
/// @return nothing for fewer than two nodes
std::optional<double> density(const Graph& graph);

/// Freeman's degree centralisation [1]: the sum over nodes of (largest degree - degree), over the
/// largest sum that a graph of n nodes can have. 1 for a star, 0 when all degrees are equal.
///
/// Convention: each tie counts once and loops not at all, so that the largest sum is
/// (n-1)(n-2) for an undirected graph (the star's) and (n-1)^2 for one side of a directed graph
/// (all others point at one node, or one node at all others). Some textbooks and programs divide by
/// (n-1)^2 or n(n-1) in the undirected case, or count each tie at both ends without changing the
/// divisor (values above 1); this one does not. All n nodes of the graph count, isolates included:
/// state the scope with the figure.
/// @return nothing when no graph of n nodes could differ (n < 3 undirected, n < 2 directed)
/// Cost O(n + m).
/// @cite freeman1978. Checked: tests/network/degree_test.cc against hand-solved cases
std::optional<double> degree_centralisation(const Graph& graph, Side side = Side::kOut);

/// The same from the degrees of an undirected graph, for loops that keep no graph.
std::optional<double> degree_centralisation(std::span<const Node> degrees);

}  // namespace entente::network
