#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/atlas/read.h"

// Any bytes give entries and faults; each fault says where and how to mend it, and the entries read
// back from what they hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const auto bib = entente::atlas::parse_bib(bytes, "fuzz.bib");
  const auto lines = 1 + std::count(bytes.begin(), bytes.end(), '\n');
  if (bib.left_out.size() != bib.faults.size()) std::abort();
  for (const auto& fault : bib.faults) {
    if (fault.file != "fuzz.bib" || fault.line < 1 || fault.line > lines) std::abort();
    if (fault.problem.empty() || fault.remedy.empty()) std::abort();
  }
  std::string text;
  for (const auto& source : bib.sources) {
    text += "@" + source.kind + "{" + source.key;
    for (const auto& [field, value] : source.fields) text += ",\n  " + field + " = {" + value + "}";
    text += "\n}\n";
  }
  const auto again = entente::atlas::parse_bib(text, "again.bib");
  if (!again.faults.empty() || again.sources.size() != bib.sources.size()) std::abort();
  for (std::size_t i = 0; i < bib.sources.size(); ++i) {
    if (again.sources[i].key != bib.sources[i].key) std::abort();
    if (again.sources[i].fields != bib.sources[i].fields) std::abort();
  }
  return 0;
}
