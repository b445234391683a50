#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kExporter = {{{"i", Code::kIsoNumber}}};
constexpr std::array<StateField, 1> kImporter = {{{"j", Code::kIsoNumber}}};
constexpr std::array<VariableSpec, 3> kVariables = {
    {{"trade", "v", kRequired | kSum, "thousand current USD"},
     {"quantity", "q", kRequired | kSum, "metric ton"},
     {"products", {}, kOne | kSum}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "baci",
      .title = "CEPII BACI, trade by product",
      .publisher = "cepii.fr",
      .cite = "gaulier2010",
      .shape = Shape::kDyadYears,
      .directed = true,
      .state = kExporter,
      .other = kImporter,
      .year = "t",
      .variables = kVariables,
      .trap = "from exporter to importer, summed over products; a product without a quantity adds "
              "none"}}};

}  // namespace

extern const std::span<const FormatSpec> kBaci;
const std::span<const FormatSpec> kBaci = kSpecs;

}  // namespace entente::datasets::format_files
