#include <algorithm>
#include <cstdio>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "entente/core/csv.h"
#include "reference_data.h"

// The spells of states beside the Correlates of War project's. Obligations, figures and memberships
// are compared in tests/services/compare_reference_test.cc.
namespace entente::atlas {
namespace {

using ::testing::HasSubstr;

const Atlas& shipped() {
  static const Atlas kAtlas = load(embedded_files());
  return kAtlas;
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
  const auto folder = testing::data_folder("cow_states/cow_states.csv");
  if (!folder) GTEST_SKIP() << testing::kAbsent;
  const auto table = CsvTable::read(*folder + "/cow_states/cow_states.csv");
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

}  // namespace
}  // namespace entente::atlas
