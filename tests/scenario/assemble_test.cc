#include "entente/scenario/assemble.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cases.h"
#include "entente/core/describe_hash.h"
#include "entente/scenario/ensemble.h"
#include "entente/scenario/outcomes.h"

namespace entente::scenario {
namespace {

using testing::Case;
using testing::fault_of;
using testing::Folder;
using ::testing::HasSubstr;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Type 7 of Hyndman & Fan (1996), the default of R's quantile(): values by its definition.
TEST(Quantile, InterpolatesOrderStatistics) {
  EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 4}, 0.25), 1.75);
  EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 4, 10}, 0.9), 7.6);
  EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 4, 10}, 0.5), 3);
  EXPECT_DOUBLE_EQ(quantile({2, 2, 2, 5}, 0.5), 2);
  EXPECT_DOUBLE_EQ(quantile({3, 8}, 0), 3);
  EXPECT_DOUBLE_EQ(quantile({3, 8}, 1), 8);
  EXPECT_DOUBLE_EQ(quantile({7}, 0.05), 7);
  EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
}

TEST(RankCorrelation, MatchesHandComputedValues) {
  EXPECT_DOUBLE_EQ(rank_correlation({1, 2, 3, 4}, {10, 100, 1000, 10000}), 1);
  EXPECT_DOUBLE_EQ(rank_correlation({1, 2, 3, 4}, {4, 3, 2, 1}), -1);
  // Without ties: 1 - 6 sum d^2 / (n (n^2 - 1)), d = 1, -1, 1, -1, 0.
  EXPECT_NEAR(rank_correlation({1, 2, 3, 4, 5}, {2, 1, 4, 3, 5}), 1 - 6.0 * 4 / (5 * 24), 1e-12);
  // With ties: ranks 0, 1.5, 1.5, 3 and 0, 2, 1, 3; 4.5 / sqrt(4.5 * 5).
  EXPECT_NEAR(rank_correlation({1, 2, 2, 3}, {1, 3, 2, 4}), 4.5 / std::sqrt(22.5), 1e-12);
}

TEST(RankCorrelation, IsZeroWhereItIsNotDefined) {
  EXPECT_EQ(rank_correlation({1, 1, 1}, {1, 2, 3}), 0);
  EXPECT_EQ(rank_correlation({1, 2, 3}, {5, 5, 5}), 0);
  EXPECT_EQ(rank_correlation({1, 2}, {1, 2}), 0);
  EXPECT_EQ(rank_correlation({1, 2, 3}, {1, 2}), 0);
}

/// A store whose futures have hand-made values of one outcome at the horizon.
class Assembled : public ::testing::Test {
 protected:
  struct Pair {
    double baseline, scenario;
  };

  FutureRecord record(const Pair& pair, double draw) {
    auto made = run_future(it_.plan, 1);  // for the shapes
    const std::size_t last = made.baseline.values.size() - outcome_specs().size();
    const auto k = Case::outcome("coverage");
    made.baseline.values[last + k] = pair.baseline;
    made.scenario.values[last + k] = pair.scenario;
    std::fill(made.draws.begin(), made.draws.end(), 0.5);
    made.draws[0] = draw;
    return made;
  }

  void put(std::int64_t index, const FutureRecord& made) {
    store_.put({{.index = index, .record = encode(made)}});
  }

  RunResult result(std::int64_t futures) {
    Manifest manifest;
    manifest.futures = futures;
    return assemble(it_.plan, it_.start, manifest, store_);
  }

  Case it_{testing::child(""), testing::still_model()};
  Folder folder_{"assemble"};
  Store store_ = Store::open(folder_.file("run.db"));
};

TEST_F(Assembled, DifferencesArePairedAndLeaveUndefinedFuturesOut) {
  put(0, record({1, 2}, 0.1));
  put(1, record({2, 2}, 0.2));
  put(2, record({3, 6}, 0.3));
  put(3, record({kNaN, 5}, 0.4));
  const auto all = result(4);
  const auto& d = all.differences[Case::outcome("coverage")];
  EXPECT_EQ(d.outcome, "coverage");
  EXPECT_EQ(d.futures, 3);
  EXPECT_DOUBLE_EQ(d.baseline, 2);
  EXPECT_DOUBLE_EQ(d.scenario, 10.0 / 3);
  EXPECT_DOUBLE_EQ(d.mean, 4.0 / 3);
  // Differences 1, 0, 3: variance 7/3, standard error sqrt(7/9), times 1.95996.
  EXPECT_NEAR(d.lo, 4.0 / 3 - 1.959963984540054 * std::sqrt(7.0 / 9), 1e-12);
  EXPECT_NEAR(d.hi, 4.0 / 3 + 1.959963984540054 * std::sqrt(7.0 / 9), 1e-12);
  EXPECT_DOUBLE_EQ(d.p05, 0.1);
  EXPECT_DOUBLE_EQ(d.p95, 2.8);
  EXPECT_DOUBLE_EQ(d.share_up, 2.0 / 3);
  EXPECT_DOUBLE_EQ(d.share_down, 0);
}

TEST_F(Assembled, FansLeaveUndefinedFuturesOut) {
  put(0, record({1, kNaN}, 0.1));
  put(1, record({4, kNaN}, 0.2));
  put(2, record({kNaN, kNaN}, 0.3));
  const auto all = result(3);
  const auto& fan = all.baseline.fans[Case::outcome("coverage")].points.back();
  EXPECT_EQ(fan.year, 2040);
  EXPECT_DOUBLE_EQ(fan.mean, 2.5);
  EXPECT_DOUBLE_EQ(fan.p25, 1.75);
  EXPECT_DOUBLE_EQ(fan.p50, 2.5);
  const auto& never = all.scenario.fans[Case::outcome("coverage")].points.back();
  EXPECT_TRUE(std::isnan(never.mean)) << "defined in no future: unknown, not zero";
  EXPECT_TRUE(std::isnan(never.p50));
  EXPECT_EQ(all.differences[Case::outcome("coverage")].futures, 0);
  EXPECT_TRUE(std::isnan(all.differences[Case::outcome("coverage")].mean));
}

TEST_F(Assembled, OneFutureHasNoInterval) {
  put(0, record({1, 2}, 0.1));
  const auto all = result(1);
  const auto& d = all.differences[Case::outcome("coverage")];
  EXPECT_DOUBLE_EQ(d.mean, 1);
  EXPECT_TRUE(std::isnan(d.lo));
  EXPECT_TRUE(std::isnan(d.hi));
}

TEST_F(Assembled, VarianceSharesAreSquaredRankCorrelations) {
  put(0, record({0, 4}, 0.1));
  put(1, record({0, 3}, 0.2));
  put(2, record({0, 2}, 0.3));
  put(3, record({0, 1}, 0.4));
  int seen = 0;
  for (const auto& row : result(4).variance) {
    if (row.outcome != "coverage") continue;
    const bool first = row.input == it_.model.parameters[0].id;
    EXPECT_DOUBLE_EQ(row.share, first ? 1 : 0) << row.input;
    seen += first ? 1 : 0;
  }
  EXPECT_EQ(seen, 1);
}

TEST_F(Assembled, TieSharesAreSharesOfFutures) {
  auto without = record({0, 0}, 0.1);
  without.scenario.pacts[it_.pair("USA", "KOR")] = 0;
  put(0, without);
  for (int i = 1; i < 4; ++i) put(i, record({0, 0}, 0.1));
  const auto all = result(4);
  const auto share = [&](const Arm& arm) {
    for (const auto& tie : arm.ties) {
      if (tie.layer == "defence" && tie.a == "KOR" && tie.b == "USA") {
        EXPECT_TRUE(tie.at_start);
        return tie.share;
      }
    }
    return -1.0;
  };
  EXPECT_DOUBLE_EQ(share(all.baseline), 1);
  EXPECT_DOUBLE_EQ(share(all.scenario), 0.75);
}

TEST_F(Assembled, AStoreThatLacksAFutureIsRefused) {
  put(0, record({1, 2}, 0.1));
  put(2, record({1, 2}, 0.1));
  const auto fault = fault_of([&] { (void)result(3); });
  EXPECT_EQ(fault.file, store_.path());
  EXPECT_EQ(fault.problem, "holds 2 of 3 futures");
  EXPECT_THAT(fault.remedy, HasSubstr("--resume"));
}

TEST_F(Assembled, ARecordOfAnotherShapeIsRefused) {
  auto cut = record({1, 2}, 0.1);
  for (const auto field : {0, 1, 2, 3}) {
    auto made = cut;
    if (field == 0) made.draws.pop_back();
    if (field == 1) made.baseline.values.pop_back();
    if (field == 2) made.scenario.pacts.pop_back();
    if (field == 3) made.scenario.lattice.clear();
    auto store = Store::open(folder_.file("shape-" + std::to_string(field) + ".db"));
    store.put({{.index = 0, .record = encode(made)}});
    Manifest manifest;
    manifest.futures = 1;
    const auto fault = fault_of([&] { (void)assemble(it_.plan, it_.start, manifest, store); });
    EXPECT_EQ(fault.file, store.path()) << field;
    EXPECT_EQ(fault.field, "future 0");
    EXPECT_THAT(fault.remedy, HasSubstr("--out"));
  }
}

TEST_F(Assembled, TheContentHashLeavesOutTimeHostAndThreads) {
  put(0, record({1, 2}, 0.1));
  auto a = result(1);
  const auto hash = content_hash(a);
  a.manifest.seconds = 12;
  a.manifest.host = "elsewhere";
  a.manifest.threads = 99;
  a.manifest.isa = "generic";
  a.manifest.started = "2030-01-01T00:00:00Z";
  a.manifest.command = "other";
  EXPECT_EQ(content_hash(a), hash);
  a.manifest.seed = 2;
  EXPECT_NE(content_hash(a), hash);
}

}  // namespace
}  // namespace entente::scenario
