#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/why.h"
#include "entente/core/error.h"
#include "tiny_atlas.h"

// Paths of what states have and do beside their treaties.
namespace entente::atlas {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::tiny_atlas;

std::string value_of(const Explanation& fact, const std::string& label) {
  for (const auto& statement : fact.statements) {
    if (statement.label == label) return statement.value;
  }
  return "(nothing)";
}

std::vector<std::string> shown(const char* id) {
  std::vector<std::string> ids;
  for (const auto& fact : show(tiny_atlas(), id)) ids.push_back(fact.id);
  return ids;
}

TEST(WhyRecord, ABaseIsFoundByItsIdAndTheBeginningOfItsUse) {
  const auto atlas = tiny_atlas();
  const auto early = why(atlas, "base/port@1960-01-01");
  EXPECT_EQ(early.kind, "base");
  EXPECT_EQ(early.title, "Port Royal");
  EXPECT_EQ(value_of(early, "host"), "BBB");
  EXPECT_EQ(value_of(early, "used by"), "AAA, BBB");
  EXPECT_EQ(value_of(early, "coordinates"), "-20.50, -100.25");
  EXPECT_EQ(value_of(early, "used"), "from 1960-01-01 to 1990-01-01");
  EXPECT_EQ(early.file, "tiny/bases.csv:2");
  EXPECT_EQ(why(atlas, "base/port").id, "base/port@1990-01-01");  // the last
}

TEST(WhyRecord, ASystemIsFoundUnderItsOwner) {
  const auto atlas = tiny_atlas();
  const auto dart = why(atlas, "AAA/system/dart");
  EXPECT_EQ(dart.title, "Dart of AAA");
  EXPECT_EQ(value_of(dart, "range"), "1000 to 1500 km");
  EXPECT_EQ(value_of(dart, "platform"), "road, rail");
  EXPECT_EQ(value_of(dart, "launchers"), "unknown");
  EXPECT_EQ(value_of(dart, "confidence"), "estimate");
  EXPECT_EQ(value_of(why(atlas, "BBB/system/dart"), "range"), "900 km");
}

TEST(WhyRecord, AStatementTellsWhoSaidIt) {
  const auto said = why(tiny_atlas(), "statement/doubt");
  EXPECT_EQ(said.title, "BBB, CCC on 1985");
  EXPECT_EQ(value_of(said, "kind"), "doubt");
  EXPECT_EQ(value_of(said, "says"), "Perhaps.");
  EXPECT_EQ(value_of(said, "addressed to"), "all");
  EXPECT_EQ(value_of(said, "about"), "reef-dispute, reef, forum, wall, CCC, visit");
  EXPECT_THAT(said.sources, ElementsAre(HasSubstr("p. 8")));
}

TEST(WhyRecord, AShareOfTradeIsFoundByDirectionPartnerAndYear) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "AAA/exports/BBB/2000"), "share"), "62.5 per cent");
  EXPECT_EQ(value_of(why(atlas, "AAA/imports/BBB/2000"), "share"), "unknown");
  EXPECT_THROW(why(atlas, "AAA/imports/CCC/2000"), InputError);  // not covered, not zero
}

TEST(WhyRecord, AnExerciseAndItsEditions) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "wall"), "convened by"), "AAA");
  const auto run = why(atlas, "wall/edition/1980");
  EXPECT_EQ(run.title, "Wall 1980");
  EXPECT_EQ(value_of(run, "repeated"), "every 2 years");
  EXPECT_EQ(value_of(run, "troops"), "500");
  EXPECT_EQ(value_of(run, "observers"), "(nothing)");
  const auto one = why(atlas, "wall/edition/1990-05-01");
  EXPECT_EQ(value_of(one, "repeated"), "(nothing)");
  EXPECT_EQ(value_of(one, "participants"), "AAA, BBB, CCC");
  EXPECT_EQ(value_of(one, "observers"), "BBB");
  EXPECT_EQ(value_of(one, "place"), "at home");
}

TEST(WhyRecord, EditionsOfOneDateAreToldApartByTheirLines) {
  auto files =
      testing::tiny_with("exercises/wall.toml", "from = \"1980\"\nto = \"1984\"\nevery = 2",
                         "from = \"1990-05-01\"\nto = \"1990-05-02\"");
  const auto atlas = load(files);
  EXPECT_EQ(why(atlas, "wall/edition/1990-05-01@12").id, "wall/edition/1990-05-01@12");
  EXPECT_EQ(value_of(why(atlas, "wall/edition/1990-05-01@12"), "troops"), "500");
  EXPECT_EQ(value_of(why(atlas, "wall/edition/1990-05-01"), "troops"), "unknown");  // the last
}

TEST(WhyRecord, ADisputeItsClaimantsAndIncidents) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "sandbank"), "part of"), "reef-dispute");
  const auto claimant = why(atlas, "reef-dispute/claimant/CCC");
  EXPECT_EQ(claimant.title, "CCC in Reef");
  EXPECT_EQ(value_of(claimant, "role"), "patron");
  const auto clash = why(atlas, "reef-dispute/incident/1970-02-03");
  EXPECT_EQ(value_of(clash, "act"), "clash");
  EXPECT_EQ(value_of(clash, "by"), "AAA");
  EXPECT_EQ(value_of(clash, "deaths"), "3");
  EXPECT_EQ(value_of(clash, "when"), "from 1970-02-03 to 1970-02-04");
  const auto note = why(atlas, "reef-dispute/1969");  // short for the incident
  EXPECT_EQ(note.id, "reef-dispute/incident/1969");
  EXPECT_EQ(value_of(note, "by"), "none named");
  EXPECT_EQ(value_of(note, "deaths"), "none");
}

TEST(WhyRecord, AMisspeltPathIsToldTheClosest) {
  try {
    why(tiny_atlas(), "reef-dispute/claimant/CCD");
    FAIL() << "no InputError";
  } catch (const InputError& error) {
    EXPECT_THAT(error.fault().remedy, HasSubstr("did you mean 'reef-dispute/claimant/"));
  }
}

TEST(ShowRecord, AnExerciseComesWithItsEditionsADisputeWithClaimantsAndIncidents) {
  EXPECT_THAT(shown("wall"), ElementsAre("wall", "wall/edition/1980", "wall/edition/1990-05-01"));
  EXPECT_THAT(shown("reef-dispute"),
              ElementsAre("reef-dispute", "reef-dispute/claimant/AAA", "reef-dispute/claimant/BBB",
                          "reef-dispute/claimant/CCC", "reef-dispute/incident/1970-02-03",
                          "reef-dispute/incident/1969"));
}

TEST(ShowRecord, AStateComesWithItsBasesSystemsTradeAndClaims) {
  const auto ids = shown("BBB");
  EXPECT_THAT(ids, Contains("base/port@1960-01-01"));
  EXPECT_THAT(ids, Contains("BBB/system/dart"));
  EXPECT_THAT(ids, Contains("reef-dispute/claimant/BBB"));
  EXPECT_THAT(ids, Not(Contains("AAA/system/dart")));
  EXPECT_THAT(shown("AAA"), Contains("AAA/exports/CCC/2000"));
}

TEST(ShowRecord, WhatIsNoEntryOfItsOwnComesAlone) {
  EXPECT_THAT(shown("statement/word"), ElementsAre("statement/word"));
  EXPECT_THAT(shown("AAA/exports/BBB/2000"), ElementsAre("AAA/exports/BBB/2000"));
}

}  // namespace
}  // namespace entente::atlas
