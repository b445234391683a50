#include "entente/scenario/outcomes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "entente/measures/forms.h"
#include "entente/network/degree.h"

namespace entente::scenario {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

/// What several outcomes share, computed once a day.
struct DayCounts {
  measures::FormCounts forms;
  std::vector<network::Node> degrees;  // ties of lattice or pacts
  int lattice_spokes = 0, lattice_hub = 0, defence_ties = 0, covered = 0, founded = 0;
  double dependence_sum = 0, effort_sum = 0;
};

/// Agreements of a pair that is agreed: it keeps those it began with; a new tie counts as one.
int agreements(const Snapshot& s, std::uint32_t i, std::uint32_t j) {
  const std::size_t cell = static_cast<std::size_t>(i) * s.setup.n() + j;
  const bool old = s.setup.start.values[s.setup.lattice.index][cell] != 0;
  return old ? s.setup.pair_instruments[cell] : 1;
}

void count_pair(const Snapshot& s, std::uint32_t i, std::uint32_t j, DayCounts& day) {
  const bool with_hub = i == s.setup.hub || j == s.setup.hub;
  const bool agreed = s.state.net(s.setup.lattice).tied(i, j);
  const bool allied = s.state.net(s.setup.pacts).tied(i, j);
  if (agreed || allied) {
    ++day.degrees[i];
    ++day.degrees[j];
  }
  day.defence_ties += allied ? 1 : 0;
  if (!agreed) return;
  ++(with_hub ? day.lattice_hub : day.lattice_spokes);
  const auto form = with_hub ? measures::Form::kHub : measures::Form::kSpokes;
  for (int k = agreements(s, i, j); k > 0; --k) day.forms.add(form);
}

void count_pairs(const Snapshot& s, DayCounts& day) {
  day.degrees.assign(s.setup.n(), 0);
  for (std::uint32_t i = 0; i < s.setup.n(); ++i) {
    for (std::uint32_t j = i + 1; j < s.setup.n(); ++j) count_pair(s, i, j, day);
  }
}

/// The pact of a group of slots, counted as one instrument of all states in any of them.
void count_pact(const Snapshot& s, const std::vector<std::size_t>& slots, DayCounts& day) {
  std::vector<std::uint32_t> states;
  for (std::uint32_t i = 0; i < s.setup.n(); ++i) {
    const auto* row = s.state.slots(s.setup.pacts, i);
    if (std::any_of(slots.begin(), slots.end(), [&](std::size_t k) { return row[k] != 0; })) {
      states.push_back(i);
    }
  }
  if (states.size() < 2) return;
  const auto& first = s.setup.slots[slots.front()];
  day.founded += first.instrument.empty() ? 1 : 0;
  day.forms.add(measures::form_of({states, first.organisation}, s.setup.hub));
}

void count_instruments(const Snapshot& s, DayCounts& day) {
  for (const auto& held : s.setup.held) {
    day.forms.add(measures::form_of({held.states, held.organisation}, s.setup.hub));
  }
  std::vector<std::vector<std::size_t>> groups(s.setup.groups);
  for (std::size_t k = 0; k < s.setup.slots.size(); ++k)
    groups[s.setup.slots[k].group].push_back(k);
  for (const auto& slots : groups) count_pact(s, slots, day);
}

void count_defenders(const Snapshot& s, DayCounts& day) {
  const auto& pacts = s.state.net(s.setup.pacts);
  for (std::uint32_t i = 0; i < s.setup.n(); ++i) {
    double sum = 0;
    for (std::uint32_t j = 0; j < s.setup.n(); ++j) {
      if (pacts.tied(i, j)) sum += s.capability[j];
    }
    day.effort_sum += s.state.value(s.setup.effort, i);
    if (pacts.out_degree(i) == 0) continue;
    ++day.covered;
    if (i != s.setup.hub && pacts.tied(i, s.setup.hub))
      day.dependence_sum += s.capability[s.setup.hub] / sum;
  }
}

struct Row {
  OutcomeSpec spec;
  double (*value)(const Snapshot&, const DayCounts&);
};

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = {
      {{"hub_share", "Hub share", "1", "Share of instruments that are bilateral with the hub",
        false},
       [](const Snapshot&, const DayCounts& d) {
         return d.forms.shares() ? d.forms.shares()->hub : kUndefined;
       }},
      {{"lattice_share", "Lattice share", "1",
        "Share of instruments that are spoke-to-spoke or minilateral", false},
       [](const Snapshot&, const DayCounts& d) {
         return d.forms.shares() ? d.forms.shares()->lattice : kUndefined;
       }},
      {{"bloc_share", "Bloc share", "1",
        "Share of instruments of three or more states with a common organisation", false},
       [](const Snapshot&, const DayCounts& d) {
         return d.forms.shares() ? d.forms.shares()->bloc : kUndefined;
       }},
      {{"centralisation", "Centralisation", "1",
        "Freeman degree centralisation of the network of pacts and agreements", false},
       [](const Snapshot&, const DayCounts& d) {
         return network::degree_centralisation(d.degrees).value_or(kUndefined);
       }},
      {{"coverage", "Coverage", "1", "Share of states to whom at least one other owes defence",
        false},
       [](const Snapshot& s, const DayCounts& d) {
         return static_cast<double>(d.covered) / s.setup.n();
       }},
      {{"uncovered", "States without a defender", "states",
        "Number of states to whom nobody owes defence", false},
       [](const Snapshot& s, const DayCounts& d) {
         return static_cast<double>(s.setup.n()) - d.covered;
       }},
      {{"patron_dependence", "Dependence on the hub", "1",
        "Hub's share of the military expenditure of a state's defenders, mean over defended states "
        "other than the hub",
        false},
       [](const Snapshot& s, const DayCounts& d) {
         const int others =
             d.covered - (s.state.net(s.setup.pacts).out_degree(s.setup.hub) > 0 ? 1 : 0);
         return others > 0 ? d.dependence_sum / others : kUndefined;
       }},
      {{"lattice_ties", "Lattice pairs", "pairs",
        "Pairs of states other than the hub with a defence agreement", false},
       [](const Snapshot&, const DayCounts& d) { return static_cast<double>(d.lattice_spokes); }},
      {{"hub_ties", "Hub pairs", "pairs", "States with a defence agreement with the hub", false},
       [](const Snapshot&, const DayCounts& d) { return static_cast<double>(d.lattice_hub); }},
      {{"defence_ties", "Allied pairs", "pairs", "Pairs of states that share a defence pact",
        false},
       [](const Snapshot&, const DayCounts& d) { return static_cast<double>(d.defence_ties); }},
      {{"new_pacts", "New pacts", "pacts", "Defence pacts founded since the start that still exist",
        false},
       [](const Snapshot&, const DayCounts& d) { return static_cast<double>(d.founded); }},
      {{"effort_mean", "Military effort", "levels", "Mean level of the military burden, 1 to 5",
        false},
       [](const Snapshot& s, const DayCounts& d) { return d.effort_sum / s.setup.n(); }},
  };
  return kRows;
}

}  // namespace

std::vector<OutcomeSpec> outcome_specs() {
  std::vector<OutcomeSpec> specs;
  for (const auto& row : rows()) specs.push_back(row.spec);
  return specs;
}

std::vector<double> measure(const Snapshot& snapshot) {
  DayCounts day;
  count_pairs(snapshot, day);
  count_instruments(snapshot, day);
  count_defenders(snapshot, day);
  std::vector<double> values;
  values.reserve(rows().size());
  for (const auto& row : rows()) values.push_back(row.value(snapshot, day));
  return values;
}

}  // namespace entente::scenario
