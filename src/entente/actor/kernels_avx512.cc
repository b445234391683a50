#include "entente/actor/kernels.h"

#define ENTENTE_KERNELS kernels_avx512
#include "entente/actor/kernels_body.inc"
