#include "entente/import/dataset.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::datasets {
namespace {

const Column& column_of(const std::vector<Column>& columns, std::string_view variable) {
  std::vector<std::string> names;
  for (const auto& column : columns) {
    if (column.name == variable) return column;
    names.push_back(column.name);
  }
  throw DomainError(
      fmt::format("the dataset has no variable '{}'; it has {}", variable, join(names, ", ")));
}

Value value_at(const Column& column, std::size_t row, int year) {
  const double value = column.values[row];
  if (!std::isnan(value)) return Value::of(value);
  const bool covered = column.years && column.years->first <= year && year <= column.years->second;
  return covered ? Value::missing() : Value::not_covered();
}

}  // namespace

std::optional<StateIndex> States::find(std::string_view state) const {
  const auto it = std::lower_bound(id.begin(), id.end(), state);
  if (it == id.end() || *it != state) return std::nullopt;
  return static_cast<StateIndex>(it - id.begin());
}

bool States::existed(StateIndex state, int year) const {
  const auto& spells = years[state];
  return std::any_of(spells.begin(), spells.end(),
                     [&](const auto& s) { return s.first <= year && year <= s.second; });
}

std::string to_string(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kKnown:
      return "known";
    case Value::Kind::kNone:
      return "none";
    case Value::Kind::kMissing:
      return "missing";
    case Value::Kind::kNotCovered:
      break;
  }
  return "not covered";
}

std::optional<std::size_t> StateYears::row(StateIndex of, int in) const {
  const auto [first, last] = std::equal_range(state.begin(), state.end(), of);
  const auto begin = year.begin() + (first - state.begin());
  const auto end = year.begin() + (last - state.begin());
  const auto it = std::lower_bound(begin, end, in);
  if (it == end || *it != in) return std::nullopt;
  return static_cast<std::size_t>(it - year.begin());
}

Value StateYears::value(std::string_view of, int in, std::string_view variable) const {
  const Column& column = column_of(columns, variable);
  const auto index = states->find(of);
  const auto at = index ? row(*index, in) : std::nullopt;
  return at ? value_at(column, *at, in) : Value::not_covered();
}

std::optional<std::size_t> DyadYears::row(StateIndex a, StateIndex b, int in) const {
  if (!directed && a > b) std::swap(a, b);
  std::size_t low = 0;
  std::size_t high = size();
  const auto wanted = std::tuple(a, b, in);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (std::tuple(from[middle], to[middle], static_cast<int>(year[middle])) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == size() || std::tuple(from[low], to[low], static_cast<int>(year[low])) != wanted)
    return std::nullopt;
  return low;
}

Value DyadYears::value(std::string_view a, std::string_view b, int in,
                       std::string_view variable) const {
  const Column& column = column_of(columns, variable);
  const auto one = states->find(a);
  const auto two = states->find(b);
  if (!one || !two || *one == *two) return Value::not_covered();
  if (const auto at = row(*one, *two, in)) return value_at(column, *at, in);
  const bool covered = absent_is_none && years && years->first <= in && in <= years->second &&
                       listed[*one] && listed[*two] && states->existed(*one, in) &&
                       states->existed(*two, in);
  return covered ? Value::none() : Value::not_covered();
}

bool Spells::lists(StateIndex wanted) const {
  return std::find(state.begin(), state.end(), wanted) != state.end() ||
         std::find(other.begin(), other.end(), wanted) != other.end();
}

Value Spells::value(std::string_view of, std::string_view with, Day day,
                    std::string_view variable) const {
  const Column* column = variable.empty() ? nullptr : &column_of(columns, variable);
  const auto one = states->find(of);
  const auto two = dyadic ? states->find(with) : one;
  const bool covered = covers_from && *covers_from <= day && day < *covers_before;
  if (!one || !two || !covered || !lists(*one) || !lists(*two)) return Value::not_covered();
  const bool turned = dyadic && !directed && *one > *two;
  const StateIndex a = turned ? *two : *one;
  const StateIndex b = turned ? *one : *two;
  for (std::size_t i = size(); i-- > 0;) {
    if (state[i] != a || (dyadic && other[i] != b) || !period[i].contains(day)) continue;
    if (column == nullptr) return Value::of(1);
    const double number = column->values[i];
    return std::isnan(number) ? Value::missing() : Value::of(number);
  }
  return Value::none();
}

}  // namespace entente::datasets
