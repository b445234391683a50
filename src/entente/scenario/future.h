#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/actor/isa.h"
#include "entente/core/describe.h"
#include "entente/scenario/scenario_file.h"
#include "entente/scenario/setup.h"

namespace entente::scenario {

/// One arm of one future, as the store keeps it.
struct ArmRecord {
  std::vector<double>
      values;  ///< years x outcomes, row-major, 1 January of each year from start to horizon
  std::vector<std::uint8_t> pacts;    ///< pairs i < j in order: allied at the horizon
  std::vector<std::uint8_t> lattice;  ///< the same: agreed
  std::vector<TraceEvent> trace;      ///< only of future 0

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("values", self.values, Meta{.doc = "years x outcomes"});
    v("pacts", self.pacts, Meta{.doc = "allied pairs at the horizon"});
    v("lattice", self.lattice, Meta{.doc = "agreed pairs at the horizon"});
    v("trace", self.trace, Meta{.doc = "what happened, future 0 only"});
  }
};

/// One future under both arms, with the numbers that it drew.
struct FutureRecord {
  std::vector<double> draws;  ///< model parameters, then uncertainties of the scenario
  ArmRecord baseline, scenario;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("draws", self.draws, Meta{.doc = "parameters and uncertainties drawn"});
    v("baseline", self.baseline, Meta{.doc = "without the scenario's interventions"});
    v("scenario", self.scenario, Meta{.doc = "with them"});
  }
};

/// What all futures of a run share. Pointers outlive the plan.
struct Plan {
  const ModelFile* model = nullptr;
  const Scenario* baseline = nullptr;
  const Scenario* scenario = nullptr;
  Setup baseline_setup, scenario_setup;
  std::uint64_t seed = 1;
  engine::Isa isa = engine::Isa::kGeneric;
};

/// Years measured: start to horizon, both included.
std::vector<int> measured_years(const Scenario& scenario);

/// Runs future `index` under both arms with common random numbers: the same draws, the same clocks
/// by state and variable, so that the arms part only where an intervention touches them. Pure
/// function of (plan, index).
/// @throws InputError for an intervention that names a state or instrument that is not there
FutureRecord run_future(const Plan& plan, std::uint32_t index);

/// Checks every intervention against the setup without running. @throws InputError
void check_interventions(const Scenario& scenario, const Setup& setup);

}  // namespace entente::scenario
