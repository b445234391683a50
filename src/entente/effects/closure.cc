#include "entente/effects/all.h"
#include "entente/effects/common.h"
#include "entente/state/portable.h"

namespace entente::engine::effects {

namespace {

void reciprocity_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  const std::uint8_t* in = state.net(menu.var).in(menu.ego);
  weigh_row(state, menu, delta, [in](Node j) { return static_cast<double>(in[j]); });
}

double reciprocity_value(const State& state, const Args& args, Node i) {
  const std::uint8_t* in = state.net(args.var).in(i);
  return sum_row(state, args.var, i, [in](Node j) { return static_cast<double>(in[j]); });
}

// A tie i->j closes the two-paths i->h->j, and opens i->j->h for every shared target h.
void triplets_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  const Net& net = state.net(menu.var);
  const std::uint16_t* two = net.two_paths(menu.ego);
  const std::uint16_t* shared = net.shared_out(menu.ego);
  weigh_row(state, menu, delta, [=](Node j) { return static_cast<double>(two[j]) + shared[j]; });
}

double triplets_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* two = state.net(args.var).two_paths(i);
  return sum_row(state, args.var, i, [two](Node j) { return static_cast<double>(two[j]); });
}

void triads_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  const std::uint16_t* two = state.net(menu.var).two_paths(menu.ego);
  weigh_row(state, menu, delta, [two](Node j) { return static_cast<double>(two[j]); });
}

double triads_value(const State& state, const Args& args, Node i) {
  return 0.5 * triplets_value(state, args, i);
}

void cycles_menu(const State& state, const Args&, const Menu& menu, double* delta) {
  const std::uint16_t* back = state.net(menu.var).back_paths(menu.ego);
  weigh_row(state, menu, delta, [back](Node j) { return static_cast<double>(back[j]); });
}

double cycles_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* back = state.net(args.var).back_paths(i);
  return sum_row(state, args.var, i, [back](Node j) { return static_cast<double>(back[j]); });
}

// Weights g(k) = e^a (1 - (1 - e^-a)^k) and their increments g(k + 1) - g(k) = (1 - e^-a)^k.
class Geometric {
 public:
  explicit Geometric(double a) : scale_(portable_exp(a)), ratio_(1.0 - portable_exp(-a)) {}

  [[nodiscard]] double power(unsigned k) const {
    double result = 1;
    for (double base = ratio_; k > 0; k >>= 1U, base *= base) {
      if (k & 1U) result *= base;
    }
    return result;
  }

  [[nodiscard]] double weight(unsigned k) const { return scale_ * (1.0 - power(k)); }

 private:
  double scale_, ratio_;
};

// Besides its own weight, a tie i->j is a first leg i->j->h for every tie i->h with j->h, whose
// count it raises by one.
void gwesp_menu(const State& state, const Args& args, const Menu& menu, double* delta) {
  const Net& net = state.net(menu.var);
  const Node n = menu.count;
  const std::uint8_t* row = net.out(menu.ego);
  const std::uint16_t* two = net.two_paths(menu.ego);
  const Geometric g(args.par);
  for (Node j = 0; j < n; ++j) delta[j] = g.weight(two[j]);
  for (Node h = 0; h < n; ++h) {
    if (!row[h]) continue;
    const double gain = g.power(two[h]);
    const double loss = two[h] > 0 ? g.power(two[h] - 1U) : 0.0;
    const std::uint8_t* into = net.in(h);
    for (Node j = 0; j < n; ++j) {
      if (into[j]) delta[j] += row[j] ? loss : gain;
    }
  }
  for (Node j = 0; j < n; ++j) delta[j] *= sign_of(row[j]);
}

double gwesp_value(const State& state, const Args& args, Node i) {
  const std::uint16_t* two = state.net(args.var).two_paths(i);
  const Geometric g(args.par);
  return sum_row(state, args.var, i, [&](Node j) { return g.weight(two[j]); });
}

}  // namespace

constexpr EffectDef kReciprocity{.name = "reciprocity",
                                 .formula = "sum_j x_ij x_ji",
                                 .meaning = "ties are returned",
                                 .cite = "snijders2001",
                                 .on = kOnDirected,
                                 .menu = reciprocity_menu,
                                 .value = reciprocity_value};

constexpr EffectDef kTransitiveTriplets{
    .name = "transitive_triplets",
    .formula = "sum_{j,h} x_ij x_ih x_hj",
    .meaning = "friends of friends become friends, the more the more paths",
    .cite = "snijders2001",
    .on = kOnDirected,
    .needs = kNeedTwoPaths | kNeedSharedOut,
    .menu = triplets_menu,
    .value = triplets_value};

constexpr EffectDef kTransitiveTriads{
    .name = "transitive_triads",
    .formula = "sum_{j<h} x_ij x_ih x_jh",
    .meaning = "partners of one's partners become partners (triangles, undirected)",
    .cite = "snijders2017",
    .on = kOnUndirected,
    .needs = kNeedTwoPaths,
    .menu = triads_menu,
    .value = triads_value};

constexpr EffectDef kThreeCycles{
    .name = "three_cycles",
    .formula = "sum_{j,h} x_ij x_jh x_hi",
    .meaning = "ties close circles: generalised exchange if positive, hierarchy if negative",
    .cite = "snijders2001",
    .on = kOnDirected,
    .needs = kNeedBackPaths,
    .menu = cycles_menu,
    .value = cycles_value};

constexpr EffectDef kGwesp{
    .name = "gwesp",
    .formula = "sum_j x_ij e^a (1 - (1 - e^-a)^{sum_h x_ih x_hj}), a = par",
    .meaning = "a shared partner closes a tie, further ones count less and less",
    .cite = "snijders2006",
    .on = kOnTies,
    .needs = kNeedTwoPaths,
    .default_par = 0.69,
    .par_meaning = "a > 0: how slowly the weight of further partners falls",
    .menu = gwesp_menu,
    .value = gwesp_value};

}  // namespace entente::engine::effects
