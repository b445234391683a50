#pragma once

#include <numeric>
#include <vector>

#include <rapidcheck.h>

#include "entente/network/graph.h"

/// Small graphs that the tests of measures share.
namespace entente::network::testing {

/// 0 is tied to 1 .. n-1.
inline std::vector<Edge> star(Node n) {
  std::vector<Edge> edges;
  for (Node i = 1; i < n; ++i) edges.push_back({0, i});
  return edges;
}

inline std::vector<Edge> ring(Node n) {
  std::vector<Edge> edges;
  for (Node i = 0; i < n; ++i) edges.push_back({i, (i + 1) % n});
  return edges;
}

inline std::vector<Edge> complete(Node n) {
  std::vector<Edge> edges;
  for (Node i = 0; i < n; ++i) {
    for (Node j = i + 1; j < n; ++j) edges.push_back({i, j});
  }
  return edges;
}

/// Ties of a random graph, and the same ties with the nodes renamed by a permutation.
struct Relabelled {
  Node n = 0;
  std::vector<Edge> edges, renamed;
  std::vector<Node> name;  ///< new name of each node
};

inline Relabelled any_relabelled() {
  Relabelled made;
  made.n = *rc::gen::inRange<Node>(1, 14);
  const auto node = rc::gen::inRange<Node>(0, made.n);
  made.edges = *rc::gen::container<std::vector<Edge>>(rc::gen::construct<Edge>(node, node));
  made.name.resize(made.n);
  std::iota(made.name.begin(), made.name.end(), Node{0});
  for (Node i = made.n; i > 1; --i) {
    std::swap(made.name[i - 1], made.name[*rc::gen::inRange<Node>(0, i)]);
  }
  for (const auto& edge : made.edges) {
    made.renamed.push_back({made.name[edge.from], made.name[edge.to]});
  }
  return made;
}

}  // namespace entente::network::testing
