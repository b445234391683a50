#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "entente/report/figures.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"
#include "entente/report/scale.h"

namespace entente::report {

namespace {

constexpr double kWidth = 340;

// Hatching by lines rather than a pattern, which would need an id that no other figure uses.
void hatch(SvgBody& body, const Box& box) {
  PathData path;
  for (double x = box.x + 2; x < box.x + box.width + box.height; x += 6) {
    // From the top edge or right side down to the bottom edge or left side, at 45 degrees.
    const double x1 = std::min(x, box.x + box.width), y1 = box.y + (x - x1);
    const double x2 = std::max(x - box.height, box.x), y2 = box.y + (x - x2);
    if (x1 > x2) path.move(x1, y1).line(x2, y2);
  }
  if (!path.empty()) body.path(path.str(), "hatch");
}

void bar(SvgBody& body, const Box& box, std::string_view kind) {
  if (box.width <= 0) return;
  body.rect(box.x, box.y, box.width, box.height, kind);
  if (kind == "assumed") hatch(body, box);
}

void mark(Axis& axis, const scenario::Difference& row) {
  for (const double value : {row.mean, row.lo, row.hi, row.p05, row.p95}) {
    if (!std::isfinite(value)) continue;
    axis.lo = std::min(axis.lo, value);
    axis.hi = std::max(axis.hi, value);
  }
}

constexpr double kRow = 46, kHead = 6, kInset = 8;

struct DotPlot {
  Axis axis;
  std::string unit;

  [[nodiscard]] double px(double value) const {
    return kInset + axis.at(value) * (kWidth - 2 * kInset);
  }
};

void draw_row(SvgBody& body, const DotPlot& plot, const scenario::RunResult& run,
              const scenario::Difference& row, double top) {
  const double y = top + 29;
  body.text(0, top + 14, shortened(outcome_label(run, row.outcome), 32),
            {.style = "lab strong halo"});
  body.text(kWidth, top + 14, difference_text(row.mean, plot.unit),
            {.style = "lab t-scen halo", .anchor = "end"});
  if (std::isfinite(row.p05) && std::isfinite(row.p95)) {
    body.line(plot.px(row.p05), y, plot.px(row.p95), y, "range");
    for (const double end : {row.p05, row.p95})
      body.line(plot.px(end), y - 4, plot.px(end), y + 4, "range");
  }
  if (std::isfinite(row.lo) && std::isfinite(row.hi))
    body.line(plot.px(row.lo), y, plot.px(row.hi), y, "interval");
  if (std::isfinite(row.mean)) body.diamond(plot.px(row.mean), y, 4.6, "d-scen");
}

void draw_difference_axis(SvgBody& body, const DotPlot& plot, double top, double foot) {
  const bool share = is_share(plot.unit);
  const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(plot.axis.step) - 1e-9)));
  for (const double tick : plot.axis.ticks()) {
    const double x = plot.px(tick);
    body.line(x, top, x, foot, std::abs(tick) < 1e-12 ? "zero" : "grid");
    const std::string text =
        share ? fixed_signed(tick * 100, std::max(0, decimals - 2)) : fixed_signed(tick, decimals);
    // The outermost ticks stay inside the figure.
    if (x < 14)
      body.text(0, foot + 16, text, {.style = "tick"});
    else if (x > kWidth - 14)
      body.text(kWidth, foot + 16, text, {.style = "tick", .anchor = "end"});
    else
      body.text(x, foot + 16, text, {.style = "tick", .anchor = "middle"});
  }
}

std::string difference_sentence(const scenario::RunResult& run, const scenario::Difference& row,
                                std::string_view unit) {
  return fmt::format(" {}: mean {}, 95 % interval {} to {}, nine in ten futures {} to {}.",
                     outcome_label(run, row.outcome), difference_text(row.mean, unit),
                     difference_text(row.lo, unit), difference_text(row.hi, unit),
                     difference_text(row.p05, unit), difference_text(row.p95, unit));
}

}  // namespace

std::vector<std::string> difference_units(const scenario::RunResult& run) {
  std::vector<std::string> units;
  for (const auto& row : run.differences) {
    const auto unit = outcome_unit(run, row.outcome);
    if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
  }
  return units;
}

Figure difference_figure(const scenario::RunResult& run, std::string_view unit) {
  const std::string words = is_share(unit) ? "percentage points"
                            : unit.empty() ? "no unit"
                                           : std::string(unit);
  Figure figure{.id = fmt::format("difference-{}", safe_id(unit)),
                .title = fmt::format("Scenario minus baseline in {}, {}", run.horizon_year, words),
                .description = "Dots with intervals.",
                .width = kWidth,
                .height = 0,
                .body = {},
                .on_basemap = false};
  DotPlot plot{.axis = {.lo = 0, .hi = 0, .step = 1}, .unit = std::string(unit)};
  std::vector<const scenario::Difference*> rows;
  for (const auto& row : run.differences) {
    if (outcome_unit(run, row.outcome) != unit) continue;
    rows.push_back(&row);
    mark(plot.axis, row);
    figure.description += difference_sentence(run, row, unit);
  }
  plot.axis = nice_axis(plot.axis.lo, plot.axis.hi, 4);
  SvgBody body;
  const double top = 34, foot = top + kHead + kRow * static_cast<double>(rows.size());
  body.text(0, 13, fmt::format("Difference in {}", run.horizon_year), {.style = "head"});
  body.text(0, 28, words, {.style = "sub"});
  draw_difference_axis(body, plot, top, foot);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw_row(body, plot, run, *rows[i], top + kHead + kRow * static_cast<double>(i));
  }
  figure.height = foot + 22;
  figure.body = body.take();
  return figure;
}

std::vector<std::string> variance_outcomes(const scenario::RunResult& run) {
  std::vector<std::string> chosen;
  const auto add = [&](const std::string& id) {
    const bool listed = std::any_of(run.variance.begin(), run.variance.end(),
                                    [&](const scenario::VarianceRow& row) {
                                      return row.outcome == id && std::isfinite(row.share);
                                    });
    if (listed && std::find(chosen.begin(), chosen.end(), id) == chosen.end()) chosen.push_back(id);
  };
  for (const auto* outcome : headline_outcomes(run)) add(outcome->id);
  return chosen;
}

Figure variance_figure(const scenario::RunResult& run, std::string_view outcome) {
  constexpr std::size_t kMost = 6;
  constexpr double kBarRow = 38;
  std::vector<const scenario::VarianceRow*> rows;
  for (const auto& row : run.variance) {
    if (row.outcome == outcome && std::isfinite(row.share)) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->share > b->share; });
  if (rows.size() > kMost) rows.resize(kMost);
  const auto label = outcome_label(run, outcome);
  Figure figure{.id = fmt::format("variance-{}", safe_id(outcome)),
                .title = fmt::format("What the spread of {} goes with", lower_first(label)),
                .description = "Bar chart.",
                .width = kWidth,
                .height = 38 + kBarRow * static_cast<double>(rows.size()),
                .body = {},
                .on_basemap = false};
  SvgBody body;
  body.text(0, 13, shortened(label, 44), {.style = "head"});
  body.text(0, 28, "share of variance that goes with each input", {.style = "sub"});
  double y = 38;
  for (const auto* row : rows) {
    const auto* parameter = find_parameter(run, row->input);
    const std::string name =
        parameter != nullptr && !parameter->meaning.empty() ? parameter->meaning : row->input;
    const auto kind = kind_of(row->kind);
    body.text(0, y + 13, shortened(name, 46), {});
    const double length = std::clamp(row->share, 0.0, 1.0) * (kWidth - 118);
    bar(body, {.x = 0, .y = y + 18, .width = length, .height = 12}, kind);
    body.text(length + 6, y + 28.5, fmt::format("{}, {}", value_text(row->share, "1"), kind),
              {.style = "note"});
    figure.description += fmt::format(" {} ({}): {}.", name, kind, value_text(row->share, "1"));
    y += kBarRow;
  }
  figure.body = body.take();
  return figure;
}

Figure provenance_figure(const scenario::RunResult& run) {
  const auto counts = count_kinds(run);
  const double total = static_cast<double>(std::max<std::int64_t>(1, counts.total()));

  struct Part {
    std::string_view kind;
    std::int64_t count;
  };

  const Part parts[] = {{"estimated", counts.estimated},
                        {"literature", counts.literature},
                        {"assumed", counts.assumed}};
  SvgBody body;
  double x = 0, key_y = 47;
  for (const auto& part : parts) {
    const double width = kWidth * static_cast<double>(part.count) / total;
    bar(body, {.x = x, .y = 0, .width = std::max(0.0, width - 2), .height = 26}, part.kind);
    x += width;
    bar(body, {.x = 0, .y = key_y - 10, .width = 22, .height = 12}, part.kind);
    body.text(29, key_y, fmt::format("{} {}", count_text(part.count), part.kind),
              {.style = "lab strong"});
    key_y += 19;
  }
  return {
      .id = "provenance",
      .title = "What the parameters rest on",
      .description = fmt::format("Stacked bar: {} estimated, {} from the literature, {} assumed.",
                                 counts.estimated, counts.literature, counts.assumed),
      .width = kWidth,
      .height = 94,
      .body = body.take(),
      .on_basemap = false};
}

}  // namespace entente::report
