#pragma once

#include <cstdint>
#include <string>

#include "entente/core/parallel.h"
#include "entente/scenario/future.h"
#include "entente/scenario/store.h"

namespace entente::scenario {

/// Runs the futures 0 .. count-1 that the store does not have yet, on `threads` threads, and writes
/// them in batches. Each future is a pure function of (plan, index), so that the store holds the
/// same rows whatever the threads, the order, or how often the run was stopped and taken up. When
/// cancelled, what is finished is written first.
/// @throws Cancelled, IoError
void run_ensemble(const Plan& plan, std::int64_t count, unsigned threads, Store& store,
                  const LoopControl& control);

/// The record as bytes (CBOR), and back. @throws InputError for bytes that were cut
std::string encode(const FutureRecord& record);
FutureRecord decode(const std::string& bytes, const std::string& store);

}  // namespace entente::scenario
