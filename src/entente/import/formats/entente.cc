#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kState = {{{"state", Code::kIso3}}};
constexpr std::array<StateField, 1> kFrom = {{{"from", Code::kIso3}}};
constexpr std::array<StateField, 1> kTo = {{{"to", Code::kIso3}}};
constexpr std::array<StateField, 1> kA = {{{"a", Code::kIso3}}};
constexpr std::array<StateField, 1> kB = {{{"b", Code::kIso3}}};

constexpr std::array<FormatSpec, 3> kSpecs = {
    {{.id = "entente-state-years",
      .title = "Tidy state-years, as written here",
      .publisher = "entente",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .any_variables = true},
     {.id = "entente-dyad-years",
      .title = "Tidy directed dyad-years, as written here",
      .publisher = "entente",
      .shape = Shape::kDyadYears,
      .directed = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .any_variables = true},
     {.id = "entente-pair-years",
      .title = "Tidy pair-years, as written here",
      .publisher = "entente",
      .shape = Shape::kDyadYears,
      .state = kA,
      .other = kB,
      .year = "year",
      .any_variables = true}}};

}  // namespace

extern const std::span<const FormatSpec> kEntente;
const std::span<const FormatSpec> kEntente = kSpecs;

}  // namespace entente::datasets::format_files
