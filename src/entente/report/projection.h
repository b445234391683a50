#pragma once

namespace entente::report {

struct Xy {
  double x = 0, y = 0;
};

/// Longitude [degree east of Greenwich] as degrees east of 150 E, in [-180, 180).
double turned_longitude(double longitude);

/// Equal Earth projection on the unit sphere, centred on 150 E, y to the north.
/// @param turned   degrees east of 150 E (turned_longitude)
/// @param latitude degrees, [-90, 90]
/// Cost O(1). Randomness: none.
/// @cite savric2018 (Savric, Patterson & Jenny, The Equal Earth map projection, IJGIS 33(3), eqs 7
/// to 9) Checked: tests/report/map_test.cc, pole line and equator length of the paper
Xy equal_earth(double turned, double latitude);

}  // namespace entente::report
