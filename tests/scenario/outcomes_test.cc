#include "entente/scenario/outcomes.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "cases.h"
#include "entente/effects/registry.h"
#include "entente/measures/counted.h"
#include "entente/measures/coverage.h"
#include "entente/measures/structure.h"
#include "entente/network/degree.h"

namespace entente::scenario {
namespace {

using testing::Case;

constexpr std::uint32_t kH = 0, kA = 1, kB = 2, kC = 3;

/// Four states, of which H is the hub; nothing in force; slots ha, abc (with an organisation) and
/// one that is free.
struct Small {
  Setup setup;

  Small() {
    setup.states.resize(4);
    setup.hub = kH;
    setup.pacts = setup.model.add(engine::membership("pacts", 4, 3), 1);
    setup.lattice = setup.model.add(engine::tie("lattice", 4, false), 1);
    setup.effort = setup.model.add(engine::behaviour("effort", 4, 1, 5), 1);
    setup.rivalry = setup.model.add(engine::tie("rivalry", 4, false), 0);
    setup.slots = {{.instrument = "ha", .title = "HA", .group = 0},
                   {.instrument = "abc", .title = "ABC", .organisation = true, .group = 1},
                   {.instrument = "", .title = "new", .group = 2}};
    setup.groups = 3;
    setup.start.values = {std::vector<std::uint8_t>(12), std::vector<std::uint8_t>(16),
                          std::vector<std::uint8_t>{1, 1, 1, 1}, std::vector<std::uint8_t>(16)};
    setup.pair_instruments.assign(16, 0);
    setup.capability = {90, 10, 20, 30};
  }

  void member(std::uint32_t state, std::uint32_t slot) {
    setup.start.values[setup.pacts.index][state * 3 + slot] = 1;
  }

  void agreed(std::uint32_t a, std::uint32_t b, std::uint16_t instruments) {
    auto& ties = setup.start.values[setup.lattice.index];
    ties[a * 4 + b] = ties[b * 4 + a] = 1;
    setup.pair_instruments[a * 4 + b] = setup.pair_instruments[b * 4 + a] = instruments;
  }

  /// The outcomes after `change`.
  [[nodiscard]] std::vector<double> values(const engine::ChangeSet& change = {}) const {
    auto state = engine::make_state(setup.model, setup.start);
    state.apply(change);
    return measure({setup, state, setup.capability});
  }
};

double of(const std::vector<double>& values, const std::string& id) {
  return values[Case::outcome(id)];
}

TEST(Outcomes, OfNothingInForceAreUndefinedWhereTheyMustBe) {
  const auto values = Small().values();
  EXPECT_TRUE(std::isnan(of(values, "hub_share")));
  EXPECT_TRUE(std::isnan(of(values, "lattice_share")));
  EXPECT_TRUE(std::isnan(of(values, "bloc_share")));
  EXPECT_TRUE(std::isnan(of(values, "patron_dependence")));
  EXPECT_EQ(of(values, "coverage"), 0);
  EXPECT_EQ(of(values, "uncovered"), 4);
  EXPECT_EQ(of(values, "centralisation"), 0);
  EXPECT_EQ(of(values, "effort_mean"), 1);
}

TEST(Outcomes, OfASmallSystemAreHandSolved) {
  Small it;
  it.member(kH, 0);
  it.member(kA, 0);
  it.member(kA, 1);
  it.member(kB, 1);
  it.member(kC, 1);
  it.agreed(kH, kB, 2);  // two agreements
  it.agreed(kA, kC, 1);
  it.setup.held = {{.id = "minilateral", .states = {kA, kB, 7}, .organisation = false}};
  it.setup.start.values[it.setup.effort.index] = {1, 2, 3, 4};
  engine::ChangeSet change;  // B and C found a pact and agree
  change.push_back({.var = it.setup.pacts, .row = kB, .col = 2, .delta = 1});
  change.push_back({.var = it.setup.pacts, .row = kC, .col = 2, .delta = 1});
  change.push_back({.var = it.setup.lattice, .row = kB, .col = kC, .delta = 1});
  const auto values = it.values(change);
  // Instruments: hub ha and two of H-B; lattice A-C, B-C, the founded one and the minilateral; bloc
  // abc: eight.
  EXPECT_DOUBLE_EQ(of(values, "hub_share"), 3.0 / 8);
  EXPECT_DOUBLE_EQ(of(values, "lattice_share"), 4.0 / 8);
  EXPECT_DOUBLE_EQ(of(values, "bloc_share"), 1.0 / 8);
  // Pairs of either kind: H-A, A-B, A-C, B-C, H-B; degrees 2, 3, 3, 2; (1 + 0 + 0 + 1) / (3 * 2).
  EXPECT_DOUBLE_EQ(of(values, "centralisation"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(of(values, "coverage"), 1);
  EXPECT_EQ(of(values, "uncovered"), 0);
  // A's defenders H, B, C: 90 of 140. B and C have no pact with H.
  EXPECT_DOUBLE_EQ(of(values, "patron_dependence"), 90.0 / 140 / 3);
  EXPECT_EQ(of(values, "lattice_ties"), 2);
  EXPECT_EQ(of(values, "hub_ties"), 1);
  EXPECT_EQ(of(values, "defence_ties"), 4);
  EXPECT_EQ(of(values, "new_pacts"), 1);
  EXPECT_DOUBLE_EQ(of(values, "effort_mean"), 2.5);
}

TEST(Outcomes, APactOfTwoSlotsIsOneInstrument) {
  Small it;
  it.setup.slots[1].organisation = false;
  it.setup.slots[1].group = 0;  // both slots are one instrument of H, A, B
  it.setup.groups = 3;
  it.member(kH, 0);
  it.member(kA, 0);
  it.member(kA, 1);
  it.member(kB, 1);
  const auto values = it.values();
  EXPECT_DOUBLE_EQ(of(values, "lattice_share"), 1) << "a minilateral of three, counted once";
  EXPECT_EQ(of(values, "defence_ties"), 2);
  EXPECT_EQ(of(values, "new_pacts"), 0);
}

TEST(Outcomes, APairThatEndsTakesItsAgreementsAlong) {
  Small it;
  it.agreed(kH, kB, 3);
  it.agreed(kA, kC, 1);
  EXPECT_DOUBLE_EQ(of(it.values(), "hub_share"), 3.0 / 4);
  engine::ChangeSet end;
  end.push_back({.var = it.setup.lattice, .row = kH, .col = kB, .delta = -1});
  const auto values = it.values(end);
  EXPECT_DOUBLE_EQ(of(values, "hub_share"), 0);
  EXPECT_EQ(of(values, "hub_ties"), 0);
}

TEST(Outcomes, EachHasAnIdALabelAUnitAndADefinition) {
  std::vector<std::string> ids;
  for (const auto& spec : outcome_specs()) {
    EXPECT_FALSE(spec.label.empty() || spec.unit.empty() || spec.definition.empty()) << spec.id;
    EXPECT_EQ(std::count(ids.begin(), ids.end(), spec.id), 0) << spec.id;
    ids.push_back(spec.id);
  }
  EXPECT_EQ(ids.size(), Small().values().size());
}

/// Outcomes on the start world of the shipped baseline.
std::vector<double> start_values(const Case& it) {
  const auto& setup = it.plan.baseline_setup;
  const auto state = engine::make_state(setup.model, setup.start);
  return measure({setup, state, setup.capability});
}

TEST(Outcomes, CoverageEqualsTheMeasureOfTheStartWorld) {
  const Case it(testing::baseline_text());
  const auto measured = measures::coverage(it.start);
  const auto values = start_values(it);
  ASSERT_TRUE(measured.share.has_value());
  EXPECT_DOUBLE_EQ(of(values, "coverage"), measured.share.value_or(-1));
  EXPECT_EQ(of(values, "uncovered"), static_cast<double>(measured.undefended.size()));
}

TEST(Outcomes, CentralisationEqualsTheMeasureOfTheStartWorld) {
  const Case it(testing::baseline_text());
  // Pairs that one owes the other defence in, and pairs of an agreement of two to four states.
  // Larger instruments and those with an organisation make no pairs.
  std::vector<network::Edge> edges;
  const auto defence = measures::graph_of(it.start, "defence");
  for (network::Node i = 0; i < defence.size(); ++i) {
    for (const auto j : defence.out(i)) edges.push_back({i, j});
  }
  const auto counted = measures::counted_instruments(
      it.start, {"cooperation", "access", "logistics", "intelligence", "technology"});
  for (const auto& instrument : counted.instruments) {
    const bool pact = std::any_of(
        instrument.source->obligations.begin(), instrument.source->obligations.end(),
        [](const atlas::Obligation& obligation) { return obligation.kind == "defence"; });
    if (pact || instrument.organisation || instrument.states.size() > 4) continue;
    for (const auto i : instrument.states) {
      for (const auto j : instrument.states) {
        if (i < j && j < counted.in_scope) edges.push_back({i, j});
      }
    }
  }
  const auto graph = network::Graph::undirected(defence.size(), edges);
  EXPECT_DOUBLE_EQ(of(start_values(it), "centralisation"),
                   network::degree_centralisation(graph).value_or(-1));
}

}  // namespace
}  // namespace entente::scenario
