#include "entente/import/resolver.h"

#include <algorithm>
#include <charconv>

namespace entente::datasets {
namespace {

/// Gleditsch-Ward numbers that differ from the Correlates of War ones.
int cow_of_gw(int gw, int year) {
  switch (gw) {
    case 260:
      return year > 1990 ? 255 : 260;
    case 340:
      return 345;
    case 678:
      return year > 1990 ? 679 : 678;
    case 970:
      return 946;
    case 971:
      return 970;
    case 972:
      return 955;
    case 973:
      return 947;
    default:
      return gw;
  }
}

std::optional<int> whole(std::string_view cell) {
  int number = 0;
  const auto* end = cell.data() + cell.size();
  const auto [at, error] = std::from_chars(cell.data(), end, number);
  if (error != std::errc() || at != end || number < 0) return std::nullopt;
  return number;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

States states_of(const atlas::Atlas& atlas) {
  States states;
  for (const auto& spell : atlas.states) states.id.push_back(spell.state);
  std::sort(states.id.begin(), states.id.end());
  states.id.erase(std::unique(states.id.begin(), states.id.end()), states.id.end());
  states.years.resize(states.id.size());
  return states;
}

}  // namespace

StateResolver::StateResolver(const atlas::Atlas& atlas) {
  auto states = std::make_shared<States>(states_of(atlas));
  states_ = states;
  for (const auto& spell : atlas.states) {
    if (!spell.period.from.first()) continue;  // a spell of unknown start holds no day
    const auto state = *states->find(spell.state);
    add_spell(spell, state);
    states->years[state].emplace_back(iso3_[spell.state].back().first_year,
                                      iso3_[spell.state].back().last_year);
  }
  // A name of any spell means the state in all of them: few files call the Germany of 1970 West
  // Germany.
  for (const auto& spell : atlas.states) {
    if (const auto* spans = in(iso3_, spell.state)) name_[plain_name(spell.name)] = *spans;
  }
  for (const auto& alias : name_aliases()) {
    if (const auto* spans = in(iso3_, alias.id)) name_[plain_name(alias.name)] = *spans;
  }
  const auto by_start = [](const Span& a, const Span& b) { return a.first_year < b.first_year; };
  for (auto* map : {&abbreviation_, &iso3_, &name_}) {
    for (auto& [key, spans] : *map) std::stable_sort(spans.begin(), spans.end(), by_start);
  }
  for (auto& spans : cow_) std::stable_sort(spans.begin(), spans.end(), by_start);
  for (const auto& alias : number_aliases()) {
    const auto number = static_cast<std::size_t>(alias.number);
    if (number >= iso_number_.size()) iso_number_.resize(number + 1, nullptr);
    iso_number_[number] = in(iso3_, alias.id);
  }
}

void StateResolver::add_spell(const atlas::StateSpell& spell, StateIndex state) {
  const auto end = spell.period.to.end();
  const Day last = end ? *end - std::chrono::days{1} : Day{};
  const Span span{.first_year = year_of(*spell.period.from.first()),
                  .last_year = end ? year_of(last) : States::kStillThere,
                  .to_year_end = !end || year_of(last + std::chrono::days{1}) > year_of(last),
                  .state = state};
  if (spell.cow && *spell.cow >= 0) {
    const auto number = static_cast<std::size_t>(*spell.cow);
    if (number >= cow_.size()) cow_.resize(number + 1);
    cow_[number].push_back(span);
  }
  if (spell.cowabb != "none") abbreviation_[spell.cowabb].push_back(span);
  iso3_[spell.state].push_back(span);
  if (spell.iso3 != "none" && spell.iso3 != spell.state) iso3_[spell.iso3].push_back(span);
}

const StateResolver::Spans* StateResolver::in(const ByText& map, std::string_view key) {
  const auto it = map.find(key);
  return it == map.end() ? nullptr : &it->second;
}

const StateResolver::Spans* StateResolver::by_number(Code code, std::string_view cell,
                                                     int year) const {
  auto number = whole(cell);
  if (!number) return nullptr;
  if (code == Code::kGw) number = cow_of_gw(*number, year);
  const auto at = static_cast<std::size_t>(*number);
  if (code == Code::kIsoNumber) return at < iso_number_.size() ? iso_number_[at] : nullptr;
  return at < cow_.size() ? &cow_[at] : nullptr;
}

std::optional<StateResolver::Found> StateResolver::find(Code code, std::string_view cell,
                                                        int year) const {
  const Spans* spans = nullptr;
  switch (code) {
    case Code::kCow:
    case Code::kGw:
    case Code::kIsoNumber:
      spans = by_number(code, cell, year);
      break;
    case Code::kAbbreviation:
      spans = in(abbreviation_, upper(cell));
      break;
    case Code::kIso3:
      spans = in(iso3_, upper(cell));
      break;
    case Code::kName:
      spans = in(name_, plain_name(cell));
      break;
  }
  if (spans == nullptr) return std::nullopt;
  for (auto span = spans->rbegin(); span != spans->rend(); ++span) {
    if (year < span->first_year || year > span->last_year) continue;
    return Found{.state = span->state, .at_year_end = year < span->last_year || span->to_year_end};
  }
  return std::nullopt;
}

}  // namespace entente::datasets
