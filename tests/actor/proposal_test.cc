#include "entente/actor/proposal.h"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "world.h"

namespace entente::engine {
namespace {

constexpr Node kStates = 6;

struct Setting {
  World world = make_world(kStates, 4, 5);
  ProposalKernel kernel{.size_weight = {0.5, 0.3, 0.2}, .affinity = world.threat, .kappa = 2.0};
  State state = make_state(world.model, world.start);
  static constexpr Node kEgo = 2, kSlot = 3;

  // 5 may not be asked, 4 is absent.
  Setting() {
    state.set_fixed(world.pact, 5, kSlot, true);
    state.set_present(4, false);
  }

  [[nodiscard]] double probability(std::vector<Node> partners) const {
    return proposal_probability(state, kernel, world.pact, kSlot, kEgo, partners);
  }
};

// The same by hand: size, then an ordered walk through all ways of drawing.
double by_enumeration(const Setting& s, std::vector<Node> left, std::vector<Node> wanted) {
  if (wanted.empty()) return 1;
  const auto weight = [&](Node j) {
    return std::exp(s.kernel.kappa *
                    (s.state.covariates().dyad(s.world.threat).row(Setting::kEgo)[j] - 0.5));
  };
  double all = 0;
  for (const Node j : left) all += weight(j);
  double sum = 0;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    std::vector<Node> rest_wanted = wanted;
    rest_wanted.erase(rest_wanted.begin() + static_cast<std::ptrdiff_t>(k));
    std::vector<Node> rest_left = left;
    std::erase(rest_left, wanted[k]);
    sum += weight(wanted[k]) / all * by_enumeration(s, rest_left, rest_wanted);
  }
  return sum;
}

TEST(Proposal, ProbabilitiesMatchEnumeration) {
  const Setting s;
  const std::vector<Node> eligible{0, 1, 3};
  const std::vector<std::vector<Node>> groups{{0}, {1}, {3}, {0, 1}, {0, 3}, {1, 3}, {0, 1, 3}};
  double total = 0;
  for (const auto& group : groups) {
    const double expected =
        s.kernel.size_weight[group.size() - 1] * by_enumeration(s, eligible, group);
    EXPECT_NEAR(s.probability(group), expected, 1e-14);
    total += s.probability(group);
  }
  EXPECT_NEAR(total, 1.0, 1e-14);
}

TEST(Proposal, ImpossibleGroupsHaveNoProbability) {
  const Setting s;
  EXPECT_EQ(s.probability({}), 0.0);
  EXPECT_EQ(s.probability({4}), 0.0);
  EXPECT_EQ(s.probability({5}), 0.0);
  EXPECT_EQ(s.probability({Setting::kEgo}), 0.0);
  EXPECT_EQ(s.probability({0, 1, 3, 4}), 0.0);
}

// 20 000 draws, seven groups, each share within 4.5 standard errors: a false alarm about once in 20
// 000 seeds; the seed is fixed.
TEST(Proposal, DrawsHaveTheDeclaredProbability) {
  const Setting s;
  for (const auto mode : {Draws::Mode::kKeyed, Draws::Mode::kSequential}) {
    Draws draws({.seed = 11}, mode, 16, kStates);
    std::map<std::vector<Node>, int> counts;
    const int rounds = 20000;
    for (int k = 0; k < rounds; ++k) {
      draws.begin(Setting::kEgo, static_cast<std::uint32_t>(k));
      const Group group =
          draw_group(s.state, s.kernel, s.world.pact, Setting::kSlot, Setting::kEgo, draws);
      ++counts[{group.begin(), group.end()}];
    }
    EXPECT_EQ(counts.size(), 7U);
    for (const auto& [group, count] : counts) {
      const double p = s.probability(group);
      EXPECT_NEAR(count, rounds * p, 4.5 * std::sqrt(rounds * p * (1 - p)));
    }
  }
}

TEST(Proposal, TooFewPartnersMeansNoGroup) {
  Setting s;
  s.kernel.size_weight = {0, 0, 0, 1};
  Draws draws({.seed = 12}, Draws::Mode::kKeyed, 16, kStates);
  draws.begin(0, 0);
  EXPECT_TRUE(
      draw_group(s.state, s.kernel, s.world.pact, Setting::kSlot, Setting::kEgo, draws).empty());
}

}  // namespace
}  // namespace entente::engine
