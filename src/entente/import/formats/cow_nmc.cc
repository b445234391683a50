#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<VariableSpec, 7> kVariables = {
    {{"milex", {}, kRequired, "thousand current USD (GBP before 1914)"},
     {"milper", {}, kRequired, "thousand"},
     {"irst", {}, 0, "thousand tons"},
     {"pec", {}, 0, "thousand coal-ton equivalents"},
     {"tpop", {}, 0, "thousand"},
     {"upop", {}, 0, "thousand"},
     {"cinc", {}, kRequired, "share"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "cow-nmc",
      .title = "COW National Material Capabilities",
      .publisher = "correlatesofwar.org",
      .cite = "singer1987",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kVariables,
      .missing = "-9",
      .version = "version",
      .trap = "milex is in current prices; CINC sums to a little over 1 in recent years"}}};

}  // namespace

extern const std::span<const FormatSpec> kCowNmc;
const std::span<const FormatSpec> kCowNmc = kSpecs;

}  // namespace entente::datasets::format_files
