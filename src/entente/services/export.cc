#include "entente/services/export.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/services/export_check.h"

namespace entente::services {
namespace {

constexpr const char* kSeries[] = {"gdp", "milex", "personnel", "population"};

std::vector<std::pair<std::string, std::string>> key_of(const world::World& world) {
  return {{"date", to_string(world.date())},
          {"scope", world.scope()},
          {"coding", world.coding().id},
          {"atlas_edition", world.atlas().edition}};
}

std::vector<Column> state_columns() {
  std::vector<Column> columns = {{"region", ValueType::kText},
                                 {"capital", ValueType::kText},
                                 {"lat", ValueType::kReal},
                                 {"lon", ValueType::kReal}};
  for (const auto* series : kSeries) {
    columns.push_back({series, ValueType::kReal});
    columns.push_back({std::string(series) + "_year", ValueType::kWhole});
  }
  return columns;
}

std::vector<Value> state_values(const world::World& world, world::StateId id) {
  const auto& state = world.state(id);
  const bool has_capital = state.capital != "unknown";
  std::vector<Value> values = {state.region, {}, {}, {}};
  if (has_capital) {
    values[1] = state.capital;
    values[2] = state.lat;
    values[3] = state.lon;
  }
  for (const auto* series : kSeries) {
    values.resize(values.size() + 2);
    if (const auto figure = world.figure(id, series)) {
      *(values.end() - 2) = figure->value;
      values.back() = std::int64_t{figure->year};
    }
  }
  return values;
}

Value weight_of(const world::World& world, const world::Layer& layer, const world::Tie& tie) {
  if (layer.name != "presence") return std::int64_t{tie.count()};
  const auto persons = world.presence(tie.from, tie.to);
  return persons ? Value(static_cast<std::int64_t>(std::llround(*persons))) : Value();
}

// The spell of membership that holds on the world's day.
const atlas::Party* spell_of(const world::World& world, const atlas::Instrument& instrument,
                             const std::string& state) {
  for (const auto& party : instrument.parties) {
    if (party.state == state && party.period.contains(world.date()) &&
        world.coding().chooses(party.under)) {
      return &party;
    }
  }
  return nullptr;
}

Value date_value(const Date& date) {
  return date.known() ? Value(to_string(date)) : Value();
}

std::vector<Value> instrument_values(const world::ActiveInstrument& active) {
  const auto& it = *active.source;
  std::set<std::string> kinds;
  for (const auto& obligation : active.obligations) kinds.insert(obligation.source->kind);
  return {it.type, date_value(it.signed_on), date_value(it.in_force),
          active.organisation ? Value(it.organisation) : Value(),
          join({kinds.begin(), kinds.end()}, ";")};
}

}  // namespace

ExportGraph export_layer(const world::World& world, const world::Layer& layer) {
  ExportGraph graph;
  graph.directed = layer.directed;
  graph.about = key_of(world);
  graph.about.insert(graph.about.begin(), {"layer", layer.name});
  graph.about.emplace_back("rule", layer.rule);
  graph.node_columns = state_columns();
  graph.tie_columns = {{"weight", ValueType::kWhole}, {"instruments", ValueType::kText}};
  for (std::uint32_t i = 0; i < layer.states.size(); ++i) {
    graph.nodes.push_back({.id = layer.states[i].id,
                           .label = layer.states[i].name,
                           .values = state_values(world, world::StateId{i})});
  }
  for (const auto& tie : layer.ties) {
    const Value instruments = tie.instruments.empty() ? Value() : Value(join(tie.instruments, ";"));
    graph.ties.push_back({.from = tie.from.index,
                          .to = tie.to.index,
                          .values = {weight_of(world, layer, tie), instruments}});
  }
  return graph;
}

ExportGraph export_memberships(const world::World& world) {
  ExportGraph graph;
  graph.about = key_of(world);
  graph.about.insert(graph.about.begin(), {"layer", "membership"});
  graph.about.emplace_back("rule",
                           "state - instrument: the state is bound by the instrument that day");
  const auto of_states = state_columns();
  graph.node_columns = {{"type", ValueType::kFlag}, {"bipartite", ValueType::kWhole}};
  graph.node_columns.insert(graph.node_columns.end(), of_states.begin(), of_states.end());
  const std::vector<Column> of_instruments = {{"instrument_type", ValueType::kText},
                                              {"signed", ValueType::kText},
                                              {"in_force", ValueType::kText},
                                              {"organisation", ValueType::kText},
                                              {"kinds", ValueType::kText}};
  graph.node_columns.insert(graph.node_columns.end(), of_instruments.begin(), of_instruments.end());
  graph.tie_columns = {{"from", ValueType::kText}};

  for (std::uint32_t i = 0; i < world.states().size(); ++i) {
    std::vector<Value> values = {false, std::int64_t{0}};
    for (auto& value : state_values(world, world::StateId{i})) values.push_back(std::move(value));
    values.resize(graph.node_columns.size());
    graph.nodes.push_back(
        {.id = world.states()[i].id, .label = world.states()[i].name, .values = std::move(values)});
  }
  for (const auto& active : world.instruments()) {
    std::vector<Value> values(2 + of_states.size());
    values[0] = true;
    values[1] = std::int64_t{1};
    for (auto& value : instrument_values(active)) values.push_back(std::move(value));
    for (const auto party : active.parties) {
      const auto* spell = spell_of(world, *active.source, world.state(party).id);
      graph.ties.push_back(
          {.from = party.index,
           .to = graph.nodes.size(),
           .values = {spell == nullptr ? Value() : date_value(spell->period.from)}});
    }
    graph.nodes.push_back({.id = active.source->id,
                           .label = active.source->short_title,
                           .values = std::move(values)});
  }
  return graph;
}

std::vector<std::string> write_export(const ExportGraph& graph, const std::string& path) {
  const auto dot = path.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : path.substr(dot + 1);
  if (ending == "csv") {
    const std::string nodes = path.substr(0, dot) + ".nodes.csv";
    write_file_atomically(path, to_ties_csv(graph));
    write_file_atomically(nodes, to_nodes_csv(graph));
    return {path, nodes};
  }
  if (ending == "json") {
    write_file_atomically(path, to_node_link(graph));
  } else if (ending == "graphml") {
    write_file_atomically(path, to_graphml(graph));
  } else if (ending == "gexf") {
    write_file_atomically(path, to_gexf(graph));
  } else {
    throw InputError({.file = path,
                      .problem = fmt::format("'{}' is not a format of export", ending),
                      .remedy = "end the name in .csv, .json, .graphml or .gexf"});
  }
  return {path};
}

}  // namespace entente::services
