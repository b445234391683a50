#include <cmath>

#include <gtest/gtest.h>

#include "world.h"

// Scores against the numerical gradient of a fixed path's log-likelihood, protocol by protocol.
namespace entente::engine {
namespace {

// Central differences with step 1e-5 on log-likelihoods of a few hundred: truncation 1e-8, rounding
// 1e-16 * 500 / 1e-5.
constexpr double kStep = 1e-5;
constexpr double kTolerance = 1e-5;

double likelihood(const World& w, const Tape& tape, Tally* tally) {
  State state = make_state(w.model, w.start);
  Tally own;
  Tally& into = tally ? *tally : own;
  walk(w.model, state, {.protocols = w.protocols, .tally = &into}, tape);
  return into.log_likelihood;
}

void expect_scores_are_gradients(World w, std::size_t least_rings) {
  Tape tape;
  Tally live;
  State state = make_state(w.model, w.start);
  NullObserver observer;
  Future<NullObserver> future(
      w.model, state,
      {.replicate = {.seed = 21}, .protocols = w.protocols, .tally = &live, .record = &tape},
      observer);
  future.run_until(5);
  ASSERT_GT(tape.firings.size(), least_rings);
  Tally tally;
  likelihood(w, tape, &tally);
  EXPECT_NEAR(tally.log_likelihood, live.log_likelihood, 1e-8);
  for (std::size_t k = 0; k < tally.beta.size(); ++k) {
    EXPECT_NEAR(tally.beta[k], live.beta[k], 1e-8);
    World up = w;
    World down = w;
    up.model.parameters.beta[k] += kStep;
    down.model.parameters.beta[k] -= kStep;
    const double gradient =
        (likelihood(up, tape, nullptr) - likelihood(down, tape, nullptr)) / (2 * kStep);
    EXPECT_NEAR(tally.beta[k], gradient, kTolerance * (1 + std::abs(gradient)))
        << w.model.terms[k].def->name;
  }
  for (std::size_t v = 0; v < tally.rate.size(); ++v) {
    World up = w;
    World down = w;
    up.model.parameters.rate_per_year[v] += kStep;
    down.model.parameters.rate_per_year[v] -= kStep;
    const double gradient =
        (likelihood(up, tape, nullptr) - likelihood(down, tape, nullptr)) / (2 * kStep);
    EXPECT_NEAR(tally.rate[v], gradient, kTolerance * (1 + std::abs(gradient)))
        << w.model.vars[v].name;
  }
}

World world_with(Protocol lattice) {
  World w = make_world(7, 8, 31);
  w.protocols[w.lattice.index] = std::move(lattice);
  return w;
}

TEST(Scores, AreGradientsWithForcing) {
  expect_scores_are_gradients(world_with(Forcing{}), 150);
}

TEST(Scores, AreGradientsWithConfirmed) {
  expect_scores_are_gradients(world_with(Confirmed{}), 150);
}

TEST(Scores, AreGradientsWithMutual) {
  expect_scores_are_gradients(world_with(Mutual{}), 150);
}

TEST(Scores, AreGradientsWithJoint) {
  expect_scores_are_gradients(world_with(Joint{}), 150);
}

TEST(Scores, AreGradientsWithCoalitionByConsent) {
  World w = make_world(7, 8, 32);
  std::get<Coalition>(w.protocols[w.pact.index]).accession = Accession::kConsent;
  w.model.parameters.rate_per_year[w.pact.index] = 5;
  expect_scores_are_gradients(w, 200);
}

TEST(Scores, AreGradientsWithCoalitionOpen) {
  World w = make_world(7, 8, 33);
  w.model.parameters.rate_per_year[w.pact.index] = 5;
  expect_scores_are_gradients(w, 200);
}

TEST(Scores, ATapeOfAnotherModelIsRefused) {
  const World w = make_world(7, 8, 31);
  Tape tape;
  tape.firings.push_back({0.5, 9999});
  tape.end = 1;
  EXPECT_THROW(likelihood(w, tape, nullptr), DomainError);
  tape.firings[0].clock = 0;
  EXPECT_THROW(likelihood(w, tape, nullptr), DomainError);
}

}  // namespace
}  // namespace entente::engine
