#include "entente/effects/all.h"
#include "entente/effects/common.h"

/// Effects on behaviours. z is the level minus the variable's centre. Candidate 0 is one step down,
/// candidate 1 one step up.
namespace entente::engine::effects {

namespace {

double level(const State& state, VarId var, Node i) {
  return state.levels(var)[i] - state.spec(var).centre;
}

// Effects of the form s_i = z_i g_i, with g independent of z_i.
void steps(double g, double* delta) {
  delta[0] = -g;
  delta[1] = g;
}

void linear_menu(const State&, const Args&, const Menu&, double* delta) {
  steps(1.0, delta);
}

double linear_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i);
}

void quadratic_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const double z = level(state, args.var, menu.ego);
  delta[0] = (z - 1) * (z - 1) - z * z;
  delta[1] = (z + 1) * (z + 1) - z * z;
}

double quadratic_value(const State& state, const Args& args, Node i) {
  const double z = level(state, args.var, i);
  return z * z;
}

double total_of_alters(const State& state, const Args& args, Node i) {
  const std::uint8_t* y = state.net(args.other).out(i);
  double sum = 0;
  for (Node j = 0; j < state.states(); ++j) sum += y[j] ? level(state, args.var, j) : 0.0;
  return sum;
}

double average_of_alters(const State& state, const Args& args, Node i) {
  const int d = state.net(args.other).out_degree(i);
  return d > 0 ? total_of_alters(state, args, i) / d : 0.0;
}

void average_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  steps(average_of_alters(state, args, menu.ego), delta);
}

double average_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i) * average_of_alters(state, args, i);
}

void total_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  steps(total_of_alters(state, args, menu.ego), delta);
}

double total_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i) * total_of_alters(state, args, i);
}

// Weights are the raw covariate, not centred: 0 means "no rival". The own cell is ignored.
double rival_mean(const State& state, const Args& args, Node i) {
  const DyadCovariate& w = state.covariates().dyads[args.cov];
  const double* row = w.row(i);
  double sum = 0;
  double weight = 0;
  for (Node j = 0; j < state.states(); ++j) {
    if (j == i || !state.present(j)) continue;
    sum += row[j] * level(state, args.var, j);
    weight += row[j];
  }
  return weight > 0 ? sum / weight : 0.0;
}

void rival_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  steps(rival_mean(state, args, menu.ego), delta);
}

double rival_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i) * rival_mean(state, args, i);
}

void covariate_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  steps(Attribute(state, args).at(menu.ego), delta);
}

double covariate_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i) * Attribute(state, args).at(i);
}

void degree_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  steps(state.net(args.other).out_degree(menu.ego), delta);
}

double degree_value(const State& state, const Args& args, Node i) {
  return level(state, args.var, i) * state.net(args.other).out_degree(i);
}

}  // namespace

constexpr EffectDef kLinear{.name = "linear",
                            .formula = "z_i",
                            .meaning = "the level tends upwards",
                            .cite = "snijders2007",
                            .on = kOnBehaviour,
                            .menu = linear_menu,
                            .value = linear_value};

constexpr EffectDef kQuadratic{
    .name = "quadratic",
    .formula = "z_i^2",
    .meaning = "positive: levels move to the ends; negative: to the centre",
    .cite = "snijders2007",
    .on = kOnBehaviour,
    .menu = quadratic_menu,
    .value = quadratic_value};

constexpr EffectDef kAverageAlter{.name = "average_alter",
                                  .formula = "z_i mean_{j: y_ij = 1} z_j, 0 without partners",
                                  .meaning = "the level follows that of partners in y",
                                  .cite = "snijders2007",
                                  .on = kOnBehaviour,
                                  .reads = kOnNets,
                                  .menu = average_menu,
                                  .value = average_value};

constexpr EffectDef kTotalAlter{.name = "total_alter",
                                .formula = "z_i sum_j y_ij z_j",
                                .meaning = "the same, and more with more partners",
                                .cite = "snijders2007",
                                .on = kOnBehaviour,
                                .reads = kOnNets,
                                .menu = total_menu,
                                .value = total_value};

constexpr EffectDef kRivalLevel{
    .name = "rival_level",
    .formula =
        "z_i (sum_j w_ij z_j) / (sum_j w_ij) over present j != i, raw w >= 0; 0 without rivals",
    .meaning = "arms race: the level follows that of rivals (w: rivalry or threat)",
    .cite = "richardson1960",
    .on = kOnBehaviour,
    .cov = CovNeed::kDyad,
    .menu = rival_menu,
    .value = rival_value};

constexpr EffectDef kLevelCovariate{.name = "level_covariate",
                                    .formula = "z_i v_i",
                                    .meaning = "states high on v move upwards",
                                    .cite = "snijders2007",
                                    .on = kOnBehaviour,
                                    .reads = kOnBehaviour,
                                    .cov = CovNeed::kNodeOrLevel,
                                    .menu = covariate_menu,
                                    .value = covariate_value};

constexpr EffectDef kLevelDegree{.name = "level_degree",
                                 .formula = "z_i sum_j y_ij",
                                 .meaning = "states with many ties in y move upwards",
                                 .cite = "snijders2007",
                                 .on = kOnBehaviour,
                                 .reads = kOnNets,
                                 .menu = degree_menu,
                                 .value = degree_value};

}  // namespace entente::engine::effects
