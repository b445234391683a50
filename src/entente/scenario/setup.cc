#include "entente/scenario/setup.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/effects/registry.h"
#include "entente/measures/counted.h"
#include "entente/scenario/pact_slots.h"
#include "entente/state/portable.h"
#include "entente/world/layer.h"

namespace entente::scenario {
namespace {

/// Kinds that make two states partners of the lattice.
const std::vector<std::string> partner_kinds = {"cooperation", "access", "logistics",
                                                "intelligence", "technology"};
/// Kinds of the instruments that the architecture counts besides defence pacts.
const std::vector<std::string> counted_kinds = {"consultation", "cooperation",  "access",
                                                "logistics",    "intelligence", "technology"};
constexpr int kOldest = 10;              // years that a figure may be old
constexpr std::size_t kMinilateral = 4;  // states; larger instruments do not make pairs of partners

class Builder {
 public:
  Builder(const world::World& world, const ModelFile& file, const Scenario& scenario)
      : world_(world), file_(file), scenario_(scenario) {}

  Setup build() {
    made_.states = world_.states();
    const auto hub = world_.find(scenario_.hub);
    if (!hub) scenario_.fail("hub", no_state(scenario_.hub), "write an alpha-3 code of the scope");
    made_.hub = hub->index;
    add_capability();
    add_variables();
    add_instruments();
    add_covariates();
    add_effort();
    add_terms();
    add_growth();
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::string no_state(const std::string& id) const {
    return fmt::format("'{}' is not a state of scope {} on {}", id, world_.scope(),
                       to_string(world_.date()));
  }

  void imputed(const std::string& covariate, const std::vector<std::string>& who, double value) {
    if (who.empty()) return;
    for (const auto& rule : file_.imputations) {
      if (rule.covariate != covariate) continue;
      made_.imputed.push_back(
          {.id = "unknown-" + covariate,
           .meaning = fmt::format("{} unknown for {}", covariate, join(who, ", ")),
           .kind = word(Basis::kAssumed),
           .source = rule.why,
           .note = "rule: " + rule.rule,
           .value = value});
      return;
    }
    throw InputError(
        {.file = file_.parameters.front().file,  // every model has rates, whose file is the model's
         .field = "imputation",
         .problem = fmt::format("{} is unknown for {} and the model has no rule for it", covariate,
                                join(who, ", ")),
         .remedy = "add an [[imputation]] to the model"});
  }

  void add_capability() {
    std::vector<double> known;
    std::vector<std::string> unknown;
    made_.capability.assign(made_.n(), std::nan(""));
    for (std::uint32_t i = 0; i < made_.n(); ++i) {
      if (const auto figure = world_.figure({i}, "milex")) {
        made_.capability[i] = figure->value;
        known.push_back(figure->value);
      } else {
        unknown.push_back(made_.states[i].id);
      }
    }
    if (known.empty())
      scenario_.fail("scope", "no military expenditure is known in it",
                     "choose a scope with figures");
    std::nth_element(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2),
                     known.end());
    const double median = known[known.size() / 2];
    for (auto& value : made_.capability) value = std::isnan(value) ? median : value;
    imputed("capability", unknown, median);
    made_.presence.assign(made_.n(), 0);
    std::vector<std::string> no_count;
    for (std::uint32_t i = 0; i < made_.n(); ++i) {
      const auto count = world_.presence({made_.hub}, {i});
      if (count)
        made_.presence[i] = *count;
      else if (i != made_.hub)
        no_count.push_back(made_.states[i].id);
    }
    imputed("presence", no_count, 0);
  }

  [[nodiscard]] double rate(const std::string& variable) const {
    for (const auto& spec : file_.rates) {
      if (spec.variable == variable) return file_.parameters[spec.parameter].value;
    }
    return 0;
  }

  void add_variables() {
    slots_ = pact_slots(world_);
    made_.groups = slots_.groups;
    // A founding takes the first empty slot that is open to the founder. The free ones stand first,
    // so that the slot of a pact that ended, which is closed to all but its former members, is not
    // taken before them.
    free_ = static_cast<std::size_t>(file_.founding_slots);
    for (std::size_t i = 0; i < free_; ++i) {
      made_.slots.push_back(
          {.instrument = "", .title = fmt::format("new pact {}", i + 1), .group = made_.groups++});
    }
    made_.slots.insert(made_.slots.end(), slots_.slots.begin(), slots_.slots.end());
    const auto m = static_cast<engine::Node>(made_.slots.size());
    made_.pacts = made_.model.add(engine::membership("pacts", made_.n(), m), rate("pacts"));
    made_.lattice = made_.model.add(engine::tie("lattice", made_.n(), false), rate("lattice"));
    auto effort =
        engine::behaviour("effort", made_.n(), 1, static_cast<int>(file_.effort_bands.size()) + 1);
    effort.centre = (effort.low + effort.high) / 2.0;
    made_.effort = made_.model.add(effort, rate("effort"));
    made_.rivalry = made_.model.add(engine::tie("rivalry", made_.n(), false), 0);
    made_.start.values.resize(made_.model.vars.size());
    made_.start.fixed.resize(made_.model.vars.size());
    add_pacts();
    add_rivalries();
  }

  /// No pact in force in the region takes new members of its own accord: they are closed, new pacts
  /// are open.
  void add_pacts() {
    const std::size_t m = made_.slots.size();
    auto& pacts = made_.start.values[made_.pacts.index];
    auto& fixed = made_.start.fixed[made_.pacts.index];
    pacts.assign(made_.n() * m, 0);
    fixed.assign(made_.n() * m, 0);
    for (std::size_t s = 0; s < slots_.members.size(); ++s) {
      for (const auto i : slots_.members[s]) pacts[i * m + free_ + s] = 1;
    }
    for (std::uint32_t i = 0; i < made_.n(); ++i) {
      for (std::size_t s = free_; s < m; ++s) fixed[i * m + s] = pacts[i * m + s] == 0 ? 1 : 0;
    }
  }

  void add_rivalries() {
    auto& rivals = made_.start.values[made_.rivalry.index];
    rivals.assign(static_cast<std::size_t>(made_.n()) * made_.n(), 0);
    for (const auto& rivalry : file_.rivalries) {
      const auto a = rival(rivalry, "a", rivalry.a);
      const auto b = rival(rivalry, "b", rivalry.b);
      if (!a || !b) continue;  // a model may know rivals outside the scope
      rivals[a->index * made_.n() + b->index] = 1;
      rivals[b->index * made_.n() + a->index] = 1;
    }
  }

  /// @throws InputError for a code that no state of the atlas has at any time
  [[nodiscard]] std::optional<world::StateId> rival(const RivalrySpec& rivalry, const char* field,
                                                    const std::string& id) const {
    if (const auto found = world_.find(id)) return found;
    std::vector<std::string> known;
    for (const auto& spell : world_.atlas().states) known.push_back(spell.state);
    if (std::find(known.begin(), known.end(), id) != known.end()) return std::nullopt;
    const auto near = closest(id, known);
    throw InputError({.file = rivalry.file,
                      .line = rivalry.line,
                      .field = std::string("rivalry.") + field,
                      .problem = fmt::format("'{}' is no state of the atlas", id),
                      .remedy = near.empty() ? "write an alpha-3 code"
                                             : fmt::format("did you mean '{}'?", near)});
  }

  void add_instruments() {
    const std::size_t n = made_.n();
    made_.pair_instruments.assign(n * n, 0);
    auto& lattice = made_.start.values[made_.lattice.index];
    lattice.assign(n * n, 0);
    const auto tie = [&](std::uint32_t a, std::uint32_t b) {
      lattice[a * n + b] = lattice[b * n + a] = 1;
    };
    std::set<std::string> small;  // bilateral, or minilateral without an organisation
    for (const auto& counted : measures::counted_instruments(world_, counted_kinds).instruments) {
      if (slots_.instruments.contains(counted.source->id)) continue;
      const auto& states = counted.states;  // numbers of n and above lie outside the scope
      if (states.size() <= kMinilateral && !counted.organisation) small.insert(counted.source->id);
      if (states.size() == 2 && is_partnership(*counted.source)) {
        ++made_.pair_instruments[states[0] * n + states[1]];
        ++made_.pair_instruments[states[1] * n + states[0]];
      } else {
        made_.held.push_back({counted.source->id, states, counted.organisation});
      }
    }
    for (const auto& kind : partner_kinds) {
      for (const auto& pair : world::make_layer(world_, kind).ties) {
        const bool partners =
            std::any_of(pair.instruments.begin(), pair.instruments.end(),
                        [&](const std::string& id) { return small.contains(id); });
        if (partners) tie(pair.from.index, pair.to.index);
      }
    }
  }

  /// Whether an instrument in force makes partners, rather than only those who consult.
  [[nodiscard]] bool is_partnership(const atlas::Instrument& source) const {
    for (const auto& active : world_.instruments()) {
      if (active.source == &source) return !active.participants(partner_kinds).empty();
    }
    return false;
  }

  /// Number of states that both i and j have a tie with.
  [[nodiscard]] std::vector<double> pairs_through(const std::vector<std::uint8_t>& ties) const {
    const std::size_t n = made_.n();
    std::vector<double> count(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t h = 0; h < n; ++h)
          count[i * n + j] += i != j && ties[i * n + h] != 0 && ties[j * n + h] != 0;
      }
    }
    return count;
  }

  /// Number of allies of one that are rivals of the other, at the start.
  [[nodiscard]] std::vector<double> opposed(const std::vector<std::uint8_t>& rivals) const {
    const std::size_t n = made_.n();
    std::vector<std::uint8_t> allied(n * n, 0);
    for (const auto& members : slots_.members) {
      for (const auto i : members) {
        for (const auto j : members) allied[i * n + j] = i != j ? 1 : 0;
      }
    }
    std::vector<double> count(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t h = 0; h < n; ++h) {
          count[i * n + j] += i != j && allied[i * n + h] != 0 && rivals[j * n + h] != 0;
          count[i * n + j] += i != j && allied[j * n + h] != 0 && rivals[i * n + h] != 0;
        }
      }
    }
    return count;
  }

  void add_covariates() {
    const std::size_t n = made_.n();
    auto& covariates = made_.start.covariates;
    const auto node = [&](const std::string& name, std::vector<double> values, double centre = 0) {
      nodes_[name] = covariates.add(
          engine::NodeCovariate{.name = name, .values = std::move(values), .centre = centre});
    };
    std::vector<double> hub(n, 0);
    hub[made_.hub] = 1;
    node("hub", hub);
    std::vector<double> camp = hub;
    std::uint32_t rival = made_.hub;  // the hub's most capable rival leads the other side
    const auto& rivals = made_.start.values[made_.rivalry.index];
    for (std::uint32_t i = 0; i < n; ++i) {
      if (rivals[made_.hub * n + i] != 0 &&
          (rival == made_.hub || made_.capability[i] > made_.capability[rival]))
        rival = i;
    }
    if (rival != made_.hub) camp[rival] = -1;
    node("camp", camp);
    node("abandonment", std::vector<double>(n, 0));
    made_.abandonment = nodes_.at("abandonment");

    std::vector<double> distance(n * n, 0);
    std::vector<double> rivalry(n * n, 0);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        rivalry[i * n + j] = rivals[i * n + j];
        if (i == j) continue;
        const auto& a = made_.states[i];
        const auto& b = made_.states[j];
        distance[i * n + j] =
            engine::portable_log(std::max(1.0, distance_km(a.lat, a.lon, b.lat, b.lon)) / 1000);
        sum += distance[i * n + j];
      }
    }
    const auto size = static_cast<engine::Node>(n);
    dyads_["distance"] =
        covariates.add(engine::DyadCovariate{.name = "distance",
                                             .rows = size,
                                             .cols = size,
                                             .values = distance,
                                             .centre = sum / static_cast<double>(n * (n - 1))});
    dyads_["rivalry"] = covariates.add(engine::DyadCovariate{
        .name = "rivalry", .rows = size, .cols = size, .values = rivalry, .centre = 0});
    dyads_["shared_rivals"] = covariates.add(engine::DyadCovariate{.name = "shared_rivals",
                                                                   .rows = size,
                                                                   .cols = size,
                                                                   .values = pairs_through(rivals),
                                                                   .centre = 0});
    dyads_["opposed"] = covariates.add(engine::DyadCovariate{
        .name = "opposed", .rows = size, .cols = size, .values = opposed(rivals), .centre = 0});
  }

  /// Military expenditure over GDP in the latest year in which the atlas knows both, at most
  /// kOldest years back.
  [[nodiscard]] std::optional<double> burden(std::uint32_t i) const {
    const int now = year_of(world_.date());
    for (int year = now; year >= now - kOldest; --year) {
      const auto milex = world_.figure_in({i}, "milex", year);
      const auto gdp = world_.figure_in({i}, "gdp", year);
      if (milex && gdp && *gdp > 0) return *milex / *gdp;
    }
    return std::nullopt;
  }

  void add_effort() {
    auto& levels = made_.start.values[made_.effort.index];
    const auto middle = static_cast<std::uint8_t>(1 + file_.effort_bands.size() / 2);
    levels.assign(made_.n(), middle);
    std::vector<std::string> unknown;
    for (std::uint32_t i = 0; i < made_.n(); ++i) {
      const auto share = burden(i);
      if (!share) {
        unknown.push_back(made_.states[i].id);
        continue;
      }
      const auto above = std::count_if(file_.effort_bands.begin(), file_.effort_bands.end(),
                                       [&](double band) { return *share >= band; });
      levels[i] = static_cast<std::uint8_t>(1 + above);
    }
    imputed("effort", unknown, middle);
  }

  [[nodiscard]] engine::VarId variable(const std::string& name) const {
    if (name == "pacts") return made_.pacts;
    if (name == "lattice") return made_.lattice;
    return name == "effort" ? made_.effort : made_.rivalry;
  }

  void add_terms() {
    for (const auto& term : file_.terms) {
      const auto& parameter = file_.parameters[term.parameter];
      engine::Bind bind{.var = variable(term.variable)};
      if (!term.other.empty()) bind.other = variable(term.other);
      if (term.par != 0) bind.par = term.par;
      bind.part = term.part == "creation"    ? engine::Part::kCreation
                  : term.part == "endowment" ? engine::Part::kEndowment
                                             : engine::Part::kEvaluation;
      if (nodes_.contains(term.covariate)) {
        bind.node = nodes_.at(term.covariate);
      } else if (dyads_.contains(term.covariate)) {
        bind.dyad = dyads_.at(term.covariate);
      } else if (!term.covariate.empty()) {
        throw InputError(
            {.file = parameter.file,
             .line = parameter.line,
             .field = "covariate",
             .problem = fmt::format("there is no covariate '{}'", term.covariate),
             .remedy =
                 "write hub, camp, abandonment, distance, rivalry, shared_rivals or opposed"});
      }
      try {
        engine::add_term(made_.model, term.effect, bind, parameter.value);
      } catch (const Error& error) {
        throw InputError({.file = parameter.file,
                          .line = parameter.line,
                          .field = "effect",
                          .problem = error.what(),
                          .remedy = "see `entente effects`"});
      }
    }
  }

  void add_growth() {
    made_.growth.assign(made_.n(), std::nullopt);
    for (const auto& path : scenario_.paths) {
      for (std::uint32_t i = 0; i < made_.n(); ++i) {
        if (path.states != "all" && path.states != made_.states[i].id) continue;
        made_.growth[i] =
            path.rule == "growth" ? std::optional<std::size_t>(path.parameter) : std::nullopt;
      }
      if (path.states != "all" && !world_.find(path.states)) {
        throw InputError({.file = path.file,
                          .line = path.line,
                          .field = "path.states",
                          .problem = no_state(path.states),
                          .remedy = "write all, or an alpha-3 code of the scope"});
      }
    }
  }

  const world::World& world_;
  const ModelFile& file_;
  const Scenario& scenario_;
  Setup made_;
  PactSlots slots_;
  std::size_t free_ = 0;  // slots to be founded, before those of the atlas's pacts
  std::map<std::string, engine::NodeCovId> nodes_;
  std::map<std::string, engine::DyadCovId> dyads_;
};

}  // namespace

std::uint32_t Setup::find(const std::string& id, const Intervention& at) const {
  for (std::uint32_t i = 0; i < n(); ++i) {
    if (states[i].id == id) return i;
  }
  throw InputError({.file = at.file,
                    .line = at.line,
                    .field = "intervention",
                    .problem = fmt::format("'{}' is not a state of the scope", id),
                    .remedy = "write an alpha-3 code of the scope"});
}

Setup make_setup(const world::World& world, const ModelFile& model, const Scenario& scenario) {
  return Builder(world, model, scenario).build();
}

double distance_km(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kRadius = 6371;
  constexpr double kDegree = std::numbers::pi / 180;
  const double a = std::pow(std::sin((lat2 - lat1) * kDegree / 2), 2) +
                   std::cos(lat1 * kDegree) * std::cos(lat2 * kDegree) *
                       std::pow(std::sin((lon2 - lon1) * kDegree / 2), 2);
  return std::round(2 * kRadius * std::asin(std::min(1.0, std::sqrt(a))));
}

}  // namespace entente::scenario
