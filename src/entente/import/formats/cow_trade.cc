#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1|ccode_1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2|ccode_2", Code::kCow}}};
constexpr std::array<VariableSpec, 2> kFlows = {
    {{"trade", "flow2", kRequired, "million current USD", {}, "flow1"},
     {"trade_smoothed", "smoothflow2", 0, "million current USD", {}, "smoothflow1"}}};
constexpr std::array<VariableSpec, 2> kTotals = {
    {{"imports", {}, kRequired, "million current USD"},
     {"exports", {}, kRequired, "million current USD"}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "cow-trade",
      .title = "COW Trade, dyad-years",
      .publisher = "correlatesofwar.org",
      .cite = "barbieri2009",
      .shape = Shape::kDyadYears,
      .directed = true,
      .mirrored = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kFlows,
      .missing = "-9",
      .version = "version",
      .trap = "from exporter to importer, as reported by the importer (flow1 of the file is the "
              "imports of the first state); current prices"},
     {.id = "cow-trade-totals",
      .title = "COW Trade, national totals",
      .publisher = "correlatesofwar.org",
      .cite = "barbieri2009",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kTotals,
      .missing = "-9",
      .version = "version"}}};

}  // namespace

extern const std::span<const FormatSpec> kCowTrade;
const std::span<const FormatSpec> kCowTrade = kSpecs;

}  // namespace entente::datasets::format_files
