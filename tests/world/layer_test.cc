#include "entente/world/layer.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../atlas/tiny_atlas.h"
#include "entente/core/error.h"

namespace entente::world {
namespace {

using atlas::testing::tiny_atlas;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The ties of a layer of the tiny atlas as "AAA>BBB:instrument+instrument".
std::vector<std::string> ties(const char* name, const char* date, const char* coding = "default",
                              const char* scope = "all") {
  const auto atlas = tiny_atlas();
  const World world(atlas, {.date = parse_day(date), .coding = coding, .scope = scope});
  std::vector<std::string> out;
  const auto layer = make_layer(world, name);
  for (const auto& tie : layer.ties) {
    std::string text = world.state(tie.from).id + ">" + world.state(tie.to).id + ":";
    for (const auto& id : tie.instruments) text += (text.back() == ':' ? "" : "+") + id;
    out.push_back(text);
  }
  return out;
}

TEST(Layer, IsAProjectionOfMembershipsOnTheDay) {
  EXPECT_THAT(ties("defence", "1951-12-31"), IsEmpty());  // signed, not yet in force
  EXPECT_THAT(ties("defence", "1952-01-01"), ElementsAre("AAA>BBB:pact", "BBB>AAA:pact"));
  EXPECT_THAT(ties("defence", "1960-01-01"),
              ElementsAre("AAA>BBB:pact", "AAA>CCC:pact", "BBB>AAA:pact", "BBB>CCC:pact",
                          "CCC>AAA:pact", "CCC>BBB:pact"));
}

TEST(Layer, TheCountIsTheNumberOfInstrumentsAndATieEndsWithItsLast) {
  const auto atlas = tiny_atlas();
  const auto count = [&](const char* date) {
    const World world(atlas, {.date = parse_day(date)});
    for (const auto& tie : make_layer(world, "defence").ties) {
      if (world.state(tie.from).id == "AAA" && world.state(tie.to).id == "BBB") return tie.count();
    }
    return 0;
  };
  EXPECT_EQ(count("1969-12-31"), 1);
  EXPECT_EQ(count("1970-01-01"), 2);  // the guarantee comes on top of the pact
  EXPECT_EQ(count("1989-12-31"), 2);
  EXPECT_EQ(count("1990-01-01"), 1);  // and goes: the tie holds
  EXPECT_EQ(count("1998-12-31"), 1);
  EXPECT_EQ(count("1999-01-01"), 0);  // BBB has left the pact
}

TEST(Layer, DirectedObligationsTieInTheirDirectionOnly) {
  // Of the two instruments the guarantee binds AAA alone.
  EXPECT_THAT(ties("defence", "1975-06-01"),
              ElementsAre("AAA>BBB:guarantee+pact", "AAA>CCC:pact", "BBB>AAA:pact", "BBB>CCC:pact",
                          "CCC>AAA:pact", "CCC>BBB:pact"));
}

TEST(Layer, AThirdStateIsOwedWithoutBeingAParty) {
  EXPECT_THAT(ties("neutrality", "1976-01-01"),
              ElementsAre("AAA>CCC:guarantee", "BBB>CCC:guarantee"));
}

TEST(Layer, AnObligationMayHoldForLessTimeThanItsInstrument) {
  EXPECT_THAT(ties("neutrality", "1974-12-31"), IsEmpty());  // from 1975
  EXPECT_THAT(ties("neutrality", "1975-01-01").size(), 2U);
  EXPECT_THAT(ties("neutrality", "1980-12-31").size(), 2U);  // to 1980: through its last day
  EXPECT_THAT(ties("neutrality", "1981-01-01"), IsEmpty());
}

TEST(Layer, ASuspensionEndsOneDirectionOfTheObligationsItNames) {
  EXPECT_THAT(
      ties("defence", "1991-01-01"),
      ElementsAre("AAA>BBB:pact", "BBB>AAA:pact", "BBB>CCC:pact", "CCC>AAA:pact", "CCC>BBB:pact"));
  EXPECT_THAT(ties("consultation", "1991-01-01").size(), 6U);
}

TEST(Layer, ACodingDecidesNamedOrByReading) {
  EXPECT_THAT(ties("defence", "1991-01-01", "maximal").size(), 6U);
  EXPECT_EQ(ties("defence", "1991-01-01", "standing=in-force"),
            ties("defence", "1991-01-01", "maximal"));
  EXPECT_EQ(ties("defence", "1991-01-01", "standing=suspended"),
            ties("defence", "1991-01-01", "default"));
}

TEST(Layer, EnablingKindsAreTiedOnceInBothDirections) {
  const auto atlas = tiny_atlas();
  const auto layer = make_layer(World(atlas, {.date = parse_day("2000-01-01")}), "access");
  EXPECT_FALSE(layer.directed);
  EXPECT_THAT(ties("access", "2000-01-01"), ElementsAre("AAA>BBB:visit"));  // owed by BBB to AAA
}

TEST(Layer, AStartKnownToTheYearHoldsFromItsFirstDay) {
  EXPECT_THAT(ties("access", "1995-12-31"), IsEmpty());
  EXPECT_THAT(ties("access", "1996-01-01"), ElementsAre("AAA>BBB:visit"));
}

TEST(Layer, AnUnknownStartNeverTies) {
  EXPECT_THAT(ties("cooperation", "2020-12-31"), IsEmpty());
}

TEST(Layer, AScopeLeavesOutTheStatesBeyondIt) {
  EXPECT_THAT(ties("defence", "1975-06-01", "default", "ocean"),
              ElementsAre("AAA>BBB:guarantee+pact", "BBB>AAA:pact"));
  EXPECT_THAT(ties("defence", "1975-06-01", "default", "west"), IsEmpty());
}

TEST(Layer, PresenceTiesWhereACountOfForcesIsKnownAndNotZero) {
  EXPECT_THAT(ties("presence", "1965-01-01"), ElementsAre("AAA>BBB:"));
  // From 1970 the count is unknown, and that of BBB in CCC is a zero: neither ties.
  EXPECT_THAT(ties("presence", "1975-01-01"), IsEmpty());
}

TEST(Layer, ExerciseTiesThoseWhoTookPartInTheYearThatEndsOnTheDay) {
  EXPECT_THAT(ties("exercise", "1980-12-30"), IsEmpty());  // known to the year: not yet past
  EXPECT_THAT(ties("exercise", "1980-12-31"), ElementsAre("AAA>BBB:wall"));
  EXPECT_THAT(ties("exercise", "1981-12-31"), IsEmpty());  // every second year
  EXPECT_THAT(ties("exercise", "1982-12-31"), ElementsAre("AAA>BBB:wall"));
  EXPECT_THAT(ties("exercise", "1986-01-01"), IsEmpty());
  EXPECT_THAT(ties("exercise", "1990-05-01"),
              ElementsAre("AAA>BBB:wall", "AAA>CCC:wall", "BBB>CCC:wall"));
  EXPECT_THAT(ties("exercise", "1990-05-01", "default", "ocean"), ElementsAre("AAA>BBB:wall"));
  EXPECT_THAT(ties("exercise", "1991-05-01"), IsEmpty());
}

TEST(Layer, ExerciseCountsSeriesNotEditions) {
  auto files = atlas::testing::tiny_with("exercises/wall.toml", "from = \"1980\"\nto = \"1984\"",
                                         "from = \"1990-01-01\"\nto = \"1990-01-02\"");
  auto other = files.contents["exercises/wall.toml"];
  other.replace(other.find("wall"), 4, "moat");
  files.contents["exercises/moat.toml"] = other;
  const auto atlas = load(files);
  const World world(atlas, {.date = parse_day("1990-06-01")});
  const auto layer = make_layer(world, "exercise");
  EXPECT_FALSE(layer.directed);
  ASSERT_EQ(layer.ties.size(), 3U);
  for (const auto& tie : layer.ties)
    EXPECT_THAT(tie.instruments, ElementsAre("moat", "wall"));  // though held twice for AAA and BBB
}

TEST(Layer, DisputeTiesClaimantsOfTheDayAndNoPatron) {
  EXPECT_THAT(ties("dispute", "1964-12-31"), IsEmpty());  // AAA alone claims
  EXPECT_THAT(ties("dispute", "1965-01-01"), ElementsAre("AAA>BBB:reef-dispute"));
  EXPECT_THAT(ties("dispute", "1971-01-01"), ElementsAre("AAA>BBB:reef-dispute+sandbank"));
  EXPECT_THAT(ties("dispute", "1979-12-31"), ElementsAre("AAA>BBB:reef-dispute"));
  EXPECT_THAT(ties("dispute", "2000-01-01"), IsEmpty());  // BBB has given up
}

TEST(Layer, ADisputeThatIsOverTiesNobodyWhateverItsClaimants) {
  const auto atlas = load(atlas::testing::tiny_with("disputes/reef-dispute.toml",
                                                    "from = \"1960\"\nto = \"open\"\nsays",
                                                    "from = \"1960\"\nto = \"1990-01-01\"\nsays"));
  const World before(atlas, {.date = parse_day("1989-12-31")});
  EXPECT_EQ(make_layer(before, "dispute").ties.size(), 1U);
  const World after(atlas, {.date = parse_day("1990-01-01")});
  EXPECT_THAT(make_layer(after, "dispute").ties, IsEmpty());
}

TEST(Layer, SaysItsRuleCodingScopeAndDate) {
  const auto atlas = tiny_atlas();
  const World world(atlas,
                    {.date = parse_day("1991-01-01"), .coding = "maximal", .scope = "ocean"});
  const auto layer = make_layer(world, "defence");
  EXPECT_EQ(layer.coding, "maximal");
  EXPECT_EQ(layer.scope, "ocean");
  EXPECT_EQ(to_string(layer.date), "1991-01-01");
  EXPECT_TRUE(layer.directed);
  EXPECT_THAT(layer.rule, HasSubstr("i owes it defence"));
  EXPECT_EQ(layer.states.size(), 2U);
  for (const auto& name : layer_names()) EXPECT_FALSE(layer_rule(name).empty()) << name;
}

TEST(Layer, ThatIsNotThereIsAnErrorThatNamesTheClosest) {
  const auto atlas = tiny_atlas();
  const World world(atlas, {.date = parse_day("1991-01-01")});
  try {
    make_layer(world, "defense");
    FAIL() << "no InputError";
  } catch (const InputError& error) {
    EXPECT_EQ(error.fault().field, "layer");
    EXPECT_THAT(error.fault().remedy, HasSubstr("did you mean 'defence'?"));
  }
}

}  // namespace
}  // namespace entente::world
