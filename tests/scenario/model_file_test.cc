#include "entente/scenario/model_file.h"

#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cases.h"

namespace entente::scenario {
namespace {

using testing::fault_of;
using ::testing::HasSubstr;
using testing::line_of;
using testing::model_text;
using ::testing::TestParamInfo;
using ::testing::Values;
using testing::with;

TEST(ModelFile, ShippedModelHasAProvenanceForEveryNumber) {
  const auto model = read_model(model_text(), "models/indo-pacific.toml");
  EXPECT_EQ(model.id, "indo-pacific");
  EXPECT_EQ(model.rates.size(), 3U);
  EXPECT_EQ(model.parameters.size(), model.terms.size() + model.rates.size() + 1);
  EXPECT_EQ(model.parameters[model.spillover].id, "reputation-spillover");
  for (const auto& parameter : model.parameters) {
    EXPECT_FALSE(parameter.source.empty()) << parameter.id;
    EXPECT_EQ(parameter.file, "models/indo-pacific.toml");
    EXPECT_GT(parameter.line, 0) << parameter.id;
    EXPECT_LE(parameter.lo, parameter.value) << parameter.id;
    EXPECT_LE(parameter.value, parameter.hi) << parameter.id;
  }
}

TEST(ModelFile, DrawIsUniformOnTheRangeOrNormalWithTheStandardError) {
  const Parameter assumed{.id = "a", .meaning = "", .value = 1, .lo = -1, .hi = 3};
  EXPECT_DOUBLE_EQ(assumed.draw(0.25), 0.0);
  EXPECT_DOUBLE_EQ(assumed.draw(0.75), 2.0);
  Parameter estimated{.id = "b", .meaning = "", .value = 2, .lo = 2, .hi = 2};
  estimated.se = 0.5;
  EXPECT_NEAR(estimated.draw(0.5), 2.0, 1e-12);
  EXPECT_NEAR(estimated.draw(0.975), 2.0 + 0.5 * 1.959963984540054, 1e-9);
}

TEST(ModelFile, AnEstimatedValueNeedsNoRange) {
  const auto text = with(model_text(), "value = -3.6\nlo = -4.4\nhi = -2.8\nkind = \"assumed\"",
                         "value = -3.6\nse = 0.2\nkind = \"estimated\"");
  const auto model = read_model(text, "m.toml");
  for (const auto& parameter : model.parameters) {
    if (parameter.id == "lattice-new") {
      EXPECT_EQ(word(parameter.basis), "estimated");
      EXPECT_DOUBLE_EQ(parameter.se.value_or(0), 0.2);
    }
  }
}

struct Bad {
  const char* name;
  const char *from, *to;  ///< change of the shipped model
  const char* at;         ///< text on the line that the message must name
  const char *field, *problem, *remedy;
};

void PrintTo(const Bad& bad, std::ostream* out) {
  *out << bad.name;
}

class BadModel : public ::testing::TestWithParam<Bad> {};

TEST_P(BadModel, NamesFileLineFieldAndRemedy) {
  const auto& bad = GetParam();
  const auto text = with(model_text(), bad.from, bad.to);
  const auto fault = fault_of([&] { (void)read_model(text, "my-model.toml"); });
  EXPECT_EQ(fault.file, "my-model.toml");
  EXPECT_EQ(fault.line, line_of(text, bad.at)) << fault.problem;
  EXPECT_THAT(fault.field, HasSubstr(bad.field));
  EXPECT_THAT(fault.problem, HasSubstr(bad.problem));
  EXPECT_THAT(fault.remedy, HasSubstr(bad.remedy));
}

std::string name_of(const TestParamInfo<Bad>& info) {
  return info.param.name;
}

// The first [[rate]] is the lattice's, the first [[term]] lattice-new.
INSTANTIATE_TEST_SUITE_P(
    ModelFile, BadModel,
    Values(Bad{"misspelt_key", "founding_slots =", "founding_slot =", "founding_slot =",
               "founding_slot", "unknown key", "did you mean 'founding_slots'?"},
           Bad{"misspelt_key_in_a_term", "effect = \"outdegree\"", "efect = \"outdegree\"",
               "efect =", "term[0].efect", "unknown key", "did you mean 'effect'?"},
           Bad{"value_outside_its_range", "value = -3.6", "value = -9.0", "value = -9.0", "value",
               "-9 is outside its own range [-4.4, -2.8]", "mend value, lo or hi"},
           Bad{"range_upside_down", "lo = -4.4\nhi = -2.8", "lo = -2.8\nhi = -4.4", "value = -3.6",
               "value", "outside its own range", "mend value, lo or hi"},
           Bad{"no_kind", "kind = \"assumed\"\n", "", "[[rate]]", "rate[0].kind", "is missing",
               "add kind"},
           Bad{"unknown_kind", "kind = \"assumed\"", "kind = \"guessed\"", "kind = \"guessed\"",
               "kind", "'guessed' is not a provenance", "estimated, literature or assumed"},
           Bad{"no_source", "source = \"Set together with the rate of the lattice; see there.\"\n",
               "", "[[term]]", "source", "is missing", "add source"},
           Bad{"empty_source", "source = \"Set together with the rate of the lattice; see there.\"",
               "source = \"\"", "source = \"\"", "source", "is empty", "cite the source"},
           Bad{"no_range", "lo = -4.4\n", "", "[[term]]", "lo", "has no range", "add lo and hi"},
           Bad{"estimated_without_error", "hi = -2.8\nkind = \"assumed\"",
               "hi = -2.8\nkind = \"estimated\"", "[[term]]", "se", "is missing", "standard error"},
           Bad{"assumed_with_error", "hi = -2.8", "hi = -2.8\nse = 0.1", "se = 0.1", "se",
               "not estimated", "leave it out"},
           Bad{"negative_error", "hi = -2.8\nkind = \"assumed\"",
               "hi = -2.8\nse = -0.1\nkind = \"estimated\"", "se = -0.1", "se", "is negative",
               "0 or more"},
           Bad{"not_a_number", "value = -3.6", "value = nan", "value = nan", "value",
               "is not finite", "write a finite number"},
           Bad{"infinite_range", "hi = -2.8", "hi = inf", "hi = inf", "hi", "is not finite",
               "write a finite number"},
           Bad{"weight_too_large", "lo = -4.4", "lo = -25.0", "value = -3.6", "value",
               "out of range", "[-20, 20]"},
           Bad{"unknown_variable", "variable = \"lattice\"", "variable = \"latice\"",
               "variable = \"latice\"", "variable", "'latice' is not a variable",
               "pacts, lattice or effort"},
           Bad{"unknown_other_layer", "other = \"pacts\"", "other = \"pact\"", "other = \"pact\"",
               "other", "'pact' is not a layer", "rivalry"},
           Bad{"unknown_part", "part = \"creation\"", "part = \"begin\"", "part = \"begin\"",
               "part", "is not a part", "evaluation, creation or endowment"},
           Bad{"infinite_parameter_of_an_effect", "par = 0.7", "par = inf", "par = inf", "par",
               "is not finite", "write a finite number"},
           Bad{"a_term_twice", "id = \"lattice-keep\"", "id = \"lattice-new\"",
               "id = \"lattice-new\"\nmeaning = \"worth", "id", "'lattice-new' is given twice",
               "choose another id"},
           Bad{"a_rate_twice", "variable = \"pacts\"\nmeaning = \"how often",
               "variable = \"lattice\"\nmeaning = \"how often", "[[rate]]", "rate",
               "0 rates of 'pacts'", "one [[rate]] a variable"},
           Bad{"rate_too_high", "hi = 2.2", "hi = 51.0", "value = 1.5", "value", "out of range",
               "[0, 50]"},
           Bad{"rate_negative", "lo = 0.8", "lo = -0.8", "value = 1.5", "value", "out of range",
               "[0, 50]"},
           Bad{"unknown_constant", "id = \"reputation-spillover\"", "id = \"reputation\"",
               "id = \"reputation\"", "id", "is not a constant", "reputation-spillover"},
           Bad{"no_constant", "[[constant]]\nid = \"reputation-spillover\"",
               "[[term]]\nid = \"reputation-spillover\"\nvariable=\"effort\"\neffect=\"linear\"",
               "# The first model", "constant", "is missing", "add it as a [[constant]]"},
           Bad{"share_above_one", "value = 0.25\nlo = 0.0\nhi = 0.5",
               "value = 0.25\nlo = 0.0\nhi = 1.5", "value = 0.25\nlo = 0.0\nhi = 1.5", "value",
               "out of range", "[0, 1]"},
           Bad{"bands_fall", "[0.010, 0.015,", "[0.015, 0.010,", "effort_bands", "effort_bands",
               "do not rise", "rising shares of GDP"},
           Bad{"bands_equal", "[0.010, 0.015,", "[0.015, 0.015,", "effort_bands", "effort_bands",
               "do not rise", "rising shares of GDP"},
           Bad{"bands_not_numbers", "[0.010, 0.015,", "[nan, 0.015,", "effort_bands",
               "effort_bands", "do not rise", "rising shares of GDP"},
           Bad{"no_bands", "[0.010, 0.015, 0.020, 0.030]", "[]", "effort_bands", "effort_bands",
               "0 in number", "1 to 20"},
           Bad{"too_many_slots", "founding_slots = 8", "founding_slots = 201", "founding_slots",
               "founding_slots", "out of range", "0 to 200"},
           // 2^32 + 8 must not become 8.
           Bad{"slots_beyond_32_bits", "founding_slots = 8", "founding_slots = 4294967304",
               "founding_slots", "founding_slots", "out of range", "0 to 200"},
           Bad{"rival_of_itself", "a = \"CHN\"\nb = \"IND\"", "a = \"CHN\"\nb = \"CHN\"",
               "b = \"CHN\"", "b", "is the same as a", "name two states"},
           Bad{"a_rivalry_twice", "a = \"CHN\"\nb = \"JPN\"", "a = \"IND\"\nb = \"CHN\"",
               "a = \"IND\"\nb = \"CHN\"", "a", "IND and CHN stand twice", "leave one out"},
           Bad{"unknown_imputation", "covariate = \"capability\"\nrule",
               "covariate = \"gdp\"\nrule", "covariate = \"gdp\"\nrule", "covariate",
               "'gdp' is never imputed", "capability, presence or effort"},
           Bad{"a_rule_that_is_not_followed", "rule = \"median\"", "rule = \"mean\"",
               "rule = \"mean\"", "rule", "'mean' is not what is done", "write median"},
           Bad{"not_toml", "id = \"indo-pacific\"", "id = indo-pacific", "id = indo-pacific", "",
               "", "mend the TOML syntax"}),
    name_of);

}  // namespace
}  // namespace entente::scenario
