#include "entente/effects/registry.h"

#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace entente::engine {
namespace {

TEST(Registry, EveryEffectIsNamedOnceAndDescribed) {
  std::set<std::string_view> names;
  for (const EffectDef* def : all_effects()) {
    EXPECT_TRUE(names.insert(def->name).second) << def->name;
    EXPECT_FALSE(def->formula.empty() || def->meaning.empty() || def->cite.empty()) << def->name;
    EXPECT_TRUE(def->menu && def->value) << def->name;
    EXPECT_NE(def->on, kOnNothing) << def->name;
  }
  EXPECT_GE(names.size(), 16U);
}

TEST(Registry, EveryEffectAndCitationStandsInTheManual) {
  std::ifstream file(ENTENTE_SOURCE_DIR "/docs/engine.md");
  if (!file) GTEST_SKIP() << "the manual is not beside the sources";
  std::stringstream text;
  text << file.rdbuf();
  const std::string manual = text.str();
  for (const EffectDef* def : all_effects()) {
    EXPECT_NE(manual.find(std::string("`").append(def->name).append("`")), std::string::npos)
        << def->name;
    EXPECT_NE(manual.find(std::string("**").append(def->cite).append("**")), std::string::npos)
        << def->cite;
  }
}

TEST(Registry, UnknownNamesGetTheClosestOne) {
  try {
    (void)find_effect("transitive_triplet");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_NE(error.fault().remedy.find("transitive_triplets"), std::string::npos);
  }
}

TEST(Registry, BindingsAreChecked) {
  Model model;
  const VarId net = model.add(tie("net", 4, true), 1);
  const VarId pact = model.add(membership("pact", 4, 3), 1);
  const VarId level = model.add(behaviour("level", 4, 0, 2), 1);
  EXPECT_THROW(add_term(model, "linear", {.var = net}, 0), DomainError);
  EXPECT_THROW(add_term(model, "outdegree", {.var = level}, 0), DomainError);
  EXPECT_THROW(add_term(model, "transitive_triads", {.var = net}, 0), DomainError);
  EXPECT_THROW(add_term(model, "co_occurrence", {.var = net}, 0), DomainError);
  EXPECT_THROW(add_term(model, "co_occurrence", {.var = net, .other = net}, 0), DomainError);
  EXPECT_THROW(add_term(model, "co_occurrence", {.var = net, .other = level}, 0), DomainError);
  EXPECT_THROW(add_term(model, "co_occurrence", {.var = net, .other = {9}}, 0), DomainError);
  EXPECT_THROW(add_term(model, "outdegree", {.var = net, .other = pact}, 0), DomainError);
  EXPECT_THROW(add_term(model, "covariate_ego", {.var = net}, 0), DomainError);
  EXPECT_THROW(add_term(model, "covariate_ego", {.var = net, .other = level, .node = {0}}, 0),
               DomainError);
  EXPECT_THROW(add_term(model, "dyadic_covariate", {.var = net, .node = {0}}, 0), DomainError);
  EXPECT_TRUE(model.terms.empty());
  EXPECT_EQ(add_term(model, "covariate_ego", {.var = net, .other = level}, 0.5), 0U);
  EXPECT_EQ(add_term(model, "gwesp", {.var = net}, 0.5), 1U);
  EXPECT_EQ(model.terms[1].args.par, 0.69);
}

TEST(Registry, StartsWithoutTheCovariateAreRefused) {
  Model model;
  const VarId net = model.add(tie("net", 4, true), 1);
  add_term(model, "dyadic_covariate", {.var = net, .dyad = {0}}, 1);
  EXPECT_THROW((void)make_state(model, {}), DomainError);
  Start wrong;
  wrong.covariates.add(DyadCovariate{"w", 4, 3, std::vector<double>(12)});
  EXPECT_THROW((void)make_state(model, wrong), DomainError);
}

}  // namespace
}  // namespace entente::engine
