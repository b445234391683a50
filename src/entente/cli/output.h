#pragma once

#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/core/describe_csv.h"
#include "entente/core/describe_json.h"
#include "entente/core/parallel.h"

/// How results reach the terminal: results on stdout, messages and progress on stderr.
namespace entente::cli {

/// Exit code for input at fault (sysexits.h: EX_DATAERR).
inline constexpr int kBadInput = 65;

enum class Format { kText, kJson, kCsv };

/// A table for people: columns padded, long cells cut only when the terminal is narrower than the
/// table.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

/// Columns of the terminal; 0 when stdout is not one.
std::size_t terminal_width();

/// Prints on stdout. @throws IoError when stdout is closed or full
void print(const std::string& text);
/// One line on stderr.
void say(const std::string& text);

/// Described rows in the format asked for.
template <Described T>
void print_rows(const std::vector<T>& rows, Format format) {
  if (format == Format::kJson) {
    print(to_json(rows).dump(2) + "\n");
  } else if (format == Format::kCsv) {
    print(to_csv(rows));
  } else {
    T sample{};
    detail::CsvHeader header;
    T::describe(sample, header);
    std::vector<std::vector<std::string>> table = {header.names};
    for (const auto& row : rows) {
      detail::CsvRow cells;
      T::describe(row, cells);
      table.push_back(cells.cells);
    }
    print(text_table(table));
  }
}

/// A progress bar on stderr, drawn only on a terminal and only for work of over half a second.
class ProgressBar {
 public:
  explicit ProgressBar(std::string label);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ProgressBar(ProgressBar&&) = delete;
  ProgressBar& operator=(ProgressBar&&) = delete;

  void update(std::size_t done, std::size_t total);
  /// Takes the bar off the screen.
  void clear();

 private:
  std::string label_;
  double begun_;
  double drawn_ = 0;
  bool visible_ = false;
};

}  // namespace entente::cli
