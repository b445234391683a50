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

TEST_F(Shipped, HoldsTheNumberOfStatesAndInstrumentsThatItPromises) {
  const auto counts = count(atlas());
  EXPECT_GE(counts.states, 60);
  EXPECT_GE(counts.by_article, 25);
  EXPECT_GE(counts.header, 40);
}

TEST_F(Shipped, HoldsTheArrangementsOfTheRegion) {
  std::set<std::string> ids;
  for (const auto& arrangement : atlas().arrangements) ids.insert(arrangement.id);
  for (const auto* id : {"quad", "aukus", "asean", "arf", "eas", "admm-plus", "sco", "rcep"}) {
    EXPECT_THAT(ids, Contains(id));
  }
}

TEST_F(Shipped, EveryFigureHasAValueWithSourceAndLocatorOrIsUnknown) {
  ASSERT_FALSE(atlas().figures.empty());
  for (const auto& figure : atlas().figures) {
    const auto what = figure.where.file + ":" + std::to_string(figure.where.line);
    if (!figure.value.known()) {
      EXPECT_EQ(figure.value.kind, Quantity::Kind::kUnknown) << what;
      continue;
    }
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
