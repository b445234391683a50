#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 2> kActor = {
    {{"cracid", Code::kCow}, {"actor", Code::kAbbreviation}}};
constexpr std::array<TextSpec, 1> kTexts = {{{"name", "crisname"}}};
constexpr std::array<VariableSpec, 14> kCrises = {{{"trigger", "break|triggr", 0},
                                                   {"gravity", "gravcr", kRequired},
                                                   {"management", "crismg", kAtEnd},
                                                   {"violence", "viol", kAtEnd | kRequired},
                                                   {"severity_of_violence", "sevviosy", kAtEnd},
                                                   {"actors", "noactr", kAtEnd},
                                                   {"great_powers", "gpinv", kAtEnd},
                                                   {"us_involvement", "usinv", kAtEnd},
                                                   {"russian_involvement", "suinv", kAtEnd},
                                                   {"outcome_substance", "subout", kAtEnd},
                                                   {"outcome_form", "forout", kAtEnd},
                                                   {"geostrategic_salience", "geostr", 0},
                                                   {"protracted", "protrac", 0},
                                                   {"mediated", "mediate", kAtEnd}}};
constexpr std::array<VariableSpec, 11> kActors = {{{"trigger", "triggr", kRequired},
                                                   {"trigger_cow", "trigent", 0},
                                                   {"major_response", "majres", kAtEnd},
                                                   {"management", "crismg", kAtEnd},
                                                   {"severity_of_violence", "sevvio", kAtEnd},
                                                   {"outcome", "outcom", kAtEnd | kRequired},
                                                   {"power_discrepancy", "powdis", 0},
                                                   {"regime", "regime", 0},
                                                   {"alliance_capability", "allycap", 0},
                                                   {"nuclear", "nuclear", 0},
                                                   {"gravity", "gravty", 0}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "icb-crises",
      .title = "International Crisis Behavior, crises (ICB1)",
      .publisher = "sites.duke.edu/icbdata",
      .cite = "brecher2000",
      .shape = Shape::kEvents,
      .begin = {"yrtrig", "motrig", "datrig"},
      .end = {"yrterm", "moterm", "daterm"},
      .id_column = "crisno",
      .texts = kTexts,
      .variables = kCrises,
      .trap = "coded integers (the codebook gives their meaning); actors are in ICB2"},
     {.id = "icb-actors",
      .title = "International Crisis Behavior, crisis actors (ICB2)",
      .publisher = "sites.duke.edu/icbdata",
      .cite = "brecher2000",
      .shape = Shape::kEvents,
      .state = kActor,
      .begin = {"systrgyr|yrtrig", "systrgmo|motrig", "systrgda|datrig"},
      .end = {"yrterm", "moterm", "daterm"},
      .id_column = "crisno",
      .role = "actor",
      .texts = kTexts,
      .variables = kActors,
      .trap = "dates are the crisis's trigger and the actor's own end; 996 to 998 as trigger are "
              "no single state"}}};

}  // namespace

extern const std::span<const FormatSpec> kIcb;
const std::span<const FormatSpec> kIcb = kSpecs;

}  // namespace entente::datasets::format_files
