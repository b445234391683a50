#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "entente/import/binding.h"
#include "entente/import/tally.h"
#include "entente/import/window.h"

/// What the readers of the four shapes share.
namespace entente::datasets {

/// One file being read.
struct Source {
  const Binding& binding;
  const StateResolver& resolver;
  Window window;
  Tally& tally;
  std::string from_title, to_title;  ///< wide pairs: the names above the table
};

struct Row {
  Cells cells;
  int line = 0;

  [[nodiscard]] std::string_view at(int column) const {
    return column < 0 ? std::string_view() : cells[static_cast<std::size_t>(column)];
  }
};

/// The state of the first column that means one in this year.
struct StateCell {
  std::optional<StateResolver::Found> found;
  std::string_view code;  ///< the first column's cell, for messages
};

StateCell find_state(const Source& source, const std::vector<std::pair<int, Code>>& columns,
                     const Row& row, int year);

/// The number of a variable's column, NaN when missing; nothing (and the row dropped) when the cell
/// is neither.
std::optional<double> number_of(const Source& source, const Binding::Variable& variable, int column,
                                const Row& row);

Date date_at(const Binding::DateColumns& columns, const DateSpec& spec, const Row& row);

/// "437, 1960", for examples.
std::string key_of(std::string_view a, std::string_view b);
std::string key_of(std::string_view a, std::string_view b, std::string_view c);

/// Empty columns for the variables for which `wanted` holds.
std::vector<Column> columns_for(const Binding& binding,
                                const std::function<bool(const VariableSpec&)>& wanted);

/// Sets Column::years from the year of each row.
void measure(Column& column, const std::function<int(std::size_t)>& year);

/// What the report says of the result's columns.
void report_columns(const std::vector<Column>& columns, ImportReport& report);

inline constexpr std::string_view kUnknownState =
    "no state of the atlas has this code in this year";
inline constexpr std::string_view kSelf = "a state with itself";
inline constexpr std::string_view kNoYear = "the year is not a year";
inline constexpr std::string_view kTooEarly = "before the first year asked for";
inline constexpr std::string_view kNoYearAsked = "none of the years asked for";
inline constexpr std::string_view kTooLate = "after the last day asked for";

/// Takes rows one by one, then gives the dataset.
class Shaper {
 public:
  virtual ~Shaper() = default;
  virtual void add(const Row& row) = 0;
  virtual std::variant<StateYears, DyadYears, Spells, Events> finish() = 0;
};

std::unique_ptr<Shaper> shape_years(const Source& source);
std::unique_ptr<Shaper> shape_spells(const Source& source);
std::unique_ptr<Shaper> shape_events(const Source& source);

}  // namespace entente::datasets
