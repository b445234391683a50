#include "entente/network/components.h"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graphs.h"

namespace entente::network {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared graphs

TEST(Components, AreNumberedByTheirLowestNode) {
  const auto found =
      connected_components(Graph::undirected(6, std::vector<Edge>{{5, 0}, {2, 4}, {4, 1}}));
  EXPECT_THAT(found.of, ElementsAre(0, 1, 1, 2, 1, 0));
  EXPECT_THAT(found.sizes, ElementsAre(2, 3, 1));
  EXPECT_EQ(found.count(), 3U);
  EXPECT_EQ(found.largest(), 3U);
  EXPECT_EQ(found.isolates(), 1U);
}

TEST(Components, OfADirectedGraphIgnoreDirection) {
  const auto found = connected_components(Graph::directed(3, std::vector<Edge>{{0, 2}, {1, 2}}));
  EXPECT_EQ(found.count(), 1U);
}

TEST(Components, OfNothingAreNone) {
  const auto found = connected_components(Graph::undirected(0, {}));
  EXPECT_THAT(found.of, IsEmpty());
  EXPECT_EQ(found.largest(), 0U);
}

TEST(Components, PartitionTheNodesAlongTiesAndIgnoreLabels) {
  EXPECT_TRUE(rc::check("components", [] {
    const auto g = any_relabelled();
    const auto found = connected_components(Graph::undirected(g.n, g.edges));
    const auto renamed = connected_components(Graph::undirected(g.n, g.renamed));
    for (const auto& edge : g.edges) RC_ASSERT(found.of[edge.from] == found.of[edge.to]);
    for (Node i = 0; i < g.n; ++i) {
      for (Node j = 0; j < g.n; ++j) {
        RC_ASSERT((found.of[i] == found.of[j]) == (renamed.of[g.name[i]] == renamed.of[g.name[j]]));
      }
    }
    auto sizes = found.sizes;
    auto sizes_renamed = renamed.sizes;
    std::sort(sizes.begin(), sizes.end());
    std::sort(sizes_renamed.begin(), sizes_renamed.end());
    RC_ASSERT(sizes == sizes_renamed);
    // A forest has n - m components; every further tie closes a circle and joins nothing.
    RC_ASSERT(found.count() + Graph::undirected(g.n, g.edges).ties() >= g.n);
  }));
}

}  // namespace
}  // namespace entente::network
