#include "entente/scenario/ensemble.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <vector>

#include "entente/core/describe_json.h"
#include "entente/core/error.h"

namespace entente::scenario {
namespace {

constexpr std::size_t kBatch = 64;
constexpr auto kFlushAfter = std::chrono::milliseconds(500);

/// The one writer: collects finished futures and commits them in batches.
class Writer {
 public:
  explicit Writer(Store& store) : store_(store) {}

  void add(Store::Future future) {
    const std::scoped_lock lock(mutex_);
    pending_.push_back(std::move(future));
    const auto now = std::chrono::steady_clock::now();
    if (pending_.size() >= kBatch || now - flushed_ > kFlushAfter) flush_locked(now);
  }

  void flush() {
    const std::scoped_lock lock(mutex_);
    flush_locked(std::chrono::steady_clock::now());
  }

 private:
  void flush_locked(std::chrono::steady_clock::time_point now) {
    if (!pending_.empty()) store_.put(pending_);
    pending_.clear();
    flushed_ = now;
  }

  Store& store_;
  std::mutex mutex_;
  std::vector<Store::Future> pending_;
  std::chrono::steady_clock::time_point flushed_ = std::chrono::steady_clock::now();
};

}  // namespace

void run_ensemble(const Plan& plan, std::int64_t count, unsigned threads, Store& store,
                  const LoopControl& control) {
  const auto have = store.finished(count);
  std::vector<std::int64_t> todo;
  for (std::int64_t index = 0; index < count; ++index) {
    if (!std::binary_search(have.begin(), have.end(), index)) todo.push_back(index);
  }
  Writer writer(store);
  LoopControl outer = control;
  if (control.progress) {
    const std::size_t before = have.size();
    outer.progress = [&control, before](std::size_t done, std::size_t total) {
      control.progress(before + done, before + total);
    };
  }
  try {
    parallel_for(
        todo.size(), threads,
        [&](std::size_t k) {
          writer.add({.index = todo[k],
                      .record = encode(run_future(plan, static_cast<std::uint32_t>(todo[k])))});
        },
        outer);
  } catch (const Cancelled&) {
    writer.flush();
    throw;
  }
  writer.flush();
}

std::string encode(const FutureRecord& record) {
  std::string bytes;
  Json::to_cbor(to_json(record), bytes);
  return bytes;
}

FutureRecord decode(const std::string& bytes, const std::string& store) {
  try {
    return from_json<FutureRecord>(Json::from_cbor(bytes));
  } catch (const InputError& error) {
    throw InputError({.file = store,
                      .field = "future" + error.fault().field,
                      .problem = error.fault().problem,
                      .remedy = "the store was damaged: delete it and run again"});
  } catch (const Json::exception& error) {
    throw InputError({.file = store,
                      .field = "future",
                      .problem = error.what(),
                      .remedy = "the store was damaged: delete it and run again"});
  }
}

}  // namespace entente::scenario
