#pragma once

#include <cstddef>

#include "entente/actor/isa.h"

namespace entente::engine {

/// The hot arithmetic of a decision, over arrays padded to a multiple of 8 doubles (no alignment
/// needed). One table per instruction-set level; all give the same bits.
struct Kernels {
  /// y += a x
  void (*axpy)(double a, const double* x, double* y, std::size_t width);
  /// In: utilities and marks (1 open, 0 closed; at least one open). Out: utility becomes
  /// exp(utility - max over open) * mark.
  /// @param max the maximum taken out
  /// @return the sum of the weights
  double (*weights)(double* utility, const double* open, std::size_t width, double* max);
  /// sum x y
  double (*dot)(const double* x, const double* y, std::size_t width);
};

const Kernels& kernels(Isa isa);

}  // namespace entente::engine
