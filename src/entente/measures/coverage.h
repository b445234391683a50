#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/measures/row.h"

namespace entente::measures {

/// How much of a scope is under somebody's promise of defence.
struct Coverage {
  std::string date, scope, coding;
  std::int64_t states = 0, defended = 0;
  std::optional<double> share;
  std::vector<std::string> undefended;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("date", self.date, Meta{.doc = "day"});
    v("scope", self.scope, Meta{.doc = "which states"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("states", self.states, Meta{.doc = "states of the scope"});
    v("defended", self.defended, Meta{.doc = "states to whom at least one other owes defence"});
    v("share", self.share,
      Meta{.unit = "1", .doc = "defended over states; unknown without states"});
    v("undefended", self.undefended, Meta{.doc = "states without a defender, alpha-3"});
  }
};

/// The share of the scope's states to which at least one state owes defence: an obligation of kind
/// `defence` in force that day under the coding, not suspended in that direction, whatever its
/// strength, area or condition. The defender may lie outside the scope. Being owed is what counts:
/// the United States is covered by those who owe it defence, not by those it defends.
/// Cost: linear in the pairs owed. Checked: tests/measures/coverage_test.cc
Coverage coverage(const world::World& world);

/// Who owes a state defence.
struct Defence {
  std::string state;
  std::vector<std::string> defenders;  ///< alpha-3, sorted
};

/// For each state of the scope, in order of StateId, its defenders anywhere.
std::vector<Defence> defenders(const world::World& world);

std::vector<Row> coverage_rows(const world::World& world, const Options& options);

}  // namespace entente::measures
