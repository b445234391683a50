#include "entente/scenario/outcomes.h"

#include <array>
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

void count_pairs(const Snapshot& s, DayCounts& day) {
  const auto n = s.setup.n();
  const auto& lattice = s.state.net(s.setup.lattice);
  const auto& pacts = s.state.net(s.setup.pacts);
  const auto& began = s.setup.start.values[s.setup.lattice.index];
  day.degrees.assign(n, 0);
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t j = i + 1; j < n; ++j) {
      const bool with_hub = i == s.setup.hub || j == s.setup.hub;
      const bool agreed = lattice.tied(i, j);
      const bool allied = pacts.tied(i, j);
      if (agreed || allied) {
        ++day.degrees[i];
        ++day.degrees[j];
      }
      day.defence_ties += allied ? 1 : 0;
      if (!agreed) continue;
      ++(with_hub ? day.lattice_hub : day.lattice_spokes);
      // A pair keeps the agreements it began with; a new tie counts as one agreement.
      const std::size_t cell = static_cast<std::size_t>(i) * n + j;
      const int agreements = began[cell] != 0 ? s.setup.pair_instruments[cell] : 1;
      for (int k = 0; k < agreements; ++k) {
        day.forms.add(with_hub ? measures::Form::kHub : measures::Form::kSpokes);
      }
    }
  }
}

void count_instruments(const Snapshot& s, DayCounts& day) {
  const std::optional<std::uint32_t> hub = s.setup.hub;
  for (const auto& held : s.setup.held)
    day.forms.add(measures::form_of({held.states, held.organisation}, hub));
  std::vector<std::uint32_t> states;
  for (std::size_t group = 0; group < s.setup.groups; ++group) {
    states.clear();
    bool founded = false;
    bool organisation = false;
    for (std::uint32_t i = 0; i < s.setup.n(); ++i) {
      for (std::size_t slot = 0; slot < s.setup.slots.size(); ++slot) {
        if (s.setup.slots[slot].group == group && s.state.slots(s.setup.pacts, i)[slot] != 0) {
          founded = founded || s.setup.slots[slot].instrument.empty();
          organisation = organisation || s.setup.slots[slot].organisation;
          states.push_back(i);
          break;
        }
      }
    }
    if (states.size() < 2) continue;
    day.founded += founded ? 1 : 0;
    day.forms.add(measures::form_of({states, organisation}, hub));
  }
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
