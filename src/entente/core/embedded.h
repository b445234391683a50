#pragma once

#include <span>
#include <string_view>

namespace entente {

/// A file that the build put into the program.
struct EmbeddedFile {
  std::string_view path;  ///< relative to the embedded folder
  std::string_view bytes;
};

using EmbeddedFolder = std::span<const EmbeddedFile>;

}  // namespace entente
