#include "entente/report/map_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "entente/report/basemap.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

// The wide map: from about 60 E to 120 W along the equator.
constexpr double kWideWidth = 980;
constexpr double kWideWest = -89, kWideEast = 92, kWideNorth = 63.5, kWideSouth = -49;
// The narrow map keeps Asia and the western Pacific, at a size that a phone can show.
constexpr double kNarrowWidth = 380;
constexpr double kNarrowWest = -79, kNarrowEast = 36, kNarrowNorth = 59, kNarrowSouth = -47;

constexpr double kEdge = 9;          // pixels between an arrowhead and the frame
constexpr double kEdgeSpacing = 15;  // pixels between arrowheads on the same side

double x_of(double turned) {
  return equal_earth(turned, 0).x;
}

double y_of(double latitude) {
  return equal_earth(0, latitude).y;
}

double base_scale() {
  return kWideWidth / (x_of(kWideEast) - x_of(kWideWest));
}

// Pixels of the wide map, in which the outlines are defined.
Xy base_place(double turned, double latitude) {
  const Xy plane = equal_earth(turned, latitude);
  return {.x = (plane.x - x_of(kWideWest)) * base_scale(),
          .y = (y_of(kWideNorth) - plane.y) * base_scale()};
}

// Relative steps in tenths of a pixel: two thirds of the length of absolute coordinates.
class CompactPath {
 public:
  void begin(const Xy& p) {
    x_ = std::llround(p.x * 10);
    y_ = std::llround(p.y * 10);
    moved_ = false;
  }

  void step(const Xy& p) {
    const auto x = std::llround(p.x * 10), y = std::llround(p.y * 10);
    if (x == x_ && y == y_) return;
    // Written late: a path may not begin a line that goes nowhere.
    if (!moved_) d_ += fmt::format("M{} {}l", tenths(x_), tenths(y_));
    moved_ = true;
    d_ += fmt::format("{}{}{}{}", x < x_ ? "" : " ", tenths(x - x_), y < y_ ? "" : " ",
                      tenths(y - y_));
    x_ = x;
    y_ = y;
  }

  void close() {
    if (moved_) d_ += "z";
  }

  [[nodiscard]] const std::string& str() const { return d_; }

 private:
  static std::string tenths(long long value) { return coordinate(static_cast<double>(value) / 10); }

  std::string d_;
  long long x_ = 0, y_ = 0;
  bool moved_ = false;
};

std::string outline(std::span<const std::int16_t> numbers, bool closed) {
  CompactPath path;
  std::size_t at = 0;
  while (at < numbers.size()) {
    const auto count = static_cast<std::size_t>(numbers[at++]);
    for (std::size_t i = 0; i < count; ++i, at += 2) {
      const Xy p = base_place(numbers[at] / 100.0, numbers[at + 1] / 100.0);
      if (i == 0)
        path.begin(p);
      else
        path.step(p);
    }
    if (closed) path.close();
  }
  return path.str();
}

std::string graticule() {
  constexpr int kStep = 20;
  PathData path;
  for (int turned = -140; turned <= 140; turned += kStep) {
    for (int latitude = -56; latitude <= 72; latitude += 4) {
      const Xy p = base_place(turned + 10, latitude);  // multiples of 20 degrees from Greenwich
      if (latitude == -56)
        path.move(p.x, p.y);
      else
        path.line(p.x, p.y);
    }
  }
  for (int latitude = -40; latitude <= 60; latitude += kStep) {
    const Xy west = base_place(-145, latitude), east = base_place(145, latitude);
    path.move(west.x, west.y).line(east.x, east.y);
  }
  return path.str();
}

// Moves markers on one side apart, keeping their order from north to south.
void spread(std::vector<Marker*>& side, double height) {
  std::sort(side.begin(), side.end(),
            [](const Marker* a, const Marker* b) { return a->at.y < b->at.y; });
  for (std::size_t i = 1; i < side.size(); ++i) {
    side[i]->at.y = std::max(side[i]->at.y, side[i - 1]->at.y + kEdgeSpacing);
  }
  double floor = height - kEdge;
  for (auto it = side.rbegin(); it != side.rend(); ++it) {
    (*it)->at.y = std::min((*it)->at.y, floor);
    floor = (*it)->at.y - kEdgeSpacing;
  }
}

}  // namespace

std::string basemap_definition() {
  const Basemap base = basemap();
  SvgBody body;
  body.raw("<defs><g id=\"entente-basemap\">");
  body.path(graticule(), "entente-graticule");
  if (!base.empty()) {
    body.path(outline(base.land, true), "entente-land");
    body.path(outline(base.borders, false), "entente-border");
  }
  body.raw("</g></defs>");
  return body.take();
}

MapView::MapView(MapSize size) : size_(size) {
  const bool wide = size == MapSize::kWide;
  const double west = x_of(wide ? kWideWest : kNarrowWest),
               east = x_of(wide ? kWideEast : kNarrowEast);
  const double north = y_of(wide ? kWideNorth : kNarrowNorth),
               south = y_of(wide ? kWideSouth : kNarrowSouth);
  width_ = wide ? kWideWidth : kNarrowWidth;
  scale_ = width_ / (east - west);
  height_ = std::round((north - south) * scale_);
  left_ = west;
  top_ = north;
}

Xy MapView::place(double latitude, double longitude) const {
  const Xy plane = equal_earth(turned_longitude(longitude), latitude);
  return {.x = (plane.x - left_) * scale_, .y = (top_ - plane.y) * scale_};
}

void MapView::draw_base(SvgBody& body) const {
  body.rect(0, 0, width_, height_, "sea");
  // A nested viewport crops and scales the shared outlines.
  const double zoom = base_scale() / scale_;
  const double x = (left_ - x_of(kWideWest)) * base_scale(),
               y = (y_of(kWideNorth) - top_) * base_scale();
  body.raw(
      fmt::format("<svg x=\"0\" y=\"0\" width=\"{}\" height=\"{}\" viewBox=\"{} {} {} {}\"><use "
                  "href=\"#entente-basemap\"/></svg>",
                  coordinate(width_), coordinate(height_), coordinate(x), coordinate(y),
                  coordinate(width_ * zoom), coordinate(height_ * zoom)));
}

std::vector<Marker> place_markers(const MapView& view, const scenario::RunResult& run,
                                  const std::vector<std::string>& also) {
  std::vector<Marker> markers;
  for (const auto& state : run.states) {
    const bool wanted =
        state.simulated || std::find(also.begin(), also.end(), state.id) != also.end();
    if (!wanted || !std::isfinite(state.lat) || !std::isfinite(state.lon)) continue;
    Marker marker{.state = &state,
                  .at = view.place(std::clamp(state.lat, -90.0, 90.0), state.lon),
                  .beyond = false,
                  .label = view.narrow() ? state.id : map_name(run, state.id)};
    const Xy inside{.x = std::clamp(marker.at.x, kEdge, view.width() - kEdge),
                    .y = std::clamp(marker.at.y, kEdge, view.height() - kEdge)};
    marker.beyond = inside.x != marker.at.x || inside.y != marker.at.y;
    marker.at = inside;
    markers.push_back(std::move(marker));
  }
  std::sort(markers.begin(), markers.end(),
            [](const Marker& a, const Marker& b) { return a.state->id < b.state->id; });
  for (const bool east : {false, true}) {
    std::vector<Marker*> side;
    for (auto& marker : markers) {
      if (marker.beyond && (marker.at.x > view.width() / 2) == east) side.push_back(&marker);
    }
    spread(side, view.height());
  }
  return markers;
}

void draw_markers(SvgBody& body, const MapView& view, const std::vector<Marker>& markers) {
  const double size = view.narrow() ? 11 : 12.5;
  std::vector<LabelRequest> requests;
  requests.reserve(markers.size());
  for (const auto& marker : markers) {
    requests.push_back({.x = marker.at.x,
                        .y = marker.at.y,
                        .radius = view.narrow() ? 2.6 : 3.4,
                        .text = marker.label});
  }
  const Box frame{.x = 3, .y = 3, .width = view.width() - 6, .height = view.height() - 6};
  // Names are set bold, which takes more room than text_width() allows for.
  const auto labels = place_labels(requests, size * 1.1, frame);
  for (std::size_t i = 0; i < markers.size(); ++i) {
    if (labels[i].leader)
      body.line(markers[i].at.x, markers[i].at.y, labels[i].foot_x, labels[i].foot_y, "leader");
  }
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const auto& marker = markers[i];
    body.open("state");
    body.hint(marker.state->name + ", " + marker.state->capital);
    const std::string_view style = marker.state->simulated ? "capital" : "visitor";
    if (marker.beyond) {
      const double way = marker.at.x > view.width() / 2 ? 1 : -1;
      body.path(PathData()
                    .move(marker.at.x + 7 * way, marker.at.y)
                    .line(marker.at.x - 4 * way, marker.at.y - 6)
                    .line(marker.at.x - 4 * way, marker.at.y + 6)
                    .close()
                    .str(),
                style);
    } else {
      body.circle(marker.at.x, marker.at.y, requests[i].radius, style);
    }
    body.text(
        labels[i].text_x, labels[i].box.y + size * 0.92, marker.label,
        {.style = view.narrow() ? "strong halo code" : "place halo", .anchor = labels[i].anchor});
    body.close();
  }
}

std::optional<Xy> marker_at(const std::vector<Marker>& markers, std::string_view id) {
  for (const auto& marker : markers) {
    if (marker.state->id == id) return marker.at;
  }
  return std::nullopt;
}

Xy Arc::point(double t) const {
  const double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
  return {.x = a * from.x + b * control.x + c * to.x, .y = a * from.y + b * control.y + c * to.y};
}

std::string Arc::d() const {
  return PathData().move(from.x, from.y).curve(control.x, control.y, to.x, to.y).str();
}

Arc arc_between(const Xy& from, const Xy& to, double bow) {
  const double dx = to.x - from.x, dy = to.y - from.y;
  double nx = -dy, ny = dx;  // a normal as long as the arc itself
  const bool steep = std::abs(dy) > 2 * std::abs(dx);
  if (steep ? nx < 0 : ny > 0) {
    nx = -nx;
    ny = -ny;
  }
  const Xy middle{.x = (from.x + to.x) / 2, .y = (from.y + to.y) / 2};
  // The top of the arc is half way between its chord and its control point: keep it inside the map.
  constexpr double kTop = 8;
  return {.from = from,
          .control = {.x = middle.x + nx * bow,
                      .y = std::max(middle.y + ny * bow, 2 * kTop - middle.y)},
          .to = to};
}

}  // namespace entente::report
