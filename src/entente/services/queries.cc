#include "entente/services/queries.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace entente::services {
namespace {

template <class T>
void unique_push(std::vector<T>& list, const T& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

TreatyRow treaty_row(const atlas::Instrument& it) {
  TreatyRow row{.id = it.id,
                .title = it.short_title,
                .type = it.type,
                .coded = it.coded,
                .signed_on = to_string(it.signed_on),
                .in_force = to_string(it.in_force),
                .ended = to_string(it.ended),
                .kinds = {},
                .parties = {}};
  for (const auto& o : it.obligations) unique_push(row.kinds, o.kind);
  for (const auto& p : it.parties) unique_push(row.parties, p.state);
  return row;
}

using Items = std::map<std::pair<std::string, std::string>, std::string>;  // (what, id) -> detail

Items items_of(const world::World& world) {
  Items items;
  for (const auto& state : world.states()) items[{"state", state.id}] = state.name;
  for (const auto& it : world.instruments()) {
    items[{"instrument", it.source->id}] = it.source->title;
    for (const auto party : it.parties) {
      items[{"party", it.source->id + "/" + world.state(party).id}] =
          fmt::format("{} in {}", world.state(party).name, it.source->short_title);
    }
  }
  for (const auto& name : world::layer_names()) {
    const auto layer = world::make_layer(world, name);
    for (const auto& tie : layer.ties) {
      const auto& a = world.state(tie.from).id;
      const auto& b = world.state(tie.to).id;
      items[{name, fmt::format("{}{}{}", a, layer.directed ? "->" : "-", b)}] =
          fmt::format("{}", fmt::join(tie.instruments, ", "));
    }
  }
  return items;
}

}  // namespace

std::vector<StateRow> state_rows(const world::World& world) {
  std::vector<StateRow> rows;
  for (const auto& state : world.states()) {
    const auto* spell = world.atlas().spell(state.id, world.date());
    rows.push_back({.state = state.id,
                    .name = state.name,
                    .region = state.region,
                    .status = spell->status,
                    .from = to_string(spell->period.from),
                    .to = to_string(spell->period.to),
                    .capital = state.capital,
                    .cow = spell->cow});
  }
  return rows;
}

std::vector<TreatyRow> treaty_rows(const atlas::Atlas& atlas) {
  std::vector<TreatyRow> rows;
  for (const auto& it : atlas.instruments) rows.push_back(treaty_row(it));
  std::stable_sort(rows.begin(), rows.end(), [](const TreatyRow& a, const TreatyRow& b) {
    return a.signed_on < b.signed_on;
  });
  return rows;
}

std::vector<TreatyRow> treaty_rows(const world::World& world) {
  std::vector<TreatyRow> rows;
  for (const auto& it : world.instruments()) {
    auto row = treaty_row(*it.source);
    row.parties.clear();
    for (const auto party : it.parties) row.parties.push_back(world.state(party).id);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const TreatyRow& a, const TreatyRow& b) {
    return a.signed_on < b.signed_on;
  });
  return rows;
}

std::vector<LayerRow> layer_rows(const world::Layer& layer) {
  std::vector<LayerRow> rows;
  for (const auto& tie : layer.ties) {
    const auto& from = layer.states[tie.from.index];
    const auto& to = layer.states[tie.to.index];
    rows.push_back({.layer = layer.name,
                    .coding = layer.coding,
                    .scope = layer.scope,
                    .date = to_string(layer.date),
                    .from = from.id,
                    .to = to.id,
                    .from_name = from.name,
                    .to_name = to.name,
                    .count = tie.persons ? *tie.persons : tie.count(),
                    .instruments = tie.instruments});
  }
  return rows;
}

std::vector<DiffRow> diff_rows(const world::World& before, const world::World& after) {
  const auto old_items = items_of(before);
  const auto new_items = items_of(after);
  std::vector<DiffRow> rows;
  for (const auto& [key, detail] : new_items) {
    if (!old_items.contains(key)) rows.push_back({"added", key.first, key.second, detail});
  }
  for (const auto& [key, detail] : old_items) {
    if (!new_items.contains(key)) rows.push_back({"removed", key.first, key.second, detail});
  }
  return rows;
}

}  // namespace entente::services
