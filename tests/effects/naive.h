#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "entente/effects/effect.h"

/// Every effect once more, from its formula, on plain dense matrices and without any cache: the
/// other side of the tests.
namespace entente::engine::naive {

using Matrix = std::vector<std::vector<double>>;

struct Data {
  std::size_t n = 0, m = 0;  // states, columns of x
  bool directed = true, bipartite = false, level = false;
  Matrix x;               // own ties or memberships
  Matrix y;               // the other network or projection
  std::vector<double> z;  // own level, less its centre
  std::vector<double>
      oz;  // the other variable's level, less its centre (oz of the own variable for alters)
  std::vector<double> v;  // attribute, centred: covariate or level
  std::vector<double> raw;
  double range = 1, similarity_mean = 0;
  Matrix w;  // dyadic, centred
  Matrix w_raw;
  std::vector<double> c;  // instrument, centred
  double par = 0;
};

Data read(const State& state, const Term& term);

/// s_i by effect name.
const std::map<std::string, std::function<double(const Data&, std::size_t)>, std::less<>>& values();

}  // namespace entente::engine::naive
