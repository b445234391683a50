#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "entente/atlas/facts.h"

/// The atlas as tidy tables: one row per fact, one column per field, one unit per column, every row
/// with a key, every reference by key. data_package.h writes them.
namespace entente::services {

enum class TidyType {
  kText,
  kNumber,
  kInteger,
  kFlag,     ///< true | false
  kDate,     ///< to the day, month or year, or one of four words (docs/atlas-format.md)
  kGeojson,  ///< a geometry, RFC 7946
};

/// Whose keys a cell names.
struct TidyReference {
  std::vector<std::string> tables;  ///< a key of one of these; empty: the column refers to nothing
  std::vector<std::string> words;   ///< what may stand in place of a key ("all")
  std::string prefix;               ///< what may stand before a key ("not:")
};

struct TidyColumn {
  std::string name, description;
  TidyType type = TidyType::kText;
  bool required = false;  ///< no cell is empty or a word for missing
  bool list = false;      ///< items joined by ';', possibly none
  std::vector<std::string>
      allowed;  ///< closed vocabulary of the cell, or of each item; empty: open
  TidyReference refers;
  std::optional<double> minimum, maximum;
  std::string pattern;  ///< regular expression of the whole cell; empty: none

  /// Whether this is a foreign key as Table Schema knows them: one cell, one table, nothing else.
  [[nodiscard]] bool foreign_key() const {
    return !list && refers.tables.size() == 1 && refers.words.empty() && refers.prefix.empty();
  }
};

/// What joins the items of a list.
inline constexpr const char* kTidyDelimiter = ";";

class TidyTable {
 public:
  struct About {
    std::string name, title, description;
    std::vector<std::string> missing = {};  ///< words of its numbers for absence; in no table ""
    std::vector<std::string> key = {"id"};  ///< columns that tell rows apart
  };

  explicit TidyTable(About about) : about_(std::move(about)) {}

  /// @throws DomainError for a column that is there already, or when there are rows
  void add_column(TidyColumn column);
  /// @throws DomainError for a row of another width, a required cell that is missing, or a key that
  /// is there already
  void add_row(std::vector<std::string> cells);

  [[nodiscard]] const About& about() const { return about_; }

  [[nodiscard]] const std::string& name() const { return about_.name; }

  [[nodiscard]] const std::vector<TidyColumn>& columns() const { return columns_; }

  [[nodiscard]] const std::vector<std::vector<std::string>>& rows() const { return rows_; }

  /// Position of a column, or nothing.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
  /// Whether a reader takes the cell for missing: empty, or one of the table's words.
  [[nodiscard]] bool is_missing(const std::string& cell) const;
  /// RFC 4180 with a header row, UTF-8, LF.
  [[nodiscard]] std::string csv() const;

 private:
  About about_;
  std::vector<TidyColumn> columns_;
  std::vector<std::vector<std::string>> rows_;
  std::set<std::vector<std::string>> keys_;
};

/// All tables of an atlas, in a fixed order; rows in the order of the atlas. The keys of facts are
/// the paths of `entente atlas why`, with the day a spell begins behind `@`; rows that would share
/// one get `~2`, `~3`. The table `citations` repeats the columns `source`, one row per fact and
/// source.
/// @throws DomainError for an atlas that check() would not pass
/// Cost: linear in the facts. Checked: tests/services/tidy_test.cc
std::vector<TidyTable> tidy_tables(const atlas::Atlas& atlas);

/// A number without exponent, in the fewest digits that read back as the same double.
std::string plain_number(double value);

}  // namespace entente::services
