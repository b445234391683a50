#include "entente/actor/proposal.h"

#include <algorithm>
#include <numeric>

#include "entente/state/portable.h"

namespace entente::engine {

namespace {

// Weight of j as a partner of ego; 0 if it may not be asked.
double weight_of(const State& state, const ProposalKernel& kernel, VarId var, Node slot, Node ego,
                 Node j) {
  if (j == ego || !state.present(j) || state.fixed(var, j)[slot]) return 0;
  if (kernel.affinity.index >= state.covariates().dyads.size()) return 1;
  const DyadCovariate& w = state.covariates().dyad(kernel.affinity);
  return portable_exp(kernel.kappa * (w.row(ego)[j] - w.centre));
}

// Groups of k partners have the weight at k - 1.
Node draw_partners(const ProposalKernel& kernel, Node states, Draws& draws) {
  Node chosen = 1;
  const double u = portable_exp(
      -draws.proposal(states));  // uniform: the size has one number, whatever the sizes allowed
  const double total = std::accumulate(kernel.size_weight.begin(), kernel.size_weight.end(), 0.0);
  double rest = u * total;
  for (Node k = 1; k < kMaxGroup; ++k) {
    const double w = kernel.size_weight[k - 1];
    if (w <= 0) continue;
    chosen = k;
    rest -= w;
    if (rest < 0) break;
  }
  return chosen;
}

// Keeps the earliest arrivals, sorted by time.
class Race {
 public:
  explicit Race(Node places) : places_(places) {}

  void enter(Node j, double at) {
    std::size_t place = group_.size();
    while (place > 0 && arrival_[place - 1] > at) --place;
    if (place >= places_) return;
    if (group_.size() < places_) group_.push_back(j);
    for (std::size_t k = group_.size() - 1; k > place; --k) {
      group_[k] = group_[k - 1];
      arrival_[k] = arrival_[k - 1];
    }
    group_[place] = j;
    arrival_[place] = at;
  }

  // All places taken, ascending by state; empty otherwise.
  Group result() {
    if (group_.size() < places_) group_.clear();
    if (!group_.empty()) std::sort(&group_[0], &group_[0] + group_.size());
    return group_;
  }

 private:
  Node places_;
  Group group_;
  std::array<double, kMaxGroup> arrival_{};
};

}  // namespace

Group draw_group(const State& state, const ProposalKernel& kernel, VarId var, Node slot, Node ego,
                 Draws& draws) {
  Group group;
  if (draws.replaying()) {
    const std::uint32_t size = draws.next();
    for (std::uint32_t k = 0; k < size; ++k) group.push_back(draws.next());
  } else {
    Race race(draw_partners(kernel, state.states(), draws));
    for (Node j = 0; j < state.states(); ++j) {
      const double weight = weight_of(state, kernel, var, slot, ego, j);
      if (weight > 0) race.enter(j, draws.proposal(j) / weight);
    }
    group = race.result();
  }
  draws.note(static_cast<std::uint32_t>(group.size()));
  for (const Node j : group) draws.note(j);
  return group;
}

double proposal_probability(const State& state, const ProposalKernel& kernel, VarId var, Node slot,
                            Node ego, std::span<const Node> partners) {
  const auto size = partners.size();
  if (size == 0 || size >= kMaxGroup) return 0;
  double all = 0;
  for (Node j = 0; j < state.states(); ++j) all += weight_of(state, kernel, var, slot, ego, j);
  std::array<double, kMaxGroup> weight{};
  for (std::size_t k = 0; k < size; ++k) {
    weight[k] = weight_of(state, kernel, var, slot, ego, partners[k]);
    if (weight[k] <= 0) return 0;
  }
  std::array<std::size_t, kMaxGroup> order{};
  std::iota(order.begin(), order.begin() + size, std::size_t{0});
  double sum = 0;
  do {
    double probability = 1;
    double rest = all;
    for (std::size_t k = 0; k < size; ++k) {
      probability *= weight[order[k]] / rest;
      rest -= weight[order[k]];
    }
    sum += probability;
  } while (std::next_permutation(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(size)));
  const double total = std::accumulate(kernel.size_weight.begin(), kernel.size_weight.end(), 0.0);
  return sum * kernel.size_weight[size - 1] / total;
}

}  // namespace entente::engine
