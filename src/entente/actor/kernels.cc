#include "entente/actor/kernels.h"

namespace entente::engine {

namespace kernels_generic {
extern const Kernels kTable;
}

namespace kernels_avx2 {
extern const Kernels kTable;
}

namespace kernels_avx512 {
extern const Kernels kTable;
}

const Kernels& kernels(Isa isa) {
  switch (isa) {
    case Isa::kGeneric:
      return kernels_generic::kTable;
    case Isa::kAvx2:
      return kernels_avx2::kTable;
    case Isa::kAvx512:
      break;
  }
  return kernels_avx512::kTable;
}

}  // namespace entente::engine
