#include "entente/scenario/scenario_file.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/scenario/outcomes.h"

namespace entente::scenario {
namespace {

Day day_at(const TomlTable& table, std::string_view key) {
  try {
    return parse_day(table.text(key));
  } catch (const DomainError& error) {
    table.fail(key, error.what(), "write YYYY-MM-DD");
  }
}

/// Outcomes are measured each 1 January up to the horizon.
Day last_measured(const Scenario& scenario) {
  return first_day(year_of(scenario.horizon));
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
             near.empty() ? "write one of: " + join(known, ", ")
                          : fmt::format("did you mean '{}'?", near));
}

std::size_t uncertainty_index(const TomlTable& table, std::string_view key,
                              const Scenario& scenario) {
  const auto id = table.text(key);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < scenario.uncertainties.size(); ++i) {
    if (scenario.uncertainties[i].id == id) return i;
    known.push_back(scenario.uncertainties[i].id);
  }
  const auto near = closest(id, known);
  table.fail(
      key, fmt::format("there is no uncertainty '{}'", id),
      near.empty() ? "declare it as an [[uncertainty]]" : fmt::format("did you mean '{}'?", near));
}

/// The uncertainty that `key` names; its whole range must lie within [lo, hi], so that no draw can
/// leave it.
std::size_t bounded_uncertainty(const TomlTable& table, std::string_view key,
                                const Scenario& scenario, double lo, double hi) {
  const auto index = uncertainty_index(table, key, scenario);
  const auto& drawn = scenario.uncertainties[index];
  const auto range = fmt::format("its range must lie within [{}, {}]", lo, hi);
  if (drawn.se) table.fail(key, fmt::format("'{}' has no bounds", drawn.id), range);
  if (drawn.lo < lo || drawn.hi > hi) {
    table.fail(key, fmt::format("'{}' reaches from {} to {}", drawn.id, drawn.lo, drawn.hi), range);
  }
  return index;
}

/// Keys that each kind of intervention needs, besides date, kind and says, and those it may have.
struct KindKeys {
  std::vector<std::string> needs, takes;
};

KindKeys keys_of(Intervention::Kind kind) {
  const std::vector<std::string> amount = {"amount", "uncertainty", "probability"};
  switch (kind) {
    case Intervention::Kind::kPresence:
    case Intervention::Kind::kTie:
      return {{"by", "state"}, amount};
    case Intervention::Kind::kLeave:
      return {{"by", "instrument"}, {"probability"}};
    case Intervention::Kind::kRate:
      return {{"variable"}, {"by", "amount", "uncertainty", "probability"}};
    case Intervention::Kind::kEffort:
      break;
  }
  return {{"by"}, amount};
}

void check_keys(const TomlTable& table, const KindWord& kind) {
  const auto keys = keys_of(kind.kind);
  for (const auto& key : keys.needs) {
    if (table.text_or(key, "").empty()) {
      table.fail(key, "is missing", fmt::format("add {} = \"...\"", key));
    }
  }
  auto known = keys.needs;
  known.insert(known.end(), keys.takes.begin(), keys.takes.end());
  for (const auto& key : table.keys()) {
    if (key == "date" || key == "kind" || key == "says") continue;
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      table.fail(key, fmt::format("means nothing to an intervention of kind {}", kind.word),
                 fmt::format("leave it out; {} takes {}", kind.word, join(known, ", ")));
    }
  }
  if (table.has("amount") && table.has("uncertainty")) {
    table.fail("amount", "stands beside an uncertainty that gives it", "leave one of the two out");
  }
}

void read_amount(const TomlTable& table, const KindWord& kind, const Scenario& scenario,
                 Intervention& made) {
  if (kind.kind == Intervention::Kind::kLeave) return;
  if (table.has("uncertainty")) {
    const auto index = bounded_uncertainty(table, "uncertainty", scenario, kind.lo, kind.hi);
    made.uncertainty = scenario.uncertainties[index].id;
    return;
  }
  made.amount = table.number("amount");
  if (!(made.amount >= kind.lo && made.amount <= kind.hi)) {
    table.fail("amount", fmt::format("{} is out of range", made.amount),
               fmt::format("write a number from {} to {}", kind.lo, kind.hi));
  }
}

Intervention read_intervention(const TomlTable& table, const Scenario& scenario) {
  table.only({"date", "kind", "by", "state", "instrument", "variable", "amount", "uncertainty",
              "probability", "says"});
  const auto& kind = kind_at(table);
  check_keys(table, kind);
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
  read_amount(table, kind, scenario, made);
  const Day last = last_measured(scenario);
  if (made.date < scenario.start || made.date >= last) {
    table.fail("date", fmt::format("{} is outside the scenario", to_string(made.date)),
               fmt::format("write a day from {} to before {}, the last day measured",
                           to_string(scenario.start), to_string(last)));
  }
  return made;
}

PathSpec read_path(const TomlTable& table, const Scenario& scenario) {
  table.only({"covariate", "rule", "states", "growth", "why"});
  PathSpec made{.covariate = table.text("covariate"),
                .rule = table.text("rule"),
                .states = table.text_or("states", "all"),
                .parameter = 0,
                .why = table.text("why"),
                .file = table.file(),
                .line = table.line()};
  if (made.covariate != "capability") table.fail("covariate", "has no path", "write capability");
  if (made.rule == "growth") {
    made.parameter = bounded_uncertainty(table, "growth", scenario, -0.5, 1);
  } else if (made.rule != "hold") {
    table.fail("rule", fmt::format("'{}' is not a rule", made.rule), "write hold or growth");
  } else if (table.has("growth")) {
    table.fail("growth", "means nothing to the rule hold", "leave it out, or write growth");
  }
  return made;
}

void check_id(const TomlTable& file, const std::string& id) {
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  // It names the folder of a run.
  if (!plain) file.fail("id", "is not an id", "write small letters, digits and hyphens only");
}

void read_period(const TomlTable& file, Scenario& scenario) {
  if (scenario.base.empty() || file.has("start")) scenario.start = day_at(file, "start");
  if (scenario.base.empty() || file.has("horizon")) scenario.horizon = day_at(file, "horizon");
  if (scenario.horizon <= scenario.start) {
    file.fail("horizon", "is not after the start", "write a later day");
  }
  if (last_measured(scenario) <= scenario.start) {
    file.fail("horizon", "leaves no 1 January to measure after the start", "write a later day");
  }
  if (year_of(scenario.horizon) - year_of(scenario.start) > 100) {
    file.fail("horizon", "is more than 100 years after the start", "write an earlier day");
  }
}

void read_outcomes(const TomlTable& file, Scenario& scenario) {
  scenario.outcomes = file.texts("outcomes");
  std::vector<std::string> known;
  for (const auto& spec : outcome_specs()) known.push_back(spec.id);
  for (const auto& id : scenario.outcomes) {
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    const auto near = closest(id, known);
    file.fail(
        "outcomes", fmt::format("there is no outcome '{}'", id),
        near.empty() ? "known: " + join(known, ", ") : fmt::format("did you mean '{}'?", near));
  }
}

/// Two arms can be compared, year by year and with common random numbers, only if they agree on
/// these.
void check_against_base(const TomlTable& file, const Scenario& base, const Scenario& made) {
  const auto same = [&](const char* key, bool equal) {
    if (!equal) {
      file.fail(key, "differs from the base scenario's",
                "leave it out: a scenario is compared with its base");
    }
  };
  same("model", made.model == base.model);
  same("scope", made.scope == base.scope);
  same("hub", made.hub == base.hub);
  same("start", made.start == base.start);
  same("horizon", made.horizon == base.horizon);
}

void read_head(const TomlTable& file, Scenario& scenario) {
  file.only({"id", "title", "description", "base", "model", "scope", "coding", "hub", "start",
             "horizon", "outcomes", "uncertainty", "path", "intervention"});
  const bool fresh = scenario.base.empty();
  const auto text = [&](const char* key, std::string& value) {
    if (fresh || file.has(key)) value = file.text(key);
  };
  scenario.id = file.text("id");
  check_id(file, scenario.id);
  scenario.title = file.text("title");
  scenario.description = file.text("description");
  text("model", scenario.model);
  text("scope", scenario.scope);
  text("coding", scenario.coding);
  text("hub", scenario.hub);
  read_period(file, scenario);
  if (fresh || file.has("outcomes")) read_outcomes(file, scenario);
  for (const auto* key : {"model", "scope", "coding", "hub", "start", "horizon", "outcomes"}) {
    if (file.has(key)) scenario.places[key] = {file.file(), file.line_of(key)};
  }
}

void read_uncertainties(const TomlTable& file, Scenario& scenario) {
  for (const auto& table : file.tables("uncertainty")) {
    table.only(with_parameter_keys({"id", "meaning"}));
    auto made = read_parameter(table, table.text("id"), table.text("meaning"));
    for (const auto& other : scenario.uncertainties) {
      if (other.id != made.id) continue;
      table.fail(
          "id", fmt::format("'{}' is declared twice", made.id),
          fmt::format("choose another id; the first stands in {}:{}", other.file, other.line));
    }
    scenario.uncertainties.push_back(std::move(made));
  }
}

NamedText find_base(const TomlTable& file, const Finder& find) {
  try {
    return find(file.text("base"));
  } catch (const InputError& error) {
    file.fail("base", error.fault().problem, error.fault().remedy);
  }
}

Scenario read_chain(const NamedText& source, const Finder& find, int depth) {
  const auto& [text, name] = source;
  const auto file = TomlTable::parse(text, name);
  Scenario scenario;
  if (file.has("base")) {
    if (depth > 8) file.fail("base", "leads in a circle", "let the first scenario have no base");
    const auto base = read_chain(find_base(file, find), find, depth + 1);
    scenario = base;
    scenario.base = file.text("base");
    scenario.file = name;
    read_head(file, scenario);
    check_against_base(file, base, scenario);
  } else {
    scenario.file = name;
    read_head(file, scenario);
  }
  read_uncertainties(file, scenario);
  for (const auto& table : file.tables("path"))
    scenario.paths.push_back(read_path(table, scenario));
  for (const auto& table : file.tables("intervention")) {
    auto made = read_intervention(table, scenario);
    made.index = scenario.interventions.size();
    scenario.interventions.push_back(std::move(made));
  }
  return scenario;
}

}  // namespace

void Scenario::fail(const std::string& key, const std::string& problem,
                    const std::string& remedy) const {
  const auto place = places.find(key);
  const bool known = place != places.end();
  throw InputError({.file = known ? place->second.file : file,
                    .line = known ? place->second.line : 0,
                    .field = key,
                    .problem = problem,
                    .remedy = remedy});
}

Scenario read_scenario(const std::string& id, const Finder& find) {
  return read_chain(find(id), find, 0);
}

}  // namespace entente::scenario
