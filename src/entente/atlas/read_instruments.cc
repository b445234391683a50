#include "entente/atlas/read_instruments.h"

#include <fmt/format.h>

#include "entente/atlas/fields.h"
#include "entente/atlas/ring.h"
#include "entente/atlas/vocabulary.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

Party read_party(const TomlTable& table, const Instrument& of) {
  table.only({"state", "signed", "from", "to", "source", "locator", "confidence", "note", "under"});
  return {.state = table.text("state"),
          .signed_on = date_or(table, "signed", of.signed_on),
          .period = {date_at(table, "from"), date_at(table, "to")},
          .cited = cited_at(table, of.cited),
          .under = under_at(table),
          .where = where(table)};
}

Article read_article(const TomlTable& table, const Instrument& of) {
  table.only({"id", "says", "locator", "source", "note", "confidence"});
  return {.id = table.text("id"),
          .says = table.text("says"),
          .cited = cited_at(table, of.cited),
          .where = where(table)};
}

Obligation read_obligation(const TomlTable& table, const Instrument& of) {
  table.only({"id",      "article", "kind",    "by",         "to",        "third",      "strength",
              "acts",    "on",      "objects", "area",       "attackers", "exceptions", "from",
              "to_date", "source",  "locator", "confidence", "under",     "note"});
  Obligation made;
  made.id = table.text("id");
  made.article = table.text_or("article", "");
  made.kind = one_of(table, "kind", vocabulary::kKinds);
  made.by = table.texts("by");
  made.to = table.texts("to");
  made.third = table.boolean_or("third", false);
  made.strength = one_of(table, "strength", vocabulary::kStrengths);
  made.acts = table.has("acts") ? all_of(table, "acts", vocabulary::kActs)
                                : std::vector<std::string>{"none"};
  made.on = table.has("on") ? one_of(table, "on", vocabulary::kOn) : "standing";
  made.objects = table.has("objects") ? all_of(table, "objects", vocabulary::kObjects)
                                      : std::vector<std::string>{"none"};
  made.area = table.text_or("area", "any");
  made.attackers = table.texts_or("attackers", {"any"});
  made.exceptions = table.has("exceptions") ? all_of(table, "exceptions", vocabulary::kExceptions)
                                            : std::vector<std::string>{};
  made.period = {date_or(table, "from", of.in_force), date_or(table, "to_date", of.ended)};
  made.cited = cited_at(table, of.cited);
  made.under = under_at(table);
  made.where = where(table);
  return made;
}

Suspension read_suspension(const TomlTable& table, const Instrument& of) {
  table.only({"by", "to", "obligations", "from", "to_date", "source", "locator", "confidence",
              "under", "note"});
  return {.by = table.texts("by"),
          .to = table.texts("to"),
          .obligations = table.texts("obligations"),
          .period = {date_at(table, "from"), date_at(table, "to_date")},
          .cited = cited_at(table, of.cited),
          .under = under_at(table),
          .where = where(table)};
}

Interpretation read_interpretation(const TomlTable& table, const Instrument& of) {
  table.only({"date", "by", "article", "says", "source", "locator", "confidence", "note"});
  return {.date = date_at(table, "date"),
          .by = table.texts("by"),
          .article = table.text_or("article", ""),
          .says = table.text("says"),
          .cited = cited_at(table, of.cited),
          .where = where(table)};
}

Duration read_duration(const TomlTable& table) {
  table.only({"term_years", "exit_notice", "article", "source", "locator", "note"});
  Duration made;
  made.term = table.is_number("term_years") ? shortest(table.number("term_years"))
                                            : table.text_or("term_years", "not-covered");
  made.exit_notice = table.text_or("exit_notice", "not-covered");
  made.article = table.text_or("article", "");
  return made;
}

Instrument read_head(const TomlTable& file) {
  file.only({"id",           "title",          "short",      "type",         "coded",
             "signed",       "in_force",       "ended",      "organisation", "organisation_ended",
             "registration", "source",         "confidence", "note",         "under",
             "locator",      "replaces",       "party",      "article",      "obligation",
             "suspension",   "interpretation", "duration"});
  Instrument made;
  made.where = where(file);
  made.id = file.text("id");
  require_file_name(file, made.id);
  made.title = file.text("title");
  made.short_title = file.text("short");
  made.type = one_of(file, "type", vocabulary::kTypes);
  made.coded = one_of(file, "coded", vocabulary::kCoded);
  made.signed_on = date_at(file, "signed");
  made.in_force = date_at(file, "in_force");
  made.ended = date_at(file, "ended");
  made.organisation = file.text("organisation");
  made.organisation_ended = date_or(file, "organisation_ended", Date::open());
  made.registration = file.text("registration");
  made.cited = cited_at(file, {.sources = split(file.text("source"), ';')});
  made.under = under_at(file);
  made.replaces = file.texts_or("replaces", {});
  return made;
}

}  // namespace

namespace {

void read_into(const TableFile& from, std::vector<Instrument>& list) {
  const bool whole = guarded(from.faults, [&] {
    const auto file = TomlTable::parse(from.text, from.name);
    Instrument made = read_head(file);
    const auto each = [&](const char* key, auto& parts, auto read) {
      for (const auto& table : file.tables(key)) {
        if (!guarded(from.faults, [&] { parts.push_back(read(table, made)); }))
          from.atlas.left_out.insert(left_out_key(from.name, key));
      }
    };
    each("party", made.parties, read_party);
    each("article", made.articles, read_article);
    each("obligation", made.obligations, read_obligation);
    each("suspension", made.suspensions, read_suspension);
    each("interpretation", made.interpretations, read_interpretation);
    if (file.has("duration")) {
      guarded(from.faults, [&] { made.duration = read_duration(file.table("duration")); });
    }
    list.push_back(std::move(made));
  });
  if (!whole) from.atlas.left_out.insert(left_out_key(from.name));
}

}  // namespace

void read_instrument(const std::string& text, const std::string& name, Atlas& atlas,
                     Faults& faults) {
  read_into({text, name, atlas, faults}, atlas.instruments);
}

void read_second(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  read_into({text, name, atlas, faults}, atlas.second);
}

void read_arrangement(const std::string& text, const std::string& name, Atlas& atlas,
                      Faults& faults) {
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"id", "name", "short", "founded", "ended", "organisation", "kinds", "source",
               "locator", "confidence", "note", "member"});
    Arrangement made;
    made.where = where(file);
    made.id = file.text("id");
    require_file_name(file, made.id);
    made.name = file.text("name");
    made.short_name = file.text("short");
    made.founded = date_at(file, "founded");
    made.ended = date_at(file, "ended");
    made.organisation = file.boolean_or("organisation", false);
    made.kinds = all_of(file, "kinds", vocabulary::kArrangementKinds);
    made.cited = cited_at(file, {.sources = split(file.text("source"), ';')});
    for (const auto& table : file.tables("member")) {
      guarded(faults, [&] {
        table.only({"state", "from", "to", "role", "source", "locator", "confidence", "note"});
        made.members.push_back(
            {.state = table.text("state"),
             .role = table.has("role") ? one_of(table, "role", vocabulary::kRoles) : "member",
             .period = {date_at(table, "from"), date_at(table, "to")},
             .cited = cited_at(table, made.cited),
             .where = where(table)});
      });
    }
    atlas.arrangements.push_back(std::move(made));
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

namespace {

Question read_question(const TomlTable& table) {
  table.only({"id", "asks", "reading", "source", "note"});
  Question made{
      .id = table.text("id"), .asks = table.text("asks"), .readings = {}, .where = where(table)};
  for (const auto& reading : table.tables("reading")) {
    reading.only({"id", "says", "source", "locator", "note"});
    made.readings.push_back({.id = reading.text("id"),
                             .says = reading.text("says"),
                             .sources = split(reading.text("source"), ';')});
  }
  if (made.readings.size() < 2)
    table.fail("reading", "has fewer than two readings", "a question has rival answers");
  return made;
}

Coding read_coding(const TomlTable& table, const Atlas& atlas) {
  table.only({"id", "says", "base", "readings", "starts"});
  Coding made{.id = table.text("id"),
              .says = table.text_or("says", ""),
              .readings = {},
              .where = where(table)};
  if (table.has("base")) {
    const auto* base = atlas.coding(table.text("base"));
    if (base == nullptr)
      table.fail("base", "names a coding that does not stand above", "put the base coding first");
    made.readings = base->readings;
    made.from_signature = base->from_signature;
  }
  if (table.has("starts"))
    made.from_signature = one_of(table, "starts", vocabulary::kStarts) == "signature";
  const auto chosen = table.table("readings");
  for (const auto& key : chosen.keys()) made.readings[key] = chosen.text(key);
  return made;
}

}  // namespace

void read_codings(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  const auto entry = [&](const TomlTable& table, auto read) {
    if (!guarded(faults, read)) atlas.left_out.insert(left_out_key(name, text_if_any(table, "id")));
  };
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"question", "coding"});
    for (const auto& table : file.tables("question"))
      entry(table, [&] { atlas.questions.push_back(read_question(table)); });
    for (const auto& table : file.tables("coding")) {
      const auto base = text_if_any(table, "base");
      if (!base.empty() && atlas.left_out.contains(left_out_key(name, base)))
        atlas.left_out.insert(left_out_key(name, text_if_any(table, "id")));
      else
        entry(table, [&] { atlas.codings.push_back(read_coding(table, atlas)); });
    }
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

namespace {

AreaPart read_part(const TomlTable& table) {
  table.only({"name", "polygon", "from", "to", "note"});
  AreaPart made{
      .name = table.text("name"),
      .note = table.text_or("note", ""),
      .polygon = table.points("polygon"),
      .period = {date_or(table, "from", Date::unknown()), date_or(table, "to", Date::open())},
      .where = where(table)};
  constexpr std::size_t kTriangle = 3;
  if (made.polygon.size() < kTriangle)
    table.fail("polygon", "has fewer than three vertices", "write [[lon, lat], ...]");
  for (const auto& vertex : made.polygon) {
    if (vertex.size() != 2 || vertex[0] < -360 || vertex[0] > 360 || vertex[1] < -90 ||
        vertex[1] > 90) {
      table.fail("polygon", "has a vertex that is not [lon, lat]",
                 "write degrees, longitude first");
    }
  }
  if (crosses_itself(made.polygon))
    table.fail("polygon", "crosses itself", "put its vertices in the order in which they follow");
  return made;
}

Area read_area(const TomlTable& table) {
  table.only({"id", "name", "says", "source", "locator", "confidence", "note", "part", "states",
              "places", "excludes"});
  Area made{.id = table.text("id"),
            .name = table.text("name"),
            .says = table.text("says"),
            .parts = {},
            .states = table.texts_or("states", {}),
            .places = table.texts_or("places", {}),
            .excludes = table.texts_or("excludes", {}),
            .cited = cited_at(table, {.sources = split(table.text("source"), ';')}),
            .where = where(table)};
  for (const auto& part : table.tables("part")) made.parts.push_back(read_part(part));
  return made;
}

}  // namespace

void read_areas(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"area"});
    for (const auto& table : file.tables("area")) {
      if (!guarded(faults, [&] { atlas.areas.push_back(read_area(table)); }))
        atlas.left_out.insert(left_out_key(name, text_if_any(table, "id")));
    }
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

void read_header(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults) {
  atlas.where = {name, 1};
  const bool whole = guarded(faults, [&] {
    const auto file = TomlTable::parse(text, name);
    file.only({"edition", "covers_from", "covers_to", "note"});
    atlas.edition = file.text("edition");
    atlas.covers_from = date_at(file, "covers_from");
    atlas.covers_to = date_at(file, "covers_to");
    atlas.note = file.text_or("note", "");
  });
  if (!whole) atlas.left_out.insert(left_out_key(name));
}

}  // namespace entente::atlas
