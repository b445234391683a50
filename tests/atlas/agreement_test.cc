#include "entente/atlas/agreement.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kPact;
using testing::tiny_files;

using Labels = std::vector<std::pair<std::string, std::string>>;

/// Labels of two coders from the cells of a table of two by two.
Labels table(int yes_yes, int yes_no, int no_yes, int no_no) {
  Labels labels;
  const auto add = [&](int n, const char* a, const char* b) {
    for (int i = 0; i < n; ++i) labels.emplace_back(a, b);
  };
  add(yes_yes, "yes", "yes");
  add(yes_no, "yes", "no");
  add(no_yes, "no", "yes");
  add(no_no, "no", "no");
  return labels;
}

constexpr double kRounding = 1e-12;  // a few additions and one division

TEST(CohenKappa, IsWhatAHandComputes) {
  // Observed 35/50, by chance 1/2 * 3/5 + 1/2 * 2/5: (0.7 - 0.5) / (1 - 0.5).
  EXPECT_NEAR(*cohen_kappa(table(20, 5, 10, 15)), 0.4, kRounding);
  // Same share of agreement, other margins: observed 0.6, by chance 0.54 and 0.46.
  EXPECT_NEAR(*cohen_kappa(table(45, 15, 25, 15)), 0.06 / 0.46, kRounding);
  EXPECT_NEAR(*cohen_kappa(table(25, 35, 5, 35)), 0.14 / 0.54, kRounding);
}

TEST(CohenKappa, OfThreeLabels) {
  // Observed 4/5; margins (2,2,1) and (2,1,2): by chance (4 + 2 + 2) / 25.
  const Labels labels = {{"a", "a"}, {"a", "a"}, {"b", "b"}, {"b", "c"}, {"c", "c"}};
  EXPECT_NEAR(*cohen_kappa(labels), (0.8 - 8.0 / 25) / (1 - 8.0 / 25), kRounding);
}

TEST(CohenKappa, ReachesFromAgreementThroughChanceToItsOpposite) {
  EXPECT_NEAR(*cohen_kappa(table(10, 0, 0, 30)), 1, kRounding);
  EXPECT_NEAR(*cohen_kappa(table(1, 1, 1, 1)), 0, kRounding);
  EXPECT_NEAR(*cohen_kappa(table(0, 5, 5, 0)), -1, kRounding);
  EXPECT_NEAR(*cohen_kappa({{"a", "b"}}), 0, kRounding);  // labels that never meet
}

TEST(CohenKappa, IsNothingWithoutLabelsOrWhereChanceAgreesInFull) {
  EXPECT_FALSE(cohen_kappa({}).has_value());
  EXPECT_FALSE(cohen_kappa(table(0, 0, 0, 7)).has_value());
}

/// The tiny atlas with its pact coded again: AAA alone owes defence, automatically and anywhere.
Atlas twice_coded() {
  auto files = tiny_files();
  files.contents["second/pact.toml"] = kPact;
  const auto change = [&](const char* from, const char* to) {
    files = testing::with(files, "second/pact.toml", from, to);
  };
  change("by = [\"all\"]", "by = [\"AAA\"]");
  change("strength = \"constitutional\"", "strength = \"automatic\"");
  change("area = \"home\"", "area = \"any\"");
  return load(files);
}

AgreementRow row_of(const Agreement& made, const std::string& field) {
  for (const auto& row : made.rows) {
    if (row.field == field) return row;
  }
  ADD_FAILURE() << "no row " << field;
  return {};
}

void expect_row(const Agreement& made, const std::string& field, std::int64_t units,
                std::int64_t agreed, std::optional<double> kappa) {
  const auto row = row_of(made, field);
  EXPECT_EQ(row.units, units) << field;
  EXPECT_EQ(row.agreed, agreed) << field;
  EXPECT_NEAR(row.share.value_or(-1), static_cast<double>(agreed) / static_cast<double>(units),
              kRounding)
      << field;
  ASSERT_EQ(row.kappa.has_value(), kappa.has_value()) << field;
  if (kappa) {
    EXPECT_NEAR(*row.kappa, *kappa, kRounding) << field;
  }
  EXPECT_FALSE(row.note.empty()) << field;
}

TEST(Agreement, OfTwoInstrumentsIsWhatAHandCounts) {
  const auto made = agreement(twice_coded());
  expect_row(made, "type", 2, 1, 0);  // the draft is a treaty or a memorandum
  expect_row(made, "signed", 2, 2, 1);
  expect_row(made, "term", 1, 1, std::nullopt);     // the draft's was not looked at
  expect_row(made, "parties", 5, 4, std::nullopt);  // share alone
  // By kind: the draft has cooperation in one coding, logistics in the other.
  expect_row(made, "has cooperation", 2, 1, 0);
  expect_row(made, "has logistics", 2, 1, 0);
  expect_row(made, "has defence", 2, 2, 1);
  // 18 of 20, three of them yes in each: by chance 0.15^2 + 0.85^2.
  expect_row(made, "has any kind", 20, 18, (0.9 - 0.745) / (1 - 0.745));
  // Six ordered pairs each under defence (two agree) and consultation.
  expect_row(made, "who owes whom", 12, 8, 0);
  expect_row(made, "strength", 2, 1, 0.25 / 0.75);
  expect_row(made, "area limited", 2, 1, 0);
  expect_row(made, "on armed attack", 2, 2, 1);
  expect_row(made, "attackers limited", 2, 2, std::nullopt);
}

TEST(Agreement, TellsEveryDisagreement) {
  std::vector<std::string> told;
  for (const auto& it : agreement(twice_coded()).differ)
    told.push_back(it.instrument + " | " + it.field + " | " + it.first + " | " + it.second);
  EXPECT_THAT(
      told, ElementsAre(
                "draft | type | treaty | memorandum", "draft | parties | CCC party | CCC no party",
                "draft | has cooperation | yes | no", "draft | has logistics | no | yes",
                "pact | who owes whom | BBB defence AAA: owes | not",
                "pact | who owes whom | BBB defence CCC: owes | not",
                "pact | who owes whom | CCC defence AAA: owes | not",
                "pact | who owes whom | CCC defence BBB: owes | not",
                "pact | strength | constitutional | automatic", "pact | area limited | yes | no"));
}

TEST(Agreement, WithoutSecondCodingsHasNoRows) {
  auto files = tiny_files();
  files.contents.erase("second/draft.toml");
  const auto made = agreement(load(files));
  EXPECT_THAT(made.rows, IsEmpty());
  EXPECT_THAT(made.differ, IsEmpty());
}

TEST(Agreement, ListsWhatIsDrawnAndWhatOfItIsMissing) {
  auto atlas = twice_coded();
  Instrument drawn = *atlas.instrument("visit");
  drawn.id = "made-up-6";
  atlas.instruments.push_back(drawn);
  drawn.id = "made-up-11";
  atlas.instruments.push_back(drawn);
  atlas.second.push_back(drawn);
  const auto made = agreement(atlas);
  EXPECT_THAT(made.drawn, ElementsAre("made-up-6", "made-up-11"));
  EXPECT_THAT(made.missing, ElementsAre("made-up-6"));
}

TEST(Draw, IsATenthOfTheIdsAndNeverChanges) {
  int drawn = 0;
  for (int i = 0; i < 10'000; ++i)
    drawn += drawn_for_second_coding("made-up-" + std::to_string(i)) ? 1 : 0;
  EXPECT_EQ(drawn, 954);  // counted with another program; 1000 expected, standard deviation 30
  EXPECT_TRUE(drawn_for_second_coding("start-1991"));
  EXPECT_TRUE(drawn_for_second_coding("compact-palau-1994"));
  EXPECT_FALSE(drawn_for_second_coding("us-japan-1960"));
  EXPECT_FALSE(drawn_for_second_coding("nato-1949"));
}

}  // namespace
}  // namespace entente::atlas
