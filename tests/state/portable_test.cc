#include "entente/state/portable.h"

#include <cmath>

#include <gtest/gtest.h>

#include "entente/core/random.h"

namespace entente::engine {
namespace {

// Two units in the last place: what a degree-13 polynomial with a split reduction leaves.
constexpr double kRelative = 1e-15;

TEST(Portable, ExpAgreesWithTheLibrary) {
  Stream stream({.seed = 1});
  for (int k = 0; k < 20000; ++k) {
    const double x = -700 + 1400 * stream.uniform();
    EXPECT_NEAR(portable_exp(x) / std::exp(x), 1.0, kRelative) << x;
  }
  EXPECT_EQ(portable_exp(0.0), 1.0);
}

TEST(Portable, ExpIsClampedAtTheEnds) {
  EXPECT_GT(portable_exp(-1e6), 0.0);
  EXPECT_LT(portable_exp(-1e6), 1e-300);
  EXPECT_TRUE(std::isfinite(portable_exp(1e6)));
}

TEST(Portable, LogAgreesWithTheLibrary) {
  Stream stream({.seed = 2});
  for (int k = 0; k < 20000; ++k) {
    const double x = std::exp(-600 + 1200 * stream.uniform());
    EXPECT_NEAR(portable_log(x), std::log(x), kRelative * std::abs(std::log(x)) + 1e-16) << x;
    const double u = stream.uniform_open();
    EXPECT_NEAR(portable_log(u), std::log(u), kRelative * std::abs(std::log(u)) + 1e-16) << u;
  }
  EXPECT_EQ(portable_log(1.0), 0.0);
}

TEST(Portable, LogOfNothingIsFinite) {
  EXPECT_EQ(portable_log(0.0), -745.0);
}

}  // namespace
}  // namespace entente::engine
