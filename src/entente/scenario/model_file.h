#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/core/toml.h"

namespace entente::scenario {

/// What a number rests on.
enum class Basis { kEstimated, kLiterature, kAssumed };

std::string word(Basis basis);

/// A number with its provenance. Futures draw it: normal(value, se) if estimated, else uniform on
/// [lo, hi]; a range of one point is a constant.
struct Parameter {
  std::string id, meaning;
  double value = 0;
  double lo = 0, hi = 0;
  std::optional<double> se;
  Basis basis = Basis::kAssumed;
  std::string source;  ///< citation or data, or the reason for the range
  std::string note;
  std::string file;
  int line = 0;

  /// The draw that u in (0, 1) stands for.
  [[nodiscard]] double draw(double u) const;
};

/// One effect in one variable's objective function (entente/effects).
struct TermSpec {
  std::string variable, effect, other, covariate, part = "evaluation";
  double par = 0;
  std::size_t parameter = 0;  ///< index into ModelFile::parameters
};

/// How often a state reconsiders one variable [1/year].
struct RateSpec {
  std::string variable;
  std::size_t parameter = 0;
};

/// Two states that treat each other as rivals, a given of the model.
struct RivalrySpec {
  std::string a, b, source;
  Basis basis = Basis::kAssumed;
  std::string file;
  int line = 0;
};

/// What takes the place of a covariate that the atlas does not know.
struct ImputationSpec {
  std::string covariate, rule, why;
};

/// A model of the futures: variables, terms, rates, each number with its provenance. Read from
/// models/ID.toml; format in docs/scenario-format.md.
struct ModelFile {
  std::string id, title, skill;
  int founding_slots = 0;  ///< free instruments that a coalition can found
  std::vector<double>
      effort_bands;  ///< military burden [share of GDP] at which the effort level rises
  std::vector<Parameter> parameters;
  std::vector<TermSpec> terms;
  std::vector<RateSpec> rates;
  std::size_t spillover =
      0;  ///< parameter: share of the mean abandonment that the hub's other allies feel
  std::vector<RivalrySpec> rivalries;
  std::vector<ImputationSpec> imputations;
};

/// @throws InputError: unknown keys or names, values outside their range, parameters without
/// provenance, ids or pairs given twice
/// Checked: tests/scenario/model_file_test.cc; fuzzed: tests/fuzz/model_fuzz.cc
ModelFile read_model(const std::string& text, const std::string& name);

/// The keys value, lo, hi, se, kind, source, note of a table as a parameter. @throws InputError
Parameter read_parameter(const TomlTable& table, std::string id, std::string meaning);

/// The keys that read_parameter reads, for TomlTable::only.
std::vector<std::string> with_parameter_keys(std::vector<std::string> keys);

}  // namespace entente::scenario
