#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "entente/report/figures.h"
#include "entente/report/format.h"
#include "entente/report/labels.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

constexpr double kWidth = 360, kHeight = 334;
constexpr double kSide = 284;   // of the triangle, pixels
constexpr double kBaseY = 290;  // where its base lies
constexpr double kLeftX = 38;
constexpr double kAltitude = 0.8660254037844386;  // of a triangle of side 1

// Shares in the order hub, lattice, bloc.
using Shares = std::array<double, 3>;

bool known(const Shares& s) {
  return std::isfinite(s[0]) && std::isfinite(s[1]) && std::isfinite(s[2]);
}

// The part of the triangle that is shown: the shares above `low`, which leaves a triangle of side
// `size`.
struct Window {
  Shares low{0, 0, 0};
  double size = 1;

  // Hub on top, lattice to the right, bloc to the left.
  [[nodiscard]] Xy place(const Shares& s) const {
    const double hub = (s[0] - low[0]) / size, lattice = (s[1] - low[1]) / size;
    return {.x = kLeftX + kSide * (lattice + hub / 2), .y = kBaseY - kSide * kAltitude * hub};
  }
};

// Percentiles of the three shares at the horizon.
struct Spread {
  Shares mean{}, low{}, high{}, inner_low{}, inner_high{};
  bool complete = false;
};

Spread spread_of(const scenario::Arm& arm, int year) {
  Spread spread{.complete = true};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto* point = point_at(find_fan(arm, architecture_shares()[i].id), year);
    if (point == nullptr) return {};
    spread.mean[i] = point->mean;
    spread.low[i] = point->p05;
    spread.high[i] = point->p95;
    spread.inner_low[i] = point->p25;
    spread.inner_high[i] = point->p75;
  }
  spread.complete = known(spread.mean) && known(spread.low) && known(spread.high) &&
                    known(spread.inner_low) && known(spread.inner_high);
  return spread;
}

// Keeps the part of a polygon on the simplex where sign * share <= sign * bound.
std::vector<Shares> clip(const std::vector<Shares>& polygon, std::size_t axis, double sign,
                         double bound) {
  std::vector<Shares> kept;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Shares& a = polygon[i];
    const Shares& b = polygon[(i + 1) % polygon.size()];
    const double da = sign * (a[axis] - bound), db = sign * (b[axis] - bound);
    if (da <= 0) kept.push_back(a);
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) {
      const double t = da / (da - db);
      kept.push_back(
          {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])});
    }
  }
  return kept;
}

// Points of the simplex in which each share lies within its own bounds: a polygon of up to six
// sides.
std::vector<Shares> region(const Shares& low, const Shares& high) {
  std::vector<Shares> polygon{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  for (std::size_t i = 0; i < 3; ++i) {
    polygon = clip(clip(polygon, i, 1, high[i]), i, -1, low[i]);
  }
  return polygon;
}

std::string polygon_path(const Window& window, const std::vector<Shares>& polygon) {
  PathData path;
  for (const auto& corner : polygon) {
    const Xy p = window.place(corner);
    if (path.empty())
      path.move(p.x, p.y);
    else
      path.line(p.x, p.y);
  }
  if (!path.empty()) path.close();
  return path.str();
}

struct Step {
  int year = 0;
  Shares shares{};
};

std::vector<Step> observed(const scenario::RunResult& run) {
  std::vector<Step> steps;
  for (const auto& point : run.history) {
    if (!point.hub || !point.lattice || !point.bloc) continue;
    const Shares shares{*point.hub, *point.lattice, *point.bloc};
    if (known(shares)) steps.push_back({.year = point.year, .shares = shares});
  }
  return steps;
}

std::vector<Step> mean_path(const scenario::RunResult& run, const scenario::Arm& arm) {
  std::vector<Step> steps;
  for (int year = run.start_year; year <= run.horizon_year; ++year) {
    const auto spread = spread_of(arm, year);
    if (spread.complete) steps.push_back({.year = year, .shares = spread.mean});
  }
  return steps;
}

std::string step_path(const Window& window, const std::vector<Step>& steps) {
  PathData path;
  for (const auto& step : steps) {
    const Xy p = window.place(step.shares);
    if (path.empty())
      path.move(p.x, p.y);
    else
      path.line(p.x, p.y);
  }
  return path.str();
}

double grid_step(double size) {
  if (size <= 0.11) return 0.02;
  if (size <= 0.26) return 0.05;
  return size <= 0.51 ? 0.1 : 0.25;
}

constexpr std::array<std::string_view, 3> kAxisNames{"hub", "lattice", "bloc"};

// Draws the grid; returns where its numbers stand.
std::vector<Box> draw_grid(SvgBody& body, const Window& window) {
  std::vector<Box> taken;
  const double step = grid_step(window.size);
  const auto edge = [&](std::size_t axis, double value, std::size_t full) {
    // The point where share `axis` is `value` and the rest goes to share `full`.
    Shares s = window.low;
    s[axis] = value;
    s[full] = 1 - value - window.low[3 - axis - full];
    return window.place(s);
  };
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const double low = window.low[axis], high = low + window.size;
    bool first = true;
    for (double value = std::ceil(low / step + 1e-6) * step; value < high - 1e-6; value += step) {
      const Xy a = edge(axis, value, (axis + 1) % 3), b = edge(axis, value, (axis + 2) % 3);
      body.line(a.x, a.y, b.x, b.y, "grid");
      // The first tick of each side names the share that it measures.
      const std::string text = first
                                   ? fmt::format("{}% {}", fixed(value * 100, 0), kAxisNames[axis])
                                   : fmt::format("{}%", fixed(value * 100, 0));
      first = false;
      const double width = text_width(text, 11.5);
      if (axis == 0) body.text(b.x - 6, b.y + 4, text, {.style = "tick", .anchor = "end"});
      if (axis == 1) body.text(b.x + 6, b.y + 4, text, {.style = "tick"});
      if (axis == 2) body.text(b.x, b.y + 16, text, {.style = "tick", .anchor = "middle"});
      constexpr std::array<double, 3> kLeftward{1, 0, 0.5};  // of the width
      const double below = axis == 2 ? 12 : 0;
      taken.push_back({.x = b.x - kLeftward[axis] * width,
                       .y = b.y - 7 + below,
                       .width = width + 6,
                       .height = 14});
    }
  }
  const Xy top = window.place({window.low[0] + window.size, window.low[1], window.low[2]});
  body.path(
      PathData().move(top.x, top.y).line(kLeftX + kSide, kBaseY).line(kLeftX, kBaseY).close().str(),
      "frame");
  return taken;
}

void draw_corners(SvgBody& body, const Window& window) {
  const bool whole = window.size > 0.999;
  const double top = kBaseY - kSide * kAltitude;
  body.text(kLeftX + kSide / 2, top - 22, whole ? "All hub-and-spokes" : "More hub",
            {.style = "head", .anchor = "middle"});
  body.text(kLeftX - 36, kBaseY + 36, whole ? "All bloc" : "More bloc", {.style = "head"});
  body.text(kLeftX + kSide + 36, kBaseY + 36, whole ? "All lattice" : "More lattice",
            {.style = "head", .anchor = "end"});
}

// Twice the area that a polygon covers, in pixels.
double twice_area(const Window& window, const std::vector<Shares>& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Xy a = window.place(polygon[i]), b = window.place(polygon[(i + 1) % polygon.size()]);
    sum += a.x * b.y - b.x * a.y;
  }
  return std::abs(sum);
}

void draw_spread(SvgBody& body, const Window& window, const Spread& spread, bool is_scenario) {
  if (!spread.complete) return;
  const auto outer = region(spread.low, spread.high);
  if (outer.empty()) return;
  // A share that hardly varies flattens the area to a stroke, which needs a width to be seen.
  if (twice_area(window, outer) < 60) {
    body.path(polygon_path(window, outer), is_scenario ? "s-scen" : "s-base");
    return;
  }
  body.path(polygon_path(window, outer), is_scenario ? "b-scen" : "b-base");
  const auto inner = polygon_path(window, region(spread.inner_low, spread.inner_high));
  if (!inner.empty()) body.path(inner, is_scenario ? "i-scen" : "i-base");
}

struct Content {
  std::vector<Step> history, baseline, scenario;
  Spread baseline_end, scenario_end;
  int start = 0, horizon = 0;
};

Content content_of(const scenario::RunResult& run) {
  Content content{.history = observed(run),
                  .baseline = mean_path(run, run.baseline),
                  .scenario = {},
                  .baseline_end = spread_of(run.baseline, run.horizon_year),
                  .scenario_end = {},
                  .start = run.start_year,
                  .horizon = run.horizon_year};
  if (has_comparison(run)) {
    content.scenario = mean_path(run, run.scenario);
    content.scenario_end = spread_of(run.scenario, run.horizon_year);
  }
  return content;
}

void request(std::vector<LabelRequest>& labels, const Xy& at, std::string text, double radius) {
  labels.push_back({.x = at.x, .y = at.y, .radius = radius, .text = std::move(text)});
}

void draw_ends(SvgBody& body, const Window& window, const Content& content, bool named,
               std::vector<LabelRequest>& labels) {
  if (!content.baseline.empty()) {
    body.path(step_path(window, content.baseline), "l-base");
    const Xy end = window.place(content.baseline.back().shares);
    body.circle(end.x, end.y, 4.6, "d-base");
    if (named) request(labels, end, fmt::format("Baseline {}", content.baseline.back().year), 6);
  }
  if (!content.scenario.empty()) {
    body.path(step_path(window, content.scenario), "l-scen");
    const Xy end = window.place(content.scenario.back().shares);
    body.diamond(end.x, end.y, 5.6, "d-scen");
    if (named) request(labels, end, fmt::format("Scenario {}", content.scenario.back().year), 7);
  }
}

std::string_view label_style(const std::string& text) {
  if (text.starts_with("Baseline")) return "lab halo t-base";
  return text.starts_with("Scenario") ? "lab halo t-scen" : "lab halo";
}

void draw_labels(SvgBody& body, const std::vector<LabelRequest>& labels,
                 const std::vector<Box>& taken) {
  constexpr double kSize = 12;
  const Box frame{.x = 2, .y = 2, .width = kWidth - 4, .height = kHeight - 4};
  const auto placed = place_labels(labels, kSize, frame, taken);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (placed[i].leader)
      body.line(labels[i].x, labels[i].y, placed[i].foot_x, placed[i].foot_y, "leader");
    body.text(placed[i].text_x, placed[i].box.y + kSize * 0.92, labels[i].text,
              {.style = label_style(labels[i].text), .anchor = placed[i].anchor});
  }
}

// Observed years that carry a dot: every tenth, and the last.
bool marked(const std::vector<Step>& history, std::size_t i) {
  return history[i].year % 10 == 0 || i + 1 == history.size();
}

void draw_history(SvgBody& body, const Window& window, const Content& content, int from,
                  std::vector<LabelRequest>& labels) {
  std::vector<Step> shown;
  for (const auto& step : content.history) {
    if (step.year >= from) shown.push_back(step);
  }
  if (shown.empty()) return;
  body.path(step_path(window, shown), "hist");
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!marked(shown, i) && i != 0) continue;
    const Xy p = window.place(shown[i].shares);
    body.circle(p.x, p.y, i + 1 == shown.size() ? 4.2 : 3, "hist-dot");
    // Every dot is a decade; where many lie close, every second one is named.
    const bool named =
        shown.size() < 40 || shown[i].year % 20 == 0 || i == 0 || i + 1 == shown.size();
    if (named) request(labels, p, std::to_string(shown[i].year), 4);
  }
}

std::string shares_text(const Shares& s) {
  return fmt::format("hub {}, lattice {}, bloc {}", value_text(s[0], "1"), value_text(s[1], "1"),
                     value_text(s[2], "1"));
}

std::string describe_content(const Content& content) {
  std::string text =
      "Triangle with hub-and-spokes at the top, lattice at the right and bloc at the left.";
  if (!content.history.empty()) {
    const auto &first = content.history.front(), &last = content.history.back();
    text += fmt::format(" Observed in {}: {}; in {}: {}.", first.year, shares_text(first.shares),
                        last.year, shares_text(last.shares));
  }
  text += content.baseline.empty() ? std::string(" Baseline: unknown.")
                                   : fmt::format(" Baseline mean in {}: {}.", content.horizon,
                                                 shares_text(content.baseline.back().shares));
  if (!content.scenario.empty()) {
    text += fmt::format(" Scenario mean in {}: {}.", content.horizon,
                        shares_text(content.scenario.back().shares));
  }
  return text;
}

// The smallest sub-triangle, on steps of five points, that holds the futures and the last observed
// year.
std::optional<Window> close_window(const Content& content) {
  Shares low{1, 1, 1};
  bool any = false;
  const auto hold = [&](const Shares& s) {
    any = true;
    for (std::size_t i = 0; i < 3; ++i) low[i] = std::min(low[i], s[i]);
  };
  for (const auto* spread : {&content.baseline_end, &content.scenario_end}) {
    if (!spread->complete) continue;
    for (const auto& corner : region(spread->low, spread->high)) hold(corner);
    hold(spread->mean);
  }
  for (const auto* path : {&content.baseline, &content.scenario}) {
    for (const auto& step : *path) hold(step.shares);
  }
  if (!any) return std::nullopt;
  if (!content.history.empty()) hold(content.history.back().shares);
  Window window;
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    window.low[i] = std::max(0.0, std::floor(low[i] / 0.05 + 1e-9) * 0.05);
    sum += window.low[i];
  }
  window.size = 1 - sum;
  if (window.size < 0.04 || window.size > 0.75) return std::nullopt;
  return window;
}

}  // namespace

Figure ternary_figure(const scenario::RunResult& run) {
  const Content content = content_of(run);
  const Window whole;
  SvgBody body;
  const auto taken = draw_grid(body, whole);
  draw_corners(body, whole);
  std::vector<LabelRequest> labels;
  const auto close = close_window(content);
  draw_spread(body, whole, content.baseline_end, false);
  draw_spread(body, whole, content.scenario_end, true);
  draw_history(body, whole, content, -10000, labels);
  draw_ends(body, whole, content, !close, labels);
  if (close) {
    const auto& low = close->low;
    body.path(polygon_path(whole, {{low[0] + close->size, low[1], low[2]},
                                   {low[0], low[1] + close->size, low[2]},
                                   {low[0], low[1], low[2] + close->size}}),
              "window");
  }
  draw_labels(body, labels, taken);
  return {.id = "ternary",
          .title = "The architecture since the first observed year",
          .description = describe_content(content),
          .width = kWidth,
          .height = kHeight,
          .body = body.take(),
          .on_basemap = false};
}

Figure ternary_close_up(const scenario::RunResult& run) {
  const Content content = content_of(run);
  Figure figure{.id = "ternary-close",
                .title = "Where the futures lie, enlarged",
                .description = describe_content(content),
                .width = kWidth,
                .height = kHeight,
                .body = {},
                .on_basemap = false};
  const auto window = close_window(content);
  if (!window) return figure;
  SvgBody body;
  const auto taken = draw_grid(body, *window);
  draw_corners(body, *window);
  std::vector<LabelRequest> labels;
  draw_spread(body, *window, content.baseline_end, false);
  draw_spread(body, *window, content.scenario_end, true);
  // Earlier years may lie outside the part shown: the path begins where it last comes in.
  int from = content.start;
  for (auto it = content.history.rbegin(); it != content.history.rend(); ++it) {
    bool inside = true;
    for (std::size_t i = 0; i < 3; ++i) inside = inside && it->shares[i] >= window->low[i];
    if (!inside) break;
    from = it->year;
  }
  draw_history(body, *window, content, from, labels);
  draw_ends(body, *window, content, true, labels);
  draw_labels(body, labels, taken);
  figure.body = body.take();
  return figure;
}

}  // namespace entente::report
