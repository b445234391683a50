#include "entente/services/compare.h"

#include <algorithm>
#include <filesystem>

#include "entente/core/error.h"
#include "entente/services/compare_parts.h"

namespace entente::services {
namespace {

namespace fs = std::filesystem;

/// The folder itself when it holds files, else its subfolders, sorted.
std::vector<std::string> folders_of(const std::string& folder) {
  if (!fs::is_directory(folder)) {
    throw MissingInputError({.file = folder,
                             .problem = "is not a folder",
                             .remedy = "name the folder that holds the datasets"});
  }
  std::vector<std::string> below;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (entry.is_regular_file() && (ending == ".csv" || ending == ".gz")) return {folder};
    if (entry.is_directory()) below.push_back(entry.path().string());
  }
  std::sort(below.begin(), below.end());
  return below;
}

/// The file of memberships is in no format of docs/importers.md: it is told by its name.
bool is_memberships(const std::string& path) {
  return fs::path(path).filename() == "security_igo_membership.csv";
}

constexpr const char* kCompared[] = {
    "atop-directed-dyad-years", "atop-members", "cow-nmc", "simulated-gdp", "us-troops",
    "capital-distance"};

bool is_compared(const std::string& format) {
  return std::find(std::begin(kCompared), std::end(kCompared), format) != std::end(kCompared);
}

void compare_folder(const CompareWork& work, const std::string& folder) {
  const auto read = datasets::read_folder(folder, work.resolver);
  const datasets::DyadYears* ties = nullptr;
  const datasets::Events* members = nullptr;
  for (const auto& dataset : read.datasets) {
    const auto& report = dataset.report;
    if (is_compared(report.format))
      work.out.read.push_back(report.file);
    else
      work.out.left.push_back(report.file);
    if (report.format == "atop-directed-dyad-years")
      ties = std::get_if<datasets::DyadYears>(&dataset.data);
    if (report.format == "atop-members") members = std::get_if<datasets::Events>(&dataset.data);
    if (report.format == "us-troops")
      compare_troops(work, std::get<datasets::StateYears>(dataset.data));
    if (report.format == "capital-distance")
      compare_distances(work, std::get<datasets::Spells>(dataset.data));
    compare_figures(work, dataset);
  }
  if (ties != nullptr) compare_ties(work, *ties, members);
  for (const auto& fault : read.not_recognised) {
    const bool known = is_memberships(fault.file);
    if (known) compare_memberships(work, fault.file);
    (known ? work.out.read : work.out.left).push_back(fault.file);
  }
}

}  // namespace

void set_shares(TieAgreement& made) {
  const auto share = [&](std::int64_t of) {
    return of == 0
               ? std::nullopt
               : std::optional<double>(static_cast<double>(made.both) / static_cast<double>(of));
  };
  made.precision = share(made.atlas);
  made.recall = share(made.dataset);
}

std::string CompareWork::reason(const std::string& dataset, const std::string& what,
                                const std::string& id) const {
  for (const auto& it : atlas.differences) {
    if (it.dataset == dataset && (it.what == what || it.what == "any") &&
        (it.id == id || it.id == "any"))
      return it.says;
  }
  return "";
}

void CompareWork::differ(Difference difference) const {
  difference.reason = reason(difference.dataset, difference.what, difference.id);
  out.differences.push_back(std::move(difference));
}

Comparison compare(const atlas::Atlas& atlas, const std::string& folder,
                   const CompareOptions& options) {
  Comparison made;
  made.coding = atlas.resolve_coding(options.coding).id;
  const datasets::StateResolver resolver(atlas);
  const CompareWork work{atlas, options, resolver, made};
  for (const auto& below : folders_of(folder)) compare_folder(work, below);
  std::stable_sort(
      made.differences.begin(), made.differences.end(),
      [](const Difference& a, const Difference& b) {
        return std::tie(a.dataset, a.what, a.side) < std::tie(b.dataset, b.what, b.side) ||
               (std::tie(a.dataset, a.what, a.side) == std::tie(b.dataset, b.what, b.side) &&
                a.size > b.size);
      });
  return made;
}

}  // namespace entente::services
