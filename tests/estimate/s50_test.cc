#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "entente/effects/registry.h"
#include "entente/estimate/moments.h"
#include "entente/estimate/period.h"
#include "entente/panel/read.h"

namespace entente::engine {
namespace {

struct Reference {
  std::string name;
  double value, se;
};

// Recomputed with the field's usual program, conditional method of moments, 3000 simulations in the last phase. Ours is
// unconditional, which changes what is random, not what is estimated.
const std::vector<Reference> kReference{{"rate", 6.46, 1.08},
                                        {"rate", 5.21, 0.89},
                                        {"outdegree", -2.696, 0.118},
                                        {"reciprocity", 2.490, 0.213},
                                        {"transitive_triplets", 0.664, 0.142},
                                        {"three_cycles", -0.088, 0.282}};

// Both estimates carry the noise of their own stochastic approximation (a t-ratio of 0.1 is a tenth of a standard error), and the
// derivative of the last phase is itself simulated.
constexpr double kInStandardErrors = 0.3;
constexpr double kStandardErrorRatio = 0.2;

panel::Panel s50(const std::string& folder) {
  panel::Panel panel;
  for (int i = 1; i <= 50; ++i) panel.states.push_back(std::to_string(i));
  panel.years = {1, 2, 3};
  panel.relations.push_back(panel::read_edges(CsvTable::read(folder + "/s50_edges.csv"), "friendship",
                                              panel::RelationKind::kDirected, panel.states, {}));
  return panel;
}

TEST(S50, EstimatesMatchThePublishedOnes) {
  const char* given = std::getenv("ENTENTE_DATA");
  const std::string folder = std::string(given ? given : ENTENTE_SOURCE_DIR "/../shared/data") + "/s50";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "s50 is not in " << folder;
  const panel::Panel panel = s50(folder);
  Model model = model_of(panel);
  for (const char* effect : {"outdegree", "reciprocity", "transitive_triplets", "three_cycles"}) {
    add_term(model, effect, {.var = {0}}, 0);
  }
  const Estimate estimate = estimate_by_moments(panel, model, {.seed = 50, .phase3 = 3000, .isa = detect_isa()});
  EXPECT_TRUE(estimate.converged) << estimate.max_ratio;
  ASSERT_EQ(estimate.rows.size(), kReference.size());
  for (std::size_t k = 0; k < kReference.size(); ++k) {
    const EstimateRow& row = estimate.rows[k];
    SCOPED_TRACE(row.name + " " + std::to_string(row.value) + " (" + std::to_string(row.se) + ")");
    EXPECT_EQ(row.name, kReference[k].name);
    EXPECT_NEAR(row.value, kReference[k].value, kInStandardErrors * kReference[k].se);
    EXPECT_NEAR(row.se / kReference[k].se, 1.0, kStandardErrorRatio);
    RecordProperty(row.name + std::to_string(k), std::to_string(row.value));
  }
}

}  // namespace
}  // namespace entente::engine
