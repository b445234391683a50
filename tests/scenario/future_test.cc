#include "entente/scenario/future.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cases.h"
#include "entente/effects/registry.h"
#include "entente/scenario/outcomes.h"

namespace entente::scenario {
namespace {

using testing::baseline_text;
using testing::Case;
using testing::child;
using testing::fault_of;
using testing::fixed_at;
using ::testing::HasSubstr;
using testing::line_of;
using testing::model_text;
using testing::same_arm;
using testing::same_bits;
using testing::still_model;
using testing::with;

std::string intervention(const std::string& lines, const std::string& date = "2030-07-01") {
  return "[[intervention]]\ndate = \"" + date + "\"\nsays = \"done\"\n" + lines + "\n";
}

const std::string kLeave = "kind = \"leave\"\nby = \"USA\"\ninstrument = \"us-rok-1953\"";

/// The values of the years up to `last`.
std::vector<double> until(const Case& it, const ArmRecord& arm, int last) {
  const auto years = static_cast<std::ptrdiff_t>(last - year_of(it.scenario.start) + 1);
  return {arm.values.begin(),
          arm.values.begin() + years * static_cast<std::ptrdiff_t>(outcome_specs().size())};
}

TEST(Future, MeasuresEachFirstOfJanuaryFromStartToHorizon) {
  Scenario scenario;
  scenario.start = parse_day("2025-01-01");
  scenario.horizon = parse_day("2027-01-01");
  EXPECT_EQ(measured_years(scenario), (std::vector<int>{2025, 2026, 2027}));
  scenario.start = parse_day("2025-06-30");
  scenario.horizon = parse_day("2027-12-31");
  EXPECT_EQ(measured_years(scenario), (std::vector<int>{2026, 2027}));
}

TEST(Future, IsAPureFunctionOfPlanAndIndex) {
  const Case it(child(intervention(kLeave)));
  const auto first = run_future(it.plan, 3);
  const auto between = run_future(it.plan, 4);
  const auto again = run_future(it.plan, 3);
  EXPECT_TRUE(same_bits(first.draws, again.draws));
  EXPECT_TRUE(same_arm(first.baseline, again.baseline));
  EXPECT_TRUE(same_arm(first.scenario, again.scenario));
  EXPECT_FALSE(same_bits(first.draws, between.draws));
  EXPECT_FALSE(same_arm(first.baseline, between.baseline));
  const Case other(child(intervention(kLeave)), model_text(), 8);
  EXPECT_FALSE(same_bits(first.draws, run_future(other.plan, 3).draws)) << "the seed matters";
}

TEST(Future, EveryInstructionSetGivesTheSameBits) {
  Case it(child(intervention(kLeave)));
  const auto generic = run_future(it.plan, 11);
  for (const auto isa : engine::available_isas()) {
    it.plan.isa = isa;
    const auto other = run_future(it.plan, 11);
    EXPECT_TRUE(same_arm(generic.baseline, other.baseline));
    EXPECT_TRUE(same_arm(generic.scenario, other.scenario));
  }
}

TEST(Future, WithoutInterventionsTheArmsAreBitEqual) {
  const Case it(child(""));
  for (std::uint32_t index = 0; index < 5; ++index) {
    const auto record = run_future(it.plan, index);
    EXPECT_TRUE(same_arm(record.baseline, record.scenario)) << index;
  }
}

TEST(Future, AnInterventionLeavesTheYearsBeforeItBitEqual) {
  const Case it(child(intervention(kLeave)));
  for (std::uint32_t index = 0; index < 5; ++index) {
    const auto record = run_future(it.plan, index);
    EXPECT_TRUE(same_bits(until(it, record.baseline, 2030), until(it, record.scenario, 2030)));
    EXPECT_FALSE(same_bits(until(it, record.baseline, 2031), until(it, record.scenario, 2031)));
  }
}

TEST(Future, AnUncertaintyOfTheScenarioMovesNoNumberOfTheBaseline) {
  const Case plain(child(""));
  const Case more(
      child("[[uncertainty]]\nid = \"more\"\nmeaning = \"m\"\nvalue = 0.5\nlo = 0.0\n"
            "hi = 1.0\nkind = \"assumed\"\nsource = \"s\"\n"));
  const auto a = run_future(plain.plan, 2);
  const auto b = run_future(more.plan, 2);
  ASSERT_EQ(b.draws.size(), a.draws.size() + 1);
  EXPECT_TRUE(std::equal(a.draws.begin(), a.draws.end(), b.draws.begin()));
  EXPECT_TRUE(same_arm(a.scenario, b.scenario));
}

TEST(Future, DrawsLieWithinTheirRanges) {
  const Case it(child(""));
  for (std::uint32_t index = 0; index < 20; ++index) {
    const auto record = run_future(it.plan, index);
    for (std::size_t k = 0; k < it.model.parameters.size(); ++k) {
      EXPECT_GE(record.draws[k], it.model.parameters[k].lo);
      EXPECT_LE(record.draws[k], it.model.parameters[k].hi);
    }
  }
}

// In the still model no state ever decides, so that what changes is what the intervention does.

TEST(Future, AStillModelStaysAsItStarts) {
  const Case it(child(""), still_model());
  const auto record = run_future(it.plan, 1);
  for (const auto* id : {"defence_ties", "lattice_ties", "hub_ties", "effort_mean", "hub_share"}) {
    EXPECT_EQ(it.value(record.baseline, 2040, id), it.value(record.baseline, 2025, id)) << id;
  }
}

TEST(Future, LeavingABilateralPactEndsIt) {
  const Case it(child(intervention(kLeave)), still_model());
  const auto record = run_future(it.plan, 1);
  EXPECT_EQ(record.baseline.pacts[it.pair("USA", "KOR")], 1);
  EXPECT_EQ(record.scenario.pacts[it.pair("USA", "KOR")], 0);
  EXPECT_EQ(it.value(record.scenario, 2030, "defence_ties"),
            it.value(record.baseline, 2030, "defence_ties"));
  EXPECT_EQ(it.value(record.scenario, 2031, "defence_ties"),
            it.value(record.baseline, 2031, "defence_ties") - 1);
}

TEST(Future, LeavingAPactOfSeveralPartsLeavesAllOfThem) {
  const Case it(child(intervention("kind = \"leave\"\nby = \"AUS\"\ninstrument = \"anzus-1951\"")),
                still_model());
  const auto record = run_future(it.plan, 1);
  EXPECT_EQ(record.scenario.pacts[it.pair("AUS", "NZL")], 0);
  EXPECT_EQ(record.scenario.pacts[it.pair("AUS", "USA")], 0);
  EXPECT_EQ(it.value(record.scenario, 2040, "defence_ties"),
            it.value(record.baseline, 2040, "defence_ties") - 2);
}

// Pacts are wanted as soon as they are offered and kept for good, so that only the slots could keep
// Korea from new partners once its treaty has ended.
TEST(Future, AStateWhosePactEndedMayFoundOneWithAnybody) {
  auto model = fixed_at(still_model(), "rate-pacts", 20);
  for (const auto* id :
       {"pacts-new", "pacts-keep", "pacts-lattice", "pacts-rivalry", "pacts-shared-rival",
        "pacts-opposed", "pacts-distance", "pacts-abandonment"}) {
    model = fixed_at(model, id, id == std::string("pacts-keep") ? 15 : 0);
  }
  const Case it(child(intervention(kLeave, "2025-01-01")), model);
  std::set<std::string> partners;
  for (std::uint32_t index = 1; index < 6; ++index) {
    const auto record = run_future(it.plan, index);
    for (const auto& state : it.start.states()) {
      if (state.id == "KOR") continue;
      const auto pair = it.pair("KOR", state.id);
      const bool had = state.id == "USA";
      if (!had && record.scenario.pacts[pair] != 0) partners.insert(state.id);
    }
  }
  EXPECT_GE(partners.size(), 3U) << "the slot of the ended pact must not stand in the way";
}

TEST(Future, ATieBeginsAndEnds) {
  const auto tie = [](const char* a, const char* b, const char* amount) {
    return intervention(std::string("kind = \"tie\"\nby = \"") + a + "\"\nstate = \"" + b +
                        "\"\namount = " + amount);
  };
  const Case it(child(tie("PRK", "NZL", "1") + tie("JPN", "USA", "0") + tie("AUS", "JPN", "1")),
                still_model());
  const auto record = run_future(it.plan, 1);
  ASSERT_EQ(record.baseline.lattice[it.pair("PRK", "NZL")], 0);
  ASSERT_EQ(record.baseline.lattice[it.pair("JPN", "USA")], 1);
  ASSERT_EQ(record.baseline.lattice[it.pair("AUS", "JPN")], 1);
  EXPECT_EQ(record.scenario.lattice[it.pair("PRK", "NZL")], 1);
  EXPECT_EQ(record.scenario.lattice[it.pair("JPN", "USA")], 0);
  EXPECT_EQ(record.scenario.lattice[it.pair("AUS", "JPN")], 1) << "what is so already stays so";
  EXPECT_EQ(it.value(record.scenario, 2031, "lattice_ties"),
            it.value(record.baseline, 2031, "lattice_ties") + 1);
  EXPECT_EQ(it.value(record.scenario, 2031, "hub_ties"),
            it.value(record.baseline, 2031, "hub_ties") - 1);
}

TEST(Future, EffortMovesByLevelsAndStopsAtTheEnds) {
  const auto effort = [](const char* amount) {
    return intervention(std::string("kind = \"effort\"\nby = \"JPN\"\namount = ") + amount);
  };
  const Case start(child(""), still_model());
  const auto& setup = start.plan.baseline_setup;
  const int level = setup.start.values[setup.effort.index][start.state("JPN")];
  for (const auto& [amount, then] : {std::pair{"1", std::min(level + 1, 5)},
                                     {"-1", std::max(level - 1, 1)},
                                     {"5", 5},
                                     {"-5", 1}}) {
    const Case it(child(effort(amount)), still_model());
    const auto record = run_future(it.plan, 1);
    const double moved = it.value(record.scenario, 2031, "effort_mean") -
                         it.value(record.baseline, 2031, "effort_mean");
    EXPECT_NEAR(moved, (then - level) / 20.0, 1e-12) << amount;
  }
}

TEST(Future, ARateOfZeroStopsTheVariable) {
  const Case it(child(intervention("kind = \"rate\"\nvariable = \"lattice\"\namount = 0")));
  bool moved = false;
  for (std::uint32_t index = 1; index < 4; ++index) {
    const auto record = run_future(it.plan, index);
    const auto pairs = [&](const ArmRecord& arm, int year) {
      return it.value(arm, year, "lattice_ties") + it.value(arm, year, "hub_ties");
    };
    for (int year = 2032; year <= 2040; ++year) {
      EXPECT_EQ(pairs(record.scenario, year), pairs(record.scenario, 2031)) << year;
      moved = moved || pairs(record.baseline, year) != pairs(record.baseline, 2031);
    }
  }
  EXPECT_TRUE(moved) << "the baseline must move, or nothing is shown";
}

TEST(Future, ARateOfOneStateBindsThatStateAlone) {
  const Case it(child(intervention(
      "kind = \"rate\"\nvariable = \"effort\"\nby = \"JPN\"\namount = 0", "2025-01-01")));
  const auto record = run_future(it.plan, 0);  // the future with a trace
  const auto steps = [](const ArmRecord& arm, const std::string& who, bool is) {
    return std::count_if(arm.trace.begin(), arm.trace.end(), [&](const TraceEvent& event) {
      return event.text.find("military effort") != std::string::npos &&
             event.text.starts_with(who) == is;
    });
  };
  EXPECT_GT(steps(record.baseline, "Japan", true), 0) << "choose a seed in which Japan moves";
  EXPECT_EQ(steps(record.scenario, "Japan", true), 0);
  EXPECT_GT(steps(record.scenario, "Japan", false), 0);
}

/// A model in which effort is all: every state lowers it, unless it feels abandonment of more than
/// half.
std::string fearful_model(double spillover) {
  auto model = fixed_at(still_model(), "rate-effort", 40);
  for (const auto* id : {"effort-middle", "effort-rivals", "effort-free-riding"}) {
    model = fixed_at(model, id, 0);
  }
  model = fixed_at(model, "effort-tendency", -10);
  model = fixed_at(model, "effort-abandonment", 20);
  return fixed_at(model, "reputation-spillover", spillover);
}

std::string withdrawal(const std::string& host, const char* amount) {
  return intervention(
      "kind = \"presence\"\nby = \"USA\"\nstate = \"" + host + "\"\namount = " + amount,
      "2026-01-01");
}

TEST(Future, AWithdrawalIsFeltByTheHost) {
  const Case it(child(withdrawal("KOR", "0")), fearful_model(0));
  const auto record = run_future(it.plan, 1);
  EXPECT_DOUBLE_EQ(it.value(record.baseline, 2040, "effort_mean"), 1);
  EXPECT_DOUBLE_EQ(it.value(record.scenario, 2040, "effort_mean"), (19 * 1 + 5) / 20.0);
  const Case more(child(withdrawal("KOR", "2")), fearful_model(0));
  EXPECT_DOUBLE_EQ(it.value(run_future(more.plan, 1).scenario, 2040, "effort_mean"), 1)
      << "more forces are no abandonment";
}

TEST(Future, AWithdrawalFromAllHostsSpillsOverToTheOtherAllies) {
  const Case start(child(""), fearful_model(0.9));
  const auto& setup = start.plan.baseline_setup;
  std::string all;
  int felt = 0;
  const auto state = engine::make_state(setup.model, setup.start);
  for (std::uint32_t i = 0; i < setup.n(); ++i) {
    const bool host = setup.presence[i] > 0;
    if (host) all += withdrawal(setup.states[i].id, "0");
    const bool ally = i != setup.hub && state.net(setup.pacts).tied(i, setup.hub);
    felt += host || ally ? 1 : 0;
  }
  ASSERT_FALSE(all.empty());
  const Case it(child(all), fearful_model(0.9));
  EXPECT_NEAR(it.value(run_future(it.plan, 1).scenario, 2040, "effort_mean"),
              (20 - felt + 5 * felt) / 20.0, 1e-12);
}

TEST(Future, ProbabilityZeroIsNeverAndOneIsAlways) {
  const Case never(child(intervention(kLeave + "\nprobability = 0")), still_model());
  const Case always(child(intervention(kLeave + "\nprobability = 1")), still_model());
  for (std::uint32_t index = 0; index < 30; ++index) {
    const auto record = run_future(never.plan, index);
    EXPECT_TRUE(same_arm(record.baseline, record.scenario));
    EXPECT_EQ(run_future(always.plan, index).scenario.pacts[always.pair("USA", "KOR")], 0);
  }
}

// 400 futures with probability 0.3: the count is binomial with standard deviation 9.2; five of them
// bound it, so that a right program fails with probability below 1e-6.
TEST(Future, ProbabilityIsTheShareOfFutures) {
  const Case it(child(intervention(kLeave + "\nprobability = 0.3")), still_model());
  int count = 0;
  for (std::uint32_t index = 0; index < 400; ++index) {
    count += run_future(it.plan, index).scenario.pacts[it.pair("USA", "KOR")] == 0 ? 1 : 0;
  }
  EXPECT_NEAR(count, 120, 46);
}

TEST(Future, InterventionsHappenInOrderOfDateWhateverTheirOrderInTheFile) {
  const auto on =
      intervention("kind = \"tie\"\nby = \"PRK\"\nstate = \"NZL\"\namount = 1", "2030-01-01");
  const auto off =
      intervention("kind = \"tie\"\nby = \"PRK\"\nstate = \"NZL\"\namount = 0", "2033-01-01");
  const Case it(child(off + on), still_model());
  const auto record = run_future(it.plan, 1);
  const double before = it.value(record.baseline, 2025, "lattice_ties");
  EXPECT_EQ(it.value(record.scenario, 2032, "lattice_ties"), before + 1);
  EXPECT_EQ(it.value(record.scenario, 2034, "lattice_ties"), before);
}

TEST(Future, CapabilityGrowsByTheRateDrawn) {
  const auto growth = [](const char* rate) {
    return with(with(baseline_text(), "value = 0.02\nlo = -0.01\nhi = 0.05",
                     std::string("value = ") + rate + "\nlo = " + rate + "\nhi = " + rate),
                "states = \"CHN\"", "states = \"USA\"");
  };
  const Case held(growth("0.0"), still_model());
  const Case grown(growth("0.1"), still_model());
  const auto still = run_future(held.plan, 1);
  const auto more = run_future(grown.plan, 1);
  EXPECT_EQ(held.value(still.baseline, 2040, "patron_dependence"),
            held.value(still.baseline, 2025, "patron_dependence"));
  EXPECT_EQ(grown.value(more.baseline, 2025, "patron_dependence"),
            held.value(still.baseline, 2025, "patron_dependence"));
  // Each ally's share with the hub's expenditure times 1.1^15, by hand.
  const auto& setup = grown.plan.baseline_setup;
  const auto state = engine::make_state(setup.model, setup.start);
  auto capability = setup.capability;
  capability[setup.hub] *= std::pow(1.1, 15);
  const auto values = measure({setup, state, capability});
  EXPECT_NEAR(grown.value(more.baseline, 2040, "patron_dependence"),
              values[Case::outcome("patron_dependence")], 1e-12);
}

struct BadIntervention {
  const char *name, *lines, *field, *problem, *remedy;
};

void PrintTo(const BadIntervention& bad, std::ostream* out) {
  *out << bad.name;
}

class Interventions : public ::testing::TestWithParam<BadIntervention> {};

TEST_P(Interventions, AtFaultNameFileAndLine) {
  const auto& bad = GetParam();
  const auto text = child(intervention(bad.lines));
  const auto fault = fault_of([&] { const Case it(text); });
  EXPECT_EQ(fault.file, "case.toml");
  EXPECT_EQ(fault.line, line_of(text, "[[intervention]]"));
  EXPECT_THAT(fault.field, HasSubstr(bad.field));
  EXPECT_THAT(fault.problem, HasSubstr(bad.problem));
  EXPECT_THAT(fault.remedy, HasSubstr(bad.remedy));
}

std::string name_of(const ::testing::TestParamInfo<BadIntervention>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Bad, Interventions,
    ::testing::Values(
        BadIntervention{"unknown_state", "kind = \"effort\"\nby = \"FRA\"\namount = 1",
                        "intervention", "'FRA' is not a state", "alpha-3"},
        BadIntervention{"tie_with_itself",
                        "kind = \"tie\"\nby = \"JPN\"\nstate = \"JPN\"\namount = 1", "state",
                        "same as by", "two states"},
        BadIntervention{"forces_of_another_than_the_hub",
                        "kind = \"presence\"\nby = \"JPN\"\nstate = \"KOR\"\namount = 1", "by",
                        "is not the hub", "hub's forces"},
        BadIntervention{"forces_of_the_hub_at_home",
                        "kind = \"presence\"\nby = \"USA\"\nstate = \"USA\"\namount = 1", "state",
                        "is the hub itself", "host"},
        BadIntervention{"unknown_variable", "kind = \"rate\"\nvariable = \"latice\"\namount = 1",
                        "variable", "'latice' is not a variable", "pacts, lattice or effort"},
        BadIntervention{
            "unknown_pact", "kind = \"leave\"\nby = \"USA\"\ninstrument = \"us-rok-1954\"",
            "instrument", "'us-rok-1954' is not a defence pact", "did you mean 'us-rok-1953'?"},
        BadIntervention{"no_party", "kind = \"leave\"\nby = \"JPN\"\ninstrument = \"us-rok-1953\"",
                        "by", "JPN is no party", "name a state"}),
    name_of);

}  // namespace
}  // namespace entente::scenario
