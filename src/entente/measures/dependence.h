#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/core/describe.h"
#include "entente/measures/row.h"

namespace entente::measures {

/// How much of the force that others owe a state is one patron's.
struct Dependence {
  std::string state;
  std::int64_t defenders = 0;
  std::string main_patron;  ///< alpha-3; "none" without a defender, "unknown" if it cannot be told
  std::optional<double> main_share;  ///< of the defenders' capability
  std::optional<double> herfindahl;
  std::string note;  ///< year of the figures, or what is not known

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("state", self.state, Meta{.doc = "alpha-3"});
    v("defenders", self.defenders, Meta{.doc = "states that owe it defence"});
    v("main_patron", self.main_patron, Meta{.doc = "the defender of largest military expenditure"});
    v("main_share", self.main_share,
      Meta{.unit = "1", .doc = "its share of the defenders' expenditure"});
    v("herfindahl", self.herfindahl,
      Meta{.unit = "1", .doc = "sum of squared shares of the defenders"});
    v("note", self.note, Meta{.doc = "year of the figures, or why unknown"});
  }
};

/// Concentration of shares: the largest, and the sum of squares (Herfindahl's index, 1/n for n
/// equal shares and 1 for one holder).
struct Concentration {
  std::size_t largest = 0;  ///< position; the first of equals
  double share = 0, herfindahl = 0;
};

/// @param weights at least one, finite, none negative
/// @return nothing when they sum to zero, unless there is one: a single holder holds all
/// @throws DomainError for no weight, or one that is negative or not finite
/// @cite hirschman1964
std::optional<Concentration> concentration(std::span<const double> weights);

/// For each state of the scope: who owes it defence (anywhere, as in coverage.h), and the share of
/// their military expenditure that is the largest defender's. 1 means that one state's promise is
/// all there is; the state's own forces are not counted, so a great power with many small allies
/// shows a low share without depending on anyone. The idea is Lake's (how far a state has security
/// partners other than the dominant one), his index of independent alliances counts them
/// unweighted; weighting by expenditure is ours.
///
/// Expenditure is the latest figure of `milex` at or before the day, at most options.max_age years
/// old. A state with one defender depends on it entirely whatever the figure. With two or more, a
/// single unknown figure makes the shares unknown: it is never read as zero.
/// @cite lake2009, hirschman1964. Checked: tests/measures/dependence_test.cc
std::vector<Dependence> dependence(const world::World& world, const Options& options = {});

std::vector<Row> dependence_rows(const world::World& world, const Options& options);

}  // namespace entente::measures
