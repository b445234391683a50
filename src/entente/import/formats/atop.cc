#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"stateA|ccode1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"stateB|ccode2", Code::kCow}}};
constexpr std::array<StateField, 1> kLow = {{{"mem1|ccode1", Code::kCow}}};
constexpr std::array<StateField, 1> kHigh = {{{"mem2|ccode2", Code::kCow}}};
constexpr std::array<StateField, 1> kState = {{{"state", Code::kCow}}};
constexpr std::array<StateField, 1> kMember = {{{"member", Code::kCow}}};
constexpr std::array<VariableSpec, 7> kObligations = {{{"atopally", {}, 0},
                                                       {"defense", {}, kRequired},
                                                       {"offense", {}, kRequired},
                                                       {"neutral", {}, kRequired},
                                                       {"nonagg", {}, kRequired},
                                                       {"consul", {}, kRequired},
                                                       {"asymm", {}, 0}}};
constexpr std::array<VariableSpec, 8> kStateObligations = {{{"atopally", {}, kRequired},
                                                            {"defense", {}, kRequired},
                                                            {"offense", {}, kRequired},
                                                            {"neutral", {}, kRequired},
                                                            {"nonagg", {}, kRequired},
                                                            {"consul", {}, kRequired},
                                                            {"number", {}, 0},
                                                            {"transyr", {}, 0}}};
constexpr std::array<VariableSpec, 17> kMemberTerms = {{{"phase", {}, 0},
                                                        {"ineffect", {}, 0},
                                                        {"bilat", {}, 0},
                                                        {"wartime", {}, 0},
                                                        {"defense", {}, kRequired},
                                                        {"offense", {}, kRequired},
                                                        {"neutral", {}, kRequired},
                                                        {"nonagg", {}, kRequired},
                                                        {"consul", {}, kRequired},
                                                        {"conditio", {}, 0},
                                                        {"milcon", {}, 0},
                                                        {"milaid", {}, 0},
                                                        {"intcom", {}, 0},
                                                        {"organ1", {}, 0},
                                                        {"base", {}, 0},
                                                        {"term", {}, kAtEnd},
                                                        {"termcaus", {}, kAtEnd}}};
constexpr std::array<VariableSpec, 18> kTreatyTerms = {{{"bilat", {}, 0},
                                                        {"wartime", {}, 0},
                                                        {"secrart", {}, 0},
                                                        {"defense", {}, kRequired},
                                                        {"offense", {}, kRequired},
                                                        {"neutral", {}, kRequired},
                                                        {"nonagg", {}, kRequired},
                                                        {"consul", {}, kRequired},
                                                        {"conditio", {}, 0},
                                                        {"asymm", {}, 0},
                                                        {"milcon", {}, 0},
                                                        {"milaid", {}, 0},
                                                        {"intcom", {}, 0},
                                                        {"organ1", {}, 0},
                                                        {"base", {}, 0},
                                                        {"estmode", {}, 0},
                                                        {"milinst", {}, 0},
                                                        {"term", {}, kAtEnd}}};

constexpr std::array<FormatSpec, 5> kSpecs = {
    {{.id = "atop-directed-dyad-years",
      .title = "ATOP alliances, directed dyad-years",
      .publisher = "atopdata.org",
      .cite = "leeds2002",
      .shape = Shape::kDyadYears,
      .directed = true,
      .absent_is_none = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kObligations,
      .version = "version",
      .file_names = "directed|ddyr",
      .trap =
          "the first state owes the second; a copy of the undirected file with the same columns "
          "is told by its name, or by naming the format"},
     {.id = "atop-dyad-years",
      .title = "ATOP alliances, dyad-years",
      .publisher = "atopdata.org",
      .cite = "leeds2002",
      .shape = Shape::kDyadYears,
      .absent_is_none = true,
      .state = kLow,
      .other = kHigh,
      .year = "year",
      .variables = kObligations,
      .version = "version",
      .file_names = "dyadyear|5_1dy",
      .trap = "the stronger of the two directions"},
     {.id = "atop-members",
      .title = "ATOP alliances, members",
      .publisher = "atopdata.org",
      .cite = "leeds2002",
      .shape = Shape::kEvents,
      .state = kMember,
      .begin = {"yrent", "moent", "dayent"},
      .end = {"yrexit", "moexit", "dayexit", "0"},
      .id_column = "atopid",
      .role = "member",
      .variables = kMemberTerms,
      .version = "version",
      .trap = "entry is signature, or accession; a year of exit of 0 means still in force; the "
              "terms are this member's own"},
     {.id = "atop-treaties",
      .title = "ATOP alliances, treaties",
      .publisher = "atopdata.org",
      .cite = "leeds2002",
      .shape = Shape::kEvents,
      .members = "mem",
      .begin = {"begyr", "begmo", "begday"},
      .end = {"endyr", "endmo", "endday", "0"},
      .id_column = "atopidphase|atopid",
      .role = "member",
      .variables = kTreatyTerms,
      .version = "version",
      .trap = "members are those of mem1, mem2, ...; dates of single members are in the file of "
              "members"},
     {.id = "atop-state-years",
      .title = "ATOP alliances, state-years",
      .publisher = "atopdata.org",
      .cite = "leeds2002",
      .shape = Shape::kStateYears,
      .state = kState,
      .year = "year",
      .variables = kStateObligations,
      .version = "version"}}};

}  // namespace

extern const std::span<const FormatSpec> kAtop;
const std::span<const FormatSpec> kAtop = kSpecs;

}  // namespace entente::datasets::format_files
