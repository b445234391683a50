#include "entente/atlas/record.h"

#include <gtest/gtest.h>

namespace entente::atlas {
namespace {

Edition edition(const char* from, const char* to, int every = 0) {
  Edition made;
  made.period = {.from = Date::parse(from), .to = Date::parse(to)};
  made.every = every;
  return made;
}

bool counts(const Edition& held, const char* day) {
  return held.within_year_to(parse_day(day));
}

TEST(Edition, CountsFromItsFirstDayUntilTheDayBeforeAYearIsOver) {
  const auto held = edition("1990-05-01", "1990-05-10");
  EXPECT_FALSE(counts(held, "1990-04-30"));
  EXPECT_TRUE(counts(held, "1990-05-01"));
  EXPECT_TRUE(counts(held, "1991-04-30"));
  EXPECT_FALSE(counts(held, "1991-05-01"));
}

TEST(Edition, OneKnownToTheMonthOrYearCountsOnlyWhenThatIsSurelyPast) {
  const auto month = edition("1990-05", "1990-05");
  EXPECT_FALSE(counts(month, "1990-05-30"));
  EXPECT_TRUE(counts(month, "1990-05-31"));
  EXPECT_TRUE(counts(month, "1991-05-30"));
  EXPECT_FALSE(counts(month, "1991-05-31"));
  const auto year = edition("1990", "1990");
  EXPECT_FALSE(counts(year, "1990-12-30"));
  EXPECT_TRUE(counts(year, "1990-12-31"));
  EXPECT_TRUE(counts(year, "1991-12-30"));
  EXPECT_FALSE(counts(year, "1991-12-31"));
}

TEST(Edition, ARunInEveryYearCountsFromTheFirstToAYearAfterTheLast) {
  const auto run = edition("1990-05-01", "1993", 1);
  EXPECT_FALSE(counts(run, "1990-04-30"));
  for (const auto* day : {"1990-05-01", "1991-04-30", "1991-05-01", "1992-12-31", "1994-04-30"})
    EXPECT_TRUE(counts(run, day)) << day;
  EXPECT_FALSE(counts(run, "1994-05-01"));
}

TEST(Edition, ARunInEverySecondYearHasAYearWithoutAnEdition) {
  const auto run = edition("1990-05-01", "1994-05-10", 2);
  EXPECT_TRUE(counts(run, "1991-04-30"));
  EXPECT_FALSE(counts(run, "1991-05-01"));
  EXPECT_FALSE(counts(run, "1992-04-30"));
  EXPECT_TRUE(counts(run, "1992-05-01"));
  EXPECT_FALSE(counts(run, "1993-05-01"));
  EXPECT_TRUE(counts(run, "1994-05-01"));
  EXPECT_FALSE(counts(run, "1995-05-01"));
  EXPECT_FALSE(counts(run, "1996-06-01")) << "the run was over";
}

TEST(Edition, ARunKnownToItsYearsCountsFromTheEndOfEach) {
  const auto run = edition("1990", "1991", 1);
  EXPECT_FALSE(counts(run, "1990-12-30"));
  EXPECT_TRUE(counts(run, "1990-12-31"));
  EXPECT_TRUE(counts(run, "1992-12-30"));
  EXPECT_FALSE(counts(run, "1992-12-31"));
}

TEST(Edition, ARunThatIsStillHeldNeverStops) {
  const auto run = edition("1990-05-01", "open", 1);
  EXPECT_FALSE(counts(run, "1990-04-30"));
  EXPECT_TRUE(counts(run, "2024-02-29"));
}

TEST(Edition, ALeapDayHasItsYearAndIsHeldOnThe28thOfOthers) {
  const auto held = edition("2020-02-29", "2020-02-29");
  EXPECT_TRUE(counts(held, "2020-02-29"));
  EXPECT_TRUE(counts(held, "2021-02-28"));
  EXPECT_FALSE(counts(held, "2021-03-01"));
  EXPECT_FALSE(counts(edition("2019-02-28", "2019-02-28"), "2020-02-29"));
  EXPECT_TRUE(counts(edition("2019-03-01", "2019-03-01"), "2020-02-29"));
  const auto run = edition("2020-02-29", "2021-12-31", 1);
  EXPECT_TRUE(counts(run, "2022-02-27"));
  EXPECT_FALSE(counts(run, "2022-02-28"));
}

TEST(Edition, OfAnUnknownDayNeverCounts) {
  EXPECT_FALSE(counts(edition("unknown", "1990"), "1990-12-31"));
  EXPECT_FALSE(counts(edition("unknown", "open", 1), "1990-12-31"));
  EXPECT_FALSE(counts(edition("not-covered", "open", 1), "1990-12-31"));
}

}  // namespace
}  // namespace entente::atlas
