#pragma once

#include <limits>
#include <string>
#include <vector>

#include "entente/state/covariates.h"
#include "entente/state/types.h"

namespace entente::engine {

struct EffectDef;  // entente/effects/effect.h

/// Which changes an effect weighs: all; only ties that begin; only ties that end.
enum class Part : std::uint8_t { kEvaluation, kCreation, kEndowment };

constexpr std::uint32_t kUnbound = std::numeric_limits<std::uint32_t>::max();

/// What an effect is bound to. Ids, not pointers: the model is shared by all chains, each with its
/// own covariates.
struct Args {
  VarId var;              ///< the variable whose decisions it weighs
  VarId other{kUnbound};  ///< another variable, if the effect reads one
  std::uint32_t cov =
      kUnbound;    ///< index of the node, dyadic or instrument covariate, by the effect's CovNeed
  double par = 0;  ///< the effect's parameter (decay, root, cut), if it has one
};

struct Term {
  const EffectDef* def = nullptr;
  Args args;
  Part part = Part::kEvaluation;
};

/// A rate's multiplier by covariate: exp(gamma * (value - centre)).
struct RateTerm {
  VarId var;
  NodeCovId cov;
  double gamma = 0;
};

/// Everything that is estimated or drawn; a chain has its own copy, which the caller may change
/// along the way.
struct Parameters {
  std::vector<double> beta;           ///< by term
  std::vector<double> rate_per_year;  ///< opportunities per state and year, by variable, >= 0
  std::vector<std::vector<double>>
      rate_factor;  ///< by variable and state, >= 0; an empty list means 1
};

/// Variables, terms and parameters. Add terms with add_term() (entente/effects/registry.h), which
/// checks the binding.
struct Model {
  std::vector<VarSpec> vars;
  std::vector<Term> terms;
  std::vector<RateTerm> rate_terms;
  Parameters parameters;

  VarId add(VarSpec spec, double rate_per_year) {
    vars.push_back(std::move(spec));
    parameters.rate_per_year.push_back(rate_per_year);
    return {static_cast<std::uint32_t>(vars.size() - 1)};
  }
};

}  // namespace entente::engine
