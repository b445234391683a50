#pragma once

#include <string>
#include <vector>

#include "entente/core/csv.h"
#include "entente/panel/panel.h"

/// Readers of plain tables. In every file: first row names, one fact per row; "NA" (or an empty
/// cell) means not known, never zero. All throw InputError with file, line, column and remedy.
namespace entente::panel {

/// Names of the columns of an edge list, and of the waves.
struct EdgeColumns {
  std::string wave = "wave";         ///< empty: the table holds one wave
  std::string row = "i", col = "j";  ///< states, or state and instrument
  std::string value =
      "";  ///< 1, 0, NA; 10 and 11: structural zero and one. Empty: every row is a 1
  std::vector<std::string> waves = {"1", "2", "3"};  ///< how the file names the waves, in order
};

/// The distinct entries of a column in order of first appearance.
std::vector<std::string> read_labels(const CsvTable& table, const std::string& column);

/// A relation from an edge list: pairs not listed are 0. Undirected ties may be listed once or in
/// both directions.
/// @param columns for memberships: the instruments (labels of `col`); empty for ties
/// @throws InputError for an unknown state, instrument, wave or value, a tie to itself, a pair
/// listed twice with different values
Relation read_edges(const CsvTable& table, const std::string& name, RelationKind kind,
                    const std::vector<std::string>& states, const EdgeColumns& format,
                    const std::vector<std::string>& columns = {});

/// A behaviour from a table with one row per state and one column per wave. Its range is that of
/// the levels read.
/// @throws InputError for a missing or repeated state, or a level that is no integer in [0, 255]
Behaviour read_behaviour(const CsvTable& table, const std::string& name,
                         const std::vector<std::string>& states, const std::string& id,
                         const std::vector<std::string>& wave_columns);

/// A covariate from the same kind of table; one column = constant.
NodeSeries read_node_covariate(const CsvTable& table, const std::string& name,
                               const std::vector<std::string>& states, const std::string& id,
                               const std::vector<std::string>& wave_columns);

/// A constant dyadic covariate from rows (row, col, value). Pairs not listed get `fallback`.
DyadSeries read_dyad_covariate(const CsvTable& table, const std::string& name,
                               const std::vector<std::string>& rows,
                               const std::vector<std::string>& cols, const EdgeColumns& format,
                               double fallback);

/// Presence from a table with columns state, from, to: dates as the atlas writes them (YYYY,
/// YYYY-MM, YYYY-MM-DD; "open" = no end).
std::vector<Presence> read_presence(const CsvTable& table, const std::vector<std::string>& states);

/// Dated events of one relation from a table with columns date (YYYY-MM-DD), row, col, change (1
/// begins, -1 ends); sorted by date.
std::vector<DatedEvent> read_events(const CsvTable& table, std::size_t relation,
                                    const std::vector<std::string>& rows,
                                    const std::vector<std::string>& cols);

}  // namespace entente::panel
