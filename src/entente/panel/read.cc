#include "entente/panel/read.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "entente/core/date.h"
#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::panel {

namespace {

// One cell with its place, for messages.
struct Cell {
  const CsvTable& table;
  const CsvTable::Row& row;
  const std::string& column;

  [[nodiscard]] const std::string& text() const { return table.at(row, column); }

  [[nodiscard]] bool missing() const { return text().empty() || text() == "NA"; }

  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
    throw InputError({.file = table.name(),
                      .line = row.line,
                      .field = column,
                      .problem = problem,
                      .remedy = remedy});
  }
};

std::map<std::string, std::size_t> index_of(const std::vector<std::string>& labels) {
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < labels.size(); ++i) index.emplace(labels[i], i);
  return index;
}

std::size_t find(const std::map<std::string, std::size_t>& index, const Cell& cell,
                 const char* what) {
  const auto it = index.find(cell.text());
  if (it != index.end()) return it->second;
  std::vector<std::string> labels;
  labels.reserve(index.size());
  for (const auto& [label, place] : index) labels.push_back(label);
  const std::string near = closest(cell.text(), labels);
  cell.fail("there is no " + std::string(what) + " " + cell.text(),
            near.empty() ? "list it, or drop the row" : "did you mean " + near + "?");
}

template <class Number>
Number number(const Cell& cell, const char* what) {
  const std::string& text = cell.text();
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size())
    cell.fail(text + " is not " + what, "write a number, or NA");
  return value;
}

// What an edge list says of a cell.
enum class Mark : std::uint8_t { kUnlisted, kZero, kOne, kMissing, kFixedZero, kFixedOne };

Mark mark_of(const Cell& cell) {
  if (cell.missing()) return Mark::kMissing;
  const std::string& text = cell.text();
  if (text == "0") return Mark::kZero;
  if (text == "1") return Mark::kOne;
  if (text == "10") return Mark::kFixedZero;
  if (text == "11") return Mark::kFixedOne;
  cell.fail("the value " + text + " is not known",
            "use 0, 1, NA, or 10 and 11 for structural cells");
}

Relation from_marks(Relation relation, const std::vector<std::vector<Mark>>& waves) {
  for (const auto& marks : waves) {
    Cells values(marks.size(), 0);
    Cells missing(marks.size(), 0);
    Cells structural(marks.size(), 0);
    for (std::size_t c = 0; c < marks.size(); ++c) {
      values[c] = marks[c] == Mark::kOne || marks[c] == Mark::kFixedOne ? 1 : 0;
      missing[c] = marks[c] == Mark::kMissing ? 1 : 0;
      structural[c] = marks[c] == Mark::kFixedZero || marks[c] == Mark::kFixedOne ? 1 : 0;
    }
    relation.waves.push_back(std::move(values));
    relation.missing.push_back(std::move(missing));
    relation.structural.push_back(std::move(structural));
  }
  return relation;
}

// For each state its row in the table.
std::vector<const CsvTable::Row*> rows_of(const CsvTable& table,
                                          const std::vector<std::string>& states,
                                          const std::string& id) {
  const auto index = index_of(states);
  std::vector<const CsvTable::Row*> rows(states.size(), nullptr);
  for (const auto& row : table.rows()) {
    const Cell cell{table, row, id};
    const std::size_t i = find(index, cell, "state");
    if (rows[i]) cell.fail(cell.text() + " stands twice", "keep one row per state");
    rows[i] = &row;
  }
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (!rows[i]) {
      throw InputError({.file = table.name(),
                        .line = 0,
                        .field = id,
                        .problem = "no row for " + states[i],
                        .remedy = "add one; use NA for what is not known"});
    }
  }
  return rows;
}

double year_in(const Cell& cell, bool end) {
  Date date;
  try {
    date = Date::parse(cell.text());
  } catch (const DomainError& error) {
    cell.fail(error.what(), "write YYYY, YYYY-MM or YYYY-MM-DD");
  }
  if (end && date.kind() == Date::Kind::kOpen) return std::numeric_limits<double>::infinity();
  const std::optional<Day> day = end ? date.end() : date.first();
  if (!day)
    cell.fail(cell.text() + " is not a date", end ? "write a date, or open" : "write a date");
  return decimal_year(*day);
}

}  // namespace

std::vector<std::string> read_labels(const CsvTable& table, const std::string& column) {
  std::vector<std::string> labels;
  std::map<std::string, bool> seen;
  for (const auto& row : table.rows()) {
    const std::string& text = table.at(row, column);
    if (seen.emplace(text, true).second) labels.push_back(text);
  }
  return labels;
}

Relation read_edges(const CsvTable& table, const std::string& name, RelationKind kind,
                    const std::vector<std::string>& states, const EdgeColumns& format,
                    const std::vector<std::string>& columns) {
  const bool tie = kind != RelationKind::kMembership;
  Relation relation{.name = name,
                    .kind = kind,
                    .rows = states.size(),
                    .cols = tie ? states.size() : columns.size(),
                    .columns = columns};
  const auto rows = index_of(states);
  const auto cols = tie ? rows : index_of(columns);
  const auto waves = index_of(format.waves);
  const std::size_t count = format.wave.empty() ? 1 : format.waves.size();
  std::vector<std::vector<Mark>> marks(
      count, std::vector<Mark>(relation.rows * relation.cols, Mark::kUnlisted));
  for (const auto& row : table.rows()) {
    const std::size_t w = format.wave.empty() ? 0 : find(waves, {table, row, format.wave}, "wave");
    const std::size_t i = find(rows, {table, row, format.row}, "state");
    const Cell col{table, row, format.col};
    const std::size_t j = find(cols, col, tie ? "state" : "instrument");
    if (tie && i == j) col.fail("a tie of " + col.text() + " to itself", "drop the row");
    const Mark mark = format.value.empty() ? Mark::kOne : mark_of({table, row, format.value});
    const auto put = [&](std::size_t r, std::size_t c) {
      Mark& cell = marks[w][r * relation.cols + c];
      if (cell != Mark::kUnlisted && cell != mark)
        col.fail("the pair stands twice with different values", "keep one");
      cell = mark;
    };
    put(i, j);
    if (kind == RelationKind::kUndirected) put(j, i);
  }
  return from_marks(std::move(relation), marks);
}

Behaviour read_behaviour(const CsvTable& table, const std::string& name,
                         const std::vector<std::string>& states, const std::string& id,
                         const std::vector<std::string>& wave_columns) {
  Behaviour behaviour{.name = name, .low = 255, .high = 0};
  const auto rows = rows_of(table, states, id);
  std::vector<std::vector<int>> levels;
  for (const std::string& column : wave_columns) {
    levels.emplace_back();
    for (const auto* row : rows) {
      const Cell cell{table, *row, column};
      const int level = cell.missing() ? -1 : number<int>(cell, "a level");
      if (!cell.missing() && (level < 0 || level > 255))
        cell.fail("levels must lie between 0 and 255", "recode the variable");
      levels.back().push_back(level);
      if (level >= 0) behaviour.low = std::min(behaviour.low, level);
      behaviour.high = std::max(behaviour.high, level);
    }
  }
  for (const auto& wave : levels) {
    Cells values;
    Cells missing;
    for (const int level : wave) {
      values.push_back(static_cast<std::uint8_t>(level < 0 ? behaviour.low : level));
      missing.push_back(static_cast<std::uint8_t>(level < 0));
    }
    behaviour.waves.push_back(std::move(values));
    behaviour.missing.push_back(std::move(missing));
  }
  return behaviour;
}

NodeSeries read_node_covariate(const CsvTable& table, const std::string& name,
                               const std::vector<std::string>& states, const std::string& id,
                               const std::vector<std::string>& wave_columns) {
  NodeSeries series{.name = name, .waves = {}};
  const auto rows = rows_of(table, states, id);
  for (const std::string& column : wave_columns) {
    series.waves.emplace_back();
    for (const auto* row : rows) {
      const Cell cell{table, *row, column};
      series.waves.back().push_back(cell.missing() ? std::nan("")
                                                   : number<double>(cell, "a number"));
    }
  }
  return series;
}

DyadSeries read_dyad_covariate(const CsvTable& table, const std::string& name,
                               const std::vector<std::string>& rows,
                               const std::vector<std::string>& cols, const EdgeColumns& format,
                               double fallback) {
  DyadSeries series{.name = name, .rows = rows.size(), .cols = cols.size()};
  series.waves.emplace_back(rows.size() * cols.size(), fallback);
  const auto row_index = index_of(rows);
  const auto col_index = index_of(cols);
  for (const auto& row : table.rows()) {
    const std::size_t i = find(row_index, {table, row, format.row}, "row");
    const std::size_t j = find(col_index, {table, row, format.col}, "column");
    const Cell cell{table, row, format.value};
    series.waves[0][i * cols.size() + j] =
        cell.missing() ? std::nan("") : number<double>(cell, "a number");
  }
  return series;
}

std::vector<Presence> read_presence(const CsvTable& table, const std::vector<std::string>& states) {
  const std::string state_column = "state";
  const std::string from_column = "from";
  const std::string to_column = "to";
  const auto index = index_of(states);
  std::vector<Presence> presence;
  for (const auto& row : table.rows()) {
    const Cell to{table, row, to_column};
    const Presence p{find(index, {table, row, state_column}, "state"),
                     year_in({table, row, from_column}, false), year_in(to, true)};
    if (!(p.from < p.to)) to.fail("the period ends before it begins", "swap the dates");
    presence.push_back(p);
  }
  return presence;
}

std::vector<DatedEvent> read_events(const CsvTable& table, std::size_t relation,
                                    const std::vector<std::string>& rows,
                                    const std::vector<std::string>& cols) {
  const std::string date_column = "date";
  const std::string row_column = "row";
  const std::string col_column = "col";
  const std::string change_column = "change";
  const auto row_index = index_of(rows);
  const auto col_index = index_of(cols);
  std::vector<DatedEvent> events;
  for (const auto& row : table.rows()) {
    const Cell change{table, row, change_column};
    const int delta = number<int>(change, "a change");
    if (delta != 1 && delta != -1)
      change.fail("a change is 1 or -1", "1: the tie begins, -1: it ends");
    events.push_back({.year = year_in({table, row, date_column}, false),
                      .relation = relation,
                      .row = find(row_index, {table, row, row_column}, "row"),
                      .col = find(col_index, {table, row, col_column}, "column"),
                      .delta = delta});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const DatedEvent& a, const DatedEvent& b) { return a.year < b.year; });
  return events;
}

}  // namespace entente::panel
