#include "entente/report/projection.h"

#include <cmath>
#include <numbers>

namespace entente::report {

namespace {
constexpr double kCentralMeridian = 150;
}

double turned_longitude(double longitude) {
  const double turned = longitude - kCentralMeridian;
  return turned - 360 * std::floor((turned + 180) / 360);
}

Xy equal_earth(double turned, double latitude) {
  constexpr double kA1 = 1.340264, kA2 = -0.081106, kA3 = 0.000893, kA4 = 0.003796;
  constexpr double kRadian = std::numbers::pi / 180;
  const double theta = std::asin(std::sqrt(3.0) / 2 * std::sin(latitude * kRadian));
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  const double slope = 9 * kA4 * t6 * t2 + 7 * kA3 * t6 + 3 * kA2 * t2 + kA1;
  return {.x = 2 * std::sqrt(3.0) * turned * kRadian * std::cos(theta) / (3 * slope),
          .y = theta * (kA4 * t6 * t2 + kA3 * t6 + kA2 * t2 + kA1)};
}

}  // namespace entente::report
