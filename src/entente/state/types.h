#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "entente/core/error.h"
#include "entente/core/ids.h"

/// The engine: state, effects, decisions, chains, estimation. It knows no atlas; everything arrives
/// as variables and covariates.
namespace entente::engine {

/// Index of a state (an actor) in [0, n), or of an instrument slot in [0, m), by the place where it
/// stands.
using Node = std::uint32_t;

struct VarTag;
struct NodeCovTag;
struct DyadCovTag;
struct InstrumentCovTag;
using VarId = Id<VarTag>;                      ///< a dependent variable of the model
using NodeCovId = Id<NodeCovTag>;              ///< one number per state
using DyadCovId = Id<DyadCovTag>;              ///< one number per pair, or per state and instrument
using InstrumentCovId = Id<InstrumentCovTag>;  ///< one number per instrument slot

enum class Kind : std::uint8_t { kTie, kMembership, kBehaviour };

/// What a variable is. Ties are n x n without loops; memberships n x m, where a column is an
/// instrument slot (empty = free for founding); a behaviour is one integer in [low, high] per
/// state.
struct VarSpec {
  std::string name;
  Kind kind = Kind::kTie;
  bool directed = true;  ///< ties only
  Node rows = 0;         ///< states
  Node cols = 0;         ///< states (ties), instrument slots (memberships), unused (behaviours)
  int low = 0;           ///< behaviours only, 0 <= low
  int high = 1;          ///< behaviours only, at most 255
  double centre = 0;     ///< behaviours only: subtracted by the effects, so that "0" means "usual"
};

VarSpec tie(std::string name, Node states, bool directed);
VarSpec membership(std::string name, Node states, Node slots);
VarSpec behaviour(std::string name, Node states, int low, int high);

/// One cell's change: +1 or -1 for ties and memberships; any step within the range for behaviours
/// (col unused). An undirected tie is one toggle, with row and col in either order.
struct Toggle {
  VarId var;
  Node row = 0;
  Node col = 0;
  std::int16_t delta = 1;

  friend bool operator==(const Toggle&, const Toggle&) = default;
};

/// A vector with room for N elements inside the object: it never allocates. T must be trivially
/// copyable.
template <class T, std::size_t N>
class InlineVector {
 public:
  /// @throws DomainError when full
  void push_back(const T& item) {
    if (size_ == N) throw DomainError("a change set holds at most " + std::to_string(N) + " cells");
    items_[size_++] = item;
  }

  void clear() { size_ = 0; }

  [[nodiscard]] bool empty() const { return size_ == 0; }

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] static constexpr std::size_t capacity() { return N; }

  T& operator[](std::size_t i) { return items_[i]; }

  const T& operator[](std::size_t i) const { return items_[i]; }

  [[nodiscard]] const T* begin() const { return items_; }

  [[nodiscard]] const T* end() const { return items_ + size_; }

  [[nodiscard]] const T* data() const { return items_; }

  friend bool operator==(const InlineVector& a, const InlineVector& b) {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i) {
      if (!(a.items_[i] == b.items_[i])) return false;
    }
    return true;
  }

 private:
  T items_[N]{};
  std::size_t size_ = 0;
};

/// One ministep: atomic, reversible.
using ChangeSet = InlineVector<Toggle, 64>;

}  // namespace entente::engine
