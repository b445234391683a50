#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kExporter = {{{"iso3_o|iso_o", Code::kIso3}}};
constexpr std::array<StateField, 1> kImporter = {{{"iso3_d|iso_d", Code::kIso3}}};
constexpr std::array<VariableSpec, 10> kVariables = {
    {{"trade", "tradeflow_baci|tradeflow", kRequired, "thousand current USD"},
     {"trade_reported_by_exporter", "tradeflow_comtrade_o", 0, "thousand current USD"},
     {"trade_reported_by_importer", "tradeflow_comtrade_d", 0, "thousand current USD"},
     {"trade_imf_exporter", "tradeflow_imf_o", 0, "thousand current USD"},
     {"trade_imf_importer", "tradeflow_imf_d", 0, "thousand current USD"},
     {"distance", "distw_harmonic|distw|dist", 0, "km"},
     {"contiguous", "contig", 0},
     {"common_language", "comlang_off", 0},
     {"colony", "col_dep_ever|comcol|colony", 0},
     {"trade_agreement", "fta_wto|rta|rta_coverage", 0}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "cepii-gravity",
      .title = "CEPII Gravity",
      .publisher = "cepii.fr",
      .cite = "conte2022",
      .shape = Shape::kDyadYears,
      .directed = true,
      .state = kExporter,
      .other = kImporter,
      .year = "year",
      .variables = kVariables,
      .keep = {"country_exists_o", "1", "the exporter did not exist"},
      .trap = "from exporter to importer; a territory that changed stands under several "
              "country_id, of which those that existed count"}}};

}  // namespace

extern const std::span<const FormatSpec> kGravity;
const std::span<const FormatSpec> kGravity = kSpecs;

}  // namespace entente::datasets::format_files
