#pragma once

#include "entente/effects/effect.h"

/// The effects by name, one declaration each; the definitions stand in the file of their family.
/// Internal to the module.
namespace entente::engine::effects {

// NOLINTBEGIN(readability-identifier-naming): the definitions are constexpr, and constants are
// named so.

// degree.cc
extern const EffectDef kOutdegree, kPopularity, kActivity, kTruncation, kIsolate;
// closure.cc
extern const EffectDef kReciprocity, kTransitiveTriplets, kTransitiveTriads, kThreeCycles, kGwesp;
// covariate.cc
extern const EffectDef kEgo, kAlter, kSimilarity, kDyadic;
// layers.cc
extern const EffectDef kCoOccurrence, kSharedEnemy, kSharedHub, kHubAttachment, kFriendsRivalry,
    kLayerClosure;
// hedging.cc
extern const EffectDef kBothSides;
// membership.cc
extern const EffectDef kInstrumentSize, kInstrumentSizeSqrt, kInstrumentCovariate, kTiesToMembers,
    kMembershipFit, kSharedInstruments;
// behaviour.cc
extern const EffectDef kLinear, kQuadratic, kAverageAlter, kTotalAlter, kRivalLevel,
    kLevelCovariate, kLevelDegree;

// NOLINTEND(readability-identifier-naming)

}  // namespace entente::engine::effects
