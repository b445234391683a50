#include "entente/network/clustering.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "graphs.h"

namespace entente::network {
namespace {

using ::testing::ElementsAre;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared graphs

// A triangle with a tail and an isolate:
//
//    0 --- 1
//     \   /
//       2 --- 3      4
//
// triangles 1; triples: 1 at 0, 1 at 1, 3 at 2, so transitivity 3/5.
// local: 1, 1, 1/3, none, none; mean over the three 7/9, over all five 7/15.
const std::vector<Edge> kTail = {{0, 1}, {1, 2}, {2, 0}, {2, 3}};
constexpr double kRounding = 1e-15;  // a few additions of thirds

TEST(Transitivity, OfATriangleWithATailIsHandSolved) {
  const Graph graph = Graph::undirected(5, kTail);
  EXPECT_EQ(triple_census(graph).triangles, 1U);
  EXPECT_EQ(triple_census(graph).triples, 5U);
  EXPECT_NEAR(*transitivity(graph), 3.0 / 5.0, kRounding);
}

TEST(LocalClustering, OfATriangleWithATailIsHandSolved) {
  const Graph graph = Graph::undirected(5, kTail);
  EXPECT_THAT(local_clustering(graph),
              ElementsAre(1.0, 1.0, 1.0 / 3.0, std::nullopt, std::nullopt));
}

TEST(AverageClustering, DependsOnTheRuleForLowDegrees) {
  const Graph graph = Graph::undirected(5, kTail);
  EXPECT_NEAR(*average_clustering(graph), 7.0 / 9.0, kRounding);
  EXPECT_NEAR(*average_clustering(graph, LowDegree::kZero), 7.0 / 15.0, kRounding);
}

TEST(Clustering, OfCompleteStarAndRing) {
  EXPECT_EQ(transitivity(Graph::undirected(6, complete(6))), 1.0);
  EXPECT_EQ(average_clustering(Graph::undirected(6, complete(6))), 1.0);
  EXPECT_EQ(triple_census(Graph::undirected(6, complete(6))).triangles, 20U);
  EXPECT_EQ(transitivity(Graph::undirected(6, star(6))), 0.0);
  EXPECT_EQ(transitivity(Graph::undirected(6, ring(6))), 0.0);
  EXPECT_EQ(transitivity(Graph::undirected(3, ring(3))), 1.0);
}

TEST(Clustering, IsUnknownWhereNoNodeHasTwoTies) {
  const Graph pairs = Graph::undirected(4, std::vector<Edge>{{0, 1}, {2, 3}});
  EXPECT_FALSE(transitivity(pairs));
  EXPECT_FALSE(average_clustering(pairs));
  EXPECT_EQ(average_clustering(pairs, LowDegree::kZero), 0.0);
  EXPECT_FALSE(average_clustering(Graph::undirected(0, {}), LowDegree::kZero));
}

// Windmill of k triangles that share node 0: each rim node has local clustering 1 and the hub
// 1/(2k-1), so the average tends to 1 while transitivity, 3k / (k(2k-1) + 2k), tends to 0.
TEST(Clustering, GlobalAndAverageMayDisagree) {
  constexpr Node kBlades = 20;
  std::vector<Edge> edges = star(2 * kBlades + 1);
  for (Node b = 0; b < kBlades; ++b) edges.push_back({2 * b + 1, 2 * b + 2});
  const Graph graph = Graph::undirected(2 * kBlades + 1, edges);
  EXPECT_NEAR(*transitivity(graph), 60.0 / (20.0 * 39 + 40), kRounding);
  EXPECT_NEAR(*average_clustering(graph), (40 + 1.0 / 39) / 41, kRounding);
}

TEST(Clustering, OfADirectedGraphIsAnError) {
  const Graph directed = Graph::directed(3, ring(3));
  EXPECT_THROW(transitivity(directed), DomainError);
  EXPECT_THROW(local_clustering(directed), DomainError);
  EXPECT_EQ(transitivity(directed.either_way()), 1.0);
}

TEST(Clustering, EqualsTheCountOverAllTripletsAndIgnoresLabels) {
  EXPECT_TRUE(rc::check("clustering", [] {
    const auto g = any_relabelled();
    const Graph graph = Graph::undirected(g.n, g.edges);
    const Graph renamed = Graph::undirected(g.n, g.renamed);
    std::uint64_t triangles = 0;
    std::uint64_t triples = 0;
    for (Node i = 0; i < g.n; ++i) {
      for (Node j = 0; j < g.n; ++j) {
        for (Node k = j + 1; k < g.n; ++k) {
          if (!graph.has(i, j) || !graph.has(i, k)) continue;
          ++triples;
          triangles += graph.has(j, k) ? 1 : 0;
        }
      }
    }
    RC_ASSERT(triple_census(graph).triangles == triangles / 3);
    RC_ASSERT(triple_census(graph).triples == triples);
    RC_ASSERT(transitivity(graph) == transitivity(renamed));
    const auto local = local_clustering(graph);
    const auto local_renamed = local_clustering(renamed);
    for (Node i = 0; i < g.n; ++i) RC_ASSERT(local[i] == local_renamed[g.name[i]]);
  }));
}

}  // namespace
}  // namespace entente::network
