#include "small_world.h"

#include "entente/core/error.h"

namespace entente::datasets::testing {
namespace {

atlas::StateSpell spell(const char* id, int cow, const char* abbreviation, const char* name,
                        const char* from, const char* to) {
  atlas::StateSpell out;
  out.state = id;
  out.iso3 = id;
  out.cow = cow;
  out.cowabb = abbreviation;
  out.name = name;
  out.period = {.from = Date::parse(from), .to = Date::parse(to)};
  return out;
}

}  // namespace

const StateResolver& small_world() {
  static const StateResolver kResolver = [] {
    atlas::Atlas atlas;
    atlas.states = {
        spell("AUS", 900, "AUL", "Australia", "1920-01-10", "open"),
        spell("CHN", 710, "CHN", "China", "1912-01-01", "open"),
        spell("DEU", 255, "GMY", "Germany", "1871-01-18", "1945-05-09"),
        spell("DEU", 260, "GFR", "West Germany", "1949-05-23", "1990-10-03"),
        spell("DEU", 255, "GMY", "Germany", "1990-10-03", "open"),
        spell("FRA", 220, "FRN", "France", "1816-01-01", "open"),
        spell("GBR", 200, "UKG", "United Kingdom", "1816-01-01", "open"),
        spell("JPN", 740, "JPN", "Japan", "1860-01-01", "1945-08-15"),
        spell("JPN", 740, "JPN", "Japan", "1952-04-28", "open"),
        spell("KIR", 946, "KIR", "Kiribati", "1979-07-12", "open"),
        spell("KOR", 732, "ROK", "South Korea", "1948-08-15", "open"),
        spell("RUS", 365, "RUS", "Soviet Union", "1816-01-01", "1991-12-26"),
        spell("RUS", 365, "RUS", "Russia", "1991-12-26", "open"),
        spell("SRB", 345, "YUG", "Serbia", "1992-04-27", "open"),
        spell("TUR", 640, "TUR", "Turkey", "1816-01-01", "open"),
        spell("USA", 2, "USA", "United States", "1816-01-01", "open"),
        spell("YUG", 345, "YUG", "Yugoslavia", "1918-12-01", "1992-04-27"),
    };
    return StateResolver(atlas);
  }();
  return kResolver;
}

Dataset read_sample(std::string_view text, const std::string& name, const ReadOptions& options) {
  return read_text(text, name, small_world(), options);
}

InputFault fault_of(std::string_view text, const ReadOptions& options) {
  try {
    read_sample(text, "sample.csv", options);
  } catch (const InputError& error) {
    return error.fault();
  }
  return {};
}

std::int64_t dropped(const ImportReport& report, std::string_view words) {
  std::int64_t rows = 0;
  for (const auto& drop : report.dropped) {
    if (drop.reason.find(words) != std::string::npos) rows += drop.rows;
  }
  return rows;
}

}  // namespace entente::datasets::testing
