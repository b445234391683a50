#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/date.h"
#include "entente/core/error.h"
#include "entente/import/dataset.h"
#include "entente/import/resolver.h"

namespace entente::datasets {

struct ReadOptions {
  std::string format;  ///< id of the format; empty: told by the header
  std::optional<int> from_year, to_year;
  /// Nothing that was known only after this day is in the result: rows of years that were not over,
  /// events and spells that had not begun, ends that had not come, and variables of events and
  /// disputes that were still going on (a year or month is taken to its end).
  std::optional<Day> as_of;
};

/// Reads a file in one of the known formats (docs/importers.md), plain or gzipped. Text that is not
/// UTF-8 is taken for Latin-1, lone CR for line ends; both are noted. A row that cannot be used is
/// dropped and counted with its reason; a missing value is never zero.
/// @throws MissingInputError, IoError; InputError for a file that is no text table, a header that
/// no format knows (naming the closest one and what it lacks), or an option out of range
/// Cost: linear in the file, and n log n in the rows kept. Randomness: none.
/// Checked: tests/import (each format, original and tidied headers, and the published files);
/// fuzzed: tests/fuzz/import_fuzz.cc
Dataset read(const std::string& path, const StateResolver& resolver,
             const ReadOptions& options = {});

/// The same for text already in memory; `name` is how messages and the version's search call it.
Dataset read_text(std::string_view text, const std::string& name, const StateResolver& resolver,
                  const ReadOptions& options = {});

struct Folder {
  std::vector<Dataset> datasets;           ///< by path
  std::vector<InputFault> not_recognised;  ///< likewise: each other *.csv, *.tsv, *.txt and *.gz
};

/// Every file of a folder (not of folders within it) that a format recognises.
/// @throws MissingInputError when the folder is not there; IoError
Folder read_folder(const std::string& folder, const StateResolver& resolver,
                   const ReadOptions& options = {});

}  // namespace entente::datasets
