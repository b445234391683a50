#pragma once

#include <cstddef>
#include <vector>

#include "entente/network/graph.h"

namespace entente::network {

/// The connected components of a graph.
struct Components {
  std::vector<Node> of;     ///< component of each node; numbered by their lowest node
  std::vector<Node> sizes;  ///< nodes in each

  [[nodiscard]] std::size_t count() const { return sizes.size(); }

  /// Nodes in the largest component; 0 for a graph without nodes.
  [[nodiscard]] Node largest() const;
  /// Components of a single node.
  [[nodiscard]] std::size_t isolates() const;
};

/// Two nodes share a component when a path joins them. In a directed graph the direction of ties is
/// ignored (weak components). An isolate is a component of its own and is counted: some authors
/// count components among connected nodes only, for which take count() - isolates(). Cost O(n + m).
/// Checked: tests/network/components_test.cc
Components connected_components(const Graph& graph);

}  // namespace entente::network
