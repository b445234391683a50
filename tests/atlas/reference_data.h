#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

/// Where the public datasets lie that the atlas is compared with. They are not part of the project:
/// they lie beside it, or where the environment variable ENTENTE_DATA says.
namespace entente::atlas::testing {

inline constexpr const char* kAbsent =
    "the public datasets are not beside the sources nor in ENTENTE_DATA";

/// The folder of the data, or nothing when `needed`, a path in it, is not there.
inline std::optional<std::string> data_folder(const std::string& needed) {
  const char* given = std::getenv("ENTENTE_DATA");
  std::string folder = given != nullptr ? given : ENTENTE_SOURCE_DIR "/../shared/data";
  if (!std::filesystem::exists(folder + "/" + needed)) return std::nullopt;
  return folder;
}

}  // namespace entente::atlas::testing
