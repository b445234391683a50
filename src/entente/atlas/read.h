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

/// The entries of a BibTeX file, those at fault left out.
struct Bibliography {
  std::vector<Source> sources;
  std::vector<InputFault> faults;     ///< in the order of lines
  std::vector<std::string> left_out;  ///< keys of entries at fault; empty for one without a key
};

/// Parses BibTeX entries `@kind{key, field = {value}, ...}`; braces nest, quotes are allowed, `%`
/// comments and text between entries are skipped. After an entry that cannot be read it goes on at
/// the next line that begins with `@`. Cost: linear in the text. Checked: tests/atlas/read_test.cc;
/// fuzzed: tests/fuzz/bib_fuzz.cc.
Bibliography parse_bib(std::string_view text, const std::string& name);

}  // namespace entente::atlas
