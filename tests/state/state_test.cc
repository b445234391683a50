#include "entente/state/state.h"

#include <gtest/gtest.h>

#include "entente/core/random.h"

namespace entente::engine {
namespace {

constexpr unsigned kAll = kNeedTwoPaths | kNeedBackPaths | kNeedSharedOut | kNeedSharedIn;
constexpr VarId kDirected{0}, kUndirected{1}, kMember{2}, kLevel{3};

State four_variables(Node n, Node slots) {
  return State(
      {tie("d", n, true), tie("u", n, false), membership("m", n, slots), behaviour("z", n, 1, 5)},
      {kAll, kAll, kAll, 0});
}

Toggle random_toggle(const State& state, Stream& stream) {
  const VarId var{stream.below(4)};
  const VarSpec& spec = state.spec(var);
  const Node i = stream.below(spec.rows);
  if (spec.kind == Kind::kBehaviour) {
    const int z = state.value(var, i);
    const bool up = z == spec.low || (z < spec.high && stream.below(2) == 1);
    return {var, i, 0, static_cast<std::int16_t>(up ? 1 : -1)};
  }
  Node j = stream.below(spec.cols);
  while (spec.kind == Kind::kTie && j == i) j = stream.below(spec.cols);
  return {var, i, j, static_cast<std::int16_t>(state.value(var, i, j) ? -1 : 1)};
}

// All caches of a network against their definitions, from its ties alone.
void expect_caches(const Net& net) {
  const Node n = net.size();
  for (Node i = 0; i < n; ++i) {
    int out = 0;
    int in = 0;
    for (Node j = 0; j < n; ++j) {
      out += net.tied(i, j);
      in += net.tied(j, i);
      int two = 0;
      int so = 0;
      int si = 0;
      for (Node h = 0; h < n; ++h) {
        two += net.tied(i, h) && net.tied(h, j);
        so += net.tied(i, h) && net.tied(j, h);
        si += net.tied(h, i) && net.tied(h, j);
      }
      ASSERT_EQ(net.two_paths(i)[j], two);
      ASSERT_EQ(net.back_paths(j)[i], two);
      ASSERT_EQ(net.shared_out(i)[j], so);
      ASSERT_EQ(net.shared_in(i)[j], si);
      ASSERT_EQ(net.in(j)[i], net.tied(i, j) ? 1 : 0);
    }
    ASSERT_EQ(net.out_degree(i), out);
    ASSERT_EQ(net.in_degree(i), in);
  }
}

void expect_membership(const State& state) {
  const Node n = state.states();
  const Node m = state.spec(kMember).cols;
  for (Node i = 0; i < n; ++i) {
    for (Node j = 0; j < n; ++j) {
      int shared = 0;
      for (Node a = 0; a < m; ++a)
        shared += state.value(kMember, i, a) && state.value(kMember, j, a);
      ASSERT_EQ(state.shared(kMember, i)[j], shared);
      ASSERT_EQ(state.net(kMember).tied(i, j), i != j && shared > 0);
    }
  }
  for (Node a = 0; a < m; ++a) {
    int size = 0;
    for (Node i = 0; i < n; ++i) {
      size += state.value(kMember, i, a);
      ASSERT_EQ(state.members(kMember, a)[i], state.value(kMember, i, a));
    }
    ASSERT_EQ(state.size(kMember, a), size);
  }
}

TEST(State, CachesMatchRecomputationOverRandomPaths) {
  for (const Node n : {2U, 5U, 17U}) {
    State state = four_variables(n, 6);
    Stream stream({.seed = 3, .entity = n});
    for (int round = 0; round < 20; ++round) {
      for (int k = 0; k < 40; ++k) state.apply(random_toggle(state, stream));
      for (const VarId var : {kDirected, kUndirected, kMember}) expect_caches(state.net(var));
      expect_membership(state);
    }
  }
}

TEST(State, UndoIsExactOverRandomChangeSets) {
  State state = four_variables(11, 7);
  Stream stream({.seed = 4});
  for (int round = 0; round < 400; ++round) {
    const State before = state;
    ChangeSet change;
    const std::uint32_t size = 1 + stream.below(12);
    for (std::uint32_t k = 0; k < size; ++k) {
      const Toggle toggle = random_toggle(state, stream);
      state.apply(toggle);
      change.push_back(toggle);
    }
    const State after = state;
    state.undo(change);
    ASSERT_TRUE(state.same_cells(before));
    state.apply(change);
    ASSERT_TRUE(state.same_cells(after));
  }
}

TEST(State, APactTieEndsOnlyWithItsLastInstrument) {
  State state({membership("pact", 3, 2)});
  const VarId pact{0};
  for (const Node a : {0U, 1U}) {
    state.apply(Toggle{pact, 0, a, 1});
    state.apply(Toggle{pact, 1, a, 1});
  }
  EXPECT_EQ(state.shared(pact, 0)[1], 2);
  state.apply(Toggle{pact, 0, 0, -1});
  EXPECT_TRUE(state.net(pact).tied(0, 1));
  state.apply(Toggle{pact, 1, 1, -1});
  EXPECT_FALSE(state.net(pact).tied(0, 1));
}

TEST(State, ResetLoadsValuesMarksAndPresence) {
  State state = four_variables(3, 2);
  Start start;
  start.values = {
      {0, 1, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 0, 1, 0, 0, 0, 0, 0}, {1, 0, 1, 0, 0, 0}, {1, 5, 3}};
  start.fixed = {{}, {0, 1, 0, 1, 0, 0, 0, 0, 0}};
  start.present = {1, 1, 0};
  state.reset(start);
  EXPECT_TRUE(state.net(kDirected).tied(0, 1));
  EXPECT_FALSE(state.net(kDirected).tied(1, 0));
  EXPECT_TRUE(state.net(kUndirected).tied(1, 0));
  EXPECT_TRUE(state.net(kMember).tied(0, 1));
  EXPECT_EQ(state.value(kLevel, 1), 5);
  EXPECT_EQ(state.fixed(kUndirected, 1)[0], 1);
  EXPECT_FALSE(state.present(2));
  state.reset({});
  EXPECT_TRUE(state.same_cells(four_variables(3, 2)));
}

TEST(State, RefusesStartsThatAreNoNetworks) {
  State state = four_variables(3, 2);
  Start loop;
  loop.values = {{1, 0, 0, 0, 0, 0, 0, 0, 0}};
  EXPECT_THROW(state.reset(loop), DomainError);
  Start crooked;
  crooked.values = {{}, {0, 1, 0, 0, 0, 0, 0, 0, 0}};
  EXPECT_THROW(state.reset(crooked), DomainError);
  Start high;
  high.values = {{}, {}, {}, {1, 6, 1}};
  EXPECT_THROW(state.reset(high), DomainError);
  EXPECT_THROW(State({tie("a", 3, true), tie("b", 4, true)}), DomainError);
  EXPECT_THROW(State({behaviour("z", 3, 4, 4)}), DomainError);
}

TEST(State, AChangeSetThatIsFullThrows) {
  ChangeSet change;
  for (std::size_t k = 0; k < ChangeSet::capacity(); ++k) change.push_back({});
  EXPECT_THROW(change.push_back({}), DomainError);
}

TEST(Covariates, CentredFollowsTheDefinition) {
  const NodeCovariate v = centred("v", {0, 1, 5});
  EXPECT_DOUBLE_EQ(v.centre, 2.0);
  EXPECT_DOUBLE_EQ(v.range, 5.0);
  EXPECT_NEAR(v.similarity_mean, 1 - (1 + 5 + 4) / 15.0, 1e-15);
  EXPECT_THROW((void)centred("v", {}), DomainError);
}

}  // namespace
}  // namespace entente::engine
