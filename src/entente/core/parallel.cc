#include "entente/core/parallel.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "entente/core/error.h"

namespace entente {

void CancelToken::check() const {
  if (cancelled()) throw Cancelled();
}

unsigned hardware_threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

namespace {

/// One parallel_for in progress, shared by its threads.
class Loop {
 public:
  Loop(std::size_t n, const std::function<void(std::size_t)>& body, const LoopControl& control)
      : n_(n), body_(body), control_(control), failed_(n) {}

  /// What each thread does: takes indices until there are none, one fails, or the caller cancels.
  void work() {
    while (!stop_.load(std::memory_order_relaxed) && !cancelled()) {
      const std::size_t i = next_.fetch_add(1, std::memory_order_relaxed);
      if (i >= n_) return;
      try {
        body_(i);
        finished();
      } catch (...) {
        failed(i);
      }
    }
  }

  void report() const {
    if (failure_) std::rethrow_exception(failure_);
    if (done_ < n_ && cancelled()) throw Cancelled();
  }

 private:
  [[nodiscard]] bool cancelled() const {
    return control_.cancel != nullptr && control_.cancel->cancelled();
  }

  void finished() {
    const std::scoped_lock lock(mutex_);
    ++done_;
    if (control_.progress) control_.progress(done_, n_);
  }

  /// Indices are handed out in order and finished once begun, so the lowest that fails is the same
  /// for any number of threads.
  void failed(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    if (i < failed_) failure_ = std::current_exception();
    failed_ = std::min(failed_, i);
    stop_ = true;
  }

  std::size_t n_;
  const std::function<void(std::size_t)>& body_;
  const LoopControl& control_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::size_t failed_;
  std::exception_ptr failure_;
};

}  // namespace

void parallel_for(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& body,
                  const LoopControl& control) {
  Loop loop(n, body, control);
  const std::size_t count = std::min<std::size_t>(threads == 0 ? hardware_threads() : threads,
                                                  std::max<std::size_t>(n, 1));
  {
    std::vector<std::jthread> pool;
    for (std::size_t t = 1; t < count; ++t) pool.emplace_back([&loop] { loop.work(); });
    loop.work();
  }
  loop.report();
}

}  // namespace entente
