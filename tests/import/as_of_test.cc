#include <cmath>

#include <gtest/gtest.h>

#include "small_world.h"

// Nothing that was known only after the as-of day is in the result.
namespace entente::datasets {
namespace {

using testing::dropped;
using testing::read_sample;

TEST(AsOf, AYearThatWasNotOverIsNotRead) {
  const std::string text = "ccode,year,milex,milper,cinc\n2,2009,1,2,.1\n2,2010,1,2,.1\n";
  const auto rows = [&](const char* day) {
    return read_sample(text, "x.csv", {.as_of = parse_day(day)}).report.rows_kept;
  };
  EXPECT_EQ(rows("2010-12-31"), 2);
  EXPECT_EQ(rows("2010-12-30"), 1);
  EXPECT_EQ(rows("2009-06-30"), 0);
}

TEST(AsOf, ASpellThatWasStillGoingOnHasNoEnd) {
  const auto data = read_sample(
      "ccode1,ccode2,conttype,stdate,enddate\n"
      "200,220,4,1816-01-01,2005-06-30\n2,740,5,2007-01-01,2016-12-31\n",
      "x.csv", {.as_of = parse_day("2004-12-31")});
  const auto& spells = std::get<Spells>(data.data);
  ASSERT_EQ(spells.size(), 1U);
  EXPECT_EQ(to_string(spells.period[0].to), "not-covered");
  EXPECT_EQ(spells.value("GBR", "FRA", parse_day("2004-12-31"), "conttype"), Value::of(4));
  EXPECT_EQ(spells.value("GBR", "FRA", parse_day("2005-01-01"), "conttype"), Value::not_covered());
  EXPECT_EQ(dropped(data.report, "after the last day"), 1);
}

TEST(AsOf, AnEventThatWasNotOverHasNoOutcome) {
  const std::string text =
      "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,"
      "mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\n"
      "1,1,6,2001,3,6,2001,6,1,0,0,3,3,17,4,1,1,1,0,5\n"
      "2,1,12,2001,-9,1,2002,5,1,3,0,40,10,17,5,1,1,1,0,5\n"
      "3,1,2,2002,3,6,2002,6,1,0,0,3,3,17,4,1,1,1,0,5\n";
  const auto data = read_sample(text, "MIDA 5.0.csv", {.as_of = parse_day("2001-12-31")});
  const auto& events = std::get<Events>(data.data);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(data.report.variables[3].name, "mindur");
  EXPECT_EQ(events.columns[0].name, "outcome");
  EXPECT_EQ(events.columns[0].values[0], 6);
  EXPECT_TRUE(std::isnan(events.columns[0].values[1]));
  EXPECT_EQ(to_string(events.period[0].to), "2001-06-04");
  EXPECT_EQ(to_string(events.period[1].to), "not-covered");
  EXPECT_EQ(std::get<Events>(read_sample(text).data).columns[0].values[1], 5);
}

TEST(AsOf, ADisputeThatTheFileListsLaterHasNoHostilityYet) {
  const std::string text =
      "dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,sidea1,sidea2,hostlev1,hostlev2\n"
      "7,2,710,1999,1,1,1,0,4,4\n8,2,740,1999,1,1,1,0,3,3\n8,2,740,2000,1,0,1,0,3,3\n"
      "8,2,740,2001,1,0,1,0,3,3\n";
  const auto data = read_sample(text, "gml.csv", {.as_of = parse_day("2000-12-31")});
  const auto& ties = std::get<DyadYears>(data.data);
  EXPECT_EQ(ties.value("USA", "CHN", 1999, "hostlev_from"), Value::of(4));
  EXPECT_EQ(ties.value("USA", "JPN", 1999, "hostlev_from"), Value::missing());
  EXPECT_EQ(ties.value("USA", "JPN", 1999, "onset"), Value::of(1));
  EXPECT_EQ(ties.value("USA", "JPN", 2001, "onset"), Value::not_covered());
}

TEST(AsOf, AMemberThatLeftLaterIsStillThere) {
  const std::string text =
      "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,phase,defense,offense,neutral,nonagg,"
      "consul,term,termcaus\n"
      "3075,2,1949,4,4,0,0,0,0,1,0,0,0,1,0,0\n3075,220,1949,4,4,1966,3,7,0,1,0,0,0,1,2,1\n";
  const auto now = std::get<Events>(read_sample(text).data);
  EXPECT_EQ(to_string(now.took_part[0].to), "not-covered");
  EXPECT_EQ(to_string(now.took_part[1].to), "1966-03-08");
  const auto then =
      std::get<Events>(read_sample(text, "x.csv", {.as_of = parse_day("1960-01-01")}).data);
  EXPECT_EQ(to_string(then.took_part[1].to), "not-covered");
  EXPECT_EQ(then.state_columns.back().name, "termcaus");
  EXPECT_TRUE(std::isnan(then.state_columns.back().values[1]));
}

}  // namespace
}  // namespace entente::datasets
