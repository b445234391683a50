#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "entente/atlas/vocabulary.h"
#include "entente/core/date.h"
#include "entente/core/text.h"
#include "entente/services/tidy.h"

/// Builds a table column by column: what a column is called, what it means, and how it is read from
/// a fact stand together. Internal to the module.
namespace entente::services {

using Texts = std::vector<std::string>;

/// The words of a number that is not known, which a table with such a number declares as missing.
inline const Texts kAbsent = {"unknown", "none", "not-covered"};

template <class Fact>
class Filler {
 public:
  template <class T>
  using Get = std::function<T(const Fact&)>;

  explicit Filler(TidyTable::About about) : table_(std::move(about)) {}

  /// The column `id`, a name that the atlas gives.
  void id(const std::string& description, Get<std::string> get) {
    put({.name = "id", .description = description, .required = true}, std::move(get));
  }

  /// The column `id`, made from other columns; the second fact of the same path gets `~2`.
  void path(const std::string& form, Get<std::string> get) {
    put({.name = "id", .description = "key of the row: " + form, .required = true},
        [get = std::move(get), seen = std::map<std::string, int>()](const Fact& fact) mutable {
          auto made = get(fact);
          const int times = ++seen[made];
          return times == 1 ? made : made + "~" + std::to_string(times);
        });
  }

  void text(const std::string& name, const std::string& description, Get<std::string> get) {
    put({.name = name, .description = description}, std::move(get));
  }

  void said(const std::string& name, const std::string& description, Get<std::string> get) {
    put({.name = name, .description = description, .required = true}, std::move(get));
  }

  void word(const std::string& name, const std::string& description, const Texts& allowed,
            Get<std::string> get) {
    put({.name = name, .description = description, .required = true, .allowed = allowed},
        std::move(get));
  }

  void words(const std::string& name, const std::string& description, const Texts& allowed,
             Get<Texts> get) {
    put({.name = name, .description = description, .list = true, .allowed = allowed},
        joined(std::move(get)));
  }

  void integer(const std::string& name, const std::string& description, Get<int> get) {
    put({.name = name, .description = description, .type = TidyType::kInteger, .required = true},
        [get = std::move(get)](const Fact& fact) { return std::to_string(get(fact)); });
  }

  void flag(const std::string& name, const std::string& description, Get<bool> get) {
    put({.name = name, .description = description, .type = TidyType::kFlag, .required = true},
        [get = std::move(get)](const Fact& fact) { return get(fact) ? "true" : "false"; });
  }

  /// A number of 0 or more, or a word for its absence.
  void quantity(const std::string& name, const std::string& description, Get<atlas::Quantity> get) {
    put({.name = name, .description = description, .type = TidyType::kNumber, .minimum = 0},
        [get = std::move(get)](const Fact& fact) {
          const auto quantity = get(fact);
          return quantity.known() ? plain_number(quantity.value) : to_string(quantity);
        });
  }

  /// The columns `lat` and `lon`.
  void coordinates(Get<std::pair<double, double>> get) {
    const auto degrees = [&](const char* name, const char* what, double limit) {
      return TidyColumn{.name = name,
                        .description = std::string(what) + ", decimal degrees, WGS 84",
                        .type = TidyType::kNumber,
                        .required = true,
                        .minimum = -limit,
                        .maximum = limit};
    };
    put(degrees("lat", "latitude", 90),
        [get](const Fact& fact) { return plain_number(get(fact).first); });
    put(degrees("lon", "longitude", 180),
        [get](const Fact& fact) { return plain_number(get(fact).second); });
  }

  /// Any column whose cells the caller writes.
  void column(TidyColumn column, Get<std::string> get) { put(std::move(column), std::move(get)); }

  /// A date is required where none of its words is one for missing.
  void date(const std::string& name, const std::string& description, Get<Date> get) {
    put({.name = name,
         .description = description,
         .type = TidyType::kDate,
         .required = table_.about().missing.empty()},
        [get = std::move(get)](const Fact& fact) { return to_string(get(fact)); });
  }

  /// The columns `from` and `to`; the end has another name where `to` says to whom.
  void period(Get<Period> get, const std::string& end = "to") {
    date("from", "first day on which it holds", [get](const Fact& fact) { return get(fact).from; });
    date(end, "first day on which it no longer holds; a month or year counts through its last day",
         [get](const Fact& fact) { return get(fact).to; });
  }

  /// The key of a row of another table.
  void refers(const std::string& name, const std::string& table, const std::string& description,
              Get<std::string> get) {
    put({.name = name, .description = description, .required = true, .refers = {.tables = {table}}},
        std::move(get));
  }

  /// The same, or empty.
  void may_refer(const std::string& name, const std::string& table, const std::string& description,
                 Get<std::string> get) {
    put({.name = name, .description = description, .refers = {.tables = {table}}}, std::move(get));
  }

  /// Keys of other tables, or the words that may stand in their place.
  void list(const std::string& name, const std::string& description, const TidyReference& to,
            Get<Texts> get) {
    put({.name = name, .description = description, .list = true, .refers = to},
        joined(std::move(get)));
  }

  /// States, or the words that may stand in their place.
  void states(const std::string& name, const std::string& description, Get<Texts> get,
              const Texts& or_words = {}) {
    list(name, description, {.tables = {"states"}, .words = or_words}, std::move(get));
  }

  /// The column `under`.
  void under(Get<atlas::Under> get) {
    list("under", "readings under which the row exists, all of them; empty: under every coding",
         {.tables = {"readings"}}, [get = std::move(get)](const Fact& fact) {
           Texts readings;
           for (const auto& [question, reading] : get(fact))
             readings.push_back(fmt::format("{}:{}", question, reading));
           return readings;
         });
  }

  /// The columns `source`, `locator`, `confidence` and `note` of a fact that has a source.
  void cited(Get<atlas::Cited> get) { cite(std::move(get), true); }

  /// The same of a number, which has no source when it is absent.
  void counted(Get<atlas::Cited> get) { cite(std::move(get), false); }

  void source(Get<Texts> get, bool required = true) {
    put({.name = "source",
         .description = "keys of sources",
         .required = required,
         .list = true,
         .refers = {.tables = {"sources"}}},
        joined(std::move(get)));
  }

  void add(const Fact& fact) {
    Texts cells;
    cells.reserve(getters_.size());
    for (const auto& get : getters_) cells.push_back(get(fact));
    table_.add_row(std::move(cells));
  }

  [[nodiscard]] TidyTable done() { return std::move(table_); }

 private:
  void put(TidyColumn column, Get<std::string> get) {
    table_.add_column(std::move(column));
    getters_.push_back(std::move(get));
  }

  static Get<std::string> joined(Get<Texts> get) {
    return [get = std::move(get)](const Fact& fact) { return join(get(fact), kTidyDelimiter); };
  }

  void cite(Get<atlas::Cited> get, bool always) {
    source([get](const Fact& fact) { return get(fact).sources; }, always);
    text("locator", "where in the source: article, page, table or row",
         [get](const Fact& fact) { return get(fact).locator; });
    word("confidence", "how sure the coding is", atlas::vocabulary::kConfidence,
         [get](const Fact& fact) { return get(fact).confidence; });
    text("note", "remark", [get](const Fact& fact) { return get(fact).note; });
  }

  TidyTable table_;
  std::vector<Get<std::string>> getters_;
};

}  // namespace entente::services
