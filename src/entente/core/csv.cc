#include "entente/core/csv.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente {
namespace {

class Scanner {
 public:
  Scanner(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  std::optional<CsvTable::Row> next() {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"))
      line_break();
    if (at_ >= text_.size()) return std::nullopt;
    CsvTable::Row row{.line = line_, .cells = {}};
    while (true) {
      row.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
      if (at_ >= text_.size()) return row;
      if (text_[at_] == ',') {
        ++at_;
        continue;
      }
      line_break();
      return row;
    }
  }

 private:
  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
    throw InputError(
        {.file = name_, .line = line_, .field = {}, .problem = problem, .remedy = remedy});
  }

  void line_break() {
    if (text_[at_] == '\r') ++at_;
    ++at_;
    ++line_;
  }

  std::string plain() {
    const auto end = std::min(text_.find_first_of(",\n", at_), text_.size());
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    if (at_ < text_.size() && text_[at_] == '\n' && !cell.empty() && cell.back() == '\r') {
      cell.pop_back();
      --at_;
    }
    if (cell.find('"') != std::string::npos) {
      fail("a quote stands inside an unquoted cell",
           "put the whole cell in quotes and double the quotes within");
    }
    return cell;
  }

  std::string quoted() {
    std::string cell;
    const int begin = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (text_.substr(at_, 2) == "\"\"") {
        cell += '"';
        ++at_;
      } else {
        ++at_;
        if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' &&
            text_.substr(at_, 2) != "\r\n") {
          fail("text follows a closing quote", "double the quotes that belong to the text");
        }
        return cell;
      }
    }
    line_ = begin;
    fail("a quoted cell does not end", "add the closing quote");
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

CsvTable CsvTable::parse(std::string_view text, std::string name) {
  if (const auto bad = invalid_utf8(text); bad != std::string_view::npos) {
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    throw InputError({.file = name,
                      .line = static_cast<int>(line),
                      .field = {},
                      .problem = "the text is not UTF-8",
                      .remedy = "save the file as UTF-8"});
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  CsvTable table;
  table.name_ = std::move(name);
  Scanner scanner(text, table.name_);
  auto header = scanner.next();
  if (!header) {
    throw InputError({.file = table.name_,
                      .line = 1,
                      .field = {},
                      .problem = "the file is empty",
                      .remedy = "add a header row"});
  }
  table.header_ = std::move(header->cells);
  for (const auto& column : table.header_) {
    if (std::count(table.header_.begin(), table.header_.end(), column) > 1) {
      throw InputError({.file = table.name_,
                        .line = header->line,
                        .field = column,
                        .problem = "the column stands twice in the header",
                        .remedy = "rename or remove one of them"});
    }
  }
  while (auto row = scanner.next()) {
    if (row->cells.size() != table.header_.size()) {
      throw InputError({.file = table.name_,
                        .line = row->line,
                        .field = {},
                        .problem = fmt::format("{} cells where the header has {}",
                                               row->cells.size(), table.header_.size()),
                        .remedy = "quote cells that hold commas, or add the missing cells"});
    }
    table.rows_.push_back(std::move(*row));
  }
  return table;
}

CsvTable CsvTable::read(const std::string& path) {
  return parse(read_file(path), path);
}

int CsvTable::find(std::string_view column) const {
  const auto it = std::find(header_.begin(), header_.end(), column);
  return it == header_.end() ? -1 : static_cast<int>(it - header_.begin());
}

bool CsvTable::has(std::string_view column) const {
  return find(column) >= 0;
}

const std::string& CsvTable::at(const Row& row, std::string_view column) const {
  const int index = find(column);
  if (index < 0) {
    throw InputError({.file = name_,
                      .line = 1,
                      .field = std::string(column),
                      .problem = "no such column",
                      .remedy = fmt::format("the header has {}", join(header_, ", "))});
  }
  return row.cells[static_cast<std::size_t>(index)];
}

void CsvTable::require(const std::vector<std::string>& columns) const {
  for (const auto& column : columns) {
    if (!has(column)) {
      throw InputError({.file = name_,
                        .line = 1,
                        .field = column,
                        .problem = "the column is missing",
                        .remedy = fmt::format("the header must have {}", join(columns, ","))});
    }
  }
  for (const auto& column : header_) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
      throw InputError({.file = name_,
                        .line = 1,
                        .field = column,
                        .problem = "unknown column",
                        .remedy = fmt::format("the header must have {}", join(columns, ","))});
    }
  }
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
  if (cells.size() == 1 && cells[0].empty())
    return "\"\"\n";  // a bare line break would be a blank line, which readers skip
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_cell(cells[i]);
  }
  return line + '\n';
}

}  // namespace entente
