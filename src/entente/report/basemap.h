#pragma once

#include <cstdint>
#include <span>

namespace entente::report {

/// Outlines behind the maps, made at build time by tools/basemap.cc. Both spans hold line after
/// line: the number of points, then that many pairs (x, y) in hundredths of a degree, x being the
/// longitude east of 150 E in [-148, 148] and y the latitude. Land lines are closed rings (the last
/// point joins the first), border lines are open. Both are empty when the build had no outlines.
struct Basemap {
  std::span<const std::int16_t> land;
  std::span<const std::int16_t> borders;

  [[nodiscard]] bool empty() const { return land.empty(); }
};

/// The outlines compiled in. Cost O(1). Checked: tests/report/map_test.cc
Basemap basemap();

}  // namespace entente::report
