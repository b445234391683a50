#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../atlas/tiny_atlas.h"
#include "entente/world/layer.h"

// A coding may count instruments from signature, as datasets of alliances do.
namespace entente::world {
namespace {

using atlas::testing::tiny_atlas;
using atlas::testing::tiny_with;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kPact = "instruments/pact.toml";

/// Who owes whom under the pact, as "AAA>BBB", each pair that day.
std::vector<std::string> owed(const atlas::Atlas& atlas, const char* date, const char* coding) {
  const World world(atlas, {.date = parse_day(date), .coding = coding});
  std::vector<std::string> out;
  for (const auto& tie : make_layer(world, "consultation").ties)
    out.push_back(world.state(tie.from).id + ">" + world.state(tie.to).id);
  return out;
}

std::vector<std::string> parties(const atlas::Atlas& atlas, const char* date, const char* coding,
                                 const char* id = "pact") {
  const World world(atlas, {.date = parse_day(date), .coding = coding});
  std::vector<std::string> out;
  for (const auto& active : world.instruments()) {
    if (active.source->id != id) continue;
    for (const auto party : active.parties) out.push_back(world.state(party).id);
  }
  return out;
}

std::vector<std::string> signed_only(const atlas::Atlas& atlas, const char* date,
                                     const char* coding) {
  const World world(atlas, {.date = parse_day(date), .coding = coding});
  std::vector<std::string> out;
  for (const auto* it : world.signed_only()) out.push_back(it->id);
  return out;
}

TEST(FromSignature, AnInstrumentAndItsObligationsHoldFromTheDayOfSignature) {
  const auto atlas = tiny_atlas();
  EXPECT_THAT(owed(atlas, "1950-12-31", "signature"), IsEmpty());
  EXPECT_THAT(owed(atlas, "1951-01-01", "signature"), ElementsAre("AAA>BBB", "BBB>AAA"));
  EXPECT_THAT(owed(atlas, "1951-01-01", "default"), IsEmpty());
  EXPECT_THAT(signed_only(atlas, "1951-01-01", "signature"), IsEmpty());
  EXPECT_THAT(signed_only(atlas, "1951-01-01", "default"), ElementsAre("pact"));
}

TEST(FromSignature, EndsAreTheSame) {
  const auto atlas = tiny_atlas();
  for (const auto* date : {"1998-12-31", "1999-01-01", "2020-12-31"})
    EXPECT_EQ(parties(atlas, date, "signature"), parties(atlas, date, "default")) << date;
  EXPECT_THAT(parties(atlas, "1989-12-31", "signature", "guarantee"), ElementsAre("AAA", "BBB"));
  EXPECT_THAT(parties(atlas, "1990-01-01", "signature", "guarantee"), IsEmpty());
}

TEST(FromSignature, AnObligationOfItsOwnPeriodKeepsIt) {
  const auto atlas = tiny_atlas();
  const auto neutral = [&](const char* date) {
    const World world(atlas, {.date = parse_day(date), .coding = "signature"});
    return make_layer(world, "neutrality").ties.size();
  };
  EXPECT_EQ(neutral("1974-12-31"), 0U);  // from 1975, though signed in 1970
  EXPECT_EQ(neutral("1975-01-01"), 2U);
}

TEST(FromSignature, ASignatoryThatRatifiedLateCountsFromSignature) {
  const auto atlas = load(tiny_with(kPact, "state = \"BBB\"\nfrom = \"1952-01-01\"",
                                    "state = \"BBB\"\nfrom = \"1957-01-01\""));
  EXPECT_THAT(parties(atlas, "1951-01-01", "signature"), ElementsAre("AAA", "BBB"));
  EXPECT_THAT(parties(atlas, "1952-01-01", "default"), ElementsAre("AAA"));
}

TEST(FromSignature, ALaterAccessionCountsFromItsOwnSignature) {
  auto files = tiny_with("states.csv", "Celand,1960-01-01", "Celand,1950-01-01");
  const auto atlas =
      load(atlas::testing::with(files, kPact, "signed = \"1959\"", "signed = \"1959-06-01\""));
  EXPECT_THAT(parties(atlas, "1959-05-31", "signature"), ElementsAre("AAA", "BBB"));
  EXPECT_THAT(parties(atlas, "1959-06-01", "signature"), ElementsAre("AAA", "BBB", "CCC"));
  EXPECT_THAT(parties(atlas, "1959-12-31", "default"), ElementsAre("AAA", "BBB"));
}

TEST(FromSignature, ASuccessorWithoutASignatureCountsFromItsEntry) {
  // CCC is there from 1960 and enters in 1962; the file gives it no signature, so the reader the
  // instrument's, of 1951.
  const auto atlas =
      load(tiny_with(kPact, "signed = \"1959\"\nfrom = \"1960-01-01\"", "from = \"1962-01-01\""));
  EXPECT_THAT(parties(atlas, "1961-12-31", "signature"), ElementsAre("AAA", "BBB"));
  EXPECT_THAT(parties(atlas, "1962-01-01", "signature"), ElementsAre("AAA", "BBB", "CCC"));
}

TEST(FromSignature, AStateThatCameBackCountsFromItsReturn) {
  auto files = atlas::testing::tiny_files();
  files =
      atlas::testing::with(files, kPact, "[[article]]",
                           "[[party]]\nstate = \"BBB\"\nfrom = \"2005-01-01\"\nto = \"open\"\n\n"
                           "[[article]]");
  const auto atlas = load(files);
  EXPECT_THAT(parties(atlas, "2004-12-31", "signature"), ElementsAre("AAA", "CCC"));
  EXPECT_THAT(parties(atlas, "2005-01-01", "signature"), ElementsAre("AAA", "BBB", "CCC"));
}

TEST(FromSignature, WhatNeverCameIntoForceOrWasNotTracedStaysOut) {
  const auto never =
      load(tiny_with("instruments/draft.toml", "in_force = \"unknown\"", "in_force = \"none\""));
  EXPECT_THAT(parties(never, "2010-01-01", "signature", "draft"), IsEmpty());
  EXPECT_THAT(signed_only(never, "2010-01-01", "signature"), ElementsAre("draft"));
  EXPECT_THAT(signed_only(tiny_atlas(), "2010-01-01", "signature"), ElementsAre("draft"));
}

TEST(FromSignature, IsKeptWhereAReadingIsChanged) {
  const auto atlas = tiny_atlas();
  const auto coding = atlas.resolve_coding("signature,standing=in-force");
  EXPECT_TRUE(coding.from_signature);
  EXPECT_EQ(coding.readings.at("standing"), "in-force");
  EXPECT_EQ(coding.id, "signature,standing=in-force");
  EXPECT_THAT(parties(atlas, "1951-01-01", "signature,standing=in-force"),
              ElementsAre("AAA", "BBB"));
  EXPECT_THAT(parties(atlas, "1951-01-01", "standing=in-force"), IsEmpty());
}

}  // namespace
}  // namespace entente::world
