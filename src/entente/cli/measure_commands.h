#pragma once

#include <string>
#include <vector>

#include "entente/cli/atlas_commands.h"
#include "entente/measures/row.h"

/// Measures and exports. Each returns the exit code.
namespace entente::cli {

struct MeasureOptions {
  AtlasOptions atlas;
  std::vector<std::string> names;
  std::string from, to;  ///< YYYY or YYYY-MM-DD; both empty: the one date
  int step = 1;          ///< years
  unsigned threads = 0;
  measures::Options measure;
};

int measure_worlds(const MeasureOptions& options);
int list_measures(Format format);

/// @param what a layer, or `memberships`
int export_world(const AtlasOptions& options, const std::string& what, const std::string& to);

}  // namespace entente::cli
