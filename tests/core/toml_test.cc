#include "entente/core/toml.h"

#include <functional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

InputFault fault_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.fault();
  }
  return {.problem = "no error"};
}

InputFault parse_fault(const std::string& text) {
  return fault_of([&] { TomlTable::parse(text, "t.toml"); });
}

TomlTable parse(const std::string& text) {
  return TomlTable::parse(text, "t.toml");
}

TEST(Toml, ReadsEachType) {
  const auto t = parse(
      "s = 'x'\ni = 3\nf = 0.5\nb = true\nts = ['a', 'b']\nns = [1, 2.5]\nps = [[1, 2], [3, 4]]\n");
  EXPECT_EQ(t.text("s"), "x");
  EXPECT_EQ(t.integer("i"), 3);
  EXPECT_EQ(t.number("i"), 3.0);
  EXPECT_EQ(t.number("f"), 0.5);
  EXPECT_TRUE(t.boolean("b"));
  EXPECT_THAT(t.texts("ts"), ElementsAre("a", "b"));
  EXPECT_THAT(t.numbers("ns"), ElementsAre(1.0, 2.5));
  EXPECT_THAT(t.points("ps"), ElementsAre(ElementsAre(1, 2), ElementsAre(3, 4)));
  EXPECT_TRUE(t.is_text("s"));
  EXPECT_FALSE(t.is_text("i"));
  EXPECT_TRUE(t.is_number("f"));
  EXPECT_FALSE(t.is_number("missing"));
}

TEST(Toml, AMisspeltKeyGetsASuggestionWithFileAndLine) {
  const auto t = parse("title = 'x'\nsinged = '1960'\n");
  const auto fault = fault_of([&] { t.only({"title", "signed"}); });
  EXPECT_EQ(fault.file, "t.toml");
  EXPECT_EQ(fault.line, 2);
  EXPECT_EQ(fault.field, "singed");
  EXPECT_EQ(fault.remedy, "did you mean 'signed'?");
}

TEST(Toml, AnUnknownKeyFarFromAllListsTheKnownOnes) {
  const auto fault = fault_of([] { parse("zzzzzz = 1\n").only({"title", "signed"}); });
  EXPECT_THAT(fault.remedy, HasSubstr("title, signed"));
  EXPECT_NO_THROW(parse("title = 'x'\n").only({"title", "signed"}));
}

TEST(Toml, AMissingKeyIsReportedAtItsTableWithItsPath) {
  const auto t = parse("[duration]\nx = 1\n[[party]]\nstate = 'USA'\n[[party]]\nx = 1\n");
  const auto fault = fault_of([&] { (void)t.tables("party")[1].text("state"); });
  EXPECT_EQ(fault.line, 5);
  EXPECT_EQ(fault.field, "party[1].state");
  EXPECT_THAT(fault.problem, HasSubstr("missing"));
  EXPECT_EQ(fault_of([&] { (void)t.table("duration").number("term"); }).field, "duration.term");
  EXPECT_EQ(fault_of([&] { (void)t.table("area"); }).remedy, "add [area]");
}

TEST(Toml, AnotherTypeIsAnErrorEvenWhereTheKeyIsOptional) {
  const auto t = parse("s = 'x'\ni = 3\nf = 3.0\nb = true\na = [1, 'x']\nd = 1960-01-19\n");
  const auto line = [&](const std::function<void()>& action) { return fault_of(action).line; };
  EXPECT_EQ(line([&] { (void)t.number("s"); }), 1);
  EXPECT_EQ(line([&] { (void)t.text("i"); }), 2);
  EXPECT_EQ(line([&] { (void)t.integer("f"); }), 3);
  EXPECT_EQ(line([&] { (void)t.number("b"); }), 4);
  EXPECT_EQ(line([&] { (void)t.boolean("i"); }), 2);
  EXPECT_EQ(line([&] { (void)t.texts("a"); }), 5);
  EXPECT_EQ(line([&] { (void)t.numbers("a"); }), 5);
  EXPECT_EQ(line([&] { (void)t.points("a"); }), 5);
  EXPECT_EQ(line([&] { (void)t.texts("s"); }), 1);
  EXPECT_EQ(line([&] { (void)t.table("s"); }), 1);
  EXPECT_EQ(line([&] { (void)t.tables("a"); }), 5);
  EXPECT_EQ(line([&] { (void)t.text("d"); }), 6);
  EXPECT_EQ(line([&] { (void)t.text_or("i", "x"); }), 2);
  EXPECT_EQ(line([&] { (void)t.number_or("s", 1); }), 1);
  EXPECT_EQ(line([&] { (void)t.boolean_or("s", true); }), 1);
  EXPECT_EQ(line([&] { (void)t.texts_or("s", {}); }), 1);
}

TEST(Toml, AWholeNumberBeyondADoublesReachIsAnErrorNotAnotherNumber) {
  const auto t =
      parse("n = 9007199254740993\na = [9007199254740993]\np = [[1, 9007199254740993]]\n");
  EXPECT_EQ(t.integer("n"), 9007199254740993);
  EXPECT_THROW((void)t.number("n"), InputError);
  EXPECT_THROW((void)t.numbers("a"), InputError);
  EXPECT_THROW((void)t.points("p"), InputError);
}

TEST(Toml, AbsentOptionalsTakeTheirFallback) {
  const auto t = parse("x = 1\n");
  EXPECT_EQ(t.text_or("k", "d"), "d");
  EXPECT_EQ(t.number_or("k", 2.5), 2.5);
  EXPECT_TRUE(t.boolean_or("k", true));
  EXPECT_THAT(t.texts_or("k", {"a"}), ElementsAre("a"));
  EXPECT_THAT(t.tables("k"), IsEmpty());
}

TEST(Toml, AControlByteIsReportedAtItsLine) {
  EXPECT_EQ(parse_fault("a = 1\nb = '\x01'\n").line, 2);
  EXPECT_THAT(parse_fault("a = 1\nb = '\x01'\n").problem, HasSubstr("control character"));
  EXPECT_EQ(parse_fault("[\x1F").line, 1);
  EXPECT_EQ(parse_fault("a = 1 # \x7F\n").line, 1);
  EXPECT_EQ(parse_fault(std::string("a = 1\n\0", 7)).line, 2);
}

TEST(Toml, BadUtf8IsReportedWithFileAndLine) {
  const auto fault = parse_fault("a = 1\n\nb = '\xC3('\n");
  EXPECT_EQ(fault.file, "t.toml");
  EXPECT_EQ(fault.line, 3);
  EXPECT_THAT(fault.problem, HasSubstr("not UTF-8"));
}

TEST(Toml, BadSyntaxAndARepeatedKeyAreReportedAtTheirLine) {
  EXPECT_EQ(parse_fault("a = 1\nb = = 2\n").line, 2);
  EXPECT_EQ(parse_fault("a = 1\n\na = 2\n").line, 3);
  EXPECT_EQ(parse_fault("a = 'x\n").line, 1);
}

TEST(Toml, DeepNestingIsAnErrorNotACrash) {
  const std::string deep = "a = " + std::string(100000, '[');
  EXPECT_NE(parse_fault(deep).problem, "no error");
}

TEST(Toml, TablesOutliveTheRootTheyCameFrom) {
  const auto inner = [] { return parse("[a.b]\nc = 'kept'\n").table("a").table("b"); }();
  EXPECT_EQ(inner.text("c"), "kept");
  EXPECT_EQ(inner.path("c"), "a.b.c");
  EXPECT_EQ(inner.line_of("c"), 2);
  EXPECT_EQ(inner.file(), "t.toml");
}

TEST(Toml, ReadOfAMissingFileSaysSo) {
  EXPECT_THROW(TomlTable::read("/no/such/x.toml"), MissingInputError);
}

}  // namespace
}  // namespace entente
