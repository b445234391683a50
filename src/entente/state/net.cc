#include "entente/state/net.h"

#include <algorithm>
#include <utility>

namespace entente::engine {

namespace {

void add(std::uint16_t& cell, int amount) {
  cell = static_cast<std::uint16_t>(cell + amount);
}

// row[b] += step * x[b] over a contiguous row: the compiler vectorises it.
void add_row(std::uint16_t* row, const std::uint8_t* x, Node n, int step) {
  const auto signed_step = static_cast<std::uint16_t>(step);
  for (Node b = 0; b < n; ++b) row[b] = static_cast<std::uint16_t>(row[b] + x[b] * signed_step);
}

}  // namespace

Net::Net(Node n, bool directed, unsigned needs)
    : n_(n), stride_((static_cast<std::size_t>(n) + 15) / 16 * 16), directed_(directed) {
  const std::size_t cells = n * stride_;
  x_.assign(cells, 0);
  out_.assign(n, 0);
  if (directed) {
    xt_.assign(cells, 0);
    in_.assign(n, 0);
    if (needs & kNeedBackPaths) back_.assign(cells, 0);
    if (needs & kNeedSharedOut) so_.assign(cells, 0);
    if (needs & kNeedSharedIn) si_.assign(cells, 0);
    if (needs & kNeedTwoPaths) two_.assign(cells, 0);
  } else if (needs != kNeedNone) {
    two_.assign(cells, 0);
  }
}

void Net::clear() {
  for (auto* bytes : {&x_, &xt_}) std::fill(bytes->begin(), bytes->end(), std::uint8_t{0});
  for (auto* counts : {&out_, &in_, &two_, &back_, &so_, &si_})
    std::fill(counts->begin(), counts->end(), std::uint16_t{0});
}

void Net::flip(Node i, Node j) {
  const int step = x_[at(i, j)] ? -1 : 1;
  if (directed_) {
    flip_directed(i, j, step);
  } else {
    flip_undirected(i, j, step);
  }
}

void Net::flip_directed(Node i, Node j, int step) {
  const auto value = static_cast<std::uint8_t>(step > 0);
  x_[at(i, j)] = value;
  xt_[at(j, i)] = value;
  add(out_[i], step);
  add(in_[j], step);
  if (!two_.empty()) {
    add_row(&two_[at(i, 0)], out(j), n_, step);
    for (Node a = 0; a < n_; ++a) add(two_[at(a, j)], step * x_[at(a, i)]);
  }
  if (!back_.empty()) {
    for (Node b = 0; b < n_; ++b) add(back_[at(b, i)], step * x_[at(j, b)]);
    add_row(&back_[at(j, 0)], in(i), n_, step);
  }
  // Shared targets and sources: a second actor b gains or loses one with i (or j); the diagonal
  // counts the actor's own degree.
  if (!so_.empty()) {
    for (Node b = 0; b < n_; ++b) {
      if (b == i || !xt_[at(j, b)]) continue;
      add(so_[at(i, b)], step);
      add(so_[at(b, i)], step);
    }
    add(so_[at(i, i)], step);
  }
  if (!si_.empty()) {
    for (Node b = 0; b < n_; ++b) {
      if (b == j || !x_[at(i, b)]) continue;
      add(si_[at(j, b)], step);
      add(si_[at(b, j)], step);
    }
    add(si_[at(j, j)], step);
  }
}

void Net::flip_undirected(Node i, Node j, int step) {
  const auto value = static_cast<std::uint8_t>(step > 0);
  x_[at(i, j)] = value;
  x_[at(j, i)] = value;
  add(out_[i], step);
  add(out_[j], step);
  if (two_.empty()) return;
  for (const auto& [a, via] : {std::pair{i, j}, std::pair{j, i}}) {
    for (Node b = 0; b < n_; ++b) {
      if (b == a || !x_[at(via, b)]) continue;
      add(two_[at(a, b)], step);
      add(two_[at(b, a)], step);
    }
    add(two_[at(a, a)], step);
  }
}

}  // namespace entente::engine
