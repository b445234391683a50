#include <regex>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/text.h"
#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;
using testing::Ran;
using testing::source;
using testing::with;

/// What a message must say.
struct Fault {
  std::string file;
  int line = 0;  ///< 0: the input has no lines
  std::string field, problem;
  int code = 65;
};

/// One line, on standard error alone: file, line, field, problem; remedy.
void expect_fault(const Ran& ran, const Fault& fault) {
  EXPECT_EQ(ran.code, fault.code) << ran.err;
  EXPECT_THAT(ran.out, IsEmpty());
  const auto said = lines(ran.err);
  ASSERT_EQ(said.size(), 1U) << ran.err;
  auto text = said[0];
  if (text.starts_with("entente: ")) text = text.substr(9);
  std::string place = fault.file;
  if (fault.line > 0) place += fmt::format(":{}", fault.line);
  if (!place.empty()) place += ": ";
  EXPECT_EQ(text.substr(0, place.size()), place);
  const auto rest = text.substr(std::min(place.size(), text.size()));
  EXPECT_TRUE(rest.starts_with(fault.field)) << rest;
  EXPECT_THAT(rest, HasSubstr(fault.problem));
  EXPECT_TRUE(std::regex_search(rest, std::regex("; .+"))) << "no remedy: " << rest;
}

std::string scenario(const std::string& name) {
  return read_file((source("scenarios") / (name + ".toml")).string());
}

int line_of(const std::string& text, const std::string& needle) {
  const auto all = lines(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].find(needle) != std::string::npos) return static_cast<int>(i) + 1;
  }
  return -1;
}

/// A copy of the atlas with one file changed, and the name of that file in messages.
std::string changed_atlas(const Desk& desk, const std::string& file, const std::string& text) {
  std::filesystem::copy(source("atlas"), desk.path("atlas"),
                        std::filesystem::copy_options::recursive);
  desk.write("atlas/" + file, text);
  return "atlas/" + file;
}

const std::string kTreaty = "instruments/us-japan-1960.toml";

std::string treaty() {
  return read_file((source("atlas") / kTreaty).string());
}

TEST(BadInput, ATreatyThatNamesAnUnknownParty) {
  const Desk desk;
  const auto text = treaty() +
                    "\n[[party]]\nstate = \"XXX\"\nsigned = \"1960-01-19\"\n"
                    "from = \"1960-06-23\"\nto = \"open\"\n";
  const auto file = changed_atlas(desk, kTreaty, text);
  const Fault fault{file, line_of(text, "state = \"XXX\"") - 1, "party.state: ", "'XXX'"};
  expect_fault(desk.run({"run", "--futures", "2", "--atlas", "atlas"}), fault);
  expect_fault(desk.run({"atlas", "states", "--atlas", "atlas"}), fault);
  auto check = desk.run({"atlas", "check", "--atlas", "atlas"});
  EXPECT_THAT(check.out, HasSubstr("1 errors"));
  check.out.clear();  // the counts are results, the fault is a message
  expect_fault(check, fault);
}

TEST(BadInput, ATreatyWithAMalformedDate) {
  const Desk desk;
  const auto text = with(treaty(), "from = \"1960-06-23\"", "from = \"1960-6-23\"");
  const auto file = changed_atlas(desk, kTreaty, text);
  expect_fault(desk.run({"run", "--futures", "2", "--atlas", "atlas"}),
               {file, line_of(text, "1960-6-23"), "party[0].from: ", "'1960-6-23' is not a date"});
}

TEST(BadInput, AScenarioWithAMisspeltKey) {
  const Desk desk;
  const auto text = with(scenario("us-drawdown"), "probability =", "probabilty =");
  desk.write("my.toml", text);
  const auto ran = desk.run({"run", "my.toml", "--futures", "2"});
  expect_fault(
      ran, {"my.toml", line_of(text, "probabilty"), "intervention[6].probabilty: ", "unknown key"});
  EXPECT_THAT(ran.err, HasSubstr("did you mean 'probability'?"));
}

TEST(BadInput, AScenarioWithAParameterOutOfRange) {
  const Desk desk;
  const auto text = with(scenario("us-drawdown"), "amount = 0.8", "amount = -0.8");
  desk.write("my.toml", text);
  expect_fault(desk.run({"run", "my.toml", "--futures", "2"}),
               {"my.toml", line_of(text, "amount = -0.8"),
                "intervention[0].amount: ", "-0.8 is out of range"});
}

TEST(BadInput, AScenarioOfAnUnknownModelScopeOrCodingNamesTheLine) {
  const Desk desk;
  for (const auto* key : {"model", "scope", "coding", "hub"}) {
    const auto base = scenario("baseline");
    const auto at = line_of(base, std::string(key) + " = \"");
    auto changed = lines(base);
    changed[static_cast<std::size_t>(at) - 1] = std::string(key) + " = \"nowhere\"";
    std::string text;
    for (const auto& line : changed) text += line + "\n";
    desk.write("my.toml", text);
    expect_fault(desk.run({"run", "my.toml", "--futures", "2"}),
                 {"my.toml", at, std::string(key) + ": ", "'nowhere'"});
  }
}

TEST(BadInput, AScenarioThatStartsBeforeTheAtlasNamesTheLine) {
  const Desk desk;
  const auto text = with(scenario("baseline"), "\"2025-01-01\"", "\"1940-01-01\"");
  desk.write("my.toml", text);
  expect_fault(desk.run({"run", "my.toml", "--futures", "2"}),
               {"my.toml", line_of(text, "start ="), "start: ", "1940-01-01 is not covered"});
}

TEST(BadInput, AScenarioThatIsNotTomlOrNotText) {
  const Desk desk;
  desk.write("a.toml", "id = \"a\"\ntitle = [\n");
  expect_fault(desk.run({"run", "a.toml"}), {"a.toml", 2, "", ""});
  desk.write("b.toml", "id = \"b\"\ntitle = \"\xFF\"\n");
  expect_fault(desk.run({"run", "b.toml"}), {"b.toml", 2, "", "not UTF-8"});
}

TEST(BadInput, AMessageThatQuotesALineBreakStaysOneLine) {
  const Desk desk;
  desk.write("a.toml", "\"ti\\ntle\" = 1\n");
  expect_fault(desk.run({"run", "a.toml"}), {"a.toml", 1, "ti tle", "unknown key"});
}

TEST(BadInput, OptionsOutOfRangeNameTheOption) {
  const Desk desk;
  expect_fault(desk.run({"run", "--futures", "0"}), {"", 0, "--futures: ", "0 is out of range"});
  expect_fault(desk.run({"run", "--coding", "nowhere"}), {"", 0, "--coding: ", "'nowhere'"});
  expect_fault(desk.run({"run", "nowhere"}), {"", 0, "scenarios: ", "'nowhere'"});
  expect_fault(desk.run({"run", "--isa", "z80"}), {"", 0, "isa: ", "z80"});
  expect_fault(desk.run({"measure", "architecture", "--from", "open"}),
               {"", 0, "--from: ", "'open' is not a year or day"});
  expect_fault(desk.run({"measure", "architecture", "--from", "2025", "--to", "1950"}),
               {"", 0, "--to: ", "is before"});
  expect_fault(desk.run({"atlas", "layer", "defence", "--date", "2025-13-01"}),
               {"", 0, "--date: ", "'2025-13-01' is not a date"});
  expect_fault(desk.run({"atlas", "layer", "defense"}), {"", 0, "layer: ", "'defense'"});
  expect_fault(desk.run({"effects", "gwes"}), {"", 0, "effect: ", "gwes"});
}

TEST(MissingInput, IsCode66) {
  const Desk desk;
  expect_fault(desk.run({"run", "nowhere.toml"}), {"nowhere.toml", 0, "", "no such file", 66});
  expect_fault(desk.run({"atlas", "check", "--atlas", "nowhere"}), {"nowhere", 0, "", "", 66});
  expect_fault(desk.run({"compare", "a", "b"}), {"a", 0, "", "no run store", 66});
  expect_fault(desk.run({"report", "a"}), {"a", 0, "", "no run store", 66});
  expect_fault(desk.run({"run", "--resume", "--out", "a"}),
               {"a/run.db", 0, "--resume: ", "no run to go on with", 66});
}

TEST(BadInput, ATruncatedRunStore) {
  const Desk desk;
  ASSERT_EQ(desk.run({"run", "--futures", "20", "--out", "whole"}).code, 0);
  const auto bytes = desk.read("whole/run.db");
  for (const std::size_t keep : {std::size_t{10}, std::size_t{5000}, bytes.size() / 2,
                                 bytes.size() - 4096, bytes.size() - 1}) {
    SCOPED_TRACE(keep);
    desk.write("cut/run.db", bytes.substr(0, keep));
    const Fault fault{"cut/run.db", 0, "run store: ", ""};
    expect_fault(desk.run({"compare", "whole", "cut"}), fault);
    expect_fault(desk.run({"report", "cut"}), fault);
    expect_fault(desk.run({"run", "--resume", "--futures", "20", "--out", "cut"}), fault);
    std::filesystem::remove_all(desk.path("cut"));
  }
  desk.write("text/run.db", "this is no database, and long enough to be looked at as one of them");
  expect_fault(desk.run({"compare", "whole", "text"}), {"text/run.db", 0, "run store: ", ""});
}

}  // namespace
}  // namespace entente::cli
