#pragma once

#include <string>
#include <vector>

#include "entente/scenario/scenario_file.h"

namespace entente::scenario {

/// The scenario or model with this id, built in, or the file at this path (it must end in .toml).
/// @throws InputError for an unknown id, with the closest one; MissingInputError for a path
NamedText find_scenario(const std::string& id);
NamedText find_model(const std::string& id);

std::vector<std::string> shipped_scenarios();

}  // namespace entente::scenario
