#include "entente/measures/architecture.h"

#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "entente/core/describe_hash.h"
#include "entente/core/describe_json.h"
#include "entente/core/error.h"
#include "tiny.h"

namespace entente::measures {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace testing;  // NOLINT(google-build-using-namespace): the shared atlas

std::map<std::string, std::string> forms(const Architecture& a) {
  std::map<std::string, std::string> out;
  for (const auto& instrument : a.list) out[instrument.id] = instrument.form;
  return out;
}

TEST(Architecture, OfASmallSystemIsHandSolved) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  add_instrument(atlas, "h-b", {"H", "B"}, {{.kind = "access"}});
  add_instrument(atlas, "h-c", {"H", "C"}, {{.kind = "intelligence"}});
  add_instrument(atlas, "a-b", {"A", "B"}, {{.kind = "logistics"}});
  add_instrument(atlas, "h-a-c", {"H", "A", "C"}, {{.kind = "technology"}});
  add_instrument(atlas, "pact", {"A", "B", "C"}, {{.kind = "defence"}}, "secretariat");
  const auto a = architecture(world_in(atlas));
  EXPECT_EQ(a.hub, "H");
  EXPECT_FALSE(a.hub_named);
  EXPECT_EQ(a.instruments, 6);
  EXPECT_DOUBLE_EQ(*a.hub_share, 3.0 / 6);
  EXPECT_DOUBLE_EQ(*a.lattice_share, 2.0 / 6);
  EXPECT_DOUBLE_EQ(*a.bloc_share, 1.0 / 6);
  EXPECT_EQ(forms(a).at("h-a-c"), "minilateral-with-hub");
  EXPECT_EQ(a.list[0].id, "h-a");
  EXPECT_THAT(a.list[0].states, ElementsAre("A", "H"));
  EXPECT_THAT(a.rule, HasSubstr("counts once"));
}

TEST(Architecture, CountsOnlyTheKindsAskedFor) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "pact", {"H", "A"}, {{.kind = "defence"}});
  add_instrument(atlas, "hotline", {"H", "B"}, {{.kind = "confidence"}});
  add_instrument(atlas, "amity", {"A", "B"}, {{.kind = "nonaggression"}, {.kind = "neutrality"}});
  EXPECT_EQ(architecture(world_in(atlas)).instruments, 1);
  EXPECT_EQ(architecture(world_in(atlas), {.kinds = {"confidence", "neutrality"}}).instruments, 2);
  EXPECT_THROW(architecture(world_in(atlas), {.kinds = {"defense"}}), InputError);
}

TEST(Architecture, FormComesFromAllStatesAlsoThoseOutsideTheScope) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "wide", {"H", "A", "X", "Y"}, {{.kind = "defence"}}, "office");
  add_instrument(atlas, "mostly-outside", {"A", "X", "Y"}, {{.kind = "defence"}});
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  const auto a = architecture(world_in(atlas));
  EXPECT_EQ(forms(a), (std::map<std::string, std::string>{{"wide", "bloc"}, {"h-a", "hub"}}));
  const auto everywhere = architecture(world_in(atlas, "all"), {.hub = "H"});
  EXPECT_EQ(forms(everywhere).at("mostly-outside"), "minilateral-without-hub");
}

TEST(Architecture, APartyThatOwesAndIsOwedNothingDoesNotMakeTheForm) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "left-over", {"H", "A", "B"},
                 {{.kind = "defence", .by = {"H"}, .to = {"A"}}});
  add_instrument(atlas, "h-b", {"H", "B"}, {{.kind = "access"}});
  EXPECT_EQ(forms(architecture(world_in(atlas))).at("left-over"), "hub");
}

TEST(Architecture, AnEmptySystemHasNoSharesAndNoHub) {
  const auto atlas = empty_atlas();
  const auto a = architecture(world_in(atlas));
  EXPECT_EQ(a.instruments, 0);
  EXPECT_EQ(a.hub, "none");
  EXPECT_FALSE(a.hub_share);
  EXPECT_FALSE(a.lattice_share);
  EXPECT_FALSE(a.bloc_share);
  for (const auto& row : architecture_rows(world_in(atlas), {})) {
    EXPECT_TRUE(row.unit != "1" || !row.value) << row.item;
  }
}

TEST(Architecture, TakesTheHubThatIsNamed) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  add_instrument(atlas, "b-c", {"B", "C"}, {{.kind = "defence"}});
  const auto a = architecture(world_in(atlas), {.hub = "C"});
  EXPECT_TRUE(a.hub_named);
  EXPECT_EQ(forms(a), (std::map<std::string, std::string>{{"h-a", "spokes"}, {"b-c", "hub"}}));
  EXPECT_THAT(a.rule, HasSubstr("C, as named"));
  EXPECT_THROW(architecture(world_in(atlas), {.hub = "X"}), InputError);
}

TEST(Architecture, SaysWhenTheHubIsArbitrary) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  const auto a = architecture(world_in(atlas));
  EXPECT_EQ(a.hub, "A");
  EXPECT_EQ(a.hub_equals, 1);
  const auto rows = architecture_rows(world_in(atlas), {});
  EXPECT_THAT(rows[1].note, HasSubstr("first by code of 2 states of equal degree"));
}

TEST(Architecture, AnInstrumentThatIsNotInForceDoesNotCount) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "ended", {"H", "A"}, {{.kind = "defence"}}).ended =
      Date::parse("1999-12-31");
  add_instrument(atlas, "later", {"H", "B"}, {{.kind = "defence"}}).in_force =
      Date::parse("2000-01-02");
  EXPECT_EQ(architecture(world_in(atlas)).instruments, 0);
}

TEST(Architecture, ReadsBackFromJsonWithTheSameHash) {
  auto atlas = empty_atlas();
  add_instrument(atlas, "h-a", {"H", "A"}, {{.kind = "defence"}});
  const auto a = architecture(world_in(atlas));
  EXPECT_EQ(content_hash(from_json<Architecture>(to_json(a))), content_hash(a));
}

// The shipped edition: under the default coding the Manila Pact binds only Thailand and the United
// States since 30 June 1977; under the other reading it is still a multilateral treaty.
TEST(Architecture, OfTheShippedAtlasTurnsOnTheReadingOfTheManilaPact) {
  const auto atlas = atlas::read(atlas::embedded_files()).atlas;
  const auto form_in = [&](const std::string& date, const std::string& coding) {
    const world::World world(atlas,
                             {.date = parse_day(date), .coding = coding, .scope = "indo-pacific"});
    return forms(architecture(world, {.hub = "USA"})).at("manila-pact-1954");
  };
  EXPECT_EQ(form_in("1970-01-01", "default"), "bloc");
  EXPECT_EQ(form_in("2020-01-01", "default"), "hub");
  EXPECT_THAT(form_in("2020-01-01", "manila-pact=in-force"), ::testing::Ne("hub"));
}

}  // namespace
}  // namespace entente::measures
