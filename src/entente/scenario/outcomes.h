#pragma once

#include <vector>

#include "entente/scenario/result.h"
#include "entente/scenario/setup.h"
#include "entente/state/state.h"

namespace entente::scenario {

/// One day of one future, as outcomes see it.
struct Snapshot {
  const Setup& setup;
  const engine::State& state;
  const std::vector<double>& capability;  ///< that day [USD billion]
};

/// All outcomes, in the order of the values that measure() returns. `headline` is left false: the
/// scenario chooses. Adding one: a line in outcomes.cc and a test.
std::vector<OutcomeSpec> outcome_specs();

/// Every outcome on one day; NaN where one is not defined. Cost O(n^2 + memberships).
/// Checked: tests/scenario/outcomes_test.cc, against measures:: on the start world
std::vector<double> measure(const Snapshot& snapshot);

}  // namespace entente::scenario
