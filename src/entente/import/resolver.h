#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/import/dataset.h"

namespace entente::datasets {

/// How a column of a file names states.
enum class Code : std::uint8_t {
  kCow,           ///< Correlates of War number
  kGw,            ///< Gleditsch-Ward number
  kAbbreviation,  ///< Correlates of War abbreviation
  kIso3,          ///< ISO 3166 alpha-3, or the atlas's own id
  kIsoNumber,     ///< ISO 3166 numeric, with BACI's own numbers
  kName,          ///< name in English, as the datasets spell it
};

/// Finds the state of the atlas that a code means in a year. Where a number passed from one state
/// to another within the year (345 in 1992), the later one is meant. A code that no state holds in
/// that year means none: the atlas says from when to when it knows a state. Cost: O(log codes).
/// Checked: tests/import/resolver_test.cc.
class StateResolver {
 public:
  explicit StateResolver(const atlas::Atlas& atlas);

  [[nodiscard]] const std::shared_ptr<const States>& states() const { return states_; }

  struct Found {
    StateIndex state = 0;
    bool at_year_end = false;  ///< the code still meant it on 31 December
  };

  [[nodiscard]] std::optional<Found> find(Code code, std::string_view cell, int year) const;

 private:
  struct Span {
    int first_year, last_year;
    bool to_year_end;  ///< of last_year
    StateIndex state;
  };

  using Spans = std::vector<Span>;  // by first year
  using ByText = std::map<std::string, Spans, std::less<>>;

  void add_spell(const atlas::StateSpell& spell, StateIndex state);
  [[nodiscard]] const Spans* by_number(Code code, std::string_view cell, int year) const;
  static const Spans* in(const ByText& map, std::string_view key);

  std::shared_ptr<const States> states_;
  std::vector<Spans> cow_;
  ByText abbreviation_, iso3_, name_;
  std::vector<const Spans*> iso_number_;
};

/// The name without case, marks, "the" and other differences that datasets do not agree on.
std::string plain_name(std::string_view name);

/// Other English names and spellings, by the atlas's id.
struct NameAlias {
  std::string_view id, name;
};

std::span<const NameAlias> name_aliases();

/// ISO 3166 numeric codes, former ones and those that BACI uses instead among them.
struct NumberAlias {
  std::string_view id;
  int number;
};

std::span<const NumberAlias> number_aliases();

}  // namespace entente::datasets
