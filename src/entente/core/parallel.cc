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

void parallel_for(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& body,
                  const LoopControl& control) {
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stop{false};
  std::size_t done = 0;
  std::exception_ptr failure;
  std::size_t failed = n;
  std::mutex mutex;

  const auto work = [&] {
    while (!stop.load(std::memory_order_relaxed)) {
      if (control.cancel != nullptr && control.cancel->cancelled()) return;
      const std::size_t i = next.fetch_add(1, std::memory_order_relaxed);
      if (i >= n) return;
      try {
        body(i);
        const std::scoped_lock lock(mutex);
        ++done;
        if (control.progress) control.progress(done, n);
      } catch (...) {
        // Indices are handed out in order and finished once begun, so the lowest that fails is the
        // same for any number of threads.
        const std::scoped_lock lock(mutex);
        if (!failure || i < failed) failure = std::current_exception();
        failed = std::min(failed, i);
        stop = true;
        return;
      }
    }
  };

  const std::size_t count = std::min<std::size_t>(threads == 0 ? hardware_threads() : threads,
                                                  std::max<std::size_t>(n, 1));
  {
    std::vector<std::jthread> pool;
    for (std::size_t t = 1; t < count; ++t) pool.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  if (done < n && control.cancel != nullptr) control.cancel->check();
}

}  // namespace entente
