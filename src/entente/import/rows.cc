#include "entente/import/rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::datasets {

StateCell find_state(const Source& source, const std::vector<std::pair<int, Code>>& columns,
                     const Row& row, int year) {
  StateCell cell;
  for (const auto& [column, code] : columns) {
    const auto text = trim(row.at(column));
    if (cell.code.empty()) cell.code = text;
    cell.found = source.resolver.find(code, text, year);
    if (cell.found) return cell;
  }
  return cell;
}

std::optional<double> number_of(const Source& source, const Binding::Variable& variable, int column,
                                const Row& row) {
  if (variable.is(kOne)) return 1.0;
  const auto cell = read_number(row.at(column), variable.missing, source.binding.spec->wide);
  if (cell.kind == NumberCell::Kind::kNumber) return cell.value;
  if (cell.kind == NumberCell::Kind::kMissing) return std::numeric_limits<double>::quiet_NaN();
  source.tally.drop(fmt::format("{} is not a number", variable.spec->name), row.line,
                    row.at(column).substr(0, 40));
  return std::nullopt;
}

Date date_at(const Binding::DateColumns& columns, const DateSpec& spec, const Row& row) {
  const auto year = trim(row.at(columns.year));
  for (const auto open : parts(spec.open)) {
    if (year == open) return Date();
  }
  if (spec.month.empty()) return read_date(year);
  return date_of(read_whole(year).value_or(0), read_whole(trim(row.at(columns.month))),
                 read_whole(trim(row.at(columns.day))));
}

std::string key_of(std::string_view a, std::string_view b) {
  return fmt::format("{}, {}", a.substr(0, 40), b.substr(0, 40));
}

std::string key_of(std::string_view a, std::string_view b, std::string_view c) {
  return fmt::format("{}, {}, {}", a.substr(0, 40), b.substr(0, 40), c.substr(0, 40));
}

std::vector<Column> columns_for(const Binding& binding,
                                const std::function<bool(const VariableSpec&)>& wanted) {
  std::vector<Column> columns;
  for (const auto& variable : binding.variables) {
    if (wanted(*variable.spec)) {
      columns.push_back(
          {.name = std::string(variable.spec->name), .unit = std::string(variable.spec->unit)});
    }
  }
  return columns;
}

void measure(Column& column, const std::function<int(std::size_t)>& year) {
  column.years.reset();
  for (std::size_t i = 0; i < column.values.size(); ++i) {
    if (std::isnan(column.values[i])) continue;
    const int y = year(i);
    if (!column.years) column.years = {y, y};
    column.years->first = std::min(column.years->first, y);
    column.years->second = std::max(column.years->second, y);
  }
}

void report_columns(const std::vector<Column>& columns, ImportReport& report) {
  for (const auto& column : columns) {
    VariableCoverage coverage{.name = column.name, .unit = column.unit};
    if (column.years) {
      coverage.first_year = column.years->first;
      coverage.last_year = column.years->second;
    }
    const auto missing =
        std::count_if(column.values.begin(), column.values.end(), [](double v) { return v != v; });
    coverage.missing = missing;
    coverage.known = static_cast<std::int64_t>(column.values.size()) - missing;
    report.variables.push_back(std::move(coverage));
  }
}

}  // namespace entente::datasets
