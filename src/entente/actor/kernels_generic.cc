#include "entente/actor/kernels.h"

#define ENTENTE_KERNELS kernels_generic
#include "entente/actor/kernels_body.inc"
