#pragma once

#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/core/toml.h"

/// Typed fields of the atlas's files, with the same errors for CSV rows and TOML tables. Internal
/// to the module.
namespace entente::atlas {

/// Runs a reader of one entry; an InputError becomes a fault and the entry is left out. False then.
template <class Read>
bool guarded(std::vector<InputFault>& faults, Read read) {
  try {
    read();
    return true;
  } catch (const InputError& error) {
    faults.push_back(error.fault());
    return false;
  }
}

/// The key of Atlas::left_out for an entry of a file, or for the whole file.
std::string left_out_key(const std::string& file, const std::string& entry = "");

/// One CSV row.
class RowFields {
 public:
  RowFields(const CsvTable& table, const CsvTable::Row& row) : table_(table), row_(row) {}

  [[nodiscard]] std::string text(std::string_view column) const;  ///< never empty

  [[nodiscard]] std::string note(std::string_view column = "note") const {
    return table_.at(row_, column);
  }

  [[nodiscard]] std::string one_of(std::string_view column,
                                   const std::vector<std::string>& words) const;
  [[nodiscard]] double number(std::string_view column, double lo, double hi) const;
  [[nodiscard]] int integer(std::string_view column) const;
  [[nodiscard]] Date date(std::string_view column) const;

  [[nodiscard]] Period period() const { return {date("from"), date("to")}; }

  [[nodiscard]] Quantity quantity(std::string_view column) const;
  /// Texts joined by ';', at least one.
  [[nodiscard]] std::vector<std::string> list(std::string_view column) const;
  [[nodiscard]] std::vector<std::string> all_of(std::string_view column,
                                                const std::vector<std::string>& words) const;
  /// The columns source, and locator, confidence, note where the table has them.
  [[nodiscard]] Cited cited() const;

  [[nodiscard]] Where where() const { return {table_.name(), row_.line}; }

  [[noreturn]] void fail(std::string_view column, const std::string& problem,
                         const std::string& remedy) const;

 private:
  const CsvTable& table_;
  const CsvTable::Row& row_;
};

/// A table of the atlas as text, and where what is read from it goes.
struct TableFile {
  const std::string& text;
  const std::string& name;
  Atlas& atlas;
  std::vector<InputFault>& faults;
};

/// Reads each row of a CSV table; a row at fault is left out by its first column, which names the
/// entry.
template <class Each>
void for_rows(const TableFile& file, const std::vector<std::string>& columns, Each each) {
  const bool read = guarded(file.faults, [&] {
    const auto table = CsvTable::parse(file.text, file.name);
    table.require(columns);
    for (const auto& row : table.rows()) {
      if (!guarded(file.faults, [&] { each(RowFields(table, row)); }))
        file.atlas.left_out.insert(left_out_key(file.name, table.at(row, columns.front())));
    }
  });
  if (!read) file.atlas.left_out.insert(left_out_key(file.name));
}

// One TOML table.
/// Fails unless the id is the name of the file.
void require_file_name(const TomlTable& table, const std::string& id);
/// A number of 0 or more, or a word for its absence.
Quantity quantity_at(const TomlTable& table, std::string_view key);
Date date_at(const TomlTable& table, std::string_view key);
Date date_or(const TomlTable& table, std::string_view key, Date fallback);
std::string one_of(const TomlTable& table, std::string_view key,
                   const std::vector<std::string>& words);
std::vector<std::string> all_of(const TomlTable& table, std::string_view key,
                                const std::vector<std::string>& words);
Under under_at(const TomlTable& table);
/// source, locator, confidence, note, each falling back to the enclosing entry's.
Cited cited_at(const TomlTable& table, const Cited& enclosing);

/// The text at `key`, or nothing if it is missing or of another type.
std::string text_if_any(const TomlTable& table, std::string_view key);

inline Where where(const TomlTable& table) {
  return {table.file(), table.line()};
}

}  // namespace entente::atlas
