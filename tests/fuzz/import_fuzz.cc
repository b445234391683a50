#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "entente/atlas/read.h"
#include "entente/core/error.h"
#include "entente/import/cells.h"
#include "entente/import/read.h"
#include "entente/import/spec.h"
#include "entente/import/text_file.h"
#include "entente/import/tidy.h"

namespace {

using namespace entente::datasets;  // NOLINT(google-build-using-namespace): a program of its own

const StateResolver& states() {
  static const StateResolver kStates(entente::atlas::read(entente::atlas::embedded_files()).atlas);
  return kStates;
}

/// A header that the format recognises.
std::string header_of(const FormatSpec& spec) {
  std::string header = "title\n" + std::string(spec.from_title) + "Norway, 2000-2002\n\n";
  const auto add = [&](std::string_view columns) {
    const auto names = parts(columns);
    if (names.empty()) return;
    if (header.back() != '\n') header += ',';
    if (names[0] != "<blank>") header += names[0];
  };
  for (const auto& field : spec.state) add(field.columns);
  for (const auto& field : spec.other) add(field.columns);
  for (const auto* date : {&spec.begin, &spec.end}) {
    for (const auto part : {date->year, date->month, date->day}) add(part);
  }
  add(spec.year);
  add(spec.id_column);
  add(spec.needs);
  for (const auto& text : spec.texts) add(text.columns);
  for (const auto& variable : spec.variables) {
    if (spec.wide || (variable.flags & kOne) != 0) continue;
    add(variable.columns.empty() ? variable.name : variable.columns);
  }
  return header + (spec.wide ? ",2000,2001,2002\n" : "\n");
}

void check(const Dataset& data) {
  const auto& report = data.report;
  std::int64_t dropped = 0;
  for (const auto& drop : report.dropped) dropped += drop.rows;
  if (report.rows_read != report.rows_kept + dropped) std::abort();
  const auto text = write_tidy(data);
  if (std::holds_alternative<StateYears>(data.data)) {
    const auto again = read_text(text, "tidy.csv", states(), {.format = "entente-state-years"});
    if (write_tidy(again) != text) std::abort();
  }
}

}  // namespace

// The first byte names a format, whose header is put before the rest, or none; the second says
// whether an as-of day is given. Any bytes are a dataset of which every row is accounted for, or an
// InputError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  std::string text(data + 2, data + size);
  ReadOptions options;
  if (data[0] % 4 != 0) {
    const auto* spec = formats()[data[0] / 4 % formats().size()];
    text.insert(0, header_of(*spec));
    if (data[0] % 4 == 1) options.format = spec->id;
  }
  if (data[1] % 2 != 0) options.as_of = entente::parse_day("1990-06-30");
  try {
    check(read_text(text, "fuzz.csv", states(), options));
  } catch (const entente::InputError& error) {
    if (error.fault().problem.empty() || error.fault().remedy.empty()) std::abort();
  }
  try {
    (void)inflate(text, "fuzz.gz");
  } catch (const entente::InputError&) {
  }
  return 0;
}
