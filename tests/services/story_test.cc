#include "entente/services/story.h"

#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "../atlas/tiny_atlas.h"
#include "entente/core/describe_json.h"
#include "entente/core/text.h"

namespace entente::services {
namespace {

using atlas::testing::tiny_atlas;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Story told(const atlas::Atlas& atlas, const char* before, const char* after,
           const char* coding = "default") {
  const world::World then(atlas, {.date = parse_day(before), .coding = coding});
  const world::World now(atlas, {.date = parse_day(after), .coding = coding});
  return story(then, now);
}

LayerChange layer(const Story& story, const std::string& name) {
  for (const auto& it : story.layers) {
    if (it.layer == name) return it;
  }
  ADD_FAILURE() << "no layer " << name;
  return {};
}

std::vector<std::string> turns(const Story& story) {
  std::vector<std::string> out;
  for (const auto& it : story.turns)
    out.push_back(fmt::format("{} {} {} {}: {}{}", it.date, it.change, it.what, it.id,
                              join(it.states, " "),
                              it.kinds.empty() ? "" : fmt::format(" ({})", join(it.kinds, ", "))));
  return out;
}

TEST(Story, CountsTiesAndNamesThoseGainedAndLost) {
  const auto made = told(tiny_atlas(), "1969-12-31", "1999-06-01");
  const auto defence = layer(made, "defence");
  EXPECT_EQ(defence.before, 6);
  EXPECT_EQ(defence.after, 1);  // BBB has left, and AAA no longer owes CCC
  EXPECT_THAT(defence.gained, IsEmpty());
  EXPECT_THAT(defence.lost,
              ElementsAre("AAA->BBB", "AAA->CCC", "BBB->AAA", "BBB->CCC", "CCC->BBB"));
  const auto access = layer(made, "access");
  EXPECT_EQ(access.before, 0);
  EXPECT_THAT(access.gained, ElementsAre("AAA-BBB"));  // undirected
  EXPECT_EQ(layer(made, "consultation").after, 2);
  EXPECT_THAT(layer(made, "presence").lost, ElementsAre("AAA->BBB"));
}

TEST(Story, TellsWhatBeganEndedAndWhoJoinedOrLeftByDate) {
  EXPECT_THAT(turns(told(tiny_atlas(), "1969-12-31", "1999-06-01")),
              ElementsAre("1990-01-01 joined member forum: AAA",
                          "1996 began instrument visit: AAA BBB (access)",
                          "1999-01-01 left party pact: BBB"));
  EXPECT_THAT(turns(told(tiny_atlas(), "1951-06-01", "1971-01-01")),
              ElementsAre("1952-01-01 began instrument pact: AAA BBB CCC (defence, consultation)",
                          "1970-01-01 began instrument guarantee: AAA BBB (defence)"));
  EXPECT_THAT(turns(told(tiny_atlas(), "1959-12-31", "1960-01-01")),
              ElementsAre("1960-01-01 joined party pact: CCC"));
  EXPECT_THAT(
      turns(told(tiny_atlas(), "1989-12-31", "1990-01-01")),
      ElementsAre("1990-01-01 ended instrument guarantee: AAA BBB (defence)",
                  "1990-01-01 joined member forum: AAA", "1990-01-01 joined member forum: BBB"));
}

TEST(Story, AStateThatCameBackJoinedOnTheDayOfItsReturn) {
  auto files = atlas::testing::tiny_with(
      "instruments/pact.toml", "[[article]]",
      "[[party]]\nstate = \"BBB\"\nfrom = \"2005-01-01\"\nto = \"open\"\n\n[[article]]");
  const auto atlas = load(files);
  EXPECT_THAT(turns(told(atlas, "2004-01-01", "2006-01-01")),
              ElementsAre("2005-01-01 joined party pact: BBB"));
}

TEST(Story, UnderACodingFromSignatureAnInstrumentBeganWhenSigned) {
  EXPECT_THAT(turns(told(tiny_atlas(), "1950-01-01", "1951-06-01", "signature")),
              ElementsAre("1951-01-01 began instrument pact: AAA BBB (defence, consultation)"));
}

TEST(Story, PartnersAreThoseOfDefenceAndCooperation) {
  const auto made = told(tiny_atlas(), "1951-06-01", "1971-01-01");
  ASSERT_EQ(made.partners.size(), 3U);
  EXPECT_EQ(made.partners[0].state, "AAA");
  EXPECT_EQ(made.partners[0].before, 0);
  EXPECT_EQ(made.partners[0].after, 2);
  EXPECT_THAT(made.partners[0].gained, ElementsAre("BBB", "CCC"));
  EXPECT_THAT(made.partners[0].lost, IsEmpty());
  // Neutrality makes no partner: from 1975 CCC has it from both, but in 2000 a single tie is left.
  const auto later = told(tiny_atlas(), "1985-01-01", "1999-06-01");
  ASSERT_EQ(later.partners.size(), 2U);
  EXPECT_THAT(later.partners[0].lost, ElementsAre("CCC"));  // of BBB
  EXPECT_THAT(later.partners[1].lost, ElementsAre("BBB"));  // of CCC
}

TEST(Story, OfOneDayHasNothingToTell) {
  const auto made = told(tiny_atlas(), "1985-01-01", "1985-01-01");
  EXPECT_THAT(made.turns, IsEmpty());
  EXPECT_THAT(made.partners, IsEmpty());
  for (const auto& it : made.layers) {
    EXPECT_EQ(it.before, it.after) << it.layer;
    EXPECT_THAT(it.gained, IsEmpty());
    EXPECT_THAT(it.lost, IsEmpty());
  }
}

TEST(Story, JsonHoldsItAll) {
  const auto json = to_json(told(tiny_atlas(), "1969-12-31", "1999-06-01"));
  EXPECT_EQ(json["before"], "1969-12-31");
  EXPECT_EQ(json["after"], "1999-06-01");
  EXPECT_EQ(json["scope"], "all");
  EXPECT_EQ(json["coding"], "default");
  EXPECT_EQ(json["architecture"].size(), 3U);
  EXPECT_EQ(json["layers"][0]["layer"], "defence");
  EXPECT_EQ(json["layers"][0]["lost"].size(), 5U);
  EXPECT_EQ(json["turns"][2]["id"], "pact");
  EXPECT_EQ(json["turns"][1]["kinds"], nlohmann::json({"access"}));
}

TEST(StoryText, TellsItByLayersPartnersAndYears) {
  const auto text = story_text(told(tiny_atlas(), "1969-12-31", "1999-06-01"));
  EXPECT_THAT(text, HasSubstr("all: 1969-12-31 -> 1999-06-01\n"));
  EXPECT_THAT(text, HasSubstr("coding default | hub "));
  EXPECT_THAT(text, HasSubstr("defence          6 -> 1"));
  EXPECT_THAT(text, Not(HasSubstr("\n  cooperation"))) << "no tie on either day";
  EXPECT_THAT(text, HasSubstr("New instruments, by entry into force"));
  EXPECT_THAT(text, HasSubstr("  1996  Visit\n"));
  EXPECT_THAT(text, HasSubstr("  1999  Pact: BBB\n"));
  EXPECT_THAT(text, HasSubstr("  1990  Forum: AAA\n"));
  EXPECT_THAT(text, Not(HasSubstr("Instruments ended")));
  EXPECT_THAT(text, Not(HasSubstr("Sources")));
}

TEST(StoryText, CutsTheListOfPartnersAndSaysSo) {
  Story made = told(tiny_atlas(), "1969-12-31", "1999-06-01");
  made.partners.clear();
  for (int i = 0; i < 11; ++i)
    made.partners.push_back({.state = fmt::format("S{}", i), .gained = {"AAA"}, .lost = {}});
  const auto text = story_text(made);
  EXPECT_THAT(text, HasSubstr("  S7  "));
  EXPECT_THAT(text, Not(HasSubstr("  S8  ")));
  EXPECT_THAT(text, HasSubstr("  and 3 states more\n"));
}

TEST(StoryText, KeepsToTheWidth) {
  std::istringstream text(story_text(told(tiny_atlas(), "1951-06-01", "1999-06-01"), 60));
  for (std::string line; std::getline(text, line);) EXPECT_LE(columns(line), 60U) << line;
}

}  // namespace
}  // namespace entente::services
