#include "entente/state/covariates.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente::engine {

NodeCovId Covariates::add(NodeCovariate covariate) {
  if (!(covariate.range > 0))
    throw DomainError("covariate " + covariate.name + ": range must be positive");
  nodes.push_back(std::move(covariate));
  return {static_cast<std::uint32_t>(nodes.size() - 1)};
}

DyadCovId Covariates::add(DyadCovariate covariate) {
  if (covariate.values.size() != static_cast<std::size_t>(covariate.rows) * covariate.cols) {
    throw DomainError("covariate " + covariate.name + ": values must hold rows x cols numbers");
  }
  dyads.push_back(std::move(covariate));
  return {static_cast<std::uint32_t>(dyads.size() - 1)};
}

InstrumentCovId Covariates::add(InstrumentCovariate covariate) {
  instruments.push_back(std::move(covariate));
  return {static_cast<std::uint32_t>(instruments.size() - 1)};
}

NodeCovariate centred(std::string name, std::vector<double> values) {
  if (values.empty()) throw DomainError("covariate " + name + " has no values");
  double sum = 0;
  for (const double v : values) {
    if (!std::isfinite(v))
      throw DomainError("covariate " + name + " has a value that is not finite");
    sum += v;
  }
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  NodeCovariate covariate{
      .name = std::move(name), .values = {}, .centre = sum / static_cast<double>(values.size())};
  if (*high > *low) covariate.range = *high - *low;
  double similarity = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      if (i != j) similarity += 1.0 - std::abs(values[i] - values[j]) / covariate.range;
    }
  }
  const auto pairs = static_cast<double>(values.size() * (values.size() - 1));
  if (pairs > 0) covariate.similarity_mean = similarity / pairs;
  covariate.values = std::move(values);
  return covariate;
}

}  // namespace entente::engine
