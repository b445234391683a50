#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "entente/effects/effect.h"

namespace entente::engine {

/// Every effect, in the order of the registry (ties, across layers, memberships, behaviours).
std::span<const EffectDef* const> all_effects();

/// @throws InputError for an unknown name, with the closest one as remedy
const EffectDef& find_effect(std::string_view name);

/// What to bind an effect to. Leave out what the effect does not take.
struct Bind {
  VarId var;
  VarId other{kUnbound};
  NodeCovId node{kUnbound};
  DyadCovId dyad{kUnbound};
  InstrumentCovId instrument{kUnbound};
  double par = kDefaultPar;
  Part part = Part::kEvaluation;

  static constexpr double kDefaultPar = -1e300;  ///< the effect's own default
};

/// Adds a term to the model. @return its index in model.terms and parameters.beta
/// @throws InputError for an unknown effect; DomainError when the variable is of a kind that the
/// effect cannot weigh, `other` is
///   missing, superfluous, of another kind or the variable itself, or a covariate is missing or
///   superfluous
std::size_t add_term(Model& model, std::string_view effect, const Bind& bind, double beta);

/// Need bits by variable for all terms of the model.
std::vector<unsigned> needs_of(const Model& model);

/// A state with the caches that the model's terms read, reset to `start`.
/// @throws DomainError when a term's covariate is not in `start` or has another shape
State make_state(const Model& model, const Start& start);

}  // namespace entente::engine
