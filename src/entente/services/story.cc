#include "entente/services/story.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "entente/measures/architecture.h"
#include "entente/world/layer.h"

namespace entente::services {
namespace {

using Texts = std::set<std::string>;

std::vector<std::string> without(const Texts& a, const Texts& b) {
  std::vector<std::string> left;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
  return left;
}

Texts pairs_of(const world::Layer& layer) {
  Texts pairs;
  for (const auto& tie : layer.ties)
    pairs.insert(fmt::format("{}{}{}", layer.states[tie.from.index].id, layer.directed ? "->" : "-",
                             layer.states[tie.to.index].id));
  return pairs;
}

bool is_partnership(std::string_view layer) {
  const auto kinds = measures::Options{}.kinds;
  return std::find(kinds.begin(), kinds.end(), layer) != kinds.end();
}

using Partners = std::map<std::string, Texts>;

void add_partners(const world::Layer& layer, Partners& partners) {
  if (!is_partnership(layer.name)) return;
  for (const auto& tie : layer.ties) {
    const auto& a = layer.states[tie.from.index].id;
    const auto& b = layer.states[tie.to.index].id;
    partners[a].insert(b);
    partners[b].insert(a);
  }
}

std::vector<PartnerChange> partner_changes(const Partners& before, const Partners& after) {
  Texts states;
  for (const auto* side : {&before, &after}) {
    for (const auto& [state, partners] : *side) states.insert(state);
  }
  const auto of = [](const Partners& side, const std::string& state) {
    const auto it = side.find(state);
    return it == side.end() ? Texts{} : it->second;
  };
  std::vector<PartnerChange> changes;
  for (const auto& state : states) {
    const auto then = of(before, state);
    const auto now = of(after, state);
    if (then == now) continue;
    changes.push_back({.state = state,
                       .before = static_cast<std::int64_t>(then.size()),
                       .after = static_cast<std::int64_t>(now.size()),
                       .gained = without(now, then),
                       .lost = without(then, now)});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const PartnerChange& a, const PartnerChange& b) {
                     return a.gained.size() > b.gained.size();
                   });
  return changes;
}

std::map<std::string, const world::ActiveInstrument*> by_id(const world::World& world) {
  std::map<std::string, const world::ActiveInstrument*> found;
  for (const auto& it : world.instruments()) found[it.source->id] = &it;
  return found;
}

std::vector<std::string> names(const world::World& world, const std::vector<world::StateId>& ids) {
  std::vector<std::string> made;
  for (const auto id : ids) made.push_back(world.state(id).id);
  return made;
}

Turn turn_of(const world::World& world, const world::ActiveInstrument& it, bool began) {
  const auto& begun = world.coding().from_signature ? it.source->signed_on : it.source->in_force;
  Turn turn{.date = to_string(began ? begun : it.source->ended),
            .change = began ? "began" : "ended",
            .what = "instrument",
            .id = it.source->id,
            .title = it.source->short_title,
            .kinds = {},
            .states = names(world, it.parties)};
  for (const auto& obligation : it.obligations) {
    const auto& kind = obligation.source->kind;
    if (std::find(turn.kinds.begin(), turn.kinds.end(), kind) == turn.kinds.end())
      turn.kinds.push_back(kind);
  }
  return turn;
}

/// Parties that joined or left instruments in force on both days.
void party_turns(const world::World& world, const world::ActiveInstrument& it,
                 const std::vector<std::string>& other, bool joined, std::vector<Turn>& turns) {
  for (const auto& state : names(world, it.parties)) {
    if (std::find(other.begin(), other.end(), state) != other.end()) continue;
    for (const auto& party : it.source->parties) {
      // A state that came back has several memberships: the one that holds in the world counts.
      const bool holds = world.coding().from_signature || party.period.contains(world.date());
      if (party.state != state || !holds || !world.coding().chooses(party.under)) continue;
      const auto& date = joined ? party.period.from : party.period.to;
      if (!date.known()) continue;
      turns.push_back({.date = to_string(date),
                       .change = joined ? "joined" : "left",
                       .what = "party",
                       .id = it.source->id,
                       .title = it.source->short_title,
                       .kinds = {},
                       .states = {state}});
      break;
    }
  }
}

void instrument_turns(const world::World& before, const world::World& after,
                      std::vector<Turn>& turns) {
  const auto then = by_id(before);
  const auto now = by_id(after);
  for (const auto& [id, it] : now) {
    const auto old = then.find(id);
    if (old == then.end())
      turns.push_back(turn_of(after, *it, true));
    else
      party_turns(after, *it, names(before, old->second->parties), true, turns);
  }
  for (const auto& [id, it] : then) {
    const auto still = now.find(id);
    if (still == now.end())
      turns.push_back(turn_of(before, *it, false));
    else
      party_turns(before, *it, names(after, still->second->parties), false, turns);
  }
}

void member_turns(const world::World& before, const world::World& after, std::vector<Turn>& turns) {
  for (const auto& arrangement : after.atlas().arrangements) {
    for (const auto& member : arrangement.members) {
      if (member.role != "member") continue;
      const bool then = member.period.contains(before.date()) && before.find(member.state);
      const bool now = member.period.contains(after.date()) && after.find(member.state);
      if (then == now) continue;
      turns.push_back({.date = to_string(now ? member.period.from : member.period.to),
                       .change = now ? "joined" : "left",
                       .what = "member",
                       .id = arrangement.id,
                       .title = arrangement.short_name,
                       .kinds = {},
                       .states = {member.state}});
    }
  }
}

}  // namespace

Story story(const world::World& before, const world::World& after) {
  Story told{.before = to_string(before.date()),
             .after = to_string(after.date()),
             .scope = after.scope(),
             .coding = after.coding().id,
             .hub = {},
             .architecture = {},
             .layers = {},
             .partners = {},
             .turns = {}};
  const auto then = measures::architecture(before);
  const auto now = measures::architecture(after);
  told.hub = now.hub;
  told.architecture = {{"hub", then.hub_share, now.hub_share},
                       {"lattice", then.lattice_share, now.lattice_share},
                       {"bloc", then.bloc_share, now.bloc_share}};
  Partners old_partners, new_partners;
  for (const auto& name : world::layer_names()) {
    const auto old_layer = world::make_layer(before, name);
    const auto new_layer = world::make_layer(after, name);
    const auto old_pairs = pairs_of(old_layer);
    const auto new_pairs = pairs_of(new_layer);
    told.layers.push_back({.layer = name,
                           .before = static_cast<std::int64_t>(old_pairs.size()),
                           .after = static_cast<std::int64_t>(new_pairs.size()),
                           .gained = without(new_pairs, old_pairs),
                           .lost = without(old_pairs, new_pairs)});
    add_partners(old_layer, old_partners);
    add_partners(new_layer, new_partners);
  }
  told.partners = partner_changes(old_partners, new_partners);
  instrument_turns(before, after, told.turns);
  member_turns(before, after, told.turns);
  std::stable_sort(told.turns.begin(), told.turns.end(),
                   [](const Turn& a, const Turn& b) { return a.date < b.date; });
  return told;
}

}  // namespace entente::services
