#include "world.h"

#include "entente/core/random.h"

namespace entente::engine {

namespace {

std::vector<double> uniforms(std::size_t n, Stream& stream) {
  std::vector<double> values;
  for (std::size_t k = 0; k < n; ++k) values.push_back(stream.uniform());
  return values;
}

void fill_start(World& w, Node n, Node slots, Stream& stream) {
  std::vector<std::uint8_t> pacts(static_cast<std::size_t>(n) * slots, 0);
  for (Node a = 0; a < slots / 2; ++a) {
    for (int k = 0; k < 3; ++k) pacts[static_cast<std::size_t>(stream.below(n)) * slots + a] = 1;
  }
  std::vector<std::uint8_t> lattice(static_cast<std::size_t>(n) * n, 0);
  std::vector<std::uint8_t> visits(lattice);
  for (Node i = 0; i < n; ++i) {
    for (Node j = 0; j < n; ++j) {
      if (i != j) visits[static_cast<std::size_t>(i) * n + j] = stream.uniform() < 0.15 ? 1 : 0;
      if (i >= j) continue;
      const std::uint8_t tied = stream.uniform() < 0.15 ? 1 : 0;
      lattice[static_cast<std::size_t>(i) * n + j] = lattice[static_cast<std::size_t>(j) * n + i] =
          tied;
    }
  }
  std::vector<std::uint8_t> arms;
  for (Node i = 0; i < n; ++i) arms.push_back(static_cast<std::uint8_t>(1 + stream.below(5)));
  w.start.values = {pacts, lattice, visits, arms};
}

}  // namespace

World make_world(Node n, Node slots, std::uint64_t seed) {
  World w;
  Stream stream({.seed = seed});
  w.pact = w.model.add(membership("pact", n, slots), 0.8);
  w.lattice = w.model.add(tie("lattice", n, false), 2.0);
  w.visits = w.model.add(tie("visits", n, true), 2.0);
  w.arms = w.model.add(behaviour("arms", n, 1, 5), 1.0);
  w.model.vars[w.arms.index].centre = 3;
  fill_start(w, n, slots, stream);
  w.wealth = w.start.covariates.add(centred("wealth", uniforms(n, stream)));
  w.threat = w.start.covariates.add(
      DyadCovariate{"threat", n, n, uniforms(static_cast<std::size_t>(n) * n, stream), 0.5});
  Model& m = w.model;
  add_term(m, "outdegree", {.var = w.pact}, -1.0);
  add_term(m, "instrument_size_sqrt", {.var = w.pact}, 0.2);
  add_term(m, "membership_fit", {.var = w.pact, .dyad = w.threat}, 1.0);
  add_term(m, "ties_to_members", {.var = w.pact, .other = w.lattice}, 0.3);
  add_term(m, "outdegree", {.var = w.lattice}, -0.8);
  add_term(m, "transitive_triads", {.var = w.lattice}, 0.2);
  add_term(m, "co_occurrence", {.var = w.lattice, .other = w.pact}, 0.6);
  add_term(m, "covariate_alter", {.var = w.lattice, .node = w.wealth}, 0.4);
  add_term(m, "outdegree", {.var = w.visits}, -1.6);
  add_term(m, "reciprocity", {.var = w.visits}, 1.2);
  add_term(m, "transitive_triplets", {.var = w.visits}, 0.1);
  add_term(m, "outdegree", {.var = w.visits, .part = Part::kCreation}, 0.3);
  add_term(m, "linear", {.var = w.arms}, -0.1);
  add_term(m, "quadratic", {.var = w.arms}, -0.1);
  add_term(m, "rival_level", {.var = w.arms, .dyad = w.threat}, 0.4);
  m.rate_terms.push_back({w.lattice, w.wealth, 0.5});
  ProposalKernel kernel{.size_weight = {0.6, 0.3, 0.1}, .affinity = w.threat, .kappa = 1.0};
  w.protocols = {Coalition{.kernel = kernel}, Confirmed{}, Forcing{}, Forcing{}};
  return w;
}

}  // namespace entente::engine
