#pragma once

#include "entente/actor/chain.h"
#include "entente/effects/registry.h"

namespace entente::engine {

/// A made-up system for the tests: pacts by coalition, an undirected lattice, a directed layer of
/// visits, a level of arms.
struct World {
  Model model;
  Start start;
  VarId pact, lattice, visits, arms;
  NodeCovId wealth;
  DyadCovId threat;
  std::vector<Protocol> protocols;
};

/// @param seed of ties, covariates and levels at the start; rates and parameters are fixed
World make_world(Node states, Node slots, std::uint64_t seed);

}  // namespace entente::engine
