#include "entente/services/tidy.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {

void TidyTable::add_column(TidyColumn column) {
  if (find(column.name) || !rows_.empty())
    throw DomainError(fmt::format("{}: the column '{}' comes twice or late", name(), column.name));
  columns_.push_back(std::move(column));
}

void TidyTable::add_row(std::vector<std::string> cells) {
  if (cells.size() != columns_.size()) {
    throw DomainError(
        fmt::format("{}: {} cells for {} columns", name(), cells.size(), columns_.size()));
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (columns_[i].required && is_missing(cells[i])) {
      throw DomainError(
          fmt::format("{}, row {}: '{}' is missing", name(), rows_.size() + 1, columns_[i].name));
    }
  }
  std::vector<std::string> key;
  for (const auto& column : about_.key) {
    const auto at = find(column);
    if (!at) throw DomainError(fmt::format("{}: there is no key column '{}'", name(), column));
    key.push_back(cells[*at]);
  }
  if (!keys_.insert(key).second)
    throw DomainError(fmt::format("{}: the key '{}' is there twice", name(), join(key, "/")));
  rows_.push_back(std::move(cells));
}

std::optional<std::size_t> TidyTable::find(std::string_view column) const {
  const auto it = std::find_if(columns_.begin(), columns_.end(),
                               [&](const TidyColumn& c) { return c.name == column; });
  if (it == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(it - columns_.begin());
}

bool TidyTable::is_missing(const std::string& cell) const {
  return cell.empty() ||
         std::find(about_.missing.begin(), about_.missing.end(), cell) != about_.missing.end();
}

std::string TidyTable::csv() const {
  std::vector<std::string> header;
  for (const auto& column : columns_) header.push_back(column.name);
  std::string text = csv_line(header);
  for (const auto& row : rows_) text += csv_line(row);
  return text;
}

std::string plain_number(double value) {
  // Fixed notation of the largest double takes 309 digits, of the smallest 1074 behind the point.
  std::array<char, 1100> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

std::vector<TidyTable> tidy_tables(const atlas::Atlas& atlas) {
  std::vector<TidyTable> tables;
  tidy_states(atlas, tables);
  tidy_geography(atlas, tables);
  tidy_forces(atlas, tables);
  tidy_treaties(atlas.instruments, "", tables);
  tidy_treaties(atlas.second, "second_", tables);
  tidy_codings(atlas, tables);
  tidy_arrangements(atlas, tables);
  tidy_disputes(atlas, tables);
  tidy_sources(atlas, tables);
  return tables;
}

}  // namespace entente::services
