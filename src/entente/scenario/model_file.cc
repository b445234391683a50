#include "entente/scenario/model_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/random.h"

namespace entente::scenario {
namespace {

constexpr std::array<std::string_view, 3> kVariables = {"pacts", "lattice", "effort"};
constexpr double kMostWeight = 20;  // of a log-odds; exp(20) is 5e8
constexpr std::size_t kMostBands = 20;

/// What the setup does about a covariate that the atlas does not know (setup.cc).
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kImputations = {
    {{"capability", "median"}, {"presence", "none"}, {"effort", "middle"}}};

Basis read_basis(const TomlTable& table) {
  const auto word = table.text("kind");
  if (word == "estimated") return Basis::kEstimated;
  if (word == "literature") return Basis::kLiterature;
  if (word != "assumed") {
    table.fail("kind", fmt::format("'{}' is not a provenance", word),
               "write estimated, literature or assumed");
  }
  return Basis::kAssumed;
}

std::string variable_of(const TomlTable& table) {
  auto name = table.text("variable");
  if (std::find(kVariables.begin(), kVariables.end(), name) == kVariables.end()) {
    table.fail("variable", fmt::format("'{}' is not a variable", name),
               "write pacts, lattice or effort");
  }
  return name;
}

}  // namespace

std::string word(Basis basis) {
  switch (basis) {
    case Basis::kEstimated:
      return "estimated";
    case Basis::kLiterature:
      return "literature";
    case Basis::kAssumed:
      break;
  }
  return "assumed";
}

double Parameter::draw(double u) const {
  if (se) return value + *se * normal_quantile(u);
  return lo + (hi - lo) * u;
}

std::vector<std::string> with_parameter_keys(std::vector<std::string> keys) {
  for (const auto* key : {"value", "lo", "hi", "se", "kind", "source", "note"})
    keys.emplace_back(key);
  return keys;
}

Parameter read_parameter(const TomlTable& table, std::string id, std::string meaning) {
  Parameter made{.id = std::move(id), .meaning = std::move(meaning)};
  made.file = table.file();
  made.line = table.line();
  made.value = table.number("value");
  made.lo = table.number_or("lo", made.value);
  made.hi = table.number_or("hi", made.value);
  if (table.has("se")) made.se = table.number("se");
  made.basis = read_basis(table);
  made.source = table.text("source");
  made.note = table.text_or("note", "");
  for (const auto* key : {"value", "lo", "hi", "se"}) {
    if (table.has(key) && !std::isfinite(table.number(key)))
      table.fail(key, "is not finite", "write a finite number");
  }
  if (!(made.lo <= made.value && made.value <= made.hi)) {
    table.fail("value",
               fmt::format("{} is outside its own range [{}, {}]", made.value, made.lo, made.hi),
               "mend value, lo or hi");
  }
  if (made.basis == Basis::kEstimated && !made.se) {
    table.fail("se", "is missing", "an estimated value has a standard error");
  }
  if (made.basis != Basis::kEstimated && made.se) {
    table.fail("se", "belongs to a value that is not estimated",
               "leave it out: lo and hi are drawn from");
  }
  if (made.se && !(*made.se >= 0))
    table.fail("se", "is negative", "write a standard error of 0 or more");
  if (made.basis != Basis::kEstimated && !(table.has("lo") && table.has("hi"))) {
    table.fail("lo", "a value that is not estimated has no range", "add lo and hi");
  }
  if (made.source.empty())
    table.fail("source", "is empty", "cite the source, or give the reason for the range");
  return made;
}

namespace {

void refuse_repeat(const TomlTable& table, const ModelFile& model, const std::string& id) {
  for (const auto& other : model.parameters) {
    if (other.id != id) continue;
    table.fail("id", fmt::format("'{}' is given twice", id),
               fmt::format("choose another id; the first stands at line {}", other.line));
  }
}

void read_terms(const TomlTable& file, ModelFile& model) {
  for (const auto& table : file.tables("term")) {
    table.only(with_parameter_keys(
        {"id", "meaning", "variable", "effect", "other", "covariate", "part", "par"}));
    TermSpec term{.variable = variable_of(table),
                  .effect = table.text("effect"),
                  .other = table.text_or("other", ""),
                  .covariate = table.text_or("covariate", ""),
                  .part = table.text_or("part", "evaluation"),
                  .par = table.number_or("par", 0),
                  .parameter = model.parameters.size()};
    if (!term.other.empty() && term.other != "rivalry" &&
        std::find(kVariables.begin(), kVariables.end(), term.other) == kVariables.end()) {
      table.fail("other", fmt::format("'{}' is not a layer", term.other),
                 "write pacts, lattice, effort or rivalry");
    }
    if (!std::isfinite(term.par)) table.fail("par", "is not finite", "write a finite number");
    const bool part_known =
        term.part == "evaluation" || term.part == "creation" || term.part == "endowment";
    if (!part_known) table.fail("part", "is not a part", "write evaluation, creation or endowment");
    auto parameter = read_parameter(table, table.text("id"), table.text("meaning"));
    if (std::max({std::abs(parameter.lo), std::abs(parameter.hi), parameter.se.value_or(0)}) >
        kMostWeight) {
      table.fail("value", "is out of range",
                 "a log-odds weight lies within [-20, 20], its standard error below 20");
    }
    refuse_repeat(table, model, parameter.id);
    model.parameters.push_back(std::move(parameter));
    model.terms.push_back(std::move(term));
  }
}

void read_rates(const TomlTable& file, ModelFile& model) {
  for (const auto& table : file.tables("rate")) {
    table.only(with_parameter_keys({"variable", "meaning"}));
    auto parameter = read_parameter(table, "rate-" + variable_of(table), table.text("meaning"));
    if (!(parameter.lo >= 0) || parameter.hi > 50 || parameter.se) {
      table.fail("value", "is out of range",
                 "a rate lies within [0, 50] opportunities a year, with lo and hi");
    }
    model.rates.push_back({.variable = variable_of(table), .parameter = model.parameters.size()});
    model.parameters.push_back(std::move(parameter));
  }
  for (const auto& name : kVariables) {
    const auto n = std::count_if(model.rates.begin(), model.rates.end(),
                                 [&](const RateSpec& rate) { return rate.variable == name; });
    if (n != 1)
      file.fail("rate", fmt::format("there are {} rates of '{}'", n, name),
                "give one [[rate]] a variable");
  }
}

void read_constants(const TomlTable& file, ModelFile& model) {
  bool found = false;
  for (const auto& table : file.tables("constant")) {
    table.only(with_parameter_keys({"id", "meaning"}));
    if (table.text("id") != "reputation-spillover") {
      table.fail("id", "is not a constant of this kind of model", "write reputation-spillover");
    }
    if (found) table.fail("id", "stands twice", "give reputation-spillover once");
    auto parameter = read_parameter(table, table.text("id"), table.text("meaning"));
    if (parameter.lo < 0 || parameter.hi > 1 || parameter.se) {
      table.fail("value", "is out of range", "a share lies within [0, 1], with lo and hi");
    }
    model.spillover = model.parameters.size();
    model.parameters.push_back(std::move(parameter));
    found = true;
  }
  if (!found) file.fail("constant", "reputation-spillover is missing", "add it as a [[constant]]");
}

void read_bands(const TomlTable& file, ModelFile& model) {
  model.effort_bands = file.numbers("effort_bands");
  if (model.effort_bands.empty() || model.effort_bands.size() > kMostBands) {
    file.fail("effort_bands", fmt::format("are {} in number", model.effort_bands.size()),
              fmt::format("write 1 to {} of them", kMostBands));
  }
  double last = 0;
  for (const double band : model.effort_bands) {
    if (!(band > last && band < 1)) {
      file.fail("effort_bands", "do not rise within (0, 1)", "write rising shares of GDP");
    }
    last = band;
  }
}

void read_rivalries(const TomlTable& file, ModelFile& model) {
  for (const auto& table : file.tables("rivalry")) {
    table.only({"a", "b", "kind", "source"});
    RivalrySpec made{.a = table.text("a"),
                     .b = table.text("b"),
                     .source = table.text("source"),
                     .basis = read_basis(table),
                     .file = table.file(),
                     .line = table.line()};
    if (made.a == made.b) table.fail("b", "is the same as a", "name two states");
    if (made.source.empty()) {
      table.fail("source", "is empty", "cite the source, or give the reason");
    }
    for (const auto& other : model.rivalries) {
      if ((other.a == made.a && other.b == made.b) || (other.a == made.b && other.b == made.a)) {
        table.fail("a", fmt::format("{} and {} stand twice", made.a, made.b),
                   fmt::format("leave one out; the first stands at line {}", other.line));
      }
    }
    model.rivalries.push_back(std::move(made));
  }
}

void read_imputations(const TomlTable& file, ModelFile& model) {
  for (const auto& table : file.tables("imputation")) {
    table.only({"covariate", "rule", "why"});
    ImputationSpec made{
        .covariate = table.text("covariate"), .rule = table.text("rule"), .why = table.text("why")};
    const auto known = std::find_if(kImputations.begin(), kImputations.end(),
                                    [&](const auto& rule) { return rule.first == made.covariate; });
    if (known == kImputations.end()) {
      table.fail("covariate", fmt::format("'{}' is never imputed", made.covariate),
                 "write capability, presence or effort");
    }
    if (made.rule != known->second) {
      table.fail("rule", fmt::format("'{}' is not what is done", made.rule),
                 fmt::format("write {}", known->second));
    }
    model.imputations.push_back(std::move(made));
  }
}

}  // namespace

ModelFile read_model(const std::string& text, const std::string& name) {
  const auto file = TomlTable::parse(text, name);
  file.only({"id", "title", "skill", "founding_slots", "effort_bands", "term", "rate", "rivalry",
             "imputation", "constant"});
  ModelFile model;
  model.id = file.text("id");
  model.title = file.text("title");
  model.skill = file.text("skill");
  const auto slots = file.integer("founding_slots");
  if (slots < 0 || slots > 200) {
    file.fail("founding_slots", "is out of range", "write a whole number from 0 to 200");
  }
  model.founding_slots = static_cast<int>(slots);
  read_bands(file, model);
  read_terms(file, model);
  read_rates(file, model);
  read_constants(file, model);
  read_rivalries(file, model);
  read_imputations(file, model);
  return model;
}

}  // namespace entente::scenario
