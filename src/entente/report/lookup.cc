#include "entente/report/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "entente/core/text.h"
#include "entente/report/format.h"

namespace entente::report {

namespace {

template <class Row, class Key>
const Row* find_in(const std::vector<Row>& rows, std::string Row::*member, Key key) {
  const auto it =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.*member == key; });
  return it == rows.end() ? nullptr : &*it;
}

using TieKey = std::tuple<std::string, std::string, std::string>;

TieKey key_of(const scenario::TieShare& tie) {
  return {tie.layer, std::min(tie.a, tie.b), std::max(tie.a, tie.b)};
}

// The ties that an arm lists, and the layers that it lists at all.
struct ArmTies {
  std::map<TieKey, const scenario::TieShare*> ties;
  std::set<std::string> layers;

  [[nodiscard]] bool at_start(const TieKey& key) const {
    const auto it = ties.find(key);
    return it != ties.end() && it->second->at_start;
  }

  // Nothing where the share is not known.
  [[nodiscard]] std::optional<double> share(const TieKey& key, bool acting) const {
    const auto it = ties.find(key);
    if (it == ties.end()) {
      return acting && layers.contains(std::get<0>(key)) ? std::optional(0.0) : std::nullopt;
    }
    return std::isfinite(it->second->share) ? std::optional(it->second->share) : std::nullopt;
  }
};

ArmTies shares_of(const scenario::Arm& arm) {
  ArmTies out;
  for (const auto& tie : arm.ties) {
    out.ties.emplace(key_of(tie), &tie);
    out.layers.insert(tie.layer);
  }
  return out;
}

}  // namespace

const scenario::OutcomeSpec* find_outcome(const scenario::RunResult& run, std::string_view id) {
  return find_in(run.outcomes, &scenario::OutcomeSpec::id, id);
}

const scenario::OutcomeFan* find_fan(const scenario::Arm& arm, std::string_view outcome) {
  return find_in(arm.fans, &scenario::OutcomeFan::outcome, outcome);
}

const scenario::Difference* find_difference(const scenario::RunResult& run,
                                            std::string_view outcome) {
  return find_in(run.differences, &scenario::Difference::outcome, outcome);
}

const scenario::ProvenanceRow* find_parameter(const scenario::RunResult& run, std::string_view id) {
  return find_in(run.provenance, &scenario::ProvenanceRow::id, id);
}

const scenario::StateMark* find_state(const scenario::RunResult& run, std::string_view id) {
  return find_in(run.states, &scenario::StateMark::id, id);
}

const scenario::FanPoint* point_at(const scenario::OutcomeFan* fan, int year) {
  if (fan == nullptr) return nullptr;
  const auto it = std::find_if(fan->points.begin(), fan->points.end(),
                               [&](const scenario::FanPoint& point) { return point.year == year; });
  return it == fan->points.end() ? nullptr : &*it;
}

std::vector<const scenario::OutcomeSpec*> headline_outcomes(const scenario::RunResult& run) {
  std::vector<const scenario::OutcomeSpec*> chosen;
  for (const auto& outcome : run.outcomes) {
    if (outcome.headline) chosen.push_back(&outcome);
  }
  if (chosen.empty()) {
    for (const auto& outcome : run.outcomes) chosen.push_back(&outcome);
  }
  return chosen;
}

std::string outcome_label(const scenario::RunResult& run, std::string_view id) {
  const auto* outcome = find_outcome(run, id);
  return outcome != nullptr && !outcome->label.empty() ? outcome->label : std::string(id);
}

std::string outcome_unit(const scenario::RunResult& run, std::string_view id) {
  const auto* outcome = find_outcome(run, id);
  return outcome != nullptr ? outcome->unit : std::string();
}

std::string state_name(const scenario::RunResult& run, std::string_view id) {
  const auto* state = find_state(run, id);
  if (state == nullptr || state->name.empty()) return std::string(id);
  const auto bracket = state->name.find(" (");
  return bracket == std::string::npos ? state->name : state->name.substr(0, bracket);
}

std::string map_name(const scenario::RunResult& run, std::string_view id) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kCustomary{
      {{"GBR", "United Kingdom"},
       {"KOR", "South Korea"},
       {"LAO", "Laos"},
       {"PRK", "North Korea"},
       {"RUS", "Russia"},
       {"USA", "United States"}}};
  const std::string name = state_name(run, id);
  for (const auto& [code, custom] : kCustomary) {
    if (code == id && name != id) return std::string(custom);
  }
  return shortened(name, 20);
}

bool has_comparison(const scenario::RunResult& run) {
  return !run.scenario.fans.empty() &&
         (run.scenario.id != run.baseline.id || !run.scenario.interventions.empty());
}

const std::vector<ShareOutcome>& architecture_shares() {
  static const std::vector<ShareOutcome> shares{
      {"hub_share", "Hub"}, {"lattice_share", "Lattice"}, {"bloc_share", "Bloc"}};
  return shares;
}

std::string_view kind_of(std::string_view kind) {
  return kind == "estimated" || kind == "literature" ? kind : std::string_view("assumed");
}

KindCounts count_kinds(const scenario::RunResult& run) {
  KindCounts counts;
  for (const auto& row : run.provenance) {
    const auto kind = kind_of(row.kind);
    ++(kind == "estimated"    ? counts.estimated
       : kind == "literature" ? counts.literature
                              : counts.assumed);
  }
  return counts;
}

std::vector<TieChange> tie_changes(const scenario::RunResult& run) {
  const auto before = shares_of(run.baseline), after = shares_of(run.scenario);
  std::set<TieKey> keys;
  for (const auto* arm : {&before, &after}) {
    for (const auto& [key, tie] : arm->ties) keys.insert(key);
  }
  std::vector<TieChange> changes;
  for (const auto& key : keys) {
    const auto& [layer, a, b] = key;
    const auto *one = find_state(run, a), *two = find_state(run, b);
    const bool acting = one != nullptr && two != nullptr && one->simulated && two->simulated;
    const auto low = before.share(key, acting), high = after.share(key, acting);
    if (!low || !high) continue;
    changes.push_back({.layer = layer,
                       .a = a,
                       .b = b,
                       .at_start = before.at_start(key) || after.at_start(key),
                       .baseline = *low,
                       .scenario = *high});
  }
  std::sort(changes.begin(), changes.end(), [](const TieChange& x, const TieChange& y) {
    return std::make_tuple(-std::abs(x.change()), std::tie(x.layer, x.a, x.b)) <
           std::make_tuple(-std::abs(y.change()), std::tie(y.layer, y.a, y.b));
  });
  return changes;
}

double tie_threshold(const scenario::RunResult& run) {
  if (run.manifest.futures <= 0) return 1;
  return std::max(0.05, 2 * std::sqrt(0.5 / static_cast<double>(run.manifest.futures)));
}

}  // namespace entente::report
