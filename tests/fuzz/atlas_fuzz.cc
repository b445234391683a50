#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../atlas/tiny_atlas.h"
#include "entente/atlas/agreement.h"
#include "entente/atlas/check.h"
#include "entente/atlas/why.h"
#include "entente/world/layer.h"

namespace {

constexpr std::array<const char*, 20> kPaths = {"atlas.toml",
                                                "states.csv",
                                                "capitals.csv",
                                                "scopes.csv",
                                                "places.csv",
                                                "figures.csv",
                                                "presence.csv",
                                                "areas.toml",
                                                "codings.toml",
                                                "sources/general.bib",
                                                "instruments/pact.toml",
                                                "arrangements/forum.toml",
                                                "bases.csv",
                                                "systems.csv",
                                                "statements.csv",
                                                "trade.csv",
                                                "differences.csv",
                                                "second/draft.toml",
                                                "exercises/wall.toml",
                                                "disputes/reef-dispute.toml"};

void expect_clear(const std::vector<entente::InputFault>& faults) {
  for (const auto& fault : faults) {
    if (fault.file.empty() || fault.problem.empty() || fault.remedy.empty()) std::abort();
  }
}

// A sound atlas answers: paths are found (some of them, for speed), every layer can be made under
// every coding, and the two codings of an instrument can be compared.
void ask(const entente::atlas::Atlas& atlas) {
  const auto paths = entente::atlas::fact_paths(atlas);
  for (std::size_t i = 0; i < paths.size(); i += 1 + paths.size() / 8) {
    if (entente::atlas::why(atlas, paths[i]).id != paths[i]) std::abort();
  }
  for (const auto& coding : atlas.codings) {
    const entente::world::World world(atlas,
                                      {.date = *atlas.covers_to.first(), .coding = coding.id});
    for (const auto& name : entente::world::layer_names()) {
      for (const auto& tie : make_layer(world, name).ties) {
        if (tie.from == tie.to || tie.to.index >= world.states().size()) std::abort();
      }
    }
  }
  for (const auto& row : entente::atlas::agreement(atlas).rows) {
    if (row.agreed > row.units || (row.kappa && !(*row.kappa <= 1))) std::abort();
  }
}

}  // namespace

// The first byte names one file of a small atlas, the rest is what that file holds. The atlas is
// read and checked; where neither finds a fault, it must answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto files = entente::atlas::testing::tiny_files();
  files.contents[kPaths[data[0] % kPaths.size()]] = std::string(data + 1, data + size);
  const auto result = entente::atlas::read(files);
  const auto report = check(result.atlas);
  expect_clear(result.faults);
  expect_clear(report.faults);
  if (result.faults.empty() && report.faults.empty()) ask(result.atlas);
  return 0;
}
