#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2", Code::kCow}}};
constexpr std::array<StateField, 1> kMaozA = {{{"statea", Code::kCow}}};
constexpr std::array<StateField, 1> kMaozB = {{{"stateb", Code::kCow}}};
constexpr std::array<StateField, 2> kState = {
    {{"ccode", Code::kCow}, {"stabb|stateabb", Code::kAbbreviation}}};
constexpr std::array<VariableSpec, 18> kDyadic = {
    {{"ongoing", "ongoing|midongoing|gmlmidongoing|cowmidongoing", kRequired},
     {"onset", "onset|midonset|gmlmidonset|cowmidonset", kRequired},
     {"sidea_from", "sidea1", 0},
     {"sidea_to", "sidea2", 0},
     {"orig_from", "orig1", 0},
     {"orig_to", "orig2", 0},
     {"hiact_from", "hiact1", kAtEnd},
     {"hiact_to", "hiact2", kAtEnd},
     {"hostlev_from", "hostlev1", kAtEnd},
     {"hostlev_to", "hostlev2", kAtEnd},
     {"fatality_from", "fatality1", kAtEnd},
     {"fatality_to", "fatality2", kAtEnd},
     {"fatality", {}, kAtEnd},
     {"hostlev", {}, kAtEnd},
     {"mindur", {}, kAtEnd, "day"},
     {"maxdur", {}, kAtEnd, "day"},
     {"recip", "recip|recipdispute", kAtEnd},
     {"dispute", "dispnum|dispnum3|disno", 0}}};
constexpr std::array<VariableSpec, 10> kMaoz = {
    {{"disputes", {}, kOne | kSum},
     {"hiact_from", "mid5hiacta|highmcaa|hiacta", kAtEnd | kMax},
     {"hiact_to", "mid5hiactb|highmcab|hiactb", kAtEnd | kMax},
     {"hostlev_from", "hihosta", kAtEnd | kMax},
     {"hostlev_to", "hihostb", kAtEnd | kMax},
     {"hostlev", "hihost", kAtEnd | kMax},
     {"fatality_from", "fatleva", kAtEnd | kMax},
     {"fatality_to", "fatlevb", kAtEnd | kMax},
     {"fatality", "fatlev", kAtEnd | kMax},
     {"war", "war", kAtEnd | kMax}}};
constexpr std::array<VariableSpec, 8> kDisputes = {{{"outcome", {}, kAtEnd | kRequired},
                                                    {"settle", "settle|settlmnt", kAtEnd},
                                                    {"fatality", {}, kAtEnd | kRequired},
                                                    {"mindur", {}, kAtEnd, "day"},
                                                    {"maxdur", {}, kAtEnd, "day"},
                                                    {"hiact", {}, kAtEnd},
                                                    {"hostlev", {}, kAtEnd | kRequired},
                                                    {"recip", {}, kAtEnd}}};
constexpr std::array<VariableSpec, 6> kParticipants = {{{"orig", {}, kRequired},
                                                        {"revstate", {}, 0},
                                                        {"revtype1", "revtype1|revtype11", 0},
                                                        {"fatality", {}, kAtEnd},
                                                        {"hiact", {}, kAtEnd},
                                                        {"hostlev", {}, kAtEnd | kRequired}}};

constexpr std::array<FormatSpec, 4> kSpecs = {
    {{.id = "mid-dyad-years",
      .title =
          "Militarized interstate disputes, directed dyad-years (COW MID, Gibler-Miller-Little)",
      .publisher = "correlatesofwar.org; svmiller.com/gml-mid-data",
      .cite = "gibler2016; palmer2022",
      .shape = Shape::kDyadYears,
      .directed = true,
      .absent_is_none = true,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .id_column = "dispnum|dispnum3|disno",
      .variables = kDyadic,
      .missing = "-9",
      .version = "version",
      .trap = "pairs on opposite sides at the same time, whether or not they fought each other; "
              "one dispute a pair and year"},
     {.id = "cow-dyadic-mid",
      .title = "COW dyadic MID (Maoz et al.)",
      .publisher = "correlatesofwar.org",
      .cite = "maoz2019",
      .shape = Shape::kDyadYears,
      .directed = true,
      .absent_is_none = true,
      .state = kMaozA,
      .other = kMaozB,
      .year = "year",
      .end = {"endyear", "endmnth", "endday"},
      .variables = kMaoz,
      .missing = "-9|-8|-1",
      .version = "version",
      .trap = "the first state is side A of the file's row; several disputes of a pair and year "
              "are one row with the highest values and their number"},
     {.id = "mid-disputes",
      .title = "Militarized interstate disputes (MIDA)",
      .publisher = "correlatesofwar.org; svmiller.com/gml-mid-data",
      .cite = "palmer2022; gibler2016",
      .shape = Shape::kEvents,
      .begin = {"styear", "stmon", "stday"},
      .end = {"endyear", "endmon", "endday"},
      .id_column = "dispnum|dispnum3|dispnum4",
      .variables = kDisputes,
      .missing = "-9",
      .version = "version",
      .trap = "without participants; these are in MIDB"},
     {.id = "mid-participants",
      .title = "Militarized interstate disputes, participants (MIDB)",
      .publisher = "correlatesofwar.org; svmiller.com/gml-mid-data",
      .cite = "palmer2022; gibler2016",
      .shape = Shape::kEvents,
      .state = kState,
      .begin = {"styear", "stmon", "stday"},
      .end = {"endyear", "endmon", "endday"},
      .id_column = "dispnum|dispnum3|dispnum4",
      .role = "participant",
      .side = "sidea",
      .side_a = "1",
      .variables = kParticipants,
      .missing = "-9",
      .version = "version",
      .trap = "a state that left and came back stands twice"}}};

}  // namespace

extern const std::span<const FormatSpec> kMids;
const std::span<const FormatSpec> kMids = kSpecs;

}  // namespace entente::datasets::format_files
