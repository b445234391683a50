#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/report/figure.h"
#include "entente/report/map_view.h"
#include "entente/scenario/result.h"

/// The figures of a report, each a pure function of the run. What is unknown (not finite, or
/// absent) is left blank and named as unknown in words, never drawn as zero. Randomness: none.
/// Checked: tests/report/figures_test.cc
namespace entente::report {

/// Every figure of the report in its order, for export as files by standalone_svg().
std::vector<Figure> figures(const scenario::RunResult& run);

/// Ties in force at the start: defence, consultation and cooperation. A one-way tie has an
/// arrowhead at the state owed.
Figure start_map(const scenario::RunResult& run, MapSize size);

/// Ties that at the horizon are likelier or rarer in the scenario than in the baseline, by at least
/// tie_threshold().
Figure change_map(const scenario::RunResult& run, MapSize size);

/// The architecture as a path in a triangle: observed years, mean paths of both arms, and areas
/// that hold the 5th to 95th and the 25th to 75th percentile of each share at the horizon.
Figure ternary_figure(const scenario::RunResult& run);
/// The same, enlarged to where the futures lie. Empty body when the whole triangle is needed, or
/// nothing is known.
Figure ternary_close_up(const scenario::RunResult& run);

/// One share of the architecture from the first observed year to the horizon.
Figure share_figure(const scenario::RunResult& run, std::string_view outcome,
                    std::string_view name);

/// One outcome from start to horizon, both arms.
Figure fan_figure(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome);

/// Differences at the horizon of all outcomes of one unit, as dots with intervals.
Figure difference_figure(const scenario::RunResult& run, std::string_view unit);

/// The inputs with which most of one outcome's spread goes.
Figure variance_figure(const scenario::RunResult& run, std::string_view outcome);

/// How many parameters are estimated, from the literature, assumed.
Figure provenance_figure(const scenario::RunResult& run);

/// Units of the outcomes that have differences, in order of first appearance.
std::vector<std::string> difference_units(const scenario::RunResult& run);

/// Headline outcomes (all, when none is marked) that have variance shares.
std::vector<std::string> variance_outcomes(const scenario::RunResult& run);

}  // namespace entente::report
