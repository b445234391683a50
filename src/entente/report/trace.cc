#include "entente/report/trace.h"

#include <climits>
#include <cmath>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "entente/report/format.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

constexpr int kUndated = INT_MAX;
constexpr std::size_t kMostPerYear = 60;

struct Entry {
  std::string text;
  bool baseline = false, scenario = false;
};

using Years = std::map<int, std::vector<Entry>>;

int calendar_year(double year) {
  return std::isfinite(year) ? static_cast<int>(std::floor(year)) : kUndated;
}

void add_scenario_event(std::vector<Entry>& entries, const std::string& text) {
  for (auto& entry : entries) {
    if (entry.baseline && !entry.scenario && entry.text == text) {
      entry.scenario = true;
      return;
    }
  }
  entries.push_back({.text = text, .baseline = false, .scenario = true});
}

std::string item(const Entry& entry, bool comparison) {
  if (!comparison || (entry.baseline && entry.scenario))
    return fmt::format("<li>{}</li>", escape(entry.text));
  const bool scenario = entry.scenario;
  return fmt::format("<li class=\"{}\"><span class=\"tag {}\">{}</span>{}</li>",
                     scenario ? "scen" : "base", scenario ? "k-scen" : "k-base",
                     scenario ? "scenario only" : "baseline only", escape(entry.text));
}

}  // namespace

std::string trace_list(const scenario::RunResult& run) {
  Years years;
  for (const auto& event : run.baseline.trace) {
    years[calendar_year(event.year)].push_back(
        {.text = event.text, .baseline = true, .scenario = false});
  }
  for (const auto& event : run.scenario.trace)
    add_scenario_event(years[calendar_year(event.year)], event.text);
  if (years.empty()) return {};
  std::string out = "<ol class=\"trace\">\n";
  for (const auto& [year, entries] : years) {
    out += fmt::format("<li><span class=\"year\">{}</span><ul>",
                       year == kUndated ? "date unknown" : std::to_string(year));
    std::size_t shown = 0;
    for (const auto& entry : entries) {
      if (shown == kMostPerYear) break;
      ++shown;
      out += item(entry, has_comparison(run));
    }
    if (entries.size() > shown) {
      out += fmt::format("<li>and {} more events, kept with the run</li>", entries.size() - shown);
    }
    out += "</ul></li>\n";
  }
  return out + "</ol>\n";
}

}  // namespace entente::report
