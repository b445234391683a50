#pragma once

#include "entente/cli/measure_commands.h"

namespace entente::cli {

/// `entente export atlas`: the whole atlas as a data package. Returns the exit code.
/// @throws InputError when a day, coding or scope is asked for: the package holds all of them
int export_atlas(const ExportOptions& options);

}  // namespace entente::cli
