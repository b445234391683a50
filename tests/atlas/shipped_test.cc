#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/check.h"
#include "entente/atlas/read.h"

// What the edition that the program carries promises.
namespace entente::atlas {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Shipped : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { result_ = new ReadResult(read(embedded_files())); }

  static void TearDownTestSuite() { delete result_; }

  static const Atlas& atlas() { return result_->atlas; }

  static ReadResult* result_;
};

ReadResult* Shipped::result_ = nullptr;

TEST_F(Shipped, HasNoFault) {
  for (const auto& fault : result_->faults) ADD_FAILURE() << to_string(fault);
  for (const auto& fault : check(atlas()).faults) ADD_FAILURE() << to_string(fault);
}

TEST_F(Shipped, HoldsAsMuchAsItPromises) {
  const auto counts = count(atlas());
  EXPECT_GE(counts.states, 70);
  EXPECT_GE(counts.instruments, 220);
  EXPECT_GE(counts.by_article, 80);
  EXPECT_GE(counts.arrangements, 40);
  EXPECT_GE(counts.exercises, 40);
  EXPECT_GE(counts.disputes, 30);
  EXPECT_GE(counts.statements, 100);
  EXPECT_GE(counts.bases, 100);
  EXPECT_GE(counts.systems, 80);
}

TEST_F(Shipped, HoldsTheArrangementsOfTheRegion) {
  for (const auto* id :
       {"seato", "quad", "aukus", "asean", "arf", "eas", "admm-plus", "sco", "nato-ip4", "fpda",
        "camp-david-trilateral", "gigo", "nordefco", "rcep", "ipef", "belt-and-road"}) {
    const auto* found = atlas().arrangement(id);
    ASSERT_NE(found, nullptr) << id;
    EXPECT_FALSE(found->members.empty()) << id;
  }
}

TEST_F(Shipped, HoldsTheInstrumentsThatTheRegionTurnsOn) {
  for (const auto* id :
       {"nato-1949", "lancaster-house-2010", "japan-philippines-raa-2024",
        "japan-australia-raa-2022", "philippines-australia-sovfa-2007", "philippines-nz-mlsa-2024",
        "philippines-nz-sovfa-2025", "poland-rok-framework-2022", "russia-dprk-2024",
        "china-pakistan-2005", "us-japan-sofa-1960", "us-rok-sofa-1966"}) {
    const auto* found = atlas().instrument(id);
    ASSERT_NE(found, nullptr) << id;
    EXPECT_GE(found->parties.size(), 2U) << id;
  }
  EXPECT_TRUE(std::any_of(atlas().instruments.begin(), atlas().instruments.end(),
                          [](const Instrument& it) { return it.id.starts_with("romania-rok-"); }));
}

TEST_F(Shipped, EveryFigureHasAValueWithSourceAndLocatorOrSaysWhyNot) {
  ASSERT_FALSE(atlas().figures.empty());
  for (const auto& figure : atlas().figures) {
    const auto what = figure.where.file + ":" + std::to_string(figure.where.line);
    // No warheads, no armed forces, no budget for them: a source says so.
    const bool may_be_none =
        figure.series == "warheads" || figure.series == "personnel" || figure.series == "milex";
    const bool none = figure.value.kind == Quantity::Kind::kNone;
    if (!figure.value.known() && !none) {
      EXPECT_EQ(figure.value.kind, Quantity::Kind::kUnknown) << what;
      continue;
    }
    if (none)
      EXPECT_TRUE(may_be_none) << what;
    else
      EXPECT_GT(*figure.value.known(), 0) << what;
    ASSERT_FALSE(figure.cited.sources.empty()) << what;
    for (const auto& key : figure.cited.sources) EXPECT_NE(atlas().source(key), nullptr) << what;
    EXPECT_FALSE(figure.cited.locator.empty()) << what;
    EXPECT_NE(figure.cited.locator, "none") << what;
  }
}

TEST_F(Shipped, EveryArticleSaysWhereItStandsAndWhatItProvides) {
  for (const auto& it : atlas().instruments) {
    for (const auto& article : it.articles) {
      EXPECT_FALSE(article.cited.locator.empty()) << it.id << " " << article.id;
      EXPECT_GT(article.says.size(), 10U) << it.id << " " << article.id;
    }
  }
}

TEST_F(Shipped, OnlyALawOrStatementThatSomeReadingMakesAnObligationCarriesDefence) {
  const std::set<std::string> weak = {"domestic-law", "joint-statement", "unpublished"};
  for (const auto& it : atlas().instruments) {
    for (const auto& o : it.obligations) {
      EXPECT_TRUE(o.kind != "defence" || !weak.contains(it.type) || !o.under.empty()) << it.id;
    }
  }
}

TEST_F(Shipped, EveryQuestionDecidesSomeEntry) {
  // A question is answered by two rival readings, and some entry exists under one of them only.
  std::set<std::string> used;
  const auto note = [&](const Under& under) {
    for (const auto& [question, reading] : under) used.insert(question);
  };
  for (const auto& it : atlas().instruments) {
    note(it.under);
    for (const auto& p : it.parties) note(p.under);
    for (const auto& o : it.obligations) note(o.under);
    for (const auto& s : it.suspensions) note(s.under);
  }
  for (const auto& question : atlas().questions) {
    EXPECT_GE(question.readings.size(), 2U) << question.id;
    EXPECT_THAT(used, Contains(question.id));
  }
}

TEST_F(Shipped, SourcesAreReachedByPublicAddressesOnly) {
  for (const auto& source : atlas().sources) {
    for (const auto& [field, text] : source.fields) {
      EXPECT_THAT(text, Not(HasSubstr("file:"))) << source.key;
      EXPECT_THAT(text, Not(HasSubstr("/tmp/"))) << source.key;
      const bool address = field == "url" || field == "read";
      EXPECT_TRUE(!address || text.starts_with("http")) << source.key;
    }
  }
}

}  // namespace
}  // namespace entente::atlas
