#include "entente/measures/registry.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/describe_csv.h"
#include "entente/core/describe_hash.h"
#include "entente/core/error.h"
#include "tiny.h"

namespace entente::measures {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared atlas

atlas::Atlas some_atlas() {
  auto atlas = empty_atlas();
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  add_instrument(atlas, "h-b", {"H", "B"}, {{.kind = "access"}}).ended = Date::parse("1990-01-01");
  return atlas;
}

TEST(Registry, EveryMeasureHasANameAMeaningAndRowsThatCarryTheKeyOfTheirWorld) {
  const auto atlas = some_atlas();
  const auto world = world_in(atlas);
  const auto all = names();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  for (const auto& measure : registry()) {
    EXPECT_FALSE(measure.meaning.empty()) << measure.name;
    const auto rows = evaluate(measure.name, world);
    EXPECT_FALSE(rows.empty()) << measure.name;
    for (const auto& row : rows) {
      EXPECT_EQ(row.measure, measure.name);
      EXPECT_EQ(row.date, "2000-01-01");
      EXPECT_EQ(row.scope, "here");
      EXPECT_EQ(row.coding, "default");
      EXPECT_FALSE(row.item.empty());
      EXPECT_FALSE(row.unit.empty());
      EXPECT_TRUE(row.value || !row.note.empty()) << measure.name << " hides why it is unknown";
    }
  }
}

TEST(Registry, AMisspeltMeasureGetsASuggestion) {
  const auto atlas = some_atlas();
  try {
    (void)evaluate("centralization", world_in(atlas));
    FAIL() << "no error";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("did you mean 'centralisation'?"));
  }
}

TEST(Registry, ASeriesHasTheRowsOfItsDatesInOrderForAnyThreads) {
  const auto atlas = some_atlas();
  Request request{.names = {"hub", "architecture"},
                  .dates = every_years(parse_day("1985-01-01"), parse_day("1995-01-01"), 5),
                  .scope = "here",
                  .coding = "default",
                  .options = {},
                  .threads = 1};
  const auto rows = evaluate(atlas, request);
  std::vector<std::string> expected;
  for (const Day day : request.dates) {
    const world::World world(atlas, {.date = day, .coding = "default", .scope = "here"});
    for (const auto& name : request.names) {
      for (const auto& row : evaluate(name, world)) expected.push_back(content_hash(row));
    }
  }
  for (const unsigned threads : {1U, 4U}) {
    request.threads = threads;
    std::vector<std::string> found;
    for (const auto& row : evaluate(atlas, request)) found.push_back(content_hash(row));
    EXPECT_EQ(found, expected);
  }
  EXPECT_EQ(rows.front().item, "H");
  EXPECT_EQ(rows.back().date, "1995-01-01");
}

TEST(Registry, AnUnknownMeasureStopsASeriesBeforeItBegins) {
  const auto atlas = some_atlas();
  LoopControl control;
  bool begun = false;
  control.progress = [&](std::size_t, std::size_t) { begun = true; };
  const Request request{.names = {"hub", "hubs-and"},
                        .dates = {parse_day("2000-01-01")},
                        .scope = "here",
                        .coding = "default",
                        .options = {}};
  EXPECT_THROW(evaluate(atlas, request, control), InputError);
  EXPECT_FALSE(begun);
}

TEST(Registry, RowsWriteUnknownInCsv) {
  const auto atlas = empty_atlas();
  const auto csv = to_csv(evaluate("architecture", world_in(atlas)));
  EXPECT_THAT(
      csv, HasSubstr("2000-01-01,here,default,architecture,hub,unknown,1,nothing is in force\n"));
}

TEST(EveryYears, IncludesBothEndsAndKeepsTheDay) {
  EXPECT_THAT(
      every_years(parse_day("1950-01-01"), parse_day("1960-01-01"), 5),
      ElementsAre(parse_day("1950-01-01"), parse_day("1955-01-01"), parse_day("1960-01-01")));
  EXPECT_THAT(every_years(parse_day("2000-02-29"), parse_day("2002-01-01"), 1),
              ElementsAre(parse_day("2000-02-29"), parse_day("2001-02-28")));
  EXPECT_THROW(every_years(parse_day("2000-01-01"), parse_day("1999-01-01"), 1), DomainError);
  EXPECT_THROW(every_years(parse_day("2000-01-01"), parse_day("2001-01-01"), 0), DomainError);
}

}  // namespace
}  // namespace entente::measures
