#include "entente/estimate/simulate.h"

#include <cmath>
#include <limits>

#include "entente/effects/registry.h"

namespace entente::engine {

namespace {

Eigen::Index index(std::size_t i) {
  return static_cast<Eigen::Index>(i);
}

void check_fit(const panel::Panel& panel, const Model& model) {
  const Model plain = model_of(panel);
  if (plain.vars.size() != model.vars.size())
    throw DomainError("the model must be model_of(panel) with terms added");
  for (std::size_t v = 0; v < plain.vars.size(); ++v) {
    const VarSpec& a = plain.vars[v];
    const VarSpec& b = model.vars[v];
    if (a.kind != b.kind || a.rows != b.rows || a.cols != b.cols || a.directed != b.directed) {
      throw DomainError("variable " + b.name + " differs from the panel's");
    }
  }
  if (model.parameters.beta.size() != model.terms.size())
    throw DomainError("beta must hold one number per term");
}

}  // namespace

Simulator::Simulator(const panel::Panel& panel, const Model& model, const MomentOptions& options,
                     const LoopControl& control)
    : model_(model), options_(options), control_(control), periods_(periods_of(panel)) {
  check_fit(panel, model);
  layout_.terms = model.terms.size();
  find_rates();
  measure_target();
}

void Simulator::find_rates() {
  std::vector<bool> moves(model_.vars.size(), false);
  for (std::size_t m = 0; m < periods_.size(); ++m) {
    Statistics statistics(model_, periods_[m]);
    std::vector<double> observed;
    statistics.measure(make_state(model_, periods_[m].end), observed);
    for (std::uint32_t v = 0; v < model_.vars.size(); ++v) {
      if (observed[v] <= 0) continue;
      moves[v] = true;
      layout_.rates.push_back({m, {v}});
    }
  }
  for (const Term& term : model_.terms) {
    const VarId var = term.args.var;
    if (!moves[var.index])
      throw DomainError("variable " + model_.vars[var.index].name +
                        " never changes: it can have no terms");
  }
}

void Simulator::measure_target() {
  target_ = Eigen::VectorXd::Zero(layout_.size());
  for (std::size_t m = 0; m < periods_.size(); ++m) {
    Statistics statistics(model_, periods_[m]);
    std::vector<double> observed;
    statistics.measure(make_state(model_, periods_[m].end), observed);
    target_ += spread(observed, m);
  }
}

Eigen::VectorXd Simulator::spread(const std::vector<double>& values, std::size_t period) const {
  Eigen::VectorXd out = Eigen::VectorXd::Zero(layout_.size());
  for (std::size_t r = 0; r < layout_.rates.size(); ++r) {
    if (layout_.rates[r].period == period) out[index(r)] = values[layout_.rates[r].var.index];
  }
  for (std::size_t k = 0; k < layout_.terms; ++k)
    out[layout_.beta(k)] = values[model_.vars.size() + k];
  return out;
}

// Half the log-odds of stationarity, from how many ties began and ended.
double Simulator::start_of_outdegree(VarId var) const {
  double zeros = 1;
  double ones = 1;
  double begun = 0.5;
  double ended = 0.5;
  for (const Period& period : periods_) {
    const auto& start = period.start.values[var.index];
    const auto& end = period.end.values[var.index];
    for (std::size_t c = 0; c < start.size(); ++c) {
      if (start[c]) {
        ++ones;
        ended += end[c] ? 0 : 1;
      } else {
        ++zeros;
        begun += end[c] ? 1 : 0;
      }
    }
  }
  return 0.5 * std::log((begun / zeros) / (ended / ones));
}

Eigen::VectorXd Simulator::initial() const {
  Eigen::VectorXd theta(layout_.size());
  for (std::size_t r = 0; r < layout_.rates.size(); ++r) {
    const auto& rate = layout_.rates[r];
    const Period& period = periods_[rate.period];
    // Some changes are taken back within the period: start a little above the observed number.
    theta[index(r)] =
        1.3 * target_[index(r)] / (model_.vars[rate.var.index].rows * (period.to - period.from));
  }
  for (std::size_t k = 0; k < layout_.terms; ++k) {
    const Term& term = model_.terms[k];
    const bool plain = term.def->name == "outdegree" && term.part == Part::kEvaluation &&
                       model_.parameters.beta[k] == 0;
    theta[layout_.beta(k)] = plain ? start_of_outdegree(term.args.var) : model_.parameters.beta[k];
  }
  return theta;
}

Model Simulator::at(const Eigen::VectorXd& theta, std::size_t period) const {
  Model model = model_;
  std::fill(model.parameters.rate_per_year.begin(), model.parameters.rate_per_year.end(), 0.0);
  for (std::size_t r = 0; r < layout_.rates.size(); ++r) {
    const auto& rate = layout_.rates[r];
    if (rate.period == period) model.parameters.rate_per_year[rate.var.index] = theta[index(r)];
  }
  for (std::size_t k = 0; k < layout_.terms; ++k) model.parameters.beta[k] = theta[layout_.beta(k)];
  return model;
}

Draw Simulator::one(const Eigen::VectorXd& theta, std::uint32_t draw, bool scores) const {
  Draw result;
  result.statistics = Eigen::VectorXd::Zero(layout_.size());
  for (std::size_t m = 0; m < periods_.size(); ++m) {
    const Period& period = periods_[m];
    const Model model = at(theta, m);
    Statistics statistics(model, period);
    State state = statistics.start();
    Tally tally;
    tally.reset(model);
    ChainOptions options{
        .replicate = {options_.seed, draw * static_cast<std::uint32_t>(periods_.size()) +
                                         static_cast<std::uint32_t>(m)},
        .start_year = period.from,
        .isa = options_.isa,
        .protocols = options_.protocols,
        .composition = period.composition};
    if (scores) options.tally = &tally;
    NullObserver observer;
    EstimationChain<NullObserver> chain(model, state, options, observer);
    chain.run_until(period.to);
    std::vector<double> measured;
    statistics.measure(state, measured);
    result.by_period.push_back(spread(measured, m));
    result.statistics += result.by_period.back();
    if (!scores) continue;
    std::vector<double> score = tally.rate;
    score.insert(score.end(), tally.beta.begin(), tally.beta.end());
    result.scores.push_back(spread(score, m));
  }
  return result;
}

std::vector<Draw> Simulator::draw(const Eigen::VectorXd& theta, int n, bool scores) {
  std::vector<Draw> draws(static_cast<std::size_t>(n));
  const auto first = static_cast<std::uint32_t>(count_);
  const LoopControl quiet{.cancel = control_.cancel};
  parallel_for(
      draws.size(), options_.threads,
      [&](std::size_t i) { draws[i] = one(theta, first + static_cast<std::uint32_t>(i), scores); },
      quiet);
  count_ += n;
  return draws;
}

}  // namespace entente::engine
