#include "entente/network/graph.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"

namespace entente::network {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Graph, AnUndirectedTieCountsOnceHoweverItIsGiven) {
  const std::vector<Edge> edges = {{0, 2}, {2, 0}, {0, 2}, {1, 0}, {2, 2}};
  const Graph graph = Graph::undirected(4, edges);
  EXPECT_EQ(graph.size(), 4U);
  EXPECT_EQ(graph.ties(), 2U);
  EXPECT_THAT(graph.out(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.in(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.out(2), ElementsAre(0));
  EXPECT_THAT(graph.out(3), IsEmpty());
}

TEST(Graph, ADirectedTieIsNotItsReverse) {
  const std::vector<Edge> edges = {{0, 2}, {2, 0}, {1, 0}, {1, 0}, {1, 1}};
  const Graph graph = Graph::directed(3, edges);
  EXPECT_EQ(graph.ties(), 3U);
  EXPECT_THAT(graph.out(0), ElementsAre(2));
  EXPECT_THAT(graph.in(0), ElementsAre(1, 2));
  EXPECT_TRUE(graph.has(1, 0));
  EXPECT_FALSE(graph.has(0, 1));
}

TEST(Graph, EitherWayKeepsEveryTieAndBothWaysOnlyTheMutual) {
  const std::vector<Edge> edges = {{0, 2}, {2, 0}, {1, 0}};
  const Graph graph = Graph::directed(3, edges);
  EXPECT_EQ(graph.either_way().ties(), 2U);
  EXPECT_TRUE(graph.either_way().has(0, 1));
  EXPECT_EQ(graph.both_ways().ties(), 1U);
  EXPECT_FALSE(graph.both_ways().has(0, 1));
  EXPECT_FALSE(graph.both_ways().is_directed());
}

TEST(Graph, ATieToANodeThatIsNotThereIsAnError) {
  const std::vector<Edge> edges = {{0, 3}};
  EXPECT_THROW(Graph::undirected(3, edges), DomainError);
  EXPECT_THROW(Graph::directed(3, edges), DomainError);
  EXPECT_EQ(Graph::undirected(0, {}).ties(), 0U);
}

}  // namespace
}  // namespace entente::network
