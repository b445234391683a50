#include "entente/core/random.h"

#include <cmath>
#include <numbers>

#include <Random123/philox.h>

#include "entente/core/error.h"

namespace entente {

Stream::Stream(const StreamId& id, std::uint32_t position) : id_(id), position_(position) {}

std::uint64_t Stream::next() {
  const r123::Philox4x32::ctr_type counter{
      {position_++, id_.entity, static_cast<std::uint32_t>(id_.purpose), id_.replicate}};
  const r123::Philox4x32::key_type key{
      {static_cast<std::uint32_t>(id_.seed), static_cast<std::uint32_t>(id_.seed >> 32)}};
  const auto block = r123::Philox4x32{}(counter, key);
  return (static_cast<std::uint64_t>(block[1]) << 32) | block[0];
}

double Stream::uniform() {
  return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Stream::uniform_open() {
  return (static_cast<double>(next() >> 12) + 0.5) * 0x1.0p-52;
}

double Stream::exponential() {
  return -std::log(uniform_open());
}

double Stream::normal() {
  return normal_quantile(uniform_open());
}

std::uint32_t Stream::below(std::uint32_t n) {
  return static_cast<std::uint32_t>(((next() >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}

namespace {

// Acklam's rational approximation, relative error 1.15e-9 before the Halley step.
double acklam(double p) {
  constexpr double kA[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr double kB[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                           6.680131188771972e+01, -1.328068155288572e+01};
  constexpr double kC[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr double kD[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                           3.754408661907416e+00};
  constexpr double kLow = 0.02425;
  const auto tail = [&](double q) {
    return (((((kC[0] * q + kC[1]) * q + kC[2]) * q + kC[3]) * q + kC[4]) * q + kC[5]) /
           ((((kD[0] * q + kD[1]) * q + kD[2]) * q + kD[3]) * q + 1);
  };
  if (p < kLow) return tail(std::sqrt(-2 * std::log(p)));
  if (p > 1 - kLow) return -tail(std::sqrt(-2 * std::log1p(-p)));
  const double q = p - 0.5;
  const double r = q * q;
  return (((((kA[0] * r + kA[1]) * r + kA[2]) * r + kA[3]) * r + kA[4]) * r + kA[5]) * q /
         (((((kB[0] * r + kB[1]) * r + kB[2]) * r + kB[3]) * r + kB[4]) * r + 1);
}

}  // namespace

double normal_quantile(double p) {
  if (!(p > 0 && p < 1)) throw DomainError("normal_quantile needs 0 < p < 1");
  const double x = acklam(p);
  const double error = 0.5 * std::erfc(-x / std::numbers::sqrt2) - p;
  const double u = error * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
  return x - u / (1 + x * u / 2);
}

}  // namespace entente
