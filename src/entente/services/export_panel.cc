#include "entente/services/export_panel.h"

#include <cmath>
#include <filesystem>

#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::services {
namespace {

std::string label(std::size_t wave) {
  return std::to_string(wave + 1);
}

std::string number(double value) {
  return std::isfinite(value) ? shortest(value) : "NA";
}

/// The second label of a cell: a state, or an instrument.
const std::string& column(const panel::Panel& panel, const panel::Relation& relation,
                          std::size_t col) {
  return relation.kind == panel::RelationKind::kMembership ? relation.columns[col]
                                                           : panel.states[col];
}

std::string edges(const panel::Panel& panel, const panel::Relation& relation) {
  std::string text = csv_line({"wave", "i", "j", "value"});
  for (std::size_t w = 0; w < relation.waves.size(); ++w) {
    for (std::size_t i = 0; i < relation.rows; ++i) {
      for (std::size_t j = 0; j < relation.cols; ++j) {
        if (relation.kind == panel::RelationKind::kUndirected && j < i) continue;
        const bool missing = relation.is_missing(w, i * relation.cols + j);
        if (!missing && relation.at(w, i, j) == 0) continue;
        text +=
            csv_line({label(w), panel.states[i], column(panel, relation, j), missing ? "NA" : "1"});
      }
    }
  }
  return text;
}

std::string attributes(const panel::Panel& panel) {
  std::vector<std::string> header = {"state"};
  for (const auto& series : panel.node_covariates) {
    for (std::size_t w = 0; w < series.waves.size(); ++w)
      header.push_back(series.name + "." + label(w));
  }
  std::string text = csv_line(header);
  for (std::size_t i = 0; i < panel.states.size(); ++i) {
    std::vector<std::string> row = {panel.states[i]};
    for (const auto& series : panel.node_covariates) {
      for (const auto& wave : series.waves) row.push_back(number(wave[i]));
    }
    text += csv_line(row);
  }
  return text;
}

std::string presence(const panel::Panel& panel) {
  std::string text = csv_line({"state", "from", "to"});
  for (const auto& p : panel.presence) {
    text += csv_line(
        {panel.states[p.state], number(p.from), std::isfinite(p.to) ? shortest(p.to) : "open"});
  }
  return text;
}

std::string events(const panel::Panel& panel) {
  std::string text = csv_line({"relation", "year", "i", "j", "change"});
  for (const auto& e : panel.events) {
    const auto& relation = panel.relations[e.relation];
    text += csv_line({relation.name, shortest(e.year), panel.states[e.row],
                      column(panel, relation, e.col), std::to_string(e.delta)});
  }
  return text;
}

}  // namespace

std::vector<std::string> write_panel(const panel::Panel& panel, const std::string& folder) {
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  if (ec) throw IoError(folder + ": " + ec.message());
  std::vector<std::string> paths;
  const auto write = [&](const std::string& name, const std::string& text) {
    paths.push_back((std::filesystem::path(folder) / (name + ".csv")).string());
    write_file_atomically(paths.back(), text);
  };
  std::string waves = csv_line({"wave", "year"});
  for (std::size_t w = 0; w < panel.years.size(); ++w)
    waves += csv_line({label(w), shortest(panel.years[w])});
  write("waves", waves);
  for (const auto& relation : panel.relations) write(relation.name, edges(panel, relation));
  write("states", attributes(panel));
  write("presence", presence(panel));
  write("events", events(panel));
  return paths;
}

}  // namespace entente::services
