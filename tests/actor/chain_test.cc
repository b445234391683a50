#include "entente/actor/chain.h"

#include <set>

#include <gtest/gtest.h>

#include "world.h"

namespace entente::engine {
namespace {

struct History {
  State state;
  EventLog log;
};

template <class Change>
History run(const World& w, const ChainOptions& base, std::vector<double> stops, Change change) {
  History result{make_state(w.model, w.start), {}};
  ChainOptions options = base;
  options.protocols = w.protocols;
  Future<EventLog> future(w.model, result.state, options, result.log);
  for (std::size_t k = 0; k < stops.size(); ++k) {
    future.run_until(stops[k]);
    if (k == 0) change(future);
  }
  return result;
}

constexpr auto kNoChange = [](auto&) {};

TEST(Chain, SameReplicateSameFutureOthersDiffer) {
  const World w = make_world(9, 10, 1);
  const History a = run(w, {.replicate = {3, 5}}, {6}, kNoChange);
  const History b = run(w, {.replicate = {3, 5}}, {6}, kNoChange);
  const History c = run(w, {.replicate = {3, 6}}, {6}, kNoChange);
  EXPECT_EQ(a.log.entries(), b.log.entries());
  EXPECT_NE(a.log.entries(), c.log.entries());
  EXPECT_GT(a.log.entries().size(), 50U);
}

TEST(Chain, StoppingInBetweenChangesNothing) {
  const World w = make_world(9, 10, 1);
  const History whole = run(w, {.replicate = {3, 5}}, {6}, kNoChange);
  const History parts = run(w, {.replicate = {3, 5}}, {0.5, 1, 1, 4.25, 6}, kNoChange);
  EXPECT_EQ(whole.log.entries(), parts.log.entries());
  EXPECT_TRUE(whole.state.same_cells(parts.state));
}

TEST(Chain, AllInstructionSetLevelsGiveTheSameFuture) {
  const World w = make_world(9, 10, 1);
  const History base = run(w, {.replicate = {3, 5}, .isa = Isa::kGeneric}, {6}, kNoChange);
  for (const Isa isa : available_isas()) {
    EXPECT_EQ(run(w, {.replicate = {3, 5}, .isa = isa}, {6}, kNoChange).log.entries(),
              base.log.entries())
        << to_string(isa);
  }
}

TEST(Chain, TheLogRetellsTheFuture) {
  const World w = make_world(9, 10, 2);
  const History future = run(w, {.replicate = {3, 7}}, {8}, kNoChange);
  State retold = make_state(w.model, w.start);
  std::set<EventKind> kinds;
  double last = 0;
  for (const auto& entry : future.log.entries()) {
    EXPECT_GE(entry.year, last);
    last = entry.year;
    kinds.insert(entry.kind);
    if (entry.kind == EventKind::kRefused) continue;
    for (const Toggle& toggle : entry.changes) retold.apply(toggle);
  }
  EXPECT_TRUE(retold.same_cells(future.state));
  for (const auto kind :
       {EventKind::kFounded, EventKind::kJoined, EventKind::kLeft, EventKind::kTieMade,
        EventKind::kTieEnded, EventKind::kStep, EventKind::kRefused}) {
    EXPECT_TRUE(kinds.contains(kind)) << to_string(kind);
  }
}

// Two blocs that cannot see each other: structural zeros between them, covariates zero across.
World two_blocs() {
  const Node n = 8;
  World w;
  w.lattice = w.model.add(tie("lattice", n, false), 3.0);
  w.arms = w.model.add(behaviour("arms", n, 1, 5), 2.0);
  w.wealth = w.start.covariates.add(
      NodeCovariate{.name = "wealth", .values = std::vector<double>(n, 0.5)});
  add_term(w.model, "outdegree", {.var = w.lattice}, -0.4);
  add_term(w.model, "transitive_triads", {.var = w.lattice}, 0.3);
  add_term(w.model, "covariate_alter", {.var = w.lattice, .node = w.wealth}, 1.0);
  add_term(w.model, "average_alter", {.var = w.arms, .other = w.lattice}, 0.2);
  add_term(w.model, "level_covariate", {.var = w.arms, .node = w.wealth}, 0.2);
  w.model.rate_terms.push_back({w.lattice, w.wealth, 0.7});
  w.start.values = {std::vector<std::uint8_t>(n * n, 0), {}};
  w.start.fixed = {std::vector<std::uint8_t>(n * n, 0), {}};
  for (Node i = 0; i < n; ++i) {
    for (Node j = 0; j < n; ++j) w.start.fixed[0][i * n + j] = (i < n / 2) != (j < n / 2) ? 1 : 0;
  }
  w.protocols = {Confirmed{}, Forcing{}};
  return w;
}

std::vector<EventLog::Entry> of_bloc(const EventLog& log, Node from, Node to) {
  std::vector<EventLog::Entry> entries;
  for (const auto& entry : log.entries()) {
    if (entry.actor >= from && entry.actor < to) entries.push_back(entry);
  }
  return entries;
}

TEST(CommonRandomNumbers, ACovariatesChangeLeavesTheUnconnectedUntouched) {
  const World w = two_blocs();
  const ChainOptions options{.replicate = {4, 2}};
  const History base = run(w, options, {3, 12}, kNoChange);
  const History other = run(w, options, {3, 12}, [&](auto& future) {
    future.update([&](State& s, Parameters&) { s.covariates().node(w.wealth).values[1] = 2.5; });
  });
  EXPECT_EQ(of_bloc(base.log, 4, 8), of_bloc(other.log, 4, 8));
  EXPECT_NE(of_bloc(base.log, 0, 4), of_bloc(other.log, 0, 4));
}

TEST(CommonRandomNumbers, KeysNameStatesWhateverTheirPlace) {
  World w = two_blocs();
  const History base =
      run(w, {.replicate = {4, 2}, .keys = {10, 11, 12, 13, 20, 21, 22, 23}}, {10}, kNoChange);
  const History moved =
      run(w, {.replicate = {4, 2}, .keys = {90, 91, 92, 93, 20, 21, 22, 23}}, {10}, kNoChange);
  EXPECT_EQ(of_bloc(base.log, 4, 8), of_bloc(moved.log, 4, 8));
  EXPECT_NE(of_bloc(base.log, 0, 4), of_bloc(moved.log, 0, 4));
  EXPECT_THROW(run(w, {.keys = {1, 1, 2, 3, 4, 5, 6, 7}}, {1}, kNoChange), DomainError);
}

TEST(Chain, AStateThatLeavesLosesItsTiesAndRestsUntilItEnters) {
  const World w = make_world(9, 10, 3);
  History result{make_state(w.model, w.start), {}};
  Future<EventLog> future(w.model, result.state, {.replicate = {5, 1}, .protocols = w.protocols},
                          result.log);
  future.run_until(4);
  future.leave(2);
  EXPECT_EQ(result.state.net(w.lattice).out_degree(2), 0);
  EXPECT_EQ(result.state.net(w.visits).in_degree(2), 0);
  EXPECT_EQ(result.state.joined(w.pact, 2), 0);
  for (Node a = 0; a < 10; ++a) EXPECT_NE(result.state.size(w.pact, a), 1);
  result.log.clear();
  future.run_until(8);
  for (const auto& entry : result.log.entries()) {
    EXPECT_NE(entry.actor, 2U);
    for (const Toggle& toggle : entry.changes)
      EXPECT_TRUE(toggle.row != 2 && (toggle.var == w.pact || toggle.col != 2));
  }
  future.enter(2);
  result.log.clear();
  future.run_until(12);
  bool acted = false;
  for (const auto& entry : result.log.entries()) acted = acted || entry.actor == 2;
  EXPECT_TRUE(acted);
}

TEST(Chain, DatedCompositionIsLeavingByHandAtThatDate) {
  const World w = make_world(9, 10, 3);
  const History dated =
      run(w, {.replicate = {5, 1}, .composition = {{4.0, 2, false}}}, {8}, kNoChange);
  const History by_hand =
      run(w, {.replicate = {5, 1}}, {4, 8}, [](auto& future) { future.leave(2); });
  EXPECT_EQ(dated.log.entries(), by_hand.log.entries());
}

TEST(Chain, ImposedChangesAreAppliedAndReported) {
  const World w = two_blocs();
  ChangeSet change;
  change.push_back({w.lattice, 0, 1, 1});
  const History result = run(w, {.replicate = {5, 1}}, {0, 0}, kNoChange);
  State state = make_state(w.model, w.start);
  EventLog log;
  Future<EventLog> future(w.model, state, {.replicate = {5, 1}}, log);
  future.impose(change);
  ASSERT_EQ(log.entries().size(), 1U);
  EXPECT_EQ(log.entries()[0].kind, EventKind::kImposed);
  EXPECT_TRUE(state.net(w.lattice).tied(1, 0));
  EXPECT_TRUE(result.log.entries().empty());
}

TEST(Chain, BadParametersAreRefused) {
  World w = two_blocs();
  State state = make_state(w.model, w.start);
  NullObserver observer;
  w.model.parameters.rate_per_year[0] = -1;
  EXPECT_THROW(Future<NullObserver>(w.model, state, {}, observer), DomainError);
  w.model.parameters.rate_per_year[0] = 1;
  w.model.parameters.beta.pop_back();
  EXPECT_THROW(Future<NullObserver>(w.model, state, {}, observer), DomainError);
}

}  // namespace
}  // namespace entente::engine
