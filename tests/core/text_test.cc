#include "entente/core/text.h"

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "entente/core/error.h"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Utf8, AcceptsTheBoundariesOfEachLength) {
  for (const std::string text :
       {"", "plain", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(invalid_utf8(text), std::string_view::npos);
  }
}

TEST(Utf8, RejectsOverlongSurrogateTruncatedAndTooLargeAtTheFirstByte) {
  for (const std::string bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
                                "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
                                "\xC2", "\xE2\x82", "\xF0\x9F\x98", "\xC2\x41"}) {
    EXPECT_EQ(invalid_utf8("ok" + bad), 2U);
  }
}

TEST(Text, SplitTrimsPartsAndDropsEmptyOnes) {
  EXPECT_THAT(split(" a ; b;; c;", ';'), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split("  ", ';'), IsEmpty());
  EXPECT_EQ(trim("\t x y \r\n"), "x y");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Text, ClosestFindsTheMisspeltWordAndStaysSilentOtherwise) {
  EXPECT_EQ(closest("defince", {"neutrality", "defence", "access"}), "defence");
  EXPECT_EQ(closest("consultaton", {"consultation", "cooperation"}), "consultation");
  EXPECT_EQ(closest("xyz", {"defence", "access"}), "");
  EXPECT_EQ(closest("a", {}), "");
}

TEST(Text, ShortestReadsBackAsTheSameDouble) {
  EXPECT_EQ(shortest(0.1), "0.1");
  EXPECT_EQ(shortest(3.0), "3");
  EXPECT_EQ(shortest(std::numeric_limits<double>::quiet_NaN()), "NaN");
  EXPECT_EQ(shortest(-std::numeric_limits<double>::infinity()), "-Infinity");
  EXPECT_TRUE(rc::check("shortest round trip",
                        [](double value) { RC_ASSERT(std::stod(shortest(value)) == value); }));
}

TEST(Files, WhatIsWrittenIsReadBackAndNothingElseIsLeft) {
  const std::string folder = testing::TempDir() + "entente_text_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string bytes("a\0b\r\n", 5);
  write_file_atomically(folder + "/x", "old and longer than the new one");
  write_file_atomically(folder + "/x", bytes);
  EXPECT_EQ(read_file(folder + "/x"), bytes);
  write_file_atomically(folder + "/empty", "");
  EXPECT_EQ(read_file(folder + "/empty"), "");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 2U);
}

TEST(Files, FaultsHaveTheirKind) {
  EXPECT_THROW(read_file("/no/such/file"), MissingInputError);
  EXPECT_THROW(read_file(testing::TempDir()), InputError);
  EXPECT_THROW(write_file_atomically("/no/such/folder/x", "a"), IoError);
}

TEST(Error, MessageLeavesOutWhatIsEmpty) {
  EXPECT_EQ(to_string(InputFault{.file = "f.csv",
                                 .line = 3,
                                 .field = "state",
                                 .problem = "is empty",
                                 .remedy = "name a state"}),
            "f.csv:3: state: is empty; name a state");
  EXPECT_EQ(to_string(InputFault{.line = 3, .problem = "is empty"}), "line 3: is empty");
  EXPECT_EQ(to_string(InputFault{.problem = "is empty"}), "is empty");
}

}  // namespace
}  // namespace entente
