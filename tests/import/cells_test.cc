#include "entente/import/cells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::datasets {
namespace {

using ::testing::ElementsAre;
using Kind = NumberCell::Kind;

TEST(Cells, ListsAreSplitAtBars) {
  EXPECT_THAT(parts("a|b c|"), ElementsAre("a", "b c"));
  EXPECT_TRUE(parts("").empty());
}

TEST(Cells, NumbersAreReadWhole) {
  const MissingCodes none;
  for (const auto& [cell, value] :
       std::vector<std::pair<const char*, double>>{{"0", 0},
                                                   {"-12", -12},
                                                   {" 3.5 ", 3.5},
                                                   {".234096630", .23409663},
                                                   {"1e3", 1000},
                                                   {"123456789012", 123456789012.0}}) {
    const auto number = read_number(cell, none);
    EXPECT_EQ(number.kind, Kind::kNumber) << cell;
    EXPECT_EQ(number.value, value) << cell;
  }
  for (const auto* cell : {"-", "1.2.3", "12 13", "1,5", "inf", "x", "5%"})
    EXPECT_EQ(read_number(cell, none).kind, Kind::kBad) << cell;
}

TEST(Cells, MissingCodesAreNeverNumbers) {
  const MissingCodes codes("-9|...", "-66|xxx");
  for (const auto* cell : {"", "  ", "NA", ".", "NaN", "-9", "-9.0", "...", "-66", "xxx"})
    EXPECT_EQ(read_number(cell, codes).kind, Kind::kMissing) << cell;
  EXPECT_EQ(read_number("-9", MissingCodes()).kind, Kind::kNumber);
  EXPECT_EQ(read_number("...", MissingCodes()).kind, Kind::kBad);
  EXPECT_EQ(read_number("0", codes).value, 0);
}

TEST(Cells, TablesForPeopleHaveCommasAndPercents) {
  EXPECT_EQ(read_number("1,234.5", {}, true).value, 1234.5);
  EXPECT_EQ(read_number("3.4%", {}, true).value, 3.4);
  EXPECT_EQ(read_number("%", {}, true).kind, Kind::kBad);
}

TEST(Cells, YearsAreFourDigits) {
  EXPECT_EQ(read_year(" 1816 "), 1816);
  for (const auto* cell : {"", "816", "19000", "-1900", "1900.5", "NA"})
    EXPECT_FALSE(read_year(cell)) << cell;
}

TEST(Cells, DatesAreAsExactAsTheirParts) {
  EXPECT_EQ(to_string(date_of(1951, 9, 8)), "1951-09-08");
  EXPECT_EQ(to_string(date_of(1951, 9, -9)), "1951-09");
  EXPECT_EQ(to_string(date_of(1951, 9, 31)), "1951-09");
  EXPECT_EQ(to_string(date_of(1951, 0, 8)), "1951");
  EXPECT_EQ(to_string(date_of(1951, 2, std::nullopt)), "1951-02");
  EXPECT_FALSE(date_of(-9, 1, 1).known());
}

TEST(Cells, DatesInOneCellAreReadAsTheFieldWritesThem) {
  for (const auto& [cell, date] :
       std::vector<std::pair<const char*, const char*>>{{"1920-01-10", "1920-01-10"},
                                                        {"1960-04-26 23:00:00", "1960-04-26"},
                                                        {"19871002", "1987-10-02"},
                                                        {"19009999", "1900"},
                                                        {"196012", "1960-12"},
                                                        {"1494", "1494"},
                                                        {"5/16/80", "1980-05-16"},
                                                        {"1/2/2003", "2003-01-02"}})
    EXPECT_EQ(to_string(read_date(cell)), date) << cell;
  for (const auto* cell : {"", "NA", "0", "19x", "12345", "1/2", "196x12"})
    EXPECT_FALSE(read_date(cell).known()) << cell;
}

TEST(Cells, AnEndIsTheFirstDayAfterTheLast) {
  EXPECT_EQ(to_string(after(Date::parse("1999-12-31"))), "2000-01-01");
  EXPECT_EQ(to_string(after(Date::parse("1999-12"))), "1999-12");
}

}  // namespace
}  // namespace entente::datasets
