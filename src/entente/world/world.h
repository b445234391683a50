#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/ids.h"

namespace entente::world {

struct StateTag;
/// Index of a state in one world, 0 .. n-1 in the order of alpha-3 codes.
using StateId = Id<StateTag>;

struct State {
  std::string id, name, region, capital;
  double lat = 0, lon = 0;  ///< of the capital [degree]
};

/// An obligation in force, resolved to states of the world. Suspended directions are already left
/// out.
struct ActiveObligation {
  const atlas::Obligation* source = nullptr;
  std::vector<std::pair<StateId, StateId>> owes;  ///< (who owes, to whom), sorted, no repeats
};

/// An instrument in force with at least one party in the world.
struct ActiveInstrument {
  const atlas::Instrument* source = nullptr;
  std::vector<StateId> parties;  ///< bound that day, in the scope, sorted
  std::vector<ActiveObligation>
      obligations;            ///< in force, under the coding, with at least one pair
  bool organisation = false;  ///< has a common organisation

  /// Parties that owe or are owed an obligation of one of the kinds, sorted. Empty when there is
  /// none.
  [[nodiscard]] std::vector<StateId> participants(const std::vector<std::string>& kinds) const;
};

/// A membership in an arrangement that day.
struct ActiveArrangement {
  const atlas::Arrangement* source = nullptr;
  std::vector<StateId> members;
};

struct WorldOptions {
  Day date;
  std::string coding = "default";  ///< a coding of codings.toml, or question=reading,...
  std::string scope = "all";       ///< all, or a scope of scopes.csv
};

/// Everything known at one date, in one scope, under one coding. Points into the atlas, which must
/// outlive it. Cost of building: linear in the atlas. Checked: tests/world/world_test.cc
class World {
 public:
  /// @throws InputError for an unknown scope or coding, or a date outside what the atlas covers
  World(const atlas::Atlas& atlas, const WorldOptions& options);

  [[nodiscard]] const atlas::Atlas& atlas() const { return *atlas_; }

  [[nodiscard]] Day date() const { return options_.date; }

  [[nodiscard]] const std::string& scope() const { return options_.scope; }

  [[nodiscard]] const atlas::Coding& coding() const { return coding_; }

  [[nodiscard]] const std::vector<State>& states() const { return states_; }

  [[nodiscard]] const std::vector<ActiveInstrument>& instruments() const { return instruments_; }

  [[nodiscard]] const std::vector<ActiveArrangement>& arrangements() const { return arrangements_; }

  /// Instruments signed by that day and not in force on it (never, not yet, or at a date unknown),
  /// with at least one party in the world.
  [[nodiscard]] const std::vector<const atlas::Instrument*>& signed_only() const {
    return signed_only_;
  }

  [[nodiscard]] std::optional<StateId> find(std::string_view id) const;

  [[nodiscard]] const State& state(StateId id) const { return states_[id.index]; }

  /// The latest figure of a series at or before the date, with its year; nothing when none is
  /// known.
  struct DatedFigure {
    double value = 0;
    int year = 0;
  };

  [[nodiscard]] std::optional<DatedFigure> figure(StateId id, std::string_view series) const;

  /// The figure of a series in one year; nothing when it is not known.
  [[nodiscard]] std::optional<double> figure_in(StateId id, std::string_view series,
                                                int year) const;

  /// Forces of `owner` stationed in `host` that day [persons]; nothing when not known.
  [[nodiscard]] std::optional<double> presence(StateId owner, StateId host) const;

 private:
  void add_states();
  void add_instruments();
  void add_arrangements();
  using Pair = std::pair<StateId, StateId>;  // who owes, to whom

  [[nodiscard]] ActiveInstrument activate(const atlas::Instrument& instrument) const;
  [[nodiscard]] std::vector<StateId> bound(const atlas::Instrument& instrument) const;
  [[nodiscard]] std::vector<Pair> owed(const atlas::Instrument& instrument,
                                       const atlas::Obligation& obligation,
                                       const std::vector<StateId>& parties) const;
  /// The period in which the instrument, or one of its obligations, holds under the coding: from
  /// entry into force, or from signature where the coding counts so.
  [[nodiscard]] Period holding(const atlas::Instrument& instrument, Period period) const;
  /// As above, of one party: a later accession counts from its own signature.
  [[nodiscard]] Period holding(const atlas::Instrument& instrument,
                               const atlas::Party& party) const;
  [[nodiscard]] bool suspended(const atlas::Instrument& instrument,
                               const atlas::Obligation& obligation, const Pair& pair) const;

  const atlas::Atlas* atlas_;
  WorldOptions options_;
  atlas::Coding coding_;
  std::vector<State> states_;
  std::vector<std::vector<const atlas::Figure*>> figures_;  ///< by state
  std::vector<ActiveInstrument> instruments_;
  std::vector<ActiveArrangement> arrangements_;
  std::vector<const atlas::Instrument*> signed_only_;
};

/// Names of all scopes, `all` first.
std::vector<std::string> scope_names(const atlas::Atlas& atlas);

}  // namespace entente::world
