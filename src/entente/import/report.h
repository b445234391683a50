#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"

namespace entente::datasets {

/// Rows that were not kept, for one reason.
struct DroppedRows {
  std::string reason;
  std::int64_t rows = 0;
  std::vector<std::string> examples;  ///< the first few: "line 12: 437, 1960"

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("reason", self.reason, Meta{.doc = "why the rows were not kept"});
    v("rows", self.rows, Meta{.doc = "how many"});
    v("examples", self.examples, Meta{.doc = "line and key of the first few"});
  }
};

/// How far one variable reaches.
struct VariableCoverage {
  std::string name, unit;
  std::optional<std::int64_t> first_year, last_year;  ///< of rows with a number
  std::int64_t known = 0, missing = 0;                ///< rows kept

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "the variable's name here"});
    v("unit", self.unit, Meta{.doc = "unit of the values; empty if there is none"});
    v("first_year", self.first_year, Meta{.unit = "year", .doc = "first year with a number"});
    v("last_year", self.last_year, Meta{.unit = "year", .doc = "last year with a number"});
    v("known", self.known, Meta{.doc = "rows with a number"});
    v("missing", self.missing, Meta{.doc = "rows without one"});
  }
};

/// What became of a file.
struct ImportReport {
  std::string file, format, title, shape;
  std::string version = "not stated";  ///< as the file, or else its name, says
  std::vector<std::string> columns_used, columns_ignored;
  std::int64_t preamble_lines = 0;
  std::int64_t rows_read = 0, rows_kept = 0, rows_out = 0;
  std::vector<DroppedRows> dropped;
  std::vector<std::string> not_in_atlas;  ///< codes that no state of the atlas has, most rows first
  std::optional<std::int64_t> first_year, last_year;
  std::vector<std::string> states;
  std::vector<VariableCoverage> variables;
  std::vector<std::string> notes;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("file", self.file, Meta{.doc = "path as given", .hashed = false});
    v("format", self.format, Meta{.doc = "id of the format"});
    v("title", self.title, Meta{.doc = "name of the dataset"});
    v("shape", self.shape, Meta{.doc = "state-years, dyad-years, spells or events"});
    v("version", self.version, Meta{.doc = "version as the file, or its name, says"});
    v("columns_used", self.columns_used, Meta{.doc = "columns that were read"});
    v("columns_ignored", self.columns_ignored, Meta{.doc = "columns that were not"});
    v("preamble_lines", self.preamble_lines, Meta{.doc = "rows above the header"});
    v("rows_read", self.rows_read, Meta{.doc = "data rows in the file"});
    v("rows_kept", self.rows_kept, Meta{.doc = "of these, rows that count in the result"});
    v("rows_out", self.rows_out, Meta{.doc = "rows of the result (one may stand for several)"});
    v("dropped", self.dropped, Meta{.doc = "rows not kept, by reason"});
    v("not_in_atlas", self.not_in_atlas, Meta{.doc = "codes that no state has, with their rows"});
    v("first_year", self.first_year, Meta{.unit = "year", .doc = "first year of the result"});
    v("last_year", self.last_year, Meta{.unit = "year", .doc = "last year of the result"});
    v("states", self.states, Meta{.doc = "states of the result"});
    v("variables", self.variables, Meta{.doc = "how far each variable reaches"});
    v("notes", self.notes, Meta{.doc = "what else a reader should know"});
  }
};

}  // namespace entente::datasets
