#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/atlas/files.h"
#include "entente/core/parallel.h"
#include "entente/scenario/result.h"

/// The main job: an ensemble of futures under a scenario and its baseline, kept in a folder.
namespace entente::services {

struct RunRequest {
  std::string scenario = "us-drawdown";  ///< shipped id, or path of a .toml
  std::int64_t futures = 1000;           ///< in [1, 1000000]
  std::uint64_t seed = 1;
  unsigned threads = 0;      ///< 0: all of the machine's
  std::string out;           ///< folder; empty: runs/SCENARIO-K with the first free K
  bool resume = false;       ///< go on with the folder (with an empty `out`: the last K)
  std::string isa = "auto";  ///< auto, generic, avx2, avx512
  std::string coding;        ///< empty: the scenario's
  atlas::Files atlas;
  std::string version;
};

struct RunOutcome {
  std::string folder;  ///< holds run.db, result.json, report.html
  std::string hash;    ///< content hash
  scenario::RunResult result;
};

/// Runs, or goes on with, the futures; writes run.db as it goes, then result.json and report.html.
/// A folder holds one run: a second one with other inputs is refused, one with more futures goes on
/// with --resume.
/// @throws InputError for bad files or a folder that holds another run; Cancelled with all finished
/// futures kept; IoError
RunOutcome run(const RunRequest& request, const LoopControl& control);

/// A finished run by its folder or its run.db. @throws MissingInputError, InputError for a store
/// that was cut or is unfinished
scenario::RunResult read_run(const std::string& folder);

/// Renders the report of a run again. @return the path written
std::string write_report(const std::string& folder, const scenario::RunResult& result);

}  // namespace entente::services
