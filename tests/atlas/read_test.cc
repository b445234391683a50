#include "entente/atlas/read.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::tiny_atlas;
using testing::tiny_files;
using testing::tiny_with;

auto says(const std::string& problem) {
  return Field(&InputFault::problem, HasSubstr(problem));
}

TEST(Read, GivesEveryEntryOfTheFiles) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(atlas.edition, "1");
  EXPECT_THAT(atlas.states, SizeIs(3));
  EXPECT_THAT(atlas.capitals, SizeIs(4));
  EXPECT_THAT(atlas.scopes, SizeIs(3));
  EXPECT_THAT(atlas.areas, SizeIs(1));
  EXPECT_THAT(atlas.figures, SizeIs(6));
  EXPECT_THAT(atlas.presence, SizeIs(3));
  EXPECT_THAT(atlas.sources, SizeIs(2));
  EXPECT_THAT(atlas.instruments, SizeIs(4));
  EXPECT_THAT(atlas.arrangements, SizeIs(1));
  EXPECT_THAT(atlas.left_out, IsEmpty());
}

TEST(Read, EntriesKnowTheirFileAndLine) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(atlas.states[1].where.file, "tiny/states.csv");
  EXPECT_EQ(atlas.states[1].where.line, 3);
  const auto* pact = atlas.instrument("pact");
  ASSERT_NE(pact, nullptr);
  EXPECT_EQ(pact->parties[1].where.file, "tiny/instruments/pact.toml");
  EXPECT_EQ(pact->parties[1].where.line, 20);
  EXPECT_EQ(atlas.sources[0].where.line, 2);
}

TEST(Read, AnEntryTakesFromItsInstrumentWhatItLeavesOut) {
  const auto atlas = tiny_atlas();
  const auto* pact = atlas.instrument("pact");
  ASSERT_NE(pact, nullptr);
  EXPECT_EQ(to_string(pact->parties[0].signed_on), "1951-01-01");
  EXPECT_EQ(to_string(pact->parties[2].signed_on), "1959");
  EXPECT_THAT(pact->parties[0].cited.sources, ElementsAre("pact-text"));
  EXPECT_THAT(pact->parties[2].cited.sources, ElementsAre("book"));
  EXPECT_EQ(to_string(pact->obligations[0].period.from), "1952-01-01");
  EXPECT_EQ(pact->obligations[0].cited.confidence, "contested");
  EXPECT_EQ(pact->obligations[1].cited.confidence, "firm");
  EXPECT_EQ(pact->obligations[1].on, "standing");
  EXPECT_THAT(pact->obligations[1].acts, ElementsAre("none"));
}

TEST(Read, AbsencesAreKeptApartAndAreNotZero) {
  const auto atlas = tiny_atlas();
  using Kind = Quantity::Kind;
  const std::vector<Kind> expected = {Kind::kKnown, Kind::kUnknown,    Kind::kKnown,
                                      Kind::kNone,  Kind::kNotCovered, Kind::kKnown};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& quantity = atlas.figures[i].value;
    EXPECT_EQ(quantity.kind, expected[i]) << i;
    EXPECT_EQ(quantity.known().has_value(), expected[i] == Kind::kKnown) << i;
  }
  EXPECT_EQ(atlas.figures[5].value.known(), 0.0);  // a zero that a source states is a zero
}

TEST(Read, AFaultyEntryHidesNoOther) {
  auto files = tiny_with("instruments/pact.toml", "from = \"1952-01-01\"", "from = \"1952-1-1\"");
  files = testing::with(files, "instruments/pact.toml", "strength = \"consult\"",
                        "strength = \"consultation\"");
  files = testing::with(files, "states.csv", "1960-01-01", "sixty");
  files = testing::with(files, "sources/general.bib", "title = {Pact}", "title = {}");
  const auto result = read(files);
  EXPECT_THAT(result.faults, ElementsAre(says("1952-1-1"), says("'consultation' is not a known"),
                                         says("is empty"), says("sixty")));
  EXPECT_THAT(result.atlas.states, SizeIs(2));
  EXPECT_THAT(result.atlas.sources, SizeIs(1));
  EXPECT_THAT(result.atlas.instrument("pact")->parties, SizeIs(2));
  EXPECT_THAT(result.atlas.instrument("pact")->obligations, SizeIs(1));
}

TEST(Read, FaultsComeInTheOrderOfLines) {
  auto files = tiny_with("instruments/pact.toml", "date = \"1965-05-05\"", "date = \"1965-5\"");
  files = testing::with(files, "instruments/pact.toml", "says = \"They consult.\"", "say = \"\"");
  files = testing::with(files, "instruments/pact.toml", "to = \"1999-01-01\"", "to = \"99\"");
  const auto faults = read(files).faults;
  ASSERT_THAT(faults, SizeIs(3));
  EXPECT_LT(faults[0].line, faults[1].line);
  EXPECT_LT(faults[1].line, faults[2].line);
}

TEST(Load, ThrowsTheFirstFaultOfFormBeforeThoseOfReference) {
  auto files = tiny_with("instruments/pact.toml", "area = \"home\"", "area = \"away\"");
  EXPECT_THROW(
      try { load(files); } catch (const InputError& error) {
        EXPECT_EQ(error.fault().field, "obligation.area");
        throw;
      },
      InputError);
  files = testing::with(files, "states.csv", "AAA,1,", "AAA,one,");
  EXPECT_THROW(
      try { load(files); } catch (const InputError& error) {
        EXPECT_EQ(error.fault().field, "cow");
        throw;
      },
      InputError);
}

TEST(FilesIn, ReadsAFolderAsItReadsMemory) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "entente_tiny_atlas";
  std::filesystem::remove_all(folder);
  for (const auto& [path, text] : tiny_files().contents) {
    std::filesystem::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << text;
  }
  std::ofstream(folder / "README") << "not of the atlas, and no text file that it would read\n";
  EXPECT_EQ(files_in(folder.string()).contents, tiny_files().contents);
  std::filesystem::remove_all(folder);
}

TEST(FilesIn, AFolderWithoutAnAtlasIsMissingInput) {
  EXPECT_THROW(files_in(::testing::TempDir() + "/entente_no_such_folder"), MissingInputError);
}

TEST(Bib, ReadsBracesQuotesBareWordsAndComments) {
  const auto bib = parse_bib(
      "% x @book{no}\nnoise @Book{ k ,title={A {B}\n c},author=\"D\", % e\n"
      " year=2000,}\n",
      "b.bib");
  EXPECT_THAT(bib.faults, IsEmpty());
  ASSERT_THAT(bib.sources, SizeIs(1));
  EXPECT_EQ(bib.sources[0].kind, "book");
  EXPECT_EQ(bib.sources[0].key, "k");
  EXPECT_EQ(bib.sources[0].fields.at("title"), "A B  c");
  EXPECT_EQ(bib.sources[0].fields.at("year"), "2000");
}

TEST(Bib, AValueThatDoesNotEndIsToldWhereItBegins) {
  const auto bib = parse_bib("@book{a,\n title =\n {Open,\n author = {A}\n\n", "b.bib");
  EXPECT_THAT(bib.faults,
              ElementsAre(AllOf(says("a value does not end"), Field(&InputFault::line, 3))));
}

TEST(Bib, AnEntryThatDoesNotEndIsToldWhereItBeginsAndSwallowsNoOther) {
  const auto bib = parse_bib(
      "@book{a,\n title = {Open,\n author = {A}, year = 1}\n\n@book{b, title = {B}, author = {C}, "
      "year = {2}}\n",
      "b.bib");
  EXPECT_THAT(bib.faults,
              ElementsAre(AllOf(says("the entry 'a' does not end"), Field(&InputFault::line, 1),
                                Field(&InputFault::file, "b.bib"))));
  ASSERT_THAT(bib.sources, SizeIs(1));
  EXPECT_EQ(bib.sources[0].key, "b");
  EXPECT_EQ(bib.sources[0].where.line, 5);
  EXPECT_THAT(bib.left_out, ElementsAre("a"));
}

TEST(Bib, TextThatIsNotUtf8IsToldWithItsLine) {
  const auto bib = parse_bib("% fine\n@book{a\xFF}\n", "b.bib");
  EXPECT_THAT(bib.faults, ElementsAre(AllOf(says("UTF-8"), Field(&InputFault::line, 2))));
}

}  // namespace
}  // namespace entente::atlas
