#include <fmt/format.h>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

namespace vocabulary = atlas::vocabulary;
using atlas::Instrument;
using Instruments = std::vector<Instrument>;

/// A part of an instrument, and its number from 1.
template <class T>
struct Part {
  const Instrument& of;
  const T& it;
  std::size_t number;
};

using Party = Part<atlas::Party>;
using Article = Part<atlas::Article>;
using Obligation = Part<atlas::Obligation>;
using Suspension = Part<atlas::Suspension>;
using Interpretation = Part<atlas::Interpretation>;

template <class T>
void add_parts(Filler<Part<T>>& fill, const Instruments& list,
               const std::vector<T> Instrument::*parts) {
  for (const auto& of : list) {
    for (std::size_t i = 0; i < (of.*parts).size(); ++i) fill.add({of, (of.*parts)[i], i + 1});
  }
}

std::string path(const Instrument& of, const char* kind, const std::string& id) {
  return fmt::format("{}/{}/{}", of.id, kind, id);
}

/// The key of an article that a part names, or nothing.
std::string article_of(const Instrument& of, const std::string& article) {
  return article.empty() ? "" : path(of, "article", article);
}

TidyTable instruments(const Instruments& list, const std::string& prefix) {
  Filler<Instrument> fill({.name = prefix + "instruments",
                           .title = "Instruments",
                           .description = "Treaties and what stands beside them; `type` says what "
                                          "each is."});
  // A second coding has the id of the instrument that it codes again.
  fill.column({.name = "id",
               .description = "id of the instrument",
               .required = true,
               .refers = {.tables = prefix.empty() ? Texts{} : Texts{"instruments"}}},
              [](const Instrument& i) { return i.id; });
  fill.said("title", "full title", [](const Instrument& i) { return i.title; });
  fill.said("short", "short title", [](const Instrument& i) { return i.short_title; });
  fill.word("type", "what it is", vocabulary::kTypes, [](const Instrument& i) { return i.type; });
  fill.word("coded", "article by article, or parties, type and dates only", vocabulary::kCoded,
            [](const Instrument& i) { return i.coded; });
  fill.date("signed", "signature", [](const Instrument& i) { return i.signed_on; });
  fill.date("in_force", "entry into force", [](const Instrument& i) { return i.in_force; });
  fill.date("ended", "first day on which it was no longer in force",
            [](const Instrument& i) { return i.ended; });
  fill.said("organisation", "standing organisation that it created or serves, or none",
            [](const Instrument& i) { return i.organisation; });
  fill.date("organisation_ended", "end of the organisation, where the instrument went on",
            [](const Instrument& i) { return i.organisation_ended; });
  fill.said("registration", "registration, or none, unknown",
            [](const Instrument& i) { return i.registration; });
  fill.said("term", "years it runs by its own terms, or indefinite, none, unknown, not-covered",
            [](const Instrument& i) { return i.duration.term; });
  fill.said("exit_notice", "notice of leaving, in words, or none, unknown, not-covered",
            [](const Instrument& i) { return i.duration.exit_notice; });
  fill.text("duration_article", "number of the article on duration and leaving",
            [](const Instrument& i) { return i.duration.article; });
  fill.list("replaces", "instruments that it replaced", {.tables = {"instruments"}},
            [](const Instrument& i) { return i.replaces; });
  fill.under([](const Instrument& i) { return i.under; });
  fill.cited([](const Instrument& i) { return i.cited; });
  for (const auto& instrument : list) fill.add(instrument);
  return fill.done();
}

TidyTable parties(const Instruments& list, const std::string& prefix) {
  Filler<Party> fill({.name = prefix + "parties",
                      .title = "Memberships in instruments",
                      .description = "One row per instrument, state and spell of membership: the "
                                     "primary relation of the atlas."});
  fill.path("INSTRUMENT/party/STATE@FROM", [](const Party& p) {
    return path(p.of, "party", p.it.state + "@" + to_string(p.it.period.from));
  });
  fill.refers("instrument", prefix + "instruments", "the instrument",
              [](const Party& p) { return p.of.id; });
  fill.refers("state", "states", "the party", [](const Party& p) { return p.it.state; });
  fill.date("signed", "its signature, or its instrument of accession",
            [](const Party& p) { return p.it.signed_on; });
  fill.period([](const Party& p) { return p.it.period; });
  fill.under([](const Party& p) { return p.it.under; });
  fill.cited([](const Party& p) { return p.it.cited; });
  add_parts(fill, list, &Instrument::parties);
  return fill.done();
}

TidyTable articles(const Instruments& list, const std::string& prefix) {
  Filler<Article> fill({.name = prefix + "articles",
                        .title = "Articles",
                        .description = "Articles that matter to obligations, area and duration, "
                                       "described in our words."});
  fill.path("INSTRUMENT/article/NUMBER",
            [](const Article& a) { return path(a.of, "article", a.it.id); });
  fill.refers("instrument", prefix + "instruments", "the instrument",
              [](const Article& a) { return a.of.id; });
  fill.said("number", "number of the article in the text",
            [](const Article& a) { return a.it.id; });
  fill.said("says", "what it provides, in our words", [](const Article& a) { return a.it.says; });
  fill.cited([](const Article& a) { return a.it.cited; });
  add_parts(fill, list, &Instrument::articles);
  return fill.done();
}

void obligation_terms(Filler<Obligation>& fill) {
  fill.word("kind", "what is owed", vocabulary::kKinds,
            [](const Obligation& o) { return o.it.kind; });
  fill.states("by", "who owes: parties, or all", [](const Obligation& o) { return o.it.by; },
              {"all"});
  fill.states("to", "to whom: states, or all other parties",
              [](const Obligation& o) { return o.it.to; }, {"all"});
  fill.flag("third", "whether `to` names states that are no parties",
            [](const Obligation& o) { return o.it.third; });
  fill.word("strength", "how far it binds", vocabulary::kStrengths,
            [](const Obligation& o) { return o.it.strength; });
  fill.words("acts", "acts that trigger it", vocabulary::kActs,
             [](const Obligation& o) { return o.it.acts; });
  fill.word("on", "what sets it off", vocabulary::kOn, [](const Obligation& o) { return o.it.on; });
  fill.words("objects", "what must be attacked", vocabulary::kObjects,
             [](const Obligation& o) { return o.it.objects; });
  fill.column({.name = "area",
               .description = "where: an area, any or none",
               .required = true,
               .refers = {.tables = {"areas"}, .words = {"any", "none"}}},
              [](const Obligation& o) { return o.it.area; });
  fill.list("attackers", "by whom: any, states, or not:STATE",
            {.tables = {"states"}, .words = {"any"}, .prefix = "not:"},
            [](const Obligation& o) { return o.it.attackers; });
  fill.words("exceptions", "when it does not apply", vocabulary::kExceptions,
             [](const Obligation& o) { return o.it.exceptions; });
}

TidyTable obligations(const Instruments& list, const std::string& prefix) {
  Filler<Obligation> fill({.name = prefix + "obligations",
                           .title = "Obligations",
                           .description = "What one article binds one party to do, for whom, on "
                                          "which trigger; of a header, the kind of relation."});
  fill.path("INSTRUMENT/obligation/ID",
            [](const Obligation& o) { return path(o.of, "obligation", o.it.id); });
  fill.refers("instrument", prefix + "instruments", "the instrument",
              [](const Obligation& o) { return o.of.id; });
  fill.may_refer("article", prefix + "articles", "the article it comes from; empty in a header",
                 [](const Obligation& o) { return article_of(o.of, o.it.article); });
  obligation_terms(fill);
  fill.period([](const Obligation& o) { return o.it.period; }, "to_date");
  fill.under([](const Obligation& o) { return o.it.under; });
  fill.cited([](const Obligation& o) { return o.it.cited; });
  add_parts(fill, list, &Instrument::obligations);
  return fill.done();
}

TidyTable suspensions(const Instruments& list, const std::string& prefix) {
  Filler<Suspension> fill({.name = prefix + "suspensions",
                           .title = "Suspensions",
                           .description = "`by` no longer performs towards `to`; one direction."});
  fill.path("INSTRUMENT/suspension/N",
            [](const Suspension& s) { return path(s.of, "suspension", std::to_string(s.number)); });
  fill.refers("instrument", prefix + "instruments", "the instrument",
              [](const Suspension& s) { return s.of.id; });
  fill.states("by", "who suspends", [](const Suspension& s) { return s.it.by; }, {"all"});
  fill.states("to", "towards whom", [](const Suspension& s) { return s.it.to; }, {"all"});
  fill.list("obligations", "which obligations, or all",
            {.tables = {prefix + "obligations"}, .words = {"all"}}, [](const Suspension& s) {
              Texts ids = s.it.obligations;
              for (auto& id : ids) {
                if (id != "all") id = path(s.of, "obligation", id);
              }
              return ids;
            });
  fill.period([](const Suspension& s) { return s.it.period; }, "to_date");
  fill.under([](const Suspension& s) { return s.it.under; });
  fill.cited([](const Suspension& s) { return s.it.cited; });
  add_parts(fill, list, &Instrument::suspensions);
  return fill.done();
}

TidyTable interpretations(const Instruments& list, const std::string& prefix) {
  Filler<Interpretation> fill({.name = prefix + "interpretations",
                               .title = "Interpretations",
                               .description = "Official statements of what an article means."});
  fill.path("INSTRUMENT/interpretation/N", [](const Interpretation& i) {
    return path(i.of, "interpretation", std::to_string(i.number));
  });
  fill.refers("instrument", prefix + "instruments", "the instrument",
              [](const Interpretation& i) { return i.of.id; });
  fill.may_refer("article", prefix + "articles", "the article",
                 [](const Interpretation& i) { return article_of(i.of, i.it.article); });
  fill.date("date", "when it was said", [](const Interpretation& i) { return i.it.date; });
  fill.states("by", "who said it", [](const Interpretation& i) { return i.it.by; });
  fill.said("says", "what, in our words", [](const Interpretation& i) { return i.it.says; });
  fill.cited([](const Interpretation& i) { return i.it.cited; });
  add_parts(fill, list, &Instrument::interpretations);
  return fill.done();
}

}  // namespace

void tidy_treaties(const Instruments& coded, const std::string& prefix,
                   std::vector<TidyTable>& tables) {
  tables.push_back(instruments(coded, prefix));
  tables.push_back(parties(coded, prefix));
  tables.push_back(articles(coded, prefix));
  tables.push_back(obligations(coded, prefix));
  tables.push_back(suspensions(coded, prefix));
  tables.push_back(interpretations(coded, prefix));
}

}  // namespace entente::services
