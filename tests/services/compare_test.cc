#include "entente/services/compare.h"

#include <cmath>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../atlas/tiny_atlas.h"
#include "entente/core/error.h"

// A made-up excerpt of each dataset beside the tiny atlas, whose states have the numbers 1, 2, 3.
namespace entente::services {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

namespace fs = std::filesystem;

// 1 and 2 owe each other defence, as the atlas says, and 1 owes 3 in the first year alone.
constexpr const char* kTies =
    "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n"
    "1,2,1975,1,0,0,1,1\n2,1,1975,1,0,0,1,1\n1,3,1975,1,0,0,0,1\n3,1,1975,0,0,0,0,0\n"
    "1,2,1976,1,0,0,1,1\n2,1,1976,1,0,0,1,1\n1,3,1976,0,0,0,0,1\n";

constexpr const char* kMembers =
    "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,phase,defense,offense,neutral,nonagg,"
    "consul\n"
    "1000,1,1951,1,1,0,0,0,0,1,0,0,1,1\n1000,2,1951,1,1,0,0,0,0,1,0,0,1,1\n";

constexpr const char* kNmc =
    "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n"
    "1,2000,8000000,80,0,0,49600,0,0.1\n2,2000,20000000,-9,0,0,10000,0,0.1\n";

class CompareTest : public ::testing::Test {
 protected:
  CompareTest()
      : folder_(fs::path(::testing::TempDir()) /
                ("compare-" +
                 std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    auto files = atlas::testing::tiny_with("states.csv", "CCC,none", "CCC,3");
    files.contents["figures.csv"] +=
        "AAA,milex,2000,10,usd-billion,book,table 3,firm,\n"
        "BBB,milex,2001,20,usd-billion,book,table 3,firm,\n"
        "AAA,personnel,2000,100,thousand,book,table 3,firm,\n"
        "AAA,population,2000,50,million,book,table 3,firm,\n"
        "BBB,population,2000,15,million,book,table 3,firm,Counts the islands.\n";
    files.contents["differences.csv"] +=
        "atop-5.1,nonaggression,1000,They read a promise into it.,book\n"
        "cow-igo,any,AAA,They count from the first summit.,book\n";
    auto asean = std::string(atlas::testing::kForum);
    asean.replace(asean.find("forum"), 5, "asean");
    files.contents["arrangements/asean.toml"] = asean;
    atlas_ = load(files);
  }

  ~CompareTest() override { fs::remove_all(folder_); }

  CompareTest(const CompareTest&) = delete;
  CompareTest& operator=(const CompareTest&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  [[nodiscard]] Comparison made(const CompareOptions& options = {.coding = "default"}) const {
    return compare(atlas_, folder_.string(), options);
  }

  fs::path folder_;
  atlas::Atlas atlas_;
};

TieAgreement tie(const Comparison& made, const std::string& kind) {
  for (const auto& it : made.ties) {
    if (it.kind == kind) return it;
  }
  ADD_FAILURE() << "no ties of " << kind;
  return {};
}

/// "dataset what side id size: reason" of each difference.
std::vector<std::string> told(const Comparison& made) {
  std::vector<std::string> out;
  for (const auto& it : made.differences)
    out.push_back(it.dataset + " " + it.what + " " + it.side + " " + it.id + " " +
                  std::to_string(it.size) + ": " + it.reason);
  return out;
}

TEST_F(CompareTest, PrecisionAndRecallAreThoseOfPairYears) {
  write("atop_dyadyear_directed.csv", kTies);
  const auto all = made();
  EXPECT_EQ(all.coding, "default");
  EXPECT_EQ(all.period, "1975 to 1976");  // the years of the file
  const auto defence = tie(all, "defence");
  EXPECT_EQ(defence.dataset, 5);
  EXPECT_EQ(defence.atlas, 12);  // six ordered pairs, two years; two instruments are one tie
  EXPECT_EQ(defence.both, 5);
  EXPECT_DOUBLE_EQ(*defence.precision, 5.0 / 12);
  EXPECT_DOUBLE_EQ(*defence.recall, 1);
  const auto consultation = tie(all, "consultation");
  EXPECT_EQ(consultation.dataset, 6);
  EXPECT_DOUBLE_EQ(*consultation.precision, 0.5);
  const auto nonaggression = tie(all, "nonaggression");
  EXPECT_EQ(nonaggression.dataset, 4);
  EXPECT_EQ(nonaggression.atlas, 0);
  EXPECT_FALSE(nonaggression.precision.has_value());
  EXPECT_DOUBLE_EQ(*nonaggression.recall, 0);
}

TEST_F(CompareTest, WhatIsOwedToThirdStatesIsSetAsideAndCountedOnce) {
  write("atop_dyadyear_directed.csv", kTies);
  const auto neutrality = tie(made(), "neutrality");
  EXPECT_EQ(neutrality.third_parties, 4);  // of AAA and BBB to CCC, in both years
  EXPECT_EQ(neutrality.atlas, 0);
  EXPECT_FALSE(neutrality.precision.has_value());
  EXPECT_FALSE(neutrality.recall.has_value());
}

TEST_F(CompareTest, YearsMayBeAskedFor) {
  write("atop_dyadyear_directed.csv", kTies);
  const auto one = made({.coding = "default", .from_year = 1976, .to_year = 1980});
  EXPECT_EQ(one.period, "1976 to 1976");
  EXPECT_EQ(tie(one, "defence").dataset, 2);
  EXPECT_EQ(tie(one, "defence").atlas, 6);
  EXPECT_THAT(made({.coding = "default", .from_year = 1990, .to_year = 1999}).ties, IsEmpty());
}

TEST_F(CompareTest, TheCodingDecidesFromWhenAnInstrumentCounts) {
  write("atop_dyadyear_directed.csv",
        "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n1,2,1951,1,0,0,0,1\n");
  EXPECT_EQ(tie(made(), "defence").atlas, 0);  // in force from 1952
  EXPECT_EQ(tie(made({.coding = "signature"}), "defence").atlas, 2);
}

TEST_F(CompareTest, EveryDisagreementHasItsTreatyAndItsReasonOrNone) {
  write("atop_dyadyear_directed.csv", kTies);
  write("atop_members.csv", kMembers);
  const auto all = made();
  EXPECT_THAT(told(all),
              ElementsAre("atop-5.1 consultation atlas pact 6: ", "atop-5.1 defence atlas pact 7: ",
                          "atop-5.1 nonaggression dataset 1000 4: They read a promise into it."));
  EXPECT_THAT(all.differences[2].about, AllOf(HasSubstr("ATOP 1000"), HasSubstr("AAA BBB")));
  EXPECT_THAT(all.differences[1].about, HasSubstr("Pact: AAA BBB CCC"));
  EXPECT_THAT(all.read, SizeIs(2));
  EXPECT_THAT(all.left, IsEmpty());
}

TEST_F(CompareTest, FiguresAreComparedInTheAtlasUnits) {
  write("nmc_v7.csv", kNmc);
  write("notes.csv", "something,else\n1,2\n");
  const auto all = made();
  ASSERT_THAT(all.figures, SizeIs(3));
  const auto& milex = all.figures[0];
  EXPECT_EQ(milex.series, "milex");
  EXPECT_EQ(milex.compared, 1);  // BBB's are of another year
  EXPECT_EQ(milex.beyond, 1);
  EXPECT_EQ(milex.explained, 1);
  EXPECT_DOUBLE_EQ(*milex.median, 0.25);
  const auto& personnel = all.figures[1];
  EXPECT_EQ(personnel.compared, 1);  // BBB's is missing in the dataset
  EXPECT_EQ(personnel.explained, 0);
  const auto& population = all.figures[2];
  EXPECT_EQ(population.compared, 2);
  EXPECT_EQ(population.within_one, 1);
  EXPECT_EQ(population.within_ten, 1);
  EXPECT_EQ(population.explained, 1);
  EXPECT_DOUBLE_EQ(*population.largest, 0.5);
  EXPECT_NEAR(*population.median, (0.5 + 0.4 / 49.6) / 2, 1e-12);
  EXPECT_THAT(told(all),
              ElementsAre("cow-nmc milex both AAA/milex/2000 1: They count pensions.",
                          "cow-nmc personnel both AAA/personnel/2000 1: ",
                          "cow-nmc population both BBB/population/2000 1: Note of the figure: "
                          "Counts the islands."));
  EXPECT_EQ(all.differences[0].about, "atlas 10, dataset 8 (+25 %)");
  EXPECT_THAT(all.left, ElementsAre(HasSubstr("notes.csv")));
  EXPECT_THAT(all.ties, IsEmpty());
}

TEST_F(CompareTest, MembersOfOrganisationsYearByYear) {
  write("security_igo_membership.csv",
        "igo,orgname,year,ccode,status\nasean,A,1989,1,1\nasean,A,1990,1,1\nasean,A,1990,2,1\n"
        "asean,A,1990,3,3\nnowhere,N,1990,1,1\n");
  const auto all = made({.coding = "default", .from_year = 1989, .to_year = 1991});
  ASSERT_THAT(all.ties, SizeIs(1));
  const auto members = tie(all, "members of asean");
  EXPECT_EQ(members.dataset, 3);
  EXPECT_EQ(members.atlas, 4);  // AAA and BBB in 1990 and 1991; CCC observes
  EXPECT_EQ(members.both, 2);
  EXPECT_THAT(told(all), ElementsAre("cow-igo asean atlas AAA 1: They count from the first summit.",
                                     "cow-igo asean atlas BBB 1: ",
                                     "cow-igo asean dataset AAA 1: They count from the first "
                                     "summit."));
}

TEST_F(CompareTest, DistancesOfCapitalsAreGreatCircles) {
  // Bton lies at -20, -100 and Cton at 50, 10.
  const double rad = std::acos(-1.0) / 180;
  const double angle = std::acos(std::sin(-20 * rad) * std::sin(50 * rad) +
                                 std::cos(-20 * rad) * std::cos(50 * rad) * std::cos(110 * rad));
  const auto km = std::to_string(6371.0088 * angle);
  write("capital_distance_spells.csv",
        "ccode1,ccode2,start,end,km\n2,3,1960-01-01,1980-12-31," + km + "\n");
  const auto all = made();
  ASSERT_THAT(all.figures, SizeIs(1));
  EXPECT_EQ(all.figures[0].within_one, 1);
  EXPECT_LT(*all.figures[0].largest, 1e-6);  // the file has six decimals
}

TEST_F(CompareTest, SubfoldersAreReadWhereTheFolderHoldsNoFiles) {
  write("atop/atop_dyadyear_directed.csv", kTies);
  write("nmc/nmc_v7.csv", kNmc);
  const auto all = made();
  EXPECT_THAT(all.ties, SizeIs(4));
  EXPECT_THAT(all.figures, SizeIs(3));
  EXPECT_THAT(all.read, SizeIs(2));
}

TEST_F(CompareTest, TextTellsTablesThenDisagreementsWithTheirReasons) {
  write("atop_dyadyear_directed.csv", kTies);
  write("atop_members.csv", kMembers);
  write("nmc_v7.csv", kNmc);
  write("notes.csv", "something,else\n1,2\n");
  const auto text = compare_text(made(), 140);
  EXPECT_THAT(text, HasSubstr("coding default | years 1975 to 1976"));
  EXPECT_THAT(text, HasSubstr("defence        5        12     5     0.417      1.000"));
  EXPECT_THAT(text, HasSubstr("nonaggression  4        0      0     unknown    0.000"));
  EXPECT_THAT(text, HasSubstr("1 of 1"));
  EXPECT_THAT(text, HasSubstr("atop-5.1, defence: only in the atlas\n"));
  EXPECT_THAT(text, HasSubstr("pact  Pact: AAA BBB CCC. NOT EXPLAINED\n"));
  EXPECT_THAT(text, HasSubstr("AAA BBB. They read a promise into it.\n"));
  EXPECT_THAT(text, HasSubstr("cow-nmc, milex: beyond 10 %\n"));
  EXPECT_THAT(text, HasSubstr("atlas 10, dataset 8 (+25 %). They count pensions.\n"));
  EXPECT_THAT(text, HasSubstr("Files with nothing to compare"));
  EXPECT_THAT(text, Not(HasSubstr("Sources")));
}

TEST_F(CompareTest, AMissingFolderOrCodingIsAnError) {
  EXPECT_THROW(compare(atlas_, (folder_ / "nowhere").string(), {.coding = "default"}),
               MissingInputError);
  EXPECT_THROW(made({.coding = "defaults"}), InputError);
  const auto nothing = made();  // an empty folder: nothing is compared, nothing fails
  EXPECT_THAT(nothing.read, IsEmpty());
  EXPECT_THAT(nothing.differences, IsEmpty());
}

}  // namespace
}  // namespace entente::services
