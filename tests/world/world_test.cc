#include "entente/world/world.h"

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

InputFault fault_of(const WorldOptions& options, const atlas::Atlas& atlas = tiny_atlas()) {
  try {
    const World world(atlas, options);
  } catch (const InputError& error) {
    return error.fault();
  }
  ADD_FAILURE() << "no InputError";
  return {};
}

std::vector<std::string> state_ids(const World& world) {
  std::vector<std::string> ids;
  for (const auto& state : world.states()) ids.push_back(state.id);
  return ids;
}

template <class Active>
std::vector<std::string> ids_of(const std::vector<Active>& list) {
  std::vector<std::string> ids;
  for (const auto& active : list) ids.push_back(active.source->id);
  return ids;
}

std::vector<std::string> ids_of(const std::vector<const atlas::Instrument*>& list) {
  std::vector<std::string> ids;
  for (const auto* instrument : list) ids.push_back(instrument->id);
  return ids;
}

class TinyWorld : public ::testing::Test {
 protected:
  [[nodiscard]] World at(const char* date, const char* scope = "all") const {
    return {atlas_, {.date = parse_day(date), .coding = "default", .scope = scope}};
  }

  const atlas::Atlas atlas_ = tiny_atlas();
};

TEST_F(TinyWorld, HoldsTheStatesOfTheDayInTheOrderOfTheirIds) {
  EXPECT_THAT(state_ids(at("1959-12-31")), ElementsAre("AAA", "BBB"));
  EXPECT_THAT(state_ids(at("1960-01-01")), ElementsAre("AAA", "BBB", "CCC"));
  EXPECT_THAT(state_ids(at("1960-01-01", "west")), ElementsAre("CCC"));
  EXPECT_FALSE(at("1959-12-31").find("CCC").has_value());
  EXPECT_EQ(at("1960-01-01").find("CCC")->index, 2U);
  EXPECT_FALSE(at("1960-01-01").find("AAB").has_value());
}

TEST_F(TinyWorld, AStateHasTheCapitalOfTheDay) {
  const auto before = at("1949-12-31");
  const auto after = at("1950-01-01");
  EXPECT_EQ(before.state(*before.find("AAA")).capital, "Aton");
  EXPECT_EQ(after.state(*after.find("AAA")).capital, "Newton");
  EXPECT_EQ(after.state(*after.find("AAA")).lon, 171);
}

TEST_F(TinyWorld, ListsInstrumentsInForceAndApartThoseOnlySigned) {
  EXPECT_THAT(ids_of(at("1951-06-01").instruments()), IsEmpty());
  EXPECT_THAT(ids_of(at("1951-06-01").signed_only()), ElementsAre("pact"));
  EXPECT_THAT(ids_of(at("1975-06-01").instruments()), ElementsAre("guarantee", "pact"));
  EXPECT_THAT(ids_of(at("1975-06-01").signed_only()), IsEmpty());
  EXPECT_THAT(ids_of(at("1995-06-01").signed_only()), ElementsAre("visit"));
  EXPECT_THAT(ids_of(at("2020-12-31").instruments()), ElementsAre("pact", "visit"));
  EXPECT_THAT(ids_of(at("2020-12-31").signed_only()), ElementsAre("draft"));  // date unknown
}

TEST_F(TinyWorld, AScopeListsOnlyTheInstrumentsThatConcernIt) {
  EXPECT_THAT(ids_of(at("2020-12-31", "west").instruments()), ElementsAre("pact"));
  EXPECT_THAT(ids_of(at("1995-06-01", "west").signed_only()), IsEmpty());  // AAA's and BBB's
  EXPECT_THAT(ids_of(at("2020-12-31", "west").signed_only()), ElementsAre("draft"));
}

TEST_F(TinyWorld, AnOrganisationMayEndBeforeItsInstrument) {
  EXPECT_TRUE(at("1969-12-31").instruments()[0].organisation);
  const auto later = at("1970-01-01");
  EXPECT_THAT(ids_of(later.instruments()), ElementsAre("guarantee", "pact"));
  EXPECT_FALSE(later.instruments()[1].organisation);
}

TEST_F(TinyWorld, ParticipantsAreThoseWhoOweOrAreOwedAKind) {
  const auto world = at("1976-01-01");
  const auto& guarantee = world.instruments()[0];
  const StateId a{0};
  const StateId b{1};
  const StateId c{2};
  EXPECT_THAT(guarantee.parties, ElementsAre(a, b));
  EXPECT_THAT(guarantee.participants({"defence"}), ElementsAre(a, b));
  EXPECT_THAT(guarantee.participants({"neutrality"}), ElementsAre(a, b, c));
  EXPECT_THAT(guarantee.participants({"access"}), IsEmpty());
}

TEST_F(TinyWorld, ArrangementsHoldMembersOfTheDayAndNoObservers) {
  EXPECT_THAT(at("1989-12-31").arrangements(), IsEmpty());
  const auto early = at("1990-01-01");
  ASSERT_EQ(early.arrangements().size(), 1U);
  EXPECT_THAT(early.arrangements()[0].members, ElementsAre(StateId{0}, StateId{1}));
  const auto late = at("1995-01-01");
  EXPECT_THAT(late.arrangements()[0].members, ElementsAre(StateId{0}));
}

TEST_F(TinyWorld, AFigureIsTheLatestKnownAndAnAbsenceIsNeverZero) {
  const auto world = at("2012-06-01");
  const auto a = *world.find("AAA");
  const auto b = *world.find("BBB");
  const auto gdp = world.figure(a, "gdp");
  ASSERT_TRUE(gdp.has_value());
  EXPECT_EQ(gdp->value, 100);  // 2010 is unknown, 2015 lies ahead
  EXPECT_EQ(gdp->year, 2000);
  EXPECT_EQ(at("2015-01-01").figure(a, "gdp")->year, 2015);
  EXPECT_FALSE(at("1999-12-31").figure(a, "gdp").has_value());
  EXPECT_FALSE(world.figure_in(a, "gdp", 2010).has_value());  // unknown
  EXPECT_FALSE(world.figure_in(b, "gdp", 2000).has_value());  // none
  EXPECT_FALSE(world.figure(b, "milex").has_value());         // not covered
  EXPECT_FALSE(world.figure(b, "population").has_value());    // not in the table
  EXPECT_EQ(world.figure_in(b, "personnel", 2000), 0.0);      // a zero that a source states
}

TEST_F(TinyWorld, PresenceIsTheCountOfTheDayOrNothing) {
  const auto early = at("1969-12-31");
  EXPECT_EQ(early.presence(*early.find("AAA"), *early.find("BBB")), 1000.0);
  const auto late = at("1970-01-01");
  EXPECT_FALSE(late.presence(*late.find("AAA"), *late.find("BBB")).has_value());  // unknown
  EXPECT_EQ(late.presence(*late.find("BBB"), *late.find("CCC")), 0.0);
  EXPECT_FALSE(late.presence(*late.find("CCC"), *late.find("BBB")).has_value());  // no row
}

TEST_F(TinyWorld, ScopesBeginWithAll) {
  EXPECT_THAT(scope_names(atlas_), ElementsAre("all", "ocean", "west"));
}

TEST(World, ADateThatTheAtlasDoesNotCoverIsAnError) {
  const auto before = fault_of({.date = parse_day("1944-12-31")});
  EXPECT_EQ(before.field, "date");
  EXPECT_THAT(before.problem, HasSubstr("1944-12-31 is not covered"));
  EXPECT_THAT(before.remedy, HasSubstr("1945-01-01 to 2020-12-31"));
  EXPECT_THAT(fault_of({.date = parse_day("2021-01-01")}).problem, HasSubstr("not covered"));
}

TEST(World, CoverageKnownToTheYearEndsWithItsLastDay) {
  auto atlas = tiny_atlas();
  atlas.covers_to = Date::parse("2019");
  EXPECT_NO_THROW(World(atlas, {.date = parse_day("2019-12-31")}));
  EXPECT_EQ(fault_of({.date = parse_day("2020-01-01")}, atlas).field, "date");
}

TEST(World, AnUnknownScopeOrCodingIsAnErrorThatNamesTheClosest) {
  const auto scope = fault_of({.date = parse_day("2000-01-01"), .scope = "oceans"});
  EXPECT_EQ(scope.field, "scope");
  EXPECT_THAT(scope.remedy, HasSubstr("did you mean 'ocean'?"));
  const auto coding = fault_of({.date = parse_day("2000-01-01"), .coding = "defaults"});
  EXPECT_EQ(coding.field, "coding");
  EXPECT_THAT(coding.remedy, HasSubstr("did you mean 'default'?"));
}

}  // namespace
}  // namespace entente::world
