#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 3> kMmeState = {
    {{"gwcode", Code::kGw}, {"ccode", Code::kCow}, {"country", Code::kName}}};
constexpr std::array<StateField, 1> kJmeState = {{{"state", Code::kIso3}}};
constexpr std::array<TextSpec, 3> kMmeTexts = {
    {{"name", "Ex_Name"}, {"series", "Series_Name"}, {"location", "Location"}}};
constexpr std::array<TextSpec, 3> kJmeTexts = {
    {{"name", "exercise"}, {"type", "type"}, {"location", "location"}}};
constexpr std::array<VariableSpec, 12> kMme = {{{"lat", {}, kOfEvent, "degree"},
                                                {"lon", {}, kOfEvent, "degree"},
                                                {"cpx", "CPX", kOfEvent},
                                                {"air", "Air", kOfEvent},
                                                {"land", "Land", kOfEvent},
                                                {"sea", "Sea", kOfEvent},
                                                {"amphibious", "Amphibious", kOfEvent},
                                                {"cyber", "Cyber", kOfEvent},
                                                {"warfighting", "Warfighting", kOfEvent},
                                                {"peacekeeping", "Peacekeeping", kOfEvent},
                                                {"humanitarian", "Humanitarian", kOfEvent},
                                                {"participants", "participant_count", kOfEvent}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "mme-participants",
      .title = "Multinational Military Exercises, participants",
      .publisher = "doi.org/10.7910/DVN/KHFODX",
      .cite = "dorazio2021",
      .shape = Shape::kEvents,
      .state = kMmeState,
      .begin = {"s_year", "s_month", "s_day"},
      .end = {"e_year", "e_month", "e_day"},
      .id_column = "MMEID",
      .role = "participant",
      .texts = kMmeTexts,
      .variables = kMme,
      .missing = "-9",
      .trap = "found in the news: coverage grows over time and favours Western exercises"},
     {.id = "jme-participants",
      .title = "Joint Military Exercises, participants",
      .publisher = "vitodorazio.com",
      .cite = "dorazio2013",
      .shape = Shape::kEvents,
      .state = kJmeState,
      .begin = {"s_year", "s_month", "s_day"},
      .end = {"e_year", "e_month", "e_day"},
      .id_column = "jme_id|jmeid|id",
      .role = "participant",
      .texts = kJmeTexts,
      .missing = "-9",
      .trap =
          "states as the coders typed them; what is no code of a state is dropped and counted"}}};

}  // namespace

extern const std::span<const FormatSpec> kExercises;
const std::span<const FormatSpec> kExercises = kSpecs;

}  // namespace entente::datasets::format_files
