#include "entente/services/tidy.h"

#include <charconv>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/check.h"
#include "entente/atlas/why.h"
#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "full_atlas.h"

namespace entente::services {
namespace {

using testing::full_atlas;
using ::testing::HasSubstr;

class Tables {
 public:
  explicit Tables(const atlas::Atlas& atlas) {
    for (auto& table : tidy_tables(atlas)) {
      names.push_back(table.name());
      tables_.emplace(table.name(), std::move(table));
    }
  }

  [[nodiscard]] const TidyTable& at(const std::string& name) const { return tables_.at(name); }

  [[nodiscard]] std::int64_t rows(const std::string& name) const {
    return static_cast<std::int64_t>(at(name).rows().size());
  }

  /// The cell of the row with this id.
  [[nodiscard]] std::string cell(const std::string& table, const std::string& id,
                                 const std::string& column) const {
    for (const auto& row : at(table).rows()) {
      if (row.at(*at(table).find("id")) == id) return row.at(*at(table).find(column));
    }
    throw std::out_of_range(table + " has no row " + id);
  }

  std::vector<std::string> names;

 private:
  std::map<std::string, TidyTable> tables_;
};

void expect_counts(const atlas::Atlas& atlas) {
  const Tables tables(atlas);
  const auto counts = atlas::count(atlas);
  const std::map<std::string, std::int64_t> expected = {
      {"states", counts.states},
      {"state_spells", counts.spells},
      {"instruments", counts.instruments},
      {"articles", counts.articles},
      {"obligations", counts.obligations},
      {"parties", counts.memberships},
      {"suspensions", counts.suspensions},
      {"interpretations", counts.interpretations},
      {"second_instruments", counts.coded_twice},
      {"arrangements", counts.arrangements},
      {"questions", counts.questions},
      {"codings", counts.codings},
      {"coding_readings", counts.codings * counts.questions},
      {"places", counts.places},
      {"areas", counts.areas},
      {"presence", counts.presence},
      {"figures", counts.figures},
      {"bases", counts.bases},
      {"systems", counts.systems},
      {"statements", counts.statements},
      {"trade", counts.trade},
      {"exercises", counts.exercises},
      {"editions", counts.editions},
      {"disputes", counts.disputes},
      {"incidents", counts.incidents},
      {"sources", counts.sources},
      {"capitals", static_cast<std::int64_t>(atlas.capitals.size())},
      {"scopes", static_cast<std::int64_t>(atlas.scopes.size())},
      {"differences", static_cast<std::int64_t>(atlas.differences.size())}};
  for (const auto& [name, count] : expected) EXPECT_EQ(tables.rows(name), count) << name;
}

TEST(Tidy, HasAsManyRowsAsTheAtlasHasFacts) {
  expect_counts(full_atlas());
}

TEST(Tidy, OfTheShippedAtlasHasAsManyRowsAsItHasFacts) {
  expect_counts(atlas::load(atlas::embedded_files()));
}

TEST(Tidy, OfTheFullAtlasLeavesNoTableWithoutARow) {
  const Tables tables(full_atlas());
  for (const auto& name : tables.names) EXPECT_GT(tables.rows(name), 0) << name;
}

TEST(Tidy, KeepsUnknownNoneNotCoveredAndZeroApart) {
  const Tables tables(full_atlas());
  EXPECT_EQ(tables.cell("figures", "AAA/gdp/2000", "value"), "100");
  EXPECT_EQ(tables.cell("figures", "AAA/gdp/2010", "value"), "unknown");
  EXPECT_EQ(tables.cell("figures", "BBB/gdp/2000", "value"), "none");
  EXPECT_EQ(tables.cell("figures", "BBB/milex/2000", "value"), "not-covered");
  EXPECT_EQ(tables.cell("figures", "BBB/personnel/2000", "value"), "0");
  EXPECT_EQ(tables.cell("state_spells", "CCC@1960-01-01", "cow"), "none");
  EXPECT_EQ(tables.cell("incidents", "reef-dispute/incident/1969", "deaths"), "none");
}

TEST(Tidy, KeepsThePrecisionOfDates) {
  const Tables tables(full_atlas());
  EXPECT_EQ(tables.cell("parties", "pact/party/CCC@1960-01-01", "signed"), "1959");
  EXPECT_EQ(tables.cell("statements", "doubt", "date"), "1985");
  EXPECT_EQ(tables.cell("parties", "pact/party/BBB@1952-01-01", "to"), "1999-01-01");
  EXPECT_EQ(tables.cell("parties", "draft/party/BBB@unknown", "to"), "open");
  EXPECT_EQ(tables.cell("instruments", "draft", "in_force"), "unknown");
}

TEST(Tidy, NamesWhatAFactRefersToByItsKey) {
  const Tables tables(full_atlas());
  EXPECT_EQ(tables.cell("obligations", "pact/obligation/II", "article"), "pact/article/II");
  EXPECT_EQ(tables.cell("obligations", "visit/obligation/stay", "article"), "");
  EXPECT_EQ(tables.cell("suspensions", "pact/suspension/1", "obligations"), "pact/obligation/II");
  EXPECT_EQ(tables.cell("suspensions", "pact/suspension/1", "under"), "standing:suspended");
  EXPECT_EQ(tables.cell("statements", "word", "about"), "pact/article/II");
  EXPECT_EQ(tables.cell("statements", "doubt", "about"), "reef-dispute;reef;forum;wall;CCC;visit");
  EXPECT_EQ(tables.cell("bases", "base/port@1960-01-01", "users"), "AAA;BBB");
  EXPECT_EQ(tables.cell("disputes", "sandbank", "part_of"), "reef-dispute");
}

TEST(Tidy, TellsRowsOfOnePathApart) {
  const Tables tables(full_atlas());
  EXPECT_EQ(tables.cell("editions", "wall/edition/1990-05-01", "participants"), "AAA;BBB;CCC");
  EXPECT_EQ(tables.cell("editions", "wall/edition/1990-05-01~2", "participants"), "BBB");
}

TEST(Tidy, KeysOfFactsAreThePathsOfWhy) {
  const auto atlas = full_atlas();
  const Tables tables(atlas);
  for (const auto* name :
       {"states",      "capitals",    "figures",         "trade",        "presence",
        "bases",       "systems",     "instruments",     "parties",      "articles",
        "obligations", "suspensions", "interpretations", "arrangements", "members",
        "exercises",   "editions",    "disputes",        "claimants",    "incidents"}) {
    for (const auto& row : tables.at(name).rows()) {
      const auto path = row.front().substr(0, row.front().find_first_of("@~"));
      EXPECT_NO_THROW(atlas::why(atlas, path)) << name << ": " << row.front();
    }
  }
}

TEST(Tidy, AStateIsAsInItsLastSpell) {
  auto atlas = full_atlas();
  auto spell = atlas.states.front();
  spell.name = "Aland the Second";
  spell.period.from = Date::parse("1950");
  atlas.states.front().period.to = Date::parse("1950");
  atlas.states.insert(atlas.states.begin(), spell);
  const Tables tables(atlas);
  EXPECT_EQ(tables.rows("states"), 3);
  EXPECT_EQ(tables.cell("states", "AAA", "name"), "Aland the Second");
  EXPECT_EQ(tables.rows("state_spells"), 4);
}

TEST(Tidy, TextOfAnyKindReadsBack) {
  auto atlas = full_atlas();
  const std::string hard = "a, \"b\";\nc\r\nd\t é 漢 ";
  atlas.figures.front().cited.note = hard;
  const Tables tables(atlas);
  const auto table = CsvTable::parse(tables.at("figures").csv(), "figures.csv");
  EXPECT_EQ(table.at(table.rows().front(), "note"), hard);
  EXPECT_EQ(table.rows().size(), atlas.figures.size());
}

TEST(Tidy, CitesEverySourceOfAFactOnce) {
  const Tables tables(full_atlas());
  std::vector<std::string> found;
  for (const auto& row : tables.at("citations").rows()) {
    if (row[1] == "standing:in-force" || row[1] == "AAA/gdp/2010")
      found.push_back(row[0] + " " + row[2]);
  }
  EXPECT_THAT(found, ::testing::ElementsAre("readings book", "readings pact-text"));
}

TEST(Tidy, APolygonIsClosedAndRunsAgainstTheClock) {
  auto atlas = full_atlas();
  auto& ring = atlas.areas.front().parts.front().polygon;
  ring = {{170, 10}, {171, 12}, {172, 10}};
  const Tables tables(atlas);
  EXPECT_EQ(
      tables.cell("area_parts", "home/part/1", "polygon"),
      R"({"type":"Polygon","coordinates":[[[172.0,10.0],[171.0,12.0],[170.0,10.0],[172.0,10.0]]]})");
}

TEST(Tidy, RefusesAnAtlasThatCheckWouldNotPass) {
  auto twice = full_atlas();
  twice.instruments.push_back(twice.instruments.front());
  EXPECT_THROW(tidy_tables(twice), DomainError);
  auto unsourced = full_atlas();
  unsourced.capitals.front().cited.sources.clear();
  EXPECT_THROW(tidy_tables(unsourced), DomainError);
}

TEST(TidyTable, RefusesRowsThatBreakItsColumns) {
  TidyTable table({.name = "t", .title = "", .description = "", .missing = {"unknown"}});
  table.add_column({.name = "id", .description = "", .required = true});
  table.add_column({.name = "value", .description = ""});
  table.add_row({"a", "unknown"});
  EXPECT_THROW(table.add_row({"b"}), DomainError);
  EXPECT_THROW(table.add_row({"", "1"}), DomainError);
  EXPECT_THROW(table.add_row({"unknown", "1"}), DomainError);
  EXPECT_THROW(table.add_row({"a", "1"}), DomainError);
  EXPECT_THROW(table.add_column({.name = "late", .description = ""}), DomainError);
  EXPECT_EQ(table.csv(), "id,value\na,unknown\n");
}

TEST(PlainNumber, HasNoExponentAndReadsBack) {
  EXPECT_EQ(plain_number(100000), "100000");
  EXPECT_EQ(plain_number(0.1), "0.1");
  EXPECT_EQ(plain_number(-12.5), "-12.5");
  EXPECT_EQ(plain_number(0), "0");
  for (const double value : {1e21, 1.7976931348623157e308, 4.9e-324}) {
    const auto text = plain_number(value);
    EXPECT_THAT(text, ::testing::Not(HasSubstr("e")));
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    EXPECT_EQ(read, value);
  }
}

}  // namespace
}  // namespace entente::services
