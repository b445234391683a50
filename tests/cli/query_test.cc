#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "entente/core/csv.h"
#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;

TEST(AtlasCheck, FindsNoFaultInTheShippedAtlas) {
  const auto ran = Desk().run({"atlas", "check"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out, HasSubstr("\n0 errors\n"));
}

TEST(AtlasLayer, GivesTheDefenceLayerAsCsv) {
  const auto ran = Desk().run({"atlas", "layer", "defence", "--date", "2025-01-01", "--scope",
                               "indo-pacific", "--format", "csv"});
  ASSERT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, IsEmpty());
  const auto table = CsvTable::parse(ran.out, "stdout");
  std::set<std::pair<std::string, std::string>> ties;
  for (const auto& row : table.rows()) {
    EXPECT_EQ(table.at(row, "layer"), "defence");
    EXPECT_EQ(table.at(row, "date"), "2025-01-01");
    EXPECT_EQ(table.at(row, "scope"), "indo-pacific");
    EXPECT_EQ(table.at(row, "coding"), "default");
    ties.emplace(table.at(row, "from"), table.at(row, "to"));
  }
  EXPECT_TRUE(ties.contains({"USA", "JPN"}));
  EXPECT_TRUE(ties.contains({"USA", "KOR"}));
  EXPECT_TRUE(ties.contains({"CHN", "PRK"}));
  EXPECT_FALSE(ties.contains({"USA", "NZL"})) << "suspended since 1986";
}

TEST(Measure, ArchitectureFrom1950To2025ByFiveYearsHasSixteenDates) {
  const auto ran = Desk().run({"measure", "architecture", "--from", "1950", "--to", "2025",
                               "--step", "5", "--scope", "indo-pacific", "--format", "csv"});
  ASSERT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, IsEmpty());
  const auto table = CsvTable::parse(ran.out, "stdout");
  std::set<std::string> dates;
  for (const auto& row : table.rows()) dates.insert(table.at(row, "date"));
  EXPECT_EQ(dates.size(), 16U);
  EXPECT_TRUE(dates.contains("1950-01-01"));
  EXPECT_TRUE(dates.contains("2025-01-01"));
}

TEST(Measure, OnOneThreadAndOnFourIsTheSame) {
  const Desk desk;
  const std::vector<std::string> args = {"measure", "architecture", "--from",   "1990",
                                         "--to",    "2020",         "--step",   "10",
                                         "--scope", "indo-pacific", "--format", "csv"};
  auto one = args;
  one.insert(one.end(), {"--threads", "1"});
  auto four = args;
  four.insert(four.end(), {"--threads", "4"});
  EXPECT_EQ(desk.run(one).out, desk.run(four).out);
}

TEST(Formats, JsonIsJsonAndHasTheRowsOfTheCsv) {
  const Desk desk;
  for (const auto& args : std::vector<std::vector<std::string>>{
           {"atlas", "states", "--scope", "scenario-20"},
           {"atlas", "treaties", "--date", "1965-01-01", "--scope", "indo-pacific"},
           {"atlas", "layer", "defence", "--date", "1985-01-01", "--scope", "indo-pacific"},
           {"effects"},
           {"measure"}}) {
    auto as_json = args;
    as_json.insert(as_json.end(), {"--format", "json"});
    auto as_csv = args;
    as_csv.insert(as_csv.end(), {"--format", "csv"});
    const auto json = desk.run(as_json);
    ASSERT_EQ(json.code, 0) << args[0] << ": " << json.err;
    const auto rows = nlohmann::json::parse(json.out);
    const auto table = CsvTable::parse(desk.run(as_csv).out, "stdout");
    EXPECT_EQ(rows.size(), table.rows().size()) << args[0];
    EXPECT_GT(rows.size(), 0U) << args[0];
  }
}

TEST(AtlasDiff, FindsTheAnzusSuspension) {
  const auto ran = Desk().run(
      {"atlas", "diff", "1986-01-01", "1987-01-01", "--scope", "indo-pacific", "--format", "csv"});
  ASSERT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr("removed,defence,USA->NZL"));
}

TEST(AtlasWhy, NamesASource) {
  const auto ran = Desk().run({"atlas", "why", "us-japan-1960/V"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr("source"));
  const auto drawn = Desk().run({"atlas", "why", "--random", "3", "--seed", "5"});
  EXPECT_EQ(drawn.code, 0);
  EXPECT_EQ(drawn.out, Desk().run({"atlas", "why", "--random", "3", "--seed", "5"}).out);
}

}  // namespace
}  // namespace entente::cli
