#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
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
    kRate,  ///< opportunities of `variable` are multiplied by `amount` from then on (of `by` alone,
            ///< if given)
    kEffort,  ///< the military effort of `by` moves by `amount` levels
  };
  Kind kind = Kind::kPresence;
  Day date;
  std::string by, state, instrument, variable, says;
  double amount = 0;        ///< the value, unless an uncertainty is named
  std::string uncertainty;  ///< id of the uncertainty that gives the amount, or empty
  double probability = 1;   ///< share of futures in which it happens (drawn once a future)
  std::size_t index = 0;    ///< place in the file: names its random stream
  std::string file;
  int line = 0;
};

/// How a covariate goes on from the start to the horizon.
struct PathSpec {
  std::string covariate, rule;  ///< capability; `hold` or `growth`
  std::string states;           ///< `all`, or one state
  std::size_t parameter = 0;  ///< growth per year, index into Scenario::uncertainties (growth only)
  std::string why;
  std::string file;
  int line = 0;
};

/// A scenario: a start, a horizon, what is done, what is uncertain, what is measured. Read from
/// TOML; format in docs/scenario-format.md. `base` takes over everything of another scenario, and
/// adds.
struct Scenario {
  std::string id, title, description, base;
  std::string model, scope, coding, hub;
  Day start, horizon;
  std::vector<Parameter> uncertainties;
  std::vector<PathSpec> paths;
  std::vector<Intervention> interventions;
  std::vector<std::string> outcomes;  ///< headline outcomes, ids
  std::string file;

  /// Where a key of the head stands: in this file, or in the base that gave it.
  struct Place {
    std::string file;
    int line = 0;
  };

  std::map<std::string, Place> places;  ///< model, scope, coding, hub, start, horizon, outcomes

  /// @throws InputError at the key
  [[noreturn]] void fail(const std::string& key, const std::string& problem,
                         const std::string& remedy) const;
};

/// Finds the text of a scenario or model by id or path; returns (text, name for messages).
using NamedText = std::pair<std::string, std::string>;
using Finder = std::function<NamedText(const std::string& id)>;

/// Interventions lie within [start, 1 January of the horizon's year): a later one could not be seen
/// in any outcome. A scenario keeps the model, scope, hub, start and horizon of its base, or the
/// two could not be compared.
/// @throws InputError: misspelt keys, keys that an intervention of that kind does not take,
/// malformed dates, values out of range, unknown base, outcomes or uncertainties, names given
/// twice, interventions outside the period Checked: tests/scenario/scenario_file_test.cc; fuzzed:
/// tests/fuzz/scenario_fuzz.cc
Scenario read_scenario(const std::string& id, const Finder& find);

}  // namespace entente::scenario
