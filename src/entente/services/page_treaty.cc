#include <algorithm>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/services/page_writer.h"

namespace entente::services {
namespace {

using atlas::Instrument;
using atlas::Obligation;

std::string states(const std::vector<std::string>& ids, const char* all) {
  return ids == std::vector<std::string>{"all"} ? all : join(ids, ", ");
}

std::string force(const Instrument& it) {
  switch (it.in_force.kind()) {
    case Date::Kind::kNone:
      return "never in force";
    case Date::Kind::kUnknown:
      return "entry into force not traced";
    case Date::Kind::kNotCovered:
      return "entry into force not covered";
    default:
      return "in force " + to_string(it.in_force);
  }
}

std::string end(const Instrument& it) {
  if (it.ended.kind() == Date::Kind::kOpen)
    return it.in_force.kind() == Date::Kind::kNone ? "" : "still stands";
  return it.ended.known() ? "ended " + to_string(it.ended) : "end " + to_string(it.ended);
}

/// When, against whom, where and how surely one obligation calls for something.
std::string terms(const Obligation& o) {
  std::vector<std::string> parts;
  if (o.acts != std::vector<std::string>{"none"})
    parts.push_back(fmt::format("on {} ({})", join(o.acts, " or "), o.on));
  if (o.objects != std::vector<std::string>{"none"} && o.objects != std::vector<std::string>{"any"})
    parts.push_back("against " + join(o.objects, ", "));
  if (o.area != "any" && o.area != "none") parts.push_back("in " + o.area);
  if (o.attackers != std::vector<std::string>{"any"})
    parts.push_back("attacker: " + join(o.attackers, ", "));
  if (!o.exceptions.empty()) parts.push_back("except: " + join(o.exceptions, ", "));
  return join(parts, "; ");
}

std::string readings(const atlas::Under& under, const atlas::Coding& coding) {
  if (under.empty()) return "";
  std::vector<std::string> parts;
  for (const auto& [question, reading] : under) parts.push_back(question + "=" + reading);
  return fmt::format(" Only under {}: {} the coding {}.", join(parts, ", "),
                     coding.chooses(under) ? "chosen by" : "not chosen by", coding.id);
}

std::string holds(const Instrument& it, const Period& period) {
  const bool as_instrument = period.from == it.in_force && period.to == it.ended;
  return as_instrument ? "" : fmt::format(" Holds {}.", span(period));
}

void obligations(const Instrument& it, const atlas::Coding& coding, PageWriter& out) {
  out.heading(fmt::format("Who owes whom what (coding {})", coding.id));
  std::vector<std::vector<std::string>> rows;
  for (const auto& o : it.obligations) {
    rows.push_back(
        {o.article.empty() ? "-" : o.article,
         fmt::format("{} -> {}", states(o.by, "each party"), states(o.to, "every other")), o.kind,
         o.strength,
         fmt::format("{}.{}{}{}", terms(o).empty() ? "standing" : terms(o), holds(it, o.period),
                     readings(o.under, coding), PageWriter::doubt(o.cited))});
  }
  out.rows(rows);
}

void questions(const atlas::Atlas& atlas, const Instrument& it, const atlas::Coding& coding,
               PageWriter& out) {
  std::vector<std::string> asked;
  const auto add = [&](const atlas::Under& under) {
    for (const auto& [question, reading] : under) {
      if (std::find(asked.begin(), asked.end(), question) == asked.end()) asked.push_back(question);
    }
  };
  add(it.under);
  for (const auto& o : it.obligations) add(o.under);
  for (const auto& p : it.parties) add(p.under);
  for (const auto& s : it.suspensions) add(s.under);
  if (asked.empty()) return;
  out.heading("Where readings differ");
  for (const auto& id : asked) {
    const auto* question = atlas.question(id);
    if (question == nullptr) continue;
    out.paragraph("  ", fmt::format("{} ({})", question->asks, id));
    for (const auto& reading : question->readings) {
      const auto chosen = coding.readings.find(id);
      const bool is = chosen != coding.readings.end() && chosen->second == reading.id;
      out.paragraph(fmt::format("  {} ", is ? '*' : ' '),
                    fmt::format("{}: {} {}", reading.id, reading.says,
                                out.cite({.sources = reading.sources})));
    }
  }
}

}  // namespace

void statements_section(const atlas::Atlas& atlas, std::string_view about, PageWriter& out) {
  std::vector<const atlas::Statement*> found;
  for (const auto& it : atlas.statements) {
    if (std::any_of(it.about.begin(), it.about.end(), [&](const std::string& id) {
          return id == about ||
                 (id.starts_with(about) && id.size() > about.size() && id[about.size()] == '/');
        })) {
      found.push_back(&it);
    }
  }
  if (found.empty()) return;
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* a, const auto* b) { return a->date.first() < b->date.first(); });
  out.heading("What governments have said and done about it");
  std::vector<std::vector<std::string>> rows;
  for (const auto* it : found) {
    rows.push_back(
        {to_string(it->date), join(it->by, ", "), it->kind,
         fmt::format("{} {}{}", it->says, out.cite(it->cited), PageWriter::doubt(it->cited))});
  }
  out.rows(rows);
}

void instrument_page(const atlas::Atlas& atlas, const Instrument& it, const atlas::Coding& coding,
                     PageWriter& out) {
  out.title(it.title, {it.id, it.type, it.by_article() ? "coded by article" : "coded by header",
                       "registration " + it.registration});
  out.paragraph("",
                fmt::format("Signed {} | {} | {}", to_string(it.signed_on), force(it), end(it)));
  out.paragraph(
      "", fmt::format(
              "Term: {}{} | notice to leave: {} {}", it.duration.term,
              std::isdigit(static_cast<unsigned char>(it.duration.term[0])) != 0 ? " years" : "",
              it.duration.exit_notice, out.cite(it.cited)));
  if (!it.replaces.empty()) out.paragraph("", "Replaces " + join(it.replaces, ", "));
  if (const auto said = PageWriter::doubt(it.cited); !said.empty())
    out.paragraph("", said.substr(1));

  out.heading("Parties");
  std::vector<std::vector<std::string>> parties;
  for (const auto& p : it.parties) {
    parties.push_back(
        {state_name(atlas, p.state), span(p.period),
         p.signed_on == it.signed_on || !p.signed_on.known()
             ? fmt::format("{}{}", readings(p.under, coding), PageWriter::doubt(p.cited))
             : fmt::format("signed {}.{}{}", to_string(p.signed_on), readings(p.under, coding),
                           PageWriter::doubt(p.cited))});
  }
  out.rows(parties);
  if (!it.articles.empty()) {
    out.heading("Articles, in our words");
    for (const auto& a : it.articles)
      out.rows(
          {{a.id, fmt::format("{} {}{}", a.says, out.cite(a.cited), PageWriter::doubt(a.cited))}});
  }
  if (!it.obligations.empty()) obligations(it, coding, out);
  if (!it.suspensions.empty()) {
    out.heading("Suspended");
    for (const auto& s : it.suspensions)
      out.paragraph("  ", fmt::format("{} towards {}: {}, {}.{}{} {}", states(s.by, "each party"),
                                      states(s.to, "every other"), join(s.obligations, ", "),
                                      span(s.period), readings(s.under, coding),
                                      PageWriter::doubt(s.cited), out.cite(s.cited)));
  }
  if (!it.interpretations.empty()) {
    out.heading("Official interpretations");
    for (const auto& said : it.interpretations)
      out.rows(
          {{to_string(said.date), join(said.by, ", "), said.article.empty() ? "-" : said.article,
            fmt::format("{} {}{}", said.says, out.cite(said.cited),
                        PageWriter::doubt(said.cited))}});
  }
  questions(atlas, it, coding, out);
  statements_section(atlas, it.id, out);
}

}  // namespace entente::services
