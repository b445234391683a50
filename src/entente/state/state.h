#pragma once

#include <cstdint>
#include <vector>

#include "entente/state/covariates.h"
#include "entente/state/net.h"
#include "entente/state/types.h"

namespace entente::engine {

/// Where a chain begins. Every list is by VarId; an empty inner list means "all zero" (values:
/// `low` for behaviours) or "none".
struct Start {
  std::vector<std::vector<std::uint8_t>>
      values;  ///< ties n x n, memberships n x m, row-major; behaviours n
  std::vector<std::vector<std::uint8_t>>
      fixed;  ///< same shapes; 1 = structural: no decision may change the cell
  std::vector<std::uint8_t> present;  ///< by state; empty = all present
  Covariates covariates;
};

/// What changes along one future or one chain, as a structure of arrays: values, exact integer
/// caches, presence, structural cells, covariates. Nothing allocates after construction and
/// reset(); copies are whole and independent.
///
/// Every membership keeps its *projection*: shared(i, j) counts the instruments that i and j are
/// both in, and the projected tie exists while the count is above zero: a pact tie ends only with
/// its last instrument. Effects read ties and projections alike through net().
///
/// Edge cases: an absent state keeps its cells until Chain::leave clears them; fixed cells bind
/// decisions, not apply(). Cost: a tie toggle O(n) per cache; a membership toggle O(n), plus O(n)
/// per projected tie that begins or ends. Checked: tests/state/state_test.cc (apply/undo exact;
/// caches against recomputation over random change sets)
class State {
 public:
  /// @param needs Need bits by variable (for a membership: of its projection); shorter than vars =
  /// none
  /// @throws DomainError for no variables, unequal numbers of states, or shapes out of range
  explicit State(const std::vector<VarSpec>& vars, const std::vector<unsigned>& needs = {});

  /// @throws DomainError when a shape differs, a tie is not symmetric where it must be, a loop is
  /// set, or a level is out of range
  void reset(const Start& start);

  /// The toggles in order. Debug builds assert that each is legal (a cell that is 0 gains, one that
  /// is 1 loses).
  void apply(const ChangeSet& change);
  void apply(const Toggle& toggle);
  /// Exact inverse of apply() of the same set.
  void undo(const ChangeSet& change);

  [[nodiscard]] Node states() const { return n_; }

  [[nodiscard]] const VarSpec& spec(VarId var) const { return vars_[var.index].spec; }

  [[nodiscard]] std::size_t variables() const { return vars_.size(); }

  /// The cell: 0 or 1, or the level of a behaviour (col ignored).
  [[nodiscard]] int value(VarId var, Node row, Node col = 0) const;

  /// The one-mode network of a tie variable, or the projection of a membership.
  [[nodiscard]] const Net& net(VarId var) const { return vars_[var.index].net; }

  // Memberships.
  [[nodiscard]] const std::uint8_t* slots(VarId var,
                                          Node state) const;  ///< row of m cells: which instruments
  [[nodiscard]] const std::uint8_t* members(VarId var,
                                            Node slot) const;  ///< row of n cells: which states

  [[nodiscard]] int size(VarId var, Node slot) const { return vars_[var.index].sizes[slot]; }

  [[nodiscard]] int joined(VarId var, Node state) const { return vars_[var.index].degrees[state]; }

  [[nodiscard]] const std::uint16_t* shared(
      VarId var, Node state) const;  ///< row of n counts; own cell = joined()

  // Behaviours.
  [[nodiscard]] const std::uint8_t* levels(VarId var) const {
    return vars_[var.index].cells.data();
  }

  /// Row of structural marks: ties n, memberships m cells; behaviours: one cell.
  [[nodiscard]] const std::uint8_t* fixed(VarId var, Node row) const;
  void set_fixed(VarId var, Node row, Node col, bool fixed);

  [[nodiscard]] bool present(Node state) const { return present_[state] != 0; }

  [[nodiscard]] const std::uint8_t* presence() const { return present_.data(); }

  void set_present(Node state, bool present) { present_[state] = present ? 1 : 0; }

  [[nodiscard]] const Covariates& covariates() const { return covariates_; }

  [[nodiscard]] Covariates& covariates() { return covariates_; }

  /// Equal values and equal caches (covariates are not compared).
  [[nodiscard]] bool same_cells(const State& other) const;

 private:
  struct Var {
    VarSpec spec;
    std::size_t stride = 0;            // of cells and fixed
    std::vector<std::uint8_t> cells;   // memberships: n x stride; behaviours: n; ties live in net
    std::vector<std::uint8_t> turned;  // memberships: m x member_stride, the transpose
    std::vector<std::uint8_t> fixed;
    std::vector<std::uint16_t> degrees, sizes;  // memberships
    std::vector<std::uint16_t> shared;          // memberships: n x net.stride()
    Net net;
  };

  void shift(const Toggle& toggle, int sign);
  void toggle_membership(Var& var, Node state, Node slot, int step);
  void clear(Var& var);
  void load(std::uint32_t index, const std::vector<std::uint8_t>& values);
  void load_fixed(Var& var, const std::vector<std::uint8_t>& marks);

  Node n_ = 0;
  std::vector<Var> vars_;
  std::vector<std::uint8_t> present_;
  Covariates covariates_;
};

}  // namespace entente::engine
