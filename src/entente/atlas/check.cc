#include "entente/atlas/check.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::atlas {
namespace {

class Checker {
 public:
  Checker(const Atlas& atlas, CheckReport& report) : atlas_(atlas), report_(report) {
    for (const auto& source : atlas.sources) {
      if (!sources_.insert(source.key).second) {
        fault(source.where, "key", fmt::format("source '{}' is there twice", source.key),
              "keep one of the two entries");
      }
    }
    for (const auto& spell : atlas.states) states_.insert(spell.state);
  }

  void all() {
    tables();
    codings();
    for (const auto& instrument : atlas_.instruments) this->instrument(instrument);
    for (const auto& arrangement : atlas_.arrangements) this->arrangement(arrangement);
  }

 private:
  void fault(const Where& where, const std::string& field, const std::string& problem,
             const std::string& remedy) {
    report_.faults.push_back({.file = where.file,
                              .line = where.line,
                              .field = field,
                              .problem = problem,
                              .remedy = remedy});
  }

  void state(const Where& where, const std::string& field, const std::string& id) {
    if (states_.contains(id)) return;
    const auto near = closest(id, {states_.begin(), states_.end()});
    fault(where, field, fmt::format("unknown state '{}'", id),
          near.empty() ? "add it to states.csv or write its alpha-3 code"
                       : fmt::format("did you mean '{}'?", near));
  }

  void cited(const Where& where, const Cited& cited, bool may_be_none = false) {
    if (cited.sources.empty()) fault(where, "source", "no source", "name one key of sources.bib");
    for (const auto& key : cited.sources) {
      if (may_be_none && key == "none") continue;
      if (!sources_.contains(key)) {
        fault(where, "source", fmt::format("unknown source '{}'", key), "add it to sources.bib");
      }
    }
  }

  void ordered(const Where& where, const std::string& field, const Date& earlier,
               const Date& later) {
    if (!earlier.known() || !later.known()) return;
    // Imprecise dates contradict each other only if no reading of them is in order.
    const Day last_of_later =
        later.kind() == Date::Kind::kDay ? *later.first() : *later.end() - std::chrono::days{1};
    if (*earlier.first() > last_of_later) {
      fault(where, field, fmt::format("{} is before {}", to_string(later), to_string(earlier)),
            "mend one of the two dates");
    }
  }

  void period(const Where& where, const Period& period) {
    ordered(where, "to", period.from, period.to);
    if (period.from.kind() == Date::Kind::kOpen)
      fault(where, "from", "cannot be open", "write a date or unknown");
  }

  void under(const Where& where, const Under& under) {
    for (const auto& [question, reading] : under) {
      const auto* asked = atlas_.question(question);
      if (asked == nullptr) {
        fault(where, "under", fmt::format("unknown question '{}'", question),
              "declare it in codings.toml");
      } else if (std::none_of(asked->readings.begin(), asked->readings.end(),
                              [&](const Reading& r) { return r.id == reading; })) {
        fault(where, "under", fmt::format("'{}' has no reading '{}'", question, reading),
              "declare it in codings.toml");
      }
    }
  }

  template <class T, class Key>
  void unique(const std::vector<T>& items, const std::string& field, Key key) {
    std::set<std::string> seen;
    for (const auto& item : items) {
      if (!seen.insert(key(item)).second) {
        fault(item.where, field, fmt::format("'{}' is there twice", key(item)),
              "keep one of the two");
      }
    }
  }

  void tables() {
    if (!atlas_.covers_from.known() || !atlas_.covers_to.known()) {
      fault({"atlas.toml", 0}, "covers_to", "the atlas does not say what it covers",
            "write covers_from and covers_to");
    }
    unique(atlas_.places, "place", [](const Place& p) { return p.id; });
    unique(atlas_.areas, "id", [](const Area& a) { return a.id; });
    unique(atlas_.scopes, "state", [](const ScopeEntry& s) { return s.scope + " " + s.state; });
    unique(atlas_.figures, "year",
           [](const Figure& f) { return fmt::format("{} {} {}", f.state, f.series, f.year); });
    for (const auto& spell : atlas_.states) {
      cited(spell.where, spell.cited);
      period(spell.where, spell.period);
      if (spell.iso3 != "none" && spell.iso3.size() != 3) {
        fault(spell.where, "iso3", "is not three letters", "write the alpha-3 code or none");
      }
    }
    spells_apart();
    for (const auto& capital : atlas_.capitals) {
      state(capital.where, "state", capital.state);
      cited(capital.where, capital.cited);
      period(capital.where, capital.period);
    }
    for (const auto& entry : atlas_.scopes) state(entry.where, "state", entry.state);
    for (const auto& place : atlas_.places) cited(place.where, place.cited);
    for (const auto& area : atlas_.areas) this->area(area);
    for (const auto& figure : atlas_.figures) {
      state(figure.where, "state", figure.state);
      cited(figure.where, figure.cited, figure.value.kind != Quantity::Kind::kKnown);
    }
    for (const auto& entry : atlas_.presence) {
      state(entry.where, "owner", entry.owner);
      state(entry.where, "host", entry.host);
      cited(entry.where, entry.cited, entry.personnel.kind != Quantity::Kind::kKnown);
      period(entry.where, entry.period);
    }
  }

  void spells_apart() {
    for (std::size_t i = 0; i < atlas_.states.size(); ++i) {
      const auto& a = atlas_.states[i];
      bool has_capital = false;
      for (const auto& capital : atlas_.capitals) has_capital |= capital.state == a.state;
      if (!has_capital)
        fault(a.where, "state", fmt::format("'{}' has no capital", a.state),
              "add it to capitals.csv");
      for (std::size_t j = 0; j < i; ++j) {
        const auto& b = atlas_.states[j];
        const auto begin = a.period.from.first();
        if (a.state == b.state && begin && b.period.contains(*begin)) {
          fault(a.where, "from", fmt::format("overlaps another spell of '{}'", a.state),
                "mend the dates of one of them");
        }
      }
    }
  }

  void area(const Area& area) {
    cited(area.where, area.cited);
    for (const auto& id : area.states) state(area.where, "states", id);
    for (const auto* list : {&area.places, &area.excludes}) {
      for (const auto& id : *list) {
        if (std::none_of(atlas_.places.begin(), atlas_.places.end(),
                         [&](const Place& p) { return p.id == id; })) {
          fault(area.where, "places", fmt::format("unknown place '{}'", id),
                "add it to places.csv");
        }
      }
    }
  }

  void codings() {
    unique(atlas_.questions, "id", [](const Question& q) { return q.id; });
    unique(atlas_.codings, "id", [](const Coding& c) { return c.id; });
    for (const auto& question : atlas_.questions) {
      for (const auto& reading : question.readings)
        cited(question.where, {.sources = reading.sources});
    }
    for (const auto& coding : atlas_.codings) {
      under(coding.where, coding.readings);
      for (const auto& question : atlas_.questions) {
        if (!coding.readings.contains(question.id)) {
          fault(coding.where, "readings",
                fmt::format("coding '{}' has no reading of '{}'", coding.id, question.id),
                "choose one, or give the coding a base");
        }
      }
    }
    if (atlas_.coding("default") == nullptr) {
      fault({"codings.toml", 0}, "coding", "there is no coding 'default'", "declare it");
    }
  }

  void instrument(const Instrument& it) {
    cited(it.where, it.cited);
    under(it.where, it.under);
    ordered(it.where, "in_force", it.signed_on, it.in_force);
    ordered(it.where, "ended", it.in_force, it.ended);
    if (it.parties.empty()) fault(it.where, "party", "no parties", "add at least one [[party]]");
    unique(it.articles, "article.id", [](const Article& a) { return a.id; });
    unique(it.obligations, "obligation.id", [](const Obligation& o) { return o.id; });
    for (const auto& article : it.articles) cited(article.where, article.cited);
    if (it.by_article() && it.articles.empty()) {
      fault(it.where, "coded", "says articles, but there is no [[article]]",
            "describe them or write header");
    }
    if (!it.by_article() && it.obligations.empty() && it.type != "domestic-law") {
      fault(it.where, "obligation", "a header says no kind of relation",
            "add an [[obligation]] without article");
    }
    for (const auto& party : it.parties) this->party(it, party);
    for (const auto& obligation : it.obligations) this->obligation(it, obligation);
    for (const auto& suspension : it.suspensions) this->suspension(it, suspension);
    for (const auto& said : it.interpretations) {
      cited(said.where, said.cited);
      for (const auto& id : said.by) state(said.where, "interpretation.by", id);
      if (!said.article.empty()) article(it, said.where, "interpretation.article", said.article);
    }
    for (const auto& id : it.replaces) {
      if (atlas_.instrument(id) == nullptr) {
        fault(it.where, "replaces", fmt::format("unknown instrument '{}'", id),
              "write its id, or leave it out");
      }
    }
  }

  void party(const Instrument& it, const Party& party) {
    state(party.where, "party.state", party.state);
    cited(party.where, party.cited);
    under(party.where, party.under);
    period(party.where, party.period);
    ordered(party.where, "party.from", it.in_force, party.period.from);
    ordered(party.where, "party.to", party.period.to, it.ended);
    const auto from = party.period.from.first();
    if (from && states_.contains(party.state) && atlas_.spell(party.state, *from) == nullptr) {
      fault(party.where, "party.from",
            fmt::format("'{}' is not in the system on {}", party.state, entente::to_string(*from)),
            "mend the date, or the spell in states.csv");
    }
    for (const auto& other : it.parties) {
      if (&other < &party && other.state == party.state && from && other.period.contains(*from) &&
          other.under == party.under) {
        fault(party.where, "party.from",
              fmt::format("overlaps another membership of '{}'", party.state),
              "mend the dates of one of them");
      }
    }
  }

  static bool is_party(const Instrument& it, const std::string& id) {
    return id == "all" || std::any_of(it.parties.begin(), it.parties.end(),
                                      [&](const Party& p) { return p.state == id; });
  }

  void parties(const Instrument& it, const Where& where, const std::string& field,
               const std::vector<std::string>& ids, bool third) {
    if (ids.empty()) fault(where, field, "is empty", "name states, or \"all\"");
    for (const auto& id : ids) {
      if (is_party(it, id)) continue;
      if (third)
        state(where, field, id);
      else
        fault(where, field, fmt::format("'{}' is not a party", id),
              "add the [[party]], or mend the state");
    }
  }

  void article(const Instrument& it, const Where& where, const std::string& field,
               const std::string& id) {
    if (std::none_of(it.articles.begin(), it.articles.end(),
                     [&](const Article& a) { return a.id == id; })) {
      fault(where, field, fmt::format("there is no article '{}'", id),
            "describe it in an [[article]]");
    }
  }

  void obligation(const Instrument& it, const Obligation& o) {
    cited(o.where, o.cited);
    under(o.where, o.under);
    period(o.where, o.period);
    parties(it, o.where, "obligation.by", o.by, false);
    parties(it, o.where, "obligation.to", o.to, o.third);
    ordered(o.where, "obligation.from", it.in_force, o.period.from);
    ordered(o.where, "obligation.to_date", o.period.to, it.ended);
    if (it.by_article()) {
      if (o.article.empty())
        fault(o.where, "obligation.article", "is missing", "name the article it comes from");
      else
        article(it, o.where, "obligation.article", o.article);
    } else if (o.kind == "defence") {
      fault(o.where, "obligation.kind", "a header cannot carry a defence obligation",
            "code the instrument by article");
    }
    for (const auto& attacker : o.attackers) {
      if (attacker == "any") continue;
      state(o.where, "obligation.attackers",
            attacker.starts_with("not:") ? attacker.substr(4) : attacker);
    }
    if (o.area != "any" && o.area != "none" &&
        std::none_of(atlas_.areas.begin(), atlas_.areas.end(),
                     [&](const Area& a) { return a.id == o.area; })) {
      fault(o.where, "obligation.area", fmt::format("unknown area '{}'", o.area),
            "declare it in areas.toml");
    }
  }

  void suspension(const Instrument& it, const Suspension& s) {
    cited(s.where, s.cited);
    under(s.where, s.under);
    period(s.where, s.period);
    parties(it, s.where, "suspension.by", s.by, false);
    parties(it, s.where, "suspension.to", s.to, false);
    for (const auto& id : s.obligations) {
      if (id != "all" && std::none_of(it.obligations.begin(), it.obligations.end(),
                                      [&](const Obligation& o) { return o.id == id; })) {
        fault(s.where, "suspension.obligations", fmt::format("there is no obligation '{}'", id),
              "write its id, or all");
      }
    }
  }

  void arrangement(const Arrangement& it) {
    cited(it.where, it.cited);
    ordered(it.where, "ended", it.founded, it.ended);
    for (const auto& member : it.members) {
      state(member.where, "member.state", member.state);
      cited(member.where, member.cited);
      period(member.where, member.period);
      ordered(member.where, "member.from", it.founded, member.period.from);
    }
  }

  const Atlas& atlas_;
  CheckReport& report_;
  std::unordered_set<std::string> sources_;
  std::set<std::string> states_;
};

Counts count(const Atlas& atlas) {
  const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
  Counts counts;
  std::set<std::string> states;
  for (const auto& spell : atlas.states) states.insert(spell.state);
  counts.states = size(states);
  counts.spells = size(atlas.states);
  counts.instruments = size(atlas.instruments);
  for (const auto& it : atlas.instruments) {
    ++(it.by_article() ? counts.by_article : counts.header);
    counts.articles += size(it.articles);
    counts.obligations += size(it.obligations);
    counts.memberships += size(it.parties);
    counts.suspensions += size(it.suspensions);
    counts.interpretations += size(it.interpretations);
    for (const auto& o : it.obligations)
      counts.contested += o.cited.confidence == "contested" ? 1 : 0;
    for (const auto& p : it.parties) counts.contested += p.cited.confidence == "contested" ? 1 : 0;
  }
  counts.arrangements = size(atlas.arrangements);
  counts.questions = size(atlas.questions);
  counts.codings = size(atlas.codings);
  counts.places = size(atlas.places);
  counts.areas = size(atlas.areas);
  counts.presence = size(atlas.presence);
  counts.figures = size(atlas.figures);
  for (const auto& f : atlas.figures)
    counts.figures_unknown += f.value.kind == Quantity::Kind::kUnknown ? 1 : 0;
  counts.sources = size(atlas.sources);
  return counts;
}

}  // namespace

CheckReport check(const Atlas& atlas) {
  CheckReport report;
  Checker(atlas, report).all();
  report.counts = count(atlas);
  return report;
}

}  // namespace entente::atlas
