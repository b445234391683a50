#include "entente/effects/registry.h"

#include <array>
#include <string>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/effects/all.h"

namespace entente::engine {

namespace {

using namespace effects;  // NOLINT(google-build-using-namespace): one line per effect below

constexpr std::array kEffects{
    // ties: degrees, closure, covariates
    &kOutdegree,
    &kPopularity,
    &kActivity,
    &kTruncation,
    &kIsolate,
    &kReciprocity,
    &kTransitiveTriplets,
    &kTransitiveTriads,
    &kThreeCycles,
    &kGwesp,
    &kEgo,
    &kAlter,
    &kSimilarity,
    &kDyadic,
    // across layers
    &kCoOccurrence,
    &kSharedEnemy,
    &kLayerClosure,
    &kSharedHub,
    &kHubAttachment,
    &kFriendsRivalry,
    &kBothSides,
    // memberships
    &kInstrumentSize,
    &kInstrumentSizeSqrt,
    &kInstrumentCovariate,
    &kTiesToMembers,
    &kMembershipFit,
    &kSharedInstruments,
    // behaviours
    &kLinear,
    &kQuadratic,
    &kAverageAlter,
    &kTotalAlter,
    &kRivalLevel,
    &kLevelCovariate,
    &kLevelDegree,
};

unsigned on_bit(const VarSpec& spec) {
  switch (spec.kind) {
    case Kind::kTie:
      return spec.directed ? kOnDirected : kOnUndirected;
    case Kind::kMembership:
      return kOnMembership;
    case Kind::kBehaviour:
      break;
  }
  return kOnBehaviour;
}

[[noreturn]] void refuse(const EffectDef& def, const std::string& why) {
  throw DomainError("effect " + std::string(def.name) + ": " + why);
}

void check_other(const Model& model, const EffectDef& def, const Bind& bind, bool optional) {
  const bool given = bind.other.index != kUnbound;
  if (!given) {
    if (def.reads != kOnNothing && !optional) refuse(def, "needs another variable (other)");
    return;
  }
  if (def.reads == kOnNothing) refuse(def, "takes no other variable");
  if (bind.other.index >= model.vars.size()) refuse(def, "the other variable is not in the model");
  if (bind.other == bind.var) refuse(def, "the other variable must not be the own one");
  if (!(def.reads & on_bit(model.vars[bind.other.index])))
    refuse(def, "the other variable is of a kind that it cannot read");
}

std::uint32_t covariate_of(const EffectDef& def, const Bind& bind) {
  const bool node = bind.node.index != kUnbound;
  const bool dyad = bind.dyad.index != kUnbound;
  const bool instrument = bind.instrument.index != kUnbound;
  const bool level = bind.other.index != kUnbound;
  bool wants_node = def.cov == CovNeed::kNode;
  if (def.cov == CovNeed::kNodeOrLevel) {
    if (node == level) refuse(def, "needs either a node covariate or a behaviour (other)");
    wants_node = node;
  }
  if (node != wants_node || dyad != (def.cov == CovNeed::kDyad) ||
      instrument != (def.cov == CovNeed::kInstrument)) {
    refuse(def, "is bound to another kind of covariate than it takes");
  }
  if (node) return bind.node.index;
  if (dyad) return bind.dyad.index;
  return instrument ? bind.instrument.index : kUnbound;
}

void check_covariate(const Model& model, const Term& term, const Covariates& covariates) {
  const EffectDef& def = *term.def;
  if (term.args.cov == kUnbound) return;
  const VarSpec& spec = model.vars[term.args.var.index];
  const std::uint32_t cov = term.args.cov;
  if (def.cov == CovNeed::kDyad) {
    if (cov >= covariates.dyads.size()) refuse(def, "its dyadic covariate is not in the start");
    const DyadCovariate& w = covariates.dyads[cov];
    const Node cols = &def == &kDyadic ? spec.cols : spec.rows;
    if (w.rows != spec.rows || w.cols != cols)
      refuse(def, "covariate " + w.name + " has another shape");
  } else if (def.cov == CovNeed::kInstrument) {
    if (cov >= covariates.instruments.size())
      refuse(def, "its instrument covariate is not in the start");
    const InstrumentCovariate& c = covariates.instruments[cov];
    if (c.values.size() != spec.cols)
      refuse(def, "covariate " + c.name + " needs one value per slot");
  } else if (cov >= covariates.nodes.size()) {
    refuse(def, "its node covariate is not in the start");
  }
}

}  // namespace

std::span<const EffectDef* const> all_effects() {
  return kEffects;
}

const EffectDef& find_effect(std::string_view name) {
  std::vector<std::string> names;
  for (const EffectDef* def : kEffects) {
    if (def->name == name) return *def;
    names.emplace_back(def->name);
  }
  const std::string near = closest(name, names);
  throw InputError(
      {.file = {},
       .line = 0,
       .field = "effect",
       .problem = "there is no effect " + std::string(name),
       .remedy = near.empty() ? "docs/engine.md lists all effects" : "did you mean " + near + "?"});
}

std::size_t add_term(Model& model, std::string_view effect, const Bind& bind, double beta) {
  const EffectDef& def = find_effect(effect);
  if (bind.var.index >= model.vars.size()) refuse(def, "the variable is not in the model");
  const VarSpec& spec = model.vars[bind.var.index];
  if (!(def.on & on_bit(spec))) refuse(def, "cannot weigh decisions on " + spec.name);
  check_other(model, def, bind, def.cov == CovNeed::kNodeOrLevel);
  Term term{.def = &def,
            .args = {.var = bind.var, .other = bind.other, .cov = covariate_of(def, bind)},
            .part = bind.part};
  term.args.par = bind.par == Bind::kDefaultPar ? def.default_par : bind.par;
  model.terms.push_back(term);
  model.parameters.beta.push_back(beta);
  return model.terms.size() - 1;
}

std::vector<unsigned> needs_of(const Model& model) {
  std::vector<unsigned> needs(model.vars.size(), kNeedNone);
  for (const Term& term : model.terms) {
    needs[term.args.var.index] |= term.def->needs;
    if (term.args.other.index != kUnbound) needs[term.args.other.index] |= term.def->other_needs;
  }
  return needs;
}

State make_state(const Model& model, const Start& start) {
  for (const Term& term : model.terms) check_covariate(model, term, start.covariates);
  for (const RateTerm& term : model.rate_terms) {
    if (term.cov.index >= start.covariates.nodes.size())
      throw DomainError("a rate's covariate is not in the start");
  }
  State state(model.vars, needs_of(model));
  state.reset(start);
  return state;
}

}  // namespace entente::engine
