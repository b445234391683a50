#pragma once

#include <array>
#include <limits>
#include <span>

#include "entente/actor/draws.h"
#include "entente/state/state.h"

namespace entente::engine {

/// The largest group that may found an instrument.
constexpr Node kMaxGroup = 8;

/// How the partners of a founding are drawn: first the group's size, then partners one by one
/// without replacement, j with probability proportional to exp(kappa * (w_ij - centre)). The kernel
/// is part of the model, its probability is known.
struct ProposalKernel {
  /// Weight of groups of 2, 3, ..., 8 states (the founder included), not negative, not all zero.
  std::array<double, kMaxGroup - 1> size_weight{1.0};
  DyadCovId affinity{std::numeric_limits<std::uint32_t>::max()};  ///< none: all partners alike
  double kappa = 0;
};

/// The partners of a founder, ascending, without the founder.
using Group = InlineVector<Node, kMaxGroup>;

/// Draws a group for `ego` to found an instrument in `slot` of `var`, among present states whose
/// cell is not structural. The sequential draw is done as a race of exponentials keyed by partner,
/// so that one affinity's change moves only groups with it.
/// @return empty when fewer partners are eligible than the size drawn needs
Group draw_group(const State& state, const ProposalKernel& kernel, VarId var, Node slot, Node ego,
                 Draws& draws);

/// Probability that draw_group() gives exactly this set of partners (any order): the size's share
/// times the sum over orders of drawing. 0 for a set that cannot be drawn. Cost O(g! n).
double proposal_probability(const State& state, const ProposalKernel& kernel, VarId var, Node slot,
                            Node ego, std::span<const Node> partners);

}  // namespace entente::engine
