#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/world/world.h"

/// What changed between two days, told so that one screen holds it.
namespace entente::services {

struct LayerChange {
  std::string layer;
  std::int64_t before = 0, after = 0;
  std::vector<std::string> gained, lost;  ///< "AUS-JPN", "USA->PHL"

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("layer", self.layer, Meta{.doc = "layer"});
    v("before", self.before, Meta{.doc = "ties on the first day"});
    v("after", self.after, Meta{.doc = "ties on the last day"});
    v("gained", self.gained, Meta{.doc = "ties only on the last day"});
    v("lost", self.lost, Meta{.doc = "ties only on the first day"});
  }
};

/// A state's partners in defence and cooperation: the states with which it has a tie in any layer
/// of obligations other than non-aggression, neutrality and confidence-building.
struct PartnerChange {
  std::string state;
  std::int64_t before = 0, after = 0;
  std::vector<std::string> gained, lost;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("state", self.state, Meta{.doc = "alpha-3"});
    v("before", self.before, Meta{.doc = "partners on the first day"});
    v("after", self.after, Meta{.doc = "partners on the last day"});
    v("gained", self.gained, Meta{.doc = "new partners"});
    v("lost", self.lost, Meta{.doc = "partners gone"});
  }
};

/// Something that began or ended between the two days.
struct Turn {
  std::string date, change, what, id, title;
  std::vector<std::string> kinds, states;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("date", self.date, Meta{.doc = "when, as precisely as the atlas knows"});
    v("change", self.change, Meta{.doc = "began, ended, joined or left"});
    v("what", self.what, Meta{.doc = "instrument, party or member"});
    v("id", self.id, Meta{.doc = "of the instrument or arrangement"});
    v("title", self.title, Meta{.doc = "short title"});
    v("kinds", self.kinds, Meta{.doc = "kinds of obligation"});
    v("states", self.states, Meta{.doc = "parties, or the state that joined or left"});
  }
};

struct Share {
  std::string name;
  std::optional<double> before, after;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "hub, lattice or bloc"});
    v("before", self.before, Meta{.unit = "1", .doc = "share on the first day"});
    v("after", self.after, Meta{.unit = "1", .doc = "share on the last day"});
  }
};

struct Story {
  std::string before, after, scope, coding, hub;
  std::vector<Share> architecture;
  std::vector<LayerChange> layers;
  std::vector<PartnerChange> partners;  ///< those that changed, most gained first
  std::vector<Turn> turns;              ///< by date

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("before", self.before, Meta{.doc = "first day"});
    v("after", self.after, Meta{.doc = "last day"});
    v("scope", self.scope, Meta{.doc = "which states"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("hub", self.hub, Meta{.doc = "hub on the last day, alpha-3"});
    v("architecture", self.architecture, Meta{.doc = "shares of forms (docs/measures.md)"});
    v("layers", self.layers, Meta{.doc = "ties by layer"});
    v("partners", self.partners, Meta{.doc = "partners by state"});
    v("turns", self.turns, Meta{.doc = "what began and ended"});
  }
};

/// Compares two worlds of one atlas, scope and coding. Cost: a few layers of each.
/// Checked: tests/services/story_test.cc
Story story(const world::World& before, const world::World& after);

/// The story as plain text, lists cut to what one screen holds, with how many were left out.
std::string story_text(const Story& story, std::size_t width = 100);

}  // namespace entente::services
