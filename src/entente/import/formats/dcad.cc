#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1|ccode_1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2|ccode_2", Code::kCow}}};

constexpr std::array<TextSpec, 4> kTexts = {{{"type", "type"},
                                             {"category1", "category1"},
                                             {"category2", "category2"},
                                             {"category3", "category3"}}};
constexpr std::array<VariableSpec, 7> kAgreements = {
    {{"signed_year", "signYear", kRequired, "year"},
     {"in_force_year", "EIFYear", 0, "year"},
     {"span", {}, 0},
     {"renew_type", "renewType", 0},
     {"renew_years", "renewYears", 0, "year"},
     {"terminated", {}, kAtEnd},
     {"asymmetry", {}, 0}}};
constexpr std::array<VariableSpec, 6> kTies = {{{"general", "dcaGeneralV1", kRequired},
                                                {"general_broad", "dcaGeneralV2", 0},
                                                {"sector", "dcaSectorV1", 0},
                                                {"sector_broad", "dcaSectorV2", 0},
                                                {"any", "dcaAnyV1", kRequired},
                                                {"any_broad", "dcaAnyV2", 0}}};

constexpr std::array<FormatSpec, 2> kSpecs = {
    {{.id = "dcad-agreements",
      .title = "Defense Cooperation Agreement Dataset, agreements",
      .publisher = "brandonkinne.com/dcad; correlatesofwar.org",
      .cite = "kinne2020",
      .shape = Shape::kEvents,
      .state = kFrom,
      .other = kTo,
      .begin = {"signYear", "signMonth", "signDay"},
      .end = {"endYearEstimate"},
      .id_column = "DCAid",
      .role = "party",
      .other_role = "party",
      .texts = kTexts,
      .variables = kAgreements,
      .missing = "-66|-77|-88|-99",
      .trap = "begins with the signature; the end is the coders' estimate and the file's last year "
              "where none is known"},
     {.id = "dcad-dyad-years",
      .title = "Defense Cooperation Agreement Dataset, dyad-years",
      .publisher = "brandonkinne.com/dcad; correlatesofwar.org",
      .cite = "kinne2020",
      .shape = Shape::kDyadYears,
      .absent_is_none = false,
      .state = kFrom,
      .other = kTo,
      .year = "year",
      .variables = kTies,
      .missing = "-66|-77|-88|-99",
      .trap = "V1 is the strict coding, V2 (here _broad) counts agreements of uncertain status"}}};

}  // namespace

extern const std::span<const FormatSpec> kDcad;
const std::span<const FormatSpec> kDcad = kSpecs;

}  // namespace entente::datasets::format_files
