#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "small_world.h"

// What a dataset answers: known, none, missing and not covered differ.
namespace entente::datasets {
namespace {

using testing::dropped;
using testing::read_sample;

TEST(Value, MissingWithinAVariablesYearsNotCoveredOutsideThem) {
  const auto data = read_sample(
      "ccode,year,euds,polity2,v2x_polyarchy\n"
      "2,2018,1,10,.8\n2,2019,1,,.8\n2,2020,1,7,.8\n2,2021,1,,.8\n220,2019,1,-66,.9\n");
  const auto& years = std::get<StateYears>(data.data);
  EXPECT_EQ(years.value("USA", 2018, "polity2"), Value::of(10));
  EXPECT_EQ(years.value("USA", 2019, "polity2"), Value::missing());
  EXPECT_EQ(years.value("FRA", 2019, "polity2"), Value::missing());
  EXPECT_EQ(years.value("USA", 2021, "polity2"), Value::not_covered());
  EXPECT_EQ(years.value("USA", 2021, "polyarchy"), Value::of(.8));
  EXPECT_EQ(years.value("FRA", 2020, "polity2"), Value::not_covered());
  EXPECT_EQ(years.value("XYZ", 2020, "polity2"), Value::not_covered());
  EXPECT_THROW((void)years.value("USA", 2018, "polity"), DomainError);
  EXPECT_EQ(years.value("USA", 2019, "polity2").known(), std::nullopt);
}

TEST(Value, APairThatAFormatOfAllTiesDoesNotListHasNone) {
  const auto data = read_sample(
      "ddyad,stateA,stateB,year,atopally,defense,offense,neutral,nonagg,consul\n"
      "2740,2,740,1960,1,1,0,0,0,1\n7402,740,2,1960,1,0,0,0,0,1\n"
      "200220,200,220,1970,1,1,0,0,0,1\n",
      "atop5_1ddyr.csv");
  const auto& ties = std::get<DyadYears>(data.data);
  EXPECT_TRUE(ties.directed);
  EXPECT_EQ(data.report.version, "5.1");
  EXPECT_EQ(ties.value("USA", "JPN", 1960, "defense"), Value::of(1));
  EXPECT_EQ(ties.value("JPN", "USA", 1960, "defense"), Value::of(0));
  EXPECT_EQ(ties.value("USA", "GBR", 1960, "defense"), Value::none());
  // The years, a state that the file never lists, a state that was not there, itself.
  EXPECT_EQ(ties.value("USA", "GBR", 1971, "defense"), Value::not_covered());
  EXPECT_EQ(ties.value("USA", "CHN", 1960, "defense"), Value::not_covered());
  EXPECT_EQ(ties.value("USA", "USA", 1960, "defense"), Value::not_covered());
}

TEST(Value, OtherFormatsDoNotCoverWhatTheyDoNotList) {
  const auto data = read_sample(
      "i_iso3c,j_iso3c,year,verbCoop,matlCoop,verbConf,matlConf\nUSA,FRA,2002,6,1,0,0\n");
  const auto& ties = std::get<DyadYears>(data.data);
  EXPECT_EQ(ties.value("USA", "FRA", 2002, "verbal_conflict"), Value::of(0));
  EXPECT_EQ(ties.value("FRA", "USA", 2002, "verbal_conflict"), Value::not_covered());
}

TEST(Value, UndirectedPairsAreFoundEitherWayRound) {
  const auto data = read_sample(
      "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
      "220200,220,FRN,200,UKG,1990,4,3.2\n200220,200,UKG,220,FRN,1990,4,3.2\n");
  const auto& ties = std::get<DyadYears>(data.data);
  EXPECT_EQ(ties.size(), 1U);
  EXPECT_EQ(ties.value("FRA", "GBR", 1990, "conttype"), Value::of(4));
  EXPECT_EQ(ties.value("GBR", "FRA", 1990, "conttype"), Value::of(4));
}

TEST(Value, SpellsAreOpenWhereTheFileEnds) {
  const auto data = read_sample(
      "state1no,state1ab,state2no,state2ab,conttype,begin,end,notes,version\n"
      "200,UKG,220,FRN,4,181601,201612,,3.2\n2,USA,345,YUG,5,195001,199506,,3.2\n");
  const auto& spells = std::get<Spells>(data.data);
  const auto at = [&](const char* a, const char* b, const char* day) {
    return spells.value(a, b, parse_day(day), "conttype");
  };
  EXPECT_EQ(at("GBR", "FRA", "2016-12-31"), Value::of(4));
  EXPECT_EQ(at("FRA", "GBR", "1816-01-01"), Value::of(4));
  EXPECT_EQ(at("FRA", "GBR", "2017-01-01"), Value::not_covered());
  EXPECT_EQ(at("FRA", "USA", "1990-01-01"), Value::none());
  EXPECT_EQ(at("FRA", "CHN", "1990-01-01"), Value::not_covered());
  // The number passed from Yugoslavia to Serbia within the spell.
  EXPECT_EQ(at("USA", "YUG", "1991-12-31"), Value::of(5));
  EXPECT_EQ(at("USA", "SRB", "1992-01-01"), Value::of(5));
  EXPECT_EQ(at("USA", "SRB", "1995-07-01"), Value::none());
  EXPECT_EQ(spells.value("USA", "SRB", parse_day("1995-06-30"), ""), Value::of(1));
  EXPECT_EQ(spells.size(), 3U);
}

TEST(Value, TradeRunsFromTheExporterToTheImporter) {
  const auto data = read_sample(
      "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,version\n"
      "2,740,1990,USA,Japan,90,50,90,-9,4\n");
  const auto& trade = std::get<DyadYears>(data.data);
  EXPECT_EQ(trade.value("JPN", "USA", 1990, "trade"), Value::of(90));
  EXPECT_EQ(trade.value("USA", "JPN", 1990, "trade"), Value::of(50));
  EXPECT_EQ(trade.value("USA", "JPN", 1990, "trade_smoothed"), Value::missing());
  EXPECT_EQ(data.report.rows_kept, 1);
  EXPECT_EQ(data.report.rows_out, 2);
}

TEST(Value, ProductsAreSummedAndQuantitiesLeftOutAreNot) {
  const auto data = read_sample(
      "t,i,j,k,v,q\n2010,842,392,10121,100.5,2\n2010,842,392,10129,50,           NA\n"
      "2010,251,842,10129,1,1\n");
  const auto& trade = std::get<DyadYears>(data.data);
  EXPECT_EQ(trade.value("USA", "JPN", 2010, "trade"), Value::of(150.5));
  EXPECT_EQ(trade.value("USA", "JPN", 2010, "quantity"), Value::of(2));
  EXPECT_EQ(trade.value("USA", "JPN", 2010, "products"), Value::of(2));
  EXPECT_EQ(trade.value("FRA", "USA", 2010, "trade"), Value::of(1));
}

TEST(Value, OfSeveralReadingsInAYearTheOneNearestToSeptemberCounts) {
  const auto data = read_sample(
      "ccode,iso3c,countryname,year,month,quarter,troops_ad,troops_all\n"
      "740,JPN,Japan,2015,3,1,10,10\n740,JPN,Japan,2015,9,3,30,30\n740,JPN,Japan,2015,12,4,40,40\n"
      "740,JPN,Japan,1950,6,2,5,5\n740,JPN,Japan,1960,6,2,5,5\n");
  const auto& troops = std::get<StateYears>(data.data);
  EXPECT_EQ(troops.value("JPN", 2015, "troops"), Value::of(30));
  EXPECT_EQ(troops.value("JPN", 1960, "troops"), Value::of(5));
  EXPECT_EQ(dropped(data.report, "another row"), 2);
}

}  // namespace
}  // namespace entente::datasets
