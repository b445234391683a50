#pragma once

#include <string>
#include <vector>

#include "entente/panel/panel.h"

namespace entente::services {

/// Writes a panel as plain tables that panel/read.h reads back, and R or Python as data frames: for
/// each relation NAME.csv (wave, i, j, value: pairs that are not listed are 0, NA is not known),
/// states.csv (one column per covariate and wave, NA where unknown), presence.csv (state, from, to
/// as decimal years), events.csv (relation, year, i, j, change), waves.csv (wave, year).
/// @return the paths written
/// @throws IoError
std::vector<std::string> write_panel(const panel::Panel& panel, const std::string& folder);

}  // namespace entente::services
