#pragma once

#include <functional>
#include <string>
#include <vector>

#include "entente/core/date.h"
#include "entente/scenario/model_file.h"

namespace entente::scenario {

/// Something done at a date, whatever the states would choose.
struct Intervention {
  enum class Kind {
    kPresence,  ///< forces of `by` in `state` become `amount` times what they were at the start
    kLeave,     ///< `by` leaves the pact `instrument`
    kTie,       ///< the lattice tie between `by` and `state` begins (amount 1) or ends (amount 0)
    kRate,      ///< opportunities of `variable` are multiplied by `amount` from then on (of `by` alone, if given)
    kEffort,    ///< the military effort of `by` moves by `amount` levels
  };
  Kind kind = Kind::kPresence;
  Day date;
  std::string by, state, instrument, variable, says;
  double amount = 0;           ///< the value, unless an uncertainty is named
  std::string uncertainty;     ///< id of the uncertainty that gives the amount, or empty
  double probability = 1;      ///< share of futures in which it happens (drawn once a future)
  std::size_t index = 0;       ///< place in the file: names its random stream
  std::string file;
  int line = 0;
};

/// How a covariate goes on from the start to the horizon.
struct PathSpec {
  std::string covariate, rule;  ///< capability; `hold` or `growth`
  std::string states;           ///< `all`, or one state
  std::size_t parameter = 0;    ///< growth per year, index into Scenario::uncertainties (growth only)
  std::string why;
};

/// A scenario: a start, a horizon, what is done, what is uncertain, what is measured. Read from TOML; format in
/// docs/scenario-format.md. `base` takes over everything of another scenario, and adds.
struct Scenario {
  std::string id, title, description, base;
  std::string model, scope, coding, hub;
  Day start, horizon;
  std::vector<Parameter> uncertainties;
  std::vector<PathSpec> paths;
  std::vector<Intervention> interventions;
  std::vector<std::string> outcomes;  ///< headline outcomes, ids
  std::string file;
};

/// Finds the text of a scenario or model by id or path; returns (text, name for messages).
using Finder = std::function<std::pair<std::string, std::string>(const std::string& id)>;

/// @throws InputError: misspelt keys, malformed dates, values out of range, unknown base, interventions outside the period
Scenario read_scenario(const std::string& id, const Finder& find);

}  // namespace entente::scenario
