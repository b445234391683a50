#include "entente/import/resolver.h"

#include <set>

#include <gtest/gtest.h>

#include "small_world.h"

namespace entente::datasets {
namespace {

using testing::small_world;

std::string found(Code code, std::string_view cell, int year) {
  const auto state = small_world().find(code, cell, year);
  return state ? small_world().states()->id[state->state] : "none";
}

TEST(Resolver, ANumberMeansTheStateThatHoldsItThatYear) {
  EXPECT_EQ(found(Code::kCow, "255", 1914), "DEU");
  EXPECT_EQ(found(Code::kCow, "260", 1955), "DEU");
  EXPECT_EQ(found(Code::kCow, "255", 1955), "none");
  EXPECT_EQ(found(Code::kCow, "255", 2000), "DEU");
  EXPECT_EQ(found(Code::kCow, "260", 2000), "none");
  EXPECT_EQ(found(Code::kCow, "740", 1950), "none");
  EXPECT_EQ(found(Code::kCow, "345", 1980), "YUG");
  EXPECT_EQ(found(Code::kCow, "345", 2010), "SRB");
}

TEST(Resolver, InTheYearOfAChangeTheLaterStateIsMeant) {
  EXPECT_EQ(found(Code::kCow, "345", 1992), "SRB");
  EXPECT_TRUE(small_world().find(Code::kCow, "255", 1990)->at_year_end);
  EXPECT_FALSE(small_world().find(Code::kCow, "260", 1990)->at_year_end);
}

TEST(Resolver, WhatIsNoCodeMeansNoState) {
  for (const auto* cell : {"", "-9", "2x", "99999", "4294967298", " 2"})
    EXPECT_EQ(found(Code::kCow, cell, 2000), "none") << cell;
  EXPECT_EQ(found(Code::kIso3, "XXX", 2000), "none");
}

TEST(Resolver, GleditschWardNumbersAreTurnedIntoThoseOfTheAtlas) {
  EXPECT_EQ(found(Code::kGw, "260", 2005), "DEU");
  EXPECT_EQ(found(Code::kGw, "260", 1990), "DEU");
  EXPECT_EQ(found(Code::kGw, "340", 2008), "SRB");
  EXPECT_EQ(found(Code::kGw, "970", 2008), "KIR");
  EXPECT_EQ(found(Code::kCow, "970", 2008), "none");
}

TEST(Resolver, LettersAreFoundInEitherCase) {
  EXPECT_EQ(found(Code::kIso3, "usa", 2000), "USA");
  EXPECT_EQ(found(Code::kAbbreviation, "UKG", 1900), "GBR");
  EXPECT_EQ(found(Code::kAbbreviation, "GFR", 1960), "DEU");
}

TEST(Resolver, NamesAreFoundAsDatasetsSpellThem) {
  EXPECT_EQ(found(Code::kName, "T\xC3\xBCrkiye", 2020), "TUR");
  EXPECT_EQ(found(Code::kName, "The United States of America", 1900), "USA");
  EXPECT_EQ(found(Code::kName, "Korea, South", 1990), "KOR");
  EXPECT_EQ(found(Code::kName, "USSR", 1970), "RUS");
  EXPECT_EQ(found(Code::kName, "Germany", 1970), "DEU");
  EXPECT_EQ(found(Code::kName, "Germany", 1947), "none");
  EXPECT_EQ(found(Code::kName, "Federal Republic of Germany", 1980), "DEU");
}

TEST(Resolver, BaciNumbersAreFoundBesideTheIsoOnes) {
  EXPECT_EQ(found(Code::kIsoNumber, "842", 2010), "USA");
  EXPECT_EQ(found(Code::kIsoNumber, "840", 2010), "USA");
  EXPECT_EQ(found(Code::kIsoNumber, "251", 2010), "FRA");
  EXPECT_EQ(found(Code::kIsoNumber, "999", 2010), "none");
}

TEST(Resolver, NoNameAndNoNumberStandsForTwoStates) {
  std::map<std::string, std::string> names;
  for (const auto& alias : name_aliases()) {
    const auto [it, fresh] = names.emplace(plain_name(alias.name), alias.id);
    EXPECT_TRUE(fresh || it->second == alias.id) << alias.name;
  }
  std::set<int> numbers;
  for (const auto& alias : number_aliases()) EXPECT_TRUE(numbers.insert(alias.number).second);
}

}  // namespace
}  // namespace entente::datasets
