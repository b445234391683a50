#include "entente/scenario/scenario_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::scenario {
namespace {

Day day_at(const TomlTable& table, std::string_view key) {
  try {
    return parse_day(table.text(key));
  } catch (const DomainError& error) {
    table.fail(key, error.what(), "write YYYY-MM-DD");
  }
}

struct KindWord {
  const char* word;
  Intervention::Kind kind;
  double lo, hi;  // range of the amount
};

constexpr KindWord kKinds[] = {{"presence", Intervention::Kind::kPresence, 0, 10},
                               {"leave", Intervention::Kind::kLeave, 0, 1},
                               {"tie", Intervention::Kind::kTie, 0, 1},
                               {"rate", Intervention::Kind::kRate, 0, 100},
                               {"effort", Intervention::Kind::kEffort, -5, 5}};

const KindWord& kind_at(const TomlTable& table) {
  const auto word = table.text("kind");
  std::vector<std::string> known;
  for (const auto& entry : kKinds) {
    if (word == entry.word) return entry;
    known.emplace_back(entry.word);
  }
  const auto near = closest(word, known);
  table.fail("kind", fmt::format("'{}' is not a kind of intervention", word),
             near.empty() ? "write one of: " + join(known, ", ") : fmt::format("did you mean '{}'?", near));
}

std::size_t uncertainty_index(const TomlTable& table, std::string_view key, const Scenario& scenario) {
  const auto id = table.text(key);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < scenario.uncertainties.size(); ++i) {
    if (scenario.uncertainties[i].id == id) return i;
    known.push_back(scenario.uncertainties[i].id);
  }
  const auto near = closest(id, known);
  table.fail(key, fmt::format("there is no uncertainty '{}'", id),
             near.empty() ? "declare it as an [[uncertainty]]" : fmt::format("did you mean '{}'?", near));
}

Intervention read_intervention(const TomlTable& table, const Scenario& scenario) {
  table.only({"date", "kind", "by", "state", "instrument", "variable", "amount", "uncertainty", "probability", "says"});
  const auto& kind = kind_at(table);
  Intervention made{.kind = kind.kind, .date = day_at(table, "date")};
  made.file = table.file();
  made.line = table.line();
  made.says = table.text("says");
  made.by = table.text_or("by", "");
  made.state = table.text_or("state", "");
  made.instrument = table.text_or("instrument", "");
  made.variable = table.text_or("variable", "");
  made.probability = table.number_or("probability", 1);
  if (!(made.probability >= 0 && made.probability <= 1)) {
    table.fail("probability", "is out of range", "write a number from 0 to 1");
  }
  if (table.has("uncertainty")) {
    made.uncertainty = scenario.uncertainties[uncertainty_index(table, "uncertainty", scenario)].id;
  } else if (kind.kind != Intervention::Kind::kLeave) {
    made.amount = table.number("amount");
    if (!(made.amount >= kind.lo && made.amount <= kind.hi)) {
      table.fail("amount", fmt::format("{} is out of range", made.amount),
                 fmt::format("write a number from {} to {}", kind.lo, kind.hi));
    }
  }
  if (made.date < scenario.start || made.date > scenario.horizon) {
    table.fail("date", fmt::format("{} is outside the scenario", to_string(made.date)),
               fmt::format("write a day from {} to {}", to_string(scenario.start), to_string(scenario.horizon)));
  }
  const auto need = [&](const char* key, const std::string& value) {
    if (value.empty()) table.fail(key, "is missing", fmt::format("add {} = \"...\"", key));
  };
  if (kind.kind == Intervention::Kind::kRate) {
    need("variable", made.variable);
  } else {
    need("by", made.by);
  }
  if (kind.kind == Intervention::Kind::kPresence || kind.kind == Intervention::Kind::kTie) need("state", made.state);
  if (kind.kind == Intervention::Kind::kLeave) need("instrument", made.instrument);
  return made;
}

PathSpec read_path(const TomlTable& table, const Scenario& scenario) {
  table.only({"covariate", "rule", "states", "growth", "why"});
  PathSpec made{.covariate = table.text("covariate"),
                .rule = table.text("rule"),
                .states = table.text_or("states", "all"),
                .parameter = 0,
                .why = table.text("why")};
  if (made.covariate != "capability") table.fail("covariate", "has no path", "write capability");
  if (made.rule == "growth") {
    made.parameter = uncertainty_index(table, "growth", scenario);
  } else if (made.rule != "hold") {
    table.fail("rule", fmt::format("'{}' is not a rule", made.rule), "write hold or growth");
  }
  return made;
}

void read_own(const TomlTable& file, Scenario& scenario) {
  file.only({"id", "title", "description", "base", "model", "scope", "coding", "hub", "start", "horizon", "outcomes",
             "uncertainty", "path", "intervention"});
  const bool fresh = scenario.base.empty();
  const auto text = [&](const char* key, std::string& value) {
    if (fresh || file.has(key)) value = file.text(key);
  };
  scenario.id = file.text("id");
  scenario.title = file.text("title");
  scenario.description = file.text("description");
  text("model", scenario.model);
  text("scope", scenario.scope);
  text("coding", scenario.coding);
  text("hub", scenario.hub);
  if (fresh || file.has("start")) scenario.start = day_at(file, "start");
  if (fresh || file.has("horizon")) scenario.horizon = day_at(file, "horizon");
  if (scenario.horizon <= scenario.start) {
    file.fail("horizon", "is not after the start", "write a later day");
  }
  if (year_of(scenario.horizon) - year_of(scenario.start) > 100) {
    file.fail("horizon", "is more than 100 years after the start", "write an earlier day");
  }
  if (fresh || file.has("outcomes")) scenario.outcomes = file.texts("outcomes");
  for (const auto& table : file.tables("uncertainty")) {
    table.only(with_parameter_keys({"id", "meaning"}));
    scenario.uncertainties.push_back(read_parameter(table, table.text("id"), table.text("meaning")));
  }
  for (const auto& table : file.tables("path")) scenario.paths.push_back(read_path(table, scenario));
  for (const auto& table : file.tables("intervention")) {
    auto made = read_intervention(table, scenario);
    made.index = scenario.interventions.size();
    scenario.interventions.push_back(std::move(made));
  }
}

Scenario read_chain(const std::string& id, const Finder& find, int depth) {
  const auto [text, name] = find(id);
  const auto file = TomlTable::parse(text, name);
  Scenario scenario;
  if (file.has("base")) {
    if (depth > 8) file.fail("base", "leads in a circle", "let the first scenario have no base");
    const auto base = file.text("base");
    scenario = read_chain(base, find, depth + 1);
    scenario.base = base;
  }
  scenario.file = name;
  read_own(file, scenario);
  return scenario;
}

}  // namespace

Scenario read_scenario(const std::string& id, const Finder& find) { return read_chain(id, find, 0); }

}  // namespace entente::scenario
