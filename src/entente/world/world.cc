#include "entente/world/world.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::world {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Whether `list` names the state, or all of them.
bool names(const std::vector<std::string>& list, const std::string& state) {
  return contains(list, "all") || contains(list, state);
}

}  // namespace

std::vector<std::string> scope_names(const atlas::Atlas& atlas) {
  std::vector<std::string> out = {"all"};
  for (const auto& entry : atlas.scopes) {
    if (!contains(out, entry.scope)) out.push_back(entry.scope);
  }
  return out;
}

std::vector<StateId> ActiveInstrument::participants(const std::vector<std::string>& kinds) const {
  std::set<StateId> found;
  for (const auto& obligation : obligations) {
    if (!contains(kinds, obligation.source->kind)) continue;
    for (const auto& [by, to] : obligation.owes) {
      found.insert(by);
      found.insert(to);
    }
  }
  return {found.begin(), found.end()};
}

World::World(const atlas::Atlas& atlas, const WorldOptions& options)
    : atlas_(&atlas), options_(options), coding_(atlas.resolve_coding(options.coding)) {
  const auto first = atlas.covers_from.first();
  const auto end = atlas.covers_to.end();
  const bool to_the_day = atlas.covers_to.kind() == Date::Kind::kDay;  // which is then covered
  if ((first && options.date < *first) ||
      (end && (to_the_day ? options.date > *end : options.date >= *end))) {
    throw InputError(
        {.field = "date",
         .problem = fmt::format("{} is not covered", to_string(options.date)),
         .remedy = fmt::format("the atlas covers {} to {}", entente::to_string(atlas.covers_from),
                               entente::to_string(atlas.covers_to))});
  }
  const auto scopes = scope_names(atlas);
  if (!contains(scopes, options.scope)) {
    const auto near = closest(options.scope, scopes);
    throw InputError({.field = "scope",
                      .problem = fmt::format("there is no scope '{}'", options.scope),
                      .remedy = near.empty() ? fmt::format("known: {}", join(scopes, ", "))
                                             : fmt::format("did you mean '{}'?", near)});
  }
  add_states();
  add_instruments();
  add_arrangements();
}

void World::add_states() {
  for (const auto& spell : atlas_->states) {
    if (!spell.period.contains(options_.date)) continue;
    const bool in_scope =
        options_.scope == "all" ||
        std::any_of(atlas_->scopes.begin(), atlas_->scopes.end(),
                    [&](const atlas::ScopeEntry& entry) {
                      return entry.scope == options_.scope && entry.state == spell.state;
                    });
    if (!in_scope) continue;
    State state{
        .id = spell.state, .name = spell.name, .region = spell.region, .capital = "unknown"};
    if (const auto* capital = atlas_->capital(spell.state, options_.date)) {
      state.capital = capital->name;
      state.lat = capital->lat;
      state.lon = capital->lon;
    }
    states_.push_back(std::move(state));
  }
  std::sort(states_.begin(), states_.end(),
            [](const State& a, const State& b) { return a.id < b.id; });
  figures_.resize(states_.size());
  std::string_view last;  // figures of one state stand together
  std::optional<StateId> id;
  for (const auto& figure : atlas_->figures) {
    if (figure.state != last) id = find(figure.state);
    last = figure.state;
    if (id) figures_[id->index].push_back(&figure);
  }
}

std::optional<StateId> World::find(std::string_view id) const {
  const auto it =
      std::lower_bound(states_.begin(), states_.end(), id,
                       [](const State& state, std::string_view key) { return state.id < key; });
  if (it == states_.end() || it->id != id) return std::nullopt;
  return StateId{static_cast<std::uint32_t>(it - states_.begin())};
}

void World::add_instruments() {
  for (const auto& instrument : atlas_->instruments) {
    const Period force = holding(instrument, {instrument.in_force, instrument.ended});
    if (!coding_.chooses(instrument.under)) continue;
    if (!force.contains(options_.date)) {
      const auto signed_on = instrument.signed_on.first();
      const auto ended = instrument.ended.end();
      const bool not_begun = !force.from.known() || options_.date < *force.from.first();
      const bool concerns_scope =
          std::any_of(instrument.parties.begin(), instrument.parties.end(),
                      [&](const atlas::Party& party) { return find(party.state).has_value(); });
      if (concerns_scope && signed_on && *signed_on <= options_.date && not_begun &&
          (!ended || options_.date < *ended)) {
        signed_only_.push_back(&instrument);
      }
      continue;
    }
    auto active = activate(instrument);
    if (!active.parties.empty()) instruments_.push_back(std::move(active));
  }
}

Period World::holding(const atlas::Instrument& instrument, Period period) const {
  // Never in force, or not traced whether: signed only, whatever the coding.
  if (coding_.from_signature && instrument.in_force.known() && instrument.signed_on.known() &&
      period.from == instrument.in_force) {
    period.from = instrument.signed_on;
  }
  return period;
}

Period World::holding(const atlas::Instrument& instrument, const atlas::Party& party) const {
  const auto signed_on = party.signed_on.first();
  if (!coding_.from_signature || !signed_on || !party.period.from.known()) return party.period;
  // A successor or a state that came back has no signature of its own: the file gives it the
  // instrument's.
  const bool there = atlas_->spell(party.state, *signed_on) != nullptr;
  const bool first = std::none_of(
      instrument.parties.begin(), instrument.parties.end(), [&](const atlas::Party& other) {
        return other.state == party.state && other.period.from.known() &&
               other.period.from.first() < party.period.from.first();
      });
  return there && first ? Period{party.signed_on, party.period.to} : party.period;
}

bool World::suspended(const atlas::Instrument& instrument, const atlas::Obligation& obligation,
                      const Pair& pair) const {
  const auto& by = state(pair.first).id;
  const auto& to = state(pair.second).id;
  return std::any_of(instrument.suspensions.begin(), instrument.suspensions.end(),
                     [&](const atlas::Suspension& s) {
                       return names(s.by, by) && names(s.to, to) &&
                              names(s.obligations, obligation.id) &&
                              s.period.contains(options_.date) && coding_.chooses(s.under);
                     });
}

std::vector<StateId> World::bound(const atlas::Instrument& instrument) const {
  std::set<StateId> parties;
  for (const auto& party : instrument.parties) {
    const auto id = find(party.state);
    if (id && holding(instrument, party).contains(options_.date) && coding_.chooses(party.under)) {
      parties.insert(*id);
    }
  }
  return {parties.begin(), parties.end()};
}

std::vector<World::Pair> World::owed(const atlas::Instrument& instrument,
                                     const atlas::Obligation& obligation,
                                     const std::vector<StateId>& parties) const {
  std::set<StateId> to(parties.begin(), parties.end());
  if (obligation.third) {
    for (const auto& id : obligation.to) {
      if (const auto third = find(id)) to.insert(*third);
    }
  }
  std::vector<Pair> pairs;
  for (const auto i : parties) {
    if (!names(obligation.by, state(i).id)) continue;
    for (const auto j : to) {
      const bool named = i != j && names(obligation.to, state(j).id);
      if (named && !suspended(instrument, obligation, {i, j})) pairs.emplace_back(i, j);
    }
  }
  return pairs;
}

ActiveInstrument World::activate(const atlas::Instrument& instrument) const {
  ActiveInstrument active{.source = &instrument};
  const auto organisation_end = instrument.organisation_ended.end();
  active.organisation =
      instrument.organisation != "none" && (!organisation_end || options_.date < *organisation_end);
  active.parties = bound(instrument);
  for (const auto& obligation : instrument.obligations) {
    if (!holding(instrument, obligation.period).contains(options_.date) ||
        !coding_.chooses(obligation.under))
      continue;
    auto pairs = owed(instrument, obligation, active.parties);
    if (!pairs.empty())
      active.obligations.push_back({.source = &obligation, .owes = std::move(pairs)});
  }
  return active;
}

void World::add_arrangements() {
  for (const auto& arrangement : atlas_->arrangements) {
    ActiveArrangement active{.source = &arrangement, .members = {}};
    for (const auto& member : arrangement.members) {
      const auto id = find(member.state);
      if (id && member.role == "member" && member.period.contains(options_.date))
        active.members.push_back(*id);
    }
    std::sort(active.members.begin(), active.members.end());
    if (!active.members.empty()) arrangements_.push_back(std::move(active));
  }
}

std::optional<World::DatedFigure> World::figure(StateId id, std::string_view series) const {
  std::optional<DatedFigure> best;
  const int year = year_of(options_.date);
  for (const auto* figure : figures_[id.index]) {
    if (figure->series != series || figure->year > year) continue;
    const auto value = figure->value.known();
    if (value && (!best || figure->year > best->year)) best = DatedFigure{*value, figure->year};
  }
  return best;
}

std::optional<double> World::figure_in(StateId id, std::string_view series, int year) const {
  for (const auto* figure : figures_[id.index]) {
    if (figure->series == series && figure->year == year) return figure->value.known();
  }
  return std::nullopt;
}

std::optional<double> World::presence(StateId owner, StateId host) const {
  for (const auto& entry : atlas_->presence) {
    if (entry.owner == state(owner).id && entry.host == state(host).id &&
        entry.period.contains(options_.date)) {
      return entry.personnel.known();
    }
  }
  return std::nullopt;
}

}  // namespace entente::world
