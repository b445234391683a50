#include "entente/scenario/shipped.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "cases.h"
#include "entente/scenario/assemble.h"
#include "entente/scenario/ensemble.h"
#include "entente/scenario/outcomes.h"

namespace entente::scenario {
namespace {

using testing::Case;
using testing::Folder;

class Shipped : public ::testing::TestWithParam<std::string> {};

TEST_P(Shipped, ReadsAndRunsFiveFutures) {
  const Case it(find_scenario(GetParam()).first);
  EXPECT_EQ(it.scenario.id, GetParam()) << "the file has the name of its id";
  EXPECT_FALSE(it.scenario.outcomes.empty());
  const Folder folder("shipped-" + GetParam());
  auto store = Store::open(folder.file("run.db"));
  run_ensemble(it.plan, 5, 2, store, {});
  Manifest manifest;
  manifest.futures = 5;
  const auto result = assemble(it.plan, it.start, manifest, store);
  EXPECT_EQ(result.start_year, year_of(it.scenario.start));
  EXPECT_EQ(result.horizon_year, year_of(it.scenario.horizon));
  EXPECT_EQ(result.differences.size(), outcome_specs().size());
  EXPECT_EQ(result.scenario.interventions.size(), it.scenario.interventions.size());
  EXPECT_FALSE(result.scenario.trace.empty());
  EXPECT_FALSE(result.sources.empty());
  EXPECT_FALSE(result.skill.empty());
  for (std::size_t k = 0; k < result.baseline.fans.size(); ++k) {
    const auto& before = result.baseline.fans[k].points;
    const auto& after = result.scenario.fans[k].points;
    ASSERT_EQ(before.size(), 16U);
    EXPECT_EQ(before[0].mean, after[0].mean) << "both arms start from the same world";
    EXPECT_LE(after.back().p05, after.back().p50);
    EXPECT_LE(after.back().p50, after.back().p95);
  }
  for (const auto& row : result.provenance) EXPECT_FALSE(row.source.empty()) << row.id;
}

std::string plain_name(const ::testing::TestParamInfo<std::string>& info) {
  auto name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Shipped, ::testing::ValuesIn(shipped_scenarios()), plain_name);

TEST(ShippedScenarios, AreAtLeastTheBaselineAndTheDrawdown) {
  const auto ids = shipped_scenarios();
  EXPECT_NE(std::find(ids.begin(), ids.end(), "baseline"), ids.end());
  EXPECT_NE(std::find(ids.begin(), ids.end(), "us-drawdown"), ids.end());
}

TEST(ShippedScenarios, ThePactsThatTheDrawdownEndsExistUnderEveryCodingThatKeepsThem) {
  const auto text = find_scenario("us-drawdown").first;
  for (const auto& coding : testing::shipped_atlas().codings) {
    auto changed = testing::with(text, "base = \"baseline\"",
                                 "base = \"baseline\"\ncoding = \"" + coding.id + "\"");
    EXPECT_NO_THROW(const Case it(changed)) << coding.id;
  }
}

}  // namespace
}  // namespace entente::scenario
