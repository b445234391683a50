#include "entente/effects/all.h"
#include "entente/effects/common.h"

namespace entente::engine::effects {

namespace {

struct Sides {
  double with = 0, against = 0;  // ties to the side v > 0, to the side v < 0
};

Sides sides(const State& state, const Args& args, const Attribute& v, Node i) {
  Sides count;
  const std::uint8_t* row = own_row(state, args.var, i);
  for (Node j = 0; j < state.states(); ++j) {
    if (!row[j]) continue;
    if (v.at(j) > 0) ++count.with;
    if (v.at(j) < 0) ++count.against;
  }
  return count;
}

void both_sides_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Attribute v(state, args);
  const Sides now = sides(state, args, v, menu.ego);
  const double base = std::min(now.with, now.against);
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  for (Node j = 0; j < menu.count; ++j) {
    const double step = sign_of(row[j]);
    const double side = v.at(j);
    delta[j] =
        std::min(now.with + (side > 0 ? step : 0.0), now.against + (side < 0 ? step : 0.0)) - base;
  }
}

double both_sides_value(const State& state, const Args& args, Node i) {
  const Sides now = sides(state, args, Attribute(state, args), i);
  return std::min(now.with, now.against);
}

}  // namespace

constexpr EffectDef kBothSides{.name = "both_sides",
                               .formula = "min(sum_j x_ij 1[v_j > 0], sum_j x_ij 1[v_j < 0])",
                               .meaning =
                                   "hedging: ties to one side are matched by ties to the other (v "
                                   "> 0 one side, v < 0 the other, 0 neither)",
                               .cite = "kuik2008",
                               .on = kOnTies,
                               .cov = CovNeed::kNode,
                               .menu = both_sides_menu,
                               .value = both_sides_value};

}  // namespace entente::engine::effects
