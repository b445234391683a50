#include <algorithm>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/services/page_writer.h"

namespace entente::services {
namespace {

std::string persons(const atlas::Quantity& quantity) {
  return quantity.known() ? to_string(quantity) + " persons" : "";
}

}  // namespace

void arrangement_page(const atlas::Atlas& atlas, const atlas::Arrangement& it, PageWriter& out) {
  out.title(it.name, {it.id, "arrangement", join(it.kinds, ", "),
                      it.organisation ? "standing organisation" : "no standing organisation"});
  out.paragraph("", fmt::format("{} {}", span({it.founded, it.ended}), out.cite(it.cited)));
  if (const auto said = PageWriter::doubt(it.cited); !said.empty())
    out.paragraph("", said.substr(1));
  for (const auto* role : {"member", "partner", "observer"}) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& m : it.members) {
      if (m.role == role)
        rows.push_back({state_name(atlas, m.state), span(m.period),
                        fmt::format("{}{}", out.cite(m.cited), PageWriter::doubt(m.cited))});
    }
    if (rows.empty()) continue;
    out.heading(
        fmt::format("{}{}s ({})", static_cast<char>(std::toupper(role[0])), role + 1, rows.size()));
    out.rows(rows);
  }
  statements_section(atlas, it.id, out);
}

void exercise_page(const atlas::Atlas& atlas, const atlas::Exercise& it, PageWriter& out) {
  out.title(it.name, {it.id, "exercise", join(it.kinds, ", "), it.place});
  out.paragraph("", fmt::format("Convened by {} | {} {}", join(it.lead, ", "),
                                span({it.first, it.last}), out.cite(it.cited)));
  if (const auto said = PageWriter::doubt(it.cited); !said.empty())
    out.paragraph("", said.substr(1));
  out.heading("Editions");
  std::vector<std::vector<std::string>> rows;
  for (const auto& e : it.editions) {
    const bool run = e.every > 0 && e.period.from != e.period.to;
    std::string said = join(e.participants, " ");
    if (!e.observers.empty()) said += "; observing: " + join(e.observers, " ");
    if (e.every > 1 && run) said += fmt::format("; every {} years", e.every);
    rows.push_back({run ? fmt::format("{} to {}", to_string(e.period.from), to_string(e.period.to))
                        : to_string(e.period.from),
                    persons(e.troops),
                    fmt::format("{}{}{} {}", said, e.place.empty() ? "" : "; " + e.place,
                                PageWriter::doubt(e.cited), out.cite(e.cited))});
  }
  out.rows(rows);
  statements_section(atlas, it.id, out);
}

void dispute_page(const atlas::Atlas& atlas, const atlas::Dispute& it, PageWriter& out) {
  out.title(it.name, {it.id, "dispute", join(it.kinds, ", "),
                      it.part_of.empty() ? "" : "part of " + it.part_of});
  out.paragraph("", fmt::format("{} {} {}", it.says, span(it.period), out.cite(it.cited)));
  if (const auto said = PageWriter::doubt(it.cited); !said.empty())
    out.paragraph("", said.substr(1));
  out.heading("Who stands in it");
  std::vector<std::vector<std::string>> claimants;
  for (const auto& c : it.claimants)
    claimants.push_back(
        {state_name(atlas, c.state), c.role, span(c.period),
         fmt::format("{} {}{}", c.says, out.cite(c.cited), PageWriter::doubt(c.cited))});
  out.rows(claimants);
  if (!it.incidents.empty()) {
    out.heading(fmt::format("What happened ({} incidents)", it.incidents.size()));
    auto incidents = it.incidents;
    std::stable_sort(incidents.begin(), incidents.end(), [](const auto& a, const auto& b) {
      return a.period.from.first() < b.period.from.first();
    });
    std::vector<std::vector<std::string>> rows;
    for (const auto& i : incidents) {
      const auto deaths =
          i.deaths.known() ? fmt::format(" Deaths: {}.", to_string(i.deaths)) : std::string();
      rows.push_back({to_string(i.period.from), i.act, i.by.empty() ? "?" : join(i.by, " "),
                      fmt::format("{}{} {}{}", i.says, deaths, out.cite(i.cited),
                                  PageWriter::doubt(i.cited))});
    }
    out.rows(rows);
  }
  std::vector<std::string> parts;
  for (const auto& other : atlas.disputes) {
    if (other.part_of == it.id) parts.push_back(other.id);
  }
  if (!parts.empty()) out.paragraph("\nParts of it: ", join(parts, ", "));
  statements_section(atlas, it.id, out);
}

}  // namespace entente::services
