#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "entente/core/csv.h"
#include "entente/core/text.h"
#include "program.h"

// Pages, stories, comparisons and second codings of the atlas, as a user sees them.
namespace entente::cli {
namespace {

using ::testing::AllOf;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;

TEST(AtlasShow, IsAPageForEachKindOfEntryWithItsSources) {
  const Desk desk;
  for (const auto& [id, heading] :
       std::vector<std::pair<const char*, const char*>>{{"us-japan-1960", "Who owes whom what"},
                                                        {"quad", "Members ("},
                                                        {"malabar", "Editions"},
                                                        {"second-thomas-shoal", "Who stands in it"},
                                                        {"JPN", "Ties on "}}) {
    const auto ran = desk.run({"atlas", "show", id});
    EXPECT_EQ(ran.code, 0) << id;
    EXPECT_THAT(ran.err, IsEmpty()) << id;
    EXPECT_THAT(ran.out, AllOf(HasSubstr(std::string("\n") + heading), HasSubstr("\nSources\n")));
  }
}

TEST(AtlasShow, MarksTheReadingOfTheCodingAsked) {
  const Desk desk;
  const auto common = desk.run({"atlas", "show", "anzus-1951"});
  const auto other = desk.run({"atlas", "show", "anzus-1951", "--coding", "us-only-suspension"});
  EXPECT_EQ(other.code, 0);
  EXPECT_THAT(other.out, HasSubstr("(coding us-only-suspension)"));
  EXPECT_THAT(common.out, HasSubstr("(coding default)"));
  const auto marks = [](const std::string& text) {
    std::vector<std::string> marked;
    for (const auto& line : lines(text)) {
      if (line.starts_with("  * ")) marked.push_back(line.substr(0, line.find(':')));
    }
    return marked;
  };
  EXPECT_FALSE(marks(common.out).empty());
  EXPECT_NE(marks(common.out), marks(other.out));
}

TEST(AtlasShow, AsJsonHasEveryPartOfAnEntryAndWhyFindsEach) {
  const Desk desk;
  const auto ran = desk.run({"atlas", "show", "second-thomas-shoal", "--format", "json"});
  ASSERT_EQ(ran.code, 0);
  const auto parts = nlohmann::json::parse(ran.out);
  ASSERT_GT(parts.size(), 3U);
  std::set<std::string> kinds;
  for (const auto& part : parts) kinds.insert(part["kind"].get<std::string>());
  EXPECT_EQ(kinds, (std::set<std::string>{"claimant", "dispute", "incident"}));
  const auto last = parts.back()["id"].get<std::string>();
  EXPECT_THAT(desk.run({"atlas", "why", last}).out, HasSubstr("[" + last + "]"));
}

TEST(AtlasLayer, OfExercisesAndDisputesCanBeHad) {
  const Desk desk;
  const auto ties = [&](const char* layer) {
    const auto ran = desk.run({"atlas", "layer", layer, "--date", "2024-12-31", "--format", "csv"});
    EXPECT_EQ(ran.code, 0);
    const auto table = CsvTable::parse(ran.out, "stdout");
    std::set<std::string> pairs;
    for (const auto& row : table.rows())
      pairs.insert(table.at(row, "from") + " " + table.at(row, "to"));
    return pairs;
  };
  EXPECT_TRUE(ties("exercise").contains("JPN USA"));
  const auto disputes = ties("dispute");
  EXPECT_TRUE(disputes.contains("CHN PHL"));
  EXPECT_FALSE(disputes.contains("PHL USA")) << "a patron has no dispute with whom it backs";
}

TEST(AtlasDiff, TellsAStoryOnOneScreenAndAllOfItAsJson) {
  const Desk desk;
  const std::vector<std::string> args = {"atlas",      "diff",    "1986-01-01",
                                         "1987-01-01", "--scope", "indo-pacific"};
  const auto text = desk.run(args);
  ASSERT_EQ(text.code, 0);
  EXPECT_THAT(text.out, HasSubstr("indo-pacific: 1986-01-01 -> 1987-01-01"));
  for (const auto& line : lines(text.out)) EXPECT_LE(columns(line), 100U) << line;
  auto as_json = args;
  as_json.insert(as_json.end(), {"--format", "json"});
  const auto story = nlohmann::json::parse(desk.run(as_json).out);
  EXPECT_EQ(story["before"], "1986-01-01");
  std::vector<std::string> lost;
  for (const auto& layer : story["layers"]) {
    if (layer["layer"] == "defence") lost = layer["lost"].get<std::vector<std::string>>();
  }
  EXPECT_THAT(lost, ::testing::Contains("USA->NZL"));
}

TEST(AtlasCompare, TellsPrecisionRecallAndWhatIsNotExplained) {
  const Desk desk;
  desk.write("data/atop_dyadyear_directed.csv",
             "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n"
             "2,740,1965,1,0,0,0,1\n740,2,1965,0,0,0,0,1\n2,731,1965,1,0,0,0,0\n");
  const auto ran = desk.run({"atlas", "compare", "data", "--format", "json"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto made = nlohmann::json::parse(ran.out);
  EXPECT_EQ(made["period"], "1965 to 1965");
  EXPECT_EQ(made["coding"], "atop");
  EXPECT_EQ(made["ties"][0]["kind"], "defence");
  EXPECT_EQ(made["ties"][0]["both"], 1);  // the United States owes Japan, not North Korea
  EXPECT_EQ(made["ties"][0]["recall"], 0.5);
  EXPECT_THAT(desk.run({"atlas", "compare", "data"}).out, HasSubstr("precision"));
  EXPECT_EQ(desk.run({"atlas", "compare", "nowhere"}).code, 66);
}

TEST(AtlasAgreement, ComparesTheTwoCodingsFieldByField) {
  const Desk desk;
  const auto ran = desk.run({"atlas", "agreement", "--format", "json"});
  ASSERT_EQ(ran.code, 0);
  const auto made = nlohmann::json::parse(ran.out);
  EXPECT_GE(made["drawn"].size(), 20U);
  EXPECT_THAT(made["missing"], IsEmpty());
  bool found = false;
  for (const auto& row : made["rows"]) {
    EXPECT_LE(row["agreed"].get<int>(), row["units"].get<int>());
    found = found || row["field"] == "has defence";
  }
  EXPECT_TRUE(found);
  EXPECT_THAT(desk.run({"atlas", "agreement"}).out, HasSubstr("kappa"));
}

}  // namespace
}  // namespace entente::cli
