#pragma once

#include <vector>

/// Polygons of areas. Internal to the module.
namespace entente::atlas {

/// Vertices (lon, lat) [degree], not closed by repetition.
using Ring = std::vector<std::vector<double>>;

/// Whether two edges cross, so that the ring has no inside; edges that only touch do not. Cost:
/// quadratic in the vertices. Checked: tests/atlas/check_test.cc
bool crosses_itself(const Ring& ring);

}  // namespace entente::atlas
