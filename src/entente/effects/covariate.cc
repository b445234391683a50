#include "entente/effects/all.h"
#include "entente/effects/common.h"

namespace entente::engine::effects {

namespace {

void ego_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const double v = Attribute(state, args).at(menu.ego);
  weigh_row(state, menu, delta, [v](Node) { return v; });
}

double ego_value(const State& state, const Args& args, Node i) {
  const double v = Attribute(state, args).at(i);
  return sum_row(state, args.var, i, [v](Node) { return v; });
}

void alter_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Attribute v(state, args);
  weigh_row(state, menu, delta, [&](Node j) { return v.at(j); });
}

double alter_value(const State& state, const Args& args, Node i) {
  const Attribute v(state, args);
  return sum_row(state, args.var, i, [&](Node j) { return v.at(j); });
}

void similarity_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Attribute v(state, args);
  weigh_row(state, menu, delta, [&](Node j) { return v.similarity(menu.ego, j); });
}

double similarity_value(const State& state, const Args& args, Node i) {
  const Attribute v(state, args);
  return sum_row(state, args.var, i, [&](Node j) { return v.similarity(i, j); });
}

void dyadic_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const DyadCovariate& w = state.covariates().dyads[args.cov];
  const double* row = w.row(menu.ego);
  weigh_row(state, menu, delta, [&](Node j) { return row[j] - w.centre; });
}

double dyadic_value(const State& state, const Args& args, Node i) {
  const DyadCovariate& w = state.covariates().dyads[args.cov];
  const double* row = w.row(i);
  return sum_row(state, args.var, i, [&](Node j) { return row[j] - w.centre; });
}

}  // namespace

constexpr EffectDef kEgo{.name = "covariate_ego",
                         .formula = "v_i sum_j x_ij",
                         .meaning = "states high on v make more ties (join more instruments)",
                         .cite = "snijders2010",
                         .on = kOnTies | kOnMembership,
                         .reads = kOnBehaviour,
                         .cov = CovNeed::kNodeOrLevel,
                         .menu = ego_menu,
                         .value = ego_value};

constexpr EffectDef kAlter{.name = "covariate_alter",
                           .formula = "sum_j x_ij v_j",
                           .meaning = "states high on v are sought as partners",
                           .cite = "snijders2010",
                           .on = kOnTies,
                           .reads = kOnBehaviour,
                           .cov = CovNeed::kNodeOrLevel,
                           .menu = alter_menu,
                           .value = alter_value};

constexpr EffectDef kSimilarity{.name = "covariate_similarity",
                                .formula = "sum_j x_ij (1 - |v_i - v_j| / range - mean similarity)",
                                .meaning = "like seeks like",
                                .cite = "snijders2010",
                                .on = kOnTies,
                                .reads = kOnBehaviour,
                                .cov = CovNeed::kNodeOrLevel,
                                .menu = similarity_menu,
                                .value = similarity_value};

constexpr EffectDef kDyadic{
    .name = "dyadic_covariate",
    .formula = "sum_j x_ij w_ij",
    .meaning = "ties follow w (distance, trade, threat); on memberships w is states x instruments",
    .cite = "snijders2010",
    .on = kOnTies | kOnMembership,
    .cov = CovNeed::kDyad,
    .menu = dyadic_menu,
    .value = dyadic_value};

}  // namespace entente::engine::effects
