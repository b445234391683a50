#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/describe.h"
#include "entente/world/layer.h"

/// The atlas's plain questions, one function each, answered as described rows.
namespace entente::services {

struct StateRow {
  std::string state, name, region, status, from, to, capital;
  std::optional<std::int64_t> cow;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("state", self.state, Meta{.doc = "alpha-3"});
    v("name", self.name, Meta{.doc = "name"});
    v("region", self.region, Meta{.doc = "region"});
    v("status", self.status, Meta{.doc = "status"});
    v("cow", self.cow, Meta{.doc = "COW number; unknown where COW lists none"});
    v("from", self.from, Meta{.doc = "in the system from"});
    v("to", self.to, Meta{.doc = "to"});
    v("capital", self.capital, Meta{.doc = "capital that day"});
  }
};

struct TreatyRow {
  std::string id, title, type, coded, signed_on, in_force, ended;
  std::vector<std::string> kinds, parties;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "id"});
    v("title", self.title, Meta{.doc = "short title"});
    v("type", self.type, Meta{.doc = "kind of instrument"});
    v("coded", self.coded, Meta{.doc = "articles or header"});
    v("signed", self.signed_on, Meta{.doc = "signature"});
    v("in_force", self.in_force, Meta{.doc = "entry into force"});
    v("ended", self.ended, Meta{.doc = "end"});
    v("kinds", self.kinds, Meta{.doc = "kinds of obligation"});
    v("parties", self.parties, Meta{.doc = "states that are or were parties"});
  }
};

struct LayerRow {
  std::string layer, coding, scope, date, from, to, from_name, to_name;
  double count = 0;
  std::vector<std::string> instruments;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("layer", self.layer, Meta{.doc = "layer"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("scope", self.scope, Meta{.doc = "scope"});
    v("date", self.date, Meta{.doc = "date"});
    v("from", self.from, Meta{.doc = "state that owes (either, if undirected)"});
    v("to", self.to, Meta{.doc = "state that is owed"});
    v("from_name", self.from_name, Meta{.doc = "its name"});
    v("to_name", self.to_name, Meta{.doc = "its name"});
    v("count", self.count, Meta{.doc = "instruments that make the tie; persons for presence"});
    v("instruments", self.instruments, Meta{.doc = "their ids"});
  }
};

struct DiffRow {
  std::string change, what, id, detail;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("change", self.change, Meta{.doc = "added or removed"});
    v("what", self.what, Meta{.doc = "state, instrument, party or a layer's tie"});
    v("id", self.id, Meta{.doc = "which"});
    v("detail", self.detail, Meta{.doc = "in words"});
  }
};

/// States in the system and scope of a world.
std::vector<StateRow> state_rows(const world::World& world);

/// All instruments of the atlas, by date of signature.
std::vector<TreatyRow> treaty_rows(const atlas::Atlas& atlas);
/// Only the instruments in force in a world.
std::vector<TreatyRow> treaty_rows(const world::World& world);

std::vector<LayerRow> layer_rows(const world::Layer& layer);

/// What is in one world and not in the other: states, instruments, parties, and ties of every
/// layer.
std::vector<DiffRow> diff_rows(const world::World& before, const world::World& after);

}  // namespace entente::services
