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

struct ExportOptions {
  AtlasOptions atlas;
  std::string what;                               ///< a layer, `memberships`, or `panel`
  std::string to;                                 ///< a file; a folder for a panel
  std::string from = "1950", until;               ///< panel: first and last wave
  int step = 10;                                  ///< panel: years between waves
  std::vector<std::string> layers = {"defence"};  ///< panel
};

int export_world(const ExportOptions& options);

}  // namespace entente::cli
