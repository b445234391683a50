#include <csignal>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/scenario/store.h"
#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using testing::hash_in;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;
using ::testing::StartsWith;

/// Runs, expects success, and returns the content hash.
std::string run(const Desk& desk, const std::string& out, const std::vector<std::string>& more) {
  std::vector<std::string> args = {"run", "--out", out};
  args.insert(args.end(), more.begin(), more.end());
  const auto ran = desk.run(args);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty()) << "without a terminal there is no progress bar";
  EXPECT_EQ(hash_in(ran.out).size(), 64U);
  return hash_in(ran.out);
}

std::string compare(const Desk& desk, const std::string& a, const std::string& b) {
  const auto ran = desk.run({"compare", a, b});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  return lines(ran.out).empty() ? "" : lines(ran.out)[0];
}

TEST(Run, OnOneThreadAndOnTwoIsIdentical) {
  const Desk desk;
  const auto one = run(desk, "one", {"--futures", "50", "--seed", "7", "--threads", "1"});
  const auto two = run(desk, "two", {"--futures", "50", "--seed", "7", "--threads", "2"});
  EXPECT_EQ(one, two);
  EXPECT_EQ(compare(desk, "one", "two"), "identical");
  for (const auto* file : {"run.db", "result.json", "report.html"}) {
    EXPECT_TRUE(std::filesystem::exists(desk.path("one") / file)) << file;
  }
  EXPECT_TRUE(desk.read("one/report.html").starts_with("<!DOCTYPE html>"));
}

TEST(Run, OnEveryInstructionSetIsIdentical) {
  const Desk desk;
  run(desk, "default", {"--futures", "50", "--seed", "7"});
  run(desk, "generic", {"--futures", "50", "--seed", "7", "--isa", "generic"});
  EXPECT_EQ(compare(desk, "default", "generic"), "identical");
}

TEST(Run, OfAnotherSeedCodingOrScenarioIsDifferent) {
  const Desk desk;
  run(desk, "a", {"--futures", "10", "--seed", "7"});
  run(desk, "b", {"--futures", "10", "--seed", "8"});
  run(desk, "c", {"baseline", "--futures", "10", "--seed", "7"});
  EXPECT_EQ(compare(desk, "a", "b"), "different");
  EXPECT_EQ(compare(desk, "a", "c"), "different");
}

TEST(Run, OfAFileDoesNotDependOnTheFolderInWhichItLies) {
  const Desk desk;
  const auto text = read_file(testing::source("scenarios/us-drawdown.toml").string());
  desk.write("x/mine.toml", text);
  desk.write("y/z/mine.toml", text);
  run(desk, "a", {"x/mine.toml", "--futures", "5"});
  run(desk, "b", {"y/z/mine.toml", "--futures", "5"});
  EXPECT_EQ(compare(desk, "a", "b"), "identical");
}

TEST(Run, WithoutAFolderTakesTheNextFreeNumber) {
  const Desk desk;
  ASSERT_EQ(desk.run({"run", "--futures", "2"}).code, 0);
  ASSERT_EQ(desk.run({"run", "--futures", "2"}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(desk.path("runs/us-drawdown-2/run.db")));
  EXPECT_EQ(compare(desk, "runs/us-drawdown-1", "runs/us-drawdown-2"), "identical");
  ASSERT_EQ(desk.run({"run", "--futures", "4", "--resume"}).code, 0) << "goes on with the last";
  EXPECT_FALSE(std::filesystem::exists(desk.path("runs/us-drawdown-3")));
  EXPECT_EQ(compare(desk, "runs/us-drawdown-1", "runs/us-drawdown-2"), "different");
}

TEST(Run, RefusesAFolderThatHoldsARun) {
  const Desk desk;
  run(desk, "a", {"--futures", "2"});
  const auto again = desk.run({"run", "--futures", "2", "--out", "a"});
  EXPECT_EQ(again.code, 65);
  EXPECT_THAT(again.err, HasSubstr("--resume"));
  const auto other = desk.run({"run", "--futures", "2", "--seed", "9", "--out", "a", "--resume"});
  EXPECT_EQ(other.code, 65);
  EXPECT_THAT(other.err, HasSubstr("made from other inputs"));
}

constexpr std::int64_t kMany = 400;

/// Starts a run and waits until some futures, not all, are in its store.
pid_t start_and_wait_for_futures(const Desk& desk, const std::string& out) {
  const pid_t pid = desk.start(
      {"run", "--futures", std::to_string(kMany), "--seed", "7", "--threads", "1", "--out", out});
  const auto path = desk.path(out + "/run.db").string();
  for (int tries = 0; tries < 3000; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    try {
      if (!scenario::Store::open_existing(path).finished(kMany).empty()) return pid;
    } catch (const Error&) {
      continue;  // not there yet, or not yet marked
    }
  }
  ADD_FAILURE() << "no future was stored";
  return pid;
}

TEST(Run, KilledAndResumedHasTheContentHashOfAnUndisturbedOne) {
  const Desk desk;
  const pid_t pid = start_and_wait_for_futures(desk, "killed");
  ASSERT_EQ(::kill(pid, SIGKILL), 0);
  EXPECT_EQ(desk.wait(pid).code, 128 + SIGKILL) << "it was killed before its end";
  const auto have =
      scenario::Store::open_existing(desk.path("killed/run.db").string()).finished(kMany).size();
  EXPECT_GT(have, 0U);
  EXPECT_LT(have, static_cast<std::size_t>(kMany));
  const auto unfinished = desk.run({"report", "killed"});
  EXPECT_EQ(unfinished.code, 65);
  EXPECT_THAT(unfinished.err, HasSubstr("not finished"));
  const std::vector<std::string> same = {"--futures", std::to_string(kMany), "--seed", "7"};
  auto more = same;
  more.emplace_back("--resume");
  const auto resumed = run(desk, "killed", more);
  const auto whole = run(desk, "whole", same);
  EXPECT_EQ(resumed, whole);
  EXPECT_EQ(compare(desk, "killed", "whole"), "identical");
}

TEST(Run, InterruptedKeepsWhatIsFinishedAndSaysHowToGoOn) {
  const Desk desk;
  const pid_t pid = start_and_wait_for_futures(desk, "stopped");
  ASSERT_EQ(::kill(pid, SIGINT), 0);
  const auto ran = desk.wait(pid);
  EXPECT_EQ(ran.code, 130);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("--resume"));
  const std::vector<std::string> same = {"--futures", std::to_string(kMany), "--seed", "7"};
  auto more = same;
  more.emplace_back("--resume");
  EXPECT_EQ(run(desk, "stopped", more), run(desk, "whole", same));
}

TEST(Report, IsWrittenAgainTheSame) {
  const Desk desk;
  run(desk, "a", {"--futures", "3"});
  const auto first = desk.read("a/report.html");
  std::filesystem::remove(desk.path("a/report.html"));
  EXPECT_EQ(desk.run({"report", "a"}).code, 0);
  EXPECT_TRUE(desk.read("a/report.html") == first);
  EXPECT_EQ(desk.run({"report", "a/run.db"}).code, 0) << "its store names the run too";
  EXPECT_EQ(desk.run({"report", "a", "--to", "b.html"}).code, 0);
  EXPECT_TRUE(desk.read("b.html") == first);
}

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return type == value.type_name();
}

/// What of a value breaks a schema of objects, arrays and scalars (the part of JSON Schema that the
/// program writes).
void check(const json& schema, const json& value, const std::string& where,
           std::vector<std::string>& faults) {
  const auto& type = schema.at("type");
  const auto types = type.is_array() ? type.get<std::vector<std::string>>()
                                     : std::vector<std::string>{type.get<std::string>()};
  if (std::none_of(types.begin(), types.end(),
                   [&](const std::string& t) { return has_type(value, t); })) {
    faults.push_back(where + ": " + value.type_name() + " is not " + type.dump());
    return;
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      check(schema.at("items"), value[i], where + "/" + std::to_string(i), faults);
    }
  }
  if (!value.is_object()) return;
  for (const auto& name : schema.value("required", json::array())) {
    if (!value.contains(name.get<std::string>())) {
      faults.push_back(where + ": lacks " + name.get<std::string>());
    }
  }
  const auto properties = schema.value("properties", json::object());
  for (const auto& [name, field] : value.items()) {
    if (properties.contains(name)) {
      check(properties.at(name), field, where + "/" + name, faults);
    } else if (schema.value("additionalProperties", json(true)) == false) {
      faults.push_back(where + ": " + name + " is not foreseen");
    }
  }
}

TEST(Schema, ValidatesTheResultOfARun) {
  const Desk desk;
  run(desk, "a", {"--futures", "3"});
  const auto printed = desk.run({"schema"});
  ASSERT_EQ(printed.code, 0);
  const auto schema = json::parse(printed.out);
  EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
  auto result = json::parse(desk.read("a/result.json"));
  std::vector<std::string> faults;
  check(schema, result, "", faults);
  EXPECT_THAT(faults, IsEmpty());
  // The check itself finds what is wrong.
  result["hub"] = 3;
  result["manifest"].erase("seed");
  result["states"][0]["colour"] = "red";
  check(schema, result, "", faults);
  EXPECT_EQ(faults.size(), 3U) << ::testing::PrintToString(faults);
}

TEST(Run, WritesItsResultInTheFormatAskedFor) {
  const Desk desk;
  const auto as_json = desk.run({"run", "--futures", "3", "--out", "a", "--format", "json"});
  ASSERT_EQ(as_json.code, 0);
  EXPECT_EQ(json::parse(as_json.out), json::parse(desk.read("a/result.json")));
  const auto as_csv = desk.run({"run", "--futures", "3", "--out", "b", "--format", "csv"});
  ASSERT_EQ(as_csv.code, 0);
  EXPECT_THAT(as_csv.out, StartsWith("outcome,baseline,scenario,mean,"));
}

}  // namespace
}  // namespace entente::cli
