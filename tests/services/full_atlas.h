#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "../atlas/tiny_atlas.h"

/// The tiny atlas with something in every table of the package, and two editions of an exercise
/// that begin on one day.
namespace entente::services::testing {

inline atlas::Files full_files() {
  auto files = atlas::testing::tiny_files();
  files.contents["second/pact.toml"] = atlas::testing::kPact;
  files.contents["exercises/wall.toml"] += R"(
[[edition]]
from = "1990-05-01"
to = "1990-05-02"
participants = ["BBB"]
troops = "none"
locator = "p. 3"
note = "In parallel, \"dry\",\non a map."
)";
  return files;
}

inline atlas::Atlas full_atlas() {
  return atlas::load(full_files());
}

/// Writes the files as a folder.
inline void write_files(const atlas::Files& files, const std::filesystem::path& folder) {
  for (const auto& [name, text] : files.contents) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }
}

}  // namespace entente::services::testing
