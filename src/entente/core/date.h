#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A calendar day (proleptic Gregorian), counted from 1970-01-01.
using Day = std::chrono::sys_days;

/// Parses YYYY-MM-DD. @throws DomainError for anything else, or a day that no calendar has.
Day parse_day(std::string_view text);

/// YYYY-MM-DD.
std::string to_string(Day day);

/// The calendar year of a day.
int year_of(Day day);

/// 1 January of a year.
Day first_day(int year);

/// A point in time as decimal years: 2025-01-01 is 2025.0, linear within a year.
double decimal_year(Day day);

/// A date as a source gives it: to the day, month or year, or one of four words
/// (docs/atlas-format.md).
class Date {
 public:
  enum class Kind { kDay, kMonth, kYear, kOpen, kNone, kUnknown, kNotCovered };

  Date() = default;

  /// @throws DomainError when `text` is not YYYY, YYYY-MM, YYYY-MM-DD or one of the words.
  static Date parse(std::string_view text);
  static Date of(Day day);

  static Date open() { return word(Kind::kOpen); }

  static Date unknown() { return word(Kind::kUnknown); }

  [[nodiscard]] Kind kind() const { return kind_; }

  /// Whether a day, month or year is known.
  [[nodiscard]] bool known() const { return kind_ <= Kind::kYear; }

  /// First day that the date may mean; nothing for the words.
  [[nodiscard]] std::optional<Day> first() const;
  /// First day after all that the date may mean (1977 -> 1978-01-01; 1977-06-30 -> 1977-06-30
  /// itself, which as the end of a period is the first day on which the thing no longer holds);
  /// nothing for the words.
  [[nodiscard]] std::optional<Day> end() const;

  friend bool operator==(const Date&, const Date&) = default;

 private:
  static Date word(Kind kind);

  Kind kind_ = Kind::kNotCovered;
  Day day_{};
};

/// The way the date is written in the atlas.
std::string to_string(const Date& date);

/// A half-open period as sources give it. Contains(day): begun on or before it, by `first()` of the
/// start, and not ended by `end()` of the end. An unknown or uncovered start contains no day; an
/// unknown end is treated as open by contains() and reported by uncertain().
struct Period {
  Date from = Date::unknown();
  Date to = Date::open();

  [[nodiscard]] bool contains(Day day) const;
  /// Whether the answer of contains(day) rests on an imprecise or unknown date.
  [[nodiscard]] bool uncertain(Day day) const;

  friend bool operator==(const Period&, const Period&) = default;
};

}  // namespace entente
