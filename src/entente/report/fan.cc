#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "entente/report/figures.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"
#include "entente/report/scale.h"

namespace entente::report {

namespace {

constexpr double kWidth = 340, kHeight = 250;
constexpr double kLeft = 40, kRight = 52, kTop = 58, kBottom = 26;

struct Dated {
  int year = 0;
  double value = 0;
};

struct Panel {
  std::string id, title, subtitle, unit;
  const scenario::OutcomeFan* baseline = nullptr;
  const scenario::OutcomeFan* scenario = nullptr;
  std::vector<std::optional<Dated>> history;  // nothing where unknown, which breaks the line
  int first = 0, last = 0, start = 0;
  bool whole_share = false;  // axis from 0 to 100 %
};

struct Frame {
  Axis y;
  int first = 0, last = 1;

  [[nodiscard]] double px(double year) const {
    return kLeft + (year - first) / (last - first) * (kWidth - kLeft - kRight);
  }

  [[nodiscard]] double py(double value) const {
    return kHeight - kBottom - y.at(value) * (kHeight - kTop - kBottom);
  }
};

struct Range {
  double lo = std::numeric_limits<double>::infinity(),
         hi = -std::numeric_limits<double>::infinity();

  void add(double value) {
    if (!std::isfinite(value)) return;
    lo = std::min(lo, value);
    hi = std::max(hi, value);
  }
};

using Member = double scenario::FanPoint::*;

Frame frame_of(const Panel& panel) {
  Frame frame{.y = {}, .first = panel.first, .last = std::max(panel.last, panel.first + 1)};
  if (panel.whole_share) {
    frame.y = {.lo = 0, .hi = 1, .step = 0.25};
    return frame;
  }
  Range range;
  for (const auto* fan : {panel.baseline, panel.scenario}) {
    if (fan == nullptr) continue;
    for (const auto& point : fan->points) {
      range.add(point.p05);
      range.add(point.p50);
      range.add(point.p95);
    }
  }
  // A level that comes near zero is shown with zero, so that the eye can judge it whole.
  if (range.lo > 0 && range.lo < range.hi * 0.4) range.lo = 0;
  // Of shares, less than two points is drawn as flat: an enlarged axis would make noise look like
  // news.
  if (is_share(panel.unit) && std::isfinite(range.lo) && range.hi - range.lo < 0.02) {
    range.lo = std::max(0.0, range.lo - 0.01);
    range.hi = std::min(1.0, range.lo + 0.03);
    range.lo = std::min(range.lo, range.hi - 0.02);
  }
  frame.y = nice_axis(range.lo, range.hi, 4);
  if (is_share(panel.unit)) {
    frame.y.lo = std::max(0.0, frame.y.lo);
    frame.y.hi = std::min(1.0, frame.y.hi);
  }
  return frame;
}

// One area per run of years in which both edges are known.
std::string band(const Frame& frame, const scenario::OutcomeFan& fan, Member low, Member high) {
  PathData path;
  std::vector<const scenario::FanPoint*> run;
  const auto flush = [&] {
    if (run.size() > 1) {
      path.move(frame.px(run.front()->year), frame.py(run.front()->*high));
      for (std::size_t i = 1; i < run.size(); ++i)
        path.line(frame.px(run[i]->year), frame.py(run[i]->*high));
      for (auto it = run.rbegin(); it != run.rend(); ++it)
        path.line(frame.px((*it)->year), frame.py((*it)->*low));
      path.close();
    }
    run.clear();
  };
  for (const auto& point : fan.points) {
    if (std::isfinite(point.*low) && std::isfinite(point.*high))
      run.push_back(&point);
    else
      flush();
  }
  flush();
  return path.str();
}

std::string curve(const Frame& frame, const std::vector<std::optional<Dated>>& points) {
  PathData path;
  bool open = false;
  for (const auto& point : points) {
    if (!point) {
      open = false;
      continue;
    }
    if (open)
      path.line(frame.px(point->year), frame.py(point->value));
    else
      path.move(frame.px(point->year), frame.py(point->value));
    open = true;
  }
  return path.str();
}

std::vector<std::optional<Dated>> medians(const scenario::OutcomeFan& fan) {
  std::vector<std::optional<Dated>> points;
  for (const auto& point : fan.points) {
    if (std::isfinite(point.p50))
      points.emplace_back(Dated{point.year, point.p50});
    else
      points.emplace_back();
  }
  return points;
}

std::string tick_text(double value, const Axis& axis, std::string_view unit) {
  if (is_share(unit)) return fixed(value * 100, axis.step < 0.00999 ? 1 : 0) + "%";
  const int decimals =
      axis.step >= 0.99999 ? 0 : static_cast<int>(std::ceil(-std::log10(axis.step) - 1e-9));
  return fixed(value, decimals);
}

void draw_axes(SvgBody& body, const Frame& frame, const Panel& panel) {
  for (const double tick : frame.y.ticks()) {
    const double y = frame.py(tick);
    body.line(kLeft, y, kWidth - kRight, y, std::abs(tick) < 1e-12 ? "axis" : "grid");
    body.text(kLeft - 5, y + 4, tick_text(tick, frame.y, panel.unit),
              {.style = "tick", .anchor = "end"});
  }
  const double foot = kHeight - kBottom;
  std::vector<int> years{panel.first, panel.start, frame.last};
  // Round years between, at most three or so.
  const int span = frame.last - panel.first, step = span > 40 ? 20 : span > 8 ? 5 : 2;
  for (int year = (panel.first / step + 1) * step; year < frame.last; year += step)
    years.push_back(year);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  double free_from = 0;
  for (const int year : years) {
    const double x = frame.px(year);
    const bool fixed_year = year == panel.start || year == frame.last;
    // The start and the last year always have their label; others give way to them.
    const bool near = !fixed_year && (frame.px(panel.start) - x < 34 && x < frame.px(panel.start));
    if (!fixed_year && (x - 15 < free_from || near || frame.px(frame.last) - x < 34)) continue;
    body.line(x, foot, x, foot + 4, "axis");
    if (year == panel.start && frame.px(frame.last) - x < 34) continue;
    body.text(x, foot + 17, std::to_string(year), {.style = "tick", .anchor = "middle"});
    free_from = x + 19;
  }
}

struct EndLabel {
  double y = 0, value_y = 0;
  std::string text;
  std::string_view style;
};

// The values at the horizon, moved apart when they would touch.
void draw_end_labels(SvgBody& body, const Frame& frame, std::vector<EndLabel> labels) {
  if (labels.size() == 2 && std::abs(labels[0].y - labels[1].y) < 14) {
    auto& upper = labels[0].value_y <= labels[1].value_y ? labels[0] : labels[1];
    auto& lower = &upper == &labels[0] ? labels[1] : labels[0];
    const double middle = (upper.y + lower.y) / 2;
    upper.y = middle - 7;
    lower.y = middle + 7;
  }
  // Values at the bottom would run into the years below the axis.
  double lowest = 0;
  for (const auto& label : labels) lowest = std::max(lowest, label.y);
  const double lift = std::max(0.0, lowest - (kHeight - kBottom - 5));
  for (auto& label : labels) label.y -= lift;
  for (const auto& label : labels)
    body.text(frame.px(frame.last) + 8, label.y + 4, label.text, {.style = label.style});
}

struct ArmLook {
  std::string_view band, inner, line, text;
};

constexpr ArmLook kBaselineLook{"b-base", "i-base", "l-base", "lab t-base"};
constexpr ArmLook kScenarioLook{"b-scen", "i-scen", "l-scen", "lab t-scen"};

void draw_bands(SvgBody& body, const Frame& frame, const scenario::OutcomeFan* fan,
                const ArmLook& look) {
  if (fan == nullptr) return;
  const auto outer = band(frame, *fan, &scenario::FanPoint::p05, &scenario::FanPoint::p95);
  if (!outer.empty()) body.path(outer, look.band);
  const auto inner = band(frame, *fan, &scenario::FanPoint::p25, &scenario::FanPoint::p75);
  if (!inner.empty()) body.path(inner, look.inner);
}

void draw_median(SvgBody& body, const Frame& frame, const Panel& panel, bool is_scenario,
                 std::vector<EndLabel>& labels) {
  const auto* fan = is_scenario ? panel.scenario : panel.baseline;
  if (fan == nullptr) return;
  const auto& look = is_scenario ? kScenarioLook : kBaselineLook;
  const auto line = curve(frame, medians(*fan));
  if (!line.empty()) body.path(line, look.line);
  const auto* end = point_at(fan, panel.last);
  if (end == nullptr || !std::isfinite(end->p50)) return;
  const double x = frame.px(panel.last), y = frame.py(end->p50);
  if (is_scenario)
    body.diamond(x, y, 4.6, "d-scen");
  else
    body.circle(x, y, 3.8, "d-base");
  const bool share = is_share(panel.unit);
  labels.push_back({.y = y,
                    .value_y = y,
                    .text = share ? fixed(end->p50 * 100, 1) + "%" : value_text(end->p50, ""),
                    .style = look.text});
}

void draw_key(SvgBody& body, const Panel& panel) {
  double x = 0;
  const double y = 41;
  if (!panel.history.empty()) {
    body.line(x, y - 4, x + 18, y - 4, "hist");
    body.text(x + 23, y, "Observed", {.style = "lab"});
    x += 23 + text_width("Observed", 12) + 10;
  }
  body.line(x, y - 4, x + 22, y - 4, "l-base");
  body.circle(x + 11, y - 4, 3.8, "d-base");
  body.text(x + 27, y, "Baseline", {.style = "lab t-base"});
  x += 27 + text_width("Baseline", 12.5) + 10;
  if (panel.scenario != nullptr) {
    body.line(x, y - 4, x + 22, y - 4, "l-scen");
    body.diamond(x + 11, y - 4, 4.6, "d-scen");
    body.text(x + 27, y, "Scenario", {.style = "lab t-scen"});
  }
}

std::string sentence(const Panel& panel, const scenario::OutcomeFan* fan, std::string_view arm) {
  const auto* end = point_at(fan, panel.last);
  if (end == nullptr) return fmt::format(" {}: unknown in {}.", arm, panel.last);
  return fmt::format(" {} in {}: median {}, nine in ten futures between {} and {}.", arm,
                     panel.last, value_text(end->p50, panel.unit), value_text(end->p05, panel.unit),
                     value_text(end->p95, panel.unit));
}

std::string describe_panel(const Panel& panel) {
  std::string text =
      fmt::format("Line chart of {}, {} to {}.", panel.title, panel.first, panel.last);
  std::optional<Dated> latest;
  for (const auto& point : panel.history) latest = point ? point : latest;
  if (latest)
    text +=
        fmt::format(" Observed in {}: {}.", latest->year, value_text(latest->value, panel.unit));
  text += sentence(panel, panel.baseline, "Baseline");
  if (panel.scenario != nullptr) text += sentence(panel, panel.scenario, "Scenario");
  return text;
}

Figure draw(const Panel& panel) {
  const Frame frame = frame_of(panel);
  SvgBody body;
  body.text(0, 13, shortened(panel.title, 44), {.style = "head"});
  draw_key(body, panel);
  draw_axes(body, frame, panel);
  if (panel.start > panel.first && panel.start < panel.last) {
    body.line(frame.px(panel.start), kTop - 4, frame.px(panel.start), kHeight - kBottom, "now");
  }
  draw_bands(body, frame, panel.baseline, kBaselineLook);
  draw_bands(body, frame, panel.scenario, kScenarioLook);
  const auto observed = curve(frame, panel.history);
  if (!observed.empty()) body.path(observed, "hist");
  std::vector<EndLabel> labels;
  draw_median(body, frame, panel, false, labels);
  draw_median(body, frame, panel, true, labels);
  if (labels.empty()) {
    body.text((kLeft + kWidth - kRight) / 2, kHeight / 2, "unknown",
              {.style = "note", .anchor = "middle"});
  }
  draw_end_labels(body, frame, std::move(labels));
  if (!panel.subtitle.empty()) body.text(0, 27, shortened(panel.subtitle, 56), {.style = "sub"});
  return {.id = panel.id,
          .title = panel.title,
          .description = describe_panel(panel),
          .width = kWidth,
          .height = kHeight,
          .body = body.take(),
          .on_basemap = false};
}

std::string unit_words(std::string_view unit) {
  return is_share(unit) ? "per cent" : std::string(unit);
}

}  // namespace

Figure fan_figure(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome) {
  Panel panel{.id = fmt::format("fan-{}", safe_id(outcome.id)),
              .title = outcome_label(run, outcome.id),
              .subtitle = unit_words(outcome.unit),
              .unit = outcome.unit,
              .baseline = find_fan(run.baseline, outcome.id),
              .scenario = has_comparison(run) ? find_fan(run.scenario, outcome.id) : nullptr,
              .history = {},
              .first = run.start_year,
              .last = run.horizon_year,
              .start = run.start_year};
  return draw(panel);
}

Figure share_figure(const scenario::RunResult& run, std::string_view outcome,
                    std::string_view name) {
  Panel panel{.id = fmt::format("share-{}", safe_id(outcome)),
              .title = std::string(name) + " share",
              .subtitle = "per cent of instruments",
              .unit = "1",
              .baseline = find_fan(run.baseline, outcome),
              .scenario = has_comparison(run) ? find_fan(run.scenario, outcome) : nullptr,
              .history = {},
              .first = run.start_year,
              .last = run.horizon_year,
              .start = run.start_year,
              .whole_share = true};
  for (const auto& point : run.history) {
    const auto value = outcome == "hub_share"       ? point.hub
                       : outcome == "lattice_share" ? point.lattice
                                                    : point.bloc;
    panel.first = std::min(panel.first, point.year);
    if (value && std::isfinite(*value))
      panel.history.emplace_back(Dated{point.year, *value});
    else
      panel.history.emplace_back();
  }
  return draw(panel);
}

}  // namespace entente::report
