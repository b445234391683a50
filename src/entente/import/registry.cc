#include <array>
#include <vector>

#include "entente/import/spec.h"

namespace entente::datasets {

// One file in formats/ each.
namespace format_files {
extern const std::span<const FormatSpec> kAtop, kBaci, kCowContiguity, kCowNmc, kCowStates,
    kCowTrade, kCowWars, kDcad, kDistances, kDemocracy, kEntente, kExercises, kGdp, kGravity, kIcb,
    kIcews, kIdealPoints, kIgo, kMids, kNuclear, kRivalries, kSipri, kThreat, kUsTroops, kVdem;
}  // namespace format_files

std::span<const FormatSpec* const> formats() {
  using namespace format_files;  // NOLINT(google-build-using-namespace): the list below
  static const std::vector<const FormatSpec*> kAll = [] {
    std::vector<const FormatSpec*> all;
    for (const auto file :
         {kAtop,  kBaci,      kCowContiguity, kCowNmc,  kCowStates, kCowTrade, kCowWars,
          kDcad,  kDistances, kDemocracy,     kEntente, kExercises, kGdp,      kGravity,
          kIcb,   kIcews,     kIdealPoints,   kIgo,     kMids,      kNuclear,  kRivalries,
          kSipri, kThreat,    kUsTroops,      kVdem}) {
      for (const auto& spec : file) all.push_back(&spec);
    }
    return all;
  }();
  return kAll;
}

const FormatSpec* format(std::string_view id) {
  for (const auto* spec : formats()) {
    if (spec->id == id) return spec;
  }
  return nullptr;
}

}  // namespace entente::datasets
