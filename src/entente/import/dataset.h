#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "entente/core/date.h"
#include "entente/import/report.h"

/// What the field's data files say, in columns, with the states named as the atlas names them.
/// (`import` itself is a word of C++ modules, hence this namespace.) How files become datasets:
/// read.h. Formats: docs/importers.md.
namespace entente::datasets {

/// Position in States::id.
using StateIndex = std::uint16_t;

/// The atlas's states, by id, with the years in which each existed.
struct States {
  std::vector<std::string> id;  ///< alpha-3, sorted
  /// Per state, first and last year of each spell; a state that still exists ends in kStillThere.
  std::vector<std::vector<std::pair<int, int>>> years;

  static constexpr int kStillThere = 9999;

  [[nodiscard]] std::optional<StateIndex> find(std::string_view state) const;
  /// Whether the state existed on some day of the year.
  [[nodiscard]] bool existed(StateIndex state, int year) const;
};

/// The answer to a question about one cell. The four ways differ and are never mixed up: the source
/// gives a number; it covers the pair and the time and lists nothing (only where the format says
/// that what is not listed is not there); it covers them and has no number; it does not cover them.
struct Value {
  enum class Kind { kKnown, kNone, kMissing, kNotCovered };

  Kind kind = Kind::kNotCovered;
  double value = 0;  ///< meaningful only if known

  static Value of(double number) { return {.kind = Kind::kKnown, .value = number}; }

  static Value none() { return {.kind = Kind::kNone}; }

  static Value missing() { return {.kind = Kind::kMissing}; }

  static Value not_covered() { return {}; }

  [[nodiscard]] std::optional<double> known() const {
    return kind == Kind::kKnown ? std::optional<double>(value) : std::nullopt;
  }

  friend bool operator==(const Value&, const Value&) = default;
};

/// "known", "none", "missing" or "not covered".
std::string to_string(Value::Kind kind);

/// One numeric variable, a value a row, NaN where the source has none.
struct Column {
  std::string name, unit;
  std::vector<double> values;
  /// First and last year with a number; nothing when no row has one. A row outside them is not
  /// covered, rather than missing: polity scores end before the file does.
  std::optional<std::pair<int, int>> years;
};

struct TextColumn {
  std::string name;
  std::vector<std::string> values;  ///< empty where the source has none
};

/// One row for a state and a year, sorted by both, each pair once.
struct StateYears {
  std::shared_ptr<const States> states;
  std::vector<StateIndex> state;
  std::vector<std::int16_t> year;
  std::vector<Column> columns;

  [[nodiscard]] std::size_t size() const { return state.size(); }

  [[nodiscard]] std::optional<std::size_t> row(StateIndex of, int in) const;
  /// Cost: two binary searches, and a search of the names.
  /// @throws DomainError for a variable that the dataset does not have
  [[nodiscard]] Value value(std::string_view of, int in, std::string_view variable) const;
};

/// One row for a pair of states and a year, sorted by from, to and year, each once. Undirected
/// pairs stand once, with from < to, and are found either way round.
struct DyadYears {
  std::shared_ptr<const States> states;
  bool directed = false;
  bool absent_is_none = false;  ///< the format lists every tie: a pair that is not listed has none
  std::vector<StateIndex> from, to;
  std::vector<std::int16_t> year;
  std::vector<Column> columns;
  std::optional<std::pair<int, int>> years;  ///< first and last year of the file's rows
  std::vector<bool> listed;                  ///< per state: it stands in some row

  [[nodiscard]] std::size_t size() const { return from.size(); }

  [[nodiscard]] std::optional<std::size_t> row(StateIndex a, StateIndex b, int in) const;
  /// A pair that is not listed is `none` if absent_is_none, both states stand somewhere in the file
  /// and existed in that year, and the year lies within the file's; otherwise not covered.
  /// @throws DomainError for a variable that the dataset does not have
  [[nodiscard]] Value value(std::string_view a, std::string_view b, int in,
                            std::string_view variable) const;
};

/// A condition of a state, or of a pair of states, from one day to another. An end of
/// `not-covered` means that it still held when the source's coverage (or the reading's as-of day)
/// ended; an end of a day is the first day on which it no longer held.
struct Spells {
  std::shared_ptr<const States> states;
  bool dyadic = false;
  bool directed = false;
  std::vector<StateIndex> state, other;  ///< `other` is empty unless dyadic
  std::vector<Period> period;
  std::vector<Column> columns;
  std::optional<Day> covers_from, covers_before;  ///< half-open; nothing without rows

  [[nodiscard]] std::size_t size() const { return state.size(); }

  /// The value in the latest spell that contains the day; `with` is empty unless dyadic. Without
  /// such a spell it is `none` within coverage for states that the file lists. An empty `variable`
  /// asks whether there is a spell (1).
  /// @throws DomainError for a variable that the dataset does not have
  [[nodiscard]] Value value(std::string_view of, std::string_view with, Day day,
                            std::string_view variable) const;

 private:
  [[nodiscard]] bool lists(StateIndex wanted) const;
};

/// What happened, with who took part. Participations are sorted by event.
struct Events {
  std::shared_ptr<const States> states;
  std::vector<std::string> id;  ///< the source's, or "line-N"
  std::vector<Period> period;
  std::vector<Column> columns;         ///< by event
  std::vector<TextColumn> texts;       ///< by event
  std::vector<std::uint32_t> outside;  ///< participants that no state of the atlas is, by event

  std::vector<std::uint32_t> first;  ///< event e has participations first[e] .. first[e+1]-1
  std::vector<StateIndex> state;
  std::vector<std::uint8_t> role;  ///< position in `roles`
  std::vector<Period> took_part;
  std::vector<Column> state_columns;  ///< by participation
  std::vector<std::string> roles;

  [[nodiscard]] std::size_t size() const { return id.size(); }
};

struct Dataset {
  std::variant<StateYears, DyadYears, Spells, Events> data;
  ImportReport report;
};

}  // namespace entente::datasets
