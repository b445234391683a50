#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>

#include "entente/actor/chain.h"
#include "entente/atlas/read.h"
#include "entente/effects/registry.h"
#include "entente/scenario/assemble.h"
#include "entente/scenario/ensemble.h"
#include "entente/scenario/shipped.h"

// How fast futures are: both arms of the shipped drawdown, single ministeps in a world of all the
// region's states in 2020, and the assembly of a run's result.
namespace entente::scenario {
namespace {

const atlas::Atlas& shipped_atlas() {
  static const atlas::Atlas kAtlas = atlas::load(atlas::embedded_files());
  return kAtlas;
}

/// A shipped scenario, ready to run.
struct Prepared {
  explicit Prepared(const std::string& id)
      : scenario(read_scenario(id, find_scenario)),
        baseline(scenario.base.empty() ? scenario : read_scenario(scenario.base, find_scenario)),
        model(read_model(find_model(scenario.model).first, scenario.model)),
        start(shipped_atlas(),
              {.date = scenario.start, .coding = scenario.coding, .scope = scenario.scope}) {
    plan.model = &model;
    plan.baseline = &baseline;
    plan.scenario = &scenario;
    plan.baseline_setup = make_setup(start, model, baseline);
    plan.scenario_setup = make_setup(start, model, scenario);
    plan.isa = engine::detect_isa();
  }

  Scenario scenario, baseline;
  ModelFile model;
  world::World start;
  Plan plan;
};

void both_arms_of_a_future(benchmark::State& state) {
  const Prepared it("us-drawdown");
  std::uint32_t index = 1;  // 0 keeps a trace
  for (auto _ : state) benchmark::DoNotOptimize(run_future(it.plan, index++));
  state.SetItemsProcessed(state.iterations());
  state.counters["states"] = it.plan.scenario_setup.n();
}

BENCHMARK(both_arms_of_a_future)->Unit(benchmark::kMillisecond);

/// Counts opportunities that led to something, refusals included.
struct Counter {
  std::int64_t events = 0;

  void on_event(const engine::Event&) { ++events; }
};

/// One year of the shipped model in a world of all the region's states on 1 January 2020. A
/// ministep is one opportunity: rates times states.
void year_of_the_2020_world(benchmark::State& state) {
  Scenario scenario = read_scenario("baseline", find_scenario);
  scenario.scope = "indo-pacific";
  scenario.start = parse_day("2020-01-01");
  const auto model = read_model(find_model(scenario.model).first, scenario.model);
  const world::World world(
      shipped_atlas(),
      {.date = scenario.start, .coding = scenario.coding, .scope = scenario.scope});
  const auto setup = make_setup(world, model, scenario);
  engine::ChainOptions options;
  options.isa = engine::detect_isa();
  options.start_year = 2020;
  for (const auto& spec : setup.model.vars) {
    options.protocols.push_back(engine::default_protocol(spec));
  }
  engine::Coalition coalition;
  coalition.kernel.size_weight = {3, 1};
  coalition.accession = engine::Accession::kConsent;
  options.protocols[setup.pacts.index] = coalition;
  auto chain_state = engine::make_state(setup.model, setup.start);
  Counter counter;
  engine::Future<Counter> future(setup.model, chain_state, options, counter);
  double year = 2020;
  for (auto _ : state) future.run_until(++year);
  double opportunities = 0;
  for (const double rate : setup.model.parameters.rate_per_year) opportunities += rate * setup.n();
  state.counters["ministeps"] = benchmark::Counter(
      opportunities * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["states"] = setup.n();
  state.counters["slots"] = static_cast<double>(setup.slots.size());
  state.counters["events"] =
      benchmark::Counter(static_cast<double>(counter.events), benchmark::Counter::kAvgIterations);
}

BENCHMARK(year_of_the_2020_world)->Unit(benchmark::kMicrosecond);

void set_up_a_scenario(benchmark::State& state) {
  const Prepared it("us-drawdown");
  for (auto _ : state) benchmark::DoNotOptimize(make_setup(it.start, it.model, it.scenario));
}

BENCHMARK(set_up_a_scenario)->Unit(benchmark::kMillisecond);

void assemble_200_futures(benchmark::State& state) {
  const Prepared it("us-drawdown");
  const auto path = std::filesystem::temp_directory_path() / "entente-bench-assemble.db";
  std::filesystem::remove(path);
  {
    auto store = Store::open(path.string());
    run_ensemble(it.plan, 200, 0, store, {});
    Manifest manifest;
    manifest.futures = 200;
    for (auto _ : state) benchmark::DoNotOptimize(assemble(it.plan, it.start, manifest, store));
  }
  std::filesystem::remove(path);
}

BENCHMARK(assemble_200_futures)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::scenario

BENCHMARK_MAIN();
