#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "world.h"

namespace {
std::atomic<long> allocations{0};
}

// Every allocation of this program is counted. The mismatch warning is about the pair below, which
// is consistent.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* block = std::malloc(size)) return block;
  throw std::bad_alloc();
}

void operator delete(void* block) noexcept {
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}

#pragma GCC diagnostic pop

namespace entente::engine {
namespace {

TEST(Chain, AllocatesNothingInAMinistep) {
  const World w = make_world(20, 40, 6);
  State state = make_state(w.model, w.start);
  NullObserver observer;
  Future<NullObserver> future(w.model, state, {.replicate = {1, 1}, .protocols = w.protocols},
                              observer);
  const long before = allocations.load();
  ASSERT_GT(before, 0);
  future.run_until(15);
  EXPECT_EQ(allocations.load(), before);
}

}  // namespace
}  // namespace entente::engine
