#include "naive.h"

#include <algorithm>
#include <cmath>

namespace entente::engine::naive {

namespace {

Matrix network_of(const State& state, VarId var) {
  const std::size_t n = state.states();
  Matrix y(n, std::vector<double>(n, 0));
  const VarSpec& spec = state.spec(var);
  for (Node i = 0; i < n; ++i) {
    for (Node j = 0; j < n; ++j) {
      if (i == j) continue;
      if (spec.kind == Kind::kTie) {
        y[i][j] = state.value(var, i, j);
      } else {
        for (Node a = 0; a < spec.cols; ++a) {
          if (state.value(var, i, a) && state.value(var, j, a)) y[i][j] = 1;
        }
      }
    }
  }
  return y;
}

using D = const Data&;
using I = std::size_t;

double degree(D d, I i) {
  double sum = 0;
  for (I j = 0; j < d.m; ++j) sum += d.x[i][j];
  return sum;
}

double in_degree(const Matrix& x, I j) {
  double sum = 0;
  for (const auto& row : x) sum += row[j];
  return sum;
}

double over_ties(D d, I i, const std::function<double(I)>& g) {
  double sum = 0;
  for (I j = 0; j < d.m; ++j) sum += d.x[i][j] * g(j);
  return sum;
}

double paths(const Matrix& a, const Matrix& b, I i, I j) {
  double sum = 0;
  for (I h = 0; h < a.size(); ++h) sum += a[i][h] * b[h][j];
  return sum;
}

double shared(const Matrix& y, I i, I j) {
  double sum = 0;
  for (I h = 0; h < y.size(); ++h) sum += y[i][h] * y[j][h];
  return sum;
}

double level_mean(D d, I i) {
  double sum = 0;
  double count = 0;
  for (I j = 0; j < d.n; ++j) sum += d.y[i][j] * d.z[j], count += d.y[i][j];
  return count > 0 ? sum / count : 0;
}

}  // namespace

Data read(const State& state, const Term& term) {
  Data d;
  const Args& args = term.args;
  const VarSpec& spec = state.spec(args.var);
  d.n = state.states();
  d.m = spec.cols;
  d.directed = spec.directed;
  d.bipartite = spec.kind == Kind::kMembership;
  d.level = spec.kind == Kind::kBehaviour;
  d.par = args.par;
  for (Node i = 0; i < d.n; ++i) {
    if (d.level) {
      d.z.push_back(state.value(args.var, i) - spec.centre);
      continue;
    }
    d.x.emplace_back();
    for (Node j = 0; j < d.m; ++j)
      d.x.back().push_back(!d.bipartite && i == j ? 0 : state.value(args.var, i, j));
  }
  const Covariates& covariates = state.covariates();
  if (args.other.index != kUnbound) {
    const VarSpec& other = state.spec(args.other);
    if (other.kind == Kind::kBehaviour) {
      d.range = other.high - other.low;
      for (Node i = 0; i < d.n; ++i) d.raw.push_back(state.value(args.other, i));
      for (const double r : d.raw) d.v.push_back(r - other.centre);
    } else {
      d.y = network_of(state, args.other);
    }
  }
  if (args.cov != kUnbound &&
      (term.def->cov == CovNeed::kNode || term.def->cov == CovNeed::kNodeOrLevel)) {
    const NodeCovariate& v = covariates.nodes[args.cov];
    d.raw = v.values;
    d.range = v.range;
    d.similarity_mean = v.similarity_mean;
    for (const double r : d.raw) d.v.push_back(r - v.centre);
  }
  if (term.def->cov == CovNeed::kDyad) {
    const DyadCovariate& w = covariates.dyads[args.cov];
    for (Node i = 0; i < w.rows; ++i) {
      d.w_raw.emplace_back(w.row(i), w.row(i) + w.cols);
      d.w.push_back(d.w_raw.back());
      for (double& cell : d.w.back()) cell -= w.centre;
    }
  }
  if (term.def->cov == CovNeed::kInstrument) {
    for (const double c : covariates.instruments[args.cov].values)
      d.c.push_back(c - covariates.instruments[args.cov].centre);
  }
  return d;
}

const std::map<std::string, std::function<double(D, I)>, std::less<>>& values() {
  static const std::map<std::string, std::function<double(D, I)>, std::less<>> kValues{
      {"outdegree", degree},
      {"popularity",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return std::sqrt(in_degree(d.x, j)); }); }},
      {"activity", [](D d, I i) { return std::pow(degree(d, i), 1.5); }},
      {"truncation", [](D d, I i) { return std::min(degree(d, i), d.par); }},
      {"isolate",
       [](D d, I i) {
         return degree(d, i) == 0 && (d.bipartite || in_degree(d.x, i) == 0) ? 1.0 : 0.0;
       }},
      {"reciprocity", [](D d, I i) { return over_ties(d, i, [&](I j) { return d.x[j][i]; }); }},
      {"transitive_triplets",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return paths(d.x, d.x, i, j); }); }},
      {"transitive_triads",
       [](D d, I i) {
         double sum = 0;
         for (I j = 0; j < d.n; ++j) {
           for (I h = j + 1; h < d.n; ++h) sum += d.x[i][j] * d.x[i][h] * d.x[j][h];
         }
         return sum;
       }},
      {"three_cycles",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return paths(d.x, d.x, j, i); }); }},
      {"gwesp",
       [](D d, I i) {
         return over_ties(d, i, [&](I j) {
           return std::exp(d.par) * (1 - std::pow(1 - std::exp(-d.par), paths(d.x, d.x, i, j)));
         });
       }},
      {"covariate_ego", [](D d, I i) { return d.v[i] * degree(d, i); }},
      {"covariate_alter", [](D d, I i) { return over_ties(d, i, [&](I j) { return d.v[j]; }); }},
      {"covariate_similarity",
       [](D d, I i) {
         return over_ties(d, i, [&](I j) {
           return 1 - std::abs(d.raw[i] - d.raw[j]) / d.range - d.similarity_mean;
         });
       }},
      {"dyadic_covariate",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return d.w[i][j]; }); }},
      {"co_occurrence", [](D d, I i) { return over_ties(d, i, [&](I j) { return d.y[i][j]; }); }},
      {"shared_enemy",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return shared(d.y, i, j); }); }},
      {"layer_closure",
       [](D d, I i) { return over_ties(d, i, [&](I j) { return paths(d.y, d.y, i, j); }); }},
      {"shared_hub",
       [](D d, I i) {
         return over_ties(d, i, [&](I j) {
           double sum = 0;
           for (I h = 0; h < d.n; ++h) sum += d.v[h] * d.y[i][h] * d.y[j][h];
           return sum;
         });
       }},
      {"hub_attachment",
       [](D d, I i) {
         return over_ties(d, i,
                          [&](I j) { return in_degree(d.y, j) / (static_cast<double>(d.n) - 1); });
       }},
      {"friends_rivalry",
       [](D d, I i) {
         double sum = 0;
         for (I j = 0; j < d.n; ++j) {
           for (I h = j + 1; h < d.n; ++h)
             sum += d.x[i][j] * d.x[i][h] * (d.y[j][h] + d.y[h][j]) / 2;
         }
         return sum;
       }},
      {"both_sides",
       [](D d, I i) {
         return std::min(over_ties(d, i, [&](I j) { return d.v[j] > 0 ? 1.0 : 0.0; }),
                         over_ties(d, i, [&](I j) { return d.v[j] < 0 ? 1.0 : 0.0; }));
       }},
      {"instrument_size",
       [](D d, I i) { return over_ties(d, i, [&](I a) { return in_degree(d.x, a) - 1; }); }},
      {"instrument_size_sqrt",
       [](D d, I i) {
         return over_ties(d, i, [&](I a) { return std::sqrt(in_degree(d.x, a) - d.x[i][a]); });
       }},
      {"instrument_covariate",
       [](D d, I i) { return over_ties(d, i, [&](I a) { return d.c[a]; }); }},
      {"ties_to_members",
       [](D d, I i) {
         return over_ties(d, i, [&](I a) {
           double sum = 0;
           for (I h = 0; h < d.n; ++h) sum += d.x[h][a] * d.y[i][h];
           return sum;
         });
       }},
      {"membership_fit",
       [](D d, I i) {
         return over_ties(d, i, [&](I a) {
           double sum = 0;
           double count = 0;
           for (I h = 0; h < d.n; ++h) {
             if (h != i && d.x[h][a] > 0) sum += d.w[i][h], ++count;
           }
           return count > 0 ? sum / count : 0;
         });
       }},
      {"shared_instruments",
       [](D d, I i) {
         double sum = 0;
         for (I h = 0; h < d.n; ++h) {
           double p = 0;
           for (I a = 0; a < d.m; ++a) p += d.x[i][a] * d.x[h][a];
           if (h != i) sum += p * (p - 1) / 2;
         }
         return sum;
       }},
      {"linear", [](D d, I i) { return d.z[i]; }},
      {"quadratic", [](D d, I i) { return d.z[i] * d.z[i]; }},
      {"average_alter", [](D d, I i) { return d.z[i] * level_mean(d, i); }},
      {"total_alter",
       [](D d, I i) {
         double sum = 0;
         for (I j = 0; j < d.n; ++j) sum += d.y[i][j] * d.z[j];
         return d.z[i] * sum;
       }},
      {"rival_level",
       [](D d, I i) {
         double sum = 0;
         double weight = 0;
         for (I j = 0; j < d.n; ++j) {
           if (j != i) sum += d.w_raw[i][j] * d.z[j], weight += d.w_raw[i][j];
         }
         return weight > 0 ? d.z[i] * sum / weight : 0;
       }},
      {"level_covariate", [](D d, I i) { return d.z[i] * d.v[i]; }},
      {"level_degree",
       [](D d, I i) {
         double sum = 0;
         for (I j = 0; j < d.n; ++j) sum += d.y[i][j];
         return d.z[i] * sum;
       }},
  };
  return kValues;
}

}  // namespace entente::engine::naive
