#include "entente/import/tidy.h"

#include <gtest/gtest.h>

#include "small_world.h"

namespace entente::datasets {
namespace {

using testing::read_sample;

TEST(Tidy, StateYearsRoundTrip) {
  const auto data = read_sample(
      "ccode,year,milex,milper,cinc\n740,1990,1.25,2,-9\n2,1990,,300000,.1\n260,1960,1,2,.3\n");
  const auto text = write_tidy(data);
  EXPECT_EQ(
      text,
      "state,year,milex,milper,cinc\nDEU,1960,1,2,0.3\nJPN,1990,1.25,2,\nUSA,1990,,300000,0.1\n");
  EXPECT_EQ(write_tidy(read_sample(text, "x.csv", {.format = "entente-state-years"})), text);
}

TEST(Tidy, PairsRoundTrip) {
  const auto directed = write_tidy(
      read_sample("i_iso3c,j_iso3c,year,verbCoop,matlCoop,verbConf,matlConf\nUSA,FRA,2002,6,1,0,0\n"
                  "FRA,USA,2002,7,NA,0,0\n"));
  EXPECT_EQ(directed,
            "from,to,year,verbal_cooperation,material_cooperation,verbal_conflict,"
            "material_conflict\nFRA,USA,2002,7,,0,0\nUSA,FRA,2002,6,1,0,0\n");
  EXPECT_EQ(write_tidy(read_sample(directed, "x.csv", {.format = "entente-dyad-years"})), directed);
  const auto undirected =
      write_tidy(read_sample("ccode1,ccode2,year,dyadigos\n220,2,1990,21\n2,740,1990,20\n"));
  EXPECT_EQ(undirected, "a,b,year,shared_igos\nFRA,USA,1990,21\nJPN,USA,1990,20\n");
  EXPECT_EQ(write_tidy(read_sample(undirected, "x.csv", {.format = "entente-pair-years"})),
            undirected);
}

TEST(Tidy, SpellsAndEventsAreWrittenWithTheirDates) {
  EXPECT_EQ(write_tidy(read_sample("ccode1,ccode2,conttype,stdate,enddate\n"
                                   "220,200,4,1816-01-01,1990-06-30\n2,740,5,1960,2016-12-31\n")),
            "state,other,from,to,conttype\nFRA,GBR,1816-01-01,1990-07-01,4\n"
            "JPN,USA,1960,not-covered,5\n");
  EXPECT_EQ(write_tidy(
                read_sample("MMEID,Ex_Name,gwcode,country,s_year,s_month,s_day,e_year,e_month,"
                            "e_day,CPX,Air\nmme1,\"Spirit, Team\",2,United States,1990,3,xx,1990,4"
                            ",2,0,1\nmme1,\"Spirit, Team\",732,South Korea,1990,3,xx,1990,4,2,0,1\n"
                            "mme1,\"Spirit, Team\",,NATO,1990,3,xx,1990,4,2,0,1\n")),
            "event,event_from,event_to,outside,event_name,event_cpx,event_air,state,role,from,to\n"
            "mme1,1990-03,1990-04-03,1,\"Spirit, Team\",0,1,USA,participant,1990-03,1990-04-03\n"
            "mme1,1990-03,1990-04-03,1,\"Spirit, Team\",0,1,KOR,participant,1990-03,1990-04-03\n");
}

}  // namespace
}  // namespace entente::datasets
