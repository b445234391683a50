#include "entente/world/layer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::world {
namespace {

struct Kind {
  const char* name;
  bool directed;
  const char* what;
};

constexpr Kind kKinds[] = {
    {"defence", true, "owes it defence"},
    {"consultation", true, "owes it consultation"},
    {"nonaggression", true, "owes it non-aggression"},
    {"neutrality", true, "owes it neutrality"},
    {"cooperation", false, "cooperates with it in defence"},
    {"access", false, "gives it or has from it access or visiting-forces rights"},
    {"logistics", false, "exchanges supplies and services with it"},
    {"intelligence", false, "shares protected information with it"},
    {"technology", false, "shares defence technology or equipment with it"},
    {"confidence", false, "has a confidence-building or arms-control instrument with it"},
    {"presence", true, "stations forces in it"},
    {"exercise", false, "took part with it in an exercise"},
    {"dispute", false, "has a dispute with it"},
};

const Kind& kind_of(std::string_view name) {
  for (const auto& kind : kKinds) {
    if (name == kind.name) return kind;
  }
  const auto near = closest(name, layer_names());
  throw InputError({.field = "layer",
                    .problem = fmt::format("there is no layer '{}'", name),
                    .remedy = near.empty() ? fmt::format("known: {}", join(layer_names(), ", "))
                                           : fmt::format("did you mean '{}'?", near)});
}

using Pairs = std::map<std::pair<StateId, StateId>, std::vector<std::string>>;

Pairs owed_pairs(const World& world, const Kind& kind) {
  Pairs pairs;
  for (const auto& instrument : world.instruments()) {
    for (const auto& obligation : instrument.obligations) {
      if (obligation.source->kind != kind.name) continue;
      for (auto [by, to] : obligation.owes) {
        if (!kind.directed && to < by) std::swap(by, to);
        pairs[{by, to}].push_back(instrument.source->id);
      }
    }
  }
  return pairs;
}

Pairs presence_pairs(const World& world) {
  Pairs pairs;
  for (const auto& entry : world.atlas().presence) {
    const auto owner = world.find(entry.owner);
    const auto host = world.find(entry.host);
    if (!owner || !host || owner == host) continue;
    if (world.presence(*owner, *host).value_or(0) > 0) pairs[{*owner, *host}] = {};
  }
  return pairs;
}

/// Ties every two of the states named that are in the world.
void tie_all(const World& world, const std::vector<std::string>& names, const std::string& by,
             Pairs& pairs) {
  std::set<StateId> ids;
  for (const auto& name : names) {
    if (const auto id = world.find(name)) ids.insert(*id);
  }
  for (auto i = ids.begin(); i != ids.end(); ++i) {
    for (auto j = std::next(i); j != ids.end(); ++j) pairs[{*i, *j}].push_back(by);
  }
}

Pairs exercise_pairs(const World& world) {
  Pairs pairs;
  for (const auto& exercise : world.atlas().exercises) {
    for (const auto& edition : exercise.editions) {
      if (edition.within_year_to(world.date()))
        tie_all(world, edition.participants, exercise.id, pairs);
    }
  }
  return pairs;
}

Pairs dispute_pairs(const World& world) {
  Pairs pairs;
  for (const auto& dispute : world.atlas().disputes) {
    if (!dispute.period.contains(world.date())) continue;
    std::vector<std::string> claimants;
    for (const auto& claimant : dispute.claimants) {
      if (claimant.role != "patron" && claimant.period.contains(world.date()))
        claimants.push_back(claimant.state);
    }
    tie_all(world, claimants, dispute.id, pairs);
  }
  return pairs;
}

Pairs pairs_of(const World& world, const Kind& kind) {
  const std::string_view name = kind.name;
  if (name == "presence") return presence_pairs(world);
  if (name == "exercise") return exercise_pairs(world);
  if (name == "dispute") return dispute_pairs(world);
  return owed_pairs(world, kind);
}

}  // namespace

const std::vector<std::string>& layer_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const auto& kind : kKinds) names.emplace_back(kind.name);
    return names;
  }();
  return kNames;
}

std::string layer_rule(std::string_view name) {
  const auto& kind = kind_of(name);
  if (name == "presence") return "i -> j: i stations forces in j, by the atlas's latest count";
  if (name == "exercise")
    return "i - j: both took part in an edition within the year that ends that day; the count is "
           "the number of series";
  if (name == "dispute")
    return "i - j: both are claimants in a dispute that day, patrons apart; the count is the "
           "number of disputes";
  return fmt::format(
      "{}: i {} under an instrument in force that day, not suspended in that direction; the count "
      "is the number of instruments",
      kind.directed ? "i -> j" : "i - j", kind.what);
}

Layer make_layer(const World& world, std::string_view name) {
  const auto& kind = kind_of(name);
  Layer layer{.name = kind.name,
              .rule = layer_rule(name),
              .coding = world.coding().id,
              .scope = world.scope(),
              .date = world.date(),
              .directed = kind.directed,
              .states = world.states(),
              .ties = {}};
  for (const auto& [pair, instruments] : pairs_of(world, kind)) {
    auto ids = instruments;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Tie tie{.from = pair.first, .to = pair.second, .instruments = std::move(ids)};
    if (name == "presence") tie.persons = world.presence(pair.first, pair.second);
    layer.ties.push_back(std::move(tie));
  }
  return layer;
}

}  // namespace entente::world
