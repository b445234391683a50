#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "entente/services/compare_parts.h"

namespace entente::services {
namespace {

constexpr double kOnePerCent = 0.01;
constexpr double kTenPerCent = 0.10;

/// A series of the atlas and the variable of a format that means the same, in other units.
struct Match {
  const char* format;   ///< of docs/importers.md
  const char* dataset;  ///< as in differences.csv
  const char* series;
  const char* variable;
  double to_ours;  ///< factor from the dataset's unit to the atlas's
};

constexpr Match kMatches[] = {
    {"cow-nmc", "cow-nmc", "milex", "milex", 1e-6},               // thousand to billion dollars
    {"cow-nmc", "cow-nmc", "personnel", "milper", 1},             // thousand
    {"cow-nmc", "cow-nmc", "population", "tpop", 1e-3},           // thousand to million
    {"simulated-gdp", "gdp-pop", "population", "population", 1},  // million
};

double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const auto high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

void compare_series(const CompareWork& work, const datasets::StateYears& theirs,
                    const Match& match) {
  Deviations deviations(work, match.dataset, match.series);
  for (const auto& figure : work.atlas.figures) {
    if (figure.series != match.series || !figure.value.known()) continue;
    const auto value = theirs.value(figure.state, figure.year, match.variable).known();
    if (!value || *value == 0) continue;
    deviations.add(fmt::format("{}/{}/{}", figure.state, figure.series, figure.year),
                   *figure.value.known(), *value * match.to_ours, figure.cited.note);
  }
  deviations.finish();
}

}  // namespace

Deviations::Deviations(const CompareWork& work, std::string dataset, std::string series)
    : work_(work) {
  made_.dataset = std::move(dataset);
  made_.series = std::move(series);
}

void Deviations::add(const std::string& id, double atlas, double dataset,
                     const std::string& own_note) {
  const double deviation = std::abs(atlas - dataset) / std::abs(dataset);
  values_.push_back(deviation);
  ++made_.compared;
  made_.within_one += deviation <= kOnePerCent ? 1 : 0;
  made_.within_ten += deviation <= kTenPerCent ? 1 : 0;
  if (deviation <= kTenPerCent) return;
  ++made_.beyond;
  auto reason = work_.reason(made_.dataset, made_.series, id);
  if (!own_note.empty())
    reason += (reason.empty() ? "Note of the figure: " : " Note of the figure: ") + own_note;
  made_.explained += reason.empty() ? 0 : 1;
  work_.out.differences.push_back(
      {.dataset = made_.dataset,
       .what = made_.series,
       .side = "both",
       .id = id,
       .about = fmt::format("atlas {:.4g}, dataset {:.4g} ({:+.0f} %)", atlas, dataset,
                            100 * (atlas / dataset - 1)),
       .size = 1,
       .reason = std::move(reason)});
}

void Deviations::finish() {
  if (values_.empty()) return;
  std::sort(values_.begin(), values_.end());
  constexpr double kNinth = 0.9;
  made_.median = quantile(values_, 0.5);
  made_.p90 = quantile(values_, kNinth);
  made_.largest = values_.back();
  work_.out.figures.push_back(made_);
}

void compare_figures(const CompareWork& work, const datasets::Dataset& dataset) {
  const auto* theirs = std::get_if<datasets::StateYears>(&dataset.data);
  if (theirs == nullptr) return;
  for (const auto& match : kMatches) {
    if (dataset.report.format == match.format) compare_series(work, *theirs, match);
  }
}

void compare_troops(const CompareWork& work, const datasets::StateYears& troops) {
  Deviations deviations(work, "us-troops", "presence");
  for (const auto& row : work.atlas.presence) {
    const auto from = row.period.from.first();
    if (row.owner != "USA" || !row.personnel.known() || !from) continue;
    const int year = year_of(*from);
    const auto value = troops.value(row.host, year, "troops").known();
    if (!value || *value == 0) continue;
    deviations.add(fmt::format("{}/{}", row.host, to_string(row.period.from)),
                   *row.personnel.known(), *value, row.cited.note);
  }
  deviations.finish();
}

}  // namespace entente::services
