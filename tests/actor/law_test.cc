#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "world.h"

// The two schedulers, and the two ways of drawing, have the same law. Every comparison is a
// two-sided z test at |z| < 4.4 (a false alarm in 100 000 each); there are 10 here, so about one
// seed in 10 000 fails. Seeds are fixed.
namespace entente::engine {
namespace {

constexpr double kAlarm = 4.4;
constexpr int kRuns = 1500;

struct Moments {
  double sum = 0, squares = 0;
  int n = 0;

  void add(double x) { sum += x, squares += x * x, ++n; }

  [[nodiscard]] double mean() const { return sum / n; }

  [[nodiscard]] double variance() const { return (squares - sum * sum / n) / (n - 1); }
};

double z_score(const Moments& a, const Moments& b) {
  return (a.mean() - b.mean()) / std::sqrt(a.variance() / a.n + b.variance() / b.n);
}

struct Counts {
  Moments ties, pacts, arms, events;
};

template <class Scheduler>
Counts sample(const World& w, std::uint64_t seed) {
  Counts counts;
  for (int r = 0; r < kRuns; ++r) {
    State state = make_state(w.model, w.start);
    EventLog log;
    Chain<Scheduler, EventLog> chain(
        w.model, state,
        {.replicate = {seed, static_cast<std::uint32_t>(r)}, .protocols = w.protocols}, log);
    chain.run_until(1.0);
    chain.update([&](State& s, Parameters& p) {
      p.rate_per_year[w.lattice.index] *= 2;
      s.covariates().node(w.wealth).values[0] += 1;
    });
    chain.run_until(2.0);
    double ties = 0;
    double arms = 0;
    double joined = 0;
    for (Node i = 0; i < state.states(); ++i) {
      ties += state.net(w.lattice).out_degree(i);
      arms += state.value(w.arms, i);
      joined += state.joined(w.pact, i);
    }
    counts.ties.add(ties);
    counts.arms.add(arms);
    counts.pacts.add(joined);
    counts.events.add(static_cast<double>(log.entries().size()));
  }
  return counts;
}

TEST(Law, NextReactionAndTotalRateAgree) {
  const World w = make_world(6, 6, 41);
  const Counts a = sample<NextReaction>(w, 51);
  const Counts b = sample<TotalRate>(w, 52);
  EXPECT_LT(std::abs(z_score(a.ties, b.ties)), kAlarm);
  EXPECT_LT(std::abs(z_score(a.arms, b.arms)), kAlarm);
  EXPECT_LT(std::abs(z_score(a.pacts, b.pacts)), kAlarm);
  EXPECT_LT(std::abs(z_score(a.events, b.events)), kAlarm);
  EXPECT_GT(a.events.variance(), 0);
}

// A clock whose rate goes 2, 0, 5 rings a Poisson number of times with mean 2 * 1 + 0 + 5 * 1.
template <class Scheduler>
Moments rings(std::uint64_t seed) {
  Moments counts;
  const std::vector<std::uint32_t> keys{0, 1};
  for (std::uint32_t r = 0; r < 4000; ++r) {
    Scheduler scheduler({seed, r}, keys, 0);
    int count = 0;
    const auto run_to = [&](double year) {
      while (scheduler.peek() < year) count += scheduler.fire() == 0 ? 1 : 0;
    };
    scheduler.set_rate(0, 2, 0);
    scheduler.set_rate(1, 3, 0);
    run_to(1);
    scheduler.set_rate(0, 0, 1);
    run_to(2);
    scheduler.set_rate(0, 5, 2);
    run_to(3);
    counts.add(count);
  }
  return counts;
}

TEST(Law, ClocksRingAsPoissonThroughChangesOfRate) {
  for (const Moments& m : {rings<NextReaction>(61), rings<TotalRate>(62)}) {
    EXPECT_LT(std::abs(m.mean() - 7) / std::sqrt(7.0 / m.n), kAlarm);
    // Variance of a Poisson sample variance: about (mu + 2 mu^2) / n.
    EXPECT_LT(std::abs(m.variance() - 7) / std::sqrt((7 + 2 * 49.0) / m.n), kAlarm);
  }
}

TEST(Law, KeyedAndSequentialPicksFollowTheWeights) {
  const std::vector<double> weights{0.5, 0, 2.0, 1.5};
  for (const auto mode : {Draws::Mode::kKeyed, Draws::Mode::kSequential}) {
    Draws draws({71, 0}, mode, 8, 2);
    Moments third;
    for (std::uint32_t k = 0; k < 20000; ++k) {
      draws.begin(0, k);
      const std::size_t chosen = draws.pick(weights.data(), weights.size(), 4.0);
      ASSERT_NE(chosen, 1U);
      third.add(chosen == 2 ? 1 : 0);
    }
    EXPECT_LT(std::abs(third.mean() - 0.5) / std::sqrt(0.25 / third.n), kAlarm);
  }
}

}  // namespace
}  // namespace entente::engine
