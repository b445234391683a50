#include "entente/report/summary.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

constexpr std::size_t kMostPoints = 9;  // more would not be a summary; the table holds the rest

std::string arm_title(const scenario::Arm& arm, std::string_view fallback) {
  return arm.title.empty() ? std::string(fallback) : arm.title;
}

// "5.6 points lower", "0.42 ties higher".
std::string sized(const scenario::Difference& row, const std::string& unit) {
  const std::string size = is_share(unit) ? fixed(std::abs(row.mean) * 100, 1) + " points"
                                          : value_text(std::abs(row.mean), unit);
  return size + (row.mean < 0 ? " lower" : " higher");
}

// "29.3 % against 37.1 %", "101.0 against 82.0 ties": a worded unit is said once.
std::string against(const scenario::Difference& row, const std::string& unit) {
  return fmt::format("{} against {}", value_text(row.scenario, unit, is_share(unit)),
                     value_text(row.baseline, unit));
}

std::string over_futures(const scenario::Difference& row, const std::string& unit) {
  const bool down = row.mean < 0;
  return fmt::format(
      "In nine of ten futures the difference lies between {} and {}; the scenario is {} in {}.",
      difference_text(row.p05, unit, false), difference_text(row.p95, unit),
      down ? "lower" : "higher", futures_text(down ? row.share_down : row.share_up, row.futures));
}

// Whether the futures of a pair are alike throughout.
bool is_nil(const scenario::Difference& row) {
  return row.mean == 0 && row.share_up == 0 && row.share_down == 0;
}

std::string point_of(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome) {
  const auto label = outcome_label(run, outcome.id);
  const auto* row = find_difference(run, outcome.id);
  if (row == nullptr || row->futures <= 0 || !std::isfinite(row->mean)) {
    return fmt::format("{}: the difference between the arms is unknown.", label);
  }
  if (is_nil(*row)) {
    return fmt::format("{}: the same in both arms in each of {} futures, {} on average by {}.",
                       label, count_text(row->futures), value_text(row->baseline, outcome.unit),
                       run.horizon_year);
  }
  const auto interval = fmt::format("95 % interval of the mean difference {} to {}",
                                    difference_text(row->lo, outcome.unit, false),
                                    difference_text(row->hi, outcome.unit));
  if (!is_clear(*row)) {
    return fmt::format("{}: no clear difference by {} ({} in the baseline; {}). {}", label,
                       run.horizon_year, against(*row, outcome.unit), interval,
                       over_futures(*row, outcome.unit));
  }
  return fmt::format("{}: {} on average by {}, {} in the baseline ({}){}. {}", label,
                     sized(*row, outcome.unit), run.horizon_year, against(*row, outcome.unit),
                     interval,
                     is_small(run, *row) ? ", little beside the spread of the futures" : "",
                     over_futures(*row, outcome.unit));
}

// How consistently the futures agree on the sign: what orders the outcomes in the answer.
double agreement(const scenario::Difference& row) {
  return row.mean < 0 ? row.share_down : row.share_up;
}

// "a", "a and b", "a, b and c".
std::string listed(std::vector<std::string> parts) {
  if (parts.size() < 2) return join(parts, "");
  const std::string last = parts.back();
  parts.pop_back();
  return fmt::format("{} and {}", join(parts, ", "), last);
}

// Headline outcomes by what the run shows of them.
struct Verdicts {
  std::vector<const scenario::Difference*> large, small, none;
};

Verdicts judge(const scenario::RunResult& run) {
  Verdicts verdicts;
  for (const auto* outcome : headline_outcomes(run)) {
    const auto* row = find_difference(run, outcome->id);
    if (row == nullptr || row->futures <= 0) continue;
    if (!is_clear(*row))
      verdicts.none.push_back(row);
    else
      (is_small(run, *row) ? verdicts.small : verdicts.large).push_back(row);
  }
  for (auto* rows : {&verdicts.large, &verdicts.small}) {
    std::stable_sort(rows->begin(), rows->end(),
                     [](const auto* a, const auto* b) { return agreement(*a) > agreement(*b); });
  }
  return verdicts;
}

std::string outcomes_in(const scenario::RunResult& run,
                        const std::vector<const scenario::Difference*>& rows) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const auto* row : rows) names.push_back(lower_first(outcome_label(run, row->outcome)));
  return listed(std::move(names));
}

// "lower hub share (29.3 % against 37.1 %)"; what is counted by its own name reads "more lattice
// ties (101 against 82)".
std::string change_in(const scenario::RunResult& run, const scenario::Difference& row) {
  const auto label = lower_first(outcome_label(run, row.outcome));
  const auto unit = outcome_unit(run, row.outcome);
  const bool down = row.mean < 0;
  if (!unit.empty() && !is_share(unit) && label.ends_with(unit)) {
    return fmt::format("{} {} ({})", down ? "fewer" : "more", label, against(row, ""));
  }
  return fmt::format("{} {} ({})", down ? "lower" : "higher", label, against(row, unit));
}

// Three changes at most.
std::string changes_in(const scenario::RunResult& run,
                       const std::vector<const scenario::Difference*>& rows) {
  std::vector<std::string> parts;
  for (const auto* row : rows) {
    if (parts.size() == 3) break;
    parts.push_back(change_in(run, *row));
  }
  return listed(std::move(parts));
}

std::string comparison_of(const scenario::RunResult& run) {
  const auto [large, small, none] = judge(run);
  if (large.empty() && small.empty()) {
    return fmt::format(
        "By {} the model shows no clear difference between the scenario and the baseline in any "
        "headline outcome.",
        run.horizon_year);
  }
  std::string text;
  if (large.empty()) {
    text = fmt::format(
        "By {} the scenario changes little: on average over its futures it ends with {}, small "
        "steps "
        "beside the spread of the futures.",
        run.horizon_year, changes_in(run, small));
  } else {
    text = fmt::format("By {} the scenario ends, on average over its futures, with {}.",
                       run.horizon_year, changes_in(run, large));
    if (!small.empty()) text += fmt::format(" Small differences in {}.", outcomes_in(run, small));
  }
  if (!none.empty()) text += fmt::format(" No clear difference in {}.", outcomes_in(run, none));
  return text;
}

std::string answer_of(const scenario::RunResult& run) {
  if (run.baseline.fans.empty() && run.scenario.fans.empty()) return "This run holds no outcomes.";
  if (has_comparison(run)) return comparison_of(run);
  return fmt::format(
      "One arm only: what the model makes of the present course from {} to {}, without a scenario "
      "to compare.",
      run.start_year, run.horizon_year);
}

std::string observed_point(const scenario::RunResult& run) {
  for (auto it = run.history.rbegin(); it != run.history.rend(); ++it) {
    if (!it->hub || !it->lattice || !it->bloc) continue;
    return fmt::format(
        "Where it starts: on 1 January {} the atlas counts {} instruments bilateral with the hub "
        "({}), {} "
        "spoke-to-spoke and minilateral ones and {} with a common organisation; as shares {}, {} "
        "and {}.",
        it->year, count_text(it->hub_count), state_name(run, run.hub),
        count_text(it->lattice_count), count_text(it->bloc_count), value_text(it->hub, "1"),
        value_text(it->lattice, "1"), value_text(it->bloc, "1"));
  }
  return {};
}

std::string conditions_of(const scenario::RunResult& run) {
  if (run.manifest.futures <= 0) return "The run holds no futures.";
  const auto futures = count_text(run.manifest.futures);
  if (!has_comparison(run)) {
    return fmt::format(
        "{} simulated futures run from {} to {}. They say what follows if the model and its inputs "
        "hold; they "
        "are not a prediction of what will happen.",
        futures, run.start_year, run.horizon_year);
  }
  return fmt::format(
      "{} simulated futures of \u201C{}\u201D, {} to {}, are set against {} of \u201C{}\u201D. "
      "Each pair of futures shares its "
      "draws of chance, so that what differs within a pair comes from the interventions. All "
      "statements are conditional: "
      "they say what follows if the model and its inputs hold. They are not a prediction, and a "
      "difference is one of the "
      "model, not a measured effect. The 95 % intervals are those of a mean and cover simulation "
      "error only.",
      futures, arm_title(run.scenario, "scenario"), run.start_year, run.horizon_year, futures,
      arm_title(run.baseline, "baseline"));
}

std::string baseline_point(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome) {
  const auto* end = point_at(find_fan(run.baseline, outcome.id), run.horizon_year);
  const auto label = outcome_label(run, outcome.id);
  if (end == nullptr || !std::isfinite(end->p50))
    return fmt::format("{}: unknown in {}.", label, run.horizon_year);
  return fmt::format("{}: median {} in {}; nine of ten futures lie between {} and {}.", label,
                     value_text(end->p50, outcome.unit), run.horizon_year,
                     value_text(end->p05, outcome.unit), value_text(end->p95, outcome.unit));
}

}  // namespace

bool is_small(const scenario::RunResult& run, const scenario::Difference& row) {
  const auto* end = point_at(find_fan(run.baseline, row.outcome), run.horizon_year);
  if (end == nullptr) return false;
  const double spread = end->p95 - end->p05;
  return spread > 0 && std::abs(row.mean) < 0.2 * spread;
}

bool is_clear(const scenario::Difference& row) {
  return row.futures > 0 && (row.lo > 0 || row.hi < 0);
}

std::string skill_text(const scenario::RunResult& run) {
  if (!trim(run.skill).empty()) return std::string(trim(run.skill));
  return "No skill record yet: nobody has yet shown how well this model would have forecast the "
         "past.";
}

std::string assumption_text(const scenario::RunResult& run) {
  const auto counts = count_kinds(run);
  if (counts.total() == 0)
    return "The run lists no parameters or inputs, so nothing can be said about what it rests on.";
  std::string text = fmt::format(
      "Of {} parameters and inputs, {} are estimated on data, {} come from the literature and {} "
      "are assumed.",
      count_text(counts.total()), count_text(counts.estimated), count_text(counts.literature),
      count_text(counts.assumed));
  const scenario::VarianceRow* most = nullptr;
  for (const auto& row : run.variance) {
    const auto* outcome = find_outcome(run, row.outcome);
    if (outcome == nullptr || !outcome->headline || kind_of(row.kind) != "assumed" ||
        !std::isfinite(row.share))
      continue;
    if (most == nullptr || row.share > most->share) most = &row;
  }
  if (most == nullptr) return text;
  const auto* parameter = find_parameter(run, most->input);
  const auto name =
      parameter != nullptr && !parameter->meaning.empty() ? parameter->meaning : most->input;
  return text + fmt::format(
                    " The assumed input that matters most for a headline outcome is "
                    "\u201C{}\u201D: {} of the variance of {} "
                    "over the futures goes with it.",
                    name, value_text(most->share, "1"),
                    lower_first(outcome_label(run, most->outcome)));
}

Summary summarise(const scenario::RunResult& run) {
  Summary summary{.answer = answer_of(run), .conditions = conditions_of(run), .points = {}};
  if (auto start = observed_point(run); !start.empty()) summary.points.push_back(std::move(start));
  std::size_t listed = 0;
  for (const auto* outcome : headline_outcomes(run)) {
    if (listed++ == kMostPoints) break;
    summary.points.push_back(has_comparison(run) ? point_of(run, *outcome)
                                                 : baseline_point(run, *outcome));
  }
  return summary;
}

}  // namespace entente::report
