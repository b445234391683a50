#include <algorithm>
#include <cstdio>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "entente/core/text.h"
#include "entente/world/layer.h"
#include "reference_data.h"

// The shipped atlas beside datasets that others made. What differs is printed, and named with its
// reason in docs/atlas-cross-check.md.
namespace entente::atlas {
namespace {

using ::testing::HasSubstr;
using testing::Pair;
using testing::Ties;

constexpr const char* kAbsent =
    "the public datasets are not beside the sources nor in ENTENTE_DATA";

const Atlas& shipped() {
  static const Atlas kAtlas = load(embedded_files());
  return kAtlas;
}

/// Who owes whom defence on the first or the last day of a year: a dataset by years counts a treaty
/// that held on some day of it.
Ties defence_in(int year) {
  Ties ties;
  for (const Day day : {first_day(year), first_day(year + 1) - std::chrono::days{1}}) {
    const world::World world(shipped(), {.date = day, .scope = "indo-pacific"});
    for (const auto& tie : world::make_layer(world, "defence").ties)
      ties[{world.state(tie.from).id, world.state(tie.to).id}].insert(tie.instruments.begin(),
                                                                      tie.instruments.end());
  }
  return ties;
}

Ties within_scope(const Ties& ties) {
  std::set<std::string> scope;
  for (const auto& entry : shipped().scopes) {
    if (entry.scope == "indo-pacific") scope.insert(entry.state);
  }
  Ties kept;
  for (const auto& [pair, treaties] : ties) {
    if (scope.contains(pair.first) && scope.contains(pair.second)) kept[pair] = treaties;
  }
  return kept;
}

/// Treaties that only one side has, with the pairs and years concerned.
using Disagreements = std::map<std::string, std::map<Pair, std::vector<int>>>;

void note_missing(const Ties& in, const Ties& from, int year, Disagreements& out) {
  for (const auto& [pair, treaties] : in) {
    if (from.contains(pair)) continue;
    for (const auto& treaty : treaties) out[treaty][pair].push_back(year);
    if (treaties.empty()) out["no treaty named"][pair].push_back(year);
  }
}

void print(const char* heading, const Disagreements& disagreements) {
  std::printf("%s\n", heading);
  for (const auto& [treaty, pairs] : disagreements) {
    std::printf("  %s:", treaty.c_str());
    for (const auto& [pair, years] : pairs) {
      std::printf(" %s>%s", pair.first.c_str(), pair.second.c_str());
      for (const int year : years) std::printf(" %d", year);
      std::printf(";");
    }
    std::printf("\n");
  }
}

/// Every treaty on which the two disagree stands in the document, with its reason.
void expect_listed(const Disagreements& disagreements, const std::string& prefix) {
  const auto document = read_file(ENTENTE_SOURCE_DIR "/docs/atlas-cross-check.md");
  for (const auto& [treaty, pairs] : disagreements)
    EXPECT_THAT(document, HasSubstr("| " + prefix + treaty + " |")) << "say why they differ";
}

// Floors that held when the comparison was made; the document says what lies between them and 1.
constexpr double kPrecisionFloor = 0.64;
constexpr double kRecallFloor = 0.87;

TEST(Reference, DefenceDyadsOfTheIndoPacificAgreeWithAtop) {
  const auto folder = testing::data_folder();
  if (!folder) GTEST_SKIP() << kAbsent;
  const testing::Atop atop(*folder);
  Disagreements only_atop;
  Disagreements only_atlas;
  std::printf("year   ATOP  atlas   both  precision  recall\n");
  for (int year = 1950; year <= 2010; year += 10) {
    const auto theirs = within_scope(atop.defence(shipped(), year));
    const auto ours = defence_in(year);
    const auto both = static_cast<double>(std::count_if(
        ours.begin(), ours.end(), [&](const auto& entry) { return theirs.contains(entry.first); }));
    const double precision = both / static_cast<double>(ours.size());
    const double recall = both / static_cast<double>(theirs.size());
    std::printf("%d  %5zu  %5zu  %5.0f  %9.2f  %6.2f\n", year, theirs.size(), ours.size(), both,
                precision, recall);
    EXPECT_GE(precision, kPrecisionFloor) << year;
    EXPECT_GE(recall, kRecallFloor) << year;
    note_missing(theirs, ours, year, only_atop);
    note_missing(ours, theirs, year, only_atlas);
  }
  print("only in ATOP, by treaty:", only_atop);
  print("only in the atlas, by instrument:", only_atlas);
  expect_listed(only_atop, "ATOP ");
  expect_listed(only_atlas, "");
}

/// A day of a row of three columns.
Day day_of(const CsvTable& table, const CsvTable::Row& row, const std::string& prefix) {
  const auto part = [&](const char* name) { return std::stoi(table.at(row, prefix + name)); };
  return Day{std::chrono::year{part("year")} / part("month") / part("day")};
}

/// The atlas's spells of a COW number that share a day with a COW spell, in the order of time: a
/// change of status divides a spell here and not there.
std::vector<const StateSpell*> spells_within(int cow, Day from, Day to) {
  std::vector<const StateSpell*> spells;
  for (const auto& spell : shipped().states) {
    const auto begin = spell.period.from.first();
    if (spell.cow == cow && begin && *begin <= to &&
        (spell.period.contains(from) || *begin >= from))
      spells.push_back(&spell);
  }
  std::sort(spells.begin(), spells.end(), [](const StateSpell* a, const StateSpell* b) {
    return a->period.from.first() < b->period.from.first();
  });
  return spells;
}

struct Tally {
  int compared = 0, same = 0;
};

/// Compares one end of a spell; where the two differ, the note of the atlas must say so.
void compare_ends(const char* what, Day theirs, const StateSpell& spell, const Date& ours,
                  Tally& tally) {
  ++tally.compared;
  if (ours.end() == theirs) {
    ++tally.same;
    return;
  }
  std::printf("%s %s: COW %s, atlas %s\n", spell.state.c_str(), what,
              entente::to_string(theirs).c_str(), to_string(ours).c_str());
  EXPECT_THAT(spell.cited.note, HasSubstr("COW"))
      << spell.state << ": the note names no other date";
}

TEST(Reference, SpellsOfStatesAgreeWithTheCorrelatesOfWarOrTheNoteSaysWhy) {
  const auto folder = testing::data_folder();
  if (!folder) GTEST_SKIP() << kAbsent;
  const auto table = testing::read_table(*folder + "/cow_states/cow_states.csv");
  const Day covered = *shipped().covers_from.first();
  const Day cut = parse_day("2016-12-31");
  Tally begins;
  Tally ends;
  for (const auto& row : table.rows()) {
    const Day from = day_of(table, row, "st");
    const Day to = day_of(table, row, "end");
    const auto spells =
        spells_within(std::stoi(table.at(row, "ccode")), std::max(from, covered), to);
    if (to < covered || spells.empty()) continue;
    if (from > covered)
      compare_ends("begins", from, *spells.front(), spells.front()->period.from, begins);
    if (to < cut)  // theirs is the last day, ours the first after it
      compare_ends("ends", to + std::chrono::days{1}, *spells.back(), spells.back()->period.to,
                   ends);
  }
  std::printf("begins: %d of %d the same; ends: %d of %d the same\n", begins.same, begins.compared,
              ends.same, ends.compared);
  EXPECT_GE(begins.same, 52);
  EXPECT_GE(ends.same, 6);
}

/// Prints and counts the figures of a series that are beyond a factor of two from a column of the
/// National Material Capabilities.
void compare_figures(const std::string& folder, const std::string& series, const char* column,
                     double unit, double floor) {
  const auto table = testing::read_table(folder + "/cow_nmc/nmc_v7.csv");
  std::map<std::pair<std::string, int>, double> theirs;
  for (const auto& row : table.rows()) {
    const int year = std::stoi(table.at(row, "year"));
    if (year < 1945 || table.at(row, column).empty()) continue;
    const auto state = testing::state_of(shipped(), std::stoi(table.at(row, "ccode")),
                                         first_day(year + 1) - std::chrono::days{1});
    theirs[{state, year}] = std::stod(table.at(row, column)) * unit;
  }
  int compared = 0;
  int close = 0;
  for (const auto& figure : shipped().figures) {
    const auto found = theirs.find({figure.state, figure.year});
    if (figure.series != series || !figure.value.known() || found == theirs.end()) continue;
    const double ratio = *figure.value.known() / found->second;
    ++compared;
    const bool within = ratio >= 0.5 && ratio <= 2;
    close += within ? 1 : 0;
    if (within) continue;
    std::printf("%s %s %d: NMC %g, atlas %g %s\n", figure.state.c_str(), series.c_str(),
                figure.year, found->second, *figure.value.known(), figure.unit.c_str());
    EXPECT_EQ(figure.cited.confidence, "contested") << figure.state << " " << figure.year;
  }
  std::printf("%s: %d of %d within a factor of two\n", series.c_str(), close, compared);
  ASSERT_GT(compared, 0);
  EXPECT_GE(static_cast<double>(close) / compared, floor);
}

TEST(Reference, FiguresLieWithinAFactorOfTwoOfNationalMaterialCapabilities) {
  const auto folder = testing::data_folder();
  if (!folder) GTEST_SKIP() << kAbsent;
  compare_figures(*folder, "milex", "milex", 1e-6, 0.9);      // thousand -> billion dollars
  compare_figures(*folder, "personnel", "milper", 1.0, 0.9);  // thousand
}

}  // namespace
}  // namespace entente::atlas
