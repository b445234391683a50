#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "entente/world/layer.h"

// Facts of record that the shipped atlas must give back, each with the source that anyone can look
// up. Not one number here comes from the atlas itself.
namespace entente::world {
namespace {

using ::testing::Contains;
using ::testing::Not;

const atlas::Atlas& shipped() {
  static const atlas::Atlas kAtlas = atlas::load(atlas::embedded_files());
  return kAtlas;
}

using Ties = std::set<std::string>;

/// The defence layer as "USA>JPN".
Ties defence(const char* date, const char* coding = "default", const char* scope = "all") {
  const World world(shipped(), {.date = parse_day(date), .coding = coding, .scope = scope});
  Ties ties;
  for (const auto& tie : make_layer(world, "defence").ties)
    ties.insert(world.state(tie.from).id + ">" + world.state(tie.to).id);
  return ties;
}

void expect_both(const Ties& ties, const std::string& a, const std::string& b) {
  EXPECT_THAT(ties, Contains(a + ">" + b));
  EXPECT_THAT(ties, Contains(b + ">" + a));
}

void expect_neither(const Ties& ties, const std::string& a, const std::string& b) {
  EXPECT_THAT(ties, Not(Contains(a + ">" + b)));
  EXPECT_THAT(ties, Not(Contains(b + ">" + a)));
}

TEST(Golden, DefencePactsOfTheIndoPacificIn2025) {
  const auto ties = defence("2025-01-01", "default", "indo-pacific");
  // Treaty of Mutual Cooperation and Security, art. V (UNTS 373, no. 5320).
  EXPECT_THAT(ties, Contains("USA>JPN"));
  // Mutual Defense Treaty with the Republic of Korea, art. III (UNTS 238, no. 3363).
  expect_both(ties, "USA", "KOR");
  // Mutual Defense Treaty with the Philippines, art. IV (UNTS 177, no. 2315).
  expect_both(ties, "USA", "PHL");
  // ANZUS, art. IV (UNTS 131, no. 1736).
  expect_both(ties, "USA", "AUS");
  expect_both(ties, "AUS", "NZL");
  // Manila Pact, art. IV (UNTS 209, no. 2819), and the joint vision statement of 17 November 2019.
  expect_both(ties, "USA", "THA");
  // Treaty of Friendship of 11 July 1961, art. II (Peking Review 1961, no. 28).
  expect_both(ties, "CHN", "PRK");
  // Treaty on Comprehensive Strategic Partnership, art. 4, in force on 4 December 2024 (statement
  // of the Russian and North Korean foreign ministries of that day).
  expect_both(ties, "RUS", "PRK");
  // Joint statement of the United States and Australia, San Francisco, 11 August 1986.
  expect_neither(ties, "USA", "NZL");
  // No treaty of defence: Taiwan Relations Act, 22 U.S.C. 3301, is a law.
  EXPECT_THAT(ties, Not(Contains("USA>TWN")));
}

TEST(Golden, TheManilaPactInForceBindsAllWhoNeverDenouncedIt) {
  // Treaties in Force (Department of State) lists Australia, France, New Zealand,
  // the Philippines, Thailand, the United Kingdom and the United States; Pakistan left in 1973.
  const auto before = defence("2025-01-01");
  const auto after = defence("2025-01-01", "manila-in-force");
  expect_both(after, "USA", "NZL");
  expect_both(after, "THA", "AUS");
  expect_both(after, "PHL", "NZL");
  expect_both(after, "GBR", "THA");
  expect_neither(after, "PAK", "THA");
  for (const auto& tie : before) EXPECT_THAT(after, Contains(tie));
  EXPECT_GT(after.size(), before.size());
}

TEST(Golden, AnzusBeforeAndAfterTheSuspensionOfAugust1986) {
  // Joint statement of the United States and Australia, San Francisco, 11 August 1986.
  expect_both(defence("1986-08-10"), "USA", "NZL");
  const auto after = defence("1986-08-11");
  expect_neither(after, "USA", "NZL");
  expect_both(after, "USA", "AUS");
  expect_both(after, "AUS", "NZL");
  // Under the reading that only the United States suspended, New Zealand still owes.
  const auto one_sided = defence("1986-08-11", "us-only-suspension");
  EXPECT_THAT(one_sided, Contains("NZL>USA"));
  EXPECT_THAT(one_sided, Not(Contains("USA>NZL")));
}

TEST(Golden, TheTreatyWithTheRepublicOfChinaHeldFrom1955To1979) {
  // UNTS 248, no. 3496, in force on 3 March 1955; ended with effect of 1 January 1980 (Goldwater v.
  // Carter, 444 U.S. 996).
  expect_neither(defence("1955-03-02"), "USA", "TWN");
  expect_both(defence("1955-03-03"), "USA", "TWN");
  expect_both(defence("1979-12-31"), "USA", "TWN");
  expect_neither(defence("1980-01-01"), "USA", "TWN");
}

TEST(Golden, TheSinoSovietAllianceHeldForThirtyYears) {
  // UNTS 226, no. 3103: in force on 11 April 1950, for thirty years; China's notice of 3 April
  // 1979.
  expect_neither(defence("1950-04-10"), "CHN", "RUS");
  expect_both(defence("1950-04-11"), "CHN", "RUS");
  expect_both(defence("1980-04-10"), "CHN", "RUS");
  expect_neither(defence("1980-04-11"), "CHN", "RUS");
}

TEST(Golden, FinlandIsInNatoFromTheFourthOfApril2023) {
  // Instrument of accession deposited in Brussels on 4 April 2023 (NATO). Before that
  // article 42(7) of the Treaty on European Union bound Finland, but to no one beyond the Union.
  expect_neither(defence("2023-04-03"), "FIN", "USA");
  expect_both(defence("2023-04-04"), "FIN", "USA");
  expect_both(defence("2023-04-04"), "FIN", "TUR");
}

TEST(Golden, TheWarsawPactHeldIn1989AndNotIn1992) {
  // UNTS 219, no. 2962; protocol of Prague, 1 July 1991; Albania left on 13 September 1968.
  const auto then = defence("1989-06-01");
  for (const auto* member : {"BGR", "CSK", "DDR", "HUN", "POL", "ROU"})
    expect_both(then, "RUS", member);
  EXPECT_THAT(then, Not(Contains("RUS>ALB")));
  const auto later = defence("1992-06-01");
  for (const auto* member : {"BGR", "HUN", "POL", "ROU"}) expect_neither(later, "RUS", member);
}

}  // namespace
}  // namespace entente::world
