#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<VariableSpec, 6> kVariables = {
    {{"gdppc", "mrgdppc", kRequired, "2011 international dollars"},
     {"gdppc_sd", "sd_mrgdppc", 0, "2011 international dollars"},
     {"gdp", "pwtrgdp", 0, "million 2017 international dollars"},
     {"gdp_sd", "sd_pwtrgdp", 0, "million 2017 international dollars"},
     {"population", "pwtpop", 0, "million"},
     {"population_sd", "sd_pwtpop", 0, "million"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "simulated-gdp",
      .title = "GDP and population estimates (Fariss et al.)",
      .publisher = "doi.org/10.7910/DVN/FALCGS",
      .cite = "fariss2022",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kVariables,
      .trap = "gdp and gdppc have different price bases"}}};

}  // namespace

extern const std::span<const FormatSpec> kGdp;
const std::span<const FormatSpec> kGdp = kSpecs;

}  // namespace entente::datasets::format_files
