#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/report/basemap.h"
#include "entente/report/figures.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

struct LayerLook {
  std::string_view layer, style, tip, words;
  double bow;
};

// Drawn in this order: what binds most lies on top.
constexpr LayerLook kLooks[] = {
    {"", "tie other", "", "Other", 0.26},
    {"cooperation", "tie cooperation", "", "Cooperation", 0.22},
    {"consultation", "tie consultation", "tip-consultation", "Consultation", 0.17},
    {"defence", "tie defence", "tip", "Defence", 0.12},
};

const LayerLook& look_of(std::string_view layer) {
  for (const auto& look : kLooks) {
    if (look.layer == layer) return look;
  }
  return kLooks[0];
}

// A triangle along the arc at t, pointing onward.
void arrowhead(SvgBody& body, const Arc& arc, double t, std::string_view style) {
  const Xy tip = arc.point(t), back = arc.point(t - 0.02);
  const double length = std::hypot(tip.x - back.x, tip.y - back.y);
  if (length < 1e-6) return;
  const double ux = (tip.x - back.x) / length, uy = (tip.y - back.y) / length;
  constexpr double kLong = 9, kHalf = 4.2;
  body.path(PathData()
                .move(tip.x, tip.y)
                .line(tip.x - ux * kLong - uy * kHalf, tip.y - uy * kLong + ux * kHalf)
                .line(tip.x - ux * kLong + uy * kHalf, tip.y - uy * kLong - ux * kHalf)
                .close()
                .str(),
            style);
}

struct LegendItem {
  std::string_view style, words;
  std::string_view mark;  // style of a sign in the middle of the line, or empty
};

// Lays the items out in rows below the map; returns the height used.
double legend(SvgBody& body, const MapView& view, const std::vector<LegendItem>& items) {
  constexpr double kLine = 30, kGap = 20, kRow = 21;
  double x = 2, y = view.height() + 21;
  for (const auto& item : items) {
    const double width = kLine + 7 + text_width(item.words, 12) + kGap;
    if (x > 2 && x + width - kGap > view.width()) {
      x = 2;
      y += kRow;
    }
    body.line(x, y - 4, x + kLine, y - 4, item.style);
    if (!item.mark.empty()) body.diamond(x + kLine / 2, y - 4, 4.5, item.mark);
    body.text(x + kLine + 7, y, item.words, {});
    x += width;
  }
  return y + 8 - view.height();
}

std::vector<std::string> ids_in(const std::vector<scenario::StartTie>& ties) {
  std::set<std::string> ids;
  for (const auto& tie : ties) {
    ids.insert(tie.a);
    ids.insert(tie.b);
  }
  return {ids.begin(), ids.end()};
}

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
  return count_text(n) + " " + std::string(n == 1 ? one : many);
}

void draw_start_tie(SvgBody& body, const std::vector<Marker>& markers,
                    const scenario::RunResult& run, const scenario::StartTie& tie) {
  const auto from = marker_at(markers, tie.a), to = marker_at(markers, tie.b);
  if (!from || !to || tie.a == tie.b) return;
  const auto& look = look_of(tie.layer);
  // Both directions of a pair must take the same arc: order by name, then look along it the right
  // way.
  const bool forward = tie.a < tie.b;
  Arc arc = forward ? arc_between(*from, *to, look.bow) : arc_between(*to, *from, look.bow);
  if (!forward) std::swap(arc.from, arc.to);
  body.open("pair");
  body.hint(fmt::format("{} {} {}: {}", state_name(run, tie.a), tie.mutual ? "and" : "towards",
                        state_name(run, tie.b),
                        tie.instruments.empty() ? tie.layer : join(tie.instruments, "; ")));
  body.path(arc.d(), look.style);
  if (!tie.mutual && !look.tip.empty()) arrowhead(body, arc, 0.62, look.tip);
  body.close();
}

// How much a layer binds: its place in the order of drawing.
std::ptrdiff_t strength(const scenario::StartTie& tie) {
  return &look_of(tie.layer) - kLooks;
}

// For each pair the ties that bind most: allies are not drawn again as partners. One-way ties of
// the same strength in both directions both stay.
std::vector<const scenario::StartTie*> strongest_ties(const scenario::RunResult& run) {
  std::map<std::pair<std::string, std::string>, std::ptrdiff_t> best;
  const auto pair_of = [](const scenario::StartTie& tie) {
    return std::make_pair(std::min(tie.a, tie.b), std::max(tie.a, tie.b));
  };
  for (const auto& tie : run.start_ties) {
    auto& strongest = best[pair_of(tie)];
    strongest = std::max(strongest, strength(tie));
  }
  std::vector<const scenario::StartTie*> kept;
  for (const auto& tie : run.start_ties) {
    if (strength(tie) == best[pair_of(tie)]) kept.push_back(&tie);
  }
  return kept;
}

std::string start_description(const scenario::RunResult& run) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& tie : run.start_ties) ++counts[tie.layer];
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [layer, n] : counts)
    parts.push_back(counted(n, layer + " tie", layer + " ties"));
  return fmt::format(
      "Map of the Indo-Pacific centred on 150 degrees east. In force on 1 January {}: {}.",
      run.start_year, parts.empty() ? "no ties are listed" : join(parts, ", "));
}

}  // namespace

Figure start_map(const scenario::RunResult& run, MapSize size) {
  const MapView view(size);
  SvgBody body;
  view.draw_base(body);
  const auto markers = place_markers(view, run, ids_in(run.start_ties));
  const auto shown = strongest_ties(run);
  std::vector<LegendItem> items;
  for (const auto& look : kLooks) {
    bool any = false;
    for (const auto* tie : shown) {
      if (look_of(tie->layer).layer != look.layer) continue;
      any = true;
      draw_start_tie(body, markers, run, *tie);
    }
    if (any || !look.layer.empty()) {
      items.push_back({.style = look.style, .words = look.words, .mark = ""});
    }
  }
  std::reverse(items.begin(), items.end());
  draw_markers(body, view, markers);
  const double foot = legend(body, view, items);
  return {.id = view.narrow() ? "map-start-narrow" : "map-start",
          .title = fmt::format("Ties in force on 1 January {}", run.start_year),
          .description = start_description(run),
          .width = view.width(),
          .height = view.height() + foot,
          .body = body.take(),
          .on_basemap = true};
}

namespace {

std::string_view weight_of(double change) {
  const double size = std::abs(change);
  if (size >= 0.3) return "w3";
  return size >= 0.15 ? "w2" : "w1";
}

std::string change_description(const scenario::RunResult& run,
                               const std::vector<TieChange>& shown) {
  std::int64_t up = 0;
  for (const auto& change : shown) up += change.change() > 0 ? 1 : 0;
  std::string text = fmt::format(
      "Map of ties whose probability in {} differs between the arms: {} likelier and {} less "
      "likely in the scenario.",
      run.horizon_year, up, static_cast<std::int64_t>(shown.size()) - up);
  if (!shown.empty()) {
    const auto& most = shown.front();
    text += fmt::format(" The largest change: {} between {} and {}, in {} of futures against {}.",
                        most.layer, state_name(run, most.a), state_name(run, most.b),
                        value_text(most.scenario, "1"), value_text(most.baseline, "1"));
  }
  return text;
}

}  // namespace

Figure change_map(const scenario::RunResult& run, MapSize size) {
  const MapView view(size);
  const std::size_t most = view.narrow() ? 24 : 60;
  std::vector<TieChange> shown;
  for (auto& change : tie_changes(run)) {
    if (std::abs(change.change()) >= tie_threshold(run) && shown.size() < most)
      shown.push_back(std::move(change));
  }
  SvgBody body;
  view.draw_base(body);
  const auto markers = place_markers(view, run, {});
  for (auto it = shown.rbegin(); it != shown.rend(); ++it) {
    const auto from = marker_at(markers, it->a), to = marker_at(markers, it->b);
    if (!from || !to) continue;
    const bool up = it->change() > 0;
    const Arc arc = arc_between(*from, *to, it->layer == "defence" ? 0.1 : 0.17);
    body.open("pair");
    body.hint(fmt::format("{} and {}, {}: {} against {}", state_name(run, it->a),
                          state_name(run, it->b), it->layer, value_text(it->scenario, "1"),
                          value_text(it->baseline, "1")));
    body.path(arc.d(),
              fmt::format("tie {} {}", up ? "likelier" : "rarer", weight_of(it->change())));
    if (it->layer == "defence") {
      const Xy middle = arc.point(0.5);
      body.diamond(middle.x, middle.y, 5, up ? "m-likelier" : "m-rarer");
    }
    body.close();
  }
  draw_markers(body, view, markers);
  if (shown.empty()) {
    body.text(view.width() / 2, view.height() / 2, "No change beyond the threshold",
              {.style = "strong halo", .anchor = "middle"});
  }
  const double foot =
      legend(body, view,
             {{.style = "tie likelier w2", .words = "Likelier in the scenario", .mark = ""},
              {.style = "tie rarer w2", .words = "Less likely", .mark = ""},
              {.style = "tie likelier w1", .words = "Diamond: defence tie", .mark = "m-likelier"},
              {.style = "tie likelier w3", .words = "Thick: 30 points or more", .mark = ""}});
  return {.id = view.narrow() ? "map-change-narrow" : "map-change",
          .title = fmt::format("Ties likelier or less likely by {}", run.horizon_year),
          .description = change_description(run, shown),
          .width = view.width(),
          .height = view.height() + foot,
          .body = body.take(),
          .on_basemap = true};
}

}  // namespace entente::report
