#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/measures/forms.h"
#include "entente/measures/row.h"

namespace entente::measures {

/// An instrument with the form it was counted under.
struct FormedInstrument {
  std::string id, title, form;
  std::vector<std::string> states;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "id of the instrument"});
    v("title", self.title, Meta{.doc = "short title"});
    v("form", self.form,
      Meta{.doc = "hub, spokes, minilateral-with-hub, minilateral-without-hub or bloc"});
    v("states", self.states, Meta{.doc = "states that it binds that day, alpha-3"});
  }
};

/// What kind of system a scope is on a day: hub and spokes, lattice, or bloc.
struct Architecture {
  std::string date, scope, coding;
  std::string rule;                ///< the counting rule, one sentence
  std::vector<std::string> kinds;  ///< of obligation
  std::string hub;                 ///< alpha-3, or "none"
  std::int64_t hub_equals = 0;     ///< other states that could as well be the hub
  bool hub_named = false;          ///< named by the caller, not found
  std::int64_t instruments = 0;
  std::int64_t hub_count = 0, spokes_count = 0, minilateral_with_hub_count = 0,
               minilateral_without_hub_count = 0, bloc_count = 0;
  std::optional<double> hub_share, lattice_share, bloc_share;
  std::vector<FormedInstrument> list;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("date", self.date, Meta{.doc = "day"});
    v("scope", self.scope, Meta{.doc = "which states"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("rule", self.rule, Meta{.doc = "the counting rule"});
    v("kinds", self.kinds, Meta{.doc = "kinds of obligation that count"});
    v("hub", self.hub, Meta{.doc = "state taken as hub, alpha-3, or none"});
    v("hub_equals", self.hub_equals,
      Meta{.doc =
               "other states of the same degree and number of instruments: the hub is arbitrary"});
    v("hub_named", self.hub_named, Meta{.doc = "whether the caller named the hub"});
    v("instruments", self.instruments, Meta{.doc = "instruments counted"});
    v("hub_count", self.hub_count, Meta{.doc = "bilateral with the hub"});
    v("spokes_count", self.spokes_count, Meta{.doc = "bilateral without the hub"});
    v("minilateral_with_hub_count", self.minilateral_with_hub_count,
      Meta{.doc = "three or more states with the hub, no organisation"});
    v("minilateral_without_hub_count", self.minilateral_without_hub_count,
      Meta{.doc = "three or more states without the hub, no organisation"});
    v("bloc_count", self.bloc_count,
      Meta{.doc = "three or more states with a common organisation"});
    v("hub_share", self.hub_share, Meta{.unit = "1", .doc = "unknown when nothing is in force"});
    v("lattice_share", self.lattice_share,
      Meta{.unit = "1", .doc = "spokes and both minilaterals"});
    v("bloc_share", self.bloc_share, Meta{.unit = "1", .doc = "the three shares sum to one"});
    v("list", self.list, Meta{.doc = "every instrument counted, with its form"});
  }
};

/// The shares of hub, lattice and bloc among the instruments of defence and cooperation in force.
/// Each instrument counts once, whatever its weight (a memorandum as much as a pact): narrow the
/// kinds to ask about pacts alone. The rule stands in `rule`; what counts is defined in counted.h,
/// the forms and the choice of the hub in forms.h. The literature has no agreed rule: it classifies
/// systems by judgement (hub-and-spokes against NATO: Cha 2010; minilateral lattice: Simon,
/// Lanoszka & Meijer 2021), so the counting is ours.
/// @throws InputError for an unknown kind, or a hub outside the scope. Cost: as
/// counted_instruments.
/// @cite cha2010, simon2021. Checked: tests/measures/architecture_test.cc
Architecture architecture(const world::World& world, const Options& options = {});

/// The rule in one sentence, for reports.
std::string counting_rule(const Options& options = {});

std::vector<Row> architecture_rows(const world::World& world, const Options& options);

/// The hub of the scope (forms.h), whatever hub the options name. `value` is the number of its
/// bilateral partners.
std::vector<Row> hub_rows(const world::World& world, const Options& options);

}  // namespace entente::measures
