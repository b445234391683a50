#include "entente/core/parallel.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "entente/core/random.h"

namespace entente {
namespace {

std::vector<double> draws(unsigned threads) {
  std::vector<double> slots(500);
  parallel_for(slots.size(), threads, [&](std::size_t i) {
    Stream stream({.seed = 7, .replicate = static_cast<std::uint32_t>(i)});
    for (int k = 0; k < 20; ++k) slots[i] += stream.normal();
  });
  return slots;
}

TEST(ParallelFor, GivesTheSameResultsForOneToEightThreads) {
  const auto expected = draws(1);
  for (unsigned threads = 2; threads <= 8; ++threads)
    EXPECT_EQ(draws(threads), expected) << threads;
  EXPECT_EQ(draws(0), expected);
}

TEST(ParallelFor, CallsEachIndexOnceAndReportsProgressInOrder) {
  for (const unsigned threads : {1U, 3U, 16U}) {
    std::vector<std::atomic<int>> calls(10);
    std::vector<std::size_t> progress;
    LoopControl control;
    control.progress = [&](std::size_t done, std::size_t total) {
      EXPECT_EQ(total, 10U);
      progress.push_back(done);
    };
    parallel_for(
        10, threads, [&](std::size_t i) { ++calls[i]; }, control);
    for (const auto& n : calls) EXPECT_EQ(n.load(), 1);
    EXPECT_EQ(progress, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  }
}

TEST(ParallelFor, NothingToDoIsNoError) {
  bool called = false;
  CancelToken cancelled;
  cancelled.cancel();
  const LoopControl control{.cancel = &cancelled, .progress = nullptr};
  EXPECT_NO_THROW(parallel_for(
      0, 4, [&](std::size_t) { called = true; }, control));
  EXPECT_FALSE(called);
}

TEST(ParallelFor, CancellationFinishesWhatHasBegunAndThrows) {
  for (const unsigned threads : {1U, 4U}) {
    CancelToken token;
    std::atomic<int> begun{0};
    std::atomic<int> finished{0};
    const LoopControl control{.cancel = &token, .progress = nullptr};
    EXPECT_THROW(parallel_for(
                     1000, threads,
                     [&](std::size_t) {
                       ++begun;
                       token.cancel();
                       std::this_thread::sleep_for(std::chrono::milliseconds(5));
                       ++finished;
                     },
                     control),
                 Cancelled);
    EXPECT_GE(begun.load(), 1);
    EXPECT_LE(begun.load(), static_cast<int>(threads));
    EXPECT_EQ(begun.load(), finished.load());
  }
}

TEST(ParallelFor, ATokenSetBeforehandStartsNothing) {
  CancelToken token;
  token.cancel();
  const LoopControl control{.cancel = &token, .progress = nullptr};
  bool called = false;
  EXPECT_THROW(parallel_for(
                   3, 2, [&](std::size_t) { called = true; }, control),
               Cancelled);
  EXPECT_FALSE(called);
}

TEST(ParallelFor, ATokenSetAfterTheLastIndexIsNoCancellation) {
  CancelToken token;
  const LoopControl control{.cancel = &token, .progress = nullptr};
  EXPECT_NO_THROW(parallel_for(
      1, 1, [&](std::size_t) { token.cancel(); }, control));
}

std::string error_of(unsigned threads) {
  try {
    parallel_for(200, threads, [](std::size_t i) {
      if (i == 20) std::this_thread::sleep_for(std::chrono::milliseconds(20));
      if (i >= 20) throw DomainError("index " + std::to_string(i));
    });
  } catch (const DomainError& error) {
    return error.what();
  }
  return "none";
}

TEST(ParallelFor, TheExceptionOfTheLowestIndexIsRethrownWhateverTheThreads) {
  for (unsigned threads = 1; threads <= 8; ++threads) {
    EXPECT_EQ(error_of(threads), "index 20") << threads;
  }
}

TEST(ParallelFor, AnExceptionOfTheProgressCallbackIsRethrown) {
  for (const unsigned threads : {1U, 4U}) {
    LoopControl control;
    control.progress = [](std::size_t done, std::size_t) {
      if (done == 3) throw Cancelled();
    };
    EXPECT_THROW(parallel_for(50, threads, [](std::size_t) {}, control), Cancelled);
  }
}

TEST(ParallelFor, AnExceptionStopsTheLoopEarly) {
  std::atomic<int> calls{0};
  EXPECT_THROW(parallel_for(100000, 4,
                            [&](std::size_t) {
                              ++calls;
                              throw std::runtime_error("stop");
                            }),
               std::runtime_error);
  EXPECT_LE(calls.load(), 4);
}

TEST(ParallelFor, TheMachineHasAtLeastOneThread) {
  EXPECT_GE(hardware_threads(), 1U);
}

}  // namespace
}  // namespace entente
