#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "entente/core/csv.h"
#include "entente/core/error.h"

// Any bytes are either a table, which then reads back from what csv_line writes, or an InputError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  try {
    const auto table = entente::CsvTable::parse(bytes, "fuzz.csv");
    // A byte order mark is put first so that one that belongs to the header survives the reading.
    std::string text = "\xEF\xBB\xBF" + entente::csv_line(table.header());
    for (const auto& row : table.rows()) text += entente::csv_line(row.cells);
    const auto again = entente::CsvTable::parse(text, "again.csv");
    if (again.header() != table.header() || again.rows().size() != table.rows().size())
      std::abort();
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      if (again.rows()[i].cells != table.rows()[i].cells) std::abort();
    }
  } catch (const entente::InputError& error) {
    // What csv_line wrote must never be at fault.
    if (error.fault().file != "fuzz.csv") std::abort();
  }
  return 0;
}
