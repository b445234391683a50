#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "entente/import/resolver.h"

/// A format of files as a table: what its columns are called, how states, time and missing values
/// are written. All importers are such tables; the code that reads them is shared. In every
/// `columns`, names that mean the same stand side by side, split by `|`; case does not matter.
namespace entente::datasets {

enum class Shape : std::uint8_t { kStateYears, kDyadYears, kSpells, kEvents };

/// What is to be known of a variable besides its name; a sum of these.
enum Flag : std::uint8_t {
  kRequired = 1,  ///< a file without it is of another format
  kAtEnd = 2,     ///< known only when the event (or the dispute) is over: withheld by as-of
  kMax = 4,       ///< rows with the same key are one; it has the highest value
  kSum = 8,       ///< rows with the same key are one; it has their sum
  kOne = 16,      ///< 1 in every row; has no column
  kOfEvent = 32,  ///< of the event, though the rows are participations
};

struct VariableSpec {
  std::string_view name;
  std::string_view columns = {};  ///< empty: as `name`
  std::uint8_t flags = 0;
  std::string_view unit = {};
  std::string_view missing = {};  ///< codes besides the format's
  std::string_view back = {};     ///< mirrored formats: the column for the pair turned round
};

/// Alternatives in the order of trust: the first whose column is there and whose cell means a state
/// counts.
struct StateField {
  std::string_view columns;
  Code code;
};

/// A state by whichever of the usual columns a file has.
inline constexpr std::array<StateField, 3> kUsualState = {{{"ccode|cowcode|cow", Code::kCow},
                                                           {"stateabb|stabb", Code::kAbbreviation},
                                                           {"iso3c|iso3", Code::kIso3}}};

struct DateSpec {
  std::string_view year;       ///< a year, or a whole date in one cell
  std::string_view month, day; /* empty when `year` is a whole date */
  std::string_view open = {};  ///< values of `year` that say: it still holds
};

struct TextSpec {
  std::string_view name, columns;
};

/// Only rows with `value` in the column are read; files without the column are read whole.
struct Filter {
  std::string_view columns, value, reason;
};

/// Of several rows for the same state and year, the one whose column is nearest to `value` counts.
struct Preference {
  std::string_view columns;
  int value = 0;
};

struct FormatSpec {
  std::string_view id, title;
  std::string_view publisher;  ///< where users get it
  std::string_view cite;       ///< keys of the citations in docs/importers.md
  Shape shape;
  bool directed = false;
  bool absent_is_none = false;  ///< what is not listed is not there
  bool mirrored = false;        ///< a row speaks of a pair both ways (VariableSpec::back)
  bool wide = false;            ///< the years are columns
  std::string_view from_title =
      {};  ///< wide pairs: the words before the supplier's name above the table
  std::string_view to_title = {};          ///< likewise, before the recipient's
  std::span<const StateField> state = {};  ///< or the pair's first, or the participant's
  std::span<const StateField> other = {};  ///< the pair's second
  std::string_view members = {};  ///< columns prefix1, prefix2, ... each hold a state's number
  std::string_view year = {};
  std::string_view session = {};  ///< years counted from 1945, where the file has no year
  DateSpec begin = {}, end = {};
  std::string_view id_column = {};   ///< of events; of disputes that last several rows
  std::string_view role = {};        ///< of the (first) state in an event
  std::string_view other_role = {};  ///< of the second
  std::string_view side = {};        ///< column that says which side a participant was on
  std::string_view side_a = {};      ///< its value for the first side
  std::span<const TextSpec> texts = {};
  std::span<const VariableSpec> variables = {};
  std::string_view missing = {};  ///< codes of every variable, split by |
  std::string_view version = {};  ///< column that states the version
  Filter keep = {};
  Preference prefer = {};
  std::string_view needs = {};       ///< a further column that a file of this format has
  bool nothing_else = false;         ///< a file with any other column is of another format
  std::string_view file_names = {};  ///< parts of file names that tell formats of one header apart
  bool any_variables = false;  ///< every other column is a variable; recognised only when named
  std::string_view trap = {};  ///< what a reader should know, one sentence
};

/// Every format, in a fixed order.
std::span<const FormatSpec* const> formats();

/// Null when there is none of that id.
const FormatSpec* format(std::string_view id);

}  // namespace entente::datasets
