#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include <fmt/format.h>

#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/services/compare_parts.h"

namespace entente::services {
namespace {

constexpr double kEarthRadius = 6371.0088;  // mean radius [km], IUGG

/// An organisation of the COW IGO data and the entry of the atlas that is the same: an arrangement,
/// or an instrument whose parties are its members.
struct Organisation {
  const char* theirs;
  const char* ours;
};

constexpr Organisation kOrganisations[] = {{"nato", "nato-1949"},
                                           {"weu", "weu"},
                                           {"wpact", "warsaw-treaty-organisation"},
                                           {"csto", "csto"},
                                           {"cis", "cis"},
                                           {"sco", "sco"},
                                           {"asean", "asean"},
                                           {"cento", "cento"},
                                           {"seato", "seato"},
                                           {"loas", "arab-league"},
                                           {"gcc", "gcc"},
                                           {"osce", "osce"},
                                           {"eu", "eu"},
                                           {"anzus", "anzus-1951"}};

/// Periods of membership by state.
std::map<std::string, std::vector<Period>> members_of(const atlas::Atlas& atlas,
                                                      const std::string& id) {
  std::map<std::string, std::vector<Period>> members;
  if (const auto* arrangement = atlas.arrangement(id)) {
    for (const auto& member : arrangement->members) {
      if (member.role == "member") members[member.state].push_back(member.period);
    }
  } else if (const auto* instrument = atlas.instrument(id)) {
    for (const auto& party : instrument->parties) members[party.state].push_back(party.period);
  }
  return members;
}

bool within_year(const std::vector<Period>& periods, int year) {
  const Day last = first_day(year + 1) - std::chrono::days{1};
  return std::any_of(periods.begin(), periods.end(), [&](const Period& period) {
    return period.contains(first_day(year)) || period.contains(last);
  });
}

using StateYearSet =
    std::map<std::string, std::set<std::pair<std::string, int>>>;  // by organisation

int whole_number(const CsvTable& table, const CsvTable::Row& row, const char* column) {
  const auto& cell = table.at(row, column);
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) {
    throw InputError({.file = table.name(),
                      .line = row.line,
                      .field = column,
                      .problem = fmt::format("'{}' is not a whole number", cell),
                      .remedy = "write a whole number"});
  }
  return value;
}

StateYearSet read_memberships(const CompareWork& work, const std::string& path) {
  StateYearSet found;
  const auto table = CsvTable::read(path);
  for (const auto& row : table.rows()) {
    if (table.at(row, "status") != "1") continue;  // full members
    const int year = whole_number(table, row, "year");
    if (year < work.options.from_year || year > work.options.to_year) continue;
    const auto state = work.resolver.find(datasets::Code::kCow, table.at(row, "ccode"), year);
    if (state) found[table.at(row, "igo")].insert({work.resolver.states()->id[state->state], year});
  }
  return found;
}

double great_circle(double lat1, double lon1, double lat2, double lon2) {
  const double rad = std::numbers::pi / 180;
  const double a = std::sin((lat2 - lat1) * rad / 2);
  const double b = std::sin((lon2 - lon1) * rad / 2);
  const double h = a * a + std::cos(lat1 * rad) * std::cos(lat2 * rad) * b * b;
  return 2 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace

void compare_memberships(const CompareWork& work, const std::string& path) {
  for (const auto& [igo, theirs] : read_memberships(work, path)) {
    const auto match =
        std::find_if(std::begin(kOrganisations), std::end(kOrganisations),
                     [&id = igo](const Organisation& it) { return id == it.theirs; });
    if (match == std::end(kOrganisations)) continue;
    const auto ours = members_of(work.atlas, match->ours);
    if (ours.empty()) continue;
    TieAgreement made{.kind = "members of " + igo};
    std::map<std::pair<std::string, std::string>, std::set<int>> differ;  // (side, state)
    std::set<std::string> states;
    for (const auto& [state, year] : theirs) states.insert(state);
    for (const auto& [state, periods] : ours) states.insert(state);
    for (const auto& state : states) {
      const auto mine = ours.find(state);
      for (int year = work.options.from_year; year <= work.options.to_year; ++year) {
        const bool a = theirs.contains({state, year});
        const bool b = mine != ours.end() && within_year(mine->second, year);
        made.dataset += a ? 1 : 0;
        made.atlas += b ? 1 : 0;
        made.both += a && b ? 1 : 0;
        if (a != b) differ[{a ? "dataset" : "atlas", state}].insert(year);
      }
    }
    set_shares(made);
    work.out.ties.push_back(made);
    for (const auto& [key, years] : differ) {
      work.differ({.dataset = "cow-igo",
                   .what = igo,
                   .side = key.first,
                   .id = key.second,
                   .about = fmt::format("{} to {}", *years.begin(), *years.rbegin()),
                   .size = static_cast<std::int64_t>(years.size()),
                   .reason = {}});
    }
  }
}

void compare_distances(const CompareWork& work, const datasets::Spells& distances) {
  Deviations deviations(work, "capital-distances", "distance");
  const auto& ids = distances.states->id;
  const auto column = std::find_if(distances.columns.begin(), distances.columns.end(),
                                   [](const auto& c) { return c.name == "distance"; });
  for (std::size_t r = 0; r < distances.size(); ++r) {
    // The last day of the spell that both hold: capitals can move within it.
    Day day = *work.atlas.covers_to.first();
    if (const auto end = distances.period[r].to.first())
      day = std::min(day, *end - std::chrono::days{1});
    if (day < *work.atlas.covers_from.first()) continue;
    const auto* a = work.atlas.capital(ids[distances.state[r]], day);
    const auto* b = work.atlas.capital(ids[distances.other[r]], day);
    const double km = column->values[r];
    if (a == nullptr || b == nullptr || !(km > 0)) continue;
    deviations.add(fmt::format("{}-{}/{}", a->state, b->state, to_string(day)),
                   great_circle(a->lat, a->lon, b->lat, b->lon), km, "");
  }
  deviations.finish();
}

}  // namespace entente::services
