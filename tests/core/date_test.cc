#include "entente/core/date.h"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "entente/core/error.h"

namespace entente {
namespace {

Period period(std::string_view from, std::string_view to) {
  return {.from = Date::parse(from), .to = Date::parse(to)};
}

TEST(Date, KeepsThePrecisionItWasWrittenWith) {
  for (const std::string text :
       {"1960-06-23", "1960-06", "1960", "open", "none", "unknown", "not-covered"}) {
    EXPECT_EQ(to_string(Date::parse(text)), text);
  }
  EXPECT_EQ(Date::parse("1960").kind(), Date::Kind::kYear);
  EXPECT_EQ(Date::parse("1960-06").kind(), Date::Kind::kMonth);
  EXPECT_NE(Date::parse("1960"), Date::parse("1960-01-01"));
}

TEST(Date, RejectsWhatNoCalendarHasAndLooseForms) {
  for (const auto* text : {"", "1960-13", "1960-00", "1960-02-30", "1961-02-29", "1960-6-23",
                           "60-06-23", "1960/06/23", "1960-06-23 ", " 1960", "+960", "-960",
                           "1960-", "1960-06-", "Open", "ongoing", "1960-06-2x", "19a0"}) {
    EXPECT_THROW(Date::parse(text), DomainError) << text;
  }
  EXPECT_NO_THROW(Date::parse("1960-02-29"));
}

TEST(Date, FirstAndEndBoundWhatTheDateMayMean) {
  EXPECT_EQ(Date::parse("1977").first(), parse_day("1977-01-01"));
  EXPECT_EQ(Date::parse("1977").end(), parse_day("1978-01-01"));
  EXPECT_EQ(Date::parse("1977-12").end(), parse_day("1978-01-01"));
  EXPECT_EQ(Date::parse("1976-02").end(), parse_day("1976-03-01"));
  EXPECT_EQ(Date::parse("1977-06-30").first(), parse_day("1977-06-30"));
  EXPECT_EQ(Date::parse("1977-06-30").end(), parse_day("1977-06-30"));
}

TEST(Date, WordsAreNoDays) {
  for (const auto* text : {"open", "none", "unknown", "not-covered"}) {
    EXPECT_FALSE(Date::parse(text).known()) << text;
    EXPECT_FALSE(Date::parse(text).first()) << text;
    EXPECT_FALSE(Date::parse(text).end()) << text;
  }
}

TEST(Date, ParseDayTakesDaysOnly) {
  EXPECT_EQ(to_string(parse_day("0001-01-01")), "0001-01-01");
  EXPECT_THROW(parse_day("1960-06"), DomainError);
  EXPECT_THROW(parse_day("open"), DomainError);
}

TEST(Date, EveryDayReadsBack) {
  EXPECT_TRUE(rc::check("date round trip", [] {
    const Day day{
        std::chrono::days{*rc::gen::inRange(-719162, 2932896)}};  // 0001-01-01 to 9999-12-31
    RC_ASSERT(parse_day(to_string(day)) == day);
    RC_ASSERT(first_day(year_of(day)) <= day);
    RC_ASSERT(day < first_day(year_of(day) + 1));
  }));
}

TEST(Date, DecimalYearIsLinearWithinAYearAndWholeOnNewYearsDay) {
  EXPECT_EQ(decimal_year(parse_day("2025-01-01")), 2025.0);
  EXPECT_EQ(decimal_year(parse_day("2024-07-02")), 2024.5);  // day 183 of 366
  EXPECT_EQ(decimal_year(parse_day("2023-12-31")), 2023.0 + 364.0 / 365.0);
}

TEST(Period, HoldsOnItsFirstDayAndNoLongerOnItsLast) {
  const Period anzus = period("1952-04-29", "1986-08-11");
  EXPECT_FALSE(anzus.contains(parse_day("1952-04-28")));
  EXPECT_TRUE(anzus.contains(parse_day("1952-04-29")));
  EXPECT_TRUE(anzus.contains(parse_day("1986-08-10")));
  EXPECT_FALSE(anzus.contains(parse_day("1986-08-11")));
}

TEST(Period, ImpreciseEndsCountGenerouslyAndSaySo) {
  const Period p = period("1951", "1977-06");
  EXPECT_FALSE(p.contains(parse_day("1950-12-31")));
  EXPECT_TRUE(p.contains(parse_day("1951-01-01")));
  EXPECT_TRUE(p.uncertain(parse_day("1951-12-31")));
  EXPECT_FALSE(p.uncertain(parse_day("1952-01-01")));
  EXPECT_FALSE(p.uncertain(parse_day("1977-05-31")));
  EXPECT_TRUE(p.uncertain(parse_day("1977-06-01")));
  EXPECT_TRUE(p.contains(parse_day("1977-06-30")));
  EXPECT_FALSE(p.contains(parse_day("1977-07-01")));
  EXPECT_FALSE(p.uncertain(parse_day("1977-07-01")));
}

TEST(Period, AnUnknownStartHoldsOnNoDay) {
  EXPECT_FALSE(period("unknown", "open").contains(parse_day("2000-01-01")));
  EXPECT_TRUE(period("unknown", "open").uncertain(parse_day("2000-01-01")));
  EXPECT_FALSE(period("not-covered", "open").contains(parse_day("2000-01-01")));
  EXPECT_FALSE(period("none", "open").contains(parse_day("2000-01-01")));
  EXPECT_FALSE(period("none", "open").uncertain(parse_day("2000-01-01")));
}

TEST(Period, AnUnknownEndHoldsOnAndIsReported) {
  const Period p = period("1950-02-14", "unknown");
  EXPECT_TRUE(p.contains(parse_day("2020-01-01")));
  EXPECT_TRUE(p.uncertain(parse_day("1950-02-14")));
  EXPECT_FALSE(p.uncertain(parse_day("1950-02-13")));
  EXPECT_FALSE(period("1950-02-14", "open").uncertain(parse_day("2020-01-01")));
}

TEST(Period, AdjacentPeriodsCoverEachDayOnce) {
  EXPECT_TRUE(rc::check("half-open", [] {
    const auto any_day = [] { return Day{std::chrono::days{*rc::gen::inRange(-10000, 20000)}}; };
    const Day cut = any_day();
    const Day day = any_day();
    const Period before{.from = Date::parse("1900-01-01"), .to = Date::of(cut)};
    const Period after{.from = Date::of(cut), .to = Date::open()};
    RC_ASSERT(before.contains(day) != after.contains(day));
  }));
}

}  // namespace
}  // namespace entente
