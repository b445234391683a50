#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "entente/world/world.h"

namespace entente::scenario {

/// An instrument slot of the variable `pacts`.
struct Slot {
  std::string instrument;  ///< id in the atlas; empty for a slot that is free to be founded
  std::string title;
  bool organisation = false;  ///< the instrument has a common organisation
  std::size_t group = 0;      ///< slots of one group are one instrument to the architecture
};

/// The defence pacts of a world as slots of a membership variable.
struct PactSlots {
  std::vector<Slot> slots;
  std::vector<std::vector<std::uint32_t>> members;  ///< by slot, in-scope states, at least two
  std::size_t groups = 0;
  std::set<std::string> instruments;  ///< ids that became slots
};

/// One slot for each maximal set of states of the scope in which every pair is tied by a defence
/// obligation of the instrument, either way. The slots of one instrument share a group. Slots stand
/// in the order of instrument ids, then members. Cost: O(s^3 log s) for an instrument that ties all
/// its s states to each other; exponential only where ties within one instrument are far from
/// complete among many states, as in no pact. Checked: tests/scenario/setup_test.cc
PactSlots pact_slots(const world::World& world);

}  // namespace entente::scenario
