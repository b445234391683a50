#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/core/date.h"
#include "entente/core/error.h"

// Any text is either a date, which is then written as it was read, or a DomainError; and a period
// of two dates answers for each day near them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto cut = text.find('/');
  try {
    const auto from = entente::Date::parse(text.substr(0, cut));
    if (to_string(from) != text.substr(0, cut)) std::abort();
    if (from.known() != from.first().has_value() || from.known() != from.end().has_value())
      std::abort();
    if (from.known() && *from.end() < *from.first()) std::abort();
    if (cut == std::string::npos) return 0;
    const entente::Period period{from, entente::Date::parse(text.substr(cut + 1))};
    for (const auto& date : {period.from, period.to}) {
      if (!date.known()) continue;
      for (int step = -1; step <= 1; ++step) {
        const auto day = *date.end() + std::chrono::days{step};
        if (period.contains(day) && (!from.known() || day < *from.first())) std::abort();
        (void)period.uncertain(day);
      }
    }
  } catch (const entente::DomainError&) {
    return 0;
  }
  return 0;
}
