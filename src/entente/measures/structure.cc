#include "entente/measures/structure.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/network/clustering.h"
#include "entente/network/components.h"
#include "entente/network/degree.h"
#include "entente/world/layer.h"

namespace entente::measures {
namespace {

constexpr const char* kTogether = "defence-cooperation";

std::vector<std::string> layers_of(const Options& options) {
  if (!options.layer.empty()) return {options.layer};
  return {"defence", kTogether};
}

std::string tie_note(const std::string& layer, const network::Graph& graph) {
  return fmt::format("{} states, {} ties; i - j when either owes the other {}", graph.size(),
                     graph.ties(), layer == kTogether ? "anything of the kinds counted" : layer);
}

}  // namespace

network::Graph graph_of(const world::World& world, const std::string& layer,
                        const Options& options) {
  if (layer == kTogether) require_kinds(options.kinds);
  const auto kinds = layer == kTogether ? options.kinds : std::vector<std::string>{layer};
  std::vector<network::Edge> edges;
  for (const auto& kind : kinds) {
    for (const auto& tie : world::make_layer(world, kind).ties)
      edges.push_back({tie.from.index, tie.to.index});
  }
  return network::Graph::undirected(static_cast<network::Node>(world.states().size()), edges);
}

std::vector<Row> centralisation_rows(const world::World& world, const Options& options) {
  RowMaker rows(world, "centralisation");
  for (const auto& layer : layers_of(options)) {
    const auto graph = graph_of(world, layer, options);
    const auto value = network::degree_centralisation(graph);
    std::string note = "fewer than three states";
    if (value) {
      const auto degrees = network::degrees(graph);
      const auto top = std::max_element(degrees.begin(), degrees.end());
      const auto& first = world.states()[static_cast<std::size_t>(top - degrees.begin())].id;
      const auto equal = std::count(degrees.begin(), degrees.end(), *top);
      note = fmt::format("largest degree {} ({}{}); {}", *top, first,
                         equal > 1 ? fmt::format(" and {} more", equal - 1) : "",
                         tie_note(layer, graph));
    }
    rows.add(layer, value, "1", note);
  }
  return rows.take();
}

std::vector<Row> clustering_rows(const world::World& world, const Options& options) {
  RowMaker rows(world, "clustering");
  for (const auto& layer : layers_of(options)) {
    const auto graph = graph_of(world, layer, options);
    const auto global = network::transitivity(graph);
    const std::string note = tie_note(layer, graph);
    const std::string none = "no state has two ties; " + note;
    rows.add(layer + " transitivity", global, "1",
             global ? "3 x triangles / connected triples; " + note : none);
    rows.add(layer + " average-local", network::average_clustering(graph), "1",
             global ? "mean over states with two ties or more; " + note : none);
  }
  return rows.take();
}

std::vector<Row> components_rows(const world::World& world, const Options& options) {
  RowMaker rows(world, "components");
  for (const auto& layer : layers_of(options)) {
    const auto graph = graph_of(world, layer, options);
    const auto found = network::connected_components(graph);
    const std::string note = tie_note(layer, graph);
    rows.add(layer + " components", static_cast<double>(found.count()), "count",
             "isolates counted, each as one; " + note);
    rows.add(layer + " isolates", static_cast<double>(found.isolates()), "count", note);
    std::optional<double> share;
    if (graph.size() > 0) share = static_cast<double>(found.largest()) / graph.size();
    rows.add(layer + " largest", share, "1",
             share ? "share of states in the largest; " + note : "no states");
  }
  return rows.take();
}

}  // namespace entente::measures
