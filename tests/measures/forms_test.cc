#include "entente/measures/forms.h"

#include <cstdint>
#include <numeric>
#include <set>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace entente::measures {
namespace {

using States = std::vector<std::uint32_t>;

constexpr std::uint32_t kHubState = 7;

Form form(const States& states, bool organisation) {
  return form_of({.states = states, .organisation = organisation}, kHubState);
}

TEST(Form, OfTwoStatesTurnsOnTheHub) {
  EXPECT_EQ(form({7, 2}, false), Form::kHub);
  EXPECT_EQ(form({2, 7}, false), Form::kHub);
  EXPECT_EQ(form({2, 3}, false), Form::kSpokes);
  EXPECT_EQ(form_of({.states = States{2, 7}, .organisation = false}, std::nullopt), Form::kSpokes);
}

TEST(Form, OfThreeStatesTurnsOnTheOrganisationFirst) {
  EXPECT_EQ(form({1, 2, 3}, true), Form::kBloc);
  EXPECT_EQ(form({1, 2, 7}, true), Form::kBloc);
  EXPECT_EQ(form({1, 2, 7}, false), Form::kMinilateralWithHub);
  EXPECT_EQ(form({1, 2, 3}, false), Form::kMinilateralWithoutHub);
}

TEST(Form, OfTwoStatesIsBilateralWhateverBodiesItSetsUp) {
  EXPECT_EQ(form({7, 2}, true), Form::kHub);
  EXPECT_EQ(form({2, 3}, true), Form::kSpokes);
}

TEST(Form, OfFewerThanTwoStatesIsNone) {
  EXPECT_EQ(form({}, false), Form::kNone);
  EXPECT_EQ(form({7}, true), Form::kNone);
}

TEST(FormCounts, SharesAreOfWhatWasCountedAndSumToOne) {
  const std::vector<States> states = {{7, 1},    {7, 2},       {1, 2}, {1, 2, 7},
                                      {1, 2, 3}, {1, 2, 3, 7}, {4}};
  std::vector<InstrumentView> instruments;
  for (const auto& s : states) instruments.push_back({.states = s, .organisation = s.size() == 4});
  const FormCounts counts = count_forms(instruments, kHubState);
  EXPECT_EQ(counts, (FormCounts{.hub = 2,
                                .spokes = 1,
                                .minilateral_with_hub = 1,
                                .minilateral_without_hub = 1,
                                .bloc = 1}));
  EXPECT_EQ(counts.total(), 6U);
  const auto shares = counts.shares();
  ASSERT_TRUE(shares);
  EXPECT_DOUBLE_EQ(shares->hub, 2.0 / 6);
  EXPECT_DOUBLE_EQ(shares->lattice, 3.0 / 6);
  EXPECT_DOUBLE_EQ(shares->bloc, 1.0 / 6);
}

TEST(FormCounts, NothingCountedHasNoShares) {
  EXPECT_FALSE(count_forms({}, kHubState).shares());
  EXPECT_FALSE(count_forms(std::vector<InstrumentView>{{}}, kHubState).shares());
}

// Bilateral ties among 0..3 of the scope, 4 and 5 outside:
//
//   1 --- 0 --- 2     0 - 1 twice; 3 - 4, 3 - 5 leave the scope; {1,2,3} and {0,1,2,3} are
//   multilateral
//
TEST(ChooseHub, CountsDistinctBilateralPartnersWithinTheScope) {
  const std::vector<States> states = {{0, 1}, {1, 0},    {0, 2},      {3, 4},
                                      {3, 5}, {1, 2, 3}, {0, 1, 2, 3}};
  std::vector<InstrumentView> instruments;
  for (const auto& s : states) instruments.push_back({.states = s, .organisation = false});
  const auto hub = choose_hub(4, instruments);
  ASSERT_TRUE(hub);
  EXPECT_EQ(hub->state, 0U);
  EXPECT_EQ(hub->degree, 2U);
  EXPECT_EQ(hub->instruments, 3U);
  EXPECT_EQ(hub->equals, 0U);
}

TEST(ChooseHub, BreaksTiesByInstrumentsThenByNumberAndSaysSo) {
  const States a = {0, 1};
  const States b = {2, 3};
  const auto view = [](const States& s) {
    return InstrumentView{.states = s, .organisation = false};
  };
  const auto equal = choose_hub(4, std::vector{view(a), view(b)});
  EXPECT_EQ(equal->state, 0U);
  EXPECT_EQ(equal->equals, 3U);
  const auto more = choose_hub(4, std::vector{view(a), view(b), view(b)});
  EXPECT_EQ(more->state, 2U);
  EXPECT_EQ(more->equals, 1U);
}

TEST(ChooseHub, WithoutBilateralInstrumentsThereIsNone) {
  const States s = {0, 1, 2};
  EXPECT_FALSE(choose_hub(3, std::vector{InstrumentView{.states = s, .organisation = true}}));
  EXPECT_FALSE(choose_hub(0, {}));
}

TEST(Forms, IgnoreTheNumberingOfStatesAndTheOrderOfInstruments) {
  EXPECT_TRUE(rc::check("relabelling", [] {
    const auto n = *rc::gen::inRange<std::uint32_t>(3, 9);
    const auto lists = *rc::gen::container<std::vector<States>>(
        rc::gen::container<States>(rc::gen::inRange<std::uint32_t>(0, n)));
    std::vector<std::set<std::uint32_t>> sets;
    for (const auto& list : lists) sets.emplace_back(list.begin(), list.end());
    States name(n);
    std::iota(name.begin(), name.end(), 0U);
    for (std::uint32_t i = n; i > 1; --i)
      std::swap(name[i - 1], name[*rc::gen::inRange<std::uint32_t>(0, i)]);
    std::vector<States> plain;
    std::vector<States> renamed;
    for (const auto& set : sets) {
      plain.emplace_back(set.begin(), set.end());
      States other;
      for (auto it = set.rbegin(); it != set.rend(); ++it) other.push_back(name[*it]);
      renamed.insert(renamed.begin(), other);
    }
    const auto views = [](const std::vector<States>& all) {
      std::vector<InstrumentView> out;
      for (const auto& s : all) out.push_back({.states = s, .organisation = s.size() % 2 == 0});
      return out;
    };
    const auto hub = *rc::gen::inRange<std::uint32_t>(0, n);
    RC_ASSERT(count_forms(views(plain), hub) == count_forms(views(renamed), name[hub]));
    const auto a = choose_hub(n, views(plain));
    const auto b = choose_hub(n, views(renamed));
    RC_ASSERT(a.has_value() == b.has_value());
    if (a) {
      RC_ASSERT(a->degree == b->degree);
      RC_ASSERT(a->instruments == b->instruments);
      RC_ASSERT(a->equals == b->equals);
      RC_ASSERT(a->equals > 0 || name[a->state] == b->state);
    }
  }));
}

}  // namespace
}  // namespace entente::measures
