#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 3> kState = {
    {{"COWcode", Code::kCow}, {"country_text_id", Code::kIso3}, {"country_name", Code::kName}}};
constexpr std::array<VariableSpec, 12> kVariables = {
    {{"polyarchy", "v2x_polyarchy", kRequired, "0 to 1"},
     {"libdem", "v2x_libdem", kRequired, "0 to 1"},
     {"partipdem", "v2x_partipdem", 0, "0 to 1"},
     {"regime", "v2x_regime", 0, "0 closed autocracy .. 3 liberal democracy"},
     {"civlib", "v2x_civlib", 0, "0 to 1"},
     {"corruption", "v2x_corr", 0, "0 to 1"},
     {"rule_of_law", "v2x_rule", 0, "0 to 1"},
     {"legislative_constraints", "v2xlg_legcon", 0, "0 to 1"},
     {"judicial_constraints", "v2x_jucon", 0, "0 to 1"},
     {"gdppc", "e_gdppc", 0, "thousand 2011 USD"},
     {"population", "e_pop", 0, "thousand"},
     {"polity2", "e_p_polity", 0, "-10 to 10", "-66|-77|-88"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "vdem-country-years",
      .title = "V-Dem Country-Year (Core or Full)",
      .publisher = "v-dem.net",
      .cite = "coppedge2024",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .variables = kVariables,
      .trap = "a selection of indices; Czechoslovakia is under the Czech Republic's code in V-Dem "
              "and finds no state before 1993"}}};

}  // namespace

extern const std::span<const FormatSpec> kVdem;
const std::span<const FormatSpec> kVdem = kSpecs;

}  // namespace entente::datasets::format_files
