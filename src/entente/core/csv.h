#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Reads separated values row by row in one pass, without copying: a cell is a view into the text
/// or, where doubled quotes had to be undone, into the reader. Format: RFC 4180 (quotes, doubled
/// quotes, line breaks inside quotes; LF or CRLF); blank lines are skipped. It asks nothing of the
/// text's encoding, and nothing of the rows' widths. Cost: linear in the text; no allocation in a
/// row without doubled quotes once the widest row is read. Checked: tests/core/csv_test.cc; fuzzed:
/// tests/fuzz/csv_fuzz.cc, tests/fuzz/import_fuzz.cc.
class CsvReader {
 public:
  struct Options {
    char separator = ',';
    /// Whether quotes in the wrong place are kept as they stand instead of being an error: files
    /// made by others are what they are (`5" gun`).
    bool stray_quotes = false;
  };

  /// @param text must outlive the reader
  /// @param name how errors name the file
  CsvReader(std::string_view text, std::string name, Options options);

  CsvReader(std::string_view text, std::string name)
      : CsvReader(text, std::move(name), Options{}) {}

  /// Goes to the next row; false at the end. The cells of the row before are no longer valid.
  /// @throws InputError for a stray quote (unless allowed) or a quoted cell that does not end
  bool next();

  [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }

  /// The 1-based line on which the current row begins.
  [[nodiscard]] int line() const { return row_line_; }

 private:
  [[noreturn]] void fail(int line, const std::string& problem, const std::string& remedy) const;
  [[nodiscard]] bool at_break() const;
  [[nodiscard]] bool at_cell_end() const;
  void line_break();
  std::string_view plain();
  std::string_view quoted();
  std::string_view undoubled(std::size_t begin);
  std::string& kept_copy();

  std::string_view text_;
  std::string name_;
  Options options_;
  std::size_t at_ = 0;
  int line_ = 1, row_line_ = 0;
  std::vector<std::string_view> cells_;
  std::deque<std::string> copies_;  ///< a deque, so that views stay valid while it grows
  std::size_t copies_used_ = 0;
};

/// A CSV file with a header row (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or
/// CRLF).
class CsvTable {
 public:
  struct Row {
    int line = 0;  ///< 1-based line in the file where the row begins
    std::vector<std::string> cells;
  };

  /// @param name how errors name the file
  /// @throws InputError for a missing header, a row of another width, a stray quote, or text that
  /// is not UTF-8
  static CsvTable parse(std::string_view text, std::string name);
  static CsvTable read(const std::string& path);

  [[nodiscard]] const std::string& name() const { return name_; }

  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  [[nodiscard]] bool has(std::string_view column) const;

  /// The cell of a row by column name. @throws InputError if the file has no such column
  [[nodiscard]] const std::string& at(const Row& row, std::string_view column) const;
  /// @throws InputError unless the header holds exactly these columns, in any order
  void require(const std::vector<std::string>& columns) const;

 private:
  [[nodiscard]] int find(std::string_view column) const;

  std::string name_;
  std::vector<std::string> header_;
  std::vector<Row> rows_;
};

/// One cell, quoted if it holds a comma, quote or line break.
std::string csv_cell(std::string_view text);

/// One line with its final LF.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace entente
