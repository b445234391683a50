#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "entente/core/date.h"

/// What single cells of the field's files mean.
namespace entente::datasets {

/// Parts of a list "a|b|c"; none for an empty list.
std::vector<std::string_view> parts(std::string_view list);

/// Codes that stand for "no number here", besides the empty cell, `NA`, `NaN`, `NULL` and `.`.
class MissingCodes {
 public:
  MissingCodes() = default;
  /// Lists as in FormatSpec: numbers are compared as numbers, words as they stand.
  MissingCodes(std::string_view of_format, std::string_view of_variable);

  [[nodiscard]] bool has(double number) const;
  [[nodiscard]] bool has(std::string_view word) const;

 private:
  std::vector<double> numbers_;
  std::vector<std::string_view> words_;
};

struct NumberCell {
  enum class Kind { kNumber, kMissing, kBad } kind = Kind::kMissing;
  double value = 0;
};

/// A finite number in full, or a missing code. With `written_for_people`, "1,234.5" and "3.4%" are
/// numbers too (1234.5 and 3.4).
NumberCell read_number(std::string_view cell, const MissingCodes& missing,
                       bool written_for_people = false);

/// A whole number without anything around it.
std::optional<int> read_whole(std::string_view cell);

/// A year from 1000 to 2999.
std::optional<int> read_year(std::string_view cell);

/// As exact as the parts are: a day or month that is not one (0, -9, xx) is left out.
Date date_of(int year, std::optional<int> month, std::optional<int> day);

/// A date in one cell: YYYY-MM-DD (with or without a time), YYYYMMDD, YYYYMM, YYYY, or M/D/YYYY
/// (two-digit years are of 1950 to 2049). Unknown for anything else.
Date read_date(std::string_view cell);

/// The end of a period that the source gives by its last day: the first day, month or year after
/// which it no longer held, as entente::Period wants it.
Date after(const Date& last);

}  // namespace entente::datasets
