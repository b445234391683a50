#include "entente/atlas/ring.h"

namespace entente::atlas {
namespace {

using Point = std::vector<double>;

/// Twice the signed area of the triangle: above zero if its corners turn against the clock.
double turn(const Point& a, const Point& b, const Point& c) {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/// Whether the segments ab and cd cross in a point inside both.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

}  // namespace

bool crosses_itself(const Ring& ring) {
  const auto n = ring.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (cross(ring[i], ring[(i + 1) % n], ring[j], ring[(j + 1) % n])) return true;
    }
  }
  return false;
}

}  // namespace entente::atlas
