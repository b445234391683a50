#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 2> kPolityState = {
    {{"ccode|cowcode", Code::kCow}, {"country", Code::kName}}};
constexpr std::array<VariableSpec, 7> kVariables = {
    {{"polity2", "polity2", kRequired, "-10 to 10", "-66|-77|-88"},
     {"democ", "democ", 0, "0 to 10", "-66|-77|-88"},
     {"autoc", "autoc", 0, "0 to 10", "-66|-77|-88"},
     {"durable", "durable", 0, "year"},
     {"euds", "euds", 0},
     {"aeuds", "aeuds", 0},
     {"polyarchy", "v2x_polyarchy", 0, "0 to 1"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "democracy",
      .title = "Polity5 and merged democracy scores (Polity, UDS, V-Dem polyarchy)",
      .publisher = "systemicpeace.org; svmiller/isard",
      .cite = "marshall2020",
      .shape = Shape::kStateYears,
      .state = kPolityState,
      .year = "year",
      .variables = kVariables,
      .trap = "polity2 ends before the other scores; outside its years it is not covered, not "
              "missing"}}};

}  // namespace

extern const std::span<const FormatSpec> kDemocracy;
const std::span<const FormatSpec> kDemocracy = kSpecs;

}  // namespace entente::datasets::format_files
