#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1|ccode_1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2|ccode_2", Code::kCow}}};

constexpr std::array<StateField, 1> kState = {{{"ccode", Code::kCow}}};
constexpr std::array<TextSpec, 1> kTexts = {{{"name", "WarName"}}};
constexpr std::array<VariableSpec, 11> kYears = {{{"ongoing", "cowinterongoing", kRequired},
                                                  {"onset", "cowinteronset", kRequired},
                                                  {"side_from", "sidea1", 0},
                                                  {"side_to", "sidea2", 0},
                                                  {"initiator_from", "initiator1", 0},
                                                  {"initiator_to", "initiator2", 0},
                                                  {"outcome_from", "outcome1", kAtEnd},
                                                  {"outcome_to", "outcome2", kAtEnd},
                                                  {"deaths_from", "batdeath1", kAtEnd, "person"},
                                                  {"deaths_to", "batdeath2", kAtEnd, "person"},
                                                  {"war", "warnum", 0}}};
constexpr std::array<VariableSpec, 3> kParticipants = {{{"initiator", "Initiator", kRequired},
                                                        {"outcome", "Outcome", kAtEnd},
                                                        {"deaths", "BatDeath", kAtEnd, "person"}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "cow-war-dyad-years",
      .title = "COW Inter-State Wars, directed dyad-years",
      .publisher = "correlatesofwar.org",
      .cite = "sarkees2010",
      .shape = Shape::kDyadYears,
      .directed = true,
      .absent_is_none = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .id_column = "warnum",
      .variables = kYears,
      .missing = "-9|-8|-7"},
     {.id = "cow-war-participants",
      .title = "COW Inter-State Wars, participants",
      .publisher = "correlatesofwar.org",
      .cite = "sarkees2010",
      .shape = Shape::kEvents,
      .state = kState,
      .begin = {"StartYear1", "StartMonth1", "StartDay1"},
      .end = {"EndYear1", "EndMonth1", "EndDay1"},
      .id_column = "WarNum",
      .role = "participant",
      .side = "Side",
      .side_a = "1",
      .texts = kTexts,
      .variables = kParticipants,
      .missing = "-9|-8|-7",
      .version = "Version",
      .trap = "a state's second stretch in a war (StartYear2 and so on) is not read"}}};

}  // namespace

extern const std::span<const FormatSpec> kCowWars;
const std::span<const FormatSpec> kCowWars = kSpecs;

}  // namespace entente::datasets::format_files
