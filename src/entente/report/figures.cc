#include "entente/report/figures.h"

#include "entente/report/lookup.h"

namespace entente::report {

std::vector<Figure> figures(const scenario::RunResult& run) {
  std::vector<Figure> all{provenance_figure(run), start_map(run, MapSize::kWide)};
  if (has_comparison(run)) all.push_back(change_map(run, MapSize::kWide));
  all.push_back(ternary_figure(run));
  auto close = ternary_close_up(run);
  if (!close.body.empty()) all.push_back(std::move(close));
  for (const auto& share : architecture_shares())
    all.push_back(share_figure(run, share.id, share.name));
  for (const auto* outcome : headline_outcomes(run)) all.push_back(fan_figure(run, *outcome));
  for (const auto& unit : difference_units(run)) all.push_back(difference_figure(run, unit));
  for (const auto& outcome : variance_outcomes(run)) all.push_back(variance_figure(run, outcome));
  return all;
}

}  // namespace entente::report
