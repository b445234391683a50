#include <fmt/format.h>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

namespace vocabulary = atlas::vocabulary;
using atlas::Arrangement;
using atlas::Dispute;
using atlas::Exercise;
using atlas::Statement;

/// A part of an entry with the entry.
template <class Entry, class T>
struct Within {
  const Entry& of;
  const T& it;
};

using Member = Within<Arrangement, atlas::Member>;
using Edition = Within<Exercise, atlas::Edition>;
using Claimant = Within<Dispute, atlas::Claimant>;
using Incident = Within<Dispute, atlas::Incident>;

template <class Entry, class T>
void add_parts(Filler<Within<Entry, T>>& fill, const std::vector<Entry>& entries,
               const std::vector<T> Entry::*parts) {
  for (const auto& of : entries) {
    for (const auto& it : of.*parts) fill.add({of, it});
  }
}

TidyTable arrangements(const atlas::Atlas& atlas) {
  Filler<Arrangement> fill({.name = "arrangements",
                            .title = "Arrangements",
                            .description = "Named groupings that need not oblige anyone."});
  fill.id("id of the arrangement", [](const Arrangement& a) { return a.id; });
  fill.said("name", "full name", [](const Arrangement& a) { return a.name; });
  fill.said("short", "short name", [](const Arrangement& a) { return a.short_name; });
  fill.flag("organisation", "whether it has a standing secretariat",
            [](const Arrangement& a) { return a.organisation; });
  fill.words("kinds", "what it is about", vocabulary::kArrangementKinds,
             [](const Arrangement& a) { return a.kinds; });
  fill.date("founded", "beginning", [](const Arrangement& a) { return a.founded; });
  fill.date("ended", "end", [](const Arrangement& a) { return a.ended; });
  fill.cited([](const Arrangement& a) { return a.cited; });
  for (const auto& arrangement : atlas.arrangements) fill.add(arrangement);
  return fill.done();
}

TidyTable members(const atlas::Atlas& atlas) {
  Filler<Member> fill({.name = "members",
                       .title = "Membership of arrangements",
                       .description = "One row per arrangement, state and spell."});
  fill.path("ARRANGEMENT/STATE@FROM", [](const Member& m) {
    return fmt::format("{}/{}@{}", m.of.id, m.it.state, to_string(m.it.period.from));
  });
  fill.refers("arrangement", "arrangements", "the arrangement",
              [](const Member& m) { return m.of.id; });
  fill.refers("state", "states", "the member", [](const Member& m) { return m.it.state; });
  fill.word("role", "as what", vocabulary::kRoles, [](const Member& m) { return m.it.role; });
  fill.period([](const Member& m) { return m.it.period; });
  fill.cited([](const Member& m) { return m.it.cited; });
  add_parts(fill, atlas.arrangements, &Arrangement::members);
  return fill.done();
}

TidyTable exercises(const atlas::Atlas& atlas) {
  Filler<Exercise> fill(
      {.name = "exercises", .title = "Exercises", .description = "Named series of exercises."});
  fill.id("id of the exercise", [](const Exercise& e) { return e.id; });
  fill.said("name", "full name", [](const Exercise& e) { return e.name; });
  fill.said("short", "short name", [](const Exercise& e) { return e.short_name; });
  fill.words("kinds", "kinds", vocabulary::kExerciseKinds,
             [](const Exercise& e) { return e.kinds; });
  fill.states("lead", "who convenes it", [](const Exercise& e) { return e.lead; });
  fill.text("place", "where, in words", [](const Exercise& e) { return e.place; });
  fill.list("places", "where, as places", {.tables = {"places"}},
            [](const Exercise& e) { return e.places; });
  fill.date("first", "first edition", [](const Exercise& e) { return e.first; });
  fill.date("last", "last edition, or open", [](const Exercise& e) { return e.last; });
  fill.cited([](const Exercise& e) { return e.cited; });
  for (const auto& exercise : atlas.exercises) fill.add(exercise);
  return fill.done();
}

TidyTable editions(const atlas::Atlas& atlas) {
  Filler<Edition> fill({.name = "editions",
                        .title = "Editions of exercises",
                        .description = "One edition per row, or an unbroken run of editions with "
                                       "the same participants.",
                        .missing = kAbsent});
  fill.path("EXERCISE/edition/FROM", [](const Edition& e) {
    return fmt::format("{}/edition/{}", e.of.id, to_string(e.it.period.from));
  });
  fill.refers("exercise", "exercises", "the exercise", [](const Edition& e) { return e.of.id; });
  fill.date("from", "first day of the edition, or of the first one of the run",
            [](const Edition& e) { return e.it.period.from; });
  fill.date("to", "end of the edition, or of the last one; a year counts through its last day",
            [](const Edition& e) { return e.it.period.to; });
  fill.integer("every", "years between the editions of a run; 0: a single edition",
               [](const Edition& e) { return e.it.every; });
  fill.states("participants", "who took part", [](const Edition& e) { return e.it.participants; });
  fill.states("observers", "who looked on", [](const Edition& e) { return e.it.observers; });
  fill.quantity("troops", "persons, of one edition, or unknown, none, not-covered",
                [](const Edition& e) { return e.it.troops; });
  fill.text("place", "where, in words, if not as the exercise",
            [](const Edition& e) { return e.it.place; });
  fill.cited([](const Edition& e) { return e.it.cited; });
  add_parts(fill, atlas.exercises, &Exercise::editions);
  return fill.done();
}

TidyTable disputes(const atlas::Atlas& atlas) {
  Filler<Dispute> fill({.name = "disputes",
                        .title = "Disputes and flashpoints",
                        .description = "What is in dispute, where and since when."});
  fill.id("id of the dispute", [](const Dispute& d) { return d.id; });
  fill.said("name", "full name", [](const Dispute& d) { return d.name; });
  fill.said("short", "short name", [](const Dispute& d) { return d.short_name; });
  fill.words("kinds", "kinds", vocabulary::kDisputeKinds, [](const Dispute& d) { return d.kinds; });
  fill.list("places", "where", {.tables = {"places"}}, [](const Dispute& d) { return d.places; });
  fill.may_refer("part_of", "disputes", "the wider dispute",
                 [](const Dispute& d) { return d.part_of; });
  fill.period([](const Dispute& d) { return d.period; });
  fill.said("says", "what it is, in our words", [](const Dispute& d) { return d.says; });
  fill.cited([](const Dispute& d) { return d.cited; });
  for (const auto& dispute : atlas.disputes) fill.add(dispute);
  return fill.done();
}

TidyTable claimants(const atlas::Atlas& atlas) {
  Filler<Claimant> fill({.name = "claimants",
                         .title = "States in a dispute",
                         .description = "One row per dispute, state, role and spell."});
  fill.path("DISPUTE/claimant/STATE@FROM", [](const Claimant& c) {
    return fmt::format("{}/claimant/{}@{}", c.of.id, c.it.state, to_string(c.it.period.from));
  });
  fill.refers("dispute", "disputes", "the dispute", [](const Claimant& c) { return c.of.id; });
  fill.refers("state", "states", "the state", [](const Claimant& c) { return c.it.state; });
  fill.word("role", "as what", vocabulary::kClaimantRoles,
            [](const Claimant& c) { return c.it.role; });
  fill.text("says", "what it claims or does, in our words",
            [](const Claimant& c) { return c.it.says; });
  fill.period([](const Claimant& c) { return c.it.period; });
  fill.cited([](const Claimant& c) { return c.it.cited; });
  add_parts(fill, atlas.disputes, &Dispute::claimants);
  return fill.done();
}

TidyTable incidents(const atlas::Atlas& atlas) {
  Filler<Incident> fill({.name = "incidents",
                         .title = "Incidents",
                         .description = "Dated incidents in disputes.",
                         .missing = kAbsent});
  fill.path("DISPUTE/incident/ID",
            [](const Incident& i) { return fmt::format("{}/incident/{}", i.of.id, i.it.id); });
  fill.refers("dispute", "disputes", "the dispute", [](const Incident& i) { return i.of.id; });
  fill.period([](const Incident& i) { return i.it.period; });
  fill.may_refer("place", "places", "where", [](const Incident& i) { return i.it.place; });
  fill.states("by", "who acted; empty where that is itself disputed",
              [](const Incident& i) { return i.it.by; });
  fill.states("against", "against whom", [](const Incident& i) { return i.it.against; });
  fill.word("act", "what was done", vocabulary::kIncidentActs,
            [](const Incident& i) { return i.it.act; });
  fill.quantity("deaths", "deaths, or unknown, none, not-covered; none: nobody died",
                [](const Incident& i) { return i.it.deaths; });
  fill.said("says", "what happened, in our words", [](const Incident& i) { return i.it.says; });
  fill.cited([](const Incident& i) { return i.it.cited; });
  add_parts(fill, atlas.disputes, &Dispute::incidents);
  return fill.done();
}

/// INSTRUMENT/ARTICLE as the key of the article; any other subject as it is.
std::string subject(const std::string& about) {
  const auto slash = about.find('/');
  if (slash == std::string::npos) return about;
  return about.substr(0, slash) + "/article" + about.substr(slash);
}

TidyTable statements(const atlas::Atlas& atlas) {
  Filler<Statement> fill({.name = "statements",
                          .title = "Official statements and acts",
                          .description = "What bears on the meaning of an obligation and on "
                                         "whether it will be kept."});
  fill.id("id of the statement", [](const Statement& s) { return s.id; });
  fill.date("date", "when", [](const Statement& s) { return s.date; });
  fill.states("by", "who", [](const Statement& s) { return s.by; });
  fill.states("to", "to whom: states, all or none", [](const Statement& s) { return s.to; },
              {"all", "none"});
  fill.list("about", "what it is about",
            {.tables = {"instruments", "articles", "arrangements", "exercises", "disputes",
                        "places", "states"}},
            [](const Statement& s) {
              Texts ids;
              for (const auto& id : s.about) ids.push_back(subject(id));
              return ids;
            });
  fill.word("kind", "kind", vocabulary::kStatementKinds, [](const Statement& s) { return s.kind; });
  fill.said("says", "what, in our words", [](const Statement& s) { return s.says; });
  fill.cited([](const Statement& s) { return s.cited; });
  for (const auto& statement : atlas.statements) fill.add(statement);
  return fill.done();
}

}  // namespace

void tidy_arrangements(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(arrangements(atlas));
  tables.push_back(members(atlas));
  tables.push_back(exercises(atlas));
  tables.push_back(editions(atlas));
}

void tidy_disputes(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(disputes(atlas));
  tables.push_back(claimants(atlas));
  tables.push_back(incidents(atlas));
  tables.push_back(statements(atlas));
}

}  // namespace entente::services
