#pragma once

#include <string>
#include <vector>

#include "entente/core/csv.h"
#include "entente/core/describe.h"
#include "entente/core/text.h"

namespace entente {

namespace detail {

/// Text of one scalar in a CSV cell. An absent optional is the word "unknown".
template <class T>
std::string csv_text(const T& value) {
  if constexpr (OptionalField<T>) {
    return value ? csv_text(*value) : "unknown";
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_floating_point_v<T>) {
    return shortest(value);
  } else if constexpr (std::is_integral_v<T>) {
    return std::to_string(value);
  } else if constexpr (VectorField<T>) {
    std::vector<std::string> parts;
    parts.reserve(value.size());
    for (const auto& item : value) parts.push_back(csv_text(item));
    return join(parts, ";");
  } else {
    return value;
  }
}

struct CsvHeader {
  std::vector<std::string> names;

  template <class T>
  void operator()(std::string_view name, T&, const Meta&) {
    names.emplace_back(name);
  }
};

struct CsvRow {
  std::vector<std::string> cells;

  template <class T>
  void operator()(std::string_view, const T& field, const Meta&) {
    cells.push_back(csv_text(field));
  }
};

}  // namespace detail

/// A table of flat described structs as CSV: header, then one line each. Lists within a cell are
/// joined by ';'.
template <Described T>
std::string to_csv(const std::vector<T>& rows) {
  T sample{};
  detail::CsvHeader header;
  T::describe(sample, header);
  std::string text = csv_line(header.names);
  for (const auto& row : rows) {
    detail::CsvRow cells;
    T::describe(row, cells);
    text += csv_line(cells.cells);
  }
  return text;
}

}  // namespace entente
