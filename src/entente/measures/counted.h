#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/measures/forms.h"
#include "entente/world/world.h"

namespace entente::measures {

/// An instrument that counts, with the states that owe or are owed something of the kinds under it.
struct CountedInstrument {
  const atlas::Instrument* source = nullptr;
  std::vector<std::uint32_t> states;  ///< positions in Counted::ids, sorted
  bool organisation = false;

  [[nodiscard]] InstrumentView view() const { return {states, organisation}; }
};

/// The instruments of a world that the architecture counts.
struct Counted {
  /// alpha-3 codes: first the states of the scope, in the order of the world's StateId, then all
  /// others of that day.
  std::vector<std::string> ids;
  std::uint32_t in_scope = 0;
  std::vector<CountedInstrument> instruments;  ///< by id
};

/// An instrument counts when, on that day and under the coding, at least two states of the scope
/// owe or are owed an obligation of one of `kinds` under it. Its states are all that do, in the
/// scope or not: a treaty of nine states of which a scope holds two is no bilateral treaty.
/// Suspended directions do not count, nor does a party whom the coding's reading leaves without
/// obligations.
/// @throws InputError for an unknown kind. Cost: linear in the pairs owed; a world of scope `all`
/// is built beside the given one when its scope is narrower
Counted counted_instruments(const world::World& world, const std::vector<std::string>& kinds);

/// The views, in order, for forms.h. They point into `counted`.
std::vector<InstrumentView> views(const Counted& counted);

}  // namespace entente::measures
