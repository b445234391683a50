#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "entente/core/random.h"
#include "entente/network/clustering.h"
#include "entente/network/components.h"
#include "entente/network/degree.h"
#include "entente/network/graph.h"

namespace {

using namespace entente::network;  // NOLINT(google-build-using-namespace): a program of its own

// A random graph of n states in which each pair is tied with chance one in ten, near the density of
// the cooperation layers.
std::vector<Edge> ties(Node n) {
  entente::Stream stream({.seed = 1, .entity = n});
  std::vector<Edge> edges;
  for (Node i = 0; i < n; ++i) {
    for (Node j = i + 1; j < n; ++j) {
      if (stream.uniform() < 0.1) edges.push_back({i, j});
    }
  }
  return edges;
}

void build(benchmark::State& state) {
  const auto n = static_cast<Node>(state.range(0));
  const auto edges = ties(n);
  for (auto _ : state) benchmark::DoNotOptimize(Graph::undirected(n, edges));
}

template <auto Measure>
void measure(benchmark::State& state) {
  const auto n = static_cast<Node>(state.range(0));
  const Graph graph = Graph::undirected(n, ties(n));
  for (auto _ : state) benchmark::DoNotOptimize(Measure(graph));
}

constexpr auto kCentralisation = [](const Graph& g) { return degree_centralisation(g); };
constexpr auto kTransitivity = [](const Graph& g) { return transitivity(g); };
constexpr auto kAverage = [](const Graph& g) { return average_clustering(g); };
constexpr auto kComponents = [](const Graph& g) { return connected_components(g); };

// 20 states of a scenario, 75 of the atlas, 195 of the whole system.
#define ENTENTE_SIZES Arg(20)->Arg(75)->Arg(195)
BENCHMARK(build)->ENTENTE_SIZES;
BENCHMARK(measure<kCentralisation>)->ENTENTE_SIZES;
BENCHMARK(measure<kTransitivity>)->ENTENTE_SIZES;
BENCHMARK(measure<kAverage>)->ENTENTE_SIZES;
BENCHMARK(measure<kComponents>)->ENTENTE_SIZES;

}  // namespace

BENCHMARK_MAIN();
