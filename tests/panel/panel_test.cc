#include "entente/panel/panel.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "entente/panel/read.h"

namespace entente::panel {
namespace {

const std::vector<std::string> kStates{"A", "B", "C"};

InputFault fault_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const InputError& error) {
    return error.fault();
  }
  ADD_FAILURE() << "no InputError";
  return {};
}

Panel small_panel() {
  Panel panel;
  panel.states = kStates;
  panel.years = {2000, 2001};
  Relation r{.name = "tie", .kind = RelationKind::kUndirected, .rows = 3, .cols = 3};
  r.waves = {{0, 1, 0, 1, 0, 0, 0, 0, 0}, Cells(9, 0)};
  panel.relations.push_back(r);
  return panel;
}

TEST(Edges, ReadsWavesMissingAndStructuralCells) {
  const auto table = CsvTable::parse(
      "wave,i,j,value\n1,A,B,1\n1,B,C,NA\n2,C,A,10\n2,A,C,11\n2,B,A,0\n", "edges.csv");
  const Relation r = read_edges(table, "tie", RelationKind::kDirected, kStates,
                                {.value = "value", .waves = {"1", "2"}});
  EXPECT_EQ(r.waves[0], (Cells{0, 1, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_TRUE(r.is_missing(0, 5));
  EXPECT_FALSE(r.is_missing(1, 5));
  EXPECT_TRUE(r.is_structural(1, 6));
  EXPECT_EQ(r.at(1, 0, 2), 1);
  EXPECT_TRUE(r.is_structural(1, 2));
  EXPECT_EQ(r.at(1, 2, 0), 0);
}

TEST(Edges, UndirectedTiesStandInBothTriangles) {
  const auto table = CsvTable::parse("i,j\nA,B\nB,A\nC,B\n", "edges.csv");
  const Relation r = read_edges(table, "tie", RelationKind::kUndirected, kStates, {.wave = ""});
  EXPECT_EQ(r.waves[0], (Cells{0, 1, 0, 1, 0, 1, 0, 1, 0}));
}

TEST(Edges, MembershipsAreStatesByInstruments) {
  const auto table = CsvTable::parse("i,j\nA,quad\nC,aukus\n", "m.csv");
  const Relation r =
      read_edges(table, "m", RelationKind::kMembership, kStates, {.wave = ""}, {"quad", "aukus"});
  EXPECT_EQ(r.cols, 2U);
  EXPECT_EQ(r.waves[0], (Cells{1, 0, 0, 0, 0, 1}));
}

TEST(Edges, FaultsNameLineColumnAndRemedy) {
  const auto read = [](const char* text) {
    return fault_of([&] {
      (void)read_edges(CsvTable::parse(text, "edges.csv"), "tie", RelationKind::kUndirected,
                       {"JPN", "KOR"}, {.value = "value", .waves = {"1"}});
    });
  };
  const InputFault unknown = read("wave,i,j,value\n1,JPN,KOR,1\n1,JPM,KOR,1\n");
  EXPECT_EQ(unknown.line, 3);
  EXPECT_EQ(unknown.field, "i");
  EXPECT_THAT(unknown.remedy, testing::HasSubstr("JPN"));
  EXPECT_EQ(read("wave,i,j,value\n1,JPN,JPN,1\n").field, "j");
  EXPECT_EQ(read("wave,i,j,value\n7,JPN,KOR,1\n").field, "wave");
  EXPECT_EQ(read("wave,i,j,value\n1,JPN,KOR,yes\n").field, "value");
  EXPECT_THAT(read("wave,i,j,value\n1,JPN,KOR,1\n1,KOR,JPN,0\n").problem,
              testing::HasSubstr("twice"));
}

TEST(Attributes, ReadsLevelsAndCovariatesWithNA) {
  const auto table = CsvTable::parse("id,x1,x2\nB,3,NA\nA,1,2\nC,NA,5\n", "a.csv");
  const Behaviour b = read_behaviour(table, "x", kStates, "id", {"x1", "x2"});
  EXPECT_EQ(b.low, 1);
  EXPECT_EQ(b.high, 5);
  EXPECT_EQ(b.waves[0], (Cells{1, 3, 1}));
  EXPECT_TRUE(b.is_missing(0, 2));
  EXPECT_TRUE(b.is_missing(1, 1));
  const NodeSeries v = read_node_covariate(table, "x", kStates, "id", {"x2"});
  EXPECT_EQ(v.waves[0][0], 2.0);
  EXPECT_TRUE(std::isnan(v.waves[0][1]));
}

TEST(Attributes, EveryStateNeedsOneRow) {
  const auto missing = CsvTable::parse("id,x\nA,1\nB,2\n", "a.csv");
  EXPECT_THROW((void)read_node_covariate(missing, "x", kStates, "id", {"x"}), InputError);
  const auto twice = CsvTable::parse("id,x\nA,1\nB,2\nB,2\nC,1\n", "a.csv");
  EXPECT_THROW((void)read_node_covariate(twice, "x", kStates, "id", {"x"}), InputError);
  const auto words = CsvTable::parse("id,x\nA,1\nB,two\nC,1\n", "a.csv");
  EXPECT_EQ(fault_of([&] { (void)read_node_covariate(words, "x", kStates, "id", {"x"}); }).line, 3);
}

TEST(Dyads, UnlistedPairsGetTheFallback) {
  const auto table = CsvTable::parse("i,j,km\nA,B,2.5\nB,A,NA\n", "d.csv");
  const DyadSeries d =
      read_dyad_covariate(table, "distance", kStates, kStates, {.wave = "", .value = "km"}, -1);
  EXPECT_EQ(d.waves[0][1], 2.5);
  EXPECT_TRUE(std::isnan(d.waves[0][3]));
  EXPECT_EQ(d.waves[0][8], -1.0);
}

TEST(Presence, IsHalfOpenAndStatesNotListedAreAlwaysThere) {
  Panel panel = small_panel();
  panel.presence = read_presence(
      CsvTable::parse("state,from,to\nB,1990-01-01,2001-01-01\nB,2010,open\n", "p.csv"), kStates);
  EXPECT_TRUE(panel.present(0, 1800));
  EXPECT_TRUE(panel.present(1, 1990));
  EXPECT_FALSE(panel.present(1, 2001));
  EXPECT_TRUE(panel.present(1, 2050));
  EXPECT_THROW(
      (void)read_presence(CsvTable::parse("state,from,to\nB,1990,1980-01-01\n", "p.csv"), kStates),
      InputError);
  EXPECT_THROW(
      (void)read_presence(CsvTable::parse("state,from,to\nB,then,open\n", "p.csv"), kStates),
      InputError);
}

TEST(Events, AreSortedByDate) {
  const auto table =
      CsvTable::parse("date,row,col,change\n2001-01-01,A,B,-1\n2000-01-01,A,B,1\n", "e.csv");
  const auto events = read_events(table, 0, kStates, kStates);
  EXPECT_EQ(events[0].year, 2000.0);
  EXPECT_EQ(events[1].delta, -1);
  const auto bad = CsvTable::parse("date,row,col,change\n2001-01-01,A,B,2\n", "e.csv");
  EXPECT_THROW((void)read_events(bad, 0, kStates, kStates), InputError);
}

TEST(Panel, CheckFindsWhatIsWrong) {
  EXPECT_NO_THROW(small_panel().check());
  Panel crooked = small_panel();
  crooked.relations[0].waves[1][1] = 1;
  EXPECT_THROW(crooked.check(), DomainError);
  Panel order = small_panel();
  order.years = {2001, 2001};
  EXPECT_THROW(order.check(), DomainError);
  Panel range = small_panel();
  range.behaviours.push_back({.name = "z", .low = 1, .high = 2, .waves = {{1, 1, 1}, {1, 3, 1}}});
  EXPECT_THROW(range.check(), DomainError);
  Panel marks = small_panel();
  marks.relations[0].missing = {Cells(9, 0)};
  EXPECT_THROW(marks.check(), DomainError);
  Panel event = small_panel();
  event.events = {{2000, 0, 5, 0, 1}};
  EXPECT_THROW(event.check(), DomainError);
}

std::string data_folder() {
  const char* given = std::getenv("ENTENTE_DATA");
  return given ? given : ENTENTE_SOURCE_DIR "/../shared/data";
}

// Tie counts 113, 116, 122 are those printed in the RSiena manual for this excerpt.
TEST(S50, IsReadWithItsPublishedCounts) {
  const std::string folder = data_folder() + "/s50";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "s50 is not in " << folder;
  std::vector<std::string> states;
  for (int i = 1; i <= 50; ++i) states.push_back(std::to_string(i));
  Panel panel;
  panel.states = states;
  panel.years = {1, 2, 3};
  panel.relations.push_back(read_edges(CsvTable::read(folder + "/s50_edges.csv"), "friendship",
                                       RelationKind::kDirected, states, {}));
  panel.behaviours.push_back(read_behaviour(CsvTable::read(folder + "/s50_attributes.csv"),
                                            "alcohol", states, "i", {"alc1", "alc2", "alc3"}));
  EXPECT_NO_THROW(panel.check());
  const auto ties = [&](std::size_t w) {
    const Cells& cells = panel.relations[0].waves[w];
    return std::accumulate(cells.begin(), cells.end(), 0);
  };
  EXPECT_EQ(ties(0), 113);
  EXPECT_EQ(ties(1), 116);
  EXPECT_EQ(ties(2), 122);
  EXPECT_EQ(panel.behaviours[0].low, 1);
  EXPECT_EQ(panel.behaviours[0].high, 5);
}

}  // namespace
}  // namespace entente::panel
