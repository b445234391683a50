#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/report/figure.h"
#include "entente/report/labels.h"
#include "entente/report/projection.h"
#include "entente/scenario/result.h"

namespace entente::report {

/// The outlines and graticule once, as an invisible <g id="entente-basemap"> in <defs>, in the
/// pixels of the wide map. Figures refer to it, so that a page holds the coasts once for all its
/// maps.
std::string basemap_definition();

/// Two sizes of the same map: for desks and paper, and for phones (closer crop, codes for names).
enum class MapSize { kWide, kNarrow };

/// What a map shows of the world, and how large.
class MapView {
 public:
  explicit MapView(MapSize size);

  [[nodiscard]] double width() const { return width_; }

  [[nodiscard]] double height() const { return height_; }

  [[nodiscard]] bool narrow() const { return size_ == MapSize::kNarrow; }

  /// Pixels of a place; may lie outside the frame.
  [[nodiscard]] Xy place(double latitude, double longitude) const;

  [[nodiscard]] Box frame() const { return {.x = 0, .y = 0, .width = width_, .height = height_}; }

  /// Draws sea, graticule, land and borders.
  void draw_base(SvgBody& body) const;

 private:
  MapSize size_;
  double left_, top_, scale_, width_, height_;
};

/// A state on the map: its capital, or for a capital beyond the frame the nearest point of the
/// frame, which an arrowhead marks.
struct Marker {
  const scenario::StateMark* state = nullptr;
  Xy at;
  bool beyond = false;
  std::string label;
};

/// Markers of the simulated states and of those in `also` (ids), by id; states whose coordinates
/// are not finite are left out. Markers on the same edge are moved apart.
std::vector<Marker> place_markers(const MapView& view, const scenario::RunResult& run,
                                  const std::vector<std::string>& also);

/// Draws markers and names.
void draw_markers(SvgBody& body, const MapView& view, const std::vector<Marker>& markers);

/// Position of a state's marker, if it has one.
std::optional<Xy> marker_at(const std::vector<Marker>& markers, std::string_view id);

/// An arc between two markers, bowed by a share of its length, always to the same side (north, or
/// east for steep arcs).
struct Arc {
  Xy from, control, to;

  [[nodiscard]] Xy point(double t) const;
  [[nodiscard]] std::string d() const;
};

Arc arc_between(const Xy& from, const Xy& to, double bow);

}  // namespace entente::report
