#include "entente/core/csv.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "entente/core/error.h"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

InputFault fault_of(std::string_view text) {
  try {
    CsvTable::parse(text, "t.csv");
  } catch (const InputError& error) {
    return error.fault();
  }
  return {};
}

TEST(Csv, ReadsHeaderAndRowsByColumnName) {
  const auto table = CsvTable::parse("state,value\nUSA,1.5\nJPN,unknown\n", "t.csv");
  ASSERT_EQ(table.rows().size(), 2U);
  EXPECT_EQ(table.at(table.rows()[0], "value"), "1.5");
  EXPECT_EQ(table.at(table.rows()[1], "state"), "JPN");
}

TEST(Csv, QuotedCellsKeepCommasQuotesAndLineBreaks) {
  const auto table = CsvTable::parse("a,b\n\"x, y\",\"he said \"\"no\"\"\nand left\"\n", "t.csv");
  EXPECT_THAT(table.rows()[0].cells, ElementsAre("x, y", "he said \"no\"\nand left"));
}

TEST(Csv, CrlfAndLfGiveTheSameCells) {
  const auto lf = CsvTable::parse("a,b\n1,2\n\"3\",\n", "t.csv");
  const auto crlf = CsvTable::parse("a,b\r\n1,2\r\n\"3\",\r\n", "t.csv");
  ASSERT_EQ(lf.rows().size(), crlf.rows().size());
  for (std::size_t i = 0; i < lf.rows().size(); ++i) {
    EXPECT_EQ(lf.rows()[i].cells, crlf.rows()[i].cells);
    EXPECT_EQ(lf.rows()[i].line, crlf.rows()[i].line);
  }
}

TEST(Csv, LastLineNeedsNoLineBreakAndAByteOrderMarkIsDropped) {
  const auto table = CsvTable::parse(
      "\xEF\xBB\xBF"
      "a,b\n1,",
      "t.csv");
  EXPECT_EQ(table.header()[0], "a");
  EXPECT_THAT(table.rows()[0].cells, ElementsAre("1", ""));
}

TEST(Csv, RowsKnowTheirLineAcrossQuotedBreaksAndBlankLines) {
  const auto table = CsvTable::parse("a,b\n\"1\n1\",2\n\n3,4\n", "t.csv");
  ASSERT_EQ(table.rows().size(), 2U);
  EXPECT_EQ(table.rows()[0].line, 2);
  EXPECT_EQ(table.rows()[1].line, 5);
}

TEST(Csv, ARowOfAnotherWidthNamesFileLineAndBothWidths) {
  const InputFault fault = fault_of("a,b\n1,2\n3\n");
  EXPECT_EQ(fault.file, "t.csv");
  EXPECT_EQ(fault.line, 3);
  EXPECT_THAT(fault.problem, HasSubstr("1 cells where the header has 2"));
}

TEST(Csv, StrayQuotesAreErrorsAtTheirLine) {
  EXPECT_EQ(fault_of("a\nx\"y\n").line, 2);
  EXPECT_THAT(fault_of("a\nx\"y\n").problem, HasSubstr("inside an unquoted cell"));
  EXPECT_EQ(fault_of("a\n1\n\"x\"y\n").line, 3);
  EXPECT_THAT(fault_of("a\n1\n\"x\"y\n").problem, HasSubstr("text follows a closing quote"));
}

TEST(Csv, AQuoteLeftOpenIsReportedWhereItOpens) {
  const InputFault fault = fault_of("a\n1\n\"x\ny\nz\n");
  EXPECT_EQ(fault.line, 3);
  EXPECT_THAT(fault.problem, HasSubstr("does not end"));
}

TEST(Csv, TextThatIsNotUtf8IsReportedAtItsLine) {
  const InputFault fault = fault_of("a\nok\n\xC0\xAF\n");
  EXPECT_EQ(fault.line, 3);
  EXPECT_THAT(fault.problem, HasSubstr("not UTF-8"));
}

TEST(Csv, AColumnThatStandsTwiceIsAnError) {
  EXPECT_THAT(fault_of("a,b,a\n1,2,3\n").problem, HasSubstr("twice"));
  EXPECT_EQ(fault_of("a,b,a\n1,2,3\n").field, "a");
}

TEST(Csv, AnEmptyFileIsAnError) {
  EXPECT_THAT(fault_of("").problem, HasSubstr("empty"));
  EXPECT_THAT(fault_of("\n\n").problem, HasSubstr("empty"));
}

TEST(Csv, RequireNamesTheMissingOrTheUnknownColumn) {
  const auto table = CsvTable::parse("a,c\n", "t.csv");
  const auto field = [&](const std::vector<std::string>& columns) {
    try {
      table.require(columns);
    } catch (const InputError& error) {
      return error.fault().field;
    }
    return std::string("none");
  };
  EXPECT_EQ(field({"c", "a"}), "none");
  EXPECT_EQ(field({"a", "b", "c"}), "b");
  EXPECT_EQ(field({"a"}), "c");
  EXPECT_THROW((void)table.at({.line = 1, .cells = {"1", "2"}}, "b"), InputError);
}

TEST(Csv, ReadOfAMissingFileSaysSo) {
  EXPECT_THROW(CsvTable::read("/no/such/folder/x.csv"), MissingInputError);
}

TEST(CsvReader, RowsComeOneByOneWithTheirLines) {
  CsvReader rows("a,b\n\n\"1\n1\",\"say \"\"no\"\"\"\r\n3", "t.csv");
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("a", "b"));
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("1\n1", "say \"no\""));
  EXPECT_EQ(rows.line(), 3);
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("3"));
  EXPECT_EQ(rows.line(), 5);
  EXPECT_FALSE(rows.next());
  EXPECT_FALSE(rows.next());
}

TEST(CsvReader, CellsAreViewsIntoTheTextUnlessQuotesWereUndone) {
  const std::string text = "plain,\"quoted\",\"un\"\"done\"\n";
  CsvReader rows(text, "t.csv");
  ASSERT_TRUE(rows.next());
  const auto within = [&](std::string_view cell) {
    return cell.data() >= text.data() && cell.data() < text.data() + text.size();
  };
  EXPECT_TRUE(within(rows.cells()[0]));
  EXPECT_TRUE(within(rows.cells()[1]));
  EXPECT_FALSE(within(rows.cells()[2]));
}

TEST(CsvReader, OtherSeparatorsLeaveCommasAlone) {
  CsvReader rows("a;b,c\n1;\"2;3\"\n", "t.csv", {.separator = ';'});
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("a", "b,c"));
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("1", "2;3"));
}

TEST(CsvReader, StrayQuotesAreKeptWhereTheyAreAllowed) {
  CsvReader rows("5\" gun,b\n\"said\" so,d\n\"a \"\"b\" c\",e\n", "t.csv", {.stray_quotes = true});
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("5\" gun", "b"));
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("\"said\" so", "d"));
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(rows.cells(), ElementsAre("a \"b\" c", "e"));
  CsvReader open("\"never ends\n", "t.csv", {.stray_quotes = true});
  EXPECT_THROW(open.next(), InputError);
}

// Cells over an alphabet in which every character that the format treats specially is frequent.
std::vector<std::vector<std::string>> any_rows(std::size_t width) {
  const auto symbol =
      rc::gen::element<std::string>("a", "b", " ", ",", "\"", "\n", "\r", "\r\n", "é");
  const auto cell = rc::gen::map(rc::gen::container<std::vector<std::string>>(symbol),
                                 [](const std::vector<std::string>& symbols) {
                                   std::string text;
                                   for (const auto& s : symbols) text += s;
                                   return text;
                                 });
  return *rc::gen::container<std::vector<std::vector<std::string>>>(
      rc::gen::container<std::vector<std::string>>(width, cell));
}

TEST(Csv, WhatIsWrittenReadsBackForAnyCells) {
  const bool holds = rc::check("csv round trip", [] {
    const auto width = *rc::gen::inRange<std::size_t>(1, 5);
    std::vector<std::string> header;
    for (std::size_t i = 0; i < width; ++i)
      header.push_back(std::string("column") + std::to_string(i));
    const auto rows = any_rows(width);
    std::string text = csv_line(header);
    for (const auto& row : rows) text += csv_line(row);
    const auto table = CsvTable::parse(text, "t.csv");
    RC_ASSERT(table.header() == header);
    RC_ASSERT(table.rows().size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(table.rows()[i].cells == rows[i]);
  });
  EXPECT_TRUE(holds);
}

TEST(Csv, AnyTextIsReadOrRejectedWithALineWithinIt) {
  const bool holds = rc::check("csv total", [] {
    const auto symbol = rc::gen::element<char>('a', ',', '"', '\n', '\r', ' ');
    const auto text = *rc::gen::container<std::string>(symbol);
    try {
      const auto table = CsvTable::parse(text, "t.csv");
      for (const auto& row : table.rows()) RC_ASSERT(row.cells.size() == table.header().size());
    } catch (const InputError& error) {
      const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
      RC_ASSERT(error.fault().line >= 1);
      RC_ASSERT(error.fault().line <= lines);
      RC_ASSERT(!error.fault().remedy.empty());
    }
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace entente
