#include "entente/atlas/read_record.h"

#include "entente/atlas/fields.h"
#include "entente/atlas/vocabulary.h"
#include "entente/core/text.h"

namespace entente::atlas {

void read_bases(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"base", "name", "host", "users", "kind", "lat", "lon", "from", "to", "source",
            "locator", "confidence", "note"},
           [&](const RowFields& row) {
             atlas.bases.push_back({.id = row.text("base"),
                                    .name = row.text("name"),
                                    .host = row.text("host"),
                                    .kind = row.one_of("kind", vocabulary::kBaseKinds),
                                    .users = row.list("users"),
                                    .lat = row.number("lat", -90, 90),
                                    .lon = row.number("lon", -180, 180),
                                    .period = row.period(),
                                    .cited = row.cited(),
                                    .where = row.where()});
           });
}

void read_systems(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows(
      {text, name, atlas, faults},
      {"system", "name", "owner", "class", "range_low", "range_high", "warhead", "platform",
       "basing", "first_service", "retired", "count", "source", "locator", "confidence", "note"},
      [&](const RowFields& row) {
        atlas.systems.push_back({.id = row.text("system"),
                                 .name = row.text("name"),
                                 .owner = row.text("owner"),
                                 .missile_class = row.one_of("class", vocabulary::kMissileClasses),
                                 .warhead = row.one_of("warhead", vocabulary::kWarheads),
                                 .basing = row.text("basing"),
                                 .platforms = row.all_of("platform", vocabulary::kPlatforms),
                                 .range_low = row.quantity("range_low"),
                                 .range_high = row.quantity("range_high"),
                                 .first_service = row.date("first_service"),
                                 .retired = row.date("retired"),
                                 .launchers = row.quantity("count"),
                                 .cited = row.cited(),
                                 .where = row.where()});
      });
}

void read_statements(const std::string& text, const std::string& name, Atlas& atlas,
                     Faults& faults) {
  for_rows({text, name, atlas, faults},
           {"statement", "date", "by", "to", "about", "kind", "says", "source", "locator",
            "confidence", "note"},
           [&](const RowFields& row) {
             atlas.statements.push_back({.id = row.text("statement"),
                                         .kind = row.one_of("kind", vocabulary::kStatementKinds),
                                         .says = row.text("says"),
                                         .date = row.date("date"),
                                         .by = row.list("by"),
                                         .to = row.list("to"),
                                         .about = row.list("about"),
                                         .cited = row.cited(),
                                         .where = row.where()});
           });
}

void read_trade(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  for_rows(
      {text, name, atlas, faults},
      {"state", "partner", "direction", "year", "share", "source", "locator", "confidence", "note"},
      [&](const RowFields& row) {
        atlas.trade.push_back({.state = row.text("state"),
                               .partner = row.text("partner"),
                               .direction = row.one_of("direction", vocabulary::kDirections),
                               .year = row.integer("year"),
                               .share = row.quantity("share"),
                               .cited = row.cited(),
                               .where = row.where()});
      });
}

void read_differences(const std::string& text, const std::string& name, Atlas& atlas,
                      Faults& faults) {
  for_rows({text, name, atlas, faults}, {"dataset", "what", "id", "says", "source"},
           [&](const RowFields& row) {
             atlas.differences.push_back({.dataset = row.one_of("dataset", vocabulary::kDatasets),
                                          .what = row.text("what"),
                                          .id = row.text("id"),
                                          .says = row.text("says"),
                                          .cited = row.cited(),
                                          .where = row.where()});
           });
}

namespace {

Edition read_edition(const TomlTable& table, const Exercise& of) {
  table.only({"from", "to", "every", "participants", "observers", "troops", "place", "source",
              "locator", "confidence", "note"});
  Edition made;
  made.period = {date_at(table, "from"), date_at(table, "to")};
  made.every = static_cast<int>(table.number_or("every", 0));
  if (made.every < 0 || made.every != table.number_or("every", 0))
    table.fail("every", "is not a whole number of years", "write 0, 1, 2, ...");
  made.participants = table.texts("participants");
  made.observers = table.texts_or("observers", {});
  made.troops = table.has("troops") ? quantity_at(table, "troops") : Quantity{};
  made.place = table.text_or("place", "");
  made.cited = cited_at(table, of.cited);
  made.where = where(table);
  return made;
}

Claimant read_claimant(const TomlTable& table, const Dispute& of) {
  table.only({"state", "role", "from", "to", "says", "source", "locator", "confidence", "note"});
  return {.state = table.text("state"),
          .role = one_of(table, "role", vocabulary::kClaimantRoles),
          .says = table.text_or("says", ""),
          .period = {date_at(table, "from"), date_at(table, "to")},
          .cited = cited_at(table, of.cited),
          .where = where(table)};
}

Incident read_incident(const TomlTable& table, const Dispute& of) {
  table.only({"id", "from", "to", "place", "by", "against", "act", "deaths", "says", "source",
              "locator", "confidence", "note"});
  Incident made;
  made.id = table.text("id");
  made.place = table.text_or("place", "");
  made.act = one_of(table, "act", vocabulary::kIncidentActs);
  made.says = table.text("says");
  made.period.from = date_at(table, "from");
  made.period.to = date_or(table, "to",
                           made.period.from.kind() == Date::Kind::kDay
                               ? Date::of(*made.period.from.first() + std::chrono::days{1})
                               : made.period.from);
  made.by = table.texts_or("by", {});
  made.against = table.texts_or("against", {});
  made.deaths = quantity_at(table, "deaths");
  made.cited = cited_at(table, of.cited);
  made.where = where(table);
  return made;
}

/// Reads each table under `key`; one at fault is left out. Whether none was.
template <class T, class Of, class Read>
bool each(const TomlTable& file, const char* key, const Of& of, std::vector<T>& list,
          Faults& faults, Read read) {
  bool whole = true;
  for (const auto& table : file.tables(key))
    whole = guarded(faults, [&] { list.push_back(read(table, of)); }) && whole;
  return whole;
}

}  // namespace

void read_exercise(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"id", "name", "short", "kinds", "lead", "place", "places", "first", "last", "source",
               "locator", "confidence", "note", "edition"});
    Exercise made;
    made.where = where(file);
    made.id = file.text("id");
    require_file_name(file, made.id);
    made.name = file.text("name");
    made.short_name = file.text("short");
    made.place = file.text("place");
    made.kinds = all_of(file, "kinds", vocabulary::kExerciseKinds);
    made.lead = file.texts("lead");
    made.places = file.texts_or("places", {});
    made.first = date_at(file, "first");
    made.last = date_at(file, "last");
    made.cited = cited_at(file, {.sources = split(file.text("source"), ';')});
    if (!each(file, "edition", made, made.editions, faults, read_edition))
      atlas.left_out.insert(left_out_key(name, "edition"));
    atlas.exercises.push_back(std::move(made));
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

void read_dispute(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"id", "name", "short", "kinds", "places", "part_of", "from", "to", "says", "source",
               "locator", "confidence", "note", "claimant", "incident"});
    Dispute made;
    made.where = where(file);
    made.id = file.text("id");
    require_file_name(file, made.id);
    made.name = file.text("name");
    made.short_name = file.text("short");
    made.says = file.text("says");
    made.part_of = file.text_or("part_of", "");
    made.kinds = all_of(file, "kinds", vocabulary::kDisputeKinds);
    made.places = file.texts_or("places", {});
    made.period = {date_at(file, "from"), date_at(file, "to")};
    made.cited = cited_at(file, {.sources = split(file.text("source"), ';')});
    if (!each(file, "claimant", made, made.claimants, faults, read_claimant))
      atlas.left_out.insert(left_out_key(name, "claimant"));
    each(file, "incident", made, made.incidents, faults, read_incident);
    atlas.disputes.push_back(std::move(made));
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

}  // namespace entente::atlas
