#include "entente/scenario/ensemble.h"

#include <atomic>
#include <limits>

#include <gtest/gtest.h>

#include "cases.h"
#include "entente/core/describe_hash.h"
#include "entente/scenario/assemble.h"
#include "entente/scenario/shipped.h"

namespace entente::scenario {
namespace {

using testing::Case;
using testing::fault_of;
using testing::Folder;

constexpr std::int64_t kFutures = 24;

using Rows = std::vector<std::pair<std::int64_t, std::string>>;

Rows rows_of(const Store& store) {
  Rows rows;
  store.for_each(kFutures, [&](const Store::Future& future) {
    rows.emplace_back(future.index, future.record);
  });
  return rows;
}

std::string hash_of(const Case& it, const Store& store) {
  Manifest manifest;
  manifest.futures = kFutures;
  return content_hash(assemble(it.plan, it.start, manifest, store));
}

TEST(Ensemble, HoldsTheSameRowsForAnyNumberOfThreads) {
  const Case it(find_scenario("us-drawdown").first);
  Rows first;
  for (const unsigned threads : {1U, 2U, 4U}) {
    const Folder folder("ensemble-" + std::to_string(threads));
    auto store = Store::open(folder.file("run.db"));
    run_ensemble(it.plan, kFutures, threads, store, {});
    const auto rows = rows_of(store);
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(kFutures));
    if (first.empty()) first = rows;
    EXPECT_EQ(rows, first) << threads << " threads";
  }
}

TEST(Ensemble, StoppedAndTakenUpAgainItHasTheSameContentHash) {
  const Case it(find_scenario("us-drawdown").first);
  const Folder folder("ensemble-stop");
  auto whole = Store::open(folder.file("whole.db"));
  run_ensemble(it.plan, kFutures, 2, whole, {});
  auto parts = Store::open(folder.file("parts.db"));
  for (const std::size_t stop : {std::size_t{3}, std::size_t{11}}) {
    CancelToken cancel;
    LoopControl control;
    control.cancel = &cancel;
    control.progress = [&](std::size_t done, std::size_t total) {
      EXPECT_EQ(total, static_cast<std::size_t>(kFutures)) << "progress counts what was there too";
      if (done >= stop) cancel.cancel();
    };
    EXPECT_THROW(run_ensemble(it.plan, kFutures, 2, parts, control), Cancelled);
    const auto have = parts.finished(kFutures).size();
    EXPECT_GE(have, stop) << "what was finished is kept";
    EXPECT_LT(have, static_cast<std::size_t>(kFutures));
  }
  std::atomic<int> rerun = 0;
  LoopControl control;
  control.progress = [&](std::size_t, std::size_t) { ++rerun; };
  const auto before = parts.finished(kFutures).size();
  run_ensemble(it.plan, kFutures, 1, parts, control);
  EXPECT_EQ(static_cast<std::size_t>(rerun), static_cast<std::size_t>(kFutures) - before)
      << "nothing is run twice";
  EXPECT_EQ(rows_of(parts), rows_of(whole));
  EXPECT_EQ(hash_of(it, parts), hash_of(it, whole));
}

TEST(Ensemble, ALongerRunKeepsTheFuturesOfAShorterOne) {
  const Case it(testing::child(""));
  const Folder folder("ensemble-longer");
  auto store = Store::open(folder.file("run.db"));
  run_ensemble(it.plan, 4, 1, store, {});
  const auto few = rows_of(store);
  run_ensemble(it.plan, 6, 1, store, {});
  const auto more = rows_of(store);
  ASSERT_EQ(more.size(), 6U);
  EXPECT_TRUE(std::equal(few.begin(), few.end(), more.begin()));
}

TEST(Ensemble, ARecordReadsBackBitForBit) {
  FutureRecord record;
  record.draws = {0.1, -0.0, 1e-300, std::numeric_limits<double>::quiet_NaN()};
  record.baseline.values = {1.0 / 3, std::numeric_limits<double>::denorm_min()};
  record.scenario.values = {std::numeric_limits<double>::quiet_NaN(), 5e15 + 1};
  record.baseline.pacts = {0, 1, 1};
  record.scenario.lattice = {1};
  record.scenario.trace = {{.year = 2031.25, .text = "Ä – \"quoted\"\n"}};
  const auto again = decode(encode(record), "run.db");
  EXPECT_TRUE(testing::same_bits(again.draws, record.draws));
  EXPECT_TRUE(testing::same_arm(again.baseline, record.baseline));
  EXPECT_TRUE(testing::same_arm(again.scenario, record.scenario));
  ASSERT_EQ(again.scenario.trace.size(), 1U);
  EXPECT_EQ(again.scenario.trace[0].text, record.scenario.trace[0].text);
  EXPECT_EQ(encode(again), encode(record));
}

TEST(Ensemble, ARecordOfARealFutureReadsBack) {
  const Case it(find_scenario("us-drawdown").first);
  const auto record = run_future(it.plan, 0);
  const auto bytes = encode(record);
  EXPECT_EQ(content_hash(decode(bytes, "run.db")), content_hash(record));
}

TEST(Ensemble, BytesThatWereCutNameTheStore) {
  FutureRecord record;
  record.draws = {1, 2, 3};
  const auto bytes = encode(record);
  for (std::size_t keep = 0; keep < bytes.size(); ++keep) {
    const auto fault = fault_of([&] { (void)decode(bytes.substr(0, keep), "x/run.db"); });
    ASSERT_EQ(fault.file, "x/run.db") << keep;
    EXPECT_TRUE(fault.field.starts_with("future"));
    EXPECT_FALSE(fault.remedy.empty());
  }
}

TEST(Ensemble, BytesOfAnotherShapeNameStoreAndField) {
  const std::string other(
      "\xA1\x65"
      "draws"
      "\x01",
      8);  // {"draws": 1}
  const auto fault = fault_of([&] { (void)decode(other, "x/run.db"); });
  EXPECT_EQ(fault.file, "x/run.db");
  EXPECT_EQ(fault.field, "future/draws");
}

TEST(Ensemble, BytesNestedAMillionTimesAreRefused) {
  const auto fault = fault_of([] { (void)decode(std::string(1000000, '\x81'), "x/run.db"); });
  EXPECT_EQ(fault.file, "x/run.db");
  EXPECT_EQ(fault.field, "future");
}

}  // namespace
}  // namespace entente::scenario
