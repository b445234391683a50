#pragma once

#include <string>

#include "entente/import/dataset.h"

namespace entente::datasets {

/// The dataset as one tidy CSV table, which read() reads back as the same dataset (formats
/// `entente-state-years`, `entente-dyad-years`, `entente-spells` and `entente-events`; the
/// variables are then columns of any name): ids of the atlas, one row a state-year, a directed
/// pair-year or an undirected one once, a spell, or a participation; an empty cell where the value
/// is missing. Dates are written as docs/atlas-format.md writes them. Cost: linear. Checked:
/// tests/import/tidy_test.cc
std::string write_tidy(const Dataset& dataset);

}  // namespace entente::datasets
