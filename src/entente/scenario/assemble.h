#pragma once

#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/scenario/future.h"
#include "entente/scenario/result.h"
#include "entente/scenario/store.h"

namespace entente::scenario {

/// Turns the futures of a store into what the report shows: fans, paired differences, tie shares,
/// variance shares, and the facts, sources and provenance that they rest on. `manifest` must be
/// filled but for what this function knows (coding, scope, ...). Statistics of NaN (an outcome that
/// is not defined in a future) leave that future out and never read it as zero.
/// @throws InputError for a store that lacks a future
RunResult assemble(const Plan& plan, const world::World& start, Manifest manifest,
                   const Store& store);

/// Quantiles by linear interpolation of order statistics (type 7 of Hyndman & Fan 1996); NaN for an
/// empty list.
double quantile(const std::vector<double>& sorted, double p);

/// Spearman's rank correlation, ties by mean ranks; 0 when either is constant or there are fewer
/// than three pairs.
double rank_correlation(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace entente::scenario
