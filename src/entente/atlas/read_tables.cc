#include "entente/atlas/read_tables.h"

#include <algorithm>

#include "entente/atlas/fields.h"
#include "entente/atlas/vocabulary.h"

namespace entente::atlas {

void read_states(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"state", "cow", "cowabb", "iso3", "name", "from", "to", "status", "region", "source",
            "confidence", "note"},
           [&](const RowFields& row) {
             atlas.states.push_back({.state = row.text("state"),
                                     .cowabb = row.text("cowabb"),
                                     .iso3 = row.text("iso3"),
                                     .name = row.text("name"),
                                     .status = row.one_of("status", vocabulary::kStatus),
                                     .region = row.one_of("region", vocabulary::kRegions),
                                     .cow = row.text("cow") == "none"
                                                ? std::nullopt
                                                : std::optional<int>(row.integer("cow")),
                                     .period = row.period(),
                                     .cited = row.cited(),
                                     .where = row.where()});
           });
}

void read_capitals(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"state", "capital", "lat", "lon", "from", "to", "source", "note"},
           [&](const RowFields& row) {
             atlas.capitals.push_back({.state = row.text("state"),
                                       .name = row.text("capital"),
                                       .lat = row.number("lat", -90, 90),
                                       .lon = row.number("lon", -180, 180),
                                       .period = row.period(),
                                       .cited = row.cited(),
                                       .where = row.where()});
           });
}

void read_scopes(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults}, {"scope", "state", "note"}, [&](const RowFields& row) {
    atlas.scopes.push_back({.scope = row.text("scope"),
                            .state = row.text("state"),
                            .note = row.note(),
                            .where = row.where()});
  });
}

void read_places(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults}, {"place", "name", "lat", "lon", "region", "source", "note"},
           [&](const RowFields& row) {
             atlas.places.push_back({.id = row.text("place"),
                                     .name = row.text("name"),
                                     .region = row.text("region"),
                                     .lat = row.number("lat", -90, 90),
                                     .lon = row.number("lon", -180, 180),
                                     .cited = row.cited(),
                                     .where = row.where()});
           });
}

void read_figures(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"state", "series", "year", "value", "unit", "source", "locator", "confidence", "note"},
           [&](const RowFields& row) {
             const auto series = row.one_of("series", vocabulary::kSeries);
             const auto at =
                 std::find(vocabulary::kSeries.begin(), vocabulary::kSeries.end(), series);
             const auto& unit =
                 vocabulary::kUnits[static_cast<std::size_t>(at - vocabulary::kSeries.begin())];
             if (row.text("unit") != unit)
               row.fail("unit", "is not the unit of the series", "write " + unit);
             atlas.figures.push_back({.state = row.text("state"),
                                      .series = series,
                                      .unit = unit,
                                      .year = row.integer("year"),
                                      .value = row.quantity("value"),
                                      .cited = row.cited(),
                                      .where = row.where()});
           });
}

void read_presence(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"owner", "host", "from", "to", "personnel", "source", "locator", "confidence", "note"},
           [&](const RowFields& row) {
             atlas.presence.push_back({.owner = row.text("owner"),
                                       .host = row.text("host"),
                                       .period = row.period(),
                                       .personnel = row.quantity("personnel"),
                                       .cited = row.cited(),
                                       .where = row.where()});
           });
}

}  // namespace entente::atlas
