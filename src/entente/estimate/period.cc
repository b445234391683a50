#include "entente/estimate/period.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "entente/effects/registry.h"

namespace entente::engine {

namespace {

using panel::Panel;

std::vector<std::uint8_t> zeros(std::size_t cells) {
  return std::vector<std::uint8_t>(cells, 0);
}

// The value of a relation's cell at a wave, or the last known before it.
std::uint8_t filled(const panel::Relation& relation, std::size_t wave, std::size_t cell) {
  for (std::size_t w = wave + 1; w-- > 0;) {
    if (!relation.is_missing(w, cell)) return relation.waves[w][cell];
  }
  return 0;
}

std::uint8_t filled(const panel::Behaviour& behaviour, std::size_t wave, std::size_t state) {
  for (std::size_t w = wave + 1; w-- > 0;) {
    if (!behaviour.is_missing(w, state)) return behaviour.waves[w][state];
  }
  for (std::size_t w = wave + 1; w < behaviour.waves.size(); ++w) {
    if (!behaviour.is_missing(w, state)) return behaviour.waves[w][state];
  }
  return static_cast<std::uint8_t>((behaviour.low + behaviour.high) / 2);
}

void add_relation(const Panel& panel, const panel::Relation& relation, std::size_t wave,
                  Period& period) {
  const std::size_t cells = relation.rows * relation.cols;
  const bool tie = relation.kind != panel::RelationKind::kMembership;
  auto start = zeros(cells);
  auto end = start;
  auto ignored = start;
  auto fixed = start;
  for (std::size_t c = 0; c < cells; ++c) {
    const std::size_t i = c / relation.cols;
    const std::size_t j = c % relation.cols;
    ignored[c] =
        static_cast<std::uint8_t>(relation.is_missing(wave, c) || relation.is_missing(wave + 1, c));
    fixed[c] = static_cast<std::uint8_t>(relation.is_structural(wave, c));
    const bool there_at_start =
        panel.present(i, period.from) && (!tie || panel.present(j, period.from));
    const bool there_at_end = panel.present(i, period.to) && (!tie || panel.present(j, period.to));
    start[c] = there_at_start ? filled(relation, wave, c) : std::uint8_t{0};
    end[c] = ignored[c] ? start[c] : relation.waves[wave + 1][c];
    if (!there_at_end) end[c] = 0;
  }
  period.start.values.push_back(start);
  period.start.fixed.push_back(fixed);
  period.end.values.push_back(end);
  period.ignored.push_back(ignored);
}

void add_behaviour(const panel::Behaviour& behaviour, std::size_t wave, std::size_t states,
                   Period& period) {
  auto start = zeros(states);
  auto end = start;
  auto ignored = start;
  for (std::size_t i = 0; i < states; ++i) {
    ignored[i] = static_cast<std::uint8_t>(behaviour.is_missing(wave, i) ||
                                           behaviour.is_missing(wave + 1, i));
    start[i] = filled(behaviour, wave, i);
    end[i] = ignored[i] ? start[i] : behaviour.waves[wave + 1][i];
  }
  period.start.values.push_back(start);
  period.start.fixed.emplace_back();
  period.end.values.push_back(end);
  period.ignored.push_back(ignored);
}

double known_mean(const std::string& name, const std::vector<std::vector<double>>& waves) {
  double sum = 0;
  double count = 0;
  for (const auto& wave : waves) {
    for (const double v : wave) {
      if (!std::isnan(v)) sum += v, ++count;
    }
  }
  if (count == 0) throw DomainError("covariate " + name + " is missing everywhere");
  return sum / count;
}

std::vector<double> without_gaps(std::vector<double> values, double mean) {
  for (double& v : values) {
    if (std::isnan(v)) v = mean;
  }
  return values;
}

// Centre, range and mean similarity over all waves, so that all periods share one scale.
NodeCovariate node_covariate(const panel::NodeSeries& series, std::size_t wave) {
  const double mean = known_mean(series.name, series.waves);
  std::vector<double> all;
  for (const auto& values : series.waves) {
    const auto whole = without_gaps(values, mean);
    all.insert(all.end(), whole.begin(), whole.end());
  }
  NodeCovariate covariate = centred(series.name, all);
  covariate.centre = mean;
  covariate.values = without_gaps(series.waves[series.waves.size() == 1 ? 0 : wave], mean);
  return covariate;
}

void add_covariates(const Panel& panel, std::size_t wave, Start& start) {
  for (const auto& series : panel.node_covariates)
    start.covariates.add(node_covariate(series, wave));
  for (const auto& series : panel.dyad_covariates) {
    const double mean = known_mean(series.name, series.waves);
    start.covariates.add(DyadCovariate{
        .name = series.name,
        .rows = static_cast<Node>(series.rows),
        .cols = static_cast<Node>(series.cols),
        .values = without_gaps(series.waves[series.waves.size() == 1 ? 0 : wave], mean),
        .centre = mean});
  }
}

std::vector<Composition> composition_of(const Panel& panel, double from, double to) {
  std::vector<Composition> changes;
  for (const panel::Presence& p : panel.presence) {
    const auto node = static_cast<Node>(p.state);
    if (p.from > from && p.from <= to) changes.push_back({p.from, node, true});
    if (p.to > from && p.to <= to) changes.push_back({p.to, node, false});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const auto& a, const auto& b) { return a.year < b.year; });
  return changes;
}

}  // namespace

Model model_of(const Panel& panel) {
  Model model;
  const auto n = static_cast<Node>(panel.states.size());
  for (const auto& relation : panel.relations) {
    if (relation.kind == panel::RelationKind::kMembership) {
      model.add(membership(relation.name, n, static_cast<Node>(relation.cols)), 0);
    } else {
      model.add(tie(relation.name, n, relation.kind == panel::RelationKind::kDirected), 0);
    }
  }
  for (const auto& levels : panel.behaviours) {
    VarSpec spec = behaviour(levels.name, n, levels.low, levels.high);
    double sum = 0;
    double count = 0;
    for (std::size_t w = 0; w < levels.waves.size(); ++w) {
      for (std::size_t i = 0; i < n; ++i) {
        if (!levels.is_missing(w, i)) sum += levels.waves[w][i], ++count;
      }
    }
    spec.centre = count > 0 ? sum / count : 0;
    model.add(spec, 0);
  }
  return model;
}

std::vector<Period> periods_of(const Panel& panel) {
  panel.check();
  std::vector<Period> periods;
  for (std::size_t w = 0; w + 1 < panel.years.size(); ++w) {
    Period period;
    period.from = panel.years[w];
    period.to = panel.years[w + 1];
    for (const auto& relation : panel.relations) add_relation(panel, relation, w, period);
    for (const auto& levels : panel.behaviours)
      add_behaviour(levels, w, panel.states.size(), period);
    for (std::size_t i = 0; i < panel.states.size(); ++i) {
      period.start.present.push_back(static_cast<std::uint8_t>(panel.present(i, period.from)));
      period.end.present.push_back(static_cast<std::uint8_t>(panel.present(i, period.to)));
    }
    add_covariates(panel, w, period.start);
    period.end.covariates = period.start.covariates;
    period.composition = composition_of(panel, period.from, period.to);
    periods.push_back(std::move(period));
  }
  return periods;
}

Statistics::Statistics(const Model& model, const Period& period)
    : model_(model), period_(period), start_(make_state(model, period.start)), lagged_(start_) {}

// Moves one variable of lagged_ to where it is at the end, but for ignored cells. @return the
// distance
double Statistics::move_to(VarId var, const State& end) {
  const VarSpec& spec = start_.spec(var);
  const auto& ignored = period_.ignored[var.index];
  const Node cols = spec.kind == Kind::kBehaviour ? 1 : spec.cols;
  const bool mirrored = spec.kind == Kind::kTie && !spec.directed;
  double distance = 0;
  for (Node i = 0; i < spec.rows; ++i) {
    for (Node j = mirrored ? i + 1 : 0; j < cols; ++j) {
      if (spec.kind == Kind::kTie && i == j) continue;
      if (ignored[static_cast<std::size_t>(i) * cols + j]) continue;
      const int step = end.value(var, i, j) - start_.value(var, i, j);
      if (step == 0) continue;
      lagged_.apply(Toggle{var, i, j, static_cast<std::int16_t>(step)});
      distance += std::abs(step);
    }
  }
  return distance;
}

void Statistics::measure(const State& end, std::vector<double>& out) {
  const std::size_t vars = model_.vars.size();
  out.assign(vars + model_.terms.size(), 0);
  for (std::uint32_t v = 0; v < vars; ++v) {
    lagged_ = start_;
    for (Node i = 0; i < end.states(); ++i) lagged_.set_present(i, end.present(i));
    out[v] = move_to({v}, end);
    for (std::size_t k = 0; k < model_.terms.size(); ++k) {
      if (model_.terms[k].args.var.index == v)
        out[vars + k] = moment_of(start_, lagged_, model_.terms[k]);
    }
  }
}

}  // namespace entente::engine
