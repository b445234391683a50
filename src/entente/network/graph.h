#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::network {

/// A node of a graph: 0 .. n-1. The caller knows what it stands for (a StateId's index, a row of a
/// panel).
using Node = std::uint32_t;

struct Edge {
  Node from = 0, to = 0;

  friend bool operator==(const Edge&, const Edge&) = default;

  friend bool operator<(const Edge& a, const Edge& b) {
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  }
};

/// A simple graph, fixed once built: no loops, no repeated ties, neighbours sorted (compressed
/// rows). Layers, panels and simulated futures are all turned into one of these before they are
/// measured, so that every measure sees the same thing. Cost of building: O(m log m). Checked:
/// tests/network/graph_test.cc
class Graph {
 public:
  /// An undirected graph: a tie i-j counts once, whether `edges` gives (i, j), (j, i) or both.
  /// Loops are dropped.
  /// @throws DomainError for a node that is not below n
  static Graph undirected(Node n, std::span<const Edge> edges);

  /// A directed graph: (i, j) and (j, i) are two ties. Loops and repeats are dropped.
  /// @throws DomainError for a node that is not below n
  static Graph directed(Node n, std::span<const Edge> edges);

  [[nodiscard]] Node size() const { return n_; }

  [[nodiscard]] bool is_directed() const { return directed_; }

  /// Number of ties: pairs of an undirected graph, ordered pairs of a directed one.
  [[nodiscard]] std::size_t ties() const { return directed_ ? out_.to.size() : out_.to.size() / 2; }

  /// Sorted. The same as in() when undirected.
  [[nodiscard]] std::span<const Node> out(Node i) const { return out_.row(i); }

  [[nodiscard]] std::span<const Node> in(Node i) const {
    return directed_ ? in_.row(i) : out_.row(i);
  }

  /// O(log degree).
  [[nodiscard]] bool has(Node from, Node to) const;

  /// The undirected graph with a tie i-j where this one has i -> j or j -> i.
  [[nodiscard]] Graph either_way() const;
  /// The undirected graph with a tie i-j where this one has both i -> j and j -> i.
  [[nodiscard]] Graph both_ways() const;

 private:
  struct Rows {
    std::vector<std::size_t> start;
    std::vector<Node> to;

    [[nodiscard]] std::span<const Node> row(Node i) const {
      return std::span(to).subspan(start[i], start[i + 1] - start[i]);
    }
  };

  static Graph build(Node n, std::vector<Edge> edges, bool directed);
  static Rows rows(Node n, std::vector<Edge>& edges);

  Node n_ = 0;
  bool directed_ = false;
  Rows out_, in_;
};

}  // namespace entente::network
