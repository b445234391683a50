#include "entente/report/format.h"

#include <cmath>
#include <limits>
#include <optional>

#include <gtest/gtest.h>

#include "entente/report/scale.h"

namespace entente::report {
namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();
const double kInfinity = std::numeric_limits<double>::infinity();

TEST(Format, EscapesMarkupAndDropsForbiddenControls) {
  EXPECT_EQ(escape("<b>&\"'\x01\x1b"), "&lt;b&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escape("Việt Nam\n"), "Việt Nam\n");
}

TEST(Format, WritesWhatIsNotFiniteAsUnknown) {
  EXPECT_EQ(value_text(kNan, "1"), "unknown");
  EXPECT_EQ(value_text(-kInfinity, "ties"), "unknown");
  EXPECT_EQ(difference_text(kNan, "1"), "unknown");
  EXPECT_EQ(parameter_text(kNan), "unknown");
  EXPECT_EQ(value_text(std::optional<double>(), "1"), "unknown");
  EXPECT_EQ(futures_text(kNan, 100), "unknown");
  EXPECT_EQ(futures_text(0.5, 0), "unknown");
}

TEST(Format, WritesSharesAsPercentAndTheirDifferencesAsPoints) {
  EXPECT_EQ(value_text(0.3824, "1"), "38.2\u00A0%");
  EXPECT_EQ(value_text(0.3824, "1", false), "38.2");
  EXPECT_EQ(difference_text(0.031, "1"), "+3.1\u00A0points");
  EXPECT_EQ(difference_text(-0.031, "1", false), "\u22123.1");
  EXPECT_EQ(value_text(101.04, "ties"), "101.0\u00A0ties");
}

TEST(Format, NeverWritesNegativeZero) {
  EXPECT_EQ(fixed(-0.0004, 1), "0.0");
  EXPECT_EQ(fixed_signed(0.0004, 1), "0.0");
  EXPECT_EQ(fixed_signed(0.04, 2), "+0.04");
}

TEST(Format, CountsFuturesAndGroupsThousands) {
  EXPECT_EQ(futures_text(0.83, 400), "332 of 400 futures");
  EXPECT_EQ(count_text(9999), "9999");
  EXPECT_EQ(count_text(10000), "10\u202F000");
  EXPECT_EQ(count_text(-1234567), "\u22121\u202F234\u202F567");
}

TEST(Format, ShortensByCharactersNotBytes) {
  EXPECT_EQ(shortened("Hà Nội", 6), "Hà Nội");
  EXPECT_EQ(shortened("Hà Nội!", 6), "Hà Nộ\u2026");
}

TEST(Format, LowersAFirstLetterButNotAnAcronym) {
  EXPECT_EQ(lower_first("Hub share"), "hub share");
  EXPECT_EQ(lower_first("ASEAN ties"), "ASEAN ties");
  EXPECT_EQ(lower_first(""), "");
}

TEST(Format, MakesDistinctIdsOfDistinctTexts) {
  EXPECT_EQ(safe_id("hub_share"), "hub_share");
  EXPECT_NE(safe_id("% of GDP"), safe_id("%-of-GDP"));
  EXPECT_EQ(safe_id("\"><x"), ".34.62.60x");
}

TEST(Axis, HoldsTheRangeInRoundSteps) {
  const Axis axis = nice_axis(0.203, 0.472, 4);
  EXPECT_DOUBLE_EQ(axis.step, 0.1);
  EXPECT_NEAR(axis.lo, 0.2, 1e-12);
  EXPECT_NEAR(axis.hi, 0.5, 1e-12);
  EXPECT_EQ(axis.ticks().size(), 4U);
}

TEST(Axis, SurvivesConstantsReversedAndUnknownRanges) {
  for (const Axis axis : {nice_axis(3, 3, 4), nice_axis(0, 0, 4), nice_axis(5, 1, 4),
                          nice_axis(kNan, 1, 4), nice_axis(-kInfinity, kInfinity, 4)}) {
    EXPECT_LT(axis.lo, axis.hi);
    EXPECT_GE(axis.ticks().size(), 2U);
    EXPECT_LE(axis.ticks().size(), 12U);
    EXPECT_TRUE(std::isfinite(axis.at(1)));
  }
}

}  // namespace
}  // namespace entente::report
