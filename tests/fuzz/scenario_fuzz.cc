#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/core/error.h"
#include "entente/scenario/future.h"
#include "entente/scenario/scenario_file.h"
#include "entente/scenario/shipped.h"

// Any text is a scenario with years to measure, interventions within them and amounts from
// uncertainties that exist, or an InputError that names the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace scenario = entente::scenario;
  const std::string text(data, data + size);
  const auto find = [&](const std::string& id) -> scenario::NamedText {
    if (id == "fuzz") return {text, "fuzz.toml"};
    if (id.find('/') != std::string::npos || id.ends_with(".toml")) return {"", "other.toml"};
    return scenario::find_scenario(id);
  };
  try {
    const auto made = scenario::read_scenario("fuzz", find);
    const auto years = scenario::measured_years(made);
    if (years.empty() || entente::first_day(years.back()) <= made.start) std::abort();
    if (years.size() > 102) std::abort();
    for (const auto& it : made.interventions) {
      if (it.date < made.start || it.date >= entente::first_day(years.back())) std::abort();
      if (!(it.probability >= 0 && it.probability <= 1)) std::abort();
      bool known = it.uncertainty.empty();
      for (const auto& one : made.uncertainties) known = known || one.id == it.uncertainty;
      if (!known) std::abort();
    }
    for (const auto& path : made.paths) {
      if (path.rule == "growth" && path.parameter >= made.uncertainties.size()) std::abort();
    }
  } catch (const entente::InputError& error) {
    if (error.fault().file.empty()) std::abort();
  }
  return 0;
}
