#include <benchmark/benchmark.h>

#include "entente/atlas/check.h"
#include "entente/atlas/read.h"
#include "entente/atlas/why.h"
#include "entente/world/layer.h"

// What every command pays before it answers. Aim: the shipped atlas is read and checked in under a
// tenth of a second.
namespace {

using namespace entente;  // NOLINT(google-build-using-namespace): a program of its own

const atlas::Atlas& shipped() {
  static const atlas::Atlas kAtlas = atlas::load(atlas::embedded_files());
  return kAtlas;
}

void read(benchmark::State& state) {
  const auto files = atlas::embedded_files();
  for (auto _ : state) benchmark::DoNotOptimize(atlas::read(files));
}

void check(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(atlas::check(shipped()));
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(atlas::load(atlas::embedded_files()));
}

void build_world(benchmark::State& state) {
  const world::WorldOptions options{.date = parse_day("2025-01-01")};
  for (auto _ : state) benchmark::DoNotOptimize(world::World(shipped(), options));
}

void make_defence_layer(benchmark::State& state) {
  const world::World world(shipped(), {.date = parse_day("2025-01-01")});
  for (auto _ : state) benchmark::DoNotOptimize(world::make_layer(world, "defence"));
}

void why_one_obligation(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(atlas::why(shipped(), "us-japan-1960/obligation/V-usa"));
}

void show_one_instrument(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(atlas::show(shipped(), "nato-1949"));
}

BENCHMARK(read)->Unit(benchmark::kMillisecond);
BENCHMARK(check)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(build_world)->Unit(benchmark::kMillisecond);
BENCHMARK(make_defence_layer)->Unit(benchmark::kMillisecond);
BENCHMARK(why_one_obligation)->Unit(benchmark::kMillisecond);
BENCHMARK(show_one_instrument)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
