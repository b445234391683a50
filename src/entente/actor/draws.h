#pragma once

#include <cstdint>
#include <vector>

#include "entente/core/random.h"
#include "entente/state/types.h"

namespace entente::engine {

/// Names one future or one simulated chain: never a thread or a rank.
struct ReplicateId {
  std::uint64_t seed = 0;
  std::uint32_t index = 0;
};

/// What happened by chance along a path, so that it can be walked again under other parameters.
struct Tape {
  struct Firing {
    double year = 0;
    std::uint32_t clock = 0;  ///< variable * states + state
  };

  std::vector<Firing> firings;
  std::vector<std::uint32_t> outcomes;  ///< candidates chosen, yes or no, groups drawn, in order
  double start = 0, end = 0;
};

/// The random numbers of decisions. *Keyed* (futures): every number has an address (variable,
/// actor, its n-th opportunity, who it is about), and a choice is a race of exponentials, one per
/// candidate; so a change in one candidate's utility can only draw choices to or from that
/// candidate, and nothing ever shifts another's numbers. *Sequential* (estimation): one number per
/// decision, by inversion. Both have the same law.
class Draws {
 public:
  enum class Mode : std::uint8_t { kKeyed, kSequential };

  /// @param width the longest candidate list; states: the number of states
  Draws(ReplicateId id, Mode mode, std::size_t width, Node states);

  /// Begins the n-th opportunity (from 0) of the clock with this key.
  /// @throws DomainError beyond 2^32 numbers per clock (millions of opportunities)
  void begin(std::uint32_t key, std::uint32_t n);

  /// An index below n with probability weights[i] / total.
  std::size_t pick(const double* weights, std::size_t n, double total);
  /// True with this probability; `who` decides.
  bool coin(Node who, double probability);
  /// Standard exponential about entity j, for proposals: j below the number of states, or that
  /// number for the group's size.
  double proposal(Node j);

  void record(Tape* tape) { record_ = tape; }

  void replay(const Tape* tape) { replay_ = tape, cursor_ = 0; }

  [[nodiscard]] bool replaying() const { return replay_ != nullptr; }

  /// The next outcome on the tape that is replayed. @throws DomainError at its end
  std::uint32_t next();

  /// Writes an outcome on the tape that records, if there is one.
  void note(std::uint32_t outcome) {
    if (record_) record_->outcomes.push_back(outcome);
  }

 private:
  double uniform(std::uint32_t offset);

  ReplicateId id_;
  Mode mode_;
  std::uint32_t coins_at_, proposals_at_, stride_;
  std::uint32_t key_ = 0, base_ = 0;
  Stream sequence_;
  Tape* record_ = nullptr;
  const Tape* replay_ = nullptr;
  std::size_t cursor_ = 0;
};

}  // namespace entente::engine
