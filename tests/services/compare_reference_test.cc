#include <cstdio>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "../atlas/reference_data.h"
#include "entente/atlas/read.h"
#include "entente/services/compare.h"

// The shipped atlas beside the field's datasets: docs/atlas-cross-check.md gives the result.
namespace entente::services {
namespace {

constexpr int kFromYear = 1950;
constexpr int kToYear = 2010;

/// The comparison with all datasets, made once; nothing where they are absent.
const std::optional<Comparison>& shipped() {
  static const std::optional<Comparison> kMade = []() -> std::optional<Comparison> {
    const auto folder = atlas::testing::data_folder("atop/atop_dyadyear_directed.csv.gz");
    if (!folder) return std::nullopt;
    return compare(atlas::load(atlas::embedded_files()), *folder,
                   {.coding = "atop", .from_year = kFromYear, .to_year = kToYear});
  }();
  return kMade;
}

class CompareReference : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!shipped()) GTEST_SKIP() << atlas::testing::kAbsent;
  }
};

TieAgreement tie(const std::string& kind) {
  for (const auto& it : shipped()->ties) {
    if (it.kind == kind) return it;
  }
  ADD_FAILURE() << "no ties of " << kind;
  return {};
}

TEST_F(CompareReference, PrintsWhatItFinds) {
  EXPECT_EQ(shipped()->period, "1950 to 2010");
  for (const auto& it : shipped()->ties)
    std::printf("%-24s dataset %6ld atlas %6ld both %6ld third %5ld precision %.3f recall %.3f\n",
                it.kind.c_str(), static_cast<long>(it.dataset), static_cast<long>(it.atlas),
                static_cast<long>(it.both), static_cast<long>(it.third_parties),
                it.precision.value_or(-1), it.recall.value_or(-1));
  for (const auto& it : shipped()->figures)
    std::printf("%-18s %-12s %5ld values, %5ld beyond 10 %%, %5ld of them explained\n",
                it.dataset.c_str(), it.series.c_str(), static_cast<long>(it.compared),
                static_cast<long>(it.beyond), static_cast<long>(it.explained));
}

TEST_F(CompareReference, DefenceAndNonaggressionAgreeWithAtop) {
  const auto defence = tie("defence");
  EXPECT_GE(defence.dataset, 50'000);  // the whole file was read
  EXPECT_GE(defence.precision.value_or(0), 0.97);
  EXPECT_GE(defence.recall.value_or(0), 0.97);
  const auto nonaggression = tie("nonaggression");
  EXPECT_GE(nonaggression.precision.value_or(0), 0.95);
  EXPECT_GE(nonaggression.recall.value_or(0), 0.95);
}

TEST_F(CompareReference, EveryDisagreementOnDefenceAndNonaggressionHasAReason) {
  int compared = 0;
  for (const auto& it : shipped()->differences) {
    if (it.what != "defence" && it.what != "nonaggression") continue;
    ++compared;
    EXPECT_FALSE(it.reason.empty()) << it.what << ", " << it.side << " only: " << it.id << ", "
                                    << it.size << " pair-years. " << it.about;
  }
  EXPECT_GT(compared, 0);
}

TEST_F(CompareReference, EveryFigureBeyondTenPerCentHasAReason) {
  EXPECT_GE(shipped()->figures.size(), 6U);  // NMC, GDP and population, forces, distances
  for (const auto& it : shipped()->figures) {
    EXPECT_GT(it.compared, 100) << it.dataset << " " << it.series;
    EXPECT_EQ(it.explained, it.beyond) << it.dataset << " " << it.series;
  }
  for (const auto& it : shipped()->differences) {
    EXPECT_FALSE(it.side == "both" && it.reason.empty())
        << it.dataset << " " << it.id << ": " << it.about;
  }
}

TEST_F(CompareReference, MembersOfTheAllianceTheAssociationAndTheGulfCouncilAreTheSame) {
  for (const auto* igo : {"nato", "asean", "gcc"}) {
    const auto members = tie(std::string("members of ") + igo);
    EXPECT_GT(members.dataset, 100) << igo;
    EXPECT_EQ(members.both, members.dataset) << igo;
    EXPECT_EQ(members.both, members.atlas) << igo;
  }
}

TEST_F(CompareReference, EveryOtherMembershipThatDiffersHasAReason) {
  for (const auto& it : shipped()->differences) {
    EXPECT_FALSE(it.dataset == "cow-igo" && it.reason.empty())
        << it.what << " " << it.side << " " << it.id << " " << it.about;
  }
}

}  // namespace
}  // namespace entente::services
