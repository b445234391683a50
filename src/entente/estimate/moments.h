#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/actor/chain.h"
#include "entente/core/describe.h"
#include "entente/core/parallel.h"
#include "entente/panel/panel.h"
#include "entente/state/model.h"

namespace entente::engine {

struct MomentOptions {
  std::uint64_t seed = 1;
  int phase1 = 200;   ///< simulations for the first derivative
  int subphases = 4;  ///< of phase 2; the gain halves from each to the next
  double gain = 0.2;  ///< of the first subphase
  int phase3 = 1000;  ///< simulations for t-ratios, derivative and covariance
  int batch =
      2;  ///< chains averaged per step of phase 2: part of the result, never the number of cores
  int attempts =
      3;  ///< times that phases 2 and 3 are run, each from the last, until the ratios are small
  unsigned threads = 0;  ///< 0: all of the machine's; never part of the result
  Isa isa = Isa::kGeneric;
  std::vector<Protocol> protocols;  ///< by variable; empty: default_protocol()
};

/// One parameter. Rates are per state and year, one per variable and period.
struct EstimateRow {
  std::string name;  ///< effect, or "rate"
  std::string variable;
  std::int64_t period = -1;  ///< rates: the period from 0; effects: -1
  double value = 0, se = 0;
  double t_ratio = 0;  ///< (simulated mean - target) / simulated standard deviation
  double target = 0, mean = 0, sd = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "effect, or rate"});
    v("variable", self.variable, Meta{.doc = "dependent variable"});
    v("period", self.period, Meta{.doc = "period from 0 for rates; -1 for effects"});
    v("value", self.value, Meta{.doc = "estimate; rates per state and year"});
    v("se", self.se, Meta{.doc = "standard error"});
    v("t_ratio", self.t_ratio,
      Meta{.unit = "1", .doc = "convergence: (simulated mean - target) / standard deviation"});
    v("target", self.target, Meta{.doc = "observed statistic"});
    v("mean", self.mean, Meta{.doc = "mean of the simulated statistic"});
    v("sd", self.sd, Meta{.doc = "standard deviation of the simulated statistic"});
  }
};

struct Estimate {
  std::vector<EstimateRow> rows;   ///< rates (by period, then variable), then effects
  std::vector<double> covariance;  ///< rows x rows, row-major
  double max_ratio = 0;            ///< overall maximum convergence ratio; below 0.25 is wanted
  bool converged = false;          ///< |t| < 0.1 for all, and max_ratio < 0.25
  std::int64_t simulations = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("rows", self.rows, Meta{.doc = "parameters"});
    v("covariance", self.covariance,
      Meta{.doc = "of the estimates, row-major, in the order of rows"});
    v("max_ratio", self.max_ratio, Meta{.unit = "1", .doc = "overall maximum convergence ratio"});
    v("converged", self.converged,
      Meta{.doc = "all t-ratios below 0.1 and the overall maximum below 0.25"});
    v("simulations", self.simulations, Meta{.doc = "simulated panels"});
  }
};

/// Method of moments by Robbins-Monro (Snijders 2001) on a panel, unconditional, in three phases
/// with score-function derivatives (Schweinberger & Snijders 2007). The statistics are those of
/// `Statistics`. A variable that never changes in the panel is static: it gets no rate, and must
/// have no terms.
/// @param model model_of(panel) with terms added; the betas are the start (an outdegree of exactly
/// 0 is started from the ties
///   that began and ended), its rates are ignored
/// @return estimates by the last attempt, converged or not: read `converged`
/// @throws DomainError when the model does not fit the panel or a static variable has terms;
/// ConvergenceError when the derivative
///   is singular (an effect without variation, two effects that are one) or the parameters run
///   away; Cancelled
/// Cost: simulations x periods x ministeps. Randomness: (seed, index of the simulation).
/// @cite snijders2001, schweinberger2007
/// Checked: tests/estimate/moments_test.cc (recovery), tests/estimate/s50_test.cc (published
/// estimates)
Estimate estimate_by_moments(const panel::Panel& panel, const Model& model,
                             const MomentOptions& options = {}, const LoopControl& control = {});

}  // namespace entente::engine
