#include "entente/estimate/moments.h"

#include <cmath>

#include <gtest/gtest.h>

#include "entente/effects/registry.h"
#include "entente/estimate/period.h"

namespace entente::engine {
namespace {

panel::Cells cells_of(const State& state, VarId var) {
  panel::Cells cells;
  const VarSpec& spec = state.spec(var);
  const Node cols = spec.kind == Kind::kBehaviour ? 1 : spec.cols;
  for (Node i = 0; i < spec.rows; ++i) {
    for (Node j = 0; j < cols; ++j) {
      const bool loop = spec.kind == Kind::kTie && i == j;
      cells.push_back(static_cast<std::uint8_t>(loop ? 0 : state.value(var, i, j)));
    }
  }
  return cells;
}

// A panel drawn from the model: a burn-in from the empty network, then a wave a year.
panel::Panel simulated(const Model& model, Node n, int waves, std::uint32_t replicate) {
  panel::Panel panel;
  for (Node i = 0; i < n; ++i) panel.states.push_back(std::to_string(i));
  for (const VarSpec& spec : model.vars) {
    if (spec.kind == Kind::kBehaviour) {
      panel.behaviours.push_back(
          {.name = spec.name, .low = spec.low, .high = spec.high, .waves = {}, .missing = {}});
    } else {
      const auto kind =
          spec.directed ? panel::RelationKind::kDirected : panel::RelationKind::kUndirected;
      panel.relations.push_back({.name = spec.name, .kind = kind, .rows = n, .cols = spec.cols});
    }
  }
  State state = make_state(model, {});
  NullObserver observer;
  Future<NullObserver> future(model, state, {.replicate = {900, replicate}}, observer);
  for (int w = 0; w < waves; ++w) {
    future.run_until(5 + w);
    panel.years.push_back(5 + w);
    for (std::uint32_t v = 0; v < model.vars.size(); ++v) {
      if (v < panel.relations.size()) {
        panel.relations[v].waves.push_back(cells_of(state, {v}));
      } else {
        panel.behaviours[v - panel.relations.size()].waves.push_back(cells_of(state, {v}));
      }
    }
  }
  return panel;
}

// Mean of (estimate - truth) / se over the panels, by parameter. `truth` is in the order of the
// rows.
std::vector<double> mean_errors(const Model& model, Node n, const std::vector<double>& truth,
                                std::uint32_t panels) {
  std::vector<double> sums(truth.size(), 0);
  for (std::uint32_t r = 0; r < panels; ++r) {
    const panel::Panel panel = simulated(model, n, 3, r);
    Model fitted = model_of(panel);
    for (const Term& term : model.terms) {
      add_term(fitted, term.def->name, {.var = term.args.var, .other = term.args.other}, 0);
    }
    for (std::size_t v = 0; v < model.vars.size(); ++v)
      fitted.vars[v].centre = model.vars[v].centre;
    const Estimate estimate = estimate_by_moments(
        panel, fitted, {.seed = 70 + r, .phase1 = 100, .phase3 = 400, .isa = detect_isa()});
    EXPECT_LT(estimate.max_ratio, 0.4);
    EXPECT_EQ(estimate.rows.size(), truth.size());
    for (std::size_t k = 0; k < truth.size(); ++k) {
      sums[k] += (estimate.rows[k].value - truth[k]) / estimate.rows[k].se / panels;
    }
  }
  return sums;
}

// The mean of 8 standardised errors has standard deviation 0.35 if the estimator is right;
// beyond 1.4 (4 standard deviations) is a false alarm once in 16 000 per parameter, 12 parameters:
// one seed in 1300. The allowance covers the finite-sample bias of rates, whose distribution is
// skewed. Seeds are fixed.
constexpr double kMeanError = 1.4;
constexpr std::uint32_t kPanels = 8;

TEST(Moments, RecoverDensityReciprocityAndRates) {
  Model model;
  const VarId net = model.add(tie("net", 20, true), 4);
  add_term(model, "outdegree", {.var = net}, -1.4);
  add_term(model, "reciprocity", {.var = net}, 1.0);
  for (const double z : mean_errors(model, 20, {4, 4, -1.4, 1.0}, kPanels))
    EXPECT_LT(std::abs(z), kMeanError);
}

TEST(Moments, RecoverALatticeWithConfirmationAndALevelThatFollowsIt) {
  Model model;
  const VarId net = model.add(tie("lattice", 24, false), 3);
  const VarId arms = model.add(behaviour("arms", 24, 1, 5), 2);
  model.vars[1].centre = 3;
  add_term(model, "outdegree", {.var = net}, -0.2);
  add_term(model, "transitive_triads", {.var = net}, 0.1);
  add_term(model, "linear", {.var = arms}, -0.3);
  add_term(model, "level_degree", {.var = arms, .other = net}, 0.08);
  const std::vector<double> truth{3, 2, 3, 2, -0.2, 0.1, -0.3, 0.08};
  for (const double z : mean_errors(model, 24, truth, kPanels)) EXPECT_LT(std::abs(z), kMeanError);
}

panel::Panel one_panel(Model& model) {
  const VarId net = model.add(tie("net", 12, true), 3);
  add_term(model, "outdegree", {.var = net}, -1);
  add_term(model, "reciprocity", {.var = net}, 1);
  return simulated(model, 12, 2, 3);
}

TEST(Moments, ResultsDoNotDependOnThreadsOrInstructionSets) {
  Model truth;
  const panel::Panel panel = one_panel(truth);
  Model model = model_of(panel);
  add_term(model, "outdegree", {.var = {0}}, 0);
  MomentOptions options{.phase1 = 30,
                        .subphases = 2,
                        .phase3 = 60,
                        .attempts = 1,
                        .threads = 1,
                        .isa = Isa::kGeneric};
  const Estimate one = estimate_by_moments(panel, model, options);
  options.threads = 3;
  options.isa = detect_isa();
  const Estimate three = estimate_by_moments(panel, model, options);
  for (std::size_t k = 0; k < one.rows.size(); ++k)
    EXPECT_EQ(one.rows[k].value, three.rows[k].value);
  EXPECT_EQ(one.covariance, three.covariance);
}

TEST(Moments, TwoEffectsThatAreOneAreRefused) {
  Model truth;
  const panel::Panel panel = one_panel(truth);
  Model model = model_of(panel);
  add_term(model, "outdegree", {.var = {0}}, -1);
  add_term(model, "truncation", {.var = {0}, .par = 50}, 0);
  EXPECT_THROW((void)estimate_by_moments(panel, model, {.phase1 = 30, .phase3 = 60}),
               ConvergenceError);
}

TEST(Moments, WhatNeverChangesCannotBeEstimated) {
  Model truth;
  panel::Panel panel = one_panel(truth);
  panel.relations[0].waves[1] = panel.relations[0].waves[0];
  Model model = model_of(panel);
  EXPECT_THROW((void)estimate_by_moments(panel, model), DomainError);
  add_term(model, "outdegree", {.var = {0}}, 0);
  EXPECT_THROW((void)estimate_by_moments(panel, model), DomainError);
}

TEST(Moments, CancellingStops) {
  Model truth;
  const panel::Panel panel = one_panel(truth);
  Model model = model_of(panel);
  add_term(model, "outdegree", {.var = {0}}, 0);
  CancelToken token;
  token.cancel();
  EXPECT_THROW((void)estimate_by_moments(panel, model, {}, {.cancel = &token}), Cancelled);
}

}  // namespace
}  // namespace entente::engine
