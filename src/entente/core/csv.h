#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

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
