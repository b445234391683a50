#include "entente/actor/isa.h"

#include <algorithm>
#include <string>

#include "entente/core/error.h"

namespace entente::engine {

std::vector<Isa> available_isas() {
  std::vector<Isa> isas{Isa::kGeneric};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) isas.push_back(Isa::kAvx2);
  if (__builtin_cpu_supports("avx512f")) isas.push_back(Isa::kAvx512);
#endif
  return isas;
}

Isa detect_isa() {
  return available_isas().back();
}

std::string_view to_string(Isa isa) {
  switch (isa) {
    case Isa::kGeneric:
      return "generic";
    case Isa::kAvx2:
      return "avx2";
    case Isa::kAvx512:
      break;
  }
  return "avx512";
}

Isa select_isa(std::string_view name) {
  if (name == "auto") return detect_isa();
  const auto isas = available_isas();
  const auto it =
      std::find_if(isas.begin(), isas.end(), [&](Isa isa) { return to_string(isa) == name; });
  if (it != isas.end()) return *it;
  const bool known = name == "avx2" || name == "avx512";
  throw InputError({.file = {},
                    .line = 0,
                    .field = "isa",
                    .problem = known ? "this machine has no " + std::string(name)
                                     : "there is no level " + std::string(name),
                    .remedy = "use auto or " + std::string(to_string(isas.back()))});
}

}  // namespace entente::engine
