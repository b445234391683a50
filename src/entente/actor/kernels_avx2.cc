#include "entente/actor/kernels.h"

#define ENTENTE_KERNELS kernels_avx2
#include "entente/actor/kernels_body.inc"
