#include "entente/scenario/pact_slots.h"

#include <algorithm>

#include "entente/core/text.h"

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

std::size_t common(const Edges& edges, const Set& among, std::uint32_t of) {
  return neighbours(edges, among, of).size();
}

/// The state of either set with most neighbours among the candidates: cliques that avoid both it
/// and its neighbours are not maximal, so that a complete graph takes one path.
std::uint32_t pivot(const Edges& edges, const Set& candidates, const Set& done) {
  std::uint32_t best = candidates.empty() ? *done.begin() : *candidates.begin();
  for (const auto* set : {&candidates, &done}) {
    for (const auto v : *set) {
      if (common(edges, candidates, v) > common(edges, candidates, best)) best = v;
    }
  }
  return best;
}

/// @cite bron1973, with the pivot of tomita2006
void maximal_cliques(const Edges& edges, const Set& chosen, Set candidates, Set done,
                     std::vector<Set>& found) {
  if (candidates.empty()) {
    if (done.empty() && chosen.size() >= 2) found.push_back(chosen);
    return;
  }
  const auto through = pivot(edges, candidates, done);
  Set tried;
  for (const auto v : candidates) {
    if (!edges.contains({through, v})) tried.insert(v);
  }
  for (const auto v : tried) {
    Set next = chosen;
    next.insert(v);
    maximal_cliques(edges, next, neighbours(edges, candidates, v), neighbours(edges, done, v),
                    found);
    candidates.erase(v);
    done.insert(v);
  }
}

/// Pairs of states with a defence obligation either way, both orders.
Edges defence_pairs(const world::ActiveInstrument& active) {
  Edges edges;
  for (const auto& obligation : active.obligations) {
    if (obligation.source->kind != "defence") continue;
    for (const auto& [by, to] : obligation.owes) {
      edges.insert({by.index, to.index});
      edges.insert({to.index, by.index});
    }
  }
  return edges;
}

std::string member_list(const world::World& world, const Set& members) {
  std::vector<std::string> ids;
  for (const auto i : members) ids.push_back(world.states()[i].id);
  return join(ids, "-");
}

}  // namespace

PactSlots pact_slots(const world::World& world) {
  PactSlots made;
  for (const auto& active : world.instruments()) {
    const auto edges = defence_pairs(active);
    if (edges.empty()) continue;
    Set states;
    for (const auto& edge : edges) states.insert(edge.first);
    std::vector<Set> found;
    maximal_cliques(edges, {}, states, {}, found);
    std::sort(found.begin(), found.end());
    for (const auto& clique : found) {
      const auto& title = active.source->short_title;
      made.slots.push_back(
          {.instrument = active.source->id,
           .title = found.size() == 1 ? title : title + " (" + member_list(world, clique) + ")",
           .organisation = active.organisation,
           .group = made.groups});
      made.members.emplace_back(clique.begin(), clique.end());
    }
    made.instruments.insert(active.source->id);
    ++made.groups;
  }
  return made;
}

}  // namespace entente::scenario
