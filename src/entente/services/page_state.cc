#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/services/page_writer.h"
#include "entente/world/layer.h"

namespace entente::services {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Values that stand in one cell, with the sources of all of them behind it.
struct Cells {
  std::vector<std::string> values, sources;

  void add(std::string value, const atlas::Cited& cited) {
    values.push_back(std::move(value));
    for (const auto& key : cited.sources) {
      if (std::find(sources.begin(), sources.end(), key) == sources.end()) sources.push_back(key);
    }
  }

  [[nodiscard]] std::string text(const char* separator, PageWriter& out) const {
    return fmt::format("{} {}", join(values, separator), out.cite({.sources = sources}));
  }
};

/// What the state owes and is owed today, layer by layer.
void ties(const world::World& world, world::StateId me, PageWriter& out) {
  out.heading(fmt::format("Ties on {} (coding {})", to_string(world.date()), world.coding().id));
  Rows rows;
  for (const auto& name : world::layer_names()) {
    const auto layer = world::make_layer(world, name);
    std::vector<std::string> given, had;
    for (const auto& tie : layer.ties) {
      if (tie.from == me) given.push_back(world.state(tie.to).id);
      if (tie.to == me) had.push_back(world.state(tie.from).id);
    }
    if (!layer.directed) {
      given.insert(given.end(), had.begin(), had.end());
      std::sort(given.begin(), given.end());
      had.clear();
    }
    if (!given.empty())
      rows.push_back(
          {name, layer.directed ? "to" : "with", std::to_string(given.size()), join(given, " ")});
    if (!had.empty()) rows.push_back({name, "from", std::to_string(had.size()), join(had, " ")});
  }
  out.rows(rows);
}

void figures(const atlas::Atlas& atlas, std::string_view id, PageWriter& out) {
  std::map<std::string, Cells> series;
  for (const auto& f : atlas.figures) {
    if (f.state != id) continue;
    series[fmt::format("{} [{}]", f.series, f.unit)].add(
        fmt::format("{}: {}", f.year, to_string(f.value)), f.cited);
  }
  if (series.empty()) return;
  out.heading("Figures");
  Rows rows;
  for (const auto& [name, values] : series) rows.push_back({name, values.text("   ", out)});
  out.rows(rows);
}

void trade(const atlas::Atlas& atlas, std::string_view id, PageWriter& out) {
  std::map<std::pair<std::string, int>, Cells> shares;
  for (const auto& t : atlas.trade) {
    if (t.state == id)
      shares[{t.direction, t.year}].add(fmt::format("{} {}", t.partner, to_string(t.share)),
                                        t.cited);
  }
  if (shares.empty()) return;
  out.heading("Trade in goods, shares of partners [per cent]; others are not covered");
  Rows rows;
  for (const auto& [key, parts] : shares)
    rows.push_back({key.first, std::to_string(key.second), parts.text(", ", out)});
  out.rows(rows);
}

void forces(const atlas::Atlas& atlas, std::string_view id, PageWriter& out) {
  Rows rows;
  for (const auto& p : atlas.presence) {
    if (p.owner != id && p.host != id) continue;
    rows.push_back(
        {p.owner == id ? "in " + p.host : "of " + p.owner, span(p.period),
         p.personnel.known() ? to_string(p.personnel) : "count " + to_string(p.personnel),
         out.cite(p.cited)});
  }
  if (!rows.empty()) out.heading("Forces stationed");
  out.rows(rows);
  rows.clear();
  for (const auto& b : atlas.bases) {
    const bool uses = std::find(b.users.begin(), b.users.end(), id) != b.users.end();
    if (b.host != id && !uses) continue;
    rows.push_back({b.name, b.kind, fmt::format("host {}, used by {}", b.host, join(b.users, " ")),
                    fmt::format("{} {}", span(b.period), out.cite(b.cited))});
  }
  if (!rows.empty()) out.heading("Bases");
  out.rows(rows);
  rows.clear();
  for (const auto& s : atlas.systems) {
    if (s.owner != id) continue;
    rows.push_back({s.name, s.missile_class,
                    s.range_low == s.range_high
                        ? to_string(s.range_low) + " km"
                        : fmt::format("{}-{} km", to_string(s.range_low), to_string(s.range_high)),
                    s.warhead,
                    fmt::format("{}; {} {}", span({s.first_service, s.retired}), s.basing,
                                out.cite(s.cited))});
  }
  if (!rows.empty()) out.heading("Missile and denial systems");
  out.rows(rows);
}

void belongs(const atlas::Atlas& atlas, const world::World& world, world::StateId me,
             PageWriter& out) {
  Rows rows;
  for (const auto& active : world.instruments()) {
    if (std::find(active.parties.begin(), active.parties.end(), me) == active.parties.end())
      continue;
    std::vector<std::string> kinds;
    for (const auto& o : active.obligations) {
      if (std::find(kinds.begin(), kinds.end(), o.source->kind) == kinds.end())
        kinds.push_back(o.source->kind);
    }
    rows.push_back({to_string(active.source->in_force), active.source->short_title,
                    active.source->id, join(kinds, ", ")});
  }
  std::sort(rows.begin(), rows.end());
  out.heading(fmt::format("Instruments in force ({})", rows.size()));
  out.rows(rows);
  std::vector<std::string> in;
  for (const auto& a : world.arrangements()) {
    if (std::find(a.members.begin(), a.members.end(), me) != a.members.end())
      in.push_back(a.source->short_name);
  }
  if (!in.empty()) {
    out.heading("Member of");
    out.paragraph("  ", join(in, ", "));
  }
  in.clear();
  for (const auto& d : atlas.disputes) {
    for (const auto& c : d.claimants) {
      if (c.state == world.state(me).id && c.period.contains(world.date()))
        in.push_back(fmt::format("{} ({})", d.id, c.role));
    }
  }
  if (!in.empty()) {
    out.heading("Disputes");
    out.paragraph("  ", join(in, ", "));
  }
}

}  // namespace

void state_page(const atlas::Atlas& atlas, std::string_view id, const atlas::Coding& coding,
                PageWriter& out) {
  const atlas::StateSpell* last = nullptr;
  for (const auto& spell : atlas.states) {
    if (spell.state == id) last = &spell;
  }
  out.title(last->name,
            {last->state, last->cow ? fmt::format("COW {}", *last->cow) : "no COW number",
             last->region, last->status});
  Rows rows;
  for (const auto& spell : atlas.states) {
    if (spell.state == id)
      rows.push_back({"in the system", span(spell.period), spell.name,
                      fmt::format("{}{}", out.cite(spell.cited), PageWriter::doubt(spell.cited))});
  }
  for (const auto& c : atlas.capitals) {
    if (c.state == id) rows.push_back({"capital", span(c.period), c.name, out.cite(c.cited)});
  }
  out.rows(rows);
  const auto today = *atlas.covers_to.first();
  Day day = today;
  if (const auto end = last->period.to.end(); end && *end <= today)
    day = *end - std::chrono::days{1};
  const world::World world(atlas, {.date = day, .coding = coding.id});
  if (const auto me = world.find(id)) {
    ties(world, *me, out);
    belongs(atlas, world, *me, out);
  }
  forces(atlas, id, out);
  trade(atlas, id, out);
  figures(atlas, id, out);
  statements_section(atlas, id, out);
}

}  // namespace entente::services
