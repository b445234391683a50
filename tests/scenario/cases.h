#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "entente/atlas/facts.h"
#include "entente/core/error.h"
#include "entente/scenario/future.h"
#include "entente/scenario/model_file.h"
#include "entente/scenario/scenario_file.h"
#include "entente/world/world.h"

/// What the tests of this folder share: the shipped model and baseline, and changes of their text.
namespace entente::scenario::testing {

/// The texts that the program carries.
std::string model_text();
std::string baseline_text();

/// `text` with the first `from` replaced. @throws std::logic_error when there is none
std::string with(std::string text, const std::string& from, const std::string& to);

/// 1-based line of the first `needle`. @throws std::logic_error when there is none
int line_of(const std::string& text, const std::string& needle);

/// The shipped model with other numbers: value, lo and hi of a parameter all become `value`.
/// @param id of a term or constant, or rate-VARIABLE
std::string fixed_at(const std::string& text, const std::string& id, double value);

/// The shipped model in which no state ever decides anything.
std::string still_model();

/// Finds "case.toml" as `text`, all else as shipped.
Finder finder_with(const std::string& text);

/// A scenario with `base = "baseline"` and these further lines.
std::string child(const std::string& more);

/// The fault of an InputError that `act` throws; a fault without file and problem if it throws
/// none.
template <class F>
InputFault fault_of(F&& act) {
  try {
    act();
  } catch (const InputError& error) {
    return error.fault();
  }
  return {};
}

/// The shipped atlas.
const atlas::Atlas& shipped_atlas();

/// A scenario ready to run on the shipped atlas. Pointers of the plan lead into it.
class Case {
 public:
  explicit Case(const std::string& scenario, const std::string& model = model_text(),
                std::uint64_t seed = 7);
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  ModelFile model;
  Scenario baseline, scenario;
  world::World start;
  Plan plan;

  /// Position of an outcome in the values of a year.
  [[nodiscard]] static std::size_t outcome(const std::string& id);
  /// An outcome in one year of an arm.
  [[nodiscard]] double value(const ArmRecord& arm, int year, const std::string& id) const;
  /// Number of a state.
  [[nodiscard]] std::uint32_t state(const std::string& id) const;
  /// Position of a pair in the pacts and lattice of an arm.
  [[nodiscard]] std::size_t pair(const std::string& a, const std::string& b) const;
};

/// A folder that is removed at the end.
class Folder {
 public:
  explicit Folder(const std::string& name);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// Same numbers bit for bit, NaN equal to NaN.
bool same_bits(const std::vector<double>& a, const std::vector<double>& b);
bool same_arm(const ArmRecord& a, const ArmRecord& b);

}  // namespace entente::scenario::testing
