#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/scenario/model_file.h"
#include "entente/scenario/pact_slots.h"
#include "entente/scenario/result.h"
#include "entente/scenario/scenario_file.h"
#include "entente/state/model.h"
#include "entente/state/state.h"
#include "entente/world/world.h"

namespace entente::scenario {

/// An instrument that the futures leave as it is, for the architecture.
struct HeldInstrument {
  std::string id;
  std::vector<std::uint32_t> states;  ///< numbers below n are in scope, others outside
  bool organisation = false;
};

/// Everything that a future starts from, on plain arrays: the bridge from the atlas's world to the
/// engine. States are numbered as in the world. Built once a run, shared by all futures.
///
/// What is simulated: `pacts` (memberships in defence pacts), `lattice` (a pair's agreements of all
/// other kinds), `effort` (military burden in levels). A pact whose obligations do not run between
/// all its parties (ANZUS since 1986) becomes one slot for each largest set of states in which all
/// pairs are tied either way. A one-way obligation counts as a tie of both: the engine's pacts know
/// no direction. Multilateral instruments without defence are held as they are.
struct Setup {
  std::vector<world::State> states;
  std::uint32_t hub = 0;
  engine::Model model;
  engine::Start start;
  engine::VarId pacts, lattice, effort, rivalry;
  engine::NodeCovId abandonment;
  std::vector<Slot> slots;  ///< free ones first, then those of pact_slots()
  std::size_t groups = 0;
  std::vector<HeldInstrument> held;
  std::vector<std::uint16_t>
      pair_instruments;            ///< n x n: bilateral agreements of a pair at the start
  std::vector<double> capability;  ///< military expenditure [USD billion]
  std::vector<double> presence;    ///< forces of the hub in each state [persons]
  std::vector<std::optional<std::size_t>>
      growth;                          ///< by state: index of the uncertainty that gives its growth
  std::vector<ProvenanceRow> imputed;  ///< what was unknown, and what stands in for it

  [[nodiscard]] std::uint32_t n() const { return static_cast<std::uint32_t>(states.size()); }

  /// @throws InputError at the intervention that names an unknown state
  [[nodiscard]] std::uint32_t find(const std::string& id, const Intervention& at) const;
};

/// @throws InputError for a hub or path that names no state of the scope, a rivalry that names no
/// state of the atlas, an unknown effect or covariate, an unknown figure without a rule
/// Checked: tests/scenario/setup_test.cc
Setup make_setup(const world::World& world, const ModelFile& model, const Scenario& scenario);

/// Great-circle distance between two places [km], rounded to whole kilometres so that the last bits
/// of the C library's trigonometry cannot matter. Sphere of 6371 km.
double distance_km(double lat1, double lon1, double lat2, double lon2);

}  // namespace entente::scenario
