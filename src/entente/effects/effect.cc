#include "entente/effects/effect.h"

#include <algorithm>

namespace entente::engine {

namespace {

// Whether a change set counts for the term's part.
bool counts(const State& state, const Term& term, const ChangeSet& change) {
  if (term.part == Part::kEvaluation || state.spec(term.args.var).kind == Kind::kBehaviour)
    return true;
  const bool want = term.part == Part::kCreation;
  return std::all_of(change.begin(), change.end(),
                     [want](const Toggle& t) { return (t.delta > 0) == want; });
}

}  // namespace

double joint_change(State& state, const Term& term, Node who, const ChangeSet& change) {
  double out = 0;
  joint_changes(state, {&term, 1}, who, change, &out);
  return out;
}

void joint_changes(State& state, std::span<const Term> terms, Node who, const ChangeSet& change,
                   double* out) {
  for (std::size_t k = 0; k < terms.size(); ++k) {
    const EffectDef& def = *terms[k].def;
    out[k] = def.joint ? def.joint(state, terms[k].args, who, change)
                       : -def.value(state, terms[k].args, who);
  }
  state.apply(change);
  for (std::size_t k = 0; k < terms.size(); ++k) {
    if (!terms[k].def->joint) out[k] += terms[k].def->value(state, terms[k].args, who);
  }
  state.undo(change);
  for (std::size_t k = 0; k < terms.size(); ++k) {
    if (!counts(state, terms[k], change)) out[k] = 0;
  }
}

Menu menu_of(const State& state, VarId var, Node ego) {
  const VarSpec& spec = state.spec(var);
  return {.var = var, .ego = ego, .count = spec.kind == Kind::kBehaviour ? 2 : spec.cols};
}

Toggle toggle_of(const State& state, const Menu& menu, Node c) {
  if (state.spec(menu.var).kind == Kind::kBehaviour) {
    return {menu.var, menu.ego, 0, static_cast<std::int16_t>(c == 0 ? -1 : 1)};
  }
  const int now = state.value(menu.var, menu.ego, c);
  return {menu.var, menu.ego, c, static_cast<std::int16_t>(now ? -1 : 1)};
}

void menu_changes(const State& state, const Term& term, const Menu& menu, double* delta) {
  term.def->menu(state, term.args, menu, delta);
  delta[menu.count] = 0;
  if (term.part == Part::kEvaluation) return;
  const VarSpec& spec = state.spec(menu.var);
  if (spec.kind == Kind::kBehaviour) return;
  const std::uint8_t* row = spec.kind == Kind::kMembership ? state.slots(menu.var, menu.ego)
                                                           : state.net(menu.var).out(menu.ego);
  const std::uint8_t silent = term.part == Part::kCreation ? 1 : 0;
  for (Node c = 0; c < menu.count; ++c) {
    if (row[c] == silent) delta[c] = 0;
  }
}

double moment_of(const State& lagged, const Term& term) {
  if (term.def->moment) return term.def->moment(lagged, term.args);
  double sum = 0;
  for (Node i = 0; i < lagged.states(); ++i) {
    if (lagged.present(i)) sum += term.def->value(lagged, term.args, i);
  }
  return sum;
}

double moment_of(const State& start, const State& lagged, const Term& term) {
  const VarSpec& spec = lagged.spec(term.args.var);
  if (term.part == Part::kEvaluation || spec.kind == Kind::kBehaviour)
    return moment_of(lagged, term);
  // Toggling a tie that began, at the end, takes back what it gave; toggling one that ended, at the
  // start, gives what its end took.
  const bool creation = term.part == Part::kCreation;
  const State& at = creation ? lagged : start;
  const State& before = creation ? start : lagged;
  const double sign = creation ? -1.0 : 1.0;
  std::vector<double> delta(menu_of(at, term.args.var, 0).width());
  double sum = 0;
  for (Node i = 0; i < at.states(); ++i) {
    if (!at.present(i)) continue;
    const Menu menu = menu_of(at, term.args.var, i);
    term.def->menu(at, term.args, menu, delta.data());
    for (Node c = 0; c < menu.count; ++c) {
      if (at.value(term.args.var, i, c) && !before.value(term.args.var, i, c))
        sum += sign * delta[c];
    }
  }
  return sum;
}

}  // namespace entente::engine
