#pragma once

#include <cstdint>

namespace entente {

/// What a stream of random numbers is for. Streams of different purposes never share numbers.
enum class Purpose : std::uint32_t {
  kParameters = 1,
  kUncertainties,
  kClock,
  kDecision,
  kProposal,
  kEstimation,
  kNull,
  kTest,
};

/// Names a stream: the same numbers whatever the thread, rank or order in which it is used.
struct StreamId {
  std::uint64_t seed = 0;       ///< the run's seed
  std::uint32_t replicate = 0;  ///< future or chain
  Purpose purpose = Purpose::kTest;
  std::uint32_t entity = 0;  ///< state, variable, parameter, ...
};

/// Counter-based random numbers: Philox 4x32-10 with key = (seed) and counter = (replicate,
/// purpose, entity, n).
/// @cite salmon2011 (Random123). Checked: tests/core/random_test.cc against the published
/// known-answer vectors.
class Stream {
 public:
  explicit Stream(const StreamId& id, std::uint32_t position = 0);

  /// Uniform in [0, 1), 53 bits.
  double uniform();
  /// Uniform in (0, 1): never 0, safe under a logarithm.
  double uniform_open();
  /// Standard exponential.
  double exponential();
  /// Standard normal, by inversion (one number per call, so that streams stay aligned). Absolute
  /// error < 1e-9 (Acklam 2003 with one Halley step).
  double normal();
  /// Uniform integer in [0, n), n >= 1, without modulo bias (multiply-shift on 64 bits; bias <
  /// 2^-32).
  std::uint32_t below(std::uint32_t n);

  [[nodiscard]] std::uint32_t position() const { return position_; }

 private:
  std::uint64_t next();

  StreamId id_;
  std::uint32_t position_;
};

/// Inverse of the standard normal distribution function, p in (0, 1).
double normal_quantile(double p);

}  // namespace entente
