#pragma once

#include <vector>

#include "entente/actor/event.h"
#include "entente/scenario/result.h"
#include "entente/scenario/setup.h"

namespace entente::scenario {

/// A future's events in words, in order of time. Refusals are left out.
std::vector<TraceEvent> readable_trace(const Setup& setup, const engine::EventLog& log);

}  // namespace entente::scenario
