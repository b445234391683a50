#pragma once

#include <limits>
#include <optional>

#include "entente/import/read.h"

namespace entente::datasets {

/// The time that was asked for.
struct Window {
  int first_year = std::numeric_limits<int>::min();
  int last_year = std::numeric_limits<int>::max();  ///< for rows that speak of a whole year
  std::optional<Day> last_day;                      ///< for what is dated

  explicit Window(const ReadOptions& options) {
    if (options.from_year) first_year = *options.from_year;
    last_day = options.as_of;
    if (options.to_year) {
      const Day end = first_day(*options.to_year + 1) - std::chrono::days{1};
      last_day = last_day ? std::min(*last_day, end) : end;
    }
    if (last_day) last_year = year_of(*last_day + std::chrono::days{1}) - 1;
  }

  [[nodiscard]] bool limited() const { return last_day.has_value(); }

  /// Whether something that ended so was over by the last day; an unknown end was not.
  [[nodiscard]] bool over(const Date& end) const {
    const auto day = end.end();
    return !last_day || (day && *day <= *last_day + std::chrono::days{1});
  }

  [[nodiscard]] bool begun(const Date& begin) const {
    const auto day = begin.first();
    return !last_day || (day && *day <= *last_day);
  }
};

}  // namespace entente::datasets
