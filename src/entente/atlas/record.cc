#include "entente/atlas/record.h"

namespace entente::atlas {
namespace {

/// The day on which an imprecise date is surely past.
Day passed(const Date& date) {
  return date.kind() == Date::Kind::kDay ? *date.first() : *date.end() - std::chrono::days{1};
}

Day in_year(Day day, int year) {
  const std::chrono::year_month_day date{day};
  const std::chrono::year_month_day moved{std::chrono::year{year}, date.month(), date.day()};
  return moved.ok() ? Day{moved} : Day{std::chrono::year{year} / std::chrono::February / 28};
}

}  // namespace

bool Edition::within_year_to(Day day) const {
  if (!period.from.known()) return false;
  const Day first = passed(period.from);
  const Day year_ago = in_year(day, year_of(day) - 1);
  const auto held = [&](Day begun) { return year_ago < begun && begun <= day; };
  if (every == 0) return held(first);
  const Day last = period.to.known() ? passed(period.to) : day;
  for (int year = year_of(first); year <= year_of(last); year += every) {
    if (held(in_year(first, year))) return true;
  }
  return false;
}

}  // namespace entente::atlas
