#pragma once

#include <vector>

#include "entente/actor/chain.h"
#include "entente/panel/panel.h"
#include "entente/state/model.h"
#include "entente/state/state.h"

namespace entente::engine {

/// The variables of a panel as a model without terms: relations, then behaviours, in the panel's
/// order; rates 0. A node covariate's id is its place in the panel, a dyadic one's likewise.
Model model_of(const panel::Panel& panel);

/// One period of a panel: from one wave to the next.
///
/// Missing cells: at the start, the last known value of earlier waves, else 0 (levels: the next
/// known, else the middle of the range). A cell that is missing at either end is left out of every
/// statistic: it counts as unchanged, in the data and in every simulation alike. States that enter
/// or leave within the period do so at their dates; while absent they have no ties. Covariates take
/// their value at the period's start; missing ones the mean of the known.
struct Period {
  double from = 0, to = 0;  ///< decimal years
  Start start;
  Start end;  ///< as observed, with the same rules for missing cells
  std::vector<std::vector<std::uint8_t>> ignored;  ///< by variable: 1 = missing at either end
  std::vector<Composition> composition;
};

/// All periods of a panel. @throws DomainError by panel.check(), or for a covariate that is missing
/// everywhere
std::vector<Period> periods_of(const panel::Panel& panel);

/// Statistics of the method of moments for one period: first the distance of each variable (number
/// of cells that differ, pairs once; levels by their steps), then one statistic per term, each on a
/// state where its own variable stands at the end and all others at the start (cross-lagged:
/// Snijders, Steglich & Schweinberger 2007).
class Statistics {
 public:
  Statistics(const Model& model, const Period& period);

  /// @param end a state of the same model after the period; out has one number per variable and per
  /// term
  void measure(const State& end, std::vector<double>& out);

  [[nodiscard]] const State& start() const { return start_; }

 private:
  double move_to(VarId var, const State& end);

  const Model& model_;
  const Period& period_;
  State start_;
  State lagged_;
};

}  // namespace entente::engine
