#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;
using ::testing::SizeIs;

/// The names below "Subcommands:" in a help text.
std::vector<std::string> subcommands(const std::string& help) {
  std::vector<std::string> names;
  bool within = false;
  for (const auto& line : lines(help)) {
    if (line == "Subcommands:") {
      within = true;
    } else if (within && line.starts_with("  ") && line[2] != ' ') {
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
    } else if (within && line.empty()) {
      break;
    }
  }
  return names;
}

int expect_examples(const Desk& desk, const std::vector<std::string>& command) {
  auto args = command;
  args.emplace_back("--help");
  const auto ran = desk.run(args);
  const std::string name = command.empty() ? "entente" : command.back();
  EXPECT_EQ(ran.code, 0) << name;
  EXPECT_THAT(ran.err, IsEmpty()) << name;
  EXPECT_THAT(ran.out, HasSubstr("Example")) << name;
  EXPECT_THAT(ran.out, HasSubstr("\n  entente")) << name;
  int count = 1;
  for (const auto& sub : subcommands(ran.out)) {
    auto next = command;
    next.push_back(sub);
    count += expect_examples(desk, next);
  }
  return count;
}

TEST(Help, OfEveryCommandHasAnExample) {
  EXPECT_GE(expect_examples(Desk(), {}), 15) << "the program, its commands, and those of atlas";
}

TEST(Usage, IsWrongWithCode64AndSaysSoOnStandardError) {
  const Desk desk;
  for (const auto& args :
       std::vector<std::vector<std::string>>{{},
                                             {"atlas"},
                                             {"fly"},
                                             {"run", "--fuures", "3"},
                                             {"run", "--futures", "many"},
                                             {"run", "--seed", "-1"},
                                             {"run", "--threads", "-1"},
                                             {"compare", "one"},
                                             {"measure", "architecture", "--step", "0"},
                                             {"atlas", "layer", "defence", "--format", "xml"}}) {
    const auto ran = desk.run(args);
    EXPECT_EQ(ran.code, 64) << ::testing::PrintToString(args);
    EXPECT_THAT(ran.out, IsEmpty()) << ::testing::PrintToString(args);
    EXPECT_FALSE(ran.err.empty()) << ::testing::PrintToString(args);
  }
}

TEST(Version, IsOneLineOnStandardOutput) {
  const auto ran = Desk().run({"--version"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(lines(ran.out), SizeIs(1));
}

}  // namespace
}  // namespace entente::cli
