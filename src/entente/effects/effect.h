#pragma once

#include <array>
#include <span>
#include <string_view>

#include "entente/state/model.h"
#include "entente/state/state.h"

namespace entente::engine {

/// Kinds of variable that an effect can weigh the decisions of (first group) or read besides
/// (second group), as bits.
enum On : unsigned {
  kOnNothing = 0,
  kOnDirected = 1U << 0,
  kOnUndirected = 1U << 1,
  kOnMembership = 1U << 2,
  kOnBehaviour = 1U << 3,
  kOnTies = kOnDirected | kOnUndirected,
  kOnNets = kOnTies | kOnMembership,  ///< as `reads`: ties, or the projection of a membership
};

/// Which covariate an effect is bound to. kNodeOrLevel: a node covariate, or a behaviour given as
/// `other`.
enum class CovNeed : std::uint8_t { kNone, kNode, kNodeOrLevel, kDyad, kInstrument };

/// The choice set of one opportunity. Candidates 0..count-1 are columns (ties: the alter;
/// memberships: the slot) whose cell would be toggled, or for behaviours 0: one step down, 1: one
/// step up. Candidate `count` is "stay". Arrays over candidates are padded to a multiple of 8.
struct Menu {
  VarId var;
  Node ego = 0;
  Node count = 0;

  [[nodiscard]] std::size_t width() const { return (static_cast<std::size_t>(count) + 8) / 8 * 8; }
};

/// One effect: a term s_i(x) of the actor's function f_i = sum_k beta_k s_ki. One constexpr object
/// per effect, one line in the registry. All functions are pure but for `joint`, which leaves the
/// state as it found it.
struct EffectDef {
  std::string_view name;     ///< key in model files
  std::string_view formula;  ///< s_i, in plain text: x own variable, y the other, v node, w dyadic,
                             ///< c instrument covariate, z level
  std::string_view meaning;  ///< what a positive parameter says
  std::string_view cite;     ///< key in docs/engine.md
  unsigned on = kOnNothing;  ///< whose decisions it can weigh
  unsigned needs = kNeedNone;        ///< caches of the own variable
  unsigned reads = kOnNothing;       ///< kinds `other` may have; kOnNothing: takes none
  unsigned other_needs = kNeedNone;  ///< caches of the other variable
  CovNeed cov = CovNeed::kNone;
  double default_par = 0;
  std::string_view par_meaning = "";  ///< empty: the effect has no parameter
  bool own_instruments =
      true;  ///< memberships: s_i sees other rows only through instruments that i is in

  /// delta[c] = s_i(x after toggling candidate c) - s_i(x), for c < menu.count; closed candidates
  /// get any finite number.
  void (*menu)(const State&, const Args&, const Menu&, double* delta) = nullptr;
  /// s_i(x): the oracle of the two changes.
  double (*value)(const State&, const Args&, Node who) = nullptr;
  /// s_who(x') - s_who(x) for a set of cells in any rows. Null: apply, value, undo.
  double (*joint)(State&, const Args&, Node who, const ChangeSet&) = nullptr;
  /// The statistic of estimation on a state where the own variable stands at the period's end and
  /// all others at its start. Null: the sum of value over present states.
  double (*moment)(const State& lagged, const Args&) = nullptr;
};

/// s_who(x') - s_who(x) of one term, by its own `joint` or by apply-value-undo. The state is left
/// as it was.
double joint_change(State& state, const Term& term, Node who, const ChangeSet& change);

/// The same for many terms with one apply and one undo; out has one number per term. Parts other
/// than evaluation count only when all cells of the set begin (creation) or all end (endowment).
void joint_changes(State& state, std::span<const Term> terms, Node who, const ChangeSet& change,
                   double* out);

/// The candidates of a decision of `ego` on `var`.
Menu menu_of(const State& state, VarId var, Node ego);

/// The change set of candidate c (c < menu.count).
Toggle toggle_of(const State& state, const Menu& menu, Node c);

/// Fills delta[0..count] of one term for the menu, with its part applied and 0 for "stay".
void menu_changes(const State& state, const Term& term, const Menu& menu, double* delta);

/// The evaluation statistic of a term: its `moment`, or the sum of value over present states.
double moment_of(const State& lagged, const Term& term);

/// The statistic of any part. Creation: over the ties that began between `start` and `lagged`, the
/// change in the actor's own function that the tie makes at the end; endowment: over the ties that
/// ended, the change that it made at the start, negative. Behaviours and evaluation terms:
/// moment_of(lagged).
double moment_of(const State& start, const State& lagged, const Term& term);

}  // namespace entente::engine
