#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

/// Worlds at several dates, for estimation: relations, behaviours, covariates, who is present, what
/// is missing. Knows no atlas.
namespace entente::panel {

enum class RelationKind : std::uint8_t { kDirected, kUndirected, kMembership };

/// The cells of one wave, row-major: rows x cols (behaviours: one per state).
using Cells = std::vector<std::uint8_t>;

/// One relation at every wave. Ties are states x states without loops, memberships states x
/// instruments.
struct Relation {
  std::string name;
  RelationKind kind = RelationKind::kDirected;
  std::size_t rows = 0, cols = 0;
  std::vector<std::string> columns;  ///< memberships: the instruments; ties: empty
  std::vector<Cells> waves;          ///< 0 or 1; a missing cell holds 0
  std::vector<Cells> missing;        ///< 1 = not known; empty list or empty wave = all known
  std::vector<Cells>
      structural;  ///< 1 = cannot be otherwise from this wave to the next; empty as above

  [[nodiscard]] std::uint8_t at(std::size_t wave, std::size_t row, std::size_t col) const {
    return waves[wave][row * cols + col];
  }

  [[nodiscard]] bool is_missing(std::size_t wave, std::size_t cell) const {
    return wave < missing.size() && !missing[wave].empty() && missing[wave][cell] != 0;
  }

  [[nodiscard]] bool is_structural(std::size_t wave, std::size_t cell) const {
    return wave < structural.size() && !structural[wave].empty() && structural[wave][cell] != 0;
  }
};

/// An ordinal level per state at every wave.
struct Behaviour {
  std::string name;
  int low = 0, high = 0;
  std::vector<Cells> waves;    ///< in [low, high]; a missing level holds `low`
  std::vector<Cells> missing;  ///< as in Relation

  [[nodiscard]] bool is_missing(std::size_t wave, std::size_t state) const {
    return wave < missing.size() && !missing[wave].empty() && missing[wave][state] != 0;
  }
};

/// One number per state: one wave (constant) or one per wave (varying: a period takes the value of
/// its beginning). NaN = missing.
struct NodeSeries {
  std::string name;
  std::vector<std::vector<double>> waves;
};

/// One number per pair of states, or per state and instrument, row-major; constant or varying as
/// NodeSeries. NaN = missing.
struct DyadSeries {
  std::string name;
  std::size_t rows = 0, cols = 0;
  std::vector<std::vector<double>> waves;
};

/// From when to when a state is in the system, in decimal years, half-open. A state without an
/// entry is present throughout.
struct Presence {
  std::size_t state = 0;
  double from = -std::numeric_limits<double>::infinity();
  double to = std::numeric_limits<double>::infinity();
};

/// A dated change of one cell, where days are known.
struct DatedEvent {
  double year = 0;
  std::size_t relation = 0, row = 0, col = 0;
  int delta = 1;  ///< +1 begins, -1 ends
};

struct Panel {
  std::vector<std::string> states;
  std::vector<double> years;  ///< of the waves, ascending decimal years, at least 2
  std::vector<Relation> relations;
  std::vector<Behaviour> behaviours;
  std::vector<NodeSeries> node_covariates;
  std::vector<DyadSeries> dyad_covariates;
  std::vector<Presence> presence;
  std::vector<DatedEvent> events;  ///< ascending

  [[nodiscard]] std::size_t periods() const { return years.size() - 1; }

  [[nodiscard]] bool present(std::size_t state, double year) const;
  /// @throws DomainError naming the first list whose shape, range, symmetry or order is wrong
  void check() const;
};

}  // namespace entente::panel
