#pragma once

#include <string>
#include <vector>

#include "entente/state/types.h"

namespace entente::engine {

/// One number per state, in the unit of its source. Effects use value - centre.
struct NodeCovariate {
  std::string name;
  std::vector<double> values;  ///< by state; the caller may change them between calls to run_until
  double centre = 0;  ///< fixed for the whole run, so that a change of one state's value touches
                      ///< only that state
  double range = 1;   ///< > 0: similarity is 1 - |v_i - v_j| / range - similarity_mean
  double similarity_mean = 0;
};

/// One number per pair of states (cols = n) or per state and instrument slot (cols = m), row-major.
/// Effects use value - centre.
struct DyadCovariate {
  std::string name;
  Node rows = 0, cols = 0;
  std::vector<double> values;
  double centre = 0;

  [[nodiscard]] const double* row(Node i) const {
    return values.data() + static_cast<std::size_t>(i) * cols;
  }

  [[nodiscard]] double* row(Node i) { return values.data() + static_cast<std::size_t>(i) * cols; }
};

/// One number per instrument slot (kind, age, whether it obliges). Effects use value - centre.
struct InstrumentCovariate {
  std::string name;
  std::vector<double> values;
  double centre = 0;
};

/// All covariates of a chain, by id in the order in which they were added. Each chain has its own
/// copy.
struct Covariates {
  std::vector<NodeCovariate> nodes;
  std::vector<DyadCovariate> dyads;
  std::vector<InstrumentCovariate> instruments;

  [[nodiscard]] const NodeCovariate& node(NodeCovId id) const { return nodes[id.index]; }

  [[nodiscard]] NodeCovariate& node(NodeCovId id) { return nodes[id.index]; }

  [[nodiscard]] const DyadCovariate& dyad(DyadCovId id) const { return dyads[id.index]; }

  [[nodiscard]] DyadCovariate& dyad(DyadCovId id) { return dyads[id.index]; }

  [[nodiscard]] const InstrumentCovariate& instrument(InstrumentCovId id) const {
    return instruments[id.index];
  }

  [[nodiscard]] InstrumentCovariate& instrument(InstrumentCovId id) {
    return instruments[id.index];
  }

  NodeCovId add(NodeCovariate covariate);
  /// @throws DomainError unless values holds rows x cols numbers
  DyadCovId add(DyadCovariate covariate);
  InstrumentCovId add(InstrumentCovariate covariate);
};

/// A node covariate centred at its mean, with range and mean similarity taken from these values
/// (RSiena's convention).
/// @throws DomainError for an empty or non-finite vector
NodeCovariate centred(std::string name, std::vector<double> values);

}  // namespace entente::engine
