#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "entente/actor/chain.h"
#include "entente/core/random.h"
#include "entente/effects/registry.h"

// Whole futures of a made-up system: pacts by coalition, an undirected lattice, a rivalry layer, a
// level of arms; 15 terms.
namespace {

using namespace entente::engine;  // NOLINT(google-build-using-namespace): a program of one file

struct World {
  Model model;
  Start start;
  std::vector<Protocol> protocols;
};

std::vector<double> uniforms(std::size_t n, entente::Stream& stream) {
  std::vector<double> values(n);
  for (double& v : values) v = stream.uniform();
  return values;
}

std::vector<std::uint8_t> random_layer(Node n, double density, entente::Stream& stream) {
  std::vector<std::uint8_t> cells(static_cast<std::size_t>(n) * n, 0);
  for (Node i = 0; i < n; ++i) {
    for (Node j = i + 1; j < n; ++j) {
      const std::uint8_t value = stream.uniform() < density ? 1 : 0;
      cells[static_cast<std::size_t>(i) * n + j] = cells[static_cast<std::size_t>(j) * n + i] =
          value;
    }
  }
  return cells;
}

World make(Node n, Node slots) {
  World w;
  entente::Stream stream({.seed = 1});
  const VarId pact = w.model.add(membership("pact", n, slots), 1);
  const VarId lattice = w.model.add(tie("lattice", n, false), 3);
  const VarId rivalry = w.model.add(tie("rivalry", n, false), 0.5);
  const VarId arms = w.model.add(behaviour("arms", n, 1, 5), 1);
  std::vector<std::uint8_t> members(static_cast<std::size_t>(n) * slots, 0);
  for (Node a = 0; a < slots / 2; ++a) {
    for (int k = 0; k < 3; ++k) members[static_cast<std::size_t>(stream.below(n)) * slots + a] = 1;
  }
  w.start.values = {members, random_layer(n, 0.1, stream), random_layer(n, 0.05, stream), {}};
  const NodeCovId wealth = w.start.covariates.add(centred("wealth", uniforms(n, stream)));
  const DyadCovId threat = w.start.covariates.add(
      DyadCovariate{"threat", n, n, uniforms(static_cast<std::size_t>(n) * n, stream), 0.5});
  add_term(w.model, "outdegree", {.var = pact}, -2);
  add_term(w.model, "instrument_size_sqrt", {.var = pact}, 0.2);
  add_term(w.model, "membership_fit", {.var = pact, .dyad = threat}, 1);
  add_term(w.model, "ties_to_members", {.var = pact, .other = lattice}, 0.3);
  add_term(w.model, "outdegree", {.var = lattice}, -1.5);
  add_term(w.model, "transitive_triads", {.var = lattice}, 0.1);
  add_term(w.model, "co_occurrence", {.var = lattice, .other = pact}, 0.6);
  add_term(w.model, "shared_enemy", {.var = lattice, .other = rivalry}, 0.2);
  add_term(w.model, "covariate_alter", {.var = lattice, .node = wealth}, 0.4);
  add_term(w.model, "dyadic_covariate", {.var = lattice, .dyad = threat}, 0.4);
  add_term(w.model, "outdegree", {.var = rivalry}, -2.5);
  add_term(w.model, "dyadic_covariate", {.var = rivalry, .dyad = threat}, 1);
  add_term(w.model, "linear", {.var = arms}, -0.1);
  add_term(w.model, "quadratic", {.var = arms}, -0.1);
  add_term(w.model, "rival_level", {.var = arms, .dyad = threat}, 0.4);
  w.protocols = {Coalition{.kernel = {.size_weight = {0.7, 0.3}, .affinity = threat, .kappa = 1}},
                 Confirmed{}, Mutual{}, Forcing{}};
  return w;
}

template <class Scheduler>
void future(benchmark::State& run, Node n, Node slots, Isa isa) {
  const World w = make(n, slots);
  const State start = make_state(w.model, w.start);
  std::uint32_t index = 0;
  std::size_t ministeps = 0;
  for (auto _ : run) {
    State state = start;
    NullObserver observer;
    Chain<Scheduler, NullObserver> chain(
        w.model, state, {.replicate = {1, index++}, .isa = isa, .protocols = w.protocols},
        observer);
    chain.run_until(15);
    benchmark::DoNotOptimize(state);
    ministeps += static_cast<std::size_t>(5.5 * 15 * n);  // expected opportunities
  }
  run.counters["ministeps"] =
      benchmark::Counter(static_cast<double>(ministeps), benchmark::Counter::kIsRate);
}

}  // namespace

int main(int argc, char** argv) {
  for (const Isa isa : available_isas()) {
    const std::string level(to_string(isa));
    for (const auto& [n, slots] : {std::pair<Node, Node>{20, 40}, {70, 100}}) {
      const std::string size = std::to_string(n) + "x" + std::to_string(slots) + "/" + level;
      benchmark::RegisterBenchmark(("future/next_reaction/" + size).c_str(), future<NextReaction>,
                                   n, slots, isa)
          ->Unit(benchmark::kMillisecond);
      benchmark::RegisterBenchmark(("future/total_rate/" + size).c_str(), future<TotalRate>, n,
                                   slots, isa)
          ->Unit(benchmark::kMillisecond);
    }
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
