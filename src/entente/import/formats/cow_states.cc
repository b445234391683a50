#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

// The three files share columns; what each needs tells them apart.
constexpr std::array<StateField, 2> kState = {
    {{"ccode", Code::kCow}, {"stateabb", Code::kAbbreviation}}};
constexpr std::array<VariableSpec, 1> kMember = {{{"member", {}, kOne}}};
constexpr std::array<VariableSpec, 1> kMajor = {{{"major", {}, kOne}}};

constexpr std::array<FormatSpec, 3> kSpecs = {
    {{.id = "cow-states",
      .title = "COW State System Membership, spells",
      .publisher = "correlatesofwar.org",
      .cite = "cow2017states",
      .shape = Shape::kSpells,
      .state = kState,
      .begin = {"styear", "stmonth", "stday"},
      .end = {"endyear", "endmonth", "endday"},
      .variables = kMember,
      .version = "version",
      .needs = "statenme",
      .trap = "the last day of the file means that membership went on"},
     {.id = "cow-majors",
      .title = "COW Major Powers, spells",
      .publisher = "correlatesofwar.org",
      .cite = "cow2017states",
      .shape = Shape::kSpells,
      .state = kState,
      .begin = {"styear", "stmonth", "stday"},
      .end = {"endyear", "endmonth", "endday"},
      .variables = kMajor,
      .version = "version",
      .trap = "the last day of the file means that the status went on"},
     {.id = "cow-system",
      .title = "COW State System Membership, state-years",
      .publisher = "correlatesofwar.org",
      .cite = "cow2017states",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .variables = kMember,
      .version = "version",
      .nothing_else = true}}};

}  // namespace

extern const std::span<const FormatSpec> kCowStates;
const std::span<const FormatSpec> kCowStates = kSpecs;

}  // namespace entente::datasets::format_files
