#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente::datasets::testing {

/// A few rows as a publisher, or a tidied copy, writes them, and what they mean.
struct Sample {
  std::string format;  ///< that the header must be recognised as
  std::string name;    ///< of the file
  std::string text;
  std::int64_t rows_out = 0;
  /// "USA 1990 milex=1" (state-years), "USA JPN 1990 defense=1" (dyad-years), "USA 2000-01-01
  /// member=1" or "USA JPN 2000-01-01 conttype=1" (spells), "3075 USA defense=1" or "2 hostlev=3"
  /// (events). The value may be a kind: missing, none, not-covered.
  std::vector<std::string> claims;
};

const std::vector<Sample>& samples();

}  // namespace entente::datasets::testing
