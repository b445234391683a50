#include "entente/atlas/facts.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using ::testing::HasSubstr;
using testing::tiny_atlas;

InputFault fault_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const InputError& error) {
    return error.fault();
  }
  ADD_FAILURE() << "no InputError";
  return {};
}

TEST(Atlas, FindsByIdAndGivesNullForWhatIsNotThere) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(atlas.instrument("pact")->short_title, "Pact");
  EXPECT_EQ(atlas.arrangement("forum")->name, "The Forum");
  EXPECT_EQ(atlas.source("book")->kind, "book");
  EXPECT_EQ(atlas.question("standing")->readings.size(), 2U);
  EXPECT_EQ(atlas.instrument("forum"), nullptr);
  EXPECT_EQ(atlas.source("none"), nullptr);
  EXPECT_TRUE(atlas.has_state("CCC"));
  EXPECT_FALSE(atlas.has_state("DDD"));
}

TEST(Atlas, ASpellHoldsFromItsFirstDayToTheDayBeforeItsEnd) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(atlas.spell("CCC", parse_day("1959-12-31")), nullptr);
  EXPECT_NE(atlas.spell("CCC", parse_day("1960-01-01")), nullptr);
  EXPECT_EQ(atlas.capital("AAA", parse_day("1949-12-31"))->name, "Aton");
  EXPECT_EQ(atlas.capital("AAA", parse_day("1950-01-01"))->name, "Newton");
}

TEST(Coding, ChoosesWhatNamesItsReadingsAndWhatNamesNone) {
  const auto atlas = tiny_atlas();
  const auto& coding = *atlas.coding("default");
  EXPECT_TRUE(coding.chooses({}));
  EXPECT_TRUE(coding.chooses({{"standing", "suspended"}}));
  EXPECT_FALSE(coding.chooses({{"standing", "in-force"}}));
  EXPECT_FALSE(coding.chooses({{"standing", "suspended"}, {"other", "reading"}}));
}

TEST(Coding, IsNamedOrMadeFromTheDefaultByReadings) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(atlas.resolve_coding("maximal").readings.at("standing"), "in-force");
  const auto made = atlas.resolve_coding("standing=in-force");
  EXPECT_EQ(made.readings, atlas.coding("maximal")->readings);
  EXPECT_EQ(made.id, "standing=in-force");  // printed with every answer
}

TEST(Coding, ThatIsNotThereIsAnErrorThatNamesTheClosest) {
  const auto atlas = tiny_atlas();
  EXPECT_THAT(fault_of([&] { (void)atlas.resolve_coding("maximum"); }).remedy,
              HasSubstr("did you mean 'maximal'?"));
  EXPECT_THAT(fault_of([&] { (void)atlas.resolve_coding(","); }).remedy, HasSubstr("known: "));
  EXPECT_THAT(fault_of([&] { (void)atlas.resolve_coding("standin=in-force"); }).remedy,
              HasSubstr("did you mean 'standing'?"));
  EXPECT_THAT(fault_of([&] { (void)atlas.resolve_coding("standing=inforce"); }).remedy,
              HasSubstr("did you mean 'in-force'?"));
  EXPECT_THAT(fault_of([&] { (void)atlas.resolve_coding("standing="); }).problem,
              HasSubstr("is not question=reading"));
}

TEST(Quantity, WritesTheNumberOrTheWordOfItsAbsence) {
  using Kind = Quantity::Kind;
  EXPECT_EQ(to_string(Quantity{Kind::kKnown, 1.5}), "1.5");
  EXPECT_EQ(to_string(Quantity{Kind::kNone, 0}), "none");
  EXPECT_EQ(to_string(Quantity{Kind::kUnknown, 0}), "unknown");
  EXPECT_EQ(to_string(Quantity{}), "not-covered");
  EXPECT_EQ((Quantity{Kind::kUnknown, 7}.known()), std::nullopt);
}

TEST(Citation, NamesAuthorTitleSeriesAndTheMostPreciseDate) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(citation(*atlas.source("book")), "Author, An, The Book, 1999");
  Source both = *atlas.source("pact-text");
  both.fields["year"] = "1951";
  EXPECT_EQ(citation(both), "Three states, Pact, UNTS 1, 1951-01-01");
}

}  // namespace
}  // namespace entente::atlas
