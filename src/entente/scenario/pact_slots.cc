#include "entente/scenario/pact_slots.h"

#include <algorithm>
#include <iterator>

namespace entente::scenario {
namespace {

using Set = std::set<std::uint32_t>;
using Edges = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Set neighbours(const Edges& edges, const Set& among, std::uint32_t of) {
  Set out;
  for (const auto j : among) {
    if (edges.contains({of, j})) out.insert(j);
  }
  return out;
}

/// @cite bron1973, without pivoting
void maximal_cliques(const Edges& edges, const Set& chosen, Set candidates, Set done, std::vector<Set>& found) {
  if (candidates.empty() && done.empty()) {
    if (chosen.size() >= 2) found.push_back(chosen);
    return;
  }
  while (!candidates.empty()) {
    const auto v = *candidates.begin();
    Set next = chosen;
    next.insert(v);
    maximal_cliques(edges, next, neighbours(edges, candidates, v), neighbours(edges, done, v), found);
    candidates.erase(v);
    done.insert(v);
  }
}

}  // namespace

PactSlots pact_slots(const world::World& world) {
  PactSlots made;
  for (const auto& active : world.instruments()) {
    Edges edges;
    Set states;
    for (const auto& obligation : active.obligations) {
      if (obligation.source->kind != "defence") continue;
      for (const auto& [by, to] : obligation.owes) {
        edges.insert({by.index, to.index});
        edges.insert({to.index, by.index});
        states.insert(by.index);
        states.insert(to.index);
      }
    }
    if (states.size() < 2) continue;
    std::vector<Set> found;
    maximal_cliques(edges, {}, states, {}, found);
    std::sort(found.begin(), found.end());
    for (const auto& clique : found) {
      std::string title = active.source->short_title;
      if (found.size() > 1) {
        title += " (";
        for (const auto i : clique) title += (i == *clique.begin() ? "" : "-") + world.states()[i].id;
        title += ")";
      }
      made.slots.push_back({.instrument = active.source->id, .title = title, .organisation = active.organisation, .group = made.groups});
      made.members.emplace_back(clique.begin(), clique.end());
    }
    made.instruments.insert(active.source->id);
    ++made.groups;
  }
  return made;
}

}  // namespace entente::scenario
