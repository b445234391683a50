#include <vector>

#include <benchmark/benchmark.h>

#include "entente/core/random.h"
#include "entente/effects/registry.h"

// One call per (effect, menu): all candidates of one state, at the atlas' size (70 states, 100
// instruments).
namespace {

using namespace entente::engine;  // NOLINT(google-build-using-namespace): a program of one file

constexpr Node kStates = 70, kSlots = 100;

struct Bench {
  Model model;
  Start start;
};

Bench make(const EffectDef& def) {
  Bench b;
  entente::Stream stream({.seed = 1});
  VarSpec own = tie("own", kStates, (def.on & kOnDirected) != 0);
  if (!(def.on & kOnTies))
    own = def.on & kOnMembership ? membership("own", kStates, kSlots)
                                 : behaviour("own", kStates, 1, 5);
  b.model.add(own, 1);
  b.model.add(tie("other", kStates, false), 1);
  for (const VarSpec& spec : b.model.vars) {
    std::vector<std::uint8_t> cells(
        static_cast<std::size_t>(spec.rows) * (spec.kind == Kind::kBehaviour ? 1 : spec.cols), 0);
    if (spec.kind == Kind::kBehaviour) cells.assign(cells.size(), 3);
    for (Node i = 0; spec.kind != Kind::kBehaviour && i < spec.rows; ++i) {
      for (Node j = 0; j < spec.cols; ++j) {
        const bool mirrored = spec.kind == Kind::kTie && !spec.directed;
        if ((spec.kind == Kind::kTie && i == j) || (mirrored && j < i)) continue;
        const std::uint8_t value = stream.uniform() < 0.1 ? 1 : 0;
        cells[static_cast<std::size_t>(i) * spec.cols + j] = value;
        if (mirrored) cells[static_cast<std::size_t>(j) * spec.cols + i] = value;
      }
    }
    b.start.values.push_back(cells);
  }
  std::vector<double> v(kStates);
  for (double& x : v) x = stream.uniform();
  b.start.covariates.add(centred("v", v));
  b.start.covariates.add(
      DyadCovariate{"w", kStates, kStates, std::vector<double>(kStates * kStates, 0.5)});
  b.start.covariates.add(InstrumentCovariate{"c", std::vector<double>(kSlots, 1.0)});
  Bind bind{.var = {0}};
  const bool node = def.cov == CovNeed::kNode || def.cov == CovNeed::kNodeOrLevel;
  if (node) bind.node = {0};
  if (def.cov == CovNeed::kDyad) bind.dyad = {0};
  if (def.cov == CovNeed::kInstrument) bind.instrument = {0};
  if (def.reads & kOnUndirected) bind.other = {1};
  add_term(b.model, def.name, bind, 1);
  return b;
}

void menu(benchmark::State& run, const EffectDef* def) {
  const Bench b = make(*def);
  const State state = make_state(b.model, b.start);
  const Term& term = b.model.terms[0];
  std::vector<double> delta(menu_of(state, {0}, 0).width());
  Node ego = 0;
  for (auto _ : run) {
    menu_changes(state, term, menu_of(state, {0}, ego), delta.data());
    benchmark::DoNotOptimize(delta.data());
    ego = (ego + 1) % kStates;
  }
  run.SetItemsProcessed(run.iterations());
}

// A tie of a directed layer with all four caches kept, made and ended again.
void toggle(benchmark::State& run) {
  State state({tie("net", kStates, true)},
              {kNeedTwoPaths | kNeedBackPaths | kNeedSharedOut | kNeedSharedIn});
  Node k = 0;
  ChangeSet change;
  for (auto _ : run) {
    change.clear();
    change.push_back({{0}, k % kStates, (k + 1) % kStates, 1});
    state.apply(change);
    state.undo(change);
    ++k;
  }
  run.SetItemsProcessed(2 * run.iterations());
}

BENCHMARK(toggle);

}  // namespace

int main(int argc, char** argv) {
  for (const EffectDef* def : all_effects()) {
    benchmark::RegisterBenchmark(std::string("menu/").append(def->name).c_str(), menu, def);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
