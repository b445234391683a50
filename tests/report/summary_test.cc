#include "entente/report/summary.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/report/format.h"
#include "entente/report/lookup.h"
#include "sample_run.h"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Written {
  double value = 0;
  double half_step = 0;  // of the last digit written
};

// Every number in a text, apart from those that belong to fixed phrases.
std::vector<Written> numbers_in(std::string text) {
  for (const std::string phrase : {"95 %", "1 January"}) {
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase))
      text.erase(at, phrase.size());
  }
  const auto digit = [&](std::size_t i) {
    return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
  };
  const std::string minus = "\u2212";
  std::vector<Written> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!digit(at)) {
      ++at;
      continue;
    }
    const auto begin = at;
    while (digit(at)) ++at;
    double step = 1;
    if (at < text.size() && text[at] == '.' && digit(at + 1)) {
      for (++at; digit(at); ++at) step /= 10;
    }
    const bool negative =
        begin >= minus.size() && text.compare(begin - minus.size(), minus.size(), minus) == 0;
    const double size = std::stod(text.substr(begin, at - begin));
    found.push_back({negative ? -size : size, step / 2});
  }
  return found;
}

void expect_all_from(const std::string& text, const std::vector<double>& allowed) {
  const auto found = numbers_in(text);
  EXPECT_FALSE(found.empty()) << text;
  for (const auto& number : found) {
    const bool known = std::any_of(allowed.begin(), allowed.end(), [&](double value) {
      return std::abs(value - number.value) <= number.half_step + 1e-9;
    });
    EXPECT_TRUE(known) << number.value << " is not a number of the run: " << text;
  }
}

std::vector<double> numbers_of(const scenario::RunResult& run, const scenario::Difference& row) {
  const double scale = is_share(outcome_unit(run, row.outcome)) ? 100 : 1;
  const auto futures = static_cast<double>(row.futures);
  std::vector<double> all{futures, row.share_up * futures, row.share_down * futures,
                          static_cast<double>(run.horizon_year)};
  for (const double value : {row.baseline, row.scenario, row.mean, std::abs(row.mean), row.lo,
                             row.hi, row.p05, row.p95}) {
    all.push_back(value * scale);
  }
  return all;
}

TEST(Summary, HoldsNoNumberThatTheRunDoesNot) {
  const auto run = sample::run();
  const auto summary = summarise(run);
  const auto headline = headline_outcomes(run);
  ASSERT_EQ(summary.points.size(), 1 + headline.size());
  const auto& last = run.history.back();
  expect_all_from(summary.points[0],
                  {static_cast<double>(last.year), static_cast<double>(last.hub_count),
                   static_cast<double>(last.lattice_count), static_cast<double>(last.bloc_count),
                   *last.hub * 100, *last.lattice * 100, *last.bloc * 100});
  std::vector<double> any{2040, 2025, 400};
  for (std::size_t i = 0; i < headline.size(); ++i) {
    const auto own = numbers_of(run, *find_difference(run, headline[i]->id));
    expect_all_from(summary.points[i + 1], own);
    any.insert(any.end(), own.begin(), own.end());
  }
  expect_all_from(summary.answer, any);
  expect_all_from(summary.conditions, {400, 2025, 2040});
}

TEST(Summary, FollowsEveryFieldThatItQuotes) {
  const auto run = sample::run();
  const auto before = summarise(run).points[1];
  for (auto member : {&scenario::Difference::baseline, &scenario::Difference::scenario,
                      &scenario::Difference::mean, &scenario::Difference::lo,
                      &scenario::Difference::hi, &scenario::Difference::p05,
                      &scenario::Difference::p95, &scenario::Difference::share_down}) {
    auto other = run;
    other.differences[0].*member -= 0.01;
    EXPECT_NE(summarise(other).points[1], before);
  }
}

TEST(Summary, ClaimsADifferenceOnlyWhenTheIntervalLeavesOutZero) {
  auto run = sample::run();
  EXPECT_THAT(summarise(run).points[1],
              HasSubstr("7.8 points lower on average by 2040, 29.3\u00A0% against 37.1\u00A0%"));
  EXPECT_THAT(summarise(run).points[1], HasSubstr("lower in 373 of 400 futures"));
  for (auto& row : run.differences) {
    row.lo = -0.01;
    row.hi = 0.02;
  }
  const auto summary = summarise(run);
  EXPECT_THAT(summary.answer, HasSubstr("no clear difference"));
  for (std::size_t i = 1; i < summary.points.size(); ++i) {
    EXPECT_THAT(summary.points[i], HasSubstr("no clear difference"));
    EXPECT_THAT(summary.points[i], Not(HasSubstr("on average")));
  }
}

TEST(Summary, CallsASmallDifferenceSmall) {
  auto run = sample::run();
  EXPECT_FALSE(is_small(run, run.differences[0]));
  EXPECT_THAT(summarise(run).answer,
              HasSubstr("Small differences in dependence on the main patron."));
  for (auto& row : run.differences) {
    row.mean /= 100;
    row.lo = row.mean * 0.9;
    row.hi = row.mean * 1.1;
    if (row.hi < row.lo) std::swap(row.lo, row.hi);
  }
  EXPECT_TRUE(is_small(run, run.differences[0]));
  EXPECT_THAT(summarise(run).answer, HasSubstr("changes little"));
  EXPECT_THAT(summarise(run).points[1], HasSubstr("little beside the spread of the futures"));
}

TEST(Summary, CountsWhatIsNamedByItsUnit) {
  EXPECT_THAT(summarise(sample::run()).answer,
              HasSubstr("with more lattice ties (101 against 82), lower hub share"));
}

TEST(Summary, SaysWhenNoFutureDiffers) {
  auto run = sample::run();
  auto& row = run.differences[0];
  row.mean = row.lo = row.hi = row.p05 = row.p95 = row.share_up = row.share_down = 0;
  EXPECT_EQ(
      summarise(run).points[1],
      "Hub share: the same in both arms in each of 400 futures, 37.1\u00A0% on average by 2040.");
}

TEST(Summary, CallsTheUnknownUnknown) {
  auto run = sample::run();
  run.differences[0].mean = std::nan("");
  run.differences[1].futures = 0;
  run.differences[3].lo = run.differences[3].hi = std::nan("");
  const auto summary = summarise(run);
  EXPECT_EQ(summary.points[1], "Hub share: the difference between the arms is unknown.");
  EXPECT_EQ(summary.points[2], "Lattice share: the difference between the arms is unknown.");
  EXPECT_THAT(summary.points[3], HasSubstr("no clear difference"));
  EXPECT_THAT(summary.points[3], HasSubstr("unknown to unknown"));
}

TEST(Summary, SaysThatItIsConditionalAndThatNoRecordExists) {
  auto run = sample::run();
  EXPECT_THAT(summarise(run).conditions, HasSubstr("They are not a prediction"));
  EXPECT_THAT(skill_text(run), HasSubstr("No skill record yet"));
  run.skill = "Brier 0.11 against 0.14 for persistence, 163 events.";
  EXPECT_EQ(skill_text(run), run.skill);
}

TEST(Summary, CountsWhatRestsOnAssumption) {
  auto run = sample::run();
  EXPECT_THAT(assumption_text(run), HasSubstr("Of 9 parameters and inputs, 4 are estimated on "
                                              "data, 2 come from the literature and 3 are "
                                              "assumed."));
  EXPECT_THAT(assumption_text(run), HasSubstr("42.0\u00A0% of the variance of lattice share"));
  run.provenance[0].kind = "a guess";  // no known kind: nothing better than assumed can be shown
  EXPECT_THAT(assumption_text(run),
              HasSubstr("3 are estimated on data, 2 come from the literature and 4 are assumed."));
}

TEST(Summary, ReportsOneArmByItsFutures) {
  auto run = sample::run();
  run.scenario = {};
  run.differences.clear();
  const auto summary = summarise(run);
  EXPECT_THAT(summary.answer, HasSubstr("One arm only"));
  EXPECT_THAT(summary.points[1],
              HasSubstr("Hub share: median 36.7\u00A0% in 2040; nine of ten futures lie between"));
}

TEST(Summary, OfAnEmptyRunSaysSo) {
  const auto summary = summarise({});
  EXPECT_EQ(summary.answer, "This run holds no outcomes.");
  EXPECT_EQ(summary.conditions, "The run holds no futures.");
  EXPECT_TRUE(summary.points.empty());
}

}  // namespace
}  // namespace entente::report
