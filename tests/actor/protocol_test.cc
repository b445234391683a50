#include "entente/actor/protocol.h"

#include <gtest/gtest.h>

#include "world.h"

namespace entente::engine {
namespace {

constexpr Node kStates = 4, kSlots = 3;
constexpr double kCertain = 60;  // a utility that leaves nothing to chance: e^-60

// Pacts whose only reason is a state-by-instrument covariate, so that every choice is certain.
struct Pacts {
  Model model;
  Start start;
  VarId pact;
  DyadCovId wish;

  Pacts() {
    pact = model.add(membership("pact", kStates, kSlots), 1);
    wish = start.covariates.add(
        DyadCovariate{"wish", kStates, kSlots, std::vector<double>(kStates * kSlots, -kCertain)});
    add_term(model, "dyadic_covariate", {.var = pact, .dyad = wish}, 1);
    start.values = {std::vector<std::uint8_t>(kStates * kSlots, 0)};
  }

  void want(Node i, Node a) { start.covariates.dyad(wish).row(i)[a] = kCertain; }

  void put(Node i, Node a) { start.values[0][i * kSlots + a] = 1; }

  Outcome run(const Coalition& rule, Node ego, State& state) const {
    Draws draws({.seed = 1}, Draws::Mode::kKeyed, widest_menu(model.vars), kStates);
    Decider decider(model, state, model.parameters, draws, Isa::kGeneric);
    draws.begin(ego, 0);
    Outcome outcome;
    step(rule, decider, pact, ego, outcome);
    return outcome;
  }
};

Coalition groups_of(Node size) {
  Coalition rule;
  rule.kernel.size_weight = {};
  rule.kernel.size_weight[size - 2] = 1;
  return rule;
}

TEST(Coalition, FoundsInTheFirstEmptySlotWhenAllAccept) {
  Pacts p;
  p.put(0, 0);
  p.put(1, 0);
  for (Node i = 0; i < kStates; ++i) p.want(i, 1);
  for (const Node i : {0U, 1U}) p.want(i, 0);
  State state = make_state(p.model, p.start);
  const State before = state;
  const Outcome outcome = p.run(groups_of(4), 2, state);
  EXPECT_EQ(outcome.kind, EventKind::kFounded);
  EXPECT_EQ(outcome.slot, 1U);
  EXPECT_EQ(outcome.change.size(), 4U);
  EXPECT_TRUE(state.same_cells(before));
}

TEST(Coalition, OneRefusalEndsAFounding) {
  Pacts p;
  for (const Node i : {0U, 1U, 2U}) p.want(i, 0);
  State state = make_state(p.model, p.start);
  const Outcome outcome = p.run(groups_of(4), 0, state);
  EXPECT_EQ(outcome.kind, EventKind::kRefused);
  EXPECT_EQ(outcome.other, 3U);
  EXPECT_EQ(outcome.change.size(), 4U);
}

TEST(Coalition, JoiningIsOpenOrByConsent) {
  Pacts p;
  for (const Node i : {0U, 1U}) p.put(i, 2);
  p.want(0, 2);
  p.want(1, 2);
  p.want(3, 2);
  State state = make_state(p.model, p.start);
  EXPECT_EQ(p.run(groups_of(2), 3, state).kind, EventKind::kJoined);
  Coalition closed = groups_of(2);
  closed.accession = Accession::kConsent;
  // Members whose function does not see the newcomer are indifferent: each agrees with probability
  // one half. Another term decides.
  add_term(p.model, "instrument_size", {.var = p.pact}, -2 * kCertain / 3);
  State crowded = make_state(p.model, p.start);
  p.start.covariates.dyad(p.wish).row(3)[2] = 3 * kCertain;
  crowded.reset(p.start);
  const Outcome outcome = p.run(closed, 3, crowded);
  EXPECT_EQ(outcome.kind, EventKind::kRefused);
  EXPECT_EQ(outcome.other, 0U);
}

TEST(Coalition, LeavingABilateralPactDissolvesIt) {
  Pacts p;
  p.put(0, 1);
  p.put(3, 1);
  p.want(3, 1);
  State state = make_state(p.model, p.start);
  const Outcome outcome = p.run(groups_of(2), 0, state);
  EXPECT_EQ(outcome.kind, EventKind::kDissolved);
  ASSERT_EQ(outcome.change.size(), 2U);
  state.apply(outcome.change);
  EXPECT_EQ(state.size(p.pact, 1), 0);
}

TEST(Coalition, LeavingALargerPactLeavesTheOthersIn) {
  Pacts p;
  for (const Node i : {0U, 1U, 3U}) p.put(i, 1);
  State state = make_state(p.model, p.start);
  const Outcome outcome = p.run(groups_of(2), 0, state);
  EXPECT_EQ(outcome.kind, EventKind::kLeft);
  EXPECT_EQ(outcome.change.size(), 1U);
}

TEST(Coalition, StructuralCellsStayEvenThroughDissolution) {
  Pacts p;
  p.put(0, 1);
  p.put(3, 1);
  p.start.fixed = {std::vector<std::uint8_t>(kStates * kSlots, 0)};
  p.start.fixed[0][3 * kSlots + 1] = 1;
  State state = make_state(p.model, p.start);
  EXPECT_EQ(p.run(groups_of(2), 0, state).kind, EventKind::kNothing);
}

TEST(Coalition, WithoutAnEmptySlotNothingIsFounded) {
  Pacts p;
  for (Node a = 0; a < kSlots; ++a) {
    for (const Node i : {1U, 2U}) p.put(i, a), p.want(i, a);
  }
  State state = make_state(p.model, p.start);
  EXPECT_EQ(p.run(groups_of(2), 0, state).kind, EventKind::kNothing);
}

struct Pair {
  Model model;
  Start start;
  VarId lattice;

  explicit Pair(double mine, double theirs) {
    lattice = model.add(tie("lattice", 2, false), 1);
    const DyadCovId wish = start.covariates.add(DyadCovariate{"wish", 2, 2, {0, mine, theirs, 0}});
    add_term(model, "dyadic_covariate", {.var = lattice, .dyad = wish}, 1);
  }

  EventKind run(const Protocol& protocol, bool tied) const {
    Start at = start;
    at.values = {{0, static_cast<std::uint8_t>(tied), static_cast<std::uint8_t>(tied), 0}};
    State state = make_state(model, at);
    Draws draws({.seed = 2}, Draws::Mode::kKeyed, 8, 2);
    Decider decider(model, state, model.parameters, draws, Isa::kGeneric);
    draws.begin(0, 0);
    Outcome outcome;
    step(protocol, decider, lattice, 0, outcome);
    return outcome.kind;
  }
};

// What each protocol makes of one side's wish, when the other's is the opposite and weaker.
TEST(Undirected, ProtocolsDifferInWhoseWishCounts) {
  const Pair keen(2 * kCertain, -kCertain);
  const Pair reluctant(-2 * kCertain, kCertain);
  EXPECT_EQ(keen.run(Forcing{}, false), EventKind::kTieMade);
  EXPECT_EQ(keen.run(Confirmed{}, false), EventKind::kRefused);
  EXPECT_EQ(keen.run(Mutual{}, false), EventKind::kRefused);
  EXPECT_EQ(keen.run(Joint{}, false), EventKind::kTieMade);
  EXPECT_EQ(keen.run(Forcing{}, true), EventKind::kNothing);
  EXPECT_EQ(keen.run(Mutual{}, true), EventKind::kTieEnded);
  EXPECT_EQ(keen.run(Joint{}, true), EventKind::kNothing);
  EXPECT_EQ(reluctant.run(Confirmed{}, true), EventKind::kTieEnded);
  EXPECT_EQ(reluctant.run(Mutual{}, false), EventKind::kNothing);
  EXPECT_EQ(reluctant.run(Joint{}, true), EventKind::kTieEnded);
}

TEST(Protocols, MustFitTheVariable) {
  const VarSpec directed = tie("d", 3, true);
  const VarSpec pacts = membership("m", 3, 2);
  EXPECT_THROW(check(Confirmed{}, directed), DomainError);
  EXPECT_THROW(check(Mutual{}, pacts), DomainError);
  EXPECT_THROW(check(Coalition{}, directed), DomainError);
  EXPECT_NO_THROW(check(Coalition{}, pacts));
  Coalition none;
  none.kernel.size_weight = {};
  EXPECT_THROW(check(none, pacts), DomainError);
  EXPECT_TRUE(std::holds_alternative<Confirmed>(default_protocol(tie("u", 3, false))));
}

}  // namespace
}  // namespace entente::engine
