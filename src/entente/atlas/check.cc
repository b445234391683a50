#include "entente/atlas/check.h"

#include <algorithm>
#include <set>

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
    for (const auto& place : atlas.places) places_.insert(place.id);
    for (const auto& area : atlas.areas) areas_.insert(area.id);
    for (const auto& question : atlas.questions) questions_.insert(question.id);
    for (const auto& instrument : atlas.instruments) instruments_.insert(instrument.id);
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

  using Ids = std::set<std::string>;

  [[nodiscard]] bool left_out(const std::string& file, const std::string& entry) const {
    return atlas_.left_out.contains(file) || atlas_.left_out.contains(file + "/" + entry);
  }

  /// The faults of one place, field and thing named there.
  struct Named {
    const Where& where;
    std::string field, what, id;
  };

  void named(const Named& it, const Ids& known, const std::string& remedy) {
    if (known.contains(it.id)) return;
    const auto near = closest(it.id, {known.begin(), known.end()});
    fault(it.where, it.field, fmt::format("unknown {} '{}'", it.what, it.id),
          near.empty() ? remedy : fmt::format("did you mean '{}'?", near));
  }

  void state(const Where& where, const std::string& field, const std::string& id) {
    if (left_out("states.csv", id)) return;
    named({where, field, "state", id}, states_, "add it to states.csv or write its alpha-3 code");
  }

  void cited(const Where& where, const Cited& cited, bool may_be_none = false) {
    if (cited.sources.empty()) fault(where, "source", "no source", "name one key of sources.bib");
    for (const auto& key : cited.sources) {
      if (may_be_none && key == "none") continue;
      if (!left_out("sources.bib", key))
        named({where, "source", "source", key}, sources_, "add it to sources.bib");
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
      if (left_out("codings.toml", question)) continue;
      const auto* asked = atlas_.question(question);
      if (asked == nullptr) {
        named({where, "under", "question", question}, questions_, "declare it in codings.toml");
      } else if (std::none_of(asked->readings.begin(), asked->readings.end(),
                              [&id = reading](const Reading& r) { return r.id == id; })) {
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

  /// Two periods of one thing that share a day, as far as their dates are known.
  static bool overlap(const Period& a, const Period& b) {
    const auto begins_in = [](const Period& x, const Period& y) {
      const auto begin = x.from.first();
      return begin && y.contains(*begin);
    };
    return begins_in(a, b) || begins_in(b, a);
  }

  template <class T, class Same>
  void apart(const std::vector<T>& items, const std::string& field, const std::string& what,
             Same same) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (same(items[i], items[j]) && overlap(items[i].period, items[j].period)) {
          fault(items[i].where, field,
                fmt::format("overlaps {}, line {}", what, items[j].where.line),
                "mend the dates of one of them");
        }
      }
    }
  }

  /// Whether the state is in the system when the period begins.
  void exists(const Where& where, const std::string& field, const std::string& id,
              const Period& period) {
    const auto from = period.from.first();
    if (from && states_.contains(id) && !left_out("states.csv", id) &&
        atlas_.spell(id, *from) == nullptr) {
      fault(where, field,
            fmt::format("'{}' is not in the system on {}", id, entente::to_string(*from)),
            "mend the date, or the spell in states.csv");
    }
  }

  void tables() {
    if (!left_out("atlas.toml", "") && (!atlas_.covers_from.known() || !atlas_.covers_to.known())) {
      fault(atlas_.where.file.empty() ? Where{"atlas.toml", 0} : atlas_.where, "covers_to",
            "the atlas does not say what it covers", "write covers_from and covers_to");
    }
    ordered(atlas_.where, "covers_to", atlas_.covers_from, atlas_.covers_to);
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
    apart(atlas_.states, "from", "another spell of the state",
          [](const StateSpell& a, const StateSpell& b) { return a.state == b.state; });
    capitals();
    for (const auto& entry : atlas_.scopes) state(entry.where, "state", entry.state);
    for (const auto& place : atlas_.places) cited(place.where, place.cited);
    for (const auto& area : atlas_.areas) this->area(area);
    for (const auto& figure : atlas_.figures) {
      state(figure.where, "state", figure.state);
      counted(figure.where, figure.cited, figure.value);
    }
    for (const auto& entry : atlas_.presence) {
      state(entry.where, "owner", entry.owner);
      state(entry.where, "host", entry.host);
      counted(entry.where, entry.cited, entry.personnel);
      period(entry.where, entry.period);
    }
    apart(atlas_.presence, "from", "another count of the same forces",
          [](const Presence& a, const Presence& b) {
            return a.owner == b.owner && a.host == b.host;
          });
  }

  /// A number needs a source and a place in it; an absence has none to give.
  void counted(const Where& where, const Cited& cited, const Quantity& quantity) {
    const bool known = quantity.kind == Quantity::Kind::kKnown;
    this->cited(where, cited, !known);
    if (known && cited.locator == "none")
      fault(where, "locator", "a number without a place in its source",
            "name the page, table or row");
  }

  void capitals() {
    std::set<std::string> have;
    for (const auto& capital : atlas_.capitals) {
      have.insert(capital.state);
      state(capital.where, "state", capital.state);
      cited(capital.where, capital.cited);
      period(capital.where, capital.period);
    }
    apart(atlas_.capitals, "from", "another capital of the state",
          [](const Capital& a, const Capital& b) { return a.state == b.state; });
    for (const auto& spell : atlas_.states) {
      if (!have.contains(spell.state) && !left_out("capitals.csv", spell.state))
        fault(spell.where, "state", fmt::format("'{}' has no capital", spell.state),
              "add it to capitals.csv");
    }
  }

  void area(const Area& area) {
    cited(area.where, area.cited);
    for (const auto& id : area.states) state(area.where, "states", id);
    for (const auto* list : {&area.places, &area.excludes}) {
      for (const auto& id : *list) {
        if (!left_out("places.csv", id))
          named({area.where, "places", "place", id}, places_, "add it to places.csv");
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
    if (atlas_.coding("default") == nullptr && !left_out("codings.toml", "default")) {
      fault({"codings.toml", 0}, "coding", "there is no coding 'default'", "declare it");
    }
  }

  void instrument(const Instrument& it) {
    cited(it.where, it.cited);
    under(it.where, it.under);
    ordered(it.where, "in_force", it.signed_on, it.in_force);
    ordered(it.where, "ended", it.in_force, it.ended);
    if (it.parties.empty() && !part_left_out(it, "party"))
      fault(it.where, "party", "no parties", "add at least one [[party]]");
    unique(it.articles, "article.id", [](const Article& a) { return a.id; });
    unique(it.obligations, "obligation.id", [](const Obligation& o) { return o.id; });
    for (const auto& article : it.articles) cited(article.where, article.cited);
    if (it.by_article() && it.articles.empty() && !part_left_out(it, "article")) {
      fault(it.where, "coded", "says articles, but there is no [[article]]",
            "describe them or write header");
    }
    if (!it.by_article() && it.obligations.empty() && it.type != "domestic-law" &&
        !part_left_out(it, "obligation")) {
      fault(it.where, "obligation", "a header says no kind of relation",
            "add an [[obligation]] without article");
    }
    for (const auto& party : it.parties) this->party(it, party);
    apart(it.parties, "party.from", "another membership of the state",
          [](const Party& a, const Party& b) { return a.state == b.state && a.under == b.under; });
    for (const auto& obligation : it.obligations) this->obligation(it, obligation);
    for (const auto& suspension : it.suspensions) this->suspension(it, suspension);
    for (const auto& said : it.interpretations) {
      cited(said.where, said.cited);
      for (const auto& id : said.by) state(said.where, "interpretation.by", id);
      if (!said.article.empty()) article(it, said.where, "interpretation.article", said.article);
    }
    for (const auto& id : it.replaces) {
      if (!left_out(id + ".toml", ""))
        named({it.where, "replaces", "instrument", id}, instruments_,
              "write its id, or leave it out");
    }
  }

  [[nodiscard]] bool part_left_out(const Instrument& it, const char* part) const {
    return atlas_.left_out.contains(it.id + ".toml/" + part);
  }

  void party(const Instrument& it, const Party& party) {
    state(party.where, "party.state", party.state);
    cited(party.where, party.cited);
    under(party.where, party.under);
    period(party.where, party.period);
    ordered(party.where, "party.from", it.in_force, party.period.from);
    ordered(party.where, "party.to", party.period.to, it.ended);
    exists(party.where, "party.from", party.state, party.period);
  }

  [[nodiscard]] bool is_party(const Instrument& it, const std::string& id) const {
    return id == "all" || part_left_out(it, "party") ||
           std::any_of(it.parties.begin(), it.parties.end(),
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
    if (!part_left_out(it, "article") &&
        std::none_of(it.articles.begin(), it.articles.end(),
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
    if (o.area != "any" && o.area != "none" && !left_out("areas.toml", o.area))
      named({o.where, "obligation.area", "area", o.area}, areas_, "declare it in areas.toml");
  }

  void suspension(const Instrument& it, const Suspension& s) {
    cited(s.where, s.cited);
    under(s.where, s.under);
    period(s.where, s.period);
    parties(it, s.where, "suspension.by", s.by, false);
    parties(it, s.where, "suspension.to", s.to, false);
    for (const auto& id : s.obligations) {
      if (id != "all" && !part_left_out(it, "obligation") &&
          std::none_of(it.obligations.begin(), it.obligations.end(),
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
      ordered(member.where, "member.to", member.period.to, it.ended);
      exists(member.where, "member.from", member.state, member.period);
    }
    apart(it.members, "member.from", "another membership of the state",
          [](const Member& a, const Member& b) { return a.state == b.state; });
  }

  const Atlas& atlas_;
  CheckReport& report_;
  Ids sources_, states_, places_, areas_, questions_, instruments_;
};

}  // namespace

CheckReport check(const Atlas& atlas) {
  CheckReport report;
  Checker(atlas, report).all();
  report.counts = count(atlas);
  return report;
}

}  // namespace entente::atlas
