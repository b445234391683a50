#pragma once

#include <string>

#include "entente/scenario/result.h"

namespace entente::report {

/// Future 0 year by year as an HTML list: what happens in both arms, in the baseline only, in the
/// scenario only. Two events are the same when their words and calendar year are; of several alike,
/// pairs are formed in order. Events without a finite date are listed under "date unknown". Empty
/// when neither arm has a trace.
std::string trace_list(const scenario::RunResult& run);

}  // namespace entente::report
