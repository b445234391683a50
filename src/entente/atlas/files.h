#pragma once

#include <map>
#include <string>

namespace entente::atlas {

/// Files by path relative to the root of an atlas, with `root` for messages. A folder on disk, or
/// the edition built into the program.
struct Files {
  std::string root;
  std::map<std::string, std::string> contents;
};

/// All *.csv, *.toml and *.bib below a folder. @throws MissingInputError when the folder or its
/// atlas.toml is absent
Files files_in(const std::string& folder);

/// The edition that the program carries.
Files embedded_files();

}  // namespace entente::atlas
