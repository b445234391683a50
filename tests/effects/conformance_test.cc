#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "entente/core/random.h"
#include "entente/effects/registry.h"
#include "naive.h"

// The suite that every registered effect passes: nothing here names an effect.
namespace entente::engine {
namespace {

// Sums of at most a few thousand terms of size ten, in two orders of addition.
constexpr double kRounding = 1e-9;

enum VarIndex : std::uint32_t { kOwn, kDirectedLayer, kUndirectedLayer, kPacts, kOtherLevel };

struct Case {
  Model model;
  Start start;
  std::string label;
};

std::vector<std::uint8_t> random_cells(Node rows, Node cols, bool symmetric, bool loops,
                                       double density, Stream& stream) {
  std::vector<std::uint8_t> cells(static_cast<std::size_t>(rows) * cols, 0);
  for (Node i = 0; i < rows; ++i) {
    for (Node j = 0; j < cols; ++j) {
      if ((!loops && i == j) || (symmetric && j < i)) continue;
      const std::uint8_t value = stream.uniform() < density ? 1 : 0;
      cells[static_cast<std::size_t>(i) * cols + j] = value;
      if (symmetric) cells[static_cast<std::size_t>(j) * cols + i] = value;
    }
  }
  return cells;
}

std::vector<std::uint8_t> random_levels(Node n, int low, int high, Stream& stream) {
  std::vector<std::uint8_t> levels;
  for (Node i = 0; i < n; ++i) {
    levels.push_back(static_cast<std::uint8_t>(
        low + static_cast<int>(stream.below(static_cast<std::uint32_t>(high - low + 1)))));
  }
  return levels;
}

std::vector<double> random_numbers(std::size_t n, Stream& stream) {
  std::vector<double> numbers;
  for (std::size_t i = 0; i < n; ++i)
    numbers.push_back(stream.below(4) == 0 ? 0.0 : std::round(4 * stream.uniform() * 16) / 16);
  return numbers;
}

void fill(Case& c, Node n, Node slots, double density, Stream& stream) {
  for (const VarSpec& spec : c.model.vars) {
    if (spec.kind == Kind::kBehaviour) {
      c.start.values.push_back(random_levels(n, spec.low, spec.high, stream));
    } else {
      const bool tie = spec.kind == Kind::kTie;
      c.start.values.push_back(
          random_cells(n, spec.cols, tie && !spec.directed, !tie, density, stream));
    }
  }
  NodeCovariate v = centred("v", random_numbers(n, stream));
  c.start.covariates.add(std::move(v));
  c.start.covariates.add(
      DyadCovariate{"w", n, n, random_numbers(static_cast<std::size_t>(n) * n, stream), 0.25});
  c.start.covariates.add(DyadCovariate{
      "fit", n, slots, random_numbers(static_cast<std::size_t>(n) * slots, stream), 0.5});
  c.start.covariates.add(InstrumentCovariate{"c", random_numbers(slots, stream), 0.5});
}

VarSpec own_variable(unsigned on, Node n, Node slots) {
  VarSpec spec = on == kOnBehaviour ? behaviour("own", n, 1, 5) : tie("own", n, on == kOnDirected);
  if (on == kOnMembership) spec = membership("own", n, slots);
  spec.centre = on == kOnBehaviour ? 2.5 : 0;
  return spec;
}

// Every binding that the effect's definition allows.
std::vector<Bind> bindings(const EffectDef& def, unsigned on) {
  std::vector<Bind> binds;
  const bool needs_dyad = def.cov == CovNeed::kDyad;
  const bool wide = on == kOnMembership && def.name == "dyadic_covariate";
  Bind plain{.var = {kOwn}};
  if (def.cov == CovNeed::kNode || def.cov == CovNeed::kNodeOrLevel) plain.node = {0};
  if (needs_dyad) plain.dyad = {wide ? 1U : 0U};
  if (def.cov == CovNeed::kInstrument) plain.instrument = {0};
  if (def.reads == kOnNothing || def.cov == CovNeed::kNodeOrLevel) binds.push_back(plain);
  const auto with_other = [&](unsigned bit, VarIndex index) {
    if (!(def.reads & bit)) return;
    Bind bind = plain;
    bind.other = {index};
    if (def.cov == CovNeed::kNodeOrLevel) bind.node = {kUnbound};
    binds.push_back(bind);
  };
  with_other(kOnDirected, kDirectedLayer);
  with_other(kOnUndirected, kUndirectedLayer);
  with_other(kOnMembership, kPacts);
  with_other(kOnBehaviour, kOtherLevel);
  return binds;
}

std::vector<Case> cases(const EffectDef& def) {
  std::vector<Case> all;
  Stream stream({.seed = 7});
  for (const unsigned on : {kOnDirected, kOnUndirected, kOnMembership, kOnBehaviour}) {
    if (!(def.on & on)) continue;
    for (const Bind& bind : bindings(def, on)) {
      for (const Node n : {3U, 8U, 21U}) {
        for (const double density : {0.1, 0.5}) {
          const Node slots = n + 4;
          Case c;
          c.model.add(own_variable(on, n, slots), 1);
          c.model.add(tie("directed", n, true), 1);
          c.model.add(tie("undirected", n, false), 1);
          c.model.add(membership("pacts", n, 5), 1);
          c.model.add(behaviour("level", n, 0, 4), 1);
          c.model.vars[kOtherLevel].centre = 1.5;
          add_term(c.model, def.name, bind, 1.0);
          fill(c, n, slots, density, stream);
          c.label = std::string(def.name) + " on " + std::to_string(on) + ", other " +
                    std::to_string(bind.other.index) + ", n " + std::to_string(n) + ", density " +
                    std::to_string(density);
          all.push_back(std::move(c));
        }
      }
    }
  }
  return all;
}

double naive_value(const State& state, const Term& term, Node i) {
  return naive::values().at(std::string(term.def->name))(naive::read(state, term), i);
}

Toggle random_toggle(const State& state, VarId var, Stream& stream) {
  const VarSpec& spec = state.spec(var);
  const Node i = stream.below(spec.rows);
  if (spec.kind == Kind::kBehaviour) {
    const int z = state.value(var, i);
    const bool up = z == spec.low || (z < spec.high && stream.below(2) == 1);
    return {var, i, 0, static_cast<std::int16_t>(up ? 1 : -1)};
  }
  Node j = stream.below(spec.cols);
  while (spec.kind == Kind::kTie && j == i) j = stream.below(spec.cols);
  return {var, i, j, static_cast<std::int16_t>(state.value(var, i, j) ? -1 : 1)};
}

ChangeSet random_change(State& state, VarId var, Stream& stream) {
  ChangeSet change;
  const std::uint32_t size = 1 + stream.below(8);
  for (std::uint32_t k = 0; k < size; ++k) {
    change.push_back(random_toggle(state, var, stream));
    state.apply(change[k]);
  }
  state.undo(change);
  return change;
}

bool possible(const State& state, const Menu& menu, Node c) {
  const VarSpec& spec = state.spec(menu.var);
  if (spec.kind == Kind::kTie) return c != menu.ego;
  if (spec.kind == Kind::kMembership) return true;
  const int z = state.value(menu.var, menu.ego);
  return c == 0 ? z > spec.low : z < spec.high;
}

class Conformance : public testing::TestWithParam<const EffectDef*> {};

TEST_P(Conformance, ValueAndMomentMatchANaiveImplementation) {
  for (const Case& c : cases(*GetParam())) {
    SCOPED_TRACE(c.label);
    const State state = make_state(c.model, c.start);
    const Term& term = c.model.terms[0];
    double sum = 0;
    for (Node i = 0; i < state.states(); ++i) {
      const double expected = naive_value(state, term, i);
      ASSERT_NEAR(term.def->value(state, term.args, i), expected, kRounding);
      sum += expected;
    }
    ASSERT_NEAR(moment_of(state, term), sum, kRounding * state.states());
  }
}

TEST_P(Conformance, MenuIsValueAfterLessValueBefore) {
  for (const Case& c : cases(*GetParam())) {
    SCOPED_TRACE(c.label);
    State state = make_state(c.model, c.start);
    const Term& term = c.model.terms[0];
    for (Node ego = 0; ego < state.states(); ++ego) {
      const Menu menu = menu_of(state, term.args.var, ego);
      std::vector<double> delta(menu.width(), 99);
      menu_changes(state, term, menu, delta.data());
      ASSERT_EQ(delta[menu.count], 0.0);
      const double before = naive_value(state, term, ego);
      for (Node candidate = 0; candidate < menu.count; ++candidate) {
        ASSERT_TRUE(std::isfinite(delta[candidate]));
        if (!possible(state, menu, candidate)) continue;
        const Toggle toggle = toggle_of(state, menu, candidate);
        ChangeSet change;
        change.push_back(toggle);
        state.apply(change);
        ASSERT_NEAR(delta[candidate], naive_value(state, term, ego) - before, kRounding)
            << ego << "," << candidate;
        state.undo(change);
      }
    }
  }
}

TEST_P(Conformance, JointIsValueAfterLessValueBeforeForRandomSets) {
  Stream stream({.seed = 8});
  for (const Case& c : cases(*GetParam())) {
    SCOPED_TRACE(c.label);
    State state = make_state(c.model, c.start);
    const Term& term = c.model.terms[0];
    for (int round = 0; round < 10; ++round) {
      const ChangeSet change = random_change(state, term.args.var, stream);
      const Node who = stream.below(state.states());
      const State untouched = state;
      const double joint = joint_change(state, term, who, change);
      ASSERT_TRUE(state.same_cells(untouched));
      const double before = naive_value(state, term, who);
      state.apply(change);
      ASSERT_NEAR(joint, naive_value(state, term, who) - before, kRounding);
    }
  }
}

// What the coalition protocol relies on: when others leave the instrument that the ego leaves, the
// ego's change is the same.
TEST_P(Conformance, OwnInstrumentsMeansThatOthersLeavingAlongDoNotMatter) {
  if (!GetParam()->own_instruments) GTEST_SKIP() << "the effect does not claim it";
  for (const Case& c : cases(*GetParam())) {
    if (c.model.vars[kOwn].kind != Kind::kMembership) continue;
    SCOPED_TRACE(c.label);
    State state = make_state(c.model, c.start);
    const Term& term = c.model.terms[0];
    for (Node a = 0; a < c.model.vars[kOwn].cols; ++a) {
      ChangeSet all;
      ChangeSet alone;
      for (Node i = 0; i < state.states(); ++i) {
        if (!state.value({kOwn}, i, a)) continue;
        if (alone.empty()) alone.push_back({{kOwn}, i, a, -1});
        all.push_back({{kOwn}, i, a, -1});
      }
      if (all.empty()) continue;
      ASSERT_NEAR(joint_change(state, term, all[0].row, all),
                  joint_change(state, term, all[0].row, alone), kRounding);
    }
  }
}

TEST_P(Conformance, CreationAndEndowmentSplitTheMenuBySignOfTheChange) {
  for (const Case& c : cases(*GetParam())) {
    SCOPED_TRACE(c.label);
    const State state = make_state(c.model, c.start);
    Term whole = c.model.terms[0];
    Term creation = whole;
    creation.part = Part::kCreation;
    Term endowment = whole;
    endowment.part = Part::kEndowment;
    if (state.spec({kOwn}).kind == Kind::kBehaviour) continue;
    const Menu menu = menu_of(state, {kOwn}, 1);
    std::vector<double> all(menu.width());
    std::vector<double> made(menu.width());
    std::vector<double> ended(menu.width());
    menu_changes(state, whole, menu, all.data());
    menu_changes(state, creation, menu, made.data());
    menu_changes(state, endowment, menu, ended.data());
    for (Node j = 0; j < menu.count; ++j) {
      ASSERT_EQ(made[j] + ended[j], all[j]);
      ASSERT_EQ((state.value({kOwn}, 1, j) ? made : ended)[j], 0.0);
    }
  }
}

TEST_P(Conformance, CreationAndEndowmentMomentsMatchANaiveImplementation) {
  Stream stream({.seed = 9});
  for (const Case& c : cases(*GetParam())) {
    if (c.model.vars[kOwn].kind == Kind::kBehaviour) continue;
    SCOPED_TRACE(c.label);
    const State start = make_state(c.model, c.start);
    State end = start;
    for (int k = 0; k < 6; ++k) end.apply(random_toggle(end, {kOwn}, stream));
    for (const Part part : {Part::kCreation, Part::kEndowment}) {
      Term term = c.model.terms[0];
      term.part = part;
      const bool creation = part == Part::kCreation;
      State at = creation ? end : start;
      const State& other = creation ? start : end;
      double expected = 0;
      for (Node i = 0; i < start.states(); ++i) {
        for (Node j = 0; j < c.model.vars[kOwn].cols; ++j) {
          if (!at.value({kOwn}, i, j) || other.value({kOwn}, i, j)) continue;
          const double with = naive_value(at, term, i);
          at.apply(Toggle{{kOwn}, i, j, -1});
          const double without = naive_value(at, term, i);
          at.apply(Toggle{{kOwn}, i, j, 1});
          expected += creation ? with - without : without - with;
        }
      }
      ASSERT_NEAR(moment_of(start, end, term), expected, kRounding * 10);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Effects, Conformance,
                         testing::ValuesIn(all_effects().begin(), all_effects().end()),
                         [](const auto& one) { return std::string(one.param->name); });

}  // namespace
}  // namespace entente::engine
