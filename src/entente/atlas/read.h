#pragma once

#include <vector>

#include "entente/atlas/facts.h"
#include "entente/atlas/files.h"
#include "entente/core/error.h"

namespace entente::atlas {

/// Reads an atlas entry by entry. An entry at fault is left out and its fault kept, so that one
/// check shows all of them. Cost: linear in the files. Checked: tests/atlas/read_test.cc; fuzzed:
/// tests/fuzz/atlas_fuzz.cc.
struct ReadResult {
  Atlas atlas;
  std::vector<InputFault> faults;  ///< in the order of files, then lines
};

ReadResult read(const Files& files);

/// The atlas, whole or not at all. @throws InputError for the first fault of form, then of
/// reference (check.h)
Atlas load(const Files& files);

/// Parses BibTeX entries `@kind{key, field = {value}, ...}`; braces nest, quotes are allowed, `%`
/// comments are skipped.
std::vector<Source> parse_bib(std::string_view text, const std::string& name,
                              std::vector<InputFault>& faults);

}  // namespace entente::atlas
