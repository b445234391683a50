#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"state1no|statelno|ccode1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"state2no|statehno|ccode2", Code::kCow}}};
constexpr std::array<VariableSpec, 1> kVariables = {
    {{"conttype", "conttype", kRequired, "1 land .. 5 up to 400 miles of water"}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "cow-contiguity",
      .title = "COW Direct Contiguity, spells",
      .publisher = "correlatesofwar.org",
      .cite = "stinnett2002",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"begin|stdate"},
      .end = {"end|enddate"},
      .variables = kVariables,
      .version = "version",
      .trap = "1 is the closest; a pair that is not listed has more than 400 miles of water "
              "between it"},
     {.id = "cow-contiguity-years",
      .title = "COW Direct Contiguity, dyad-years",
      .publisher = "correlatesofwar.org",
      .cite = "stinnett2002",
      .shape = Shape::kDyadYears,
      .absent_is_none = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kVariables,
      .version = "version",
      .trap = "the file lists each pair both ways; one row is kept"}}};

}  // namespace

extern const std::span<const FormatSpec> kCowContiguity;
const std::span<const FormatSpec> kCowContiguity = kSpecs;

}  // namespace entente::datasets::format_files
