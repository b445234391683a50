#include "entente/actor/kernels.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "entente/core/random.h"
#include "entente/state/portable.h"

namespace entente::engine {
namespace {

struct Rows {
  std::vector<double> x, y, open;
};

Rows random_rows(std::size_t width, Stream& stream) {
  Rows rows;
  for (std::size_t i = 0; i < width; ++i) {
    rows.x.push_back(20 * stream.uniform() - 10);
    rows.y.push_back(20 * stream.uniform() - 10);
    rows.open.push_back(stream.uniform() < 0.7 ? 1 : 0);
  }
  rows.open[width / 2] = 1;
  return rows;
}

TEST(Kernels, AllLevelsGiveTheSameBits) {
  Stream stream({.seed = 1});
  const Kernels& base = kernels(Isa::kGeneric);
  for (const Isa isa : available_isas()) {
    const Kernels& level = kernels(isa);
    for (std::size_t width = 8; width <= 256; width += 8) {
      const Rows rows = random_rows(width, stream);
      Rows a = rows;
      Rows b = rows;
      base.axpy(0.37, a.x.data(), a.y.data(), width);
      level.axpy(0.37, b.x.data(), b.y.data(), width);
      ASSERT_EQ(a.y, b.y);
      ASSERT_EQ(base.dot(a.x.data(), a.y.data(), width), level.dot(b.x.data(), b.y.data(), width));
      double top_a = 0;
      double top_b = 0;
      ASSERT_EQ(base.weights(a.y.data(), a.open.data(), width, &top_a),
                level.weights(b.y.data(), b.open.data(), width, &top_b));
      ASSERT_EQ(a.y, b.y);
      ASSERT_EQ(top_a, top_b);
    }
  }
}

TEST(Kernels, WeightsAreExponentialsOfOpenCandidates) {
  Stream stream({.seed = 2});
  for (const Isa isa : available_isas()) {
    Rows rows = random_rows(64, stream);
    const std::vector<double> utility = rows.y;
    double max = 0;
    const double sum = kernels(isa).weights(rows.y.data(), rows.open.data(), 64, &max);
    double expected = 0;
    for (std::size_t i = 0; i < 64; ++i) {
      const double weight = rows.open[i] * portable_exp(utility[i] - max);
      EXPECT_EQ(rows.y[i], weight);
      EXPECT_NEAR(weight, rows.open[i] * std::exp(utility[i] - max), 1e-15);
      expected += weight;
    }
    EXPECT_NEAR(sum, expected, 1e-12);
  }
}

TEST(Kernels, OneOpenCandidateTakesAll) {
  std::vector<double> utility{-800, 3, 900, 0, 0, 0, 0, 0};
  const std::vector<double> open{1, 0, 0, 0, 0, 0, 0, 0};
  double max = 0;
  EXPECT_EQ(kernels(Isa::kGeneric).weights(utility.data(), open.data(), 8, &max), 1.0);
  EXPECT_EQ(max, -800);
}

TEST(Isa, IsChosenByNameOrRefused) {
  EXPECT_EQ(select_isa("generic"), Isa::kGeneric);
  EXPECT_EQ(select_isa("auto"), detect_isa());
  EXPECT_THROW((void)select_isa("sse9"), InputError);
  for (const Isa isa : available_isas()) EXPECT_EQ(select_isa(to_string(isa)), isa);
}

}  // namespace
}  // namespace entente::engine
