#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kState = {{{"entity|Entity", Code::kName}}};
constexpr std::array<VariableSpec, 1> kVariables = {
    {{"status", "status|Nuclear weapons proliferation", kRequired,
      "1 considers, 2 pursues, 3 possesses"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "nuclear-status",
      .title = "Nuclear weapons status (Our World in Data, after Bleek)",
      .publisher = "ourworldindata.org",
      .cite = "bleek2017",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .variables = kVariables,
      .trap = "Belarus, Kazakhstan and Ukraine are never coded as possessors; some copies leave "
              "out the zeros, whose years are then not covered"}}};

}  // namespace

extern const std::span<const FormatSpec> kNuclear;
const std::span<const FormatSpec> kNuclear = kSpecs;

}  // namespace entente::datasets::format_files
