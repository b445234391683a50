#include "entente/atlas/why.h"

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

class Explainer {
 public:
  explicit Explainer(const Atlas& atlas) : atlas_(atlas) {}

  Explanation start(std::string id, std::string kind, std::string title, const Cited& cited,
                    const Where& where) const {
    Explanation made{.id = std::move(id), .kind = std::move(kind), .title = std::move(title)};
    for (const auto& key : cited.sources) made.sources.push_back(cite(key, cited.locator));
    if (cited.confidence != "firm") made.statements.push_back({"confidence", cited.confidence});
    if (!cited.note.empty()) made.statements.push_back({"note", cited.note});
    made.file = fmt::format("{}:{}", where.file, where.line);
    return made;
  }

  Explanation instrument(const Instrument& it) const {
    auto made = start(it.id, "instrument", it.title, it.cited, it.where);
    const auto add = [&](const char* label, std::string value) {
      made.statements.push_back({label, std::move(value)});
    };
    add("short title", it.short_title);
    add("type", it.type);
    add("coded", it.by_article() ? "by article" : "header only: parties, type and dates");
    add("signed", to_string(it.signed_on));
    add("in force", to_string(it.in_force));
    add("ended", to_string(it.ended));
    add("organisation", it.organisation);
    add("registration", it.registration);
    add("term in years", it.duration.term);
    add("notice to leave", it.duration.exit_notice);
    if (!it.replaces.empty()) add("replaces", join(it.replaces, ", "));
    return made;
  }

  Explanation party(const Instrument& it, const Party& party) const {
    auto made =
        start(fmt::format("{}/party/{}", it.id, party.state), "party",
              fmt::format("{} in {}", party.state, it.short_title), party.cited, party.where);
    made.statements.push_back({"signed", to_string(party.signed_on)});
    made.statements.push_back({"bound", period_text(party.period)});
    add_under(made, party.under);
    return made;
  }

  Explanation article(const Instrument& it, const Article& article) const {
    auto made = start(fmt::format("{}/{}", it.id, article.id), "article",
                      fmt::format("{}, article {}", it.short_title, article.id), article.cited,
                      article.where);
    made.statements.push_back({"provides", article.says});
    return made;
  }

  Explanation obligation(const Instrument& it, const Obligation& o) const {
    Cited cited = o.cited;
    for (const auto& article : it.articles) {
      if (article.id == o.article && cited.locator.empty()) cited.locator = article.cited.locator;
    }
    auto made = start(fmt::format("{}/{}", it.id, o.id), "obligation",
                      fmt::format("{}: {} owes {} {}", it.short_title, join(o.by, ", "),
                                  join(o.to, ", "), o.kind),
                      cited, o.where);
    const auto add = [&](const char* label, std::string value) {
      made.statements.push_back({label, std::move(value)});
    };
    if (!o.article.empty()) add("article", o.article);
    add("strength", o.strength);
    add("triggered by", fmt::format("{} ({})", join(o.acts, ", "), o.on));
    add("object", join(o.objects, ", "));
    add("area", o.area);
    add("attackers", join(o.attackers, ", "));
    if (!o.exceptions.empty()) add("exceptions", join(o.exceptions, ", "));
    add("holds", period_text(o.period));
    add_under(made, o.under);
    return made;
  }

  Explanation suspension(const Instrument& it, const Suspension& s) const {
    auto made = start(it.id, "suspension",
                      fmt::format("{}: {} towards {} suspended", it.short_title, join(s.by, ", "),
                                  join(s.to, ", ")),
                      s.cited, s.where);
    made.statements.push_back({"obligations", join(s.obligations, ", ")});
    made.statements.push_back({"holds", period_text(s.period)});
    add_under(made, s.under);
    return made;
  }

  Explanation interpretation(const Instrument& it, const Interpretation& said) const {
    auto made = start(it.id, "interpretation",
                      fmt::format("{}: read by {} on {}", it.short_title, join(said.by, ", "),
                                  to_string(said.date)),
                      said.cited, said.where);
    if (!said.article.empty()) made.statements.push_back({"article", said.article});
    made.statements.push_back({"says", said.says});
    return made;
  }

  Explanation arrangement(const Arrangement& it) const {
    auto made = start(it.id, "arrangement", it.name, it.cited, it.where);
    made.statements.push_back({"about", join(it.kinds, ", ")});
    made.statements.push_back({"founded", to_string(it.founded)});
    made.statements.push_back({"ended", to_string(it.ended)});
    made.statements.push_back({"standing organisation", it.organisation ? "yes" : "no"});
    return made;
  }

  Explanation member(const Arrangement& it, const Member& m) const {
    auto made = start(fmt::format("{}/{}", it.id, m.state), "member",
                      fmt::format("{} in {}", m.state, it.short_name), m.cited, m.where);
    made.statements.push_back({"role", m.role});
    made.statements.push_back({"holds", period_text(m.period)});
    return made;
  }

  Explanation spell(const StateSpell& s) const {
    auto made = start(s.state, "state", s.name, s.cited, s.where);
    made.statements.push_back({"in the system", period_text(s.period)});
    made.statements.push_back({"COW", s.cow ? fmt::format("{} {}", *s.cow, s.cowabb) : "none"});
    made.statements.push_back({"ISO 3166-1", s.iso3});
    made.statements.push_back({"status", s.status});
    made.statements.push_back({"region", s.region});
    return made;
  }

  Explanation capital(const Capital& c) const {
    auto made = start(c.state + "/capital", "capital", fmt::format("{}: {}", c.state, c.name),
                      c.cited, c.where);
    made.statements.push_back({"coordinates", fmt::format("{:.2f}, {:.2f}", c.lat, c.lon)});
    made.statements.push_back({"holds", period_text(c.period)});
    return made;
  }

  Explanation figure(const Figure& f) const {
    auto made = start(fmt::format("{}/{}/{}", f.state, f.series, f.year), "figure",
                      fmt::format("{} {} {}", f.state, f.series, f.year), f.cited, f.where);
    made.statements.push_back({"value", f.value.known()
                                            ? fmt::format("{} {}", to_string(f.value), f.unit)
                                            : to_string(f.value)});
    return made;
  }

  Explanation place(const Place& p) const {
    auto made = start("place/" + p.id, "place", p.name, p.cited, p.where);
    made.statements.push_back({"coordinates", fmt::format("{:.2f}, {:.2f}", p.lat, p.lon)});
    return made;
  }

  Explanation area(const Area& a) const {
    auto made = start("area/" + a.id, "area", a.name, a.cited, a.where);
    made.statements.push_back({"says", a.says});
    made.statements.push_back({"polygon", a.polygon.empty()
                                              ? "none given"
                                              : fmt::format("{} vertices", a.polygon.size())});
    return made;
  }

  Explanation question(const Question& q) const {
    auto made = start("question/" + q.id, "question", q.asks, {}, q.where);
    for (const auto& reading : q.readings) {
      made.statements.push_back({reading.id, reading.says});
      for (const auto& key : reading.sources) made.sources.push_back(cite(key, ""));
    }
    return made;
  }

  Explanation source(const Source& s) const {
    auto made = start("source/" + s.key, "source", citation(s), {}, s.where);
    for (const auto& [name, value] : s.fields) made.statements.push_back({name, value});
    return made;
  }

 private:
  [[nodiscard]] std::string cite(const std::string& key, const std::string& locator) const {
    const auto* source = atlas_.source(key);
    if (source == nullptr) return key;
    std::string text = fmt::format("[{}] {}", key, citation(*source));
    if (!locator.empty() && locator != "none") text += ", " + locator;
    const auto url = source->fields.find("url");
    if (url != source->fields.end()) text += " <" + url->second + ">";
    return text;
  }

  static std::string period_text(const Period& period) {
    return fmt::format("from {} to {}", to_string(period.from), to_string(period.to));
  }

  static void add_under(Explanation& made, const Under& under) {
    for (const auto& [question, reading] : under) {
      made.statements.push_back({"only under", question + ":" + reading});
    }
  }

  const Atlas& atlas_;
};

/// Calls visit(path-bearing explanation) for every fact, until it returns true.
template <class Visit>
void for_each_fact(const Atlas& atlas, Visit visit) {
  const Explainer explain(atlas);
  for (const auto& spell : atlas.states) visit(explain.spell(spell));
  for (const auto& capital : atlas.capitals) visit(explain.capital(capital));
  for (const auto& figure : atlas.figures) visit(explain.figure(figure));
  for (const auto& place : atlas.places) visit(explain.place(place));
  for (const auto& area : atlas.areas) visit(explain.area(area));
  for (const auto& question : atlas.questions) visit(explain.question(question));
  for (const auto& it : atlas.instruments) {
    visit(explain.instrument(it));
    for (const auto& party : it.parties) visit(explain.party(it, party));
    for (const auto& article : it.articles) visit(explain.article(it, article));
    for (const auto& obligation : it.obligations) visit(explain.obligation(it, obligation));
  }
  for (const auto& it : atlas.arrangements) {
    visit(explain.arrangement(it));
    for (const auto& member : it.members) visit(explain.member(it, member));
  }
  for (const auto& source : atlas.sources) visit(explain.source(source));
}

[[noreturn]] void no_such(const Atlas& atlas, std::string_view path) {
  std::vector<std::string> known;
  for_each_fact(atlas, [&](const Explanation& fact) { known.push_back(fact.id); });
  const auto near = closest(path, known);
  throw InputError({.field = std::string(path),
                    .problem = "the atlas has no such entry",
                    .remedy = near.empty()
                                  ? "see `entente atlas states` and `entente atlas treaties`"
                                  : fmt::format("did you mean '{}'?", near)});
}

}  // namespace

Explanation why(const Atlas& atlas, std::string_view path) {
  std::optional<Explanation> found;
  for_each_fact(atlas, [&](Explanation fact) {
    // Later spells and memberships are the ones in force: they win.
    const bool same_kind = !found || found->kind == fact.kind;
    if (fact.id == path && same_kind) found = std::move(fact);
  });
  if (!found) no_such(atlas, path);
  return *found;
}

std::vector<Explanation> show(const Atlas& atlas, std::string_view id) {
  const Explainer explain(atlas);
  std::vector<Explanation> parts;
  if (const auto* it = atlas.instrument(id)) {
    parts.push_back(explain.instrument(*it));
    for (const auto& party : it->parties) parts.push_back(explain.party(*it, party));
    for (const auto& article : it->articles) parts.push_back(explain.article(*it, article));
    for (const auto& obligation : it->obligations)
      parts.push_back(explain.obligation(*it, obligation));
    for (const auto& suspension : it->suspensions)
      parts.push_back(explain.suspension(*it, suspension));
    for (const auto& said : it->interpretations) parts.push_back(explain.interpretation(*it, said));
  } else if (const auto* group = atlas.arrangement(id)) {
    parts.push_back(explain.arrangement(*group));
    for (const auto& member : group->members) parts.push_back(explain.member(*group, member));
  } else if (atlas.has_state(id)) {
    for (const auto& spell : atlas.states) {
      if (spell.state == id) parts.push_back(explain.spell(spell));
    }
    for (const auto& capital : atlas.capitals) {
      if (capital.state == id) parts.push_back(explain.capital(capital));
    }
    for (const auto& instrument : atlas.instruments) {
      for (const auto& party : instrument.parties) {
        if (party.state == id) parts.push_back(explain.party(instrument, party));
      }
    }
    for (const auto& figure : atlas.figures) {
      if (figure.state == id) parts.push_back(explain.figure(figure));
    }
  } else {
    parts.push_back(why(atlas, id));
  }
  return parts;
}

std::vector<std::string> fact_paths(const Atlas& atlas) {
  std::vector<std::string> paths;
  for_each_fact(atlas, [&](const Explanation& fact) { paths.push_back(fact.id); });
  return paths;
}

}  // namespace entente::atlas
