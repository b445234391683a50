#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::engine {

/// Instruction-set levels of the kernels. The kernels use only elementwise IEEE operations and sums
/// over 8 fixed lanes, without fused multiply-add: every level gives the same bits (checked:
/// tests/actor/kernels_test.cc). The level changes speed alone.
enum class Isa : std::uint8_t { kGeneric, kAvx2, kAvx512 };

/// The highest level that this machine can run.
Isa detect_isa();

/// All levels that this machine can run, lowest first.
std::vector<Isa> available_isas();

/// "generic", "avx2", "avx512", or "auto" for detect_isa().
/// @throws InputError for another word, or a level that this machine lacks
Isa select_isa(std::string_view name);

std::string_view to_string(Isa isa);

}  // namespace entente::engine
