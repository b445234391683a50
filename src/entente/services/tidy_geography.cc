#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

using atlas::Area;
using atlas::Place;
using Ring = std::vector<std::vector<double>>;

/// Twice the area that the ring encloses: above zero if it runs against the clock.
double turn(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto& a = ring[i];
    const auto& b = ring[(i + 1) % ring.size()];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

/// A GeoJSON polygon: closed, and against the clock, as RFC 7946 asks of an outer ring.
std::string geojson(Ring ring) {
  if (turn(ring) < 0) std::reverse(ring.begin(), ring.end());
  if (ring.front() != ring.back()) ring.push_back(ring.front());
  const nlohmann::ordered_json polygon = {{"type", "Polygon"},
                                          {"coordinates", nlohmann::json::array({ring})}};
  return polygon.dump();
}

TidyTable places(const atlas::Atlas& atlas) {
  Filler<Place> fill(
      {.name = "places", .title = "Places", .description = "Named locations that facts refer to."});
  fill.id("id of the place", [](const Place& p) { return p.id; });
  fill.said("name", "name", [](const Place& p) { return p.name; });
  fill.coordinates([](const Place& p) { return std::pair(p.lat, p.lon); });
  fill.said("region", "region or sea", [](const Place& p) { return p.region; });
  fill.cited([](const Place& p) { return p.cited; });
  for (const auto& place : atlas.places) fill.add(place);
  return fill.done();
}

TidyTable areas(const atlas::Atlas& atlas) {
  Filler<Area> fill({.name = "areas",
                     .title = "Areas",
                     .description = "Regions that articles refer to. `places` lie inside and "
                                    "`excludes` outside, whatever the parts say."});
  fill.id("id of the area", [](const Area& a) { return a.id; });
  fill.said("name", "name", [](const Area& a) { return a.name; });
  fill.said("says", "what the area is, in our words", [](const Area& a) { return a.says; });
  fill.states("states", "states whose territory counts", [](const Area& a) { return a.states; });
  fill.list("places", "places inside", {.tables = {"places"}},
            [](const Area& a) { return a.places; });
  fill.list("excludes", "places outside", {.tables = {"places"}},
            [](const Area& a) { return a.excludes; });
  fill.cited([](const Area& a) { return a.cited; });
  for (const auto& area : atlas.areas) fill.add(area);
  return fill.done();
}

struct Piece {
  const Area& of;
  const atlas::AreaPart& it;
  std::size_t number;
};

TidyTable area_parts(const atlas::Atlas& atlas) {
  Filler<Piece> fill({.name = "area_parts",
                      .title = "Parts of areas",
                      .description =
                          "Pieces of an area, each inside it for a period; an area of "
                          "whose limits the text says nothing has none. The source is the "
                          "area's."});
  fill.path("AREA/part/N",
            [](const Piece& p) { return fmt::format("{}/part/{}", p.of.id, p.number); });
  fill.refers("area", "areas", "the area", [](const Piece& p) { return p.of.id; });
  fill.said("name", "what the part is", [](const Piece& p) { return p.it.name; });
  fill.column({.name = "polygon",
               .description = "GeoJSON polygon, decimal degrees WGS 84, rough; longitudes run on "
                              "beyond 180 where it crosses the antimeridian",
               .type = TidyType::kGeojson,
               .required = true},
              [](const Piece& p) { return geojson(p.it.polygon); });
  fill.date("from", "first day on which it belongs to the area; unknown: since the text",
            [](const Piece& p) { return p.it.period.from; });
  fill.date("to", "first day on which it no longer does",
            [](const Piece& p) { return p.it.period.to; });
  fill.text("note", "remark", [](const Piece& p) { return p.it.note; });
  for (const auto& area : atlas.areas) {
    for (std::size_t i = 0; i < area.parts.size(); ++i) fill.add({area, area.parts[i], i + 1});
  }
  return fill.done();
}

}  // namespace

void tidy_geography(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(places(atlas));
  tables.push_back(areas(atlas));
  tables.push_back(area_parts(atlas));
}

}  // namespace entente::services
