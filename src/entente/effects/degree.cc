#include "entente/effects/all.h"
#include "entente/effects/common.h"

namespace entente::engine::effects {

namespace {

double outdegree(const State& state, VarId var, Node i) {
  return state.spec(var).kind == Kind::kMembership ? state.joined(var, i)
                                                   : state.net(var).out_degree(i);
}

double column_degree(const State& state, VarId var, Node c) {
  return state.spec(var).kind == Kind::kMembership ? state.size(var, c)
                                                   : state.net(var).in_degree(c);
}

// Effects of the own outdegree alone: s_i = g(d_i).
template <class G>
void degree_menu(const State& state, const Menu& menu, double* delta, G g) {
  const double d = outdegree(state, menu.var, menu.ego);
  const double now = g(d);
  const double up = g(d + 1) - now;
  const double down = d > 0 ? g(d - 1) - now : 0.0;
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  for (Node c = 0; c < menu.count; ++c) delta[c] = row[c] ? down : up;
}

void outdegree_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  weigh_row(state, menu, delta, [](Node) { return 1.0; });
}

double outdegree_value(const State& state, const Args& args, Node i) {
  return outdegree(state, args.var, i);
}

double outdegree_moment(const State& state, const Args& args) {
  double sum = 0;
  for (Node i = 0; i < state.states(); ++i) {
    if (state.present(i)) sum += outdegree(state, args.var, i);
  }
  return sum;
}

// The alter's degree counts the tie itself, before it ends and after it is made.
void popularity_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const std::uint8_t* row = own_row(state, menu.var, menu.ego);
  for (Node c = 0; c < menu.count; ++c) {
    const double d = column_degree(state, args.var, c) + (row[c] ? 0.0 : 1.0);
    delta[c] = sign_of(row[c]) * std::sqrt(d);
  }
}

double popularity_value(const State& state, const Args& args, Node i) {
  return sum_row(state, args.var, i,
                 [&](Node c) { return std::sqrt(column_degree(state, args.var, c)); });
}

void activity_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  degree_menu(state, menu, delta, [](double d) { return d * std::sqrt(d); });
}

double activity_value(const State& state, const Args& args, Node i) {
  const double d = outdegree(state, args.var, i);
  return d * std::sqrt(d);
}

void truncation_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  degree_menu(state, menu, delta, [cut = args.par](double d) { return std::min(d, cut); });
}

double truncation_value(const State& state, const Args& args, Node i) {
  return std::min(outdegree(state, args.var, i), args.par);
}

double isolated(const State& state, const Args& args, Node i, double out) {
  const bool one_mode = state.spec(args.var).kind == Kind::kTie;
  const double in = one_mode ? state.net(args.var).in_degree(i) : 0;
  const bool undirected = one_mode && !state.net(args.var).directed();
  return out == 0 && (undirected || in == 0) ? 1.0 : 0.0;
}

void isolate_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  degree_menu(state, menu, delta, [&](double d) { return isolated(state, args, menu.ego, d); });
}

double isolate_value(const State& state, const Args& args, Node i) {
  return isolated(state, args, i, outdegree(state, args.var, i));
}

}  // namespace

constexpr EffectDef kOutdegree{
    .name = "outdegree",
    .formula = "sum_j x_ij",
    .meaning =
        "ties (memberships) are wanted for their own sake; usually negative: a tie needs a reason",
    .cite = "snijders2001",
    .on = kOnTies | kOnMembership,
    .menu = outdegree_menu,
    .value = outdegree_value,
    .moment = outdegree_moment};

constexpr EffectDef kPopularity{
    .name = "popularity",
    .formula = "sum_j x_ij sqrt(indegree_j)",
    .meaning = "those who already have many ties attract more (degree counts the tie itself)",
    .cite = "snijders2010",
    .on = kOnTies,
    .menu = popularity_menu,
    .value = popularity_value};

constexpr EffectDef kActivity{.name = "activity",
                              .formula = "d_i sqrt(d_i), d_i = sum_j x_ij",
                              .meaning = "those who have many ties make more",
                              .cite = "snijders2010",
                              .on = kOnTies | kOnMembership,
                              .menu = activity_menu,
                              .value = activity_value};

constexpr EffectDef kTruncation{
    .name = "truncation",
    .formula = "min(d_i, par)",
    .meaning = "the first ties, up to par of them, are worth more than the later ones",
    .cite = "snijders2010",
    .on = kOnTies | kOnMembership,
    .default_par = 1,
    .par_meaning = "number of ties that count",
    .menu = truncation_menu,
    .value = truncation_value};

constexpr EffectDef kIsolate{.name = "isolate",
                             .formula = "1 if i has no tie in either direction",
                             .meaning = "standing alone is wanted (memberships: being in nothing)",
                             .cite = "snijders2010",
                             .on = kOnTies | kOnMembership,
                             .menu = isolate_menu,
                             .value = isolate_value};

}  // namespace entente::engine::effects
