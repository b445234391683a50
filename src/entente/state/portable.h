#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>

/// exp and log in plain IEEE arithmetic: the same bits on every machine, which the C library does
/// not promise (it picks variants by CPU). Everything that decides what a future does goes through
/// these; square roots are correctly rounded everywhere.
namespace entente::engine {

/// e^x for x in [-708, 709] (clamped). Relative error below 1e-15. Checked:
/// tests/state/portable_test.cc
inline double portable_exp(double x) {
  constexpr double kShift = 0x1.8p52;
  if (x < -708.0) x = -708.0;
  if (x > 709.0) x = 709.0;
  const double shifted = x * 0x1.71547652b82fep0 + kShift;
  const double whole = shifted - kShift;
  const double r = (x - whole * 0x1.62e42fee00000p-1) - whole * 0x1.a39ef35793c76p-33;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  // The low bits of the shifted number are the integer itself: moved up, they raise the exponent.
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) +
                               (std::bit_cast<std::uint64_t>(shifted) << 52));
}

/// ln x for normal x > 0. Relative error below 1e-15 away from 1, absolute error below 1e-16 near
/// it.
/// @return -infinity's stand-in -745 for x <= 0, so that no path meets a NaN
inline double portable_log(double x) {
  if (!(x > 0)) return -745.0;
  auto bits = std::bit_cast<std::uint64_t>(x);
  auto exponent = static_cast<int>((bits >> 52) & 0x7FF) - 1023;
  double m = std::bit_cast<double>((bits & 0xFFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  if (m > 0x1.6a09e667f3bcdp0) {
    m *= 0.5;
    ++exponent;
  }
  const double s = (m - 1.0) / (m + 1.0);  // |s| < 0.1716
  const double s2 = s * s;
  double p = 1.0 / 21.0;
  for (const double c :
       {1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3}) {
    p = p * s2 + c;
  }
  const double k = exponent;
  return k * 0x1.62e42fee00000p-1 + (2.0 * s + (2.0 * s * s2 * p + k * 0x1.a39ef35793c76p-33));
}

}  // namespace entente::engine
