#include "entente/import/read.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/describe_json.h"
#include "entente/core/text.h"
#include "small_world.h"

namespace entente::datasets {
namespace {

using ::testing::Contains;
using testing::dropped;
using ::testing::ElementsAre;
using testing::fault_of;
using ::testing::HasSubstr;
using testing::read_sample;

const std::string kNmc = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n";

const StateYears& state_years(const Dataset& data) {
  return std::get<StateYears>(data.data);
}

TEST(Read, EachDroppedRowIsCountedWithItsReason) {
  const auto data = read_sample(kNmc +
                                "USA,2,1990,1,2,3,4,5,6,.1,60\n"
                                "USA,2,nineteen,1,2,3,4,5,6,.1,60\n"
                                "IVO,437,1990,1,2,3,4,5,6,.1,60\n"
                                "JPN,740,1950,1,2,3,4,5,6,.1,60\n"
                                "USA,2,1991,1,2,3\n"
                                "USA,2,1992,much,2,3,4,5,6,.1,60\n"
                                "USA,2,1990,9,9,9,9,9,9,.9,60\n");
  const auto& report = data.report;
  EXPECT_EQ(report.rows_read, 7);
  EXPECT_EQ(report.rows_kept, 1);
  EXPECT_EQ(dropped(report, "the year is not a year"), 1);
  EXPECT_EQ(dropped(report, "no state of the atlas"), 2);
  EXPECT_EQ(dropped(report, "another number of cells"), 1);
  EXPECT_EQ(dropped(report, "milex is not a number"), 1);
  EXPECT_EQ(dropped(report, "another row for the same state and year"), 1);
  EXPECT_THAT(report.not_in_atlas, ElementsAre("437 (1 rows)", "740 (1 rows)"));
  EXPECT_THAT(report.dropped[1].examples, ElementsAre("line 4: 437, 1990", "line 5: 740, 1950"));
  EXPECT_EQ(state_years(data).value("USA", 1990, "milex"), Value::of(1));
}

TEST(Read, OfTwoNumbersForAYearTheOneHeldAtItsEndCounts) {
  const auto data = read_sample(kNmc +
                                "GFR,260,1990,1,2,3,4,5,6,.1,60\n"
                                "GMY,255,1990,7,2,3,4,5,6,.1,60\n");
  EXPECT_EQ(state_years(data).value("DEU", 1990, "milex"), Value::of(7));
  EXPECT_EQ(dropped(data.report, "another row"), 1);
}

TEST(Read, TheReportTellsFormatVersionColumnsAndCoverage) {
  const auto data = read_sample(
      "stateabb,ccode,year,milex,milper,cinc,version,colour\n"
      "USA,2,1990,-9,2,.1,6,red\nUSA,2,1991,10,-9,.1,6,red\nCHN,710,1991,-9,2,.1,6,red\n");
  const auto& report = data.report;
  EXPECT_EQ(report.format, "cow-nmc");
  EXPECT_EQ(report.version, "6");
  EXPECT_EQ(report.shape, "state-years");
  EXPECT_THAT(report.columns_ignored, ElementsAre("colour"));
  EXPECT_THAT(report.states, ElementsAre("CHN", "USA"));
  EXPECT_EQ(report.first_year, 1990);
  EXPECT_EQ(report.variables[0].name, "milex");
  EXPECT_EQ(report.variables[0].known, 1);
  EXPECT_EQ(report.variables[0].missing, 2);
  EXPECT_EQ(report.variables[0].first_year, 1991);
  const auto json = to_json(report);
  EXPECT_EQ(json["variables"][0]["last_year"], 1991);
  EXPECT_EQ(from_json<ImportReport>(json).states, report.states);
}

TEST(Read, AVersionIsReadFromTheNameWhereTheFileHasNone) {
  const std::string text = "ccode,year,milex,milper,cinc\n2,1990,1,2,.1\n";
  EXPECT_EQ(read_sample(text, "data/nmc_v7.csv").report.version, "7");
  EXPECT_EQ(read_sample(text, "NMC-60-abridged.csv").report.version, "60");
  EXPECT_EQ(read_sample(text, "mine.csv").report.version, "not stated");
}

TEST(Read, TitlesSeparatorsAndEncodingsAreSeenThrough) {
  const auto data = read_sample(
      "National capabilities;;;;;\n\nnote;;;;;\nccode;year;milex;milper;cinc;nom\n"
      "640;1990;1;2;.1;T\xFCrkiye\n");
  EXPECT_EQ(state_years(data).value("TUR", 1990, "milper"), Value::of(2));
  EXPECT_EQ(data.report.preamble_lines, 2);
  EXPECT_THAT(data.report.notes, Contains(HasSubstr("Latin-1")));
}

TEST(Read, StrayQuotesDoNotStopAFile) {
  const auto data = read_sample(
      "ccode,year,milex,milper,cinc,note\n2,1990,1,2,.1,a 5\" gun\n2,1991,1,2,.1,\"said\" so\n");
  EXPECT_EQ(data.report.rows_kept, 2);
}

TEST(Read, AHeaderThatNearlyFitsNamesTheFormatAndWhatItLacks) {
  const auto fault = fault_of("stateabb,ccode,year,milex,milper,irst\nUSA,2,1990,1,2,3\n");
  EXPECT_EQ(fault.file, "sample.csv");
  EXPECT_EQ(fault.line, 1);
  EXPECT_EQ(fault.field, "cinc");
  EXPECT_THAT(fault.problem, HasSubstr("cow-nmc"));
  EXPECT_THAT(fault.remedy, HasSubstr("cinc"));
  EXPECT_THAT(fault_of("a,b\n1,2\n").problem, HasSubstr("no known format"));
  EXPECT_THAT(fault_of("just words\n").problem, HasSubstr("no table"));
  EXPECT_THAT(fault_of("").problem, HasSubstr("no table"));
}

TEST(Read, ANamedFormatIsHeldTo) {
  EXPECT_THAT(fault_of("a,b\n1,2\n", {.format = "nmc"}).problem, HasSubstr("no format 'nmc'"));
  const auto fault = fault_of("ccode,year,milex\n2,1990,1\n", {.format = "cow-nmc"});
  EXPECT_EQ(fault.field, "milper");
}

TEST(Read, YearsOutsideThoseAskedForAreNotRead) {
  const std::string text = kNmc +
                           "USA,2,1989,1,2,3,4,5,6,.1,60\nUSA,2,1990,1,2,3,4,5,6,.1,60\n"
                           "USA,2,1991,1,2,3,4,5,6,.1,60\n";
  const auto data = read_sample(text, "x.csv", {.from_year = 1990, .to_year = 1990});
  EXPECT_EQ(data.report.rows_kept, 1);
  EXPECT_EQ(dropped(data.report, "before the first year"), 1);
  EXPECT_EQ(dropped(data.report, "after the last day"), 1);
  EXPECT_EQ(state_years(data).value("USA", 1991, "milex"), Value::not_covered());
  EXPECT_THROW(read_sample(text, "x.csv", {.from_year = 1991, .to_year = 1990}), InputError);
}

TEST(Read, AFolderGivesWhatIsRecognisedAndNamesTheRest) {
  const std::string folder = ::testing::TempDir() + "entente_import_folder";
  std::filesystem::create_directories(folder);
  write_file_atomically(folder + "/b.csv", "ccode,year,milex,milper,cinc\n2,1990,1,2,.1\n");
  write_file_atomically(folder + "/a.csv", "colour\nred\n");
  write_file_atomically(folder + "/readme.md", "not a table\n");
  const auto found = read_folder(folder, testing::small_world());
  std::filesystem::remove_all(folder);
  ASSERT_EQ(found.datasets.size(), 1U);
  EXPECT_EQ(found.datasets[0].report.format, "cow-nmc");
  ASSERT_EQ(found.not_recognised.size(), 1U);
  EXPECT_THAT(found.not_recognised[0].file, HasSubstr("a.csv"));
  EXPECT_THROW(read_folder(folder, testing::small_world()), MissingInputError);
}

}  // namespace
}  // namespace entente::datasets
