#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace entente {

/// Cooperative cancellation: the caller sets it (from a signal handler, if it likes), long loops
/// ask between units of work.
class CancelToken {
 public:
  void cancel() noexcept { flag_.store(true, std::memory_order_relaxed); }

  [[nodiscard]] bool cancelled() const noexcept { return flag_.load(std::memory_order_relaxed); }

  /// @throws Cancelled once cancel() was called
  void check() const;

 private:
  std::atomic<bool> flag_{false};
};

/// How a long loop speaks to its caller. Both are optional; `progress` is called from one thread at
/// a time.
struct LoopControl {
  const CancelToken* cancel = nullptr;
  std::function<void(std::size_t done, std::size_t total)> progress;
};

/// Number of hardware threads, at least 1.
unsigned hardware_threads();

/// Calls body(i) for each i in [0, n), on `threads` threads (0: all of the machine's). Work is
/// handed out one index at a time; the body writes to a slot of its own index, so that results
/// never depend on the number of threads or on order. An exception (of the body or of progress) stops
/// the loop; the one of the lowest index is thrown again here.
/// @throws Cancelled when the token was set; indices that had begun are finished first
void parallel_for(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& body,
                  const LoopControl& control = {});

}  // namespace entente
