#pragma once

#include <string>
#include <vector>

#include "entente/services/tidy.h"

/// The rooms of the atlas, one function each, behind tidy_tables(). Internal to the module.
namespace entente::services {

void tidy_states(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
void tidy_geography(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
void tidy_forces(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
/// @param prefix of the tables' names: "second_" for the second codings
void tidy_treaties(const std::vector<atlas::Instrument>& coded, const std::string& prefix,
                   std::vector<TidyTable>& tables);
void tidy_codings(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
void tidy_arrangements(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
void tidy_disputes(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);
/// Comes last: the citations are collected from the tables before.
void tidy_sources(const atlas::Atlas& atlas, std::vector<TidyTable>& tables);

}  // namespace entente::services
