#include "entente/effects/all.h"
#include "entente/effects/common.h"

/// Effects across layers: y is another tie variable, or the projection of a membership (the pact
/// layer).
namespace entente::engine::effects {

namespace {

void co_occurrence_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint8_t* y = state.net(args.other).out(menu.ego);
  weigh_row(state, menu, delta, [y](Node j) { return static_cast<double>(y[j]); });
}

double co_occurrence_value(const State& state, const Args& args, Node i) {
  const std::uint8_t* y = state.net(args.other).out(i);
  return sum_row(state, args.var, i, [y](Node j) { return static_cast<double>(y[j]); });
}

void shared_enemy_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint16_t* common = state.net(args.other).shared_out(menu.ego);
  weigh_row(state, menu, delta, [common](Node j) { return static_cast<double>(common[j]); });
}

double shared_enemy_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* common = state.net(args.other).shared_out(i);
  return sum_row(state, args.var, i, [common](Node j) { return static_cast<double>(common[j]); });
}

void layer_closure_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint16_t* two = state.net(args.other).two_paths(menu.ego);
  weigh_row(state, menu, delta, [two](Node j) { return static_cast<double>(two[j]); });
}

double layer_closure_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* two = state.net(args.other).two_paths(i);
  return sum_row(state, args.var, i, [two](Node j) { return static_cast<double>(two[j]); });
}

// g(j) = sum_h v_h y_ih y_jh, one column of y per hub, so that the common case (one or two hubs)
// costs O(n).
void shared_hub_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Net& y = state.net(args.other);
  const Attribute v(state, args);
  const std::uint8_t* hubs = y.out(menu.ego);
  std::fill(delta, delta + menu.count, 0.0);
  for (Node h = 0; h < y.size(); ++h) {
    const double weight = v.at(h);
    if (!hubs[h] || weight == 0) continue;
    const std::uint8_t* spokes = y.in(h);
    for (Node j = 0; j < menu.count; ++j) delta[j] += weight * spokes[j];
  }
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  for (Node j = 0; j < menu.count; ++j) delta[j] *= sign_of(row[j]);
}

double shared_hub_value(const State& state, const Args& args, Node i) {
  const Net& y = state.net(args.other);
  const Attribute v(state, args);
  return sum_row(state, args.var, i, [&](Node j) {
    double sum = 0;
    for (Node h = 0; h < y.size(); ++h) sum += v.at(h) * y.out(i)[h] * y.out(j)[h];
    return sum;
  });
}

void hub_attachment_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Net& y = state.net(args.other);
  const double scale = 1.0 / (y.size() - 1.0);
  weigh_row(state, menu, delta, [&](Node j) { return y.in_degree(j) * scale; });
}

double hub_attachment_value(const State& state, const Args& args, Node i) {
  const Net& y = state.net(args.other);
  const double scale = 1.0 / (y.size() - 1.0);
  return sum_row(state, args.var, i, [&](Node j) { return y.in_degree(j) * scale; });
}

// g(j) = sum_h x_ih (y_jh + y_hj): how much trouble among one's partners the partner j would make.
// y_jj = 0, so that j's own tie does not count.
void friends_rivalry_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Net& y = state.net(args.other);
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  std::fill(delta, delta + menu.count, 0.0);
  for (Node h = 0; h < y.size(); ++h) {
    if (!row[h]) continue;
    const std::uint8_t* out = y.out(h);
    const std::uint8_t* in = y.in(h);
    for (Node j = 0; j < menu.count; ++j) delta[j] += 0.5 * (out[j] + in[j]);
  }
  for (Node j = 0; j < menu.count; ++j) delta[j] *= sign_of(row[j]);
}

double friends_rivalry_value(const State& state, const Args& args, Node i) {
  const Net& y = state.net(args.other);
  const std::uint8_t* row = own_row(state, args.var, i);
  return sum_row(state, args.var, i, [&](Node j) {
    double sum = 0;
    for (Node h = 0; h < y.size(); ++h) sum += 0.5 * row[h] * y.out(j)[h];
    return sum;
  });
}

}  // namespace

constexpr EffectDef kCoOccurrence{
    .name = "co_occurrence",
    .formula = "sum_j x_ij y_ij",
    .meaning = "the layers go together: a tie in y (or a shared instrument) draws one in x",
    .cite = "snijders2013",
    .on = kOnTies,
    .reads = kOnNets,
    .menu = co_occurrence_menu,
    .value = co_occurrence_value};

constexpr EffectDef kSharedEnemy{
    .name = "shared_enemy",
    .formula = "sum_j x_ij sum_h y_ih y_jh",
    .meaning = "states with the same rivals (partners, patrons: whatever y is) seek each other",
    .cite = "snijders2013",
    .on = kOnTies,
    .reads = kOnNets,
    .other_needs = kNeedSharedOut,
    .menu = shared_enemy_menu,
    .value = shared_enemy_value};

constexpr EffectDef kLayerClosure{.name = "layer_closure",
                                  .formula = "sum_j x_ij sum_h y_ih y_hj",
                                  .meaning = "two-paths in y are closed by ties in x",
                                  .cite = "snijders2013",
                                  .on = kOnTies,
                                  .reads = kOnNets,
                                  .other_needs = kNeedTwoPaths,
                                  .menu = layer_closure_menu,
                                  .value = layer_closure_value};

constexpr EffectDef kSharedHub{
    .name = "shared_hub",
    .formula = "sum_j x_ij sum_h v_h y_ih y_jh",
    .meaning = "spokes of the same hub (v marks hubs) link up: from hub-and-spokes to lattice",
    .cite = "simon2021",
    .on = kOnTies,
    .reads = kOnNets,
    .cov = CovNeed::kNode,
    .menu = shared_hub_menu,
    .value = shared_hub_value};

constexpr EffectDef kHubAttachment{.name = "hub_attachment",
                                   .formula = "sum_j x_ij indegree_j(y) / (n - 1)",
                                   .meaning = "those who are central in y are sought in x",
                                   .cite = "snijders2013",
                                   .on = kOnTies,
                                   .reads = kOnNets,
                                   .menu = hub_attachment_menu,
                                   .value = hub_attachment_value};

constexpr EffectDef kFriendsRivalry{
    .name = "friends_rivalry",
    .formula = "sum_{j<h} x_ij x_ih (y_jh + y_hj) / 2",
    .meaning = "partners who are rivals of each other are kept; negative: balance",
    .cite = "cartwright1956",
    .on = kOnTies,
    .reads = kOnNets,
    .menu = friends_rivalry_menu,
    .value = friends_rivalry_value};

}  // namespace entente::engine::effects
