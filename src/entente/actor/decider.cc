#include "entente/actor/decider.h"

#include <algorithm>

#include "entente/state/portable.h"

namespace entente::engine {

void Tally::reset(const Model& model) {
  log_likelihood = 0;
  beta.assign(model.terms.size(), 0);
  rate.assign(model.vars.size(), 0);
}

std::size_t widest_menu(const std::vector<VarSpec>& vars) {
  std::size_t widest = 8;
  for (const VarSpec& spec : vars) {
    const Menu menu{.var = {}, .ego = 0, .count = spec.kind == Kind::kBehaviour ? 2 : spec.cols};
    widest = std::max(widest, menu.width());
  }
  return widest;
}

Decider::Decider(const Model& model, State& state, const Parameters& parameters, Draws& draws,
                 Isa isa)
    : state_(state),
      parameters_(parameters),
      draws_(draws),
      kernels_(kernels(isa)),
      terms_(model.vars.size()),
      index_(model.vars.size()),
      width_(widest_menu(model.vars)) {
  std::size_t most = 1;
  for (std::size_t k = 0; k < model.terms.size(); ++k) {
    const std::size_t v = model.terms[k].args.var.index;
    terms_[v].push_back(model.terms[k]);
    index_[v].push_back(k);
    most = std::max(most, terms_[v].size());
  }
  changes_.assign(most * width_, 0);
  utility_.assign(width_, 0);
  open_.assign(width_, 0);
  joint_.assign(most, 0);
  second_.assign(most, 0);
}

void Decider::mark_open(const VarSpec& spec) {
  std::fill(open_.begin(), open_.end(), 0.0);
  const std::uint8_t* fixed = state_.fixed(menu_.var, menu_.ego);
  if (spec.kind == Kind::kBehaviour) {
    const int level = state_.levels(menu_.var)[menu_.ego];
    open_[0] = !fixed[0] && level > spec.low ? 1 : 0;
    open_[1] = !fixed[0] && level < spec.high ? 1 : 0;
  } else if (spec.kind == Kind::kMembership) {
    for (Node a = 0; a < menu_.count; ++a) open_[a] = 1 - fixed[a];
  } else {
    const std::uint8_t* present = state_.presence();
    for (Node j = 0; j < menu_.count; ++j) open_[j] = present[j] * (1 - fixed[j]);
    open_[menu_.ego] = 0;
  }
  open_[menu_.count] = 1;
}

const Menu& Decider::open(VarId var, Node ego) {
  menu_ = menu_of(state_, var, ego);
  mark_open(state_.spec(var));
  const auto& terms = terms_[var.index];
  for (std::size_t k = 0; k < terms.size(); ++k) menu_changes(state_, terms[k], menu_, changes(k));
  return menu_;
}

void Decider::offer(Node c, const ChangeSet& change) {
  const auto& terms = terms_[menu_.var.index];
  joint_changes(state_, terms, menu_.ego, change, joint_.data());
  for (std::size_t k = 0; k < terms.size(); ++k) changes(k)[c] = joint_[k];
  open_[c] = 1;
}

Node Decider::choose() {
  const std::size_t width = menu_.width();
  const auto& index = index_[menu_.var.index];
  std::fill_n(utility_.data(), width, 0.0);
  for (std::size_t k = 0; k < index.size(); ++k) {
    kernels_.axpy(parameters_.beta[index[k]], changes(k), utility_.data(), width);
  }
  double max = 0;
  const double total = kernels_.weights(utility_.data(), open_.data(), width, &max);
  const auto chosen = static_cast<Node>(draws_.pick(utility_.data(), menu_.count + 1U, total));
  if (tally_) {
    tally_->log_likelihood += portable_log(utility_[chosen]) - portable_log(total);
    for (std::size_t k = 0; k < index.size(); ++k) {
      const double mean = kernels_.dot(changes(k), utility_.data(), width) / total;
      tally_->beta[index[k]] += changes(k)[chosen] - mean;
    }
  }
  return chosen;
}

bool Decider::accept(VarId var, Node a, Node b, const ChangeSet& change) {
  const auto& terms = terms_[var.index];
  const auto& index = index_[var.index];
  joint_changes(state_, terms, a, change, joint_.data());
  if (b != a) {
    joint_changes(state_, terms, b, change, second_.data());
    for (std::size_t k = 0; k < terms.size(); ++k) joint_[k] += second_[k];
  }
  double utility = 0;
  for (std::size_t k = 0; k < terms.size(); ++k) utility += parameters_.beta[index[k]] * joint_[k];
  const double probability = 1.0 / (1.0 + portable_exp(-utility));
  const bool yes = draws_.coin(b, probability);
  if (tally_) {
    const double shown = yes ? utility : -utility;
    tally_->log_likelihood -= portable_log(1.0 + portable_exp(-shown));
    for (std::size_t k = 0; k < terms.size(); ++k) {
      tally_->beta[index[k]] += ((yes ? 1.0 : 0.0) - probability) * joint_[k];
    }
  }
  return yes;
}

}  // namespace entente::engine
