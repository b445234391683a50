#include <fmt/format.h>

#include "entente/services/compare.h"
#include "entente/services/page_writer.h"

namespace entente::services {
namespace {

std::string number(const std::optional<double>& value) {
  return value ? fmt::format("{:.3f}", *value) : "unknown";
}

std::string per_cent(const std::optional<double>& value) {
  return value ? fmt::format("{:.1f} %", 100 * *value) : "unknown";
}

void ties(const Comparison& comparison, PageWriter& out) {
  if (comparison.ties.empty()) return;
  out.heading("Ties, counted in pairs (or members) and years");
  std::vector<std::vector<std::string>> rows = {
      {"kind", "dataset", "atlas", "both", "precision", "recall", "third parties set aside"}};
  for (const auto& it : comparison.ties)
    rows.push_back({it.kind, std::to_string(it.dataset), std::to_string(it.atlas),
                    std::to_string(it.both), number(it.precision), number(it.recall),
                    it.third_parties > 0 ? std::to_string(it.third_parties) : ""});
  out.rows(rows);
}

void figures(const Comparison& comparison, PageWriter& out) {
  if (comparison.figures.empty()) return;
  out.heading("Figures: relative deviation of the atlas from the dataset");
  std::vector<std::vector<std::string>> rows = {{"dataset", "series", "values", "<= 1 %", "<= 10 %",
                                                 "median", "90th", "largest", "beyond, explained"}};
  for (const auto& it : comparison.figures)
    rows.push_back({it.dataset, it.series, std::to_string(it.compared),
                    std::to_string(it.within_one), std::to_string(it.within_ten),
                    per_cent(it.median), per_cent(it.p90), per_cent(it.largest),
                    fmt::format("{} of {}", it.explained, it.beyond)});
  out.rows(rows);
}

}  // namespace

std::string compare_text(const Comparison& comparison, std::size_t width) {
  PageWriter out(width);
  out.title("The atlas beside other datasets",
            {"coding " + comparison.coding,
             comparison.period.empty() ? "" : "years " + comparison.period});
  ties(comparison, out);
  figures(comparison, out);
  std::string group;
  for (const auto& it : comparison.differences) {
    const auto here = fmt::format("{}, {}: {}", it.dataset, it.what,
                                  it.side == "both" ? "beyond 10 %" : "only in the " + it.side);
    if (here != group) out.heading(here);
    group = here;
    out.rows({{fmt::format("{:>6}", it.size), it.id,
               fmt::format("{}{}", it.about,
                           it.reason.empty() ? ". NOT EXPLAINED" : ". " + it.reason)}});
  }
  if (!comparison.left.empty()) {
    out.heading("Files with nothing to compare");
    for (const auto& file : comparison.left) out.paragraph("  ", file);
  }
  return out.finish();
}

}  // namespace entente::services
