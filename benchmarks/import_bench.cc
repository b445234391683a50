#include <cstdlib>
#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>

#include "entente/atlas/read.h"
#include "entente/core/csv.h"
#include "entente/core/text.h"
#include "entente/import/read.h"
#include "entente/import/text_file.h"

// Reading the field's files. Aim: the directed dyad-years of ATOP (207,164 rows, gzipped) whole in
// under 0.3 s.
namespace {

using namespace entente;  // NOLINT(google-build-using-namespace): a program of its own

const datasets::StateResolver& states() {
  static const datasets::StateResolver kStates(atlas::read(atlas::embedded_files()).atlas);
  return kStates;
}

std::string path_of(const char* file) {
  const char* given = std::getenv("ENTENTE_DATA");
  return std::string(given != nullptr ? given : ENTENTE_SOURCE_DIR "/../shared/data") + "/" + file;
}

/// As many rows as ATOP has, made up, so that the figure needs no data.
std::string made_up_pairs() {
  std::string text = "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n";
  const auto cow = [](int n) { return std::to_string(n % 2 == 0 ? 2 + 18 * (n % 9) : 200 + n); };
  for (int row = 0; row < 207164; ++row)
    text += cow(row % 40) + "," + cow(row % 53 + 3) + "," + std::to_string(1950 + row % 70) +
            ",1,0,0,1,1\n";
  return text;
}

void tokenise(benchmark::State& state) {
  const std::string text = made_up_pairs();
  for (auto _ : state) {
    CsvReader rows(text, "made-up.csv");
    std::size_t cells = 0;
    while (rows.next()) cells += rows.cells().size();
    benchmark::DoNotOptimize(cells);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void read_made_up_pairs(benchmark::State& state) {
  const std::string text = made_up_pairs();
  for (auto _ : state)
    benchmark::DoNotOptimize(datasets::read_text(text, "atop_directed.csv", states()));
}

void read_published(benchmark::State& state, const char* file) {
  const auto path = path_of(file);
  if (!std::filesystem::exists(path)) {
    state.SkipWithError("the public datasets are not here (ENTENTE_DATA)");
    return;
  }
  std::int64_t rows = 0;
  for (auto _ : state) rows += datasets::read(path, states()).report.rows_read;
  state.SetItemsProcessed(rows);
}

void inflate_atop(benchmark::State& state) {
  const auto path = path_of("atop/atop_dyadyear_directed.csv.gz");
  if (!std::filesystem::exists(path)) {
    state.SkipWithError("the public datasets are not here (ENTENTE_DATA)");
    return;
  }
  const auto bytes = read_file(path);
  for (auto _ : state) benchmark::DoNotOptimize(datasets::inflate(bytes, path));
}

BENCHMARK(tokenise)->Unit(benchmark::kMillisecond);
BENCHMARK(read_made_up_pairs)->Unit(benchmark::kMillisecond);
BENCHMARK(inflate_atop)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_published, atop_directed_dyad_years, "atop/atop_dyadyear_directed.csv.gz")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_published, cow_trade, "trade/cow_trade_v4_dyadyear.csv.gz")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_published, cow_nmc, "cow_nmc/nmc_v7.csv")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
