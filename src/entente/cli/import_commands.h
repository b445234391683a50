#pragma once

#include <string>

#include "entente/cli/atlas_commands.h"
#include "entente/import/read.h"

/// The command `entente import`.
namespace entente::cli {

struct ImportOptions {
  std::string path;  ///< a file or a folder of files; empty: list the formats
  std::string to;    ///< folder for tidy CSV files; empty: report only
  std::string as_of;
  datasets::ReadOptions read;
  AtlasOptions atlas;  ///< whose states the files' codes become, and the format of the answer
};

/// Reads the file or the folder, reports what became of each, and writes tidy CSV if asked. Returns
/// the exit code: 65 when a folder holds nothing that is recognised.
int import_files(const ImportOptions& options);

}  // namespace entente::cli
