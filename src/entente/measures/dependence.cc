#include "entente/measures/dependence.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/measures/coverage.h"

namespace entente::measures {
namespace {

// The defenders' expenditure, and what stands in the way of knowing it.
struct Weights {
  std::vector<double> values;
  std::set<int> years;
  std::vector<std::string> unknown;
};

Weights weights_of(const world::World& all, const std::vector<std::string>& defenders,
                   int max_age) {
  Weights out;
  const int year = year_of(all.date());
  for (const auto& id : defenders) {
    const auto figure = all.figure(*all.find(id), "milex");
    if (!figure || year - figure->year > max_age) {
      out.unknown.push_back(id);
      continue;
    }
    out.values.push_back(figure->value);
    out.years.insert(figure->year);
  }
  return out;
}

std::string years_note(const std::set<int>& years) {
  if (years.empty()) return "";
  if (years.size() == 1) return fmt::format("milex {}", *years.begin());
  return fmt::format("milex {} to {}", *years.begin(), *years.rbegin());
}

Dependence judge(const Defence& entry, const Weights& weights, int max_age) {
  Dependence out;
  out.state = entry.state;
  out.defenders = static_cast<std::int64_t>(entry.defenders.size());
  out.main_patron = "unknown";
  if (entry.defenders.empty()) {
    out.main_patron = "none";
    out.note = "no state owes it defence";
  } else if (entry.defenders.size() == 1) {
    out.main_patron = entry.defenders.front();
    out.main_share = out.herfindahl = 1;
    out.note = "its only defender";
  } else if (!weights.unknown.empty()) {
    out.note =
        fmt::format("milex within {} years not known of {} of {} defenders: {}", max_age,
                    weights.unknown.size(), entry.defenders.size(), join(weights.unknown, " "));
  } else if (const auto c = concentration(weights.values)) {
    out.main_patron = entry.defenders[c->largest];
    out.main_share = c->share;
    out.herfindahl = c->herfindahl;
    out.note =
        fmt::format("of {} defenders; {}", entry.defenders.size(), years_note(weights.years));
  } else {
    out.note = "its defenders' milex is zero";
  }
  return out;
}

}  // namespace

std::optional<Concentration> concentration(std::span<const double> weights) {
  if (weights.empty()) throw DomainError("concentration needs at least one weight");
  double sum = 0;
  for (const double w : weights) {
    if (!std::isfinite(w) || w < 0) throw DomainError("a weight is negative or not finite");
    sum += w;
  }
  if (weights.size() == 1) return Concentration{.largest = 0, .share = 1, .herfindahl = 1};
  if (sum <= 0) return std::nullopt;
  Concentration out;
  out.largest =
      static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
  out.share = weights[out.largest] / sum;
  for (const double w : weights) out.herfindahl += (w / sum) * (w / sum);
  return out;
}

std::vector<Dependence> dependence(const world::World& world, const Options& options) {
  std::optional<world::World> wider;
  if (world.scope() != "all") wider.emplace(everywhere(world));
  const world::World& all = wider ? *wider : world;
  std::vector<Dependence> out;
  for (const auto& entry : defenders(world)) {
    out.push_back(judge(entry, weights_of(all, entry.defenders, options.max_age), options.max_age));
  }
  return out;
}

std::vector<Row> dependence_rows(const world::World& world, const Options& options) {
  RowMaker rows(world, "dependence");
  for (const auto& d : dependence(world, options)) {
    rows.add(d.state + " main-patron", d.main_share, "1",
             d.main_share ? fmt::format("{}; {}", d.main_patron, d.note) : d.note);
    rows.add(d.state + " herfindahl", d.herfindahl, "1", d.note);
  }
  return rows.take();
}

}  // namespace entente::measures
