#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"i_iso3c", Code::kIso3}}};
constexpr std::array<StateField, 1> kTo = {{{"j_iso3c", Code::kIso3}}};
constexpr std::array<VariableSpec, 4> kVariables = {
    {{"verbal_cooperation", "verbCoop", kRequired, "event"},
     {"material_cooperation", "matlCoop", kRequired, "event"},
     {"verbal_conflict", "verbConf", kRequired, "event"},
     {"material_conflict", "matlConf", kRequired, "event"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "icews-dyad-years",
      .title = "ICEWS events, directed dyad-years",
      .publisher = "doi.org/10.7910/DVN/28075",
      .cite = "boschee2015",
      .shape = Shape::kDyadYears,
      .directed = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kVariables,
      .trap = "coded from news by machine: counts grow with the news and favour large states"}}};

}  // namespace

extern const std::span<const FormatSpec> kIcews;
const std::span<const FormatSpec> kIcews = kSpecs;

}  // namespace entente::datasets::format_files
