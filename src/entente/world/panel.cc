#include "entente/world/panel.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "entente/core/error.h"
#include "entente/world/layer.h"

namespace entente::world {
namespace {

class Maker {
 public:
  Maker(const atlas::Atlas& atlas, const PanelOptions& options) : atlas_(atlas), options_(options) {
    for (const Day date : options.dates) {
      worlds_.emplace_back(
          atlas, WorldOptions{.date = date, .coding = options.coding, .scope = options.scope});
    }
  }

  WorldPanel make() {
    add_states();
    for (const auto& name : options_.layers) add_layer(name);
    add_memberships();
    add_figures();
    add_events();
    made_.panel.check();
    return std::move(made_);
  }

 private:
  void add_states() {
    std::set<std::string> ids;
    for (const auto& world : worlds_) {
      for (const auto& state : world.states()) ids.insert(state.id);
    }
    auto& panel = made_.panel;
    panel.states.assign(ids.begin(), ids.end());
    for (std::size_t i = 0; i < panel.states.size(); ++i) number_[panel.states[i]] = i;
    for (const Day date : options_.dates) panel.years.push_back(decimal_year(date));
    for (const auto& spell : atlas_.states) {
      const auto at = number_.find(spell.state);
      const auto from = spell.period.from.first();
      if (at == number_.end() || !from) continue;
      const auto to = spell.period.to.end();
      panel.presence.push_back(
          {.state = at->second,
           .from = decimal_year(*from),
           .to = to ? decimal_year(*to) : std::numeric_limits<double>::infinity()});
    }
    join_spells();
  }

  /// Spells that follow each other without a gap are one presence.
  void join_spells() {
    auto& presence = made_.panel.presence;
    std::sort(presence.begin(), presence.end(),
              [](const panel::Presence& a, const panel::Presence& b) {
                return a.state != b.state ? a.state < b.state : a.from < b.from;
              });
    std::vector<panel::Presence> joined;
    for (const auto& spell : presence) {
      if (!joined.empty() && joined.back().state == spell.state && joined.back().to == spell.from) {
        joined.back().to = spell.to;
      } else {
        joined.push_back(spell);
      }
    }
    presence = std::move(joined);
  }

  [[nodiscard]] std::size_t place(const World& world, StateId id) const {
    return number_.at(world.state(id).id);
  }

  /// Marks as missing every cell of a state that is not in the world.
  [[nodiscard]] panel::Cells absent(const World& world, std::size_t cols, bool square) const {
    const std::size_t n = made_.panel.states.size();
    std::vector<bool> in(n, false);
    for (const auto& state : world.states()) in[number_.at(state.id)] = true;
    panel::Cells missing(n * cols, 0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < cols; ++j) {
        if (square && i == j) continue;
        missing[i * cols + j] = !in[i] || (square && !in[j]) ? 1 : 0;
      }
    }
    return missing;
  }

  void add_layer(const std::string& name) {
    const std::size_t n = made_.panel.states.size();
    panel::Relation relation{.name = name, .rows = n, .cols = n};
    for (const auto& world : worlds_) {
      const auto layer = make_layer(world, name);
      relation.kind =
          layer.directed ? panel::RelationKind::kDirected : panel::RelationKind::kUndirected;
      panel::Cells cells(n * n, 0);
      for (const auto& tie : layer.ties) {
        const auto i = place(world, tie.from);
        const auto j = place(world, tie.to);
        cells[i * n + j] = 1;
        if (!layer.directed) cells[j * n + i] = 1;
      }
      relation.waves.push_back(std::move(cells));
      relation.missing.push_back(absent(world, n, true));
    }
    made_.panel.relations.push_back(std::move(relation));
  }

  void add_memberships() {
    std::set<std::string> ids;
    for (const auto& world : worlds_) {
      for (const auto& active : world.instruments()) ids.insert(active.source->id);
    }
    const std::size_t n = made_.panel.states.size();
    panel::Relation relation{.name = "memberships",
                             .kind = panel::RelationKind::kMembership,
                             .rows = n,
                             .cols = ids.size(),
                             .columns = {ids.begin(), ids.end()}};
    for (std::size_t k = 0; k < relation.columns.size(); ++k) column_[relation.columns[k]] = k;
    for (const auto& world : worlds_) {
      panel::Cells cells(n * relation.cols, 0);
      for (const auto& active : world.instruments()) {
        for (const auto party : active.parties) {
          cells[place(world, party) * relation.cols + column_.at(active.source->id)] = 1;
        }
      }
      relation.waves.push_back(std::move(cells));
      relation.missing.push_back(absent(world, relation.cols, false));
    }
    made_.panel.relations.push_back(std::move(relation));
  }

  void add_figures() {
    for (const auto* series : {"gdp", "milex", "personnel", "population"}) {
      panel::NodeSeries made{.name = series, .waves = {}};
      for (const auto& world : worlds_) {
        std::vector<double> values(made_.panel.states.size(),
                                   std::numeric_limits<double>::quiet_NaN());
        for (std::uint32_t i = 0; i < world.states().size(); ++i) {
          const auto value = world.figure_in({i}, series, year_of(world.date()));
          if (value) values[place(world, {i})] = *value;
        }
        made.waves.push_back(std::move(values));
      }
      made_.panel.node_covariates.push_back(std::move(made));
    }
  }

  void add_events() {
    const std::size_t relation = made_.panel.relations.size() - 1;
    const auto& coding = worlds_.front().coding();
    for (const auto& [id, col] : column_) {
      const auto* instrument = atlas_.instrument(id);
      for (const auto& party : instrument->parties) {
        const auto row = number_.find(party.state);
        if (row == number_.end() || !coding.chooses(party.under)) continue;
        add_event(party.period.from,
                  {.relation = relation, .row = row->second, .col = col, .delta = 1});
        add_event(party.period.to,
                  {.relation = relation, .row = row->second, .col = col, .delta = -1});
      }
    }
    std::stable_sort(
        made_.panel.events.begin(), made_.panel.events.end(),
        [](const panel::DatedEvent& a, const panel::DatedEvent& b) { return a.year < b.year; });
  }

  void add_event(const Date& date, panel::DatedEvent event) {
    const auto day = date.first();
    if (!day || *day < options_.dates.front() || *day >= options_.dates.back()) return;
    if (date.kind() != Date::Kind::kDay) {
      ++made_.undated;
      return;
    }
    event.year = decimal_year(*day);
    made_.panel.events.push_back(event);
  }

  const atlas::Atlas& atlas_;
  const PanelOptions& options_;
  std::vector<World> worlds_;
  WorldPanel made_;
  std::map<std::string, std::size_t> number_, column_;
};

}  // namespace

WorldPanel make_panel(const atlas::Atlas& atlas, const PanelOptions& options) {
  if (options.dates.size() < 2 || !std::is_sorted(options.dates.begin(), options.dates.end())) {
    throw DomainError("a panel needs at least two dates in order");
  }
  return Maker(atlas, options).make();
}

}  // namespace entente::world
