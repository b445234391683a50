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

/// Watches how deep bytes nest. The reader of CBOR calls itself for each level, so that a damaged
/// record of many could exhaust the stack; a record has three.
class DepthGuard : public nlohmann::json_sax<Json> {
 public:
  [[nodiscard]] bool too_deep() const { return depth_ > kDeepest; }

  bool null() override { return true; }

  bool boolean(bool) override { return true; }

  bool number_integer(number_integer_t) override { return true; }

  bool number_unsigned(number_unsigned_t) override { return true; }

  bool number_float(number_float_t, const string_t&) override { return true; }

  bool string(string_t&) override { return true; }

  bool binary(binary_t&) override { return true; }

  bool key(string_t&) override { return true; }

  bool start_object(std::size_t) override { return enter(); }

  bool start_array(std::size_t) override { return enter(); }

  bool end_object() override { return leave(); }

  bool end_array() override { return leave(); }

  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    return false;  // the reading proper reports it
  }

 private:
  static constexpr int kDeepest = 8;

  bool enter() {
    ++depth_;
    return !too_deep();
  }

  bool leave() {
    --depth_;
    return true;
  }

  int depth_ = 0;
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
  DepthGuard guard;
  static_cast<void>(Json::sax_parse(bytes, &guard, Json::input_format_t::cbor));
  if (guard.too_deep()) {
    throw InputError({.file = store,
                      .field = "future",
                      .problem = "is nested too deeply to be a record",
                      .remedy = "the store was damaged: delete it and run again"});
  }
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
