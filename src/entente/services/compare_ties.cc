#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/services/compare_parts.h"
#include "entente/world/world.h"

namespace entente::services {
namespace {

constexpr const char* kDataset = "atop-5.1";

struct Kind {
  const char* ours;
  const char* theirs;  ///< variable of the dataset
};

constexpr Kind kKinds[] = {{"defence", "defense"},
                           {"nonaggression", "nonagg"},
                           {"consultation", "consul"},
                           {"neutrality", "neutral"}};

/// A flag for every ordered pair of states and year.
class PairYears {
 public:
  PairYears(std::size_t states, int from, int to)
      : states_(states),
        from_(from),
        years_(static_cast<std::size_t>(to - from + 1)),
        flags_(states * states * years_, false) {}

  [[nodiscard]] bool at(std::size_t i, std::size_t j, int year) const {
    return flags_[place(i, j, year)];
  }

  void set(std::size_t i, std::size_t j, int year) { flags_[place(i, j, year)] = true; }

 private:
  [[nodiscard]] std::size_t place(std::size_t i, std::size_t j, int year) const {
    return (i * states_ + j) * years_ + static_cast<std::size_t>(year - from_);
  }

  std::size_t states_;
  int from_;
  std::size_t years_;
  std::vector<bool> flags_;
};

class TieComparison {
 public:
  TieComparison(const CompareWork& work, const datasets::DyadYears& ties,
                const datasets::Events* members)
      : work_(work),
        ties_(ties),
        members_(members),
        states_(*work.resolver.states()),
        from_(work.options.from_year),
        to_(work.options.to_year) {
    if (ties.years) {
      from_ = std::max(from_, ties.years->first);
      to_ = std::min(to_, ties.years->second);
    }
  }

  void run() {
    if (from_ > to_) return;
    work_.out.period = fmt::format("{} to {}", from_, to_);
    for (int year = from_; year <= to_; ++year) {
      worlds_.push_back(world_on(first_day(year)));
      worlds_.push_back(world_on(first_day(year + 1) - std::chrono::days{1}));
    }
    for (const auto& kind : kKinds) compare(kind);
  }

 private:
  [[nodiscard]] world::World world_on(Day day) const {
    return {work_.atlas, {.date = day, .coding = work_.options.coding}};
  }

  [[nodiscard]] std::vector<std::size_t> places(const world::World& world) const {
    std::vector<std::size_t> made;
    for (const auto& state : world.states()) made.push_back(*states_.find(state.id));
    return made;
  }

  /// Calls each(i, j, instrument, is_party) for every pair that owes under an instrument in force.
  template <class Each>
  void owed(const world::World& world, const char* kind, Each each) const {
    const auto place = places(world);
    for (const auto& instrument : world.instruments()) {
      for (const auto& obligation : instrument.obligations) {
        if (obligation.source->kind != kind) continue;
        for (const auto& [by, to] : obligation.owes) {
          const bool party =
              std::binary_search(instrument.parties.begin(), instrument.parties.end(), to);
          each(place[by.index], place[to.index], instrument.source->id, party);
        }
      }
    }
  }

  [[nodiscard]] bool common(std::size_t i, std::size_t j) const {
    return ties_.listed[i] && ties_.listed[j];
  }

  void compare(const Kind& kind) {
    PairYears theirs(states_.id.size(), from_, to_), ours(states_.id.size(), from_, to_);
    TieAgreement made{.kind = kind.ours};
    fill_theirs(kind, theirs);
    std::map<std::string, std::set<std::tuple<std::size_t, std::size_t, int>>> only_ours;
    std::set<std::tuple<std::size_t, std::size_t, int>> third_parties;
    for (std::size_t w = 0; w < worlds_.size(); ++w) {
      const int year = from_ + static_cast<int>(w / 2);
      owed(worlds_[w], kind.ours, [&](auto i, auto j, const std::string& id, bool party) {
        if (!common(i, j)) return;
        if (!party) {
          third_parties.insert({i, j, year});
          return;
        }
        ours.set(i, j, year);
        if (!theirs.at(i, j, year)) only_ours[id].insert({i, j, year});
      });
    }
    made.third_parties = static_cast<std::int64_t>(third_parties.size());
    count(theirs, ours, made);
    work_.out.ties.push_back(made);
    for (const auto& [id, pairs] : only_ours) {
      const auto* instrument = work_.atlas.instrument(id);
      std::set<std::string> involved;
      for (const auto& [i, j, year] : pairs) involved.insert({states_.id[i], states_.id[j]});
      report(kind, "atlas", id, fmt::format("{}: {}", instrument->short_title, some(involved)),
             pairs.size());
    }
    explain_theirs(kind, theirs, ours);
  }

  void fill_theirs(const Kind& kind, PairYears& theirs) const {
    const auto column = std::find_if(ties_.columns.begin(), ties_.columns.end(),
                                     [&](const auto& c) { return c.name == kind.theirs; });
    for (std::size_t r = 0; r < ties_.size(); ++r) {
      if (ties_.year[r] < from_ || ties_.year[r] > to_ || column->values[r] != 1) continue;
      // A state that one of the two does not hold that year is not in common.
      if (states_.existed(ties_.from[r], ties_.year[r]) &&
          states_.existed(ties_.to[r], ties_.year[r]))
        theirs.set(ties_.from[r], ties_.to[r], ties_.year[r]);
    }
  }

  void count(const PairYears& theirs, const PairYears& ours, TieAgreement& made) const {
    for (std::size_t i = 0; i < states_.id.size(); ++i) {
      for (std::size_t j = 0; j < states_.id.size(); ++j) {
        for (int year = from_; year <= to_; ++year) {
          const bool a = theirs.at(i, j, year);
          const bool b = ours.at(i, j, year);
          made.dataset += a ? 1 : 0;
          made.atlas += b ? 1 : 0;
          made.both += a && b ? 1 : 0;
        }
      }
    }
    set_shares(made);
  }

  /// Which of the dataset's treaties make the pair-years that the atlas lacks.
  void explain_theirs(const Kind& kind, const PairYears& theirs, const PairYears& ours) {
    if (members_ == nullptr) return;
    const auto column = std::find_if(members_->state_columns.begin(), members_->state_columns.end(),
                                     [&](const auto& c) { return c.name == kind.theirs; });
    for (std::size_t e = 0; e < members_->size(); ++e) {
      std::set<std::tuple<std::size_t, std::size_t, int>> lacking;
      std::set<std::string> involved;
      for (auto a = members_->first[e]; a < members_->first[e + 1]; ++a) {
        if (column->values[a] != 1) continue;
        for (auto b = members_->first[e]; b < members_->first[e + 1]; ++b)
          add_lacking(a, b, theirs, ours, lacking);
      }
      if (lacking.empty()) continue;
      for (const auto& [i, j, year] : lacking) involved.insert({states_.id[i], states_.id[j]});
      report(kind, "dataset", members_->id[e],
             fmt::format("ATOP {}, {}: {}", members_->id[e], to_string(members_->period[e].from),
                         some(involved)),
             lacking.size());
    }
  }

  void add_lacking(std::size_t a, std::size_t b, const PairYears& theirs, const PairYears& ours,
                   std::set<std::tuple<std::size_t, std::size_t, int>>& lacking) const {
    const auto i = members_->state[a];
    const auto j = members_->state[b];
    if (i == j) return;
    const auto bounds = [&](std::size_t p, int& first, int& last) {
      const auto& period = members_->took_part[p];
      const auto begun = period.from.first();
      if (!begun) {
        last = first - 1;
        return;
      }
      first = std::max(first, year_of(*begun));
      if (const auto end = period.to.first()) last = std::min(last, year_of(*end));
    };
    int first = from_, last = to_;
    bounds(a, first, last);
    bounds(b, first, last);
    for (int year = first; year <= last; ++year) {
      if (theirs.at(i, j, year) && !ours.at(i, j, year)) lacking.insert({i, j, year});
    }
  }

  void report(const Kind& kind, const char* side, const std::string& id, std::string about,
              std::size_t size) {
    work_.differ({.dataset = kDataset,
                  .what = kind.ours,
                  .side = side,
                  .id = id,
                  .about = std::move(about),
                  .size = static_cast<std::int64_t>(size),
                  .reason = {}});
  }

  static std::string some(const std::set<std::string>& states) {
    constexpr std::size_t kShown = 8;
    std::vector<std::string> list(states.begin(), states.end());
    if (list.size() <= kShown) return join(list, " ");
    list.resize(kShown);
    return fmt::format("{} and {} more", join(list, " "), states.size() - kShown);
  }

  const CompareWork& work_;
  const datasets::DyadYears& ties_;
  const datasets::Events* members_;
  const datasets::States& states_;
  int from_, to_;
  std::vector<world::World> worlds_;
};

}  // namespace

void compare_ties(const CompareWork& work, const datasets::DyadYears& ties,
                  const datasets::Events* members) {
  TieComparison(work, ties, members).run();
}

}  // namespace entente::services
