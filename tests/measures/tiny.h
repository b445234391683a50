#pragma once

#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/world/world.h"

/// An atlas of a few lines, built in memory, for hand-solved cases.
namespace entente::measures::testing {

inline constexpr const char* kBegin = "1950-01-01";

inline Period since(const std::string& from, const std::string& to = "open") {
  return {.from = Date::parse(from), .to = Date::parse(to)};
}

/// What one instrument promises: `by` owe `to` (both may be {"all"}) something of a kind.
struct Promise {
  std::string kind;
  std::vector<std::string> by = {"all"}, to = {"all"};
  bool third = false;
};

inline void add_state(atlas::Atlas& atlas, const std::string& id, const std::string& scope = "") {
  atlas::StateSpell spell;
  spell.state = spell.name = id;
  spell.period = since("1945-01-01");
  atlas.states.push_back(spell);
  if (!scope.empty())
    atlas.scopes.push_back({.scope = scope, .state = id, .note = "", .where = {}});
}

inline atlas::Instrument& add_instrument(atlas::Atlas& atlas, const std::string& id,
                                         const std::vector<std::string>& parties,
                                         const std::vector<Promise>& promises,
                                         const std::string& organisation = "none") {
  atlas::Instrument instrument;
  instrument.id = instrument.title = instrument.short_title = id;
  instrument.organisation = organisation;
  instrument.signed_on = instrument.in_force = Date::parse(kBegin);
  instrument.ended = Date::open();
  for (const auto& state : parties) {
    atlas::Party party;
    party.state = state;
    party.period = since(kBegin);
    instrument.parties.push_back(party);
  }
  for (const auto& promise : promises) {
    atlas::Obligation obligation;
    obligation.id = promise.kind + std::to_string(instrument.obligations.size());
    obligation.kind = promise.kind;
    obligation.by = promise.by;
    obligation.to = promise.to;
    obligation.third = promise.third;
    obligation.period = since(kBegin);
    instrument.obligations.push_back(obligation);
  }
  atlas.instruments.push_back(instrument);
  return atlas.instruments.back();
}

inline void add_milex(atlas::Atlas& atlas, const std::string& state, int year, double value) {
  atlas::Figure figure;
  figure.state = state;
  figure.series = "milex";
  figure.year = year;
  figure.value = {.kind = atlas::Quantity::Kind::kKnown, .value = value};
  atlas.figures.push_back(figure);
}

/// States H (hub), A, B, C of scope `here`, and X, Y outside it; one empty coding; nothing in
/// force.
inline atlas::Atlas empty_atlas() {
  atlas::Atlas atlas;
  atlas.edition = "tiny";
  atlas.covers_from = Date::parse("1945-01-01");
  atlas.covers_to = Date::parse("2025-12-31");
  for (const auto* id : {"A", "B", "C", "H"}) add_state(atlas, id, "here");
  for (const auto* id : {"X", "Y"}) add_state(atlas, id);
  atlas::Coding coding;
  coding.id = "default";
  atlas.codings.push_back(coding);
  return atlas;
}

inline world::World world_in(const atlas::Atlas& atlas, const std::string& scope = "here",
                             const std::string& date = "2000-01-01") {
  return {atlas, {.date = parse_day(date), .coding = "default", .scope = scope}};
}

}  // namespace entente::measures::testing
