#include "entente/report/scale.h"

#include <algorithm>
#include <cmath>

namespace entente::report {

std::vector<double> Axis::ticks() const {
  std::vector<double> out;
  const auto count = static_cast<int>(std::lround((hi - lo) / step));
  for (int i = 0; i <= count; ++i) {
    const double tick = lo + step * i;
    out.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
  }
  return out;
}

Axis nice_axis(double lo, double hi, int wanted) {
  if (!std::isfinite(lo) || !std::isfinite(hi)) return {.lo = 0, .hi = 1, .step = 0.25};
  if (hi < lo) std::swap(lo, hi);
  // Below a millionth of its size, or of one, a range is rounding noise and would only magnify it.
  const double size = std::max({std::abs(lo), std::abs(hi), 1e-3});
  if (hi - lo < size * 1e-6) {
    lo -= size * 0.05;
    hi += size * 0.05;
  }
  const double raw = (hi - lo) / std::max(1, wanted);
  const double power = std::pow(10, std::floor(std::log10(raw)));
  const double lead = raw / power;
  double factor = 10;
  if (lead <= 1.0001) {
    factor = 1;
  } else if (lead <= 2.0001) {
    factor = 2;
  } else if (lead <= 5.0001) {
    factor = 5;
  }
  const double step = factor * power;
  const double slack = 1e-9;  // so that a bound that is a tick up to rounding stays one
  return {.lo = std::floor(lo / step + slack) * step,
          .hi = std::ceil(hi / step - slack) * step,
          .step = step};
}

}  // namespace entente::report
