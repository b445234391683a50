#pragma once

#include <limits>
#include <span>
#include <vector>

#include "entente/actor/draws.h"
#include "entente/core/random.h"

namespace entente::engine {

/// Both schedulers run a set of clocks with piecewise constant rates (events per year) and have the
/// same law. peek() tells when the next clock rings, fire() lets it ring, set_rate() changes one
/// rate at a time not before the last ring. Stopping in between changes nothing. Checked:
/// tests/actor/scheduler_test.cc.

/// One exponential for the sum of all rates: cheapest, one stream. For estimation.
class TotalRate {
 public:
  static constexpr Draws::Mode kMode = Draws::Mode::kSequential;

  /// @param keys one per clock, naming it in the streams of random numbers
  TotalRate(ReplicateId id, std::span<const std::uint32_t> keys, double now);

  [[nodiscard]] double peek() const;
  std::size_t fire();
  void set_rate(std::size_t clock, double rate, double now);

  [[nodiscard]] double rate(std::size_t clock) const { return rates_[clock]; }

  [[nodiscard]] double total() const { return total_; }

 private:
  Stream stream_;
  std::vector<double> rates_;
  double total_ = 0;
  double now_;
  double left_;  // exponential units until the next ring
};

/// One clock per (variable, state) with its own stream: a clock's ring times depend on its own rate
/// alone. A change of rate rescales what remains of the running exponential, so that nothing is
/// drawn anew and no other clock moves.
/// @cite gibson2000 (the reuse of remaining times); anderson2007 (next reaction in internal time)
class NextReaction {
 public:
  static constexpr Draws::Mode kMode = Draws::Mode::kKeyed;

  /// The start plays no part: a clock stands still until it is given a rate.
  NextReaction(ReplicateId id, std::span<const std::uint32_t> keys, double now);

  [[nodiscard]] double peek() const { return clocks_[winner()].at; }

  std::size_t fire();
  void set_rate(std::size_t clock, double rate, double now);

  [[nodiscard]] double rate(std::size_t clock) const { return clocks_[clock].rate; }

  /// Cost O(clocks); asked for only when a likelihood is tallied.
  [[nodiscard]] double total() const;

 private:
  struct Clock {
    Stream stream;
    double rate = 0;
    double left = 0;  // exponential units, valid while the rate is 0
    double at = std::numeric_limits<double>::infinity();
  };

  [[nodiscard]] std::uint32_t winner() const { return tree_[1]; }

  void replay_matches(std::size_t clock);
  [[nodiscard]] bool earlier(std::uint32_t a, std::uint32_t b) const;

  std::vector<Clock> clocks_;
  std::vector<std::uint32_t>
      tree_;  // tournament: leaves from size_, winner at 1; ties go to the lower clock
  std::size_t size_ = 1;
};

}  // namespace entente::engine
