#include "entente/actor/draws.h"

#include <bit>
#include <limits>

#include "entente/state/portable.h"

namespace entente::engine {

Draws::Draws(ReplicateId id, Mode mode, std::size_t width, Node states)
    : id_(id),
      mode_(mode),
      coins_at_(static_cast<std::uint32_t>(width)),
      proposals_at_(coins_at_ + states),
      stride_(std::bit_ceil(proposals_at_ + states + 1)),
      sequence_(
          {.seed = id.seed, .replicate = id.index, .purpose = Purpose::kDecision, .entity = 0}) {}

void Draws::begin(std::uint32_t key, std::uint32_t n) {
  if (n >= std::numeric_limits<std::uint32_t>::max() / stride_)
    throw DomainError("a clock rang too often: lower its rate");
  key_ = key;
  base_ = n * stride_;
}

double Draws::uniform(std::uint32_t offset) {
  if (mode_ == Mode::kSequential) return sequence_.uniform_open();
  Stream stream(
      {.seed = id_.seed, .replicate = id_.index, .purpose = Purpose::kDecision, .entity = key_},
      base_ + offset);
  return stream.uniform_open();
}

std::size_t Draws::pick(const double* weights, std::size_t n, double total) {
  std::size_t chosen = n - 1;
  if (replay_) {
    chosen = next();
  } else if (mode_ == Mode::kSequential) {
    double rest = uniform(0) * total;
    for (std::size_t i = 0; i < n; ++i) {
      if (weights[i] <= 0) continue;
      chosen = i;
      rest -= weights[i];
      if (rest < 0) break;
    }
  } else {
    double first = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < n; ++i) {
      if (weights[i] <= 0) continue;
      const double arrival = -portable_log(uniform(static_cast<std::uint32_t>(i))) / weights[i];
      if (arrival < first) {
        first = arrival;
        chosen = i;
      }
    }
  }
  note(static_cast<std::uint32_t>(chosen));
  return chosen;
}

bool Draws::coin(Node who, double probability) {
  const bool yes = replay_ ? next() != 0 : uniform(coins_at_ + who) < probability;
  note(yes ? 1 : 0);
  return yes;
}

double Draws::proposal(Node j) {
  return -portable_log(uniform(proposals_at_ + j));
}

std::uint32_t Draws::next() {
  if (cursor_ == replay_->outcomes.size())
    throw DomainError("the tape is at its end: it belongs to another model");
  return replay_->outcomes[cursor_++];
}

}  // namespace entente::engine
