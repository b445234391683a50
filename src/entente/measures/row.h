#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/world/world.h"

namespace entente::measures {

/// One figure of a measure, with the key of the world it was taken from.
struct Row {
  std::string date, scope, coding;
  std::string measure;          ///< name in the registry
  std::string item;             ///< which figure of the measure: a state, a layer, a share
  std::optional<double> value;  ///< unknown is absent, never zero
  std::string unit;
  std::string note;  ///< the rule, or why the value is unknown

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("date", self.date, Meta{.doc = "day of the world"});
    v("scope", self.scope, Meta{.doc = "which states"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("measure", self.measure, Meta{.doc = "name of the measure"});
    v("item", self.item, Meta{.doc = "which figure of the measure"});
    v("value", self.value, Meta{.doc = "unknown where it is not defined or not known"});
    v("unit", self.unit, Meta{.doc = "1 for shares and indices"});
    v("note", self.note, Meta{.doc = "rule, or why the value is unknown"});
  }
};

/// What the measures ask beside the world.
struct Options {
  /// Structure measures: one layer of world::layer_names(), or `defence-cooperation`; empty means
  /// `defence` and `defence-cooperation`.
  std::string layer;
  /// Kinds of obligation that make an instrument of defence and cooperation.
  std::vector<std::string> kinds = {"defence",   "consultation", "cooperation", "access",
                                    "logistics", "intelligence", "technology"};
  /// The hub, alpha-3; empty means the state of highest degree (forms.h).
  std::string hub;
  /// Oldest capability figure that is still used [year].
  int max_age = 10;
};

/// Makes the rows of one measure of one world.
class RowMaker {
 public:
  RowMaker(const world::World& world, std::string measure);

  void add(std::string item, std::optional<double> value, std::string unit, std::string note = "");

  [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

 private:
  Row key_;
  std::vector<Row> rows_;
};

/// The same day and coding with every state in it. A state's defenders and an instrument's parties
/// may lie outside a scope.
world::World everywhere(const world::World& world);

/// @throws InputError, with the closest state of the scope, when it holds no such state
world::StateId require_state(const world::World& world, const std::string& id);

/// @throws InputError for a kind that the atlas does not know
void require_kinds(const std::vector<std::string>& kinds);

}  // namespace entente::measures
