#pragma once

#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/error.h"

/// Readers of the atlas's CSV tables. Internal to the module; see read.h.
namespace entente::atlas {

using Faults = std::vector<InputFault>;

void read_states(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_capitals(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_scopes(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_places(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_figures(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_presence(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);

}  // namespace entente::atlas
