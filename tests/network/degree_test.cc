#include "entente/network/degree.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graphs.h"

namespace entente::network {
namespace {

using ::testing::ElementsAre;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared graphs

constexpr double kExact = 1e-15;  // one division

TEST(DegreeCentralisation, IsOneForAStarAndZeroForARing) {
  for (const Node n : {3U, 4U, 9U, 60U}) {
    EXPECT_EQ(degree_centralisation(Graph::undirected(n, star(n))), 1.0) << n;
    EXPECT_EQ(degree_centralisation(Graph::undirected(n, ring(n))), 0.0) << n;
    EXPECT_EQ(degree_centralisation(Graph::undirected(n, complete(n))), 0.0) << n;
    EXPECT_EQ(degree_centralisation(Graph::undirected(n, {})), 0.0) << n;
  }
}

// The San Francisco system: the United States (0), seven spokes, and Australia (1) with New Zealand
// (2).
//   largest 7; sum = 0 + 2 x 5 + 5 x 6 = 40; 40 / (7 x 6) = .9524
TEST(DegreeCentralisation, OfHubSevenSpokesAndOneSpokeTieIsTheReferenceValue) {
  auto edges = star(8);
  edges.push_back({1, 2});
  const auto value = degree_centralisation(Graph::undirected(8, edges));
  ASSERT_TRUE(value);
  EXPECT_NEAR(*value, 0.9524, 5e-5);  // as printed
  EXPECT_NEAR(*value, 40.0 / 42.0, kExact);
}

TEST(DegreeCentralisation, OfADirectedGraphLooksAtOneSide) {
  const Graph out_star = Graph::directed(5, star(5));
  EXPECT_EQ(degree_centralisation(out_star, Side::kOut), 1.0);
  EXPECT_NEAR(*degree_centralisation(out_star, Side::kIn), 1.0 / 16.0, kExact);  // (1-0) / 4^2
  EXPECT_EQ(degree_centralisation(Graph::directed(5, ring(5)), Side::kOut), 0.0);
}

TEST(DegreeCentralisation, IsUnknownWhereNoGraphCouldDiffer) {
  EXPECT_FALSE(degree_centralisation(Graph::undirected(2, star(2))));
  EXPECT_FALSE(degree_centralisation(Graph::undirected(0, {})));
  EXPECT_FALSE(degree_centralisation(Graph::directed(1, {})));
  EXPECT_TRUE(degree_centralisation(Graph::directed(2, star(2))));
}

TEST(DegreeCentralisation, FromDegreesIsThatOfTheGraph) {
  auto edges = star(8);
  edges.push_back({1, 2});
  const std::vector<Node> degrees = {7, 2, 2, 1, 1, 1, 1, 1};
  EXPECT_EQ(degree_centralisation(degrees), degree_centralisation(Graph::undirected(8, edges)));
}

TEST(DegreeCentralisation, LiesBetweenZeroAndOneAndIgnoresLabels) {
  EXPECT_TRUE(rc::check("centralisation", [] {
    const auto g = any_relabelled();
    for (const bool directed : {false, true}) {
      const auto make = directed ? Graph::directed : Graph::undirected;
      for (const Side side : {Side::kOut, Side::kIn}) {
        const auto value = degree_centralisation(make(g.n, g.edges), side);
        RC_ASSERT(value == degree_centralisation(make(g.n, g.renamed), side));
        const bool within = !value || (*value >= 0 && *value <= 1);
        RC_ASSERT(within);  // the macro would evaluate both sides of ||
      }
    }
  }));
}

TEST(Degrees, CountNeighboursOnTheSideAsked) {
  const std::vector<Edge> edges = {{0, 1}, {0, 2}, {2, 0}, {3, 0}};
  const Graph directed = Graph::directed(5, edges);
  EXPECT_THAT(degrees(directed, Side::kOut), ElementsAre(2, 0, 1, 1, 0));
  EXPECT_THAT(degrees(directed, Side::kIn), ElementsAre(2, 1, 1, 0, 0));
  EXPECT_THAT(degree_sequence(Graph::undirected(5, edges)), ElementsAre(3, 1, 1, 1, 0));
}

TEST(Density, IsTiesOverPossibleTies) {
  EXPECT_EQ(density(Graph::undirected(4, complete(4))), 1.0);
  EXPECT_EQ(density(Graph::directed(4, complete(4))), 0.5);
  EXPECT_EQ(density(Graph::undirected(5, star(5))), 0.4);
  EXPECT_EQ(density(Graph::undirected(5, {})), 0.0);
  EXPECT_FALSE(density(Graph::undirected(1, {})));
}

TEST(Density, AndDegreeSequenceIgnoreLabels) {
  EXPECT_TRUE(rc::check("density", [] {
    const auto g = any_relabelled();
    RC_ASSERT(density(Graph::undirected(g.n, g.edges)) ==
              density(Graph::undirected(g.n, g.renamed)));
    RC_ASSERT(degree_sequence(Graph::directed(g.n, g.edges), Side::kIn) ==
              degree_sequence(Graph::directed(g.n, g.renamed), Side::kIn));
  }));
}

}  // namespace
}  // namespace entente::network
