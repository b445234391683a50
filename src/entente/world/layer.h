#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/world/world.h"

namespace entente::world {

/// A tie of a layer with the instruments (series of exercises, disputes) that make it. The tie ends
/// when the last of them does.
struct Tie {
  StateId from, to;
  std::vector<std::string> instruments;  ///< ids, sorted

  std::optional<double> persons;  ///< forces stationed; `presence` only

  [[nodiscard]] int count() const { return static_cast<int>(instruments.size()); }
};

/// One kind of relation at one date: a projection of memberships, with its rule and coding.
struct Layer {
  std::string name, rule, coding, scope;
  Day date;
  bool directed = true;
  std::vector<State> states;  ///< nodes, in the order of StateId
  std::vector<Tie> ties;      ///< sorted by (from, to); an undirected tie stands once, from < to
};

/// The layers that make_layer knows: the kinds of obligations, `presence`, `exercise` and
/// `dispute`.
const std::vector<std::string>& layer_names();

/// Projects memberships on states. Directed layers (defence, consultation, neutrality,
/// nonaggression, presence): a tie i -> j when an instrument in force has an obligation of that
/// kind which i owes j, under the coding, not suspended in that direction. Undirected layers
/// (cooperation, access, logistics, intelligence, technology, confidence): i - j when either owes
/// the other. `exercise`: i - j when both took part in an edition within the year that ends on the
/// date; `dispute`: when both claim in a dispute.
/// @throws InputError for an unknown layer. Cost: linear in pairs owed. Checked:
/// tests/world/layer_test.cc
Layer make_layer(const World& world, std::string_view name);

/// What the layer's tie means, in one sentence.
std::string layer_rule(std::string_view name);

}  // namespace entente::world
