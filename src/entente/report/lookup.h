#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/scenario/result.h"

/// Finding things in a run by id. Pointers are null when the run does not hold them.
namespace entente::report {

const scenario::OutcomeSpec* find_outcome(const scenario::RunResult& run, std::string_view id);
const scenario::OutcomeFan* find_fan(const scenario::Arm& arm, std::string_view outcome);
const scenario::Difference* find_difference(const scenario::RunResult& run,
                                            std::string_view outcome);
const scenario::ProvenanceRow* find_parameter(const scenario::RunResult& run, std::string_view id);
const scenario::StateMark* find_state(const scenario::RunResult& run, std::string_view id);

/// The point of a fan at a year, or null.
const scenario::FanPoint* point_at(const scenario::OutcomeFan* fan, int year);

/// The outcomes marked as headline, or all when none is.
std::vector<const scenario::OutcomeSpec*> headline_outcomes(const scenario::RunResult& run);

/// Label and unit of an outcome; the id and no unit when the run does not describe it.
std::string outcome_label(const scenario::RunResult& run, std::string_view id);
std::string outcome_unit(const scenario::RunResult& run, std::string_view id);

/// A state's name as running text has it: without what stands in brackets; the id when the state is
/// not listed.
std::string state_name(const scenario::RunResult& run, std::string_view id);
/// The same, in the short form customary on maps ("South Korea").
std::string map_name(const scenario::RunResult& run, std::string_view id);

/// Whether the run compares two different arms: the second one has fans, and another id or
/// interventions.
bool has_comparison(const scenario::RunResult& run);

/// The three shares of the architecture, in the order hub, lattice, bloc.
struct ShareOutcome {
  std::string_view id, name;
};

const std::vector<ShareOutcome>& architecture_shares();

/// A kind of provenance as the report groups it: "estimated", "literature" or "assumed"; what names
/// no known kind counts as assumed, since nothing better can be shown for it.
std::string_view kind_of(std::string_view kind);

/// Parameters by kind.
struct KindCounts {
  std::int64_t estimated = 0, literature = 0, assumed = 0;

  [[nodiscard]] std::int64_t total() const { return estimated + literature + assumed; }
};

KindCounts count_kinds(const scenario::RunResult& run);

/// One pair's tie at the horizon in both arms.
struct TieChange {
  std::string layer, a, b;
  bool at_start = false;
  double baseline = 0, scenario = 0;

  [[nodiscard]] double change() const { return scenario - baseline; }
};

/// Pairs whose share both arms know, largest change first (then by layer and names). Arms list ties
/// that exist in some future: a pair of simulated states that an arm leaves out, of a layer that it
/// lists, exists in none of its futures. Any other pair that is left out, and any share that is not
/// finite, is unknown, and the pair is not returned.
std::vector<TieChange> tie_changes(const scenario::RunResult& run);

/// Smallest change of a tie that the report calls one: five points, or twice the standard error of
/// a difference of two independent shares at its largest, sqrt(1/2 / futures), if that is more.
/// Common random numbers make the true error smaller, so the rule errs towards silence. 1 (nothing
/// passes) without futures.
double tie_threshold(const scenario::RunResult& run);

}  // namespace entente::report
