#include "entente/atlas/explain.h"

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::atlas {
namespace {

void add_under(Explanation& made, const Under& under) {
  for (const auto& [question, reading] : under) {
    made.statements.push_back({"only under", question + ":" + reading});
  }
}

}  // namespace

std::string period_text(const Period& period) {
  return fmt::format("from {} to {}", to_string(period.from), to_string(period.to));
}

Explanation Explainer::start(std::string kind, std::string title, const Cited& cited,
                             const Where& where) const {
  Explanation made{.id = {},
                   .kind = std::move(kind),
                   .title = std::move(title),
                   .statements = {},
                   .sources = {},
                   .file = {}};
  for (const auto& key : cited.sources) made.sources.push_back(cite(key, cited.locator));
  if (cited.confidence != "firm") made.statements.push_back({"confidence", cited.confidence});
  if (!cited.note.empty()) made.statements.push_back({"note", cited.note});
  made.file = fmt::format("{}:{}", where.file, where.line);
  return made;
}

Explanation Explainer::instrument(const Instrument& it) const {
  auto made = start("instrument", it.title, it.cited, it.where);
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

Explanation Explainer::party(const Instrument& it, const Party& party) const {
  auto made = start("party", fmt::format("{} in {}", party.state, it.short_title), party.cited,
                    party.where);
  made.statements.push_back({"signed", to_string(party.signed_on)});
  made.statements.push_back({"bound", period_text(party.period)});
  add_under(made, party.under);
  return made;
}

Explanation Explainer::article(const Instrument& it, const Article& article) const {
  auto made = start("article", fmt::format("{}, article {}", it.short_title, article.id),
                    article.cited, article.where);
  made.statements.push_back({"provides", article.says});
  return made;
}

Explanation Explainer::obligation(const Instrument& it, const Obligation& o) const {
  Cited cited = o.cited;
  for (const auto& article : it.articles) {
    if (article.id == o.article && cited.locator.empty()) cited.locator = article.cited.locator;
  }
  auto made = start(
      "obligation",
      fmt::format("{}: {} owes {} {}", it.short_title, join(o.by, ", "), join(o.to, ", "), o.kind),
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

Explanation Explainer::suspension(const Instrument& it, const Suspension& s) const {
  auto made = start("suspension",
                    fmt::format("{}: {} towards {} suspended", it.short_title, join(s.by, ", "),
                                join(s.to, ", ")),
                    s.cited, s.where);
  made.statements.push_back({"obligations", join(s.obligations, ", ")});
  made.statements.push_back({"holds", period_text(s.period)});
  add_under(made, s.under);
  return made;
}

Explanation Explainer::interpretation(const Instrument& it, const Interpretation& said) const {
  auto made = start("interpretation",
                    fmt::format("{}: read by {} on {}", it.short_title, join(said.by, ", "),
                                to_string(said.date)),
                    said.cited, said.where);
  if (!said.article.empty()) made.statements.push_back({"article", said.article});
  made.statements.push_back({"says", said.says});
  return made;
}

Explanation Explainer::arrangement(const Arrangement& it) const {
  auto made = start("arrangement", it.name, it.cited, it.where);
  made.statements.push_back({"about", join(it.kinds, ", ")});
  made.statements.push_back({"founded", to_string(it.founded)});
  made.statements.push_back({"ended", to_string(it.ended)});
  made.statements.push_back({"standing organisation", it.organisation ? "yes" : "no"});
  return made;
}

Explanation Explainer::member(const Arrangement& it, const Member& m) const {
  auto made = start("member", fmt::format("{} in {}", m.state, it.short_name), m.cited, m.where);
  made.statements.push_back({"role", m.role});
  made.statements.push_back({"holds", period_text(m.period)});
  return made;
}

Explanation Explainer::spell(const StateSpell& s) const {
  auto made = start("state", s.name, s.cited, s.where);
  made.statements.push_back({"in the system", period_text(s.period)});
  made.statements.push_back({"COW", s.cow ? fmt::format("{} {}", *s.cow, s.cowabb) : "none"});
  made.statements.push_back({"ISO 3166-1", s.iso3});
  made.statements.push_back({"status", s.status});
  made.statements.push_back({"region", s.region});
  return made;
}

Explanation Explainer::capital(const Capital& c) const {
  auto made = start("capital", fmt::format("{}: {}", c.state, c.name), c.cited, c.where);
  made.statements.push_back({"coordinates", fmt::format("{:.2f}, {:.2f}", c.lat, c.lon)});
  made.statements.push_back({"holds", period_text(c.period)});
  return made;
}

Explanation Explainer::figure(const Figure& f) const {
  auto made = start("figure", fmt::format("{} {} {}", f.state, f.series, f.year), f.cited, f.where);
  made.statements.push_back({"value", f.value.known()
                                          ? fmt::format("{} {}", to_string(f.value), f.unit)
                                          : to_string(f.value)});
  return made;
}

Explanation Explainer::place(const Place& p) const {
  auto made = start("place", p.name, p.cited, p.where);
  made.statements.push_back({"coordinates", fmt::format("{:.2f}, {:.2f}", p.lat, p.lon)});
  return made;
}

Explanation Explainer::area(const Area& a) const {
  auto made = start("area", a.name, a.cited, a.where);
  made.statements.push_back({"says", a.says});
  for (const auto& part : a.parts) {
    made.statements.push_back(
        {"part", fmt::format("{}, {} vertices{}{}", part.name, part.polygon.size(),
                             part.period.from.known() || part.period.to.known()
                                 ? ", " + period_text(part.period)
                                 : "",
                             part.note.empty() ? "" : ": " + part.note)});
  }
  return made;
}

Explanation Explainer::question(const Question& q) const {
  auto made = start("question", q.asks, {}, q.where);
  for (const auto& reading : q.readings) {
    made.statements.push_back({reading.id, reading.says});
    for (const auto& key : reading.sources) made.sources.push_back(cite(key, ""));
  }
  return made;
}

Explanation Explainer::source(const Source& s) const {
  auto made = start("source", citation(s), {}, s.where);
  for (const auto& [name, value] : s.fields) made.statements.push_back({name, value});
  return made;
}

Explanation Explainer::presence(const Presence& p) const {
  auto made =
      start("presence", fmt::format("forces of {} in {}", p.owner, p.host), p.cited, p.where);
  made.statements.push_back({"personnel", p.personnel.known() ? to_string(p.personnel) + " persons"
                                                              : to_string(p.personnel)});
  made.statements.push_back({"holds", period_text(p.period)});
  return made;
}

std::string Explainer::cite(const std::string& key, const std::string& locator) const {
  const auto* source = atlas_.source(key);
  if (source == nullptr) return key;
  std::string text = fmt::format("[{}] {}", key, citation(*source));
  if (!locator.empty() && locator != "none") text += ", " + locator;
  const auto url = source->fields.find("url");
  if (url != source->fields.end()) text += " <" + url->second + ">";
  return text;
}

}  // namespace entente::atlas
