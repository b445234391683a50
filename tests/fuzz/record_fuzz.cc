#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/core/error.h"
#include "entente/scenario/ensemble.h"

// Any bytes are either a record of a future, which then is written and read back the same, or an
// InputError that names the store.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace scenario = entente::scenario;
  const std::string bytes(data, data + size);
  try {
    const auto record = scenario::decode(bytes, "run.db");
    const auto written = scenario::encode(record);
    if (scenario::encode(scenario::decode(written, "again.db")) != written) std::abort();
  } catch (const entente::InputError& error) {
    // What encode wrote must never be at fault.
    if (error.fault().file != "run.db" || error.fault().remedy.empty()) std::abort();
  }
  return 0;
}
