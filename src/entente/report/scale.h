#pragma once

#include <vector>

namespace entente::report {

/// An axis: a range widened to round ticks.
struct Axis {
  double lo = 0, hi = 1, step = 1;

  [[nodiscard]] std::vector<double> ticks() const;

  /// Where a value lies, 0 at lo and 1 at hi; not clamped.
  [[nodiscard]] double at(double value) const { return (value - lo) / (hi - lo); }
};

/// The smallest axis with steps of 1, 2 or 5 times a power of ten that holds [lo, hi] in about
/// `wanted` steps. A range without width is widened about its value. Numbers that are not finite
/// give the axis from 0 to 1. Cost O(1). Checked: tests/report/format_test.cc
Axis nice_axis(double lo, double hi, int wanted);

}  // namespace entente::report
