#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<VariableSpec, 7> kVariables = {
    {{"ideal_point", "IdealPointAll|IdealPointFP|idealpoint|IdealPoint", kRequired},
     {"q5", "q5|Q5%All|Q5%FP|Q5%", 0},
     {"q10", "q10|Q10%All|Q10%FP|Q10%", 0},
     {"q50", "q50|Q50%All|Q50%FP|Q50%", 0},
     {"q90", "q90|Q90%All|Q90%FP|Q90%", 0},
     {"q95", "q95|Q95%All|Q95%FP|Q95%", 0},
     {"votes", "nvotes|NVotesAll|NVotesFP|NVotes", 0}}};

constexpr std::array<FormatSpec, 1> kSpecs = {
    {{.id = "un-ideal-points",
      .title = "UN General Assembly ideal points",
      .publisher = "doi.org/10.7910/DVN/LEJUQZ",
      .cite = "bailey2017",
      .shape = Shape::kStateYears,
      .state = kUsualState,
      .year = "year",
      .session = "session",
      .variables = kVariables,
      .trap = "a session is given the year in which it opened (session + 1945); sessions run into "
              "the next year; high means close to the United States"}}};

}  // namespace

extern const std::span<const FormatSpec> kIdealPoints;
const std::span<const FormatSpec> kIdealPoints = kSpecs;

}  // namespace entente::datasets::format_files
