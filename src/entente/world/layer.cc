#include "entente/world/layer.h"

#include <algorithm>
#include <map>

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
  for (std::uint32_t i = 0; i < world.states().size(); ++i) {
    for (std::uint32_t j = 0; j < world.states().size(); ++j) {
      const auto count = world.presence(StateId{i}, StateId{j});
      if (i != j && count && *count > 0) pairs[{StateId{i}, StateId{j}}] = {};
    }
  }
  return pairs;
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
  const Pairs pairs = name == "presence" ? presence_pairs(world) : owed_pairs(world, kind);
  for (const auto& [pair, instruments] : pairs) {
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
