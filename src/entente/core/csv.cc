#include "entente/core/csv.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente {

CsvReader::CsvReader(std::string_view text, std::string name, Options options)
    : text_(text), name_(std::move(name)), options_(options) {}

bool CsvReader::next() {
  cells_.clear();
  copies_used_ = 0;
  while (at_ < text_.size() && at_break()) line_break();
  if (at_ >= text_.size()) return false;
  row_line_ = line_;
  while (true) {
    cells_.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
    if (at_ >= text_.size()) return true;
    if (text_[at_] != options_.separator) break;
    ++at_;
  }
  line_break();
  return true;
}

void CsvReader::fail(int line, const std::string& problem, const std::string& remedy) const {
  throw InputError(
      {.file = name_, .line = line, .field = {}, .problem = problem, .remedy = remedy});
}

bool CsvReader::at_break() const {
  return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
}

bool CsvReader::at_cell_end() const {
  return at_ >= text_.size() || text_[at_] == options_.separator || at_break();
}

void CsvReader::line_break() {
  if (text_[at_] == '\r') ++at_;
  ++at_;
  ++line_;
}

std::string_view CsvReader::plain() {
  const std::size_t begin = at_;
  bool quote = false;
  while (at_ < text_.size() && text_[at_] != options_.separator && text_[at_] != '\n') {
    quote = quote || text_[at_] == '"';
    ++at_;
  }
  if (at_ < text_.size() && text_[at_] == '\n' && at_ > begin && text_[at_ - 1] == '\r') --at_;
  if (quote && !options_.stray_quotes) {
    fail(line_, "a quote stands inside an unquoted cell",
         "put the whole cell in quotes and double the quotes within");
  }
  return text_.substr(begin, at_ - begin);
}

std::string_view CsvReader::quoted() {
  const int first_line = line_;
  const std::size_t begin = ++at_;
  for (; at_ < text_.size(); ++at_) {
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] != '"') continue;
    const std::size_t end = at_++;
    if (at_cell_end()) return text_.substr(begin, end - begin);
    if (text_[at_] == '"') {
      line_ = first_line;
      return undoubled(begin);
    }
    if (!options_.stray_quotes)
      fail(line_, "text follows a closing quote", "double the quotes that belong to the text");
    at_ = begin - 1;
    line_ = first_line;
    return plain();
  }
  fail(first_line, "a quoted cell does not end", "add the closing quote");
}

std::string_view CsvReader::undoubled(std::size_t begin) {
  const int first_line = line_;
  std::string& cell = kept_copy();
  for (at_ = begin; at_ < text_.size(); ++at_) {
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] != '"') {
      cell += text_[at_];
      continue;
    }
    ++at_;
    if (at_cell_end()) return cell;
    if (text_[at_] != '"' && !options_.stray_quotes)
      fail(line_, "text follows a closing quote", "double the quotes that belong to the text");
    cell += '"';
    if (text_[at_] != '"') --at_;
  }
  fail(first_line, "a quoted cell does not end", "add the closing quote");
}

std::string& CsvReader::kept_copy() {
  if (copies_used_ == copies_.size()) copies_.emplace_back();
  std::string& copy = copies_[copies_used_++];
  copy.clear();
  return copy;
}

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
  CsvReader reader(text, table.name_);
  if (!reader.next()) {
    throw InputError({.file = table.name_,
                      .line = 1,
                      .field = {},
                      .problem = "the file is empty",
                      .remedy = "add a header row"});
  }
  const int header_line = reader.line();
  table.header_.assign(reader.cells().begin(), reader.cells().end());
  for (const auto& column : table.header_) {
    if (std::count(table.header_.begin(), table.header_.end(), column) > 1) {
      throw InputError({.file = table.name_,
                        .line = header_line,
                        .field = column,
                        .problem = "the column stands twice in the header",
                        .remedy = "rename or remove one of them"});
    }
  }
  while (reader.next()) {
    const auto cells = reader.cells();
    if (cells.size() != table.header_.size()) {
      throw InputError({.file = table.name_,
                        .line = reader.line(),
                        .field = {},
                        .problem = fmt::format("{} cells where the header has {}", cells.size(),
                                               table.header_.size()),
                        .remedy = "quote cells that hold commas, or add the missing cells"});
    }
    table.rows_.push_back({.line = reader.line(), .cells = {cells.begin(), cells.end()}});
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
