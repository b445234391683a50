#include "entente/measures/structure.h"

#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "tiny.h"

namespace entente::measures {
namespace {

using ::testing::HasSubstr;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared atlas

// H defends A, B and C (a star); A and B share supplies, which closes the triangle H-A-B in the
// wider graph.
atlas::Atlas star_and_one() {
  auto atlas = empty_atlas();
  for (const auto* spoke : {"A", "B", "C"}) {
    add_instrument(atlas, std::string("h-") + spoke, {"H", spoke},
                   {{.kind = "defence", .by = {"H"}, .to = {spoke}}});
  }
  add_instrument(atlas, "a-b", {"A", "B"}, {{.kind = "logistics"}});
  add_instrument(atlas, "h-x", {"H", "X"}, {{.kind = "defence"}});
  return atlas;
}

std::map<std::string, std::optional<double>> values(const std::vector<Row>& rows) {
  std::map<std::string, std::optional<double>> out;
  for (const auto& row : rows) out[row.item] = row.value;
  return out;
}

TEST(Structure, CentralisationOfAStarOfDefenceIsOneWithinItsScope) {
  const auto atlas = star_and_one();
  const auto found = values(centralisation_rows(world_in(atlas), {}));
  EXPECT_EQ(found.at("defence"), 1.0);
  EXPECT_DOUBLE_EQ(*found.at("defence-cooperation"), (1.0 + 1 + 2) / 6);  // degrees 2, 2, 1, 3
  EXPECT_EQ(found.size(), 2U);
}

TEST(Structure, ClusteringSeesTheTriangleThatCooperationCloses) {
  const auto atlas = star_and_one();
  const auto found = values(clustering_rows(world_in(atlas), {}));
  EXPECT_EQ(found.at("defence transitivity"), 0.0);
  EXPECT_DOUBLE_EQ(*found.at("defence-cooperation transitivity"), 3.0 / 5);
  EXPECT_DOUBLE_EQ(*found.at("defence-cooperation average-local"), (1 + 1 + 1.0 / 3) / 3);
}

TEST(Structure, ComponentsCountIsolates) {
  const auto atlas = star_and_one();
  const auto found = values(components_rows(world_in(atlas, "all"), {.layer = "logistics"}));
  EXPECT_EQ(found.at("logistics components"), 5.0);
  EXPECT_EQ(found.at("logistics isolates"), 4.0);
  EXPECT_DOUBLE_EQ(*found.at("logistics largest"), 2.0 / 6);
}

TEST(Structure, WhatIsNotDefinedIsUnknownWithItsReason) {
  const auto atlas = empty_atlas();
  for (const auto& row : clustering_rows(world_in(atlas), {})) {
    EXPECT_FALSE(row.value);
    EXPECT_THAT(row.note, HasSubstr("no state has two ties"));
  }
}

TEST(Structure, KnowsTheLayersOfTheWorldAndNoOthers) {
  const auto atlas = star_and_one();
  EXPECT_EQ(graph_of(world_in(atlas), "defence").ties(), 3U);
  EXPECT_EQ(graph_of(world_in(atlas, "all"), "defence").ties(), 4U);
  EXPECT_THROW(graph_of(world_in(atlas), "defense"), InputError);
  EXPECT_THROW(centralisation_rows(world_in(atlas), {.layer = "friendship"}), InputError);
}

}  // namespace
}  // namespace entente::measures
