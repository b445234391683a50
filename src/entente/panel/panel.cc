#include "entente/panel/panel.h"

#include <algorithm>
#include <functional>

#include "entente/core/error.h"

namespace entente::panel {

namespace {

[[noreturn]] void fail(const std::string& name, const char* what) {
  throw DomainError(name + ": " + what);
}

void check_marks(const std::string& name, const std::vector<Cells>& marks, std::size_t waves,
                 std::size_t cells) {
  if (!marks.empty() && marks.size() != waves) fail(name, "marks need one list per wave");
  for (const Cells& wave : marks) {
    if (!wave.empty() && wave.size() != cells) fail(name, "marks have another shape");
  }
}

void check_cells(const Relation& relation, std::size_t wave) {
  const bool tie = relation.kind != RelationKind::kMembership;
  for (std::size_t i = 0; i < relation.rows; ++i) {
    for (std::size_t j = 0; j < relation.cols; ++j) {
      const auto value = relation.at(wave, i, j);
      if (value > 1) fail(relation.name, "values must be 0 or 1");
      if (tie && i == j && value) fail(relation.name, "a state has a tie to itself");
      if (relation.kind == RelationKind::kUndirected && value != relation.at(wave, j, i))
        fail(relation.name, "is not symmetric");
    }
  }
}

void check_relation(const Relation& relation, std::size_t states, std::size_t waves) {
  if (relation.rows != states) fail(relation.name, "needs one row per state");
  if (relation.kind != RelationKind::kMembership && relation.cols != states)
    fail(relation.name, "needs one column per state");
  if (relation.waves.size() != waves) fail(relation.name, "needs one matrix per wave");
  for (std::size_t w = 0; w < waves; ++w) {
    if (relation.waves[w].size() != relation.rows * relation.cols)
      fail(relation.name, "a matrix has another shape");
    check_cells(relation, w);
  }
  check_marks(relation.name, relation.missing, waves, relation.rows * relation.cols);
  check_marks(relation.name, relation.structural, waves, relation.rows * relation.cols);
}

void check_behaviour(const Behaviour& behaviour, std::size_t states, std::size_t waves) {
  if (behaviour.waves.size() != waves) fail(behaviour.name, "needs one list of levels per wave");
  for (const Cells& wave : behaviour.waves) {
    if (wave.size() != states) fail(behaviour.name, "needs one level per state");
    for (const int level : wave) {
      if (level < behaviour.low || level > behaviour.high)
        fail(behaviour.name, "a level is out of range");
    }
  }
  check_marks(behaviour.name, behaviour.missing, waves, states);
}

template <class Series>
void check_series(const Series& series, std::size_t cells, std::size_t waves) {
  if (series.waves.size() != 1 && series.waves.size() != waves)
    fail(series.name, "needs one list, or one per wave");
  for (const auto& wave : series.waves) {
    if (wave.size() != cells) fail(series.name, "a list has another length");
  }
}

}  // namespace

bool Panel::present(std::size_t state, double year) const {
  bool listed = false;
  for (const Presence& p : presence) {
    if (p.state != state) continue;
    listed = true;
    if (p.from <= year && year < p.to) return true;
  }
  return !listed;
}

void Panel::check() const {
  if (states.size() < 2) fail("panel", "needs at least two states");
  if (years.size() < 2) fail("panel", "needs at least two waves");
  if (std::adjacent_find(years.begin(), years.end(), std::greater_equal<>()) != years.end())
    fail("panel", "years must ascend");
  for (const Relation& relation : relations) check_relation(relation, states.size(), years.size());
  for (const Behaviour& behaviour : behaviours)
    check_behaviour(behaviour, states.size(), years.size());
  for (const NodeSeries& series : node_covariates)
    check_series(series, states.size(), years.size());
  for (const DyadSeries& series : dyad_covariates)
    check_series(series, series.rows * series.cols, years.size());
  for (const Presence& p : presence) {
    if (p.state >= states.size() || !(p.from < p.to))
      fail("presence", "names no state, or ends before it begins");
  }
  double last = -std::numeric_limits<double>::infinity();
  for (const DatedEvent& event : events) {
    if (event.relation >= relations.size() || event.year < last)
      fail("events", "names no relation, or is out of order");
    last = event.year;
    const Relation& relation = relations[event.relation];
    if (event.row >= relation.rows || event.col >= relation.cols) fail("events", "names no cell");
  }
}

}  // namespace entente::panel
