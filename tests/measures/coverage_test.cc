#include "entente/measures/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny.h"

namespace entente::measures {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared atlas

TEST(Coverage, CountsStatesThatAreOwedDefenceNotThoseThatOweIt) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "one-way", {"H", "A"}, {{.kind = "defence", .by = {"H"}, .to = {"A"}}});
  add_instrument(atlas, "mutual", {"H", "B"}, {{.kind = "consultation"}});
  const auto c = coverage(world_in(atlas));
  EXPECT_EQ(c.states, 4);
  EXPECT_EQ(c.defended, 1);
  EXPECT_DOUBLE_EQ(*c.share, 0.25);
  EXPECT_THAT(c.undefended, ElementsAre("B", "C", "H"));
}

TEST(Coverage, ADefenderMayLieOutsideTheScope) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "x-a", {"X", "A"}, {{.kind = "defence"}});
  EXPECT_EQ(coverage(world_in(atlas)).defended, 1);
  EXPECT_EQ(coverage(world_in(atlas, "all")).defended, 2);
  EXPECT_THAT(defenders(world_in(atlas))[0].defenders, ElementsAre("X"));
}

TEST(Coverage, AThirdStateThatIsPromisedDefenceIsCovered) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "guarantee", {"H", "A"},
                 {{.kind = "defence", .by = {"H", "A"}, .to = {"B"}, .third = true}});
  const auto list = defenders(world_in(atlas));
  EXPECT_THAT(list[1].defenders, ElementsAre("A", "H"));
  EXPECT_THAT(list[0].defenders, IsEmpty());
}

TEST(Coverage, ASuspendedDirectionDefendsNobody) {
  auto atlas = empty_atlas();
  auto& pact = add_instrument(atlas, "pact", {"H", "A", "B"}, {{.kind = "defence"}});
  atlas::Suspension suspension;
  suspension.by = {"H", "A"};
  suspension.to = {"B"};
  suspension.obligations = {"all"};
  suspension.period = since("1986-08-11");
  pact.suspensions.push_back(suspension);
  EXPECT_EQ(coverage(world_in(atlas, "here", "1986-08-10")).defended, 3);
  EXPECT_THAT(coverage(world_in(atlas, "here", "1986-08-11")).undefended, ElementsAre("B", "C"));
}

TEST(Coverage, WithoutPromisesIsZeroAndWithoutStatesUnknown) {
  auto atlas = empty_atlas();
  EXPECT_EQ(coverage(world_in(atlas)).share, 0.0);
  atlas.states.clear();
  EXPECT_FALSE(coverage(world_in(atlas)).share);
  EXPECT_FALSE(coverage_rows(world_in(atlas), {})[0].value);
}

}  // namespace
}  // namespace entente::measures
