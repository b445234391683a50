#include "entente/core/random.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <set>

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"

namespace entente {
namespace {

// Random123 1.14, tests/kat_vectors, lines "philox4x32 10": counter, key, output.
struct Kat {
  std::array<std::uint32_t, 4> counter;
  std::array<std::uint32_t, 2> key;
  std::array<std::uint32_t, 4> out;
};

constexpr Kat kKats[] = {
    {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
     {0xffffffff, 0xffffffff},
     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
     {0xa4093822, 0x299f31d0},
     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
};

// The stream whose first number is made of the vector's counter and key.
Stream stream_of(const Kat& kat) {
  return Stream({.seed = static_cast<std::uint64_t>(kat.key[1]) << 32 | kat.key[0],
                 .replicate = kat.counter[3],
                 .purpose = static_cast<Purpose>(kat.counter[2]),
                 .entity = kat.counter[1]},
                kat.counter[0]);
}

TEST(Philox, TheHeaderInUseGivesThePublishedVectors) {
  for (const auto& kat : kKats) {
    const auto out =
        r123::Philox4x32{}({{kat.counter[0], kat.counter[1], kat.counter[2], kat.counter[3]}},
                           {{kat.key[0], kat.key[1]}});
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(out[i], kat.out[i]);
  }
}

TEST(Stream, UniformIsTheTop53BitsOfThePublishedVectors) {
  for (const auto& kat : kKats) {
    const auto bits = static_cast<std::uint64_t>(kat.out[1]) << 32 | kat.out[0];
    EXPECT_EQ(stream_of(kat).uniform(), std::ldexp(static_cast<double>(bits >> 11), -53));
    EXPECT_EQ(stream_of(kat).below(0x80000000U), kat.out[1] >> 1);
  }
}

TEST(Stream, EveryPartOfTheNameGivesOtherNumbers) {
  const StreamId base{.seed = 1, .replicate = 2, .purpose = Purpose::kClock, .entity = 3};
  std::set<double> first;
  for (const int part : {0, 1, 2, 3, 4, 5}) {
    StreamId id = base;
    if (part == 1) id.seed = 2;
    if (part == 2) id.seed = 1 + (1ULL << 32);
    if (part == 3) id.replicate = 3;
    if (part == 4) id.purpose = Purpose::kDecision;
    if (part == 5) id.entity = 2;
    first.insert(Stream(id).uniform());
  }
  EXPECT_EQ(first.size(), 6U);
}

TEST(Stream, CanBeTakenUpAtAnyPosition) {
  Stream whole({.seed = 5});
  for (int i = 0; i < 10; ++i) whole.uniform();
  Stream resumed({.seed = 5}, whole.position());
  EXPECT_EQ(resumed.position(), 10U);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(whole.normal(), resumed.normal());
}

TEST(Stream, EveryDrawTakesOneNumber) {
  Stream stream({.seed = 5});
  stream.uniform();
  stream.uniform_open();
  stream.exponential();
  stream.normal();
  stream.below(7);
  EXPECT_EQ(stream.position(), 5U);
}

TEST(Stream, UniformsStayWithinTheirInterval) {
  Stream stream({.seed = 11});
  for (int i = 0; i < 100000; ++i) {
    const double u = stream.uniform();
    ASSERT_TRUE(u >= 0 && u < 1);
    const double v = stream.uniform_open();
    ASSERT_TRUE(v > 0 && v < 1);
  }
}

// The bounds are five standard errors of n = 200,000 draws: a false alarm has odds of about 1 in 2
// million per check, and with a fixed seed it cannot come and go.
TEST(Stream, MomentsAreThoseOfTheDistributions) {
  constexpr int kN = 200000;
  const double se = 5 / std::sqrt(kN);
  Stream stream({.seed = 2024});
  double u = 0, e = 0, z = 0, zz = 0, uv = 0;
  for (int i = 0; i < kN; ++i) {
    const double a = stream.uniform();
    const double b = stream.uniform();
    u += a;
    uv += (a - 0.5) * (b - 0.5);
    e += stream.exponential();
    const double n = stream.normal();
    z += n;
    zz += n * n;
  }
  EXPECT_NEAR(u / kN, 0.5, se * std::sqrt(1.0 / 12));
  EXPECT_NEAR(uv / kN, 0, se / 12);
  EXPECT_NEAR(e / kN, 1, se);
  EXPECT_NEAR(z / kN, 0, se);
  EXPECT_NEAR(zz / kN, 1, se * std::sqrt(2.0));
}

TEST(Stream, BelowIsEvenOverItsRange) {
  constexpr std::uint32_t kCells = 7;
  constexpr int kN = 70000;
  std::array<int, kCells> count{};
  Stream stream({.seed = 3});
  for (int i = 0; i < kN; ++i) ++count.at(stream.below(kCells));
  double chi2 = 0;
  for (const int c : count) chi2 += std::pow(c - kN / 7.0, 2) / (kN / 7.0);
  EXPECT_LT(chi2, 27.86);  // chi-squared with 6 degrees of freedom: exceeded once in 10,000
  EXPECT_EQ(Stream({.seed = 3}).below(1), 0U);
}

TEST(NormalQuantile, MatchesPublishedValues) {
  constexpr double kAbsolute = 1e-9;  // what the header promises
  EXPECT_NEAR(normal_quantile(0.5), 0, kAbsolute);
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, kAbsolute);
  EXPECT_NEAR(normal_quantile(0.025), -1.959963984540054, kAbsolute);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167814, kAbsolute);
  EXPECT_NEAR(normal_quantile(1e-9), -5.997807015007687, kAbsolute);
}

TEST(NormalQuantile, InvertsTheDistributionFunctionAndRejectsTheEnds) {
  for (double p = 0.0005; p < 1; p += 0.0005) {
    EXPECT_NEAR(0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0)), p, 1e-12) << p;
  }
  for (const double p : {0.0, 1.0, -0.5, 2.0, std::nan("")})
    EXPECT_THROW(normal_quantile(p), DomainError);
}

}  // namespace
}  // namespace entente
