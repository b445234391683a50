#include "entente/scenario/future.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "entente/actor/chain.h"
#include "entente/core/error.h"
#include "entente/core/random.h"
#include "entente/core/text.h"
#include "entente/effects/registry.h"
#include "entente/scenario/outcomes.h"
#include "entente/scenario/trace.h"
#include "entente/state/portable.h"

namespace entente::scenario {
namespace {

constexpr std::uint32_t kInterventionStreams = 1U << 16;  // apart from the uncertainties' own

/// A number below 65536 that names a state in the random streams by its alpha-3 code, so that a
/// future of a state does not change when others join the scope.
std::uint32_t stream_key(const std::string& id) {
  std::uint32_t key = 0;
  for (const char c : id) key = key * 26 + static_cast<std::uint32_t>(c - 'A');
  return key;
}

/// What one arm of one future draws before it begins.
struct Draw {
  std::vector<double> parameters, uncertainties;
};

Draw draw(const ModelFile& model, const Scenario& scenario, std::uint64_t seed,
          std::uint32_t index) {
  const auto number = [&](Purpose purpose, std::size_t entity) {
    return Stream({.seed = seed,
                   .replicate = index,
                   .purpose = purpose,
                   .entity = static_cast<std::uint32_t>(entity)})
        .uniform_open();
  };
  Draw made;
  for (std::size_t k = 0; k < model.parameters.size(); ++k) {
    made.parameters.push_back(model.parameters[k].draw(number(Purpose::kParameters, k)));
  }
  for (std::size_t k = 0; k < scenario.uncertainties.size(); ++k) {
    made.uncertainties.push_back(
        scenario.uncertainties[k].draw(number(Purpose::kUncertainties, k)));
  }
  return made;
}

template <class Observer>
class Runner {
 public:
  Runner(const Plan& plan, const Scenario& scenario, const Setup& setup, const Draw& draw,
         std::uint32_t index, Observer& observer)
      : plan_(plan),
        scenario_(scenario),
        setup_(setup),
        draw_(draw),
        index_(index),
        model_(drawn_model()),
        state_(engine::make_state(model_, setup.start)),
        future_(model_, state_, options(), observer),
        capability_(setup.capability),
        stay_(setup.n(), 1.0) {}

  ArmRecord run() {
    auto todo = scenario_.interventions;
    std::stable_sort(todo.begin(), todo.end(),
                     [](const Intervention& a, const Intervention& b) { return a.date < b.date; });
    auto next = todo.begin();
    ArmRecord record;
    for (const int year : measured_years(scenario_)) {
      const Day day = first_day(year);
      for (; next != todo.end() && next->date < day; ++next) {
        future_.run_until(decimal_year(next->date));
        intervene(*next);
      }
      future_.run_until(year);
      set_capability(year);
      const auto values = measure({setup_, state_, capability_});
      record.values.insert(record.values.end(), values.begin(), values.end());
    }
    for (std::uint32_t i = 0; i < setup_.n(); ++i) {
      for (std::uint32_t j = i + 1; j < setup_.n(); ++j) {
        record.pacts.push_back(state_.net(setup_.pacts).tied(i, j) ? 1 : 0);
        record.lattice.push_back(state_.net(setup_.lattice).tied(i, j) ? 1 : 0);
      }
    }
    return record;
  }

 private:
  engine::Model drawn_model() {
    auto model = setup_.model;
    for (std::size_t k = 0; k < plan_.model->terms.size(); ++k) {
      model.parameters.beta[k] = draw_.parameters[plan_.model->terms[k].parameter];
    }
    for (const auto& rate : plan_.model->rates) {
      const auto var = rate.variable == "pacts"     ? setup_.pacts
                       : rate.variable == "lattice" ? setup_.lattice
                                                    : setup_.effort;
      model.parameters.rate_per_year[var.index] = draw_.parameters[rate.parameter];
    }
    model.parameters.rate_factor.assign(model.vars.size(), std::vector<double>(setup_.n(), 1.0));
    return model;
  }

  engine::ChainOptions options() {
    engine::ChainOptions made;
    made.replicate = {.seed = plan_.seed, .index = index_};
    made.start_year = decimal_year(scenario_.start);
    made.isa = plan_.isa;
    for (const auto& state : setup_.states) made.keys.push_back(stream_key(state.id));
    for (const auto& spec : model_.vars) made.protocols.push_back(engine::default_protocol(spec));
    engine::Coalition coalition;
    coalition.kernel.size_weight = {
        3, 1};  // groups of two or three found pacts; three in a quarter of proposals
    coalition.accession = engine::Accession::kConsent;
    made.protocols[setup_.pacts.index] = coalition;
    return made;
  }

  void set_capability(int year) {
    const double years = year - year_of(scenario_.start);
    for (std::uint32_t i = 0; i < setup_.n(); ++i) {
      const double growth = setup_.growth[i] ? draw_.uncertainties[*setup_.growth[i]] : 0;
      capability_[i] =
          setup_.capability[i] * engine::portable_exp(years * engine::portable_log(1 + growth));
    }
  }

  [[nodiscard]] double amount(const Intervention& it) const {
    if (it.uncertainty.empty()) return it.amount;
    for (std::size_t k = 0; k < scenario_.uncertainties.size(); ++k) {
      if (scenario_.uncertainties[k].id == it.uncertainty) return draw_.uncertainties[k];
    }
    throw Error("an intervention's uncertainty has gone");  // read_scenario resolved it
  }

  [[nodiscard]] bool happens(const Intervention& it) const {
    if (it.probability >= 1) return true;
    Stream stream({.seed = plan_.seed,
                   .replicate = index_,
                   .purpose = Purpose::kUncertainties,
                   .entity = kInterventionStreams + static_cast<std::uint32_t>(it.index)});
    return stream.uniform() < it.probability;
  }

  void intervene(const Intervention& it) {
    if (!happens(it)) return;
    switch (it.kind) {
      case Intervention::Kind::kPresence:
        stay_[setup_.find(it.state, it)] = amount(it);
        feel_abandonment();
        return;
      case Intervention::Kind::kLeave:
        leave(setup_.find(it.by, it), it.instrument);
        return;
      case Intervention::Kind::kTie:
        tie(setup_.find(it.by, it), setup_.find(it.state, it), amount(it) >= 0.5);
        return;
      case Intervention::Kind::kRate:
        scale_rate(it);
        return;
      case Intervention::Kind::kEffort:
        move_effort(setup_.find(it.by, it), static_cast<int>(std::lround(amount(it))));
        return;
    }
  }

  /// A host feels the share of the patron's forces that it lost; the patron's other allies a part
  /// of the hosts' mean loss.
  void feel_abandonment() {
    double lost = 0;
    int hosts = 0;
    for (std::uint32_t i = 0; i < setup_.n(); ++i) {
      if (!(setup_.presence[i] > 0) && stay_[i] == 1.0) continue;
      lost += std::max(0.0, 1 - stay_[i]);
      ++hosts;
    }
    const double spill = hosts == 0 ? 0 : draw_.parameters[plan_.model->spillover] * lost / hosts;
    future_.update([&](engine::State& state, engine::Parameters&) {
      auto& felt = state.covariates().node(setup_.abandonment).values;
      for (std::uint32_t i = 0; i < setup_.n(); ++i) {
        const bool ally = i != setup_.hub && state.net(setup_.pacts).tied(i, setup_.hub);
        felt[i] = std::max(std::max(0.0, 1 - stay_[i]), ally ? spill : 0.0);
      }
    });
  }

  void leave(std::uint32_t who, const std::string& instrument) {
    for (std::size_t slot = 0; slot < setup_.slots.size(); ++slot) {
      const auto column = static_cast<engine::Node>(slot);
      if (setup_.slots[slot].instrument != instrument || state_.slots(setup_.pacts, who)[slot] == 0)
        continue;
      const bool ends = state_.size(setup_.pacts, column) <= 2;
      engine::ChangeSet change;
      for (std::uint32_t i = 0; i < setup_.n(); ++i) {
        if (state_.slots(setup_.pacts, i)[slot] != 0 && (ends || i == who)) {
          change.push_back({.var = setup_.pacts, .row = i, .col = column, .delta = -1});
        }
      }
      future_.impose(change);
    }
  }

  void tie(std::uint32_t a, std::uint32_t b, bool on) {
    if (state_.net(setup_.lattice).tied(a, b) == on) return;
    engine::ChangeSet change;
    change.push_back({.var = setup_.lattice,
                      .row = a,
                      .col = b,
                      .delta = static_cast<std::int16_t>(on ? 1 : -1)});
    future_.impose(change);
  }

  void scale_rate(const Intervention& it) {
    const auto var = it.variable == "pacts"     ? setup_.pacts
                     : it.variable == "lattice" ? setup_.lattice
                                                : setup_.effort;
    future_.update([&](engine::State&, engine::Parameters& parameters) {
      auto& factors = parameters.rate_factor[var.index];
      for (std::uint32_t i = 0; i < setup_.n(); ++i) {
        if (it.by.empty() || setup_.states[i].id == it.by) factors[i] *= amount(it);
      }
    });
  }

  void move_effort(std::uint32_t who, int step) {
    const auto& spec = state_.spec(setup_.effort);
    const int now = state_.value(setup_.effort, who);
    const int then = std::clamp(now + step, spec.low, spec.high);
    if (then == now) return;
    engine::ChangeSet change;
    change.push_back({.var = setup_.effort,
                      .row = who,
                      .col = 0,
                      .delta = static_cast<std::int16_t>(then - now)});
    future_.impose(change);
  }

  const Plan& plan_;
  const Scenario& scenario_;
  const Setup& setup_;
  const Draw& draw_;
  std::uint32_t index_;
  engine::Model model_;
  engine::State state_;
  engine::Future<Observer> future_;
  std::vector<double> capability_, stay_;
};

ArmRecord run_arm(const Plan& plan, const Scenario& scenario, const Setup& setup, const Draw& draw,
                  std::uint32_t index) {
  if (index == 0) {
    engine::EventLog log;
    auto record = Runner<engine::EventLog>(plan, scenario, setup, draw, index, log).run();
    record.trace = readable_trace(setup, log);
    return record;
  }
  engine::NullObserver nobody;
  return Runner<engine::NullObserver>(plan, scenario, setup, draw, index, nobody).run();
}

}  // namespace

std::vector<int> measured_years(const Scenario& scenario) {
  std::vector<int> years;
  const Day start = scenario.start;
  for (int year = year_of(start); first_day(year) <= scenario.horizon; ++year) {
    if (first_day(year) >= start) years.push_back(year);
  }
  return years;
}

FutureRecord run_future(const Plan& plan, std::uint32_t index) {
  const auto baseline = draw(*plan.model, *plan.baseline, plan.seed, index);
  const auto scenario = draw(*plan.model, *plan.scenario, plan.seed, index);
  FutureRecord record;
  record.baseline = run_arm(plan, *plan.baseline, plan.baseline_setup, baseline, index);
  record.scenario = run_arm(plan, *plan.scenario, plan.scenario_setup, scenario, index);
  record.draws = scenario.parameters;
  record.draws.insert(record.draws.end(), scenario.uncertainties.begin(),
                      scenario.uncertainties.end());
  return record;
}

namespace {

[[noreturn]] void refuse(const Intervention& it, const std::string& field,
                         const std::string& problem, const std::string& remedy) {
  throw InputError({.file = it.file,
                    .line = it.line,
                    .field = "intervention." + field,
                    .problem = problem,
                    .remedy = remedy});
}

void check_presence(const Intervention& it, const Setup& setup) {
  if (setup.find(it.by, it) != setup.hub) {
    refuse(it, "by", "is not the hub", "presence is simulated for the hub's forces only");
  }
  if (it.by == it.state) refuse(it, "state", "is the hub itself", "name a host");
}

void check_leaving(const Intervention& it, const Setup& setup) {
  std::vector<std::string> known;
  bool party = false;
  const auto who = setup.find(it.by, it);
  const auto& cells = setup.start.values[setup.pacts.index];
  for (std::size_t s = 0; s < setup.slots.size(); ++s) {
    const auto& id = setup.slots[s].instrument;
    if (!id.empty()) known.push_back(id);
    party = party || (id == it.instrument && cells[who * setup.slots.size() + s] != 0);
  }
  if (std::find(known.begin(), known.end(), it.instrument) == known.end()) {
    const auto near = closest(it.instrument, known);
    refuse(it, "instrument", fmt::format("'{}' is not a defence pact of the scope", it.instrument),
           near.empty() ? "known: " + join(known, ", ") : fmt::format("did you mean '{}'?", near));
  }
  if (!party) {
    refuse(it, "by", fmt::format("{} is no party of '{}' at the start", it.by, it.instrument),
           "name a state that has the pact");
  }
}

}  // namespace

void check_interventions(const Scenario& scenario, const Setup& setup) {
  for (const auto& it : scenario.interventions) {
    if (!it.by.empty()) static_cast<void>(setup.find(it.by, it));
    if (!it.state.empty()) static_cast<void>(setup.find(it.state, it));
    if (it.kind == Intervention::Kind::kTie && it.by == it.state) {
      refuse(it, "state", "is the same as by", "name two states");
    }
    if (it.kind == Intervention::Kind::kPresence) check_presence(it, setup);
    if (it.kind == Intervention::Kind::kRate && it.variable != "pacts" &&
        it.variable != "lattice" && it.variable != "effort") {
      refuse(it, "variable", fmt::format("'{}' is not a variable", it.variable),
             "write pacts, lattice or effort");
    }
    if (it.kind == Intervention::Kind::kLeave) check_leaving(it, setup);
  }
}

}  // namespace entente::scenario
