#pragma once

#include <string>
#include <vector>

#include "entente/measures/row.h"
#include "entente/network/graph.h"

namespace entente::measures {

/// A layer as a simple undirected graph on the states of the world, by StateId's index: i and j are
/// tied when either owes the other something of the layer's kind. `defence-cooperation` takes all
/// of `options.kinds` together.
/// @throws InputError for an unknown layer or kind
/// Cost: as world::make_layer, once per kind. Checked: tests/measures/structure_test.cc
network::Graph graph_of(const world::World& world, const std::string& layer,
                        const Options& options = {});

/// Freeman degree centralisation of each layer asked for (network/degree.h), with the state of
/// highest degree. All states of the scope count, isolates included.
std::vector<Row> centralisation_rows(const world::World& world, const Options& options);

/// Global clustering (transitivity) and average local clustering over states with two ties or more
/// (network/clustering.h).
std::vector<Row> clustering_rows(const world::World& world, const Options& options);

/// Connected components, isolates counted, and the share of states in the largest
/// (network/components.h).
std::vector<Row> components_rows(const world::World& world, const Options& options);

}  // namespace entente::measures
