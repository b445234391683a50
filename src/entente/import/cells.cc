#include "entente/import/cells.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::datasets {
namespace {

/// The common case, digits with an optional sign, without the cost of a full parse.
std::optional<double> short_integer(std::string_view cell) {
  const bool negative = cell[0] == '-';
  if (cell.size() > 9 || cell.size() == (negative ? 1U : 0U)) return std::nullopt;
  int number = 0;
  for (std::size_t i = negative ? 1 : 0; i < cell.size(); ++i) {
    if (cell[i] < '0' || cell[i] > '9') return std::nullopt;
    number = 10 * number + (cell[i] - '0');
  }
  return negative ? -number : number;
}

std::optional<double> finite(std::string_view cell) {
  if (cell.empty()) return std::nullopt;
  if (const auto number = short_integer(cell)) return number;
  double number = 0;
  const auto* end = cell.data() + cell.size();
  const auto [at, error] = std::from_chars(cell.data(), end, number);
  if (error != std::errc() || at != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view stripped(std::string_view cell) {
  while (!cell.empty() && is_space(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && is_space(cell.back())) cell.remove_suffix(1);
  return cell;
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  return from + count <= text.size() ? read_whole(text.substr(from, count)) : std::nullopt;
}

Date by_slashes(std::string_view cell) {
  const auto fields = split(std::string(cell), '/');
  if (fields.size() != 3) return Date::unknown();
  const auto month = read_whole(fields[0]);
  const auto day = read_whole(fields[1]);
  auto year = read_whole(fields[2]);
  if (!year) return Date::unknown();
  if (*year < 100) *year += *year < 50 ? 2000 : 1900;
  return date_of(*year, month, day);
}

}  // namespace

std::vector<std::string_view> parts(std::string_view list) {
  std::vector<std::string_view> found;
  while (!list.empty()) {
    const auto bar = std::min(list.find('|'), list.size());
    found.push_back(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return found;
}

MissingCodes::MissingCodes(std::string_view of_format, std::string_view of_variable) {
  for (const auto list : {of_format, of_variable}) {
    for (const auto code : parts(list)) {
      if (const auto number = finite(code)) numbers_.push_back(*number);
      words_.push_back(code);
    }
  }
}

bool MissingCodes::has(double number) const {
  return std::find(numbers_.begin(), numbers_.end(), number) != numbers_.end();
}

bool MissingCodes::has(std::string_view word) const {
  if (word == "NA" || word == "." || word == "NaN" || word == "nan" || word == "NULL") return true;
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

NumberCell read_number(std::string_view cell, const MissingCodes& missing,
                       bool written_for_people) {
  cell = stripped(cell);
  if (cell.empty()) return {};
  auto number = finite(cell);
  if (!number && missing.has(cell)) return {};
  if (!number && written_for_people) {
    std::string bare(cell);
    std::erase(bare, ',');
    if (bare.ends_with('%')) bare.pop_back();
    if (!bare.empty()) number = finite(bare);
  }
  if (!number) return {.kind = NumberCell::Kind::kBad};
  if (missing.has(*number)) return {};
  return {.kind = NumberCell::Kind::kNumber, .value = *number};
}

std::optional<int> read_whole(std::string_view cell) {
  int number = 0;
  const auto* end = cell.data() + cell.size();
  const auto [at, error] = std::from_chars(cell.data(), end, number);
  if (cell.empty() || error != std::errc() || at != end) return std::nullopt;
  return number;
}

std::optional<int> read_year(std::string_view cell) {
  const auto year = read_whole(stripped(cell));
  if (!year || *year < 1000 || *year > 2999) return std::nullopt;
  return year;
}

Date date_of(int year, std::optional<int> month, std::optional<int> day) {
  if (year < 1000 || year > 2999) return Date::unknown();
  if (!month || *month < 1 || *month > 12) return Date::parse(std::to_string(year));
  const std::chrono::year_month_day whole{
      std::chrono::year(year), std::chrono::month(static_cast<unsigned>(*month)),
      std::chrono::day(static_cast<unsigned>(day.value_or(0) > 0 ? *day : 0))};
  if (whole.ok()) return Date::of(Day(whole));
  return Date::parse(fmt::format("{:04}-{:02}", year, *month));
}

Date read_date(std::string_view cell) {
  cell = stripped(cell);
  if (cell.find('/') != std::string_view::npos) return by_slashes(cell);
  const auto year = digits(cell, 0, 4);
  if (!year || *year < 1000) return Date::unknown();
  if (cell.size() == 4) return date_of(*year, std::nullopt, std::nullopt);
  if (cell[4] == '-') return date_of(*year, digits(cell, 5, 2), digits(cell, 8, 2));
  if (cell.size() != 6 && cell.size() != 8) return Date::unknown();
  if (!read_whole(cell)) return Date::unknown();
  return date_of(*year, digits(cell, 4, 2), digits(cell, 6, 2));
}

Date after(const Date& last) {
  if (last.kind() != Date::Kind::kDay) return last;
  return Date::of(*last.first() + std::chrono::days{1});
}

}  // namespace entente::datasets
