#pragma once

#include <string>
#include <vector>

#include "entente/import/read.h"
#include "entente/services/compare.h"

/// The parts of compare(). Internal to compare.h.
namespace entente::services {

/// What the parts share: the atlas, the options, the resolver, and where results go.
struct CompareWork {
  const atlas::Atlas& atlas;
  const CompareOptions& options;
  const datasets::StateResolver& resolver;
  Comparison& out;

  /// The reason that the atlas gives, or empty.
  [[nodiscard]] std::string reason(const std::string& dataset, const std::string& what,
                                   const std::string& id) const;
  void differ(Difference difference) const;
};

/// Obligations beside ATOP's directed dyad-years; `members` (null if absent) tells which treaty.
void compare_ties(const CompareWork& work, const datasets::DyadYears& ties,
                  const datasets::Events* members);
/// Figures of the atlas beside the variables of a state-year dataset that mean the same.
void compare_figures(const CompareWork& work, const datasets::Dataset& dataset);
/// US forces by host beside the presence rows.
void compare_troops(const CompareWork& work, const datasets::StateYears& troops);
/// Memberships of organisations beside the arrangements and organisations of the atlas.
void compare_memberships(const CompareWork& work, const std::string& path);
/// Distances between capitals, great-circle.
void compare_distances(const CompareWork& work, const datasets::Spells& distances);

/// Precision and recall from the three counts; unknown where nothing was counted.
void set_shares(TieAgreement& made);

/// Relative deviations collected for one series.
class Deviations {
 public:
  Deviations(const CompareWork& work, std::string dataset, std::string series);

  /// `id` names the figure in differences.csv; `own_note` explains it as well.
  void add(const std::string& id, double atlas, double dataset, const std::string& own_note);
  void finish();

 private:
  const CompareWork& work_;
  FigureAgreement made_;
  std::vector<double> values_;
};

}  // namespace entente::services
