#pragma once

#include <string>
#include <string_view>

#include "entente/import/read.h"
#include "entente/import/resolver.h"

namespace entente::datasets::testing {

/// A dozen states with the codes and dates that trouble importers: two Germanys under three spells
/// of two numbers, a number that passed from Yugoslavia to Serbia in 1992, a Japan with a gap.
const StateResolver& small_world();

/// Reads text as a file of that name.
Dataset read_sample(std::string_view text, const std::string& name = "sample.csv",
                    const ReadOptions& options = {});

/// The fault of reading it.
InputFault fault_of(std::string_view text, const ReadOptions& options = {});

/// Rows dropped for a reason that contains these words.
std::int64_t dropped(const ImportReport& report, std::string_view words);

}  // namespace entente::datasets::testing
