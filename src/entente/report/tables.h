#pragma once

#include <string>
#include <vector>

#include "entente/scenario/result.h"

namespace entente::report {

/// A cell of an HTML table. `html` is already safe: made by escape() or by the functions of this
/// module.
struct Cell {
  std::string html;
  bool number = false;
  bool wide = false;  ///< running text, which needs room
};

struct Table {
  std::string caption;  ///< plain text
  std::vector<Cell> head;
  std::vector<std::vector<Cell>> rows;  ///< the first cell of a row is its header
};

/// The table inside a box that scrolls sideways on narrow screens and can be reached by keyboard.
std::string html_table(const Table& table);

/// Cells from plain text.
Cell word(std::string_view text);
Cell number(std::string_view text);

// The tables of the report.
std::string difference_table(const scenario::RunResult& run);
std::string outcome_table(const scenario::RunResult& run);
std::string tie_table(const scenario::RunResult& run);
std::string start_tie_table(const scenario::RunResult& run);
std::string history_table(const scenario::RunResult& run);
std::string fan_table(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome);
std::string variance_table(const scenario::RunResult& run);
/// The parameters of one kind, with ranges. Empty when there are none.
std::string provenance_table(const scenario::RunResult& run, std::string_view kind);
std::string input_table(const scenario::RunResult& run);

}  // namespace entente::report
