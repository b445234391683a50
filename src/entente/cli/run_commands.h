#pragma once

#include <string>
#include <vector>

#include "entente/cli/atlas_commands.h"
#include "entente/services/run.h"

/// The commands that make futures and look at them. Each returns the exit code.
namespace entente::cli {

struct RunOptions {
  services::RunRequest request;
  std::string atlas_folder;
  Format format = Format::kText;
};

/// Ctrl-C stops cleanly: finished futures are kept and --resume goes on.
int run_scenario(const RunOptions& options);

int compare_runs(const std::vector<std::string>& folders, Format format);
int report_run(const std::string& folder, const std::string& to);
int list_effects(const std::string& name, Format format);
int print_schema();

}  // namespace entente::cli
