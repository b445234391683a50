#include "entente/state/state.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente::engine {

VarSpec tie(std::string name, Node states, bool directed) {
  return {.name = std::move(name),
          .kind = Kind::kTie,
          .directed = directed,
          .rows = states,
          .cols = states};
}

VarSpec membership(std::string name, Node states, Node slots) {
  return {.name = std::move(name),
          .kind = Kind::kMembership,
          .directed = true,
          .rows = states,
          .cols = slots};
}

VarSpec behaviour(std::string name, Node states, int low, int high) {
  return {.name = std::move(name),
          .kind = Kind::kBehaviour,
          .directed = true,
          .rows = states,
          .cols = 1,
          .low = low,
          .high = high};
}

namespace {

constexpr std::size_t padded(std::size_t n) {
  return (n + 15) / 16 * 16;
}

// Counts are 16 bits and a chain's decision draws are numbered within a block, so that sizes have a
// ceiling.
constexpr Node kMaxStates = 4096;
constexpr Node kMaxSlots = 8192;

void check(const VarSpec& spec, Node n) {
  const auto fail = [&](const char* what) {
    throw DomainError("variable " + spec.name + ": " + what);
  };
  if (spec.rows != n) fail("every variable must have the same number of states");
  if (spec.kind == Kind::kTie && spec.cols != n) fail("ties need as many columns as states");
  if (spec.kind == Kind::kMembership && (spec.cols == 0 || spec.cols > kMaxSlots))
    fail("needs 1 to 8192 instrument slots");
  if (spec.kind == Kind::kBehaviour && (spec.low < 0 || spec.high > 255 || spec.low >= spec.high)) {
    fail("levels must satisfy 0 <= low < high <= 255");
  }
}

void check_levels(const VarSpec& spec, const std::vector<std::uint8_t>& values) {
  if (values.size() != spec.rows)
    throw DomainError("variable " + spec.name + ": one level per state is needed");
  for (const int level : values) {
    if (level < spec.low || level > spec.high)
      throw DomainError("variable " + spec.name + ": a level is out of range");
  }
}

void check_cells(const VarSpec& spec, const std::vector<std::uint8_t>& values) {
  const auto fail = [&](const char* what) {
    throw DomainError("variable " + spec.name + ": " + what);
  };
  if (values.size() != static_cast<std::size_t>(spec.rows) * spec.cols)
    fail("rows x cols values are needed");
  const auto at = [&](Node i, Node j) {
    return values[static_cast<std::size_t>(i) * spec.cols + j];
  };
  const bool tie = spec.kind == Kind::kTie;
  for (Node i = 0; i < spec.rows; ++i) {
    if (tie && at(i, i)) fail("a state cannot have a tie to itself");
    for (Node j = 0; j < spec.cols; ++j) {
      if (at(i, j) > 1) fail("values must be 0 or 1");
      if (tie && !spec.directed && at(i, j) != at(j, i))
        fail("an undirected layer must be symmetric");
    }
  }
}

}  // namespace

State::State(const std::vector<VarSpec>& vars, const std::vector<unsigned>& needs) {
  if (vars.empty()) throw DomainError("a state needs at least one variable");
  n_ = vars.front().rows;
  if (n_ < 2 || n_ > kMaxStates) throw DomainError("a state needs 2 to 4096 states");
  present_.assign(n_, 1);
  for (std::size_t v = 0; v < vars.size(); ++v) {
    const VarSpec& spec = vars[v];
    check(spec, n_);
    const unsigned need = v < needs.size() ? needs[v] : unsigned{kNeedNone};
    Var var{.spec = spec};
    if (spec.kind == Kind::kTie) {
      var.net = Net(n_, spec.directed, need);
      var.stride = var.net.stride();
      var.fixed.assign(n_ * var.stride, 0);
    } else if (spec.kind == Kind::kMembership) {
      var.net = Net(n_, false, need);
      var.stride = padded(spec.cols);
      var.cells.assign(n_ * var.stride, 0);
      var.fixed.assign(n_ * var.stride, 0);
      var.turned.assign(spec.cols * var.net.stride(), 0);
      var.degrees.assign(n_, 0);
      var.sizes.assign(spec.cols, 0);
      var.shared.assign(n_ * var.net.stride(), 0);
    } else {
      var.stride = 1;
      var.cells.assign(n_, static_cast<std::uint8_t>(spec.low));
      var.fixed.assign(n_, 0);
    }
    vars_.push_back(std::move(var));
  }
}

void State::clear(Var& var) {
  const auto base = static_cast<std::uint8_t>(var.spec.kind == Kind::kBehaviour ? var.spec.low : 0);
  std::fill(var.cells.begin(), var.cells.end(), base);
  std::fill(var.fixed.begin(), var.fixed.end(), std::uint8_t{0});
  std::fill(var.turned.begin(), var.turned.end(), std::uint8_t{0});
  for (auto* counts : {&var.degrees, &var.sizes, &var.shared})
    std::fill(counts->begin(), counts->end(), std::uint16_t{0});
  var.net.clear();
}

void State::reset(const Start& start) {
  for (std::uint32_t v = 0; v < vars_.size(); ++v) {
    clear(vars_[v]);
    if (v < start.values.size() && !start.values[v].empty()) load(v, start.values[v]);
    if (v < start.fixed.size() && !start.fixed[v].empty()) load_fixed(vars_[v], start.fixed[v]);
  }
  if (start.present.empty()) {
    std::fill(present_.begin(), present_.end(), std::uint8_t{1});
  } else {
    if (start.present.size() != n_) throw DomainError("presence must hold one mark per state");
    std::copy(start.present.begin(), start.present.end(), present_.begin());
  }
  for (const auto& node : start.covariates.nodes) {
    if (node.values.size() != n_)
      throw DomainError("covariate " + node.name + " must hold one value per state");
  }
  covariates_ = start.covariates;
}

void State::load(std::uint32_t index, const std::vector<std::uint8_t>& values) {
  Var& var = vars_[index];
  if (var.spec.kind == Kind::kBehaviour) {
    check_levels(var.spec, values);
    std::copy(values.begin(), values.end(), var.cells.begin());
    return;
  }
  check_cells(var.spec, values);
  const bool mirrored = var.spec.kind == Kind::kTie && !var.spec.directed;
  for (Node i = 0; i < n_; ++i) {
    for (Node j = mirrored ? i : 0; j < var.spec.cols; ++j) {
      if (values[static_cast<std::size_t>(i) * var.spec.cols + j]) shift({{index}, i, j, 1}, 1);
    }
  }
}

void State::load_fixed(Var& var, const std::vector<std::uint8_t>& marks) {
  const Node cols = var.spec.kind == Kind::kBehaviour ? 1 : var.spec.cols;
  if (marks.size() != static_cast<std::size_t>(n_) * cols)
    throw DomainError("variable " + var.spec.name + ": structural marks have another shape");
  for (Node i = 0; i < n_; ++i) {
    for (Node j = 0; j < cols; ++j)
      var.fixed[i * var.stride + j] = marks[static_cast<std::size_t>(i) * cols + j] ? 1 : 0;
  }
}

int State::value(VarId var, Node row, Node col) const {
  const Var& own = vars_[var.index];
  switch (own.spec.kind) {
    case Kind::kTie:
      return own.net.tied(row, col) ? 1 : 0;
    case Kind::kMembership:
      return own.cells[row * own.stride + col];
    case Kind::kBehaviour:
      break;
  }
  return own.cells[row];
}

const std::uint8_t* State::slots(VarId var, Node state) const {
  const Var& own = vars_[var.index];
  return own.cells.data() + state * own.stride;
}

const std::uint8_t* State::members(VarId var, Node slot) const {
  const Var& own = vars_[var.index];
  return own.turned.data() + slot * own.net.stride();
}

const std::uint16_t* State::shared(VarId var, Node state) const {
  const Var& own = vars_[var.index];
  return own.shared.data() + state * own.net.stride();
}

const std::uint8_t* State::fixed(VarId var, Node row) const {
  const Var& own = vars_[var.index];
  return own.fixed.data() + row * own.stride;
}

void State::set_fixed(VarId var, Node row, Node col, bool fixed) {
  Var& own = vars_[var.index];
  const auto mark = static_cast<std::uint8_t>(fixed ? 1 : 0);
  own.fixed[row * own.stride + (own.spec.kind == Kind::kBehaviour ? 0 : col)] = mark;
  if (own.spec.kind == Kind::kTie && !own.spec.directed) own.fixed[col * own.stride + row] = mark;
}

void State::apply(const ChangeSet& change) {
  for (const Toggle& toggle : change) shift(toggle, 1);
}

void State::apply(const Toggle& toggle) {
  shift(toggle, 1);
}

void State::undo(const ChangeSet& change) {
  for (std::size_t k = change.size(); k-- > 0;) shift(change[k], -1);
}

void State::shift(const Toggle& toggle, int sign) {
  Var& var = vars_[toggle.var.index];
  const int step = sign * toggle.delta;
  switch (var.spec.kind) {
    case Kind::kTie:
      assert(toggle.row != toggle.col && (step == 1 || step == -1));
      assert(var.net.tied(toggle.row, toggle.col) == (step < 0));
      var.net.flip(toggle.row, toggle.col);
      return;
    case Kind::kMembership:
      toggle_membership(var, toggle.row, toggle.col, step);
      return;
    case Kind::kBehaviour: {
      const int level = var.cells[toggle.row] + step;
      assert(level >= var.spec.low && level <= var.spec.high);
      var.cells[toggle.row] = static_cast<std::uint8_t>(level);
      return;
    }
  }
}

void State::toggle_membership(Var& var, Node state, Node slot, int step) {
  assert(step == 1 || step == -1);
  assert(var.cells[state * var.stride + slot] == (step > 0 ? 0 : 1));
  const std::size_t width = var.net.stride();
  std::uint8_t* members = var.turned.data() + slot * width;
  const auto add = [step](std::uint16_t& cell) { cell = static_cast<std::uint16_t>(cell + step); };
  for (Node h = 0; h < n_; ++h) {
    if (h == state || !members[h]) continue;
    std::uint16_t& count = var.shared[state * width + h];
    add(count);
    add(var.shared[h * width + state]);
    if (count == (step > 0 ? 1 : 0)) var.net.flip(state, h);
  }
  add(var.shared[state * width + state]);
  const auto value = static_cast<std::uint8_t>(step > 0);
  var.cells[state * var.stride + slot] = value;
  members[state] = value;
  add(var.degrees[state]);
  add(var.sizes[slot]);
}

bool State::same_cells(const State& other) const {
  if (n_ != other.n_ || vars_.size() != other.vars_.size() || present_ != other.present_)
    return false;
  for (std::size_t v = 0; v < vars_.size(); ++v) {
    const Var& a = vars_[v];
    const Var& b = other.vars_[v];
    if (a.cells != b.cells || a.turned != b.turned || a.fixed != b.fixed ||
        a.degrees != b.degrees || a.sizes != b.sizes || a.shared != b.shared || a.net != b.net) {
      return false;
    }
  }
  return true;
}

}  // namespace entente::engine
