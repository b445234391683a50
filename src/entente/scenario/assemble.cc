#include "entente/scenario/assemble.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/measures/architecture.h"
#include "entente/scenario/ensemble.h"
#include "entente/scenario/outcomes.h"
#include "entente/world/layer.h"

namespace entente::scenario {

double quantile(const std::vector<double>& sorted, double p) {
  if (sorted.empty()) return std::nan("");
  const double at = p * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

namespace {

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> rank(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t j = i;
    while (j < order.size() && values[order[j]] == values[order[i]]) ++j;
    for (std::size_t k = i; k < j; ++k) rank[order[k]] = static_cast<double>(i + j - 1) / 2;
    i = j;
  }
  return rank;
}

double mean_of(const std::vector<double>& values) {
  return values.empty() ? std::nan("")
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              static_cast<double>(values.size());
}

}  // namespace

double rank_correlation(const std::vector<double>& x, const std::vector<double>& y) {
  if (x.size() < 3 || x.size() != y.size()) return 0;
  const auto a = ranks(x);
  const auto b = ranks(y);
  const double ma = mean_of(a);
  const double mb = mean_of(b);
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

namespace {

class Assembler {
 public:
  Assembler(const Plan& plan, const world::World& start, const Store& store)
      : plan_(plan),
        start_(start),
        store_(store),
        specs_(outcome_specs()),
        years_(measured_years(*plan.scenario)) {}

  RunResult build(Manifest manifest) {
    result_.manifest = std::move(manifest);
    read_futures();
    for (auto& spec : specs_) {
      const auto& headline = plan_.scenario->outcomes;
      spec.headline = std::find(headline.begin(), headline.end(), spec.id) != headline.end();
    }
    result_.outcomes = specs_;
    result_.hub = plan_.scenario->hub;
    result_.start_year = years_.front();
    result_.horizon_year = years_.back();
    result_.counting_rule = measures::counting_rule({.hub = plan_.scenario->hub});
    result_.skill = plan_.model->skill;
    result_.baseline = arm(*plan_.baseline, plan_.baseline_setup, &FutureRecord::baseline);
    result_.scenario = arm(*plan_.scenario, plan_.scenario_setup, &FutureRecord::scenario);
    differences();
    history();
    provenance();
    variance();
    facts();
    return std::move(result_);
  }

 private:
  void read_futures() {
    const auto count = result_.manifest.futures;
    store_.for_each(count, [&](const Store::Future& future) {
      auto record = decode(future.record, store_.path());
      if (!fits(record)) {
        throw InputError({.file = store_.path(),
                          .field = fmt::format("future {}", future.index),
                          .problem = "holds other numbers of values than this version writes",
                          .remedy = "run it again with --out of another name"});
      }
      futures_.push_back(std::move(record));
    });
    if (static_cast<std::int64_t>(futures_.size()) != count) {
      throw InputError({.file = store_.path(),
                        .field = "future",
                        .problem = fmt::format("holds {} of {} futures", futures_.size(), count),
                        .remedy = "finish the run with --resume"});
    }
  }

  /// Whether a record has the shape that this run's futures have: what follows indexes into it.
  [[nodiscard]] bool fits(const FutureRecord& record) const {
    const std::size_t n = plan_.scenario_setup.n();
    const std::size_t cells = years_.size() * specs_.size();
    const auto arm_fits = [&](const ArmRecord& arm) {
      return arm.values.size() == cells && arm.pacts.size() == n * (n - 1) / 2 &&
             arm.lattice.size() == n * (n - 1) / 2;
    };
    return arm_fits(record.baseline) && arm_fits(record.scenario) &&
           record.draws.size() ==
               plan_.model->parameters.size() + plan_.scenario->uncertainties.size();
  }

  using Which = ArmRecord FutureRecord::*;

  [[nodiscard]] double value(const FutureRecord& f, Which which, std::size_t year,
                             std::size_t outcome) const {
    return (f.*which).values[year * specs_.size() + outcome];
  }

  [[nodiscard]] FanPoint fan_point(Which which, std::size_t year, std::size_t outcome) const {
    std::vector<double> values;
    for (const auto& f : futures_) {
      const double v = value(f, which, year, outcome);
      if (!std::isnan(v)) values.push_back(v);
    }
    const double mean = mean_of(values);  // in order of index: the same sum every time
    std::sort(values.begin(), values.end());
    return {.year = years_[year],
            .mean = mean,
            .p05 = quantile(values, 0.05),
            .p25 = quantile(values, 0.25),
            .p50 = quantile(values, 0.50),
            .p75 = quantile(values, 0.75),
            .p95 = quantile(values, 0.95)};
  }

  Arm arm(const Scenario& scenario, const Setup& setup, Which which) {
    Arm made{.id = scenario.id, .title = scenario.title, .description = scenario.description};
    for (const auto& it : scenario.interventions) {
      made.interventions.push_back(fmt::format("{}: {}", to_string(it.date), it.says));
    }
    for (std::size_t k = 0; k < specs_.size(); ++k) {
      OutcomeFan fan{.outcome = specs_[k].id, .points = {}};
      for (std::size_t y = 0; y < years_.size(); ++y) fan.points.push_back(fan_point(which, y, k));
      made.fans.push_back(std::move(fan));
    }
    const auto& pacts = setup.start.values[setup.pacts.index];
    const std::size_t m = setup.slots.size();
    const auto allied = [&](std::size_t i, std::size_t j) {
      for (std::size_t s = 0; s < m; ++s) {
        if (pacts[i * m + s] != 0 && pacts[j * m + s] != 0) return true;
      }
      return false;
    };
    const auto& lattice = setup.start.values[setup.lattice.index];
    std::size_t pair = 0;
    for (std::size_t i = 0; i < setup.n(); ++i) {
      for (std::size_t j = i + 1; j < setup.n(); ++j, ++pair) {
        add_share(made, "defence", setup, {i, j}, allied(i, j),
                  share(which, &ArmRecord::pacts, pair));
        add_share(made, "cooperation", setup, {i, j}, lattice[i * setup.n() + j] != 0,
                  share(which, &ArmRecord::lattice, pair));
      }
    }
    made.trace = futures_.empty() ? std::vector<TraceEvent>{} : (futures_.front().*which).trace;
    return made;
  }

  [[nodiscard]] double share(Which which, std::vector<std::uint8_t> ArmRecord::*layer,
                             std::size_t pair) const {
    double sum = 0;
    for (const auto& f : futures_) sum += ((f.*which).*layer)[pair];
    return futures_.empty() ? 0 : sum / static_cast<double>(futures_.size());
  }

  static void add_share(Arm& arm, const char* layer, const Setup& setup,
                        std::pair<std::size_t, std::size_t> pair, bool at_start, double share) {
    if (!at_start && share == 0) return;
    arm.ties.push_back(
        {layer, setup.states[pair.first].id, setup.states[pair.second].id, at_start, share});
  }

  void differences() {
    const std::size_t last = years_.size() - 1;
    for (std::size_t k = 0; k < specs_.size(); ++k) {
      std::vector<double> base;
      std::vector<double> other;
      std::vector<double> diff;
      for (const auto& f : futures_) {
        const double b = value(f, &FutureRecord::baseline, last, k);
        const double s = value(f, &FutureRecord::scenario, last, k);
        if (std::isnan(b) || std::isnan(s)) continue;
        base.push_back(b);
        other.push_back(s);
        diff.push_back(s - b);
      }
      Difference made{.outcome = specs_[k].id};
      const auto n = static_cast<double>(diff.size());
      made.futures = static_cast<std::int64_t>(diff.size());
      made.baseline = mean_of(base);
      made.scenario = mean_of(other);
      made.mean = mean_of(diff);
      double squares = 0;
      for (const double d : diff) squares += (d - made.mean) * (d - made.mean);
      const double error =
          n > 1 ? 1.959963984540054 * std::sqrt(squares / (n - 1) / n) : std::nan("");
      made.lo = made.mean - error;
      made.hi = made.mean + error;
      // Rounding noise of equal sums is no difference.
      const auto up = std::count_if(diff.begin(), diff.end(), [](double d) { return d > 1e-12; });
      const auto down =
          std::count_if(diff.begin(), diff.end(), [](double d) { return d < -1e-12; });
      made.share_up = n > 0 ? static_cast<double>(up) / n : std::nan("");
      made.share_down = n > 0 ? static_cast<double>(down) / n : std::nan("");
      std::sort(diff.begin(), diff.end());
      made.p05 = quantile(diff, 0.05);
      made.p95 = quantile(diff, 0.95);
      result_.differences.push_back(made);
    }
  }

  void history() {
    const auto& atlas = start_.atlas();
    for (int year = std::max(1950, year_of(*atlas.covers_from.first())); year <= years_.front();
         ++year) {
      const world::World world(atlas, {.date = first_day(year),
                                       .coding = plan_.scenario->coding,
                                       .scope = plan_.scenario->scope});
      if (!world.find(plan_.scenario->hub)) continue;
      const auto a = measures::architecture(world, {.hub = plan_.scenario->hub});
      result_.history.push_back({.year = year,
                                 .hub_count = a.hub_count,
                                 .lattice_count = a.spokes_count + a.minilateral_with_hub_count +
                                                  a.minilateral_without_hub_count,
                                 .bloc_count = a.bloc_count,
                                 .hub = a.hub_share,
                                 .lattice = a.lattice_share,
                                 .bloc = a.bloc_share});
    }
  }

  static ProvenanceRow row(const Parameter& p) {
    return {.id = p.id,
            .meaning = p.meaning,
            .kind = word(p.basis),
            .source = p.source,
            .note = p.note,
            .value = p.value,
            .lo = p.se ? std::nullopt : std::optional<double>(p.lo),
            .hi = p.se ? std::nullopt : std::optional<double>(p.hi),
            .se = p.se};
  }

  void provenance() {
    for (const auto& p : plan_.model->parameters) result_.provenance.push_back(row(p));
    for (const auto& p : plan_.scenario->uncertainties) result_.provenance.push_back(row(p));
    for (const auto& r : plan_.model->rivalries) {
      result_.provenance.push_back(
          {.id = fmt::format("rivalry-{}-{}", r.a, r.b),
           .meaning = fmt::format("{} and {} treat each other as rivals", r.a, r.b),
           .kind = word(r.basis),
           .source = r.source,
           .value = 1});
    }
    for (const auto& path : plan_.scenario->paths) {
      result_.provenance.push_back(
          {.id = fmt::format("path-{}-{}", path.covariate, path.states),
           .meaning = fmt::format("{} of {}: {}", path.covariate, path.states, path.rule),
           .kind = word(Basis::kAssumed),
           .source = path.why,
           .value = 0});
    }
    for (const auto& imputed : plan_.scenario_setup.imputed) result_.provenance.push_back(imputed);
  }

  void variance() {
    const std::size_t last = years_.size() - 1;
    std::vector<const Parameter*> inputs;
    for (const auto& p : plan_.model->parameters) inputs.push_back(&p);
    for (const auto& p : plan_.scenario->uncertainties) inputs.push_back(&p);
    for (std::size_t k = 0; k < specs_.size(); ++k) {
      if (!specs_[k].headline) continue;
      for (std::size_t d = 0; d < inputs.size(); ++d) {
        std::vector<double> x;
        std::vector<double> y;
        for (const auto& f : futures_) {
          const double v = value(f, &FutureRecord::scenario, last, k);
          if (std::isnan(v)) continue;
          x.push_back(f.draws[d]);
          y.push_back(v);
        }
        const double r = rank_correlation(x, y);
        result_.variance.push_back({specs_[k].id, inputs[d]->id, word(inputs[d]->basis), r * r});
      }
    }
  }

  /// The states of the map: the region's, unless the atlas knows no such scope or the futures reach
  /// beyond it.
  [[nodiscard]] world::World states_of_map() const {
    const auto coding = start_.coding().id;
    const auto known = world::scope_names(start_.atlas());
    if (std::find(known.begin(), known.end(), "indo-pacific") != known.end()) {
      world::World region(start_.atlas(),
                          {.date = start_.date(), .coding = coding, .scope = "indo-pacific"});
      const auto& acting = start_.states();
      const bool all = std::all_of(acting.begin(), acting.end(), [&](const world::State& state) {
        return region.find(state.id).has_value();
      });
      if (all) return region;
    }
    return start_;
  }

  void facts() {
    const auto everyone = states_of_map();
    for (const auto& state : everyone.states()) {
      result_.states.push_back({.id = state.id,
                                .name = state.name,
                                .capital = state.capital,
                                .lat = state.lat,
                                .lon = state.lon,
                                .simulated = start_.find(state.id).has_value()});
    }
    std::set<std::string> sources;
    add_layer("defence", {"defence"}, everyone, sources);
    add_layer("consultation", {"consultation"}, everyone, sources);
    add_layer("cooperation", {"cooperation", "access", "logistics", "intelligence", "technology"},
              everyone, sources);
    for (const auto& key : sources) {
      const auto* source = start_.atlas().source(key);
      const auto url = source->fields.find("url");
      result_.sources.push_back(
          {key, atlas::citation(*source), url == source->fields.end() ? "" : url->second});
    }
    for (const auto& question : start_.atlas().questions) {
      const auto& chosen = start_.coding().readings.at(question.id);
      for (const auto& reading : question.readings) {
        if (reading.id == chosen)
          result_.codings.push_back(
              fmt::format("{} {}: {}", question.asks, reading.id, reading.says));
      }
    }
  }

  void add_layer(const std::string& layer, const std::vector<std::string>& kinds,
                 const world::World& world, std::set<std::string>& sources) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::string>> ties;  // directed
    for (const auto& kind : kinds) {
      const auto made = world::make_layer(world, kind);
      for (const auto& tie : made.ties) {
        for (const auto& id : tie.instruments) {
          ties[{tie.from.index, tie.to.index}].insert(id);
          if (!made.directed) ties[{tie.to.index, tie.from.index}].insert(id);
        }
      }
    }
    for (const auto& [pair, ids] : ties) {
      const bool mutual = ties.contains({pair.second, pair.first});
      if (mutual && pair.second < pair.first) continue;
      StartTie tie{.layer = layer,
                   .a = world.states()[pair.first].id,
                   .b = world.states()[pair.second].id,
                   .mutual = mutual};
      for (const auto& id : ids) {
        const auto* instrument = start_.atlas().instrument(id);
        tie.instruments.push_back(instrument->short_title);
        sources.insert(instrument->cited.sources.begin(), instrument->cited.sources.end());
      }
      result_.start_ties.push_back(std::move(tie));
    }
  }

  const Plan& plan_;
  const world::World& start_;
  const Store& store_;
  std::vector<OutcomeSpec> specs_;
  std::vector<int> years_;
  std::vector<FutureRecord> futures_;
  RunResult result_;
};

}  // namespace

RunResult assemble(const Plan& plan, const world::World& start, Manifest manifest,
                   const Store& store) {
  return Assembler(plan, start, store).build(std::move(manifest));
}

}  // namespace entente::scenario
