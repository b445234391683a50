#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente::services::testing {

/// Reads a data package back by its descriptor alone and names every breach of it: columns, types,
/// constraints, primary keys, foreign keys and lists of keys, one line each. Knows nothing of the
/// writer.
std::vector<std::string> package_faults(const std::filesystem::path& folder);

}  // namespace entente::services::testing
