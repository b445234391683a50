#include "entente/core/date.h"

#include <charconv>

#include <fmt/format.h>

#include "entente/core/error.h"

namespace entente {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

std::optional<int> digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text[0] == '-')
    return std::nullopt;
  return value;
}

[[noreturn]] void reject(std::string_view text) {
  throw DomainError(fmt::format("'{}' is not a date", text));
}

struct Word {
  std::string_view text;
  Date::Kind kind;
};

constexpr Word kWords[] = {{"open", Date::Kind::kOpen},
                           {"none", Date::Kind::kNone},
                           {"unknown", Date::Kind::kUnknown},
                           {"not-covered", Date::Kind::kNotCovered}};

}  // namespace

Date Date::word(Kind kind) {
  Date date;
  date.kind_ = kind;
  return date;
}

Date Date::of(Day day) {
  Date date;
  date.kind_ = Kind::kDay;
  date.day_ = day;
  return date;
}

Date Date::parse(std::string_view text) {
  for (const auto& entry : kWords) {
    if (text == entry.text) return word(entry.kind);
  }
  const bool has_month = text.size() == 7 || text.size() == 10;
  const bool has_day = text.size() == 10;
  if (!has_month && text.size() != 4) reject(text);
  if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) reject(text);
  const auto y = digits(text.substr(0, 4), 4);
  const auto m = has_month ? digits(text.substr(5, 2), 2) : std::optional<int>(1);
  const auto d = has_day ? digits(text.substr(8, 2), 2) : std::optional<int>(1);
  if (!y || !m || !d) reject(text);
  const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)},
                           day{static_cast<unsigned>(*d)}};
  if (!ymd.ok()) reject(text);
  Date date;
  date.kind_ = has_day ? Kind::kDay : has_month ? Kind::kMonth : Kind::kYear;
  date.day_ = Day{ymd};
  return date;
}

std::optional<Day> Date::first() const {
  if (!known()) return std::nullopt;
  return day_;
}

std::optional<Day> Date::end() const {
  if (!known()) return std::nullopt;
  const year_month_day ymd{day_};
  if (kind_ == Kind::kMonth) return Day{ymd + months{1}};
  if (kind_ == Kind::kYear) return Day{ymd + years{1}};
  return day_;
}

std::string to_string(const Date& date) {
  for (const auto& entry : kWords) {
    if (date.kind() == entry.kind) return std::string(entry.text);
  }
  std::string text = to_string(*date.first());
  if (date.kind() == Date::Kind::kMonth) text.resize(7);
  if (date.kind() == Date::Kind::kYear) text.resize(4);
  return text;
}

Day parse_day(std::string_view text) {
  const Date date = Date::parse(text);
  if (date.kind() != Date::Kind::kDay) reject(text);
  return *date.first();
}

std::string to_string(Day day) {
  const year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

int year_of(Day day) {
  return static_cast<int>(year_month_day{day}.year());
}

Day first_day(int y) {
  return Day{year{y} / 1 / 1};
}

double decimal_year(Day day) {
  const int y = year_of(day);
  const auto length = (first_day(y + 1) - first_day(y)).count();
  return y + static_cast<double>((day - first_day(y)).count()) / static_cast<double>(length);
}

bool Period::contains(Day day) const {
  const auto begin = from.first();
  if (!begin || day < *begin) return false;
  if (to.kind() == Date::Kind::kNone) return true;
  const auto last = to.end();
  return !last || day < *last;
}

bool Period::uncertain(Day day) const {
  if (!from.known()) return from.kind() == Date::Kind::kUnknown;
  if (from.kind() != Date::Kind::kDay && day >= *from.first() && day < *from.end()) return true;
  if (to.kind() == Date::Kind::kUnknown) return day >= *from.first();
  return to.known() && to.kind() != Date::Kind::kDay && day >= *to.first() && day < *to.end();
}

}  // namespace entente
