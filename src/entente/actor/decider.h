#pragma once

#include <vector>

#include "entente/actor/draws.h"
#include "entente/actor/kernels.h"
#include "entente/effects/effect.h"

namespace entente::engine {

/// Log-likelihood of a path and its gradient, added up while a chain runs.
struct Tally {
  double log_likelihood = 0;
  std::vector<double> beta;  ///< by term
  std::vector<double> rate;  ///< by variable: d / d rate_per_year
  void reset(const Model& model);
};

/// Takes decisions: multinomial logit among candidates (choose) and binary logit about a set of
/// changes (accept), with the score of each added to the tally if there is one. Protocols are built
/// of these two alone. No allocation after construction. Cost of a decision: one call per (effect,
/// menu), then O(candidates) per effect. Checked: tests/actor/score_test.cc against numerical
/// gradients.
class Decider {
 public:
  /// All arguments but `isa` are kept by reference and must outlive the decider.
  Decider(const Model& model, State& state, const Parameters& parameters, Draws& draws, Isa isa);

  void tally_to(Tally* tally) { tally_ = tally; }

  /// Opens a decision of `ego` on `var`: every candidate that is present and not structural, and
  /// "stay".
  const Menu& open(VarId var, Node ego);

  [[nodiscard]] bool is_open(Node c) const { return open_[c] != 0; }

  void close(Node c) { open_[c] = 0; }

  /// Lets candidate c stand for a whole set of changes instead of its own cell.
  void offer(Node c, const ChangeSet& change);
  /// @return the candidate chosen; menu.count means "stay"
  Node choose();

  /// Whether `who` agrees to the set as a whole.
  bool accept(VarId var, Node who, const ChangeSet& change) {
    return accept(var, who, who, change);
  }

  /// Whether `a` and `b` agree as one, by the sum of their functions (once if a == b).
  bool accept(VarId var, Node a, Node b, const ChangeSet& change);

  [[nodiscard]] const std::vector<Term>& terms_of(VarId var) const { return terms_[var.index]; }

  [[nodiscard]] Draws& draws() { return draws_; }

  [[nodiscard]] State& state() { return state_; }

 private:
  void mark_open(const VarSpec& spec);

  [[nodiscard]] double* changes(std::size_t k) { return changes_.data() + k * width_; }

  State& state_;
  const Parameters& parameters_;
  Draws& draws_;
  const Kernels& kernels_;
  Tally* tally_ = nullptr;
  std::vector<std::vector<Term>> terms_;          // by variable
  std::vector<std::vector<std::size_t>> index_;   // by variable: the term's place in beta
  std::size_t width_ = 0;                         // of a row of changes
  std::vector<double> changes_, utility_, open_;  // term x candidate; candidate
  std::vector<double> joint_, second_;            // term
  Menu menu_;
};

/// Longest padded candidate list among the variables.
std::size_t widest_menu(const std::vector<VarSpec>& vars);

}  // namespace entente::engine
