#pragma once

#include <cstdint>
#include <vector>

#include "entente/state/types.h"

namespace entente::engine {

/// Caches that a one-mode network may keep. Effects declare what they need; what nobody needs costs
/// nothing.
enum Need : unsigned {
  kNeedNone = 0,
  kNeedTwoPaths = 1U << 0,   ///< TP(i, j) = sum_h x_ih x_hj
  kNeedBackPaths = 1U << 1,  ///< TP(j, i), by row i
  kNeedSharedOut = 1U << 2,  ///< SO(i, j) = sum_h x_ih x_jh
  kNeedSharedIn = 1U << 3,   ///< SI(i, j) = sum_h x_hi x_hj
};

/// A binary network over n states with exact integer caches. Undirected networks are stored
/// symmetric and keep one two-path matrix, which the four accessors share; its diagonal is the
/// degree. Rows are contiguous, `stride()` apart. Flip costs O(n) per cache kept. Checked:
/// tests/state/state_test.cc, against recomputation over random paths.
class Net {
 public:
  Net() = default;
  Net(Node n, bool directed, unsigned needs);

  void clear();
  /// Sets x_ij (and x_ji when undirected). The cell must hold the other value; i != j.
  void flip(Node i, Node j);

  [[nodiscard]] Node size() const { return n_; }

  [[nodiscard]] std::size_t stride() const { return stride_; }

  [[nodiscard]] bool directed() const { return directed_; }

  [[nodiscard]] bool tied(Node i, Node j) const { return x_[at(i, j)] != 0; }

  [[nodiscard]] const std::uint8_t* out(Node i) const { return x_.data() + i * stride_; }

  [[nodiscard]] const std::uint8_t* in(Node i) const {
    return (directed_ ? xt_ : x_).data() + i * stride_;
  }

  [[nodiscard]] int out_degree(Node i) const { return out_[i]; }

  [[nodiscard]] int in_degree(Node i) const { return directed_ ? in_[i] : out_[i]; }

  /// Rows of the caches. Only those asked for at construction may be read.
  [[nodiscard]] const std::uint16_t* two_paths(Node i) const { return two_.data() + i * stride_; }

  [[nodiscard]] const std::uint16_t* back_paths(Node i) const {
    return (directed_ ? back_ : two_).data() + i * stride_;
  }

  [[nodiscard]] const std::uint16_t* shared_out(Node i) const {
    return (directed_ ? so_ : two_).data() + i * stride_;
  }

  [[nodiscard]] const std::uint16_t* shared_in(Node i) const {
    return (directed_ ? si_ : two_).data() + i * stride_;
  }

  friend bool operator==(const Net&, const Net&) = default;

 private:
  [[nodiscard]] std::size_t at(Node i, Node j) const { return i * stride_ + j; }

  void flip_directed(Node i, Node j, int step);
  void flip_undirected(Node i, Node j, int step);

  Node n_ = 0;
  std::size_t stride_ = 0;
  bool directed_ = true;
  std::vector<std::uint8_t> x_, xt_;
  std::vector<std::uint16_t> out_, in_;
  std::vector<std::uint16_t> two_, back_, so_, si_;
};

}  // namespace entente::engine
