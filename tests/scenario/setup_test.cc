#include "entente/scenario/setup.h"

#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../measures/tiny.h"
#include "cases.h"
#include "entente/effects/registry.h"
#include "entente/measures/architecture.h"
#include "entente/scenario/outcomes.h"
#include "entente/scenario/pact_slots.h"

namespace entente::scenario {
namespace {

using testing::baseline_text;
using testing::Case;
using testing::child;
using ::testing::ElementsAre;
using testing::fault_of;
using ::testing::HasSubstr;
using testing::line_of;
using testing::model_text;
using testing::shipped_atlas;
using ::testing::UnorderedElementsAre;
using testing::with;

using Members = std::set<std::string>;

world::World world_on(const std::string& date, const std::string& coding = "default") {
  return {shipped_atlas(), {.date = parse_day(date), .coding = coding, .scope = "scenario-20"}};
}

/// The members of the slots of one instrument.
std::vector<Members> slots_of(const world::World& world, const std::string& instrument) {
  const auto made = pact_slots(world);
  std::vector<Members> out;
  for (std::size_t s = 0; s < made.slots.size(); ++s) {
    if (made.slots[s].instrument != instrument) continue;
    Members members;
    for (const auto i : made.members[s]) members.insert(world.states()[i].id);
    out.push_back(members);
  }
  return out;
}

TEST(PactSlots, AnzusIsOnePactBefore1986AndTwoAfter) {
  EXPECT_THAT(slots_of(world_on("1985-01-01"), "anzus-1951"),
              ElementsAre(Members{"AUS", "NZL", "USA"}));
  const auto after = world_on("2025-01-01");
  EXPECT_THAT(slots_of(after, "anzus-1951"),
              UnorderedElementsAre(Members{"AUS", "NZL"}, Members{"AUS", "USA"}));
  std::set<std::size_t> groups;
  for (const auto& slot : pact_slots(after).slots) {
    if (slot.instrument == "anzus-1951") groups.insert(slot.group);
  }
  EXPECT_EQ(groups.size(), 1U) << "both slots are one instrument to the architecture";
}

TEST(PactSlots, ManilaBindsTheUnitedStatesAndThailandAndMoreUnderAnotherReading) {
  EXPECT_THAT(slots_of(world_on("2025-01-01"), "manila-pact-1954"),
              ElementsAre(Members{"THA", "USA"}));
  const auto wide = slots_of(world_on("2025-01-01", "manila-in-force"), "manila-pact-1954");
  ASSERT_EQ(wide.size(), 1U);
  EXPECT_TRUE(wide[0].contains("PHL"));
  EXPECT_TRUE(wide[0].contains("AUS"));
}

TEST(PactSlots, EveryPairOfASlotIsTiedAndEveryTiedPairSharesOne) {
  const auto world = world_on("1970-01-01");
  std::set<std::pair<std::string, std::string>> owed;
  for (const auto& active : world.instruments()) {
    for (const auto& obligation : active.obligations) {
      if (obligation.source->kind != "defence") continue;
      for (const auto& [by, to] : obligation.owes) {
        owed.insert(std::minmax(world.state(by).id, world.state(to).id));
      }
    }
  }
  std::set<std::pair<std::string, std::string>> shared;
  for (const auto& members : pact_slots(world).members) {
    for (const auto i : members) {
      for (const auto j : members) {
        if (i < j) shared.insert(std::minmax(world.states()[i].id, world.states()[j].id));
      }
    }
  }
  EXPECT_FALSE(owed.empty());
  EXPECT_EQ(shared, owed);
}

TEST(PactSlots, AnAllianceOfFortyStatesIsOneSlotAtOnce) {
  auto atlas = measures::testing::empty_atlas();
  std::vector<std::string> parties;
  for (int i = 0; i < 40; ++i) {
    parties.push_back(fmt::format("S{}", 10 + i));
    measures::testing::add_state(atlas, parties.back(), "large");
  }
  measures::testing::add_instrument(atlas, "large", parties, {{.kind = "defence"}});
  // Two further states, each allied with the first only, make two more cliques.
  for (const auto* id : {"T1", "T2"}) {
    measures::testing::add_state(atlas, id, "large");
    measures::testing::add_instrument(atlas, fmt::format("with-{}", id), {"S10", id},
                                      {{.kind = "defence"}});
  }
  const auto world = measures::testing::world_in(atlas, "large");
  const auto begun = std::chrono::steady_clock::now();
  const auto made = pact_slots(world);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  ASSERT_EQ(made.members.size(), 3U);
  EXPECT_EQ(made.members[0].size(), 40U);
  EXPECT_LT(took.count(), 5) << "without a pivot the search is exponential in the members";
}

TEST(Setup, FreeSlotsStandFirstAndPactsInForceAreClosedToOthers) {
  const Case it(baseline_text());
  const auto& setup = it.plan.baseline_setup;
  const std::size_t m = setup.slots.size();
  const auto& cells = setup.start.values[setup.pacts.index];
  const auto& fixed = setup.start.fixed[setup.pacts.index];
  const auto founding = static_cast<std::size_t>(it.model.founding_slots);
  ASSERT_GT(m, founding);
  for (std::size_t s = 0; s < m; ++s) {
    int members = 0;
    for (std::uint32_t i = 0; i < setup.n(); ++i) {
      members += cells[i * m + s];
      EXPECT_EQ(fixed[i * m + s] != 0, s >= founding && cells[i * m + s] == 0);
    }
    EXPECT_EQ(setup.slots[s].instrument.empty(), s < founding);
    EXPECT_EQ(members == 0, s < founding);
  }
}

/// The shares of hub, lattice and bloc that a future starts with.
std::vector<double> shares_at_start(const Setup& setup) {
  const auto state = engine::make_state(setup.model, setup.start);
  const auto values = measure({setup, state, setup.capability});
  return {values[Case::outcome("hub_share")], values[Case::outcome("lattice_share")],
          values[Case::outcome("bloc_share")]};
}

class StartArchitecture : public ::testing::TestWithParam<const char*> {};

TEST_P(StartArchitecture, EqualsTheMeasureOfTheWorld) {
  const auto world = world_on(GetParam());
  const auto model = read_model(model_text(), "model.toml");
  auto scenario = read_scenario("case.toml", testing::finder_with(baseline_text()));
  scenario.start = parse_day(GetParam());
  const auto measured = measures::architecture(world, {.hub = "USA"});
  const auto shares = shares_at_start(make_setup(world, model, scenario));
  ASSERT_TRUE(measured.hub_share && measured.lattice_share && measured.bloc_share);
  EXPECT_DOUBLE_EQ(shares[0], *measured.hub_share);
  EXPECT_DOUBLE_EQ(shares[1], *measured.lattice_share);
  EXPECT_DOUBLE_EQ(shares[2], *measured.bloc_share);
}

std::string year_name(const ::testing::TestParamInfo<const char*>& info) {
  return std::string(info.param).substr(0, 4);
}

INSTANTIATE_TEST_SUITE_P(Dates, StartArchitecture,
                         ::testing::Values("2025-01-01", "2020-01-01", "2015-01-01", "2010-01-01"),
                         year_name);

TEST(Setup, WhatTheAtlasDoesNotKnowIsListedWithItsRule) {
  const Case it(baseline_text());
  const auto& setup = it.plan.baseline_setup;
  const auto row = [&](const std::string& id) -> const ProvenanceRow* {
    for (const auto& imputed : setup.imputed) {
      if (imputed.id == id) return &imputed;
    }
    return nullptr;
  };
  std::vector<double> known;
  std::vector<std::uint32_t> unknown;
  for (std::uint32_t i = 0; i < setup.n(); ++i) {
    if (const auto figure = it.start.figure({i}, "milex")) {
      EXPECT_DOUBLE_EQ(setup.capability[i], figure->value);
      known.push_back(figure->value);
    } else {
      unknown.push_back(i);
    }
  }
  ASSERT_FALSE(unknown.empty()) << "the test needs a state whose expenditure is not known";
  const auto* capability = row("unknown-capability");
  ASSERT_NE(capability, nullptr);
  EXPECT_EQ(capability->kind, "assumed");
  EXPECT_THAT(capability->note, HasSubstr("median"));
  std::sort(known.begin(), known.end());
  for (const auto i : unknown) {
    EXPECT_THAT(capability->meaning, HasSubstr(setup.states[i].id));
    EXPECT_DOUBLE_EQ(setup.capability[i], known[known.size() / 2]);
  }
  const auto* presence = row("unknown-presence");
  ASSERT_NE(presence, nullptr);
  for (std::uint32_t i = 0; i < setup.n(); ++i) {
    const auto count = it.start.presence({setup.hub}, {i});
    EXPECT_DOUBLE_EQ(setup.presence[i], count.value_or(0));
    if (i == setup.hub || count) continue;
    EXPECT_THAT(presence->meaning, HasSubstr(setup.states[i].id));
  }
  const auto* effort = row("unknown-effort");
  ASSERT_NE(effort, nullptr);
  EXPECT_DOUBLE_EQ(effort->value, 3);
}

TEST(Setup, AModelWithoutARuleForWhatIsUnknownIsRefused) {
  const auto text = with(model_text(), "[[imputation]]\ncovariate = \"presence\"\nrule = \"none\"",
                         "[[imputation]]\ncovariate = \"effort\"\nrule = \"middle\"");
  const auto fault = fault_of([&] { const Case it(baseline_text(), text); });
  EXPECT_EQ(fault.file, "model.toml");
  EXPECT_EQ(fault.field, "imputation");
  EXPECT_THAT(fault.problem, HasSubstr("presence is unknown for"));
  EXPECT_THAT(fault.remedy, HasSubstr("[[imputation]]"));
}

TEST(Setup, AHubOutsideTheScopeIsAFaultOfItsLine) {
  const auto text = with(baseline_text(), "hub = \"USA\"", "hub = \"FRA\"");
  const auto fault = fault_of([&] { const Case it(text); });
  EXPECT_EQ(fault.file, "case.toml");
  EXPECT_EQ(fault.line, line_of(text, "hub ="));
  EXPECT_EQ(fault.field, "hub");
  EXPECT_THAT(fault.problem, HasSubstr("'FRA' is not a state of scope scenario-20"));
}

TEST(Setup, APathOfAStateOutsideTheScopeIsAFaultOfItsTable) {
  const std::string path =
      "[[path]]\ncovariate = \"capability\"\nrule = \"hold\"\nstates = \"FRA\"\nwhy = \"x\"\n";
  const auto text = child(path);
  const auto fault = fault_of([&] { const Case it(text); });
  EXPECT_EQ(fault.file, "case.toml");
  EXPECT_EQ(fault.line, line_of(text, "[[path]]"));
  EXPECT_EQ(fault.field, "path.states");
}

TEST(Setup, ARivalThatIsNoStateIsRefusedAndOneOutsideTheScopeIsNot) {
  const auto misspelt = with(model_text(), "b = \"IND\"", "b = \"INX\"");
  const auto fault = fault_of([&] { const Case it(baseline_text(), misspelt); });
  EXPECT_EQ(fault.file, "model.toml");
  EXPECT_EQ(fault.line, line_of(misspelt, "[[rivalry]]"));
  EXPECT_THAT(fault.problem, HasSubstr("'INX' is no state of the atlas"));
  const Case outside(baseline_text(), with(model_text(), "b = \"IND\"", "b = \"UKR\""));
  const auto& setup = outside.plan.baseline_setup;
  const auto& rivals = setup.start.values[setup.rivalry.index];
  EXPECT_EQ(rivals[outside.state("CHN") * setup.n() + outside.state("IND")], 0);
  EXPECT_EQ(rivals[outside.state("CHN") * setup.n() + outside.state("JPN")], 1);
}

TEST(Setup, AnUnknownEffectOrCovariateIsAFaultOfItsTerm) {
  const auto effect = with(model_text(), "effect = \"gwesp\"", "effect = \"gwes\"");
  const auto first = fault_of([&] { const Case it(baseline_text(), effect); });
  EXPECT_EQ(first.file, "model.toml");
  EXPECT_GT(first.line, 0);
  EXPECT_EQ(first.field, "effect");
  EXPECT_THAT(first.problem, HasSubstr("gwesp"));
  const auto covariate = with(model_text(), "covariate = \"distance\"", "covariate = \"trade\"");
  const auto second = fault_of([&] { const Case it(baseline_text(), covariate); });
  EXPECT_EQ(second.file, "model.toml");
  EXPECT_GT(second.line, 0);
  EXPECT_EQ(second.field, "covariate");
  EXPECT_THAT(second.remedy, HasSubstr("distance"));
}

// Published great-circle distances on a sphere of 6371 km: London to New York 5570 km, London to
// Paris 344 km, and Land's End to John o' Groats 968.9 km (Veness, Movable Type Scripts).
TEST(Distance, MatchesPublishedOnes) {
  EXPECT_DOUBLE_EQ(distance_km(51.5074, -0.1278, 40.7128, -74.0060), 5570);
  EXPECT_DOUBLE_EQ(distance_km(51.5074, -0.1278, 48.8566, 2.3522), 344);
  EXPECT_DOUBLE_EQ(distance_km(50.066389, -5.714722, 58.643889, -3.07), 969);
  EXPECT_DOUBLE_EQ(distance_km(10, 20, 10, 20), 0);
  EXPECT_DOUBLE_EQ(distance_km(0, 0, 0, 180), std::round(6371 * 3.14159265358979));
  EXPECT_DOUBLE_EQ(distance_km(0, 179, 0, -179), distance_km(0, -1, 0, 1))
      << "the date line is no border";
}

}  // namespace
}  // namespace entente::scenario
