#include "entente/atlas/why.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::tiny_atlas;

std::string value_of(const Explanation& fact, const std::string& label) {
  for (const auto& statement : fact.statements) {
    if (statement.label == label) return statement.value;
  }
  return "(nothing)";
}

void expect_whole(const Explanation& fact) {
  EXPECT_FALSE(fact.title.empty()) << fact.id;
  EXPECT_THAT(fact.file, HasSubstr(":")) << fact.id;
  EXPECT_THAT(fact.sources, Not(IsEmpty())) << fact.id;
}

TEST(Why, FindsEveryPathOfTheTinyAtlas) {
  const auto atlas = tiny_atlas();
  for (const auto& path : fact_paths(atlas)) {
    EXPECT_EQ(why(atlas, path).id, path);
    expect_whole(why(atlas, path));
    const auto shown = show(atlas, path);
    EXPECT_TRUE(std::any_of(shown.begin(), shown.end(), [&](const Explanation& fact) {
      return fact.id == path;
    })) << path;
  }
}

TEST(Why, FindsThePathsOfTheShippedAtlas) {
  const auto atlas = load(embedded_files());
  const auto list = fact_paths(atlas);
  const std::set paths(list.begin(), list.end());
  EXPECT_EQ(paths.size(), list.size()) << "two facts share a path";
  // Each answer looks through all facts, so that some of the entries, with all that they show, and
  // some of the paths stand for the rest.
  std::vector<std::string> entries;
  for (const auto& path : list) {
    if (path.find('/') == std::string::npos) entries.push_back(path.substr(0, path.find('@')));
  }
  constexpr std::size_t kAsked = 100;
  std::size_t told = 0;
  for (std::size_t i = 0; i < entries.size(); i += 1 + entries.size() / kAsked) {
    for (const auto& fact : show(atlas, entries[i])) {
      expect_whole(fact);
      EXPECT_TRUE(paths.contains(fact.id)) << fact.id;
      ++told;
    }
  }
  EXPECT_GT(told, 10 * entries.size() / kAsked);
  for (std::size_t i = 0; i < list.size(); i += 1 + list.size() / kAsked) {
    const auto fact = why(atlas, list[i]);
    EXPECT_EQ(fact.id, list[i]);
    expect_whole(fact);
  }
}

TEST(Why, TellsAFactWithItsSourceLocatorAndPlaceInTheFiles) {
  const auto fact = why(tiny_atlas(), "pact/obligation/II");
  EXPECT_EQ(fact.kind, "obligation");
  EXPECT_EQ(fact.title, "Pact: all owes all defence");
  EXPECT_EQ(fact.file, "tiny/instruments/pact.toml:42");
  EXPECT_EQ(value_of(fact, "strength"), "constitutional");
  EXPECT_EQ(value_of(fact, "triggered by"), "armed-attack (event)");
  EXPECT_EQ(value_of(fact, "confidence"), "contested");
  // The obligation names no locator of its own: that of its article stands in.
  EXPECT_THAT(fact.sources, ElementsAre("[pact-text] Three states, Pact, UNTS 1, 1951-01-01, "
                                        "art. II"));
}

TEST(Why, AnArticleAndAnObligationOfOneIdAreBothFound) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(why(atlas, "pact/article/II").kind, "article");
  EXPECT_EQ(why(atlas, "pact/obligation/II").kind, "obligation");
  EXPECT_EQ(why(atlas, "pact/II").id, "pact/article/II");
  EXPECT_EQ(why(atlas, "guarantee/1-aaa").id, "guarantee/obligation/1-aaa");
}

TEST(Why, SeveralSpellsOfOneThingAreToldApartByTheirBeginning) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "AAA/capital@1900-01-01"), "holds"),
            "from 1900-01-01 to 1950-01-01");
  EXPECT_EQ(why(atlas, "AAA/capital").id, "AAA/capital@1950-01-01");  // the last
  EXPECT_EQ(why(atlas, "BBB/capital").id, "BBB/capital");
  EXPECT_EQ(value_of(why(atlas, "AAA/presence/BBB@1960-01-01"), "personnel"), "1000 persons");
}

TEST(Why, AnAbsenceIsToldAsWhatItIs) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "AAA/gdp/2000"), "value"), "100 usd-billion");
  EXPECT_EQ(value_of(why(atlas, "AAA/gdp/2010"), "value"), "unknown");
  EXPECT_EQ(value_of(why(atlas, "BBB/gdp/2000"), "value"), "none");
  EXPECT_EQ(value_of(why(atlas, "BBB/milex/2000"), "value"), "not-covered");
  EXPECT_EQ(value_of(why(atlas, "BBB/personnel/2000"), "value"), "0 thousand");
  EXPECT_EQ(value_of(why(atlas, "CCC"), "COW"), "none");
  EXPECT_EQ(value_of(why(atlas, "draft"), "in force"), "unknown");
}

TEST(Why, SuspensionsInterpretationsQuestionsAndSourcesHavePaths) {
  const auto atlas = tiny_atlas();
  EXPECT_EQ(value_of(why(atlas, "pact/suspension/1"), "only under"), "standing:suspended");
  EXPECT_THAT(why(atlas, "pact/interpretation/1").title, HasSubstr("AAA on 1965-05-05"));
  EXPECT_EQ(value_of(why(atlas, "question/standing"), "in-force"), "Yes.");
  EXPECT_EQ(value_of(why(atlas, "source/book"), "title"), "The Book");
}

TEST(Why, APathThatIsNotThereIsAnErrorThatNamesTheClosest) {
  try {
    why(tiny_atlas(), "pact/article/IIII");
    FAIL() << "no InputError";
  } catch (const InputError& error) {
    EXPECT_EQ(error.fault().field, "pact/article/IIII");
    EXPECT_THAT(error.fault().remedy, HasSubstr("did you mean 'pact/article/III'?"));
  }
  EXPECT_THROW(show(tiny_atlas(), "no-such-treaty-at-all"), InputError);
}

TEST(Show, AnInstrumentComesWithAllItsParts) {
  std::vector<std::string> ids;
  for (const auto& fact : show(tiny_atlas(), "pact")) ids.push_back(fact.id);
  EXPECT_THAT(ids,
              ElementsAre("pact", "pact/party/AAA", "pact/party/BBB", "pact/party/CCC",
                          "pact/article/II", "pact/article/III", "pact/obligation/II",
                          "pact/obligation/III", "pact/suspension/1", "pact/interpretation/1"));
}

TEST(Show, AStateComesWithItsCapitalsFiguresForcesAndMemberships) {
  std::vector<std::string> ids;
  for (const auto& fact : show(tiny_atlas(), "BBB")) ids.push_back(fact.id);
  EXPECT_EQ(ids.front(), "BBB");
  EXPECT_THAT(ids, Contains("BBB/capital"));
  EXPECT_THAT(ids, Contains("BBB/personnel/2000"));
  EXPECT_THAT(ids, Contains("AAA/presence/BBB@1960-01-01"));
  EXPECT_THAT(ids, Contains("pact/party/BBB"));
  EXPECT_THAT(ids, Contains("forum/BBB"));
}

}  // namespace
}  // namespace entente::atlas
