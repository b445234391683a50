#include "entente/actor/kernels.h"

namespace entente::engine {

namespace kernels_generic {
extern const Kernels table;
}

namespace kernels_avx2 {
extern const Kernels table;
}

namespace kernels_avx512 {
extern const Kernels table;
}

const Kernels& kernels(Isa isa) {
  switch (isa) {
    case Isa::kGeneric:
      return kernels_generic::table;
    case Isa::kAvx2:
      return kernels_avx2::table;
    case Isa::kAvx512:
      break;
  }
  return kernels_avx512::table;
}

}  // namespace entente::engine
