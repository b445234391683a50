#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::tiny_atlas;
using testing::tiny_files;
using testing::tiny_with;

TEST(ReadRecord, ABaseHasUsersAPlaceAndAPeriodOfUse) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.bases, SizeIs(2));
  const auto& base = atlas.bases[0];
  EXPECT_EQ(base.id, "port");
  EXPECT_EQ(base.name, "Port Royal");
  EXPECT_EQ(base.host, "BBB");
  EXPECT_EQ(base.kind, "naval");
  EXPECT_THAT(base.users, ElementsAre("AAA", "BBB"));
  EXPECT_EQ(base.lat, -20.5);
  EXPECT_EQ(base.lon, -100.25);
  EXPECT_EQ(to_string(base.period.to), "1990-01-01");
  EXPECT_EQ(atlas.bases[1].cited.note, "handed back");
  EXPECT_EQ(atlas.bases[1].where.line, 3);
}

TEST(ReadRecord, ASystemHasAnOwnerRangesAndAService) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.systems, SizeIs(2));
  const auto& dart = atlas.systems[0];
  EXPECT_EQ(dart.owner, "AAA");
  EXPECT_EQ(dart.missile_class, "asbm");
  EXPECT_EQ(dart.range_low.known(), 1000);
  EXPECT_EQ(dart.range_high.known(), 1500);
  EXPECT_EQ(dart.warhead, "dual");
  EXPECT_THAT(dart.platforms, ElementsAre("road", "rail"));
  EXPECT_EQ(to_string(dart.retired), "2010-05-06");
  EXPECT_EQ(dart.launchers.kind, Quantity::Kind::kUnknown);
  EXPECT_EQ(atlas.systems[1].launchers.known(), 12);
}

TEST(ReadRecord, AStatementNamesWhoSaidWhatToWhomAboutWhat) {
  const auto said = tiny_atlas().statements.at(1);
  EXPECT_EQ(said.id, "doubt");
  EXPECT_EQ(said.kind, "doubt");
  EXPECT_EQ(to_string(said.date), "1985");
  EXPECT_THAT(said.by, ElementsAre("BBB", "CCC"));
  EXPECT_THAT(said.to, ElementsAre("all"));
  EXPECT_THAT(said.about, ElementsAre("reef-dispute", "reef", "forum", "wall", "CCC", "visit"));
  EXPECT_EQ(said.says, "Perhaps.");
  EXPECT_EQ(said.cited.confidence, "contested");
}

TEST(ReadRecord, SharesOfTradeAndKnownDifferences) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.trade, SizeIs(3));
  EXPECT_EQ(atlas.trade[0].share.known(), 62.5);
  EXPECT_EQ(atlas.trade[2].direction, "imports");
  EXPECT_FALSE(atlas.trade[2].share.known().has_value());
  ASSERT_THAT(atlas.differences, SizeIs(2));
  EXPECT_EQ(atlas.differences[0].dataset, "atop-5.1");
  EXPECT_EQ(atlas.differences[0].what, "nonaggression");
  EXPECT_EQ(atlas.differences[0].id, "pact");
  EXPECT_EQ(atlas.differences[0].says, "They count it from signature.");
}

TEST(ReadRecord, AnExerciseHasItsEditions) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.exercises, SizeIs(1));
  const auto& wall = atlas.exercises[0];
  EXPECT_THAT(wall.kinds, ElementsAre("naval", "air"));
  EXPECT_THAT(wall.lead, ElementsAre("AAA"));
  EXPECT_THAT(wall.places, ElementsAre("reef"));
  ASSERT_THAT(wall.editions, SizeIs(2));
  EXPECT_EQ(wall.editions[0].every, 2);
  EXPECT_EQ(wall.editions[0].troops.known(), 500);
  EXPECT_THAT(wall.editions[0].participants, ElementsAre("AAA", "BBB"));
  EXPECT_THAT(wall.editions[0].observers, IsEmpty());
  EXPECT_THAT(wall.editions[0].cited.sources, ElementsAre("book"));  // the series'
  EXPECT_EQ(wall.editions[1].every, 0);
  EXPECT_EQ(wall.editions[1].troops.kind, Quantity::Kind::kUnknown);
  EXPECT_EQ(wall.editions[1].place, "at home");
  EXPECT_EQ(wall.editions[1].where.line, 20);
}

TEST(ReadRecord, ADisputeHasItsClaimantsAndIncidents) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.disputes, SizeIs(2));
  const auto& reef = atlas.disputes[0];
  ASSERT_THAT(reef.claimants, SizeIs(3));
  EXPECT_EQ(reef.claimants[2].role, "patron");
  EXPECT_EQ(to_string(reef.claimants[1].period.to), "2000-01-01");
  ASSERT_THAT(reef.incidents, SizeIs(2));
  EXPECT_EQ(reef.incidents[0].act, "clash");
  EXPECT_EQ(reef.incidents[0].deaths.known(), 3);
  EXPECT_EQ(reef.incidents[1].deaths.kind, Quantity::Kind::kNone);
  EXPECT_THAT(reef.incidents[1].by, IsEmpty());
  EXPECT_THAT(reef.incidents[1].cited.sources, ElementsAre("pact-text"));
  EXPECT_EQ(atlas.disputes[1].part_of, "reef-dispute");
}

TEST(ReadRecord, AnIncidentWithoutAnEndLastsItsDayMonthOrYear) {
  const auto incidents = tiny_atlas().disputes.at(0).incidents;
  EXPECT_EQ(to_string(incidents[0].period.to), "1970-02-04");
  EXPECT_EQ(to_string(incidents[1].period.to), "1969");
  EXPECT_TRUE(incidents[1].period.contains(parse_day("1969-12-31")));
  EXPECT_FALSE(incidents[1].period.contains(parse_day("1970-01-01")));
}

TEST(ReadRecord, APartOfAnAreaHasItsRingAndItsPeriod) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.areas.at(0).parts, SizeIs(1));
  const auto& part = atlas.areas[0].parts[0];
  EXPECT_EQ(part.name, "Islands");
  EXPECT_EQ(part.note, "roughly drawn");
  EXPECT_THAT(part.polygon,
              ElementsAre(ElementsAre(170, 10), ElementsAre(172, 10), ElementsAre(171, 12)));
  EXPECT_EQ(to_string(part.period.from), "1950-01-01");
  EXPECT_EQ(to_string(part.period.to), "open");
  const auto undated = load(tiny_with("areas.toml", "from = \"1950-01-01\"\n", ""));
  EXPECT_EQ(to_string(undated.areas[0].parts[0].period.from), "unknown");
}

TEST(ReadRecord, SecondCodingsStandApart) {
  const auto atlas = tiny_atlas();
  ASSERT_THAT(atlas.second, SizeIs(1));
  EXPECT_EQ(atlas.second[0].type, "memorandum");
  EXPECT_EQ(atlas.instrument("draft")->type, "treaty");
  EXPECT_THAT(atlas.instruments, SizeIs(4));
}

TEST(ReadRecord, ACodingSaysFromWhenInstrumentsCountAndPassesItOn) {
  const auto atlas = tiny_atlas();
  EXPECT_FALSE(atlas.coding("default")->from_signature);
  EXPECT_TRUE(atlas.coding("signature")->from_signature);
  auto files = tiny_files();
  files.contents["codings.toml"] +=
      "\n[[coding]]\nid = \"later\"\nbase = \"signature\"\nreadings = { standing = \"in-force\" }\n"
      "\n[[coding]]\nid = \"back\"\nbase = \"signature\"\nstarts = \"force\"\nreadings = { }\n";
  const auto more = load(files);
  EXPECT_TRUE(more.coding("later")->from_signature);
  EXPECT_FALSE(more.coding("back")->from_signature);
}

TEST(ReadRecord, SourcesStandInFilesByTopic) {
  auto files = tiny_files();
  files.contents["sources/exercises.bib"] =
      "@online{wall-page, title = {Wall}, institution = {Aland}, year = {1990},\n"
      "  url = {https://example.org/wall}}\n";
  const auto atlas = load(testing::with(files, "exercises/wall.toml", "source = \"book\"",
                                        "source = \"wall-page;book\""));
  EXPECT_THAT(atlas.sources, SizeIs(3));
  EXPECT_EQ(atlas.source("wall-page")->where.file, "tiny/sources/exercises.bib");
  EXPECT_THAT(atlas.exercises[0].editions[0].cited.sources, ElementsAre("wall-page", "book"));
}

}  // namespace
}  // namespace entente::atlas
