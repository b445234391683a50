#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<VariableSpec, 7> kVariables = {
    {{"troops", "troops_all|troops|troops_ad", kRequired, "person"},
     {"active_duty", "troops_ad|troops", 0, "person"},
     {"army", "army_ad|army", 0, "person"},
     {"navy", "navy_ad|navy", 0, "person"},
     {"air_force", "air_force_ad|air_force", 0, "person"},
     {"marines", "marine_corps_ad|marine_corps", 0, "person"},
     {"civilians", "total_civilian|civilian|dod_civilians", 0, "person"}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "us-troops",
      .title = "US troop deployments (troopdata)",
      .publisher = "github.com/meflynn/troopdata",
      .cite = "allen2022",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .variables = kVariables,
      .prefer = {"month", 9},
      .trap = "of several readings in a year the one nearest to September is kept; deployments to "
              "war zones are left out of reports after 2017"}}};

}  // namespace

extern const std::span<const FormatSpec> kUsTroops;
const std::span<const FormatSpec> kUsTroops = kSpecs;

}  // namespace entente::datasets::format_files
