#include "entente/estimate/period.h"

#include <cmath>

#include <gtest/gtest.h>

#include "entente/effects/registry.h"

namespace entente::engine {
namespace {

panel::Panel three_waves() {
  panel::Panel panel;
  panel.states = {"A", "B", "C"};
  panel.years = {2000, 2002, 2003};
  panel::Relation r{.name = "tie", .kind = panel::RelationKind::kDirected, .rows = 3, .cols = 3};
  r.waves = {{0, 1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 1, 0, 0, 0, 1, 0, 0}, {0, 0, 1, 0, 0, 1, 0, 0, 0}};
  r.missing = {{}, panel::Cells(9, 0), {}};
  panel.relations.push_back(r);
  panel.behaviours.push_back({.name = "z",
                              .low = 0,
                              .high = 4,
                              .waves = {{0, 1, 2}, {2, 1, 2}, {2, 0, 4}},
                              .missing = {}});
  return panel;
}

std::vector<double> observed(const panel::Panel& panel, const Model& model, std::size_t m) {
  const auto periods = periods_of(panel);
  Statistics statistics(model, periods[m]);
  std::vector<double> out;
  statistics.measure(make_state(model, periods[m].end), out);
  return out;
}

Model with_terms(const panel::Panel& panel) {
  Model model = model_of(panel);
  add_term(model, "outdegree", {.var = {0}}, 0);
  add_term(model, "covariate_alter", {.var = {0}, .other = {1}}, 0);
  add_term(model, "level_degree", {.var = {1}, .other = {0}}, 0);
  return model;
}

TEST(Statistics, DistancesAndCrossLaggedMoments) {
  const panel::Panel panel = three_waves();
  Model model = with_terms(panel);
  model.vars[1].centre = 0;
  const auto s = observed(panel, model, 0);
  EXPECT_EQ(s[0], 3);  // A->B ends, A->C and C->A begin
  EXPECT_EQ(s[1], 2);  // A goes from 0 to 2
  EXPECT_EQ(s[2], 2);
  EXPECT_EQ(s[3], 2 + 0);  // ties at the end, levels at the start: C has 2, A has 0
  EXPECT_EQ(s[4], 2 * 1);  // levels at the end, ties at the start: only A->B, A's level 2
}

TEST(Statistics, CellsMissingAtEitherEndCountAsUnchanged) {
  panel::Panel panel = three_waves();
  panel.relations[0].missing[1][1] = 1;  // A->B at the second wave
  const Model model = with_terms(panel);
  EXPECT_EQ(observed(panel, model, 0)[0], 2);
  EXPECT_EQ(observed(panel, model, 0)[2], 3);  // A->B stays as it was
  const auto periods = periods_of(panel);
  EXPECT_EQ(periods[1].start.values[0][1], 1);  // carried forward
  EXPECT_EQ(periods[1].ignored[0][1], 1);
}

TEST(Periods, StatesEnterAndLeaveAtTheirDates) {
  panel::Panel panel = three_waves();
  panel.presence = {{1, 2001.5, 2100}, {2, 1900, 2002.25}};
  const auto periods = periods_of(panel);
  EXPECT_EQ(periods[0].start.present, (std::vector<std::uint8_t>{1, 0, 1}));
  EXPECT_EQ(periods[0].start.values[0][1], 0);  // B was not there to be tied to
  ASSERT_EQ(periods[0].composition.size(), 1U);
  EXPECT_TRUE(periods[0].composition[0].enters);
  ASSERT_EQ(periods[1].composition.size(), 1U);
  EXPECT_EQ(periods[1].composition[0].node, 2U);
  EXPECT_FALSE(periods[1].composition[0].enters);
  EXPECT_EQ(periods[1].end.values[0][2], 0);  // A->C ends with C
}

TEST(Periods, CovariatesTakeTheirValueAtTheStartAndGapsTheMean) {
  panel::Panel panel = three_waves();
  panel.node_covariates.push_back({"v", {{1, 2, 3}, {4, std::nan(""), 6}, {0, 0, 0}}});
  panel.dyad_covariates.push_back({"w", 3, 3, {std::vector<double>(9, 2.0)}});
  const auto periods = periods_of(panel);
  EXPECT_EQ(periods[0].start.covariates.nodes[0].values, (std::vector<double>{1, 2, 3}));
  EXPECT_EQ(periods[1].start.covariates.nodes[0].values, (std::vector<double>{4, 2, 6}));
  EXPECT_EQ(periods[1].start.covariates.nodes[0].centre, 2.0);
  EXPECT_EQ(periods[0].start.covariates.nodes[0].range, 6.0);
  EXPECT_EQ(periods[0].start.covariates.dyads[0].centre, 2.0);
  panel.node_covariates.push_back({"gone", {{std::nan(""), std::nan(""), std::nan("")}}});
  EXPECT_THROW((void)periods_of(panel), DomainError);
}

}  // namespace
}  // namespace entente::engine
