#include "entente/actor/chain.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "entente/state/portable.h"

namespace entente::engine {

namespace {

std::vector<std::uint32_t> clock_keys(const Model& model, Node states,
                                      const std::vector<std::uint32_t>& given) {
  if (!given.empty() && given.size() != states)
    throw DomainError("keys must hold one number per state");
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] >= 65536) throw DomainError("keys must be below 65536");
    if (std::find(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(i), given[i]) !=
        given.begin() + static_cast<std::ptrdiff_t>(i)) {
      throw DomainError("keys must be distinct");
    }
  }
  std::vector<std::uint32_t> keys;
  for (std::uint32_t v = 0; v < model.vars.size(); ++v) {
    for (Node i = 0; i < states; ++i) keys.push_back(v * 65536U + (given.empty() ? i : given[i]));
  }
  return keys;
}

std::vector<Protocol> protocols_of(const Model& model, const std::vector<Protocol>& given) {
  if (!given.empty() && given.size() != model.vars.size())
    throw DomainError("protocols must hold one per variable");
  std::vector<Protocol> protocols;
  for (std::size_t v = 0; v < model.vars.size(); ++v) {
    protocols.push_back(given.empty() ? default_protocol(model.vars[v]) : given[v]);
    check(protocols.back(), model.vars[v]);
  }
  return protocols;
}

}  // namespace

ChainCore::ChainCore(const Model& model, State& state, const ChainOptions& options,
                     Draws::Mode mode)
    : model_(model),
      state_(state),
      parameters_(model.parameters),
      protocols_(protocols_of(model, options.protocols)),
      keys_(clock_keys(model, state.states(), options.keys)),
      counts_(keys_.size(), 0),
      draws_(options.replicate, mode, widest_menu(model.vars), state.states()),
      decider_(model, state, parameters_, draws_, options.isa),
      tally_(options.tally),
      record_(options.record) {
  if (state.variables() != model.vars.size())
    throw DomainError("the state belongs to another model");
  check_parameters();
  if (tally_ && tally_->beta.empty() && tally_->rate.empty()) tally_->reset(model);
  decider_.tally_to(tally_);
  draws_.record(options.record);
  if (options.replay) draws_.replay(options.replay);
  if (record_) record_->start = record_->end = options.start_year;
}

void ChainCore::check_parameters() const {
  if (parameters_.beta.size() != model_.terms.size())
    throw DomainError("beta must hold one number per term");
  if (parameters_.rate_per_year.size() != model_.vars.size())
    throw DomainError("rate_per_year must hold one number per variable");
  for (const double beta : parameters_.beta) {
    if (!std::isfinite(beta)) throw DomainError("beta must be finite");
  }
  for (const double rate : parameters_.rate_per_year) {
    if (!(rate >= 0) || !std::isfinite(rate))
      throw DomainError("rates must be finite and not negative");
  }
  for (const auto& factor : parameters_.rate_factor) {
    if (!factor.empty() && factor.size() != states())
      throw DomainError("rate_factor must hold one number per state");
    for (const double f : factor) {
      if (!(f >= 0) || !std::isfinite(f))
        throw DomainError("rate factors must be finite and not negative");
    }
  }
}

double ChainCore::multiplier(VarId var, Node node) const {
  if (!state_.present(node)) return 0;
  double factor = 1;
  if (var.index < parameters_.rate_factor.size() && !parameters_.rate_factor[var.index].empty()) {
    factor = parameters_.rate_factor[var.index][node];
  }
  double exponent = 0;
  for (const RateTerm& term : model_.rate_terms) {
    if (term.var != var) continue;
    const NodeCovariate& covariate = state_.covariates().node(term.cov);
    exponent += term.gamma * (covariate.values[node] - covariate.centre);
  }
  return exponent == 0 ? factor : factor * portable_exp(exponent);
}

double ChainCore::rate(std::size_t clock) const {
  const VarId var{static_cast<std::uint32_t>(clock / states())};
  return parameters_.rate_per_year[var.index] *
         multiplier(var, static_cast<Node>(clock % states()));
}

void ChainCore::wait(double years) {
  if (record_) record_->end += years;
  if (!tally_) return;
  for (std::uint32_t v = 0; v < model_.vars.size(); ++v) {
    double exposure = 0;
    for (Node i = 0; i < states(); ++i) exposure += multiplier({v}, i);
    tally_->rate[v] -= exposure * years;
    tally_->log_likelihood -= exposure * years * parameters_.rate_per_year[v];
  }
}

void ChainCore::ring(std::size_t clock, double year) {
  if (record_) record_->firings.push_back({year, static_cast<std::uint32_t>(clock)});
  if (!tally_) return;
  tally_->log_likelihood += portable_log(rate(clock));
  const std::size_t v = clock / states();
  tally_->rate[v] += 1.0 / parameters_.rate_per_year[v];
}

const Outcome& ChainCore::decide(std::size_t clock) {
  const VarId var{static_cast<std::uint32_t>(clock / states())};
  draws_.begin(keys_[clock], counts_[clock]++);
  step(protocols_[var.index], decider_, var, static_cast<Node>(clock % states()), outcome_);
  if (outcome_.kind != EventKind::kNothing && outcome_.kind != EventKind::kRefused)
    state_.apply(outcome_.change);
  return outcome_;
}

Event ChainCore::event(const Outcome& outcome, std::size_t clock, double year) const {
  return {.year = year,
          .var = {static_cast<std::uint32_t>(clock / states())},
          .actor = static_cast<Node>(clock % states()),
          .other = outcome.other,
          .slot = outcome.slot,
          .kind = outcome.kind,
          .changes = outcome.change.data(),
          .size = outcome.change.size()};
}

namespace {

// Ends cells one by one, handing over each full batch.
class Ending {
 public:
  Ending(State& state, VarId var, const std::function<void(const ChangeSet&, VarId)>& report)
      : state_(state), var_(var), report_(report) {}

  void end(Node row, Node col) {
    if (!state_.value(var_, row, col)) return;
    const Toggle toggle{var_, row, col, -1};
    state_.apply(toggle);
    batch_.push_back(toggle);
    if (batch_.size() == ChangeSet::capacity()) flush();
  }

  void flush() {
    if (!batch_.empty()) report_(batch_, var_);
    batch_.clear();
  }

 private:
  State& state_;
  VarId var_;
  const std::function<void(const ChangeSet&, VarId)>& report_;
  ChangeSet batch_;
};

void end_ties(Ending& ending, const VarSpec& spec, Node node) {
  for (Node j = 0; j < spec.cols; ++j) {
    if (j == node) continue;
    ending.end(node, j);
    if (spec.directed) ending.end(j, node);
  }
}

// An instrument that falls below its least number of members ends with the departure.
void end_memberships(Ending& ending, const State& state, VarId var, Node node, Node least) {
  for (Node a = 0; a < state.spec(var).cols; ++a) {
    if (!state.value(var, node, a)) continue;
    ending.end(node, a);
    if (static_cast<Node>(state.size(var, a)) >= least) continue;
    for (Node h = 0; h < state.states(); ++h) ending.end(h, a);
  }
}

}  // namespace

void ChainCore::clear_state(Node node, const std::function<void(const ChangeSet&, VarId)>& report) {
  for (std::uint32_t v = 0; v < model_.vars.size(); ++v) {
    Ending ending(state_, {v}, report);
    if (model_.vars[v].kind == Kind::kTie) {
      end_ties(ending, model_.vars[v], node);
    } else if (model_.vars[v].kind == Kind::kMembership) {
      const auto* rule = std::get_if<Coalition>(&protocols_[v]);
      end_memberships(ending, state_, {v}, node, rule ? rule->min_members : 0);
    }
    ending.flush();
  }
}

void walk(const Model& model, State& state, const ChainOptions& options, const Tape& tape) {
  ChainOptions replaying = options;
  replaying.replay = &tape;
  ChainCore core(model, state, replaying, Draws::Mode::kSequential);
  double now = tape.start;
  for (const Tape::Firing& firing : tape.firings) {
    if (firing.clock >= core.clocks())
      throw DomainError("the tape names a clock that the model does not have");
    core.wait(firing.year - now);
    core.ring(firing.clock, firing.year);
    core.decide(firing.clock);
    now = firing.year;
  }
  core.wait(tape.end - now);
}

}  // namespace entente::engine
