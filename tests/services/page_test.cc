#include "entente/services/page.h"

#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../atlas/tiny_atlas.h"
#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::services {
namespace {

using atlas::testing::tiny_atlas;
using atlas::testing::tiny_with;
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t kWide = 160;  // no row of the tiny atlas is broken at this width

std::string page_of(const char* id, const char* coding = "default") {
  return page(tiny_atlas(), id, {.width = kWide, .coding = coding});
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// The part of a page under a heading.
std::string section(const std::string& text, const std::string& heading) {
  const auto at = text.find("\n" + heading);
  if (at == std::string::npos) return "(no section " + heading + ")";
  return text.substr(at + 1, text.find("\n\n", at + 1) - at);
}

TEST(InstrumentPage, TellsWhatItIsWhoIsInItAndWhoOwesWhom) {
  const auto text = page_of("pact");
  EXPECT_THAT(text, HasSubstr("Pact of mutual defence\n======================\n"
                              "pact | treaty | coded by article | registration UNTS 1, no. 1\n"
                              "Signed 1951-01-01 | in force 1952-01-01 | still stands\n"
                              "Term: 20 years | notice to leave: 1 year [1]\n"));
  const auto parties = section(text, "Parties");
  EXPECT_THAT(parties, HasSubstr("Beland (BBB)  1952-01-01 to 1999-01-01"));
  EXPECT_THAT(parties, HasSubstr("Celand (CCC)  1960-01-01 to today       signed 1959."));
  const auto owed = section(text, "Who owes whom what (coding default)");
  EXPECT_THAT(owed, HasSubstr("each party -> every other"));
  EXPECT_THAT(owed, HasSubstr("on armed-attack (event); against territory; in home. (contested)"));
  EXPECT_THAT(section(text, "Articles"),
              HasSubstr("Each meets an attack on another. [1: art. II]"));
  EXPECT_THAT(section(text, "Official interpretations"),
              HasSubstr("1965-05-05  AAA  II  Attack means attack from without. [1: p. 3]"));
  EXPECT_THAT(section(text, "What governments have said"),
              HasSubstr("1999-09-01  AAA  assurance  We stand by it. [2: p. 7]"));
}

TEST(InstrumentPage, MarksTheReadingThatTheCodingChooses) {
  const auto common = page_of("pact");
  EXPECT_THAT(common, HasSubstr("  * suspended: No."));
  EXPECT_THAT(common, HasSubstr("    in-force: Yes."));
  EXPECT_THAT(section(common, "Suspended"),
              HasSubstr("Only under standing=suspended: chosen by the coding default."));
  const auto other = page_of("pact", "maximal");
  EXPECT_THAT(other, HasSubstr("    suspended: No."));
  EXPECT_THAT(other, HasSubstr("  * in-force: Yes."));
  EXPECT_THAT(section(other, "Suspended"), HasSubstr("not chosen by the coding maximal."));
  EXPECT_THAT(page_of("pact", "standing=in-force"), HasSubstr("  * in-force: Yes."));
}

TEST(InstrumentPage, SaysWhatNeverWasAndWhatIsNotKnown) {
  EXPECT_THAT(page_of("draft"), HasSubstr("Signed 2000-01-01 | entry into force not traced"));
  EXPECT_THAT(page_of("draft"), HasSubstr("Term: not-covered"));
  const auto never =
      load(tiny_with("instruments/draft.toml", "in_force = \"unknown\"", "in_force = \"none\""));
  EXPECT_THAT(page(never, "draft", {}), HasSubstr("never in force"));
  EXPECT_THAT(page_of("guarantee"), AllOf(HasSubstr("Replaces pact"), HasSubstr("ended 1990-01-01"),
                                          HasSubstr("Holds 1975 to 1980.")));
}

TEST(ArrangementPage, ListsMembersAndObserversApart) {
  const auto text = page_of("forum");
  EXPECT_THAT(text, HasSubstr("forum | arrangement | forum | standing organisation"));
  EXPECT_THAT(section(text, "Members (2)"), HasSubstr("Beland (BBB)  1990-01-01 to 1995-01-01"));
  EXPECT_THAT(section(text, "Members (2)"), Not(HasSubstr("CCC")));
  EXPECT_THAT(section(text, "Observers (1)"), HasSubstr("Celand (CCC)"));
  EXPECT_THAT(text, HasSubstr("Perhaps."));  // what was said about it
}

TEST(ExercisePage, ListsEditionsAndRuns) {
  const auto text = page_of("wall");
  EXPECT_THAT(text, HasSubstr("wall | exercise | naval, air | off the reef"));
  EXPECT_THAT(text, HasSubstr("Convened by AAA | 1980 to 1990-05-10 [1]"));
  const auto editions = section(text, "Editions");
  EXPECT_THAT(editions, HasSubstr("1980 to 1984  500 persons  AAA BBB; every 2 years [1: p. 2]"));
  EXPECT_THAT(editions, HasSubstr("AAA BBB CCC; observing: BBB; at home [1: p. 3]"));
  EXPECT_THAT(editions, HasSubstr("1990-05-01    "));
}

TEST(DisputePage, ListsClaimantsIncidentsByDateAndParts) {
  const auto text = page_of("reef-dispute");
  EXPECT_THAT(section(text, "Who stands in it"),
              HasSubstr("Celand (CCC)  patron    1965-01-01 to today       [1: p. 1]"));
  const auto happened = section(text, "What happened (2 incidents)");
  EXPECT_LT(happened.find("1969"), happened.find("1970-02-03"));  // the file has them otherwise
  EXPECT_THAT(happened, HasSubstr("protest  ?    A note. [2: p. 3] (contested)"));
  EXPECT_THAT(happened, HasSubstr("clash    AAA  Shots in the morning. Deaths: 3. [1: p. 2]"));
  EXPECT_THAT(text, HasSubstr("Parts of it: sandbank"));
  EXPECT_THAT(page_of("sandbank"),
              HasSubstr("sandbank | dispute | maritime | part of reef-dispute"));
}

TEST(StatePage, TellsTiesForcesBasesSystemsTradeAndFigures) {
  const auto text = page_of("AAA");
  EXPECT_THAT(text, HasSubstr("Aland\n=====\nAAA | COW 1 | oceania | un-member\n"));
  EXPECT_THAT(text, HasSubstr("Ties on 2020-12-31 (coding default)"));
  EXPECT_THAT(text, HasSubstr("defence       from  1  CCC"));
  EXPECT_THAT(section(text, "Instruments in force (2)"), HasSubstr("Pact"));
  EXPECT_THAT(section(text, "Member of"), HasSubstr("Forum"));
  EXPECT_THAT(section(text, "Disputes"), HasSubstr("reef-dispute (occupant)"));
  EXPECT_THAT(section(text, "Forces stationed"), HasSubstr("count unknown"));
  EXPECT_THAT(section(text, "Bases"), HasSubstr("Port Royal  naval  host BBB, used by AAA BBB"));
  EXPECT_THAT(section(text, "Missile and denial systems"), HasSubstr("1000-1500 km"));
  EXPECT_THAT(section(text, "Trade in goods"), HasSubstr("exports  2000  BBB 62.5, CCC 37.5"));
  EXPECT_THAT(section(text, "Figures"), HasSubstr("2010: unknown"));
  EXPECT_THAT(page_of("BBB"), HasSubstr("900 km"));
  EXPECT_THAT(page_of("CCC"), HasSubstr("no COW number"));
}

TEST(StatePage, OfAStateThatEndedStandsOnItsLastDay) {
  const auto atlas =
      load(tiny_with("states.csv", "Beland,1900-01-01,open", "Beland,1900-01-01,2001-12-26"));
  EXPECT_THAT(page(atlas, "BBB", {}), HasSubstr("Ties on 2001-12-25"));
}

TEST(Page, ListsEverySourceOnceWithItsMarkAndAddress) {
  for (const auto* id : {"pact", "forum", "wall", "reef-dispute", "AAA"}) {
    const auto text = page_of(id);
    const auto sources = section(text, "Sources");
    EXPECT_EQ(times(sources, "Author, An, The Book, 1999"), 1U) << id;
    EXPECT_EQ(times(sources, "https://example.org/book"), 1U) << id;
    EXPECT_EQ(times(sources, "Three states, Pact, UNTS 1, 1951-01-01") +
                  (text.find("[2") == std::string::npos ? 1 : 0),
              1U)
        << id;
    EXPECT_THAT(sources, HasSubstr("\n  [1] ")) << id;
    EXPECT_THAT(text, Not(HasSubstr("[3"))) << id;
  }
}

TEST(Page, EveryFactOfAStateNamesItsSource) {
  // The row of the changed fact carries the mark of its own source.
  for (const auto& [path, from, to, heading] :
       {std::tuple{"bases.csv", "1990-01-01,book", "1990-01-01,pact-text", "Bases"},
        std::tuple{"systems.csv", "unknown,book", "unknown,pact-text", "Missile"},
        std::tuple{"trade.csv", "62.5,book", "62.5,pact-text", "Trade"},
        std::tuple{"figures.csv", "book,table 1", "pact-text,table 1", "Figures"}}) {
    const auto text = page(load(tiny_with(path, from, to)), "AAA", {.width = kWide});
    const auto at = text.find("Three states, Pact");
    ASSERT_NE(at, std::string::npos) << path;
    const auto mark = text.substr(text.rfind('[', at), text.rfind(']', at) - text.rfind('[', at));
    EXPECT_THAT(section(text, heading), AnyOf(HasSubstr(mark), HasSubstr(", " + mark.substr(1))))
        << path;
  }
}

TEST(Page, NoLineIsWiderThanAskedUnlessAWordIs) {
  const auto atlas = tiny_atlas();
  for (const std::size_t width : {40, 60, 80}) {
    for (const auto* id : {"pact", "guarantee", "forum", "wall", "reef-dispute", "AAA", "BBB"}) {
      std::istringstream text(page(atlas, id, {.width = width}));
      for (std::string line; std::getline(text, line);) {
        const bool one_word = split(line, ' ').size() == 1;
        EXPECT_TRUE(columns(line) <= width || one_word) << id << " at " << width << ": " << line;
      }
    }
  }
}

TEST(Page, OfTheShippedAtlasKeepsToTheWidthToo) {
  const auto atlas = atlas::load(atlas::embedded_files());
  std::vector<std::string> ids = {"us-japan-1960", "anzus-1951", "USA", "CHN", "JPN"};
  constexpr std::size_t kStep = 8;  // one in so many of each kind
  const auto add = [&](const auto& list) {
    for (std::size_t i = 0; i < list.size(); i += kStep) ids.push_back(list[i].id);
  };
  add(atlas.instruments);
  add(atlas.arrangements);
  add(atlas.exercises);
  add(atlas.disputes);
  constexpr std::size_t kWidth = 60;  // the narrowest that the program asks for
  for (const auto& id : ids) {
    std::istringstream text(page(atlas, id, {.width = kWidth}));
    for (std::string line; std::getline(text, line);) {
      const bool one_word = split(line, ' ').size() <= 2 && line.find("http") != line.npos;
      EXPECT_TRUE(columns(line) <= kWidth || one_word || split(line, ' ').size() == 1)
          << id << ": " << line;
      EXPECT_FALSE(line.ends_with(' ')) << id << ": " << line;
    }
  }
}

TEST(Page, HasNoSpaceAtTheEndOfALine) {
  for (const auto* id : {"pact", "guarantee", "forum", "wall", "reef-dispute", "AAA", "BBB"})
    EXPECT_THAT(page_of(id), Not(HasSubstr(" \n"))) << id;
}

TEST(Page, OfWhatHasNoneIsAnErrorWithARemedy) {
  const auto atlas = tiny_atlas();
  for (const auto* id : {"AAA", "pact", "forum", "wall", "sandbank"})
    EXPECT_TRUE(has_page(atlas, id)) << id;
  const auto remedy = [&](const char* id, const char* coding = "default") -> std::string {
    try {
      page(atlas, id, {.coding = coding});
    } catch (const InputError& error) {
      return error.fault().remedy;
    }
    return "(no error)";
  };
  EXPECT_FALSE(has_page(atlas, "pacts"));
  EXPECT_THAT(remedy("pacts"), HasSubstr("did you mean 'pact'?"));
  EXPECT_FALSE(has_page(atlas, "base/port"));
  EXPECT_THAT(remedy("base/port"), HasSubstr("atlas why"));
  EXPECT_THAT(remedy("pact", "defaults"), HasSubstr("did you mean 'default'?"));
}

}  // namespace
}  // namespace entente::services
