#include <fmt/format.h>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

namespace vocabulary = atlas::vocabulary;
using atlas::Base;
using atlas::Presence;
using atlas::System;

TidyTable presence(const atlas::Atlas& atlas) {
  Filler<Presence> fill({.name = "presence",
                         .title = "Forces stationed abroad",
                         .description = "One row per owner, host and count; a count holds from its "
                                        "day until the next.",
                         .missing = kAbsent});
  fill.path("OWNER/presence/HOST@FROM", [](const Presence& p) {
    return fmt::format("{}/presence/{}@{}", p.owner, p.host, to_string(p.period.from));
  });
  fill.refers("owner", "states", "whose forces", [](const Presence& p) { return p.owner; });
  fill.refers("host", "states", "where", [](const Presence& p) { return p.host; });
  fill.period([](const Presence& p) { return p.period; });
  fill.quantity("personnel", "persons, or unknown, none, not-covered",
                [](const Presence& p) { return p.personnel; });
  fill.counted([](const Presence& p) { return p.cited; });
  for (const auto& entry : atlas.presence) fill.add(entry);
  return fill.done();
}

TidyTable bases(const atlas::Atlas& atlas) {
  Filler<Base> fill(
      {.name = "bases",
       .title = "Bases",
       .description = "Bases and ports of call, one row per base, users and period."});
  fill.path("base/BASE@FROM",
            [](const Base& b) { return "base/" + b.id + "@" + to_string(b.period.from); });
  fill.said("base", "id of the base, the same in all its rows", [](const Base& b) { return b.id; });
  fill.said("name", "name", [](const Base& b) { return b.name; });
  fill.refers("host", "states", "on whose territory", [](const Base& b) { return b.host; });
  fill.states("users", "whose forces use it", [](const Base& b) { return b.users; });
  fill.word("kind", "kind", vocabulary::kBaseKinds, [](const Base& b) { return b.kind; });
  fill.coordinates([](const Base& b) { return std::pair(b.lat, b.lon); });
  fill.period([](const Base& b) { return b.period; });
  fill.cited([](const Base& b) { return b.cited; });
  for (const auto& base : atlas.bases) fill.add(base);
  return fill.done();
}

TidyTable systems(const atlas::Atlas& atlas) {
  Filler<System> fill({.name = "systems",
                       .title = "Missile and denial systems",
                       .description = "One row per owner and system.",
                       .missing = kAbsent});
  fill.path("OWNER/system/SYSTEM",
            [](const System& s) { return fmt::format("{}/system/{}", s.owner, s.id); });
  fill.refers("owner", "states", "who has it", [](const System& s) { return s.owner; });
  fill.said("system", "id of the system", [](const System& s) { return s.id; });
  fill.said("name", "name", [](const System& s) { return s.name; });
  fill.word("class", "class of missile", vocabulary::kMissileClasses,
            [](const System& s) { return s.missile_class; });
  fill.quantity("range_low", "km, lowest published estimate, or unknown, none, not-covered",
                [](const System& s) { return s.range_low; });
  fill.quantity("range_high", "km, highest published estimate, or unknown, none, not-covered",
                [](const System& s) { return s.range_high; });
  fill.word("warhead", "what it carries", vocabulary::kWarheads,
            [](const System& s) { return s.warhead; });
  fill.words("platform", "what launches it", vocabulary::kPlatforms,
             [](const System& s) { return s.platforms; });
  fill.text("basing", "where, in words", [](const System& s) { return s.basing; });
  fill.date("first_service", "entry into service", [](const System& s) { return s.first_service; });
  fill.date("retired", "end of service; open while it serves",
            [](const System& s) { return s.retired; });
  fill.quantity("launchers", "launchers, or unknown, none, not-covered",
                [](const System& s) { return s.launchers; });
  fill.cited([](const System& s) { return s.cited; });
  for (const auto& system : atlas.systems) fill.add(system);
  return fill.done();
}

}  // namespace

void tidy_forces(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(presence(atlas));
  tables.push_back(bases(atlas));
  tables.push_back(systems(atlas));
}

}  // namespace entente::services
