#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/core/error.h"
#include "entente/scenario/model_file.h"

// Any text is a model whose every number lies in its range and has a provenance, or an InputError
// that names the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  try {
    const auto model = entente::scenario::read_model(text, "fuzz.toml");
    for (const auto& parameter : model.parameters) {
      if (!(parameter.lo <= parameter.value && parameter.value <= parameter.hi)) std::abort();
      if (parameter.source.empty()) std::abort();
      const double drawn = parameter.draw(0.5);
      if (!(drawn - drawn == 0)) std::abort();  // not finite
    }
    for (const auto& term : model.terms) {
      if (term.parameter >= model.parameters.size()) std::abort();
    }
    if (model.rates.size() != 3 || model.spillover >= model.parameters.size()) std::abort();
  } catch (const entente::InputError& error) {
    if (error.fault().file != "fuzz.toml") std::abort();
  }
  return 0;
}
