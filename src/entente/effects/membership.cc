#include "entente/effects/all.h"
#include "entente/effects/common.h"

/// Effects on memberships: x_ia = 1 when state i is in instrument a.
namespace entente::engine::effects {

namespace {

int others_in(const State& state, VarId var, Node i, Node a) {
  return state.size(var, a) - state.slots(var, i)[a];
}

void size_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  weigh_row(state, menu, delta,
            [&](Node a) { return static_cast<double>(others_in(state, args.var, menu.ego, a)); });
}

double size_value(const State& state, const Args& args, Node i) {
  return sum_row(state, args.var, i,
                 [&](Node a) { return static_cast<double>(others_in(state, args.var, i, a)); });
}

void size_sqrt_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  weigh_row(state, menu, delta,
            [&](Node a) { return std::sqrt(others_in(state, args.var, menu.ego, a)); });
}

double size_sqrt_value(const State& state, const Args& args, Node i) {
  return sum_row(state, args.var, i,
                 [&](Node a) { return std::sqrt(others_in(state, args.var, i, a)); });
}

void instrument_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const InstrumentCovariate& c = state.covariates().instruments[args.cov];
  weigh_row(state, menu, delta, [&](Node a) { return c.values[a] - c.centre; });
}

double instrument_value(const State& state, const Args& args, Node i) {
  const InstrumentCovariate& c = state.covariates().instruments[args.cov];
  return sum_row(state, args.var, i, [&](Node a) { return c.values[a] - c.centre; });
}

// delta[a] = sum over the other members h of a of weight(h). One pass per state over its row of
// slots, so that the sums run along memory and every slot adds its members in the order of states.
template <class W>
void over_members(const State& state, const Menu& menu, double* delta, W weight) {
  std::fill(delta, delta + menu.count, 0.0);
  for (Node h = 0; h < state.states(); ++h) {
    if (h == menu.ego || state.joined(menu.var, h) == 0) continue;
    const double w = weight(h);
    if (w == 0) continue;
    const std::uint8_t* slots = state.slots(menu.var, h);
    for (Node a = 0; a < menu.count; ++a) delta[a] += w * slots[a];
  }
}

// Turns sums that a membership brings into what its toggling changes.
void sign_by_row(const State& state, const Menu& menu, double* delta) {
  const std::uint8_t* row = state.slots(menu.var, menu.ego);
  for (Node a = 0; a < menu.count; ++a) delta[a] *= sign_of(row[a]);
}

void ties_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint8_t* y = state.net(args.other).out(menu.ego);
  over_members(state, menu, delta, [y](Node h) { return static_cast<double>(y[h]); });
  sign_by_row(state, menu, delta);
}

double ties_value(const State& state, const Args& args, Node i) {
  const std::uint8_t* y = state.net(args.other).out(i);
  return sum_row(state, args.var, i, [&](Node a) {
    const std::uint8_t* members = state.members(args.var, a);
    int count = 0;
    for (Node h = 0; h < state.states(); ++h) count += members[h] * y[h];
    return static_cast<double>(count);
  });
}

double mean_fit(const State& state, const Args& args, const DyadCovariate& w, Node i, Node a) {
  const int others = others_in(state, args.var, i, a);
  if (others == 0) return 0;
  const std::uint8_t* members = state.members(args.var, a);
  const double* row = w.row(i);
  double sum = 0;
  for (Node h = 0; h < w.cols; ++h) {
    if (members[h] && h != i) sum += row[h] - w.centre;
  }
  return sum / others;
}

void fit_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const DyadCovariate& w = state.covariates().dyads[args.cov];
  const double* row = w.row(menu.ego);
  over_members(state, menu, delta, [&](Node h) { return row[h] - w.centre; });
  for (Node a = 0; a < menu.count; ++a) {
    const int others = others_in(state, args.var, menu.ego, a);
    delta[a] = others > 0 ? delta[a] / others : 0.0;
  }
  sign_by_row(state, menu, delta);
}

double fit_value(const State& state, const Args& args, Node i) {
  const DyadCovariate& w = state.covariates().dyads[args.cov];
  return sum_row(state, args.var, i, [&](Node a) { return mean_fit(state, args, w, i, a); });
}

// s_i = sum_h P(P - 1) / 2 over other states h, with P = shared(i, h). Joining a raises P by one
// for each member of a.
void overlap_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint16_t* shared = state.shared(args.var, menu.ego);
  over_members(state, menu, delta, [shared](Node h) { return static_cast<double>(shared[h]); });
  // An instrument that is left counts among those shared with each of its members.
  const std::uint8_t* row = state.slots(menu.var, menu.ego);
  for (Node a = 0; a < menu.count; ++a) {
    if (row[a]) delta[a] = others_in(state, args.var, menu.ego, a) - delta[a];
  }
}

double overlap_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* shared = state.shared(args.var, i);
  double sum = 0;
  for (Node h = 0; h < state.states(); ++h) {
    if (h != i) sum += 0.5 * shared[h] * (shared[h] - 1.0);
  }
  return sum;
}

}  // namespace

constexpr EffectDef kInstrumentSize{.name = "instrument_size",
                                    .formula = "sum_a x_ia (size_a - 1)",
                                    .meaning = "instruments with many other members attract",
                                    .cite = "snijders2013",
                                    .on = kOnMembership,
                                    .menu = size_menu,
                                    .value = size_value};

constexpr EffectDef kInstrumentSizeSqrt{.name = "instrument_size_sqrt",
                                        .formula = "sum_a x_ia sqrt(size_a - 1)",
                                        .meaning = "the same, with further members counting less",
                                        .cite = "snijders2013",
                                        .on = kOnMembership,
                                        .menu = size_sqrt_menu,
                                        .value = size_sqrt_value};

constexpr EffectDef kInstrumentCovariate{
    .name = "instrument_covariate",
    .formula = "sum_a x_ia c_a",
    .meaning = "instruments high on c attract (strength of the obligation, age, hub inside)",
    .cite = "snijders2013",
    .on = kOnMembership,
    .cov = CovNeed::kInstrument,
    .menu = instrument_menu,
    .value = instrument_value};

constexpr EffectDef kTiesToMembers{.name = "ties_to_members",
                                   .formula = "sum_a x_ia sum_{h in a} y_ih",
                                   .meaning = "one joins where one's partners in y are",
                                   .cite = "snijders2013",
                                   .on = kOnMembership,
                                   .reads = kOnNets,
                                   .menu = ties_menu,
                                   .value = ties_value};

constexpr EffectDef kMembershipFit{
    .name = "membership_fit",
    .formula = "sum_a x_ia mean_{h in a, h != i} w_ih, 0 without others",
    .meaning = "one joins those with whom w is high (common threat, affinity, nearness)",
    .cite = "lai2000",
    .on = kOnMembership,
    .cov = CovNeed::kDyad,
    .menu = fit_menu,
    .value = fit_value};

constexpr EffectDef kSharedInstruments{
    .name = "shared_instruments",
    .formula = "sum_{h != i} P_ih (P_ih - 1) / 2, P_ih = instruments that i and h share",
    .meaning = "one joins again with those with whom one is in other instruments",
    .cite = "snijders2013",
    .on = kOnMembership,
    .menu = overlap_menu,
    .value = overlap_value};

}  // namespace entente::engine::effects
