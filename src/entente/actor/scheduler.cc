#include "entente/actor/scheduler.h"

#include <algorithm>
#include <bit>

#include "entente/state/portable.h"

namespace entente::engine {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

double exponential(Stream& stream) {
  return -portable_log(stream.uniform_open());
}

}  // namespace

TotalRate::TotalRate(ReplicateId id, std::span<const std::uint32_t> keys, double now)
    : stream_({.seed = id.seed, .replicate = id.index, .purpose = Purpose::kClock, .entity = 0}),
      rates_(keys.size(), 0),
      now_(now),
      left_(exponential(stream_)) {}

double TotalRate::peek() const {
  return total_ > 0 ? now_ + left_ / total_ : kNever;
}

std::size_t TotalRate::fire() {
  now_ = peek();
  double rest = stream_.uniform_open() * total_;
  std::size_t clock = 0;
  for (std::size_t i = 0; i < rates_.size(); ++i) {
    if (rates_[i] <= 0) continue;
    clock = i;
    rest -= rates_[i];
    if (rest < 0) break;
  }
  left_ = exponential(stream_);
  return clock;
}

void TotalRate::set_rate(std::size_t clock, double rate, double now) {
  left_ = std::max(0.0, left_ - (now - now_) * total_);
  now_ = now;
  rates_[clock] = rate;
  // Summed anew: differences would drift.
  total_ = 0;
  for (const double r : rates_) total_ += r;
}

NextReaction::NextReaction(ReplicateId id, std::span<const std::uint32_t> keys, double) {
  clocks_.reserve(keys.size());
  for (const std::uint32_t key : keys) {
    Clock clock{
        .stream = Stream(
            {.seed = id.seed, .replicate = id.index, .purpose = Purpose::kClock, .entity = key})};
    clock.left = exponential(clock.stream);
    clocks_.push_back(clock);
  }
  size_ = std::bit_ceil(std::max<std::size_t>(clocks_.size(), 2));
  const auto last = static_cast<std::uint32_t>(clocks_.size() - 1);
  tree_.assign(2 * size_, last);
  for (std::uint32_t i = 0; i < clocks_.size(); ++i) tree_[size_ + i] = i;
  for (std::size_t i = 0; i < clocks_.size(); ++i) replay_matches(i);
}

bool NextReaction::earlier(std::uint32_t a, std::uint32_t b) const {
  if (clocks_[a].at != clocks_[b].at) return clocks_[a].at < clocks_[b].at;
  return a < b;
}

void NextReaction::replay_matches(std::size_t clock) {
  for (std::size_t node = (size_ + clock) / 2; node >= 1; node /= 2) {
    const std::uint32_t a = tree_[2 * node];
    const std::uint32_t b = tree_[2 * node + 1];
    tree_[node] = earlier(b, a) ? b : a;
  }
}

std::size_t NextReaction::fire() {
  const std::size_t ringing = winner();
  Clock& clock = clocks_[ringing];
  clock.at += exponential(clock.stream) / clock.rate;
  replay_matches(ringing);
  return ringing;
}

void NextReaction::set_rate(std::size_t clock, double rate, double now) {
  Clock& own = clocks_[clock];
  if (own.rate == rate) return;
  if (own.rate > 0) own.left = std::max(0.0, (own.at - now) * own.rate);
  own.rate = rate;
  own.at = rate > 0 ? now + own.left / rate : kNever;
  replay_matches(clock);
}

double NextReaction::total() const {
  double sum = 0;
  for (const Clock& clock : clocks_) sum += clock.rate;
  return sum;
}

}  // namespace entente::engine
