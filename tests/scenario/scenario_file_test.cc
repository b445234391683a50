#include "entente/scenario/scenario_file.h"

#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cases.h"
#include "entente/scenario/shipped.h"

namespace entente::scenario {
namespace {

using testing::baseline_text;
using testing::child;
using testing::fault_of;
using testing::finder_with;
using ::testing::HasSubstr;
using testing::line_of;
using ::testing::TestParamInfo;
using ::testing::Values;
using testing::with;

Scenario read(const std::string& text) {
  return read_scenario("case.toml", finder_with(text));
}

const std::string kUncertainty = R"([[uncertainty]]
id = "share"
meaning = "what stays"
value = 0.5
lo = 0.2
hi = 0.8
kind = "assumed"
source = "a wide range"
)";

const std::string kPresence = R"([[intervention]]
date = "2030-01-01"
kind = "presence"
by = "USA"
state = "KOR"
amount = 0.5
says = "Half leaves"
)";

const std::string kLeave = R"([[intervention]]
date = "2030-01-01"
kind = "leave"
by = "USA"
instrument = "us-rok-1953"
says = "The treaty ends"
)";

const std::string kRate = R"([[intervention]]
date = "2030-01-01"
kind = "rate"
variable = "lattice"
amount = 0.5
says = "Half as often"
)";

TEST(ScenarioFile, AChildTakesOverItsBaseAndAdds) {
  const auto base = read(baseline_text());
  const auto made = read(child(kUncertainty + kPresence));
  EXPECT_EQ(made.id, "case");
  EXPECT_EQ(made.base, "baseline");
  EXPECT_EQ(made.title, "Case");
  EXPECT_EQ(made.scope, base.scope);
  EXPECT_EQ(made.start, base.start);
  EXPECT_EQ(made.horizon, base.horizon);
  EXPECT_EQ(made.outcomes, base.outcomes);
  ASSERT_EQ(made.uncertainties.size(), base.uncertainties.size() + 1);
  EXPECT_EQ(made.uncertainties.front().id, base.uncertainties.front().id);
  EXPECT_EQ(made.uncertainties.back().id, "share");
  ASSERT_EQ(made.interventions.size(), 1U);
  EXPECT_EQ(made.interventions[0].kind, Intervention::Kind::kPresence);
  EXPECT_EQ(made.interventions[0].date, parse_day("2030-01-01"));
  EXPECT_DOUBLE_EQ(made.interventions[0].amount, 0.5);
  EXPECT_DOUBLE_EQ(made.interventions[0].probability, 1);
}

TEST(ScenarioFile, AChildMayChangeTitleCodingAndOutcomes) {
  const auto made = read(child("coding = \"minimal\"\noutcomes = [\"coverage\"]\n"));
  EXPECT_EQ(made.coding, "minimal");
  EXPECT_EQ(made.outcomes, std::vector<std::string>{"coverage"});
}

TEST(ScenarioFile, AnUncertaintyGivesTheAmount) {
  const auto text = with(kPresence, "amount = 0.5", "uncertainty = \"share\"");
  EXPECT_EQ(read(child(kUncertainty + text)).interventions[0].uncertainty, "share");
}

TEST(ScenarioFile, ABaseThatIsAMissingFileIsAFaultOfTheKey) {
  const auto text = with(child(""), "\"baseline\"", "\"nowhere/base.toml\"");
  const auto fault = fault_of([&] { (void)read(text); });
  EXPECT_EQ(fault.file, "case.toml");
  EXPECT_EQ(fault.line, 2);
  EXPECT_EQ(fault.field, "base");
}

TEST(ScenarioFile, ABaseThatLeadsInACircleIsRefused) {
  const auto text = with(child(""), "\"baseline\"", "\"case.toml\"");
  const auto fault = fault_of([&] { (void)read(text); });
  EXPECT_EQ(fault.field, "base");
  EXPECT_THAT(fault.problem, HasSubstr("circle"));
}

TEST(ScenarioFile, AnUnknownIdNamesTheClosest) {
  const auto fault = fault_of([] { (void)read_scenario("us-drawdwn", find_scenario); });
  EXPECT_EQ(fault.field, "scenarios");
  EXPECT_THAT(fault.remedy, HasSubstr("us-drawdown"));
  EXPECT_THROW((void)read_scenario("nowhere/case.toml", find_scenario), MissingInputError);
}

struct Bad {
  const char* name;
  std::string text;
  const char* at;  ///< text on the line that the message must name
  const char *field, *problem, *remedy;
};

void PrintTo(const Bad& bad, std::ostream* out) {
  *out << bad.name;
}

class BadScenario : public ::testing::TestWithParam<Bad> {};

TEST_P(BadScenario, NamesFileLineFieldAndRemedy) {
  const auto& bad = GetParam();
  const auto fault = fault_of([&] { (void)read(bad.text); });
  EXPECT_EQ(fault.file, "case.toml");
  EXPECT_EQ(fault.line, line_of(bad.text, bad.at)) << fault.problem;
  EXPECT_THAT(fault.field, HasSubstr(bad.field));
  EXPECT_THAT(fault.problem, HasSubstr(bad.problem));
  EXPECT_THAT(fault.remedy, HasSubstr(bad.remedy));
}

std::string name_of(const TestParamInfo<Bad>& info) {
  return info.param.name;
}

std::string baseline_with(const char* from, const char* to) {
  return with(baseline_text(), from, to);
}

std::string presence_with(const char* from, const char* to) {
  return child(kUncertainty + with(kPresence, from, to));
}

INSTANTIATE_TEST_SUITE_P(
    Head, BadScenario,
    Values(Bad{"misspelt_key", baseline_with("title =", "titel ="), "titel", "titel", "unknown key",
               "did you mean 'title'?"},
           Bad{"malformed_date", baseline_with("\"2025-01-01\"", "\"2025-1-1\""),
               "start =", "start", "'2025-1-1' is not a date", "YYYY-MM-DD"},
           Bad{"a_day_that_no_calendar_has", baseline_with("\"2040-01-01\"", "\"2040-02-30\""),
               "horizon =", "horizon", "not a date", "YYYY-MM-DD"},
           Bad{"horizon_before_start", baseline_with("\"2040-01-01\"", "\"2024-01-01\""),
               "horizon =", "horizon", "not after the start", "later day"},
           Bad{"horizon_within_the_first_year", baseline_with("\"2040-01-01\"", "\"2025-12-31\""),
               "horizon =", "horizon", "no 1 January", "later day"},
           Bad{"horizon_too_far", baseline_with("\"2040-01-01\"", "\"2126-01-01\""),
               "horizon =", "horizon", "more than 100 years", "earlier day"},
           Bad{"id_that_is_a_path", baseline_with("id = \"baseline\"", "id = \"../baseline\""),
               "id =", "id", "is not an id", "letters, digits and hyphens"},
           Bad{"unknown_outcome", baseline_with("\"coverage\"", "\"coverge\""),
               "outcomes =", "outcomes", "no outcome 'coverge'", "did you mean 'coverage'?"},
           Bad{"no_scope", baseline_with("scope = \"scenario-20\"\n", ""), "# What the region",
               "scope", "is missing", "add scope"},
           Bad{"unknown_base", with(child(""), "\"baseline\"", "\"baselne\""), "base =", "base",
               "there is no 'baselne'", "did you mean 'baseline'?"},
           Bad{"another_start_than_the_base", child("start = \"2026-01-01\"\n"), "start =", "start",
               "differs from the base", "leave it out"},
           Bad{"another_horizon_than_the_base", child("horizon = \"2041-01-01\"\n"),
               "horizon =", "horizon", "differs from the base", "leave it out"},
           Bad{"another_scope_than_the_base", child("scope = \"indo-pacific\"\n"),
               "scope =", "scope", "differs from the base", "leave it out"},
           Bad{"another_hub_than_the_base", child("hub = \"CHN\"\n"), "hub =", "hub",
               "differs from the base", "leave it out"},
           Bad{"another_model_than_the_base", child("model = \"other\"\n"), "model =", "model",
               "differs from the base", "leave it out"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Uncertainty, BadScenario,
    Values(Bad{"value_outside_its_range", child(with(kUncertainty, "value = 0.5", "value = 0.9")),
               "value = 0.9", "value", "0.9 is outside its own range [0.2, 0.8]",
               "mend value, lo or hi"},
           Bad{"no_provenance", child(with(kUncertainty, "kind = \"assumed\"\n", "")),
               "[[uncertainty]]", "kind", "is missing", "add kind"},
           Bad{"declared_twice", child(kUncertainty + with(kUncertainty, "what stays", "again")),
               "id = \"share\"\nmeaning = \"again", "id", "'share' is declared twice",
               "choose another id"},
           Bad{"declared_by_the_base", child(with(kUncertainty, "\"share\"", "\"growth-china\"")),
               "id = \"growth-china\"", "id", "'growth-china' is declared twice",
               "scenarios/baseline.toml"},
           Bad{"growth_without_bounds",
               child(with(with(kUncertainty, "\"assumed\"", "\"estimated\""), "value = 0.5",
                          "value = 0.5\nse = 0.1") +
                     "[[path]]\ncovariate = \"capability\"\nrule = \"growth\"\nstates = "
                     "\"JPN\"\ngrowth = \"share\"\nwhy = \"\"\n"),
               "growth = \"share\"", "growth", "has no bounds", "[-0.5, 1]"},
           Bad{"growth_out_of_range",
               child(with(kUncertainty, "lo = 0.2", "lo = -1.0") +
                     "[[path]]\ncovariate = \"capability\"\nrule = \"growth\"\nstates = "
                     "\"JPN\"\ngrowth = \"share\"\nwhy = \"\"\n"),
               "growth = \"share\"", "growth", "reaches from -1 to 0.8", "[-0.5, 1]"},
           Bad{"unknown_growth",
               child("[[path]]\ncovariate = \"capability\"\nrule = \"growth\"\nstates = "
                     "\"JPN\"\ngrowth = \"growth-chin\"\nwhy = \"\"\n"),
               "growth = \"growth-chin\"", "growth", "no uncertainty 'growth-chin'",
               "did you mean 'growth-china'?"},
           Bad{"unknown_rule",
               child("[[path]]\ncovariate = \"capability\"\nrule = \"fall\"\nwhy = \"\"\n"),
               "rule = \"fall\"", "rule", "'fall' is not a rule", "hold or growth"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Intervention, BadScenario,
    Values(Bad{"misspelt_key", presence_with("state =", "stat ="), "stat =", "intervention[0].stat",
               "unknown key", "did you mean 'state'?"},
           Bad{"malformed_date", presence_with("2030-01-01", "2030"), "date =", "date",
               "'2030' is not a date", "YYYY-MM-DD"},
           Bad{"before_the_start", presence_with("2030-01-01", "2024-12-31"), "date =", "date",
               "2024-12-31 is outside the scenario", "2025-01-01"},
           Bad{"after_the_horizon", presence_with("2030-01-01", "2041-01-01"), "date =", "date",
               "2041-01-01 is outside the scenario", "before 2040-01-01"},
           // On the last day measured nothing could be seen of it.
           Bad{"on_the_last_day", presence_with("2030-01-01", "2040-01-01"), "date =", "date",
               "2040-01-01 is outside the scenario", "before 2040-01-01"},
           Bad{"unknown_kind", presence_with("\"presence\"", "\"presense\""), "kind = \"presense\"",
               "kind", "'presense' is not a kind", "did you mean 'presence'?"},
           Bad{"amount_out_of_range", presence_with("amount = 0.5", "amount = 11"), "amount = 11",
               "amount", "11 is out of range", "from 0 to 10"},
           Bad{"amount_not_a_number", presence_with("amount = 0.5", "amount = nan"), "amount = nan",
               "amount", "out of range", "from 0 to 10"},
           Bad{"no_amount", presence_with("amount = 0.5\n", ""), "[[intervention]]", "amount",
               "is missing", "add amount"},
           Bad{"amount_and_uncertainty",
               presence_with("amount = 0.5", "amount = 0.5\nuncertainty = \"share\""),
               "amount = 0.5", "amount", "beside an uncertainty", "leave one of the two out"},
           Bad{"unknown_uncertainty", presence_with("amount = 0.5", "uncertainty = \"shares\""),
               "uncertainty = \"shares\"", "uncertainty", "no uncertainty 'shares'",
               "did you mean 'share'?"},
           Bad{"uncertainty_beyond_the_amounts_range",
               child(with(kUncertainty, "lo = 0.2", "lo = -0.2") +
                     with(kRate, "amount = 0.5", "uncertainty = \"share\"")),
               "uncertainty = \"share\"", "uncertainty", "reaches from -0.2 to 0.8", "[0, 100]"},
           Bad{"probability_out_of_range",
               presence_with("amount = 0.5", "amount = 0.5\nprobability = 1.5"), "probability",
               "probability", "out of range", "from 0 to 1"},
           Bad{"a_key_of_another_kind",
               presence_with("amount = 0.5", "amount = 0.5\ninstrument = \"us-rok-1953\""),
               "instrument =", "instrument", "means nothing to an intervention of kind presence",
               "leave it out"},
           Bad{"an_amount_of_leaving", child(with(kLeave, "says", "amount = 0.5\nsays")),
               "amount =", "amount", "kind leave", "leave it out"},
           Bad{"no_instrument", child(with(kLeave, "instrument = \"us-rok-1953\"\n", "")),
               "[[intervention]]", "instrument", "is missing", "add instrument"},
           Bad{"no_state", presence_with("state = \"KOR\"\n", ""), "[[intervention]]", "state",
               "is missing", "add state"},
           Bad{"no_variable", child(with(kRate, "variable = \"lattice\"\n", "")),
               "[[intervention]]", "variable", "is missing", "add variable"}),
    name_of);

}  // namespace
}  // namespace entente::scenario
