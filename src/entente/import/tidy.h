#pragma once

#include <string>

#include "entente/import/dataset.h"

namespace entente::datasets {

/// The dataset as one tidy CSV table with ids of the atlas: one row a state-year, a directed
/// pair-year or an undirected one once, a spell, or a participation; an empty cell where the value
/// is missing. State-years and pair-years are read back as the same dataset by naming the format
/// `entente-state-years`, `entente-dyad-years` (directed) or `entente-pair-years`; spells and
/// events are written only. Dates are written as docs/atlas-format.md writes them. Cost: linear.
/// Checked: tests/import/tidy_test.cc
std::string write_tidy(const Dataset& dataset);

}  // namespace entente::datasets
