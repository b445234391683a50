#include "entente/measures/dependence.h"

#include <limits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "entente/core/error.h"
#include "tiny.h"

namespace entente::measures {
namespace {

using ::testing::HasSubstr;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared atlas

// H, B and X owe A defence; nobody owes the others.
atlas::Atlas three_patrons() {
  auto atlas = empty_atlas();
  for (const auto* patron : {"H", "B", "X"}) {
    add_instrument(atlas, std::string("a-") + patron, {"A", patron},
                   {{.kind = "defence", .by = {patron}, .to = {"A"}}});
  }
  return atlas;
}

Dependence of_a(const atlas::Atlas& atlas, const Options& options = {}) {
  return dependence(world_in(atlas), options).front();
}

TEST(Dependence, IsTheLargestDefendersShareOfExpenditure) {
  auto atlas = three_patrons();
  add_milex(atlas, "H", 1999, 70);
  add_milex(atlas, "B", 1999, 20);
  add_milex(atlas, "X", 1998, 10);
  add_milex(atlas, "X", 1990, 500);
  add_milex(atlas, "X", 2001, 500);
  const auto a = of_a(atlas);
  EXPECT_EQ(a.defenders, 3);
  EXPECT_EQ(a.main_patron, "H");
  EXPECT_DOUBLE_EQ(*a.main_share, 0.7);
  EXPECT_DOUBLE_EQ(*a.herfindahl, 0.49 + 0.04 + 0.01);
  EXPECT_THAT(a.note, HasSubstr("milex 1998 to 1999"));
}

TEST(Dependence, OneUnknownFigureMakesTheSharesUnknown) {
  auto atlas = three_patrons();
  add_milex(atlas, "H", 1999, 70);
  add_milex(atlas, "B", 1999, 20);
  const auto a = of_a(atlas);
  EXPECT_FALSE(a.main_share);
  EXPECT_FALSE(a.herfindahl);
  EXPECT_EQ(a.main_patron, "unknown");
  EXPECT_THAT(a.note, HasSubstr("not known of 1 of 3 defenders: X"));
}

TEST(Dependence, AFigureThatIsTooOldIsUnknown) {
  auto atlas = three_patrons();
  for (const auto* state : {"H", "B", "X"}) add_milex(atlas, state, 1990, 10);
  EXPECT_TRUE(of_a(atlas).main_share);
  EXPECT_FALSE(of_a(atlas, {.max_age = 9}).main_share);
}

TEST(Dependence, OnASingleDefenderIsWholeWhateverTheFigure) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "x-a", {"X", "A"}, {{.kind = "defence", .by = {"X"}, .to = {"A"}}});
  const auto a = of_a(atlas);
  EXPECT_EQ(a.main_patron, "X");
  EXPECT_EQ(a.main_share, 1.0);
  EXPECT_EQ(a.herfindahl, 1.0);
}

TEST(Dependence, WithoutADefenderIsUnknownNotZero) {
  const auto atlas = empty_atlas();
  const auto a = of_a(atlas);
  EXPECT_EQ(a.main_patron, "none");
  EXPECT_FALSE(a.main_share);
  for (const auto& row : dependence_rows(world_in(atlas), {})) EXPECT_FALSE(row.value) << row.item;
}

TEST(Dependence, OnDefendersWhoSpendNothingIsUnknown) {
  auto atlas = three_patrons();
  for (const auto* state : {"H", "B", "X"}) add_milex(atlas, state, 1999, 0);
  EXPECT_FALSE(of_a(atlas).main_share);
  EXPECT_THAT(of_a(atlas).note, HasSubstr("zero"));
}

TEST(Concentration, OfEqualSharesIsOneOverTheirNumber) {
  for (std::size_t n = 1; n <= 8; ++n) {
    const auto c = concentration(std::vector<double>(n, 3.0));
    EXPECT_DOUBLE_EQ(c->share, 1.0 / static_cast<double>(n));
    EXPECT_DOUBLE_EQ(c->herfindahl, 1.0 / static_cast<double>(n));
    EXPECT_EQ(c->largest, 0U);
  }
}

TEST(Concentration, RejectsWhatIsNoWeight) {
  EXPECT_THROW(concentration({}), DomainError);
  EXPECT_THROW(concentration(std::vector<double>{1, -1}), DomainError);
  EXPECT_THROW(concentration(std::vector<double>{1, std::numeric_limits<double>::quiet_NaN()}),
               DomainError);
  EXPECT_FALSE(concentration(std::vector<double>{0, 0}));
  EXPECT_EQ(concentration(std::vector<double>{0})->share, 1.0);
}

TEST(Concentration, IgnoresOrderAndScaleAndBoundsTheIndex) {
  EXPECT_TRUE(rc::check("concentration", [] {
    const auto whole =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000)));
    const std::vector<double> weights(whole.begin(), whole.end());
    std::vector<double> turned;  // powers of two scale without rounding
    for (auto it = weights.rbegin(); it != weights.rend(); ++it) turned.push_back(*it * 8);
    const auto a = concentration(weights);
    const auto b = concentration(turned);
    constexpr double kRounding = 1e-12;  // sums in another order
    RC_ASSERT(std::abs(a->share - b->share) < kRounding);
    RC_ASSERT(std::abs(a->herfindahl - b->herfindahl) < kRounding);
    RC_ASSERT(a->herfindahl <= a->share + kRounding);
    RC_ASSERT(a->herfindahl >= a->share * a->share - kRounding);
  }));
}

}  // namespace
}  // namespace entente::measures
