#include <algorithm>

#include <fmt/format.h>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

namespace vocabulary = atlas::vocabulary;
using atlas::Capital;
using atlas::Figure;
using atlas::ScopeEntry;
using atlas::StateSpell;
using atlas::TradeShare;

/// The last spell of each state, in the order of the first ones.
std::vector<const StateSpell*> last_spells(const atlas::Atlas& atlas) {
  std::vector<const StateSpell*> last;
  for (const auto& spell : atlas.states) {
    const auto it = std::find_if(last.begin(), last.end(),
                                 [&](const auto* s) { return s->state == spell.state; });
    if (it == last.end())
      last.push_back(&spell);
    else if (spell.period.from.first() >= (*it)->period.from.first())
      *it = &spell;
  }
  return last;
}

TidyTable states(const atlas::Atlas& atlas) {
  Filler<StateSpell> fill({.name = "states",
                           .title = "States",
                           .description = "One row per state, as in its last spell; state_spells "
                                          "has what changed and the sources."});
  fill.id("id of the state: ISO 3166 alpha-3, or the former alpha-3 of an ended state",
          [](const StateSpell& s) { return s.state; });
  fill.said("name", "name in English", [](const StateSpell& s) { return s.name; });
  fill.word("region", "region", vocabulary::kRegions, [](const StateSpell& s) { return s.region; });
  for (const auto* spell : last_spells(atlas)) fill.add(*spell);
  return fill.done();
}

TidyTable spells(const atlas::Atlas& atlas) {
  Filler<StateSpell> fill({.name = "state_spells",
                           .title = "Spells of states",
                           .description = "One row per state and spell in the system.",
                           .missing = {"none"}});
  fill.path("STATE@FROM",
            [](const StateSpell& s) { return s.state + "@" + to_string(s.period.from); });
  fill.refers("state", "states", "the state", [](const StateSpell& s) { return s.state; });
  fill.column({.name = "cow",
               .description = "country number of the Correlates of War; none where it lists none",
               .type = TidyType::kInteger},
              [](const StateSpell& s) { return s.cow ? std::to_string(*s.cow) : "none"; });
  fill.text("cowabb", "abbreviation of the Correlates of War, or none",
            [](const StateSpell& s) { return s.cowabb; });
  fill.text("iso3", "ISO 3166-1 alpha-3 code, or none", [](const StateSpell& s) { return s.iso3; });
  fill.said("name", "name in English", [](const StateSpell& s) { return s.name; });
  fill.word("status", "status in the system; associated: in free association", vocabulary::kStatus,
            [](const StateSpell& s) { return s.status; });
  fill.word("region", "region", vocabulary::kRegions, [](const StateSpell& s) { return s.region; });
  fill.period([](const StateSpell& s) { return s.period; });
  fill.cited([](const StateSpell& s) { return s.cited; });
  for (const auto& spell : atlas.states) fill.add(spell);
  return fill.done();
}

TidyTable capitals(const atlas::Atlas& atlas) {
  Filler<Capital> fill({.name = "capitals",
                        .title = "Capitals",
                        .description = "Seats of government, one row per state and spell."});
  fill.path("STATE/capital@FROM",
            [](const Capital& c) { return c.state + "/capital@" + to_string(c.period.from); });
  fill.refers("state", "states", "the state", [](const Capital& c) { return c.state; });
  fill.said("name", "name of the city", [](const Capital& c) { return c.name; });
  fill.coordinates([](const Capital& c) { return std::pair(c.lat, c.lon); });
  fill.period([](const Capital& c) { return c.period; });
  fill.cited([](const Capital& c) { return c.cited; });
  for (const auto& capital : atlas.capitals) fill.add(capital);
  return fill.done();
}

TidyTable scopes(const atlas::Atlas& atlas) {
  Filler<ScopeEntry> fill(
      {.name = "scopes",
       .title = "Scopes",
       .description = "Which states a scope holds, one row per scope and state.",
       .key = {"scope", "state"}});
  fill.said("scope", "name of the scope", [](const ScopeEntry& s) { return s.scope; });
  fill.refers("state", "states", "a state that it holds",
              [](const ScopeEntry& s) { return s.state; });
  fill.text("note", "remark", [](const ScopeEntry& s) { return s.note; });
  for (const auto& entry : atlas.scopes) fill.add(entry);
  return fill.done();
}

TidyTable figures(const atlas::Atlas& atlas) {
  Filler<Figure> fill({.name = "figures",
                       .title = "Yearly figures of states",
                       .description = "One row per state, series and year that was asked for; an "
                                      "unknown value was sought and not traced.",
                       .missing = kAbsent});
  fill.path("STATE/SERIES/YEAR",
            [](const Figure& f) { return fmt::format("{}/{}/{}", f.state, f.series, f.year); });
  fill.refers("state", "states", "the state", [](const Figure& f) { return f.state; });
  fill.word("series", "what is measured (docs/atlas-format.md, figures.csv)", vocabulary::kSeries,
            [](const Figure& f) { return f.series; });
  fill.integer("year", "calendar year", [](const Figure& f) { return f.year; });
  fill.quantity("value", "in the unit that the column unit names, or unknown, none, not-covered",
                [](const Figure& f) { return f.value; });
  Texts units;
  for (const auto& unit : vocabulary::kUnits) {
    if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
  }
  fill.word("unit", "unit of the value; usd-billion: current US dollars; thousand: persons", units,
            [](const Figure& f) { return f.unit; });
  fill.counted([](const Figure& f) { return f.cited; });
  for (const auto& figure : atlas.figures) fill.add(figure);
  return fill.done();
}

TidyTable trade(const atlas::Atlas& atlas) {
  Filler<TradeShare> fill({.name = "trade",
                           .title = "Trade with one partner",
                           .description =
                               "One row per state, direction, partner and year; partners "
                               "without a row are not covered, not zero.",
                           .missing = kAbsent});
  fill.path("STATE/DIRECTION/PARTNER/YEAR", [](const TradeShare& t) {
    return fmt::format("{}/{}/{}/{}", t.state, t.direction, t.partner, t.year);
  });
  fill.refers("state", "states", "whose trade", [](const TradeShare& t) { return t.state; });
  fill.refers("partner", "states", "with whom", [](const TradeShare& t) { return t.partner; });
  fill.word("direction", "to the partner (exports) or from it (imports)", vocabulary::kDirections,
            [](const TradeShare& t) { return t.direction; });
  fill.integer("year", "calendar year", [](const TradeShare& t) { return t.year; });
  fill.quantity("share",
                "per cent of the state's exports or imports of goods, or unknown, none, "
                "not-covered",
                [](const TradeShare& t) { return t.share; });
  fill.counted([](const TradeShare& t) { return t.cited; });
  for (const auto& share : atlas.trade) fill.add(share);
  return fill.done();
}

}  // namespace

void tidy_states(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(states(atlas));
  tables.push_back(spells(atlas));
  tables.push_back(capitals(atlas));
  tables.push_back(scopes(atlas));
  tables.push_back(figures(atlas));
  tables.push_back(trade(atlas));
}

}  // namespace entente::services
