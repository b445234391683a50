#pragma once

#include <algorithm>
#include <cmath>

#include "entente/effects/effect.h"

/// Small parts that effects share. Internal to the module.
namespace entente::engine::effects {

/// +1 if toggling a cell that holds `cell` makes a tie, -1 if it ends one.
inline double sign_of(std::uint8_t cell) {
  return 1.0 - 2.0 * cell;
}

/// The cells that a menu toggles: a row of ties or of instrument slots.
inline const std::uint8_t* own_row(const State& state, VarId var, Node ego) {
  return state.spec(var).kind == Kind::kMembership ? state.slots(var, ego)
                                                   : state.net(var).out(ego);
}

/// Number of cells in a row.
inline Node row_length(const State& state, VarId var) {
  return state.spec(var).cols;
}

/// A state's attribute: a node covariate minus its centre, or the level of another variable minus
/// its centre.
class Attribute {
 public:
  Attribute(const State& state, const Args& args) {
    if (args.cov != kUnbound) {
      const NodeCovariate& covariate = state.covariates().nodes[args.cov];
      values_ = covariate.values.data();
      centre_ = covariate.centre;
      range_ = covariate.range;
      mean_ = covariate.similarity_mean;
    } else {
      const VarSpec& spec = state.spec(args.other);
      levels_ = state.levels(args.other);
      centre_ = spec.centre;
      range_ = spec.high - spec.low;
    }
  }

  [[nodiscard]] double at(Node i) const { return raw(i) - centre_; }

  [[nodiscard]] double similarity(Node i, Node j) const {
    return 1.0 - std::abs(raw(i) - raw(j)) / range_ - mean_;
  }

 private:
  // Exactly one of the two pointers is set.
  [[nodiscard]] double raw(Node i) const {
    if (values_) return values_[i];
    return levels_ ? levels_[i] : 0.0;
  }

  const double* values_ = nullptr;
  const std::uint8_t* levels_ = nullptr;
  double centre_ = 0;
  double range_ = 1;
  double mean_ = 0;
};

/// Menus of effects of the form s_i = sum_c x_ic g_i(c), with g independent of x_i: delta is the
/// sign times g.
template <class G>
void weigh_row(const State& state, const Menu& menu, double* delta, G g) {
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  for (Node c = 0; c < menu.count; ++c) delta[c] = sign_of(row[c]) * g(c);
}

/// The value of such an effect.
template <class G>
double sum_row(const State& state, VarId var, Node who, G g) {
  const std::uint8_t* row = own_row(state, var, who);
  const Node n = row_length(state, var);
  double sum = 0;
  for (Node c = 0; c < n; ++c) {
    if (row[c]) sum += g(c);
  }
  return sum;
}

}  // namespace entente::engine::effects
