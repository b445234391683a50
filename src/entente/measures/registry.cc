#include "entente/measures/registry.h"

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/measures/architecture.h"
#include "entente/measures/coverage.h"
#include "entente/measures/dependence.h"
#include "entente/measures/structure.h"

namespace entente::measures {
namespace {

const Measure& find(std::string_view name) {
  for (const auto& measure : registry()) {
    if (measure.name == name) return measure;
  }
  const auto near = closest(name, names());
  throw InputError({.field = "measure",
                    .problem = fmt::format("there is no measure '{}'", name),
                    .remedy = near.empty() ? fmt::format("known: {}", join(names(), ", "))
                                           : fmt::format("did you mean '{}'?", near)});
}

}  // namespace

const std::vector<Measure>& registry() {
  static const std::vector<Measure> all = {
      {"architecture", "shares of hub, lattice and bloc among the instruments in force",
       architecture_rows},
      {"centralisation",
       "Freeman degree centralisation: 1 for a star, 0 when all degrees are equal",
       centralisation_rows},
      {"clustering",
       "how often two partners of a state are partners: transitivity and local average",
       clustering_rows},
      {"components", "connected components, isolates, and the share of states in the largest",
       components_rows},
      {"coverage", "share of states to which at least one other owes defence", coverage_rows},
      {"dependence",
       "share of the main patron in the capability that is owed to a state, and Herfindahl's index",
       dependence_rows},
      {"hub", "the state with the most bilateral partners", hub_rows},
  };
  return all;
}

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (const auto& measure : registry()) out.push_back(measure.name);
  return out;
}

std::vector<Row> evaluate(std::string_view name, const world::World& world,
                          const Options& options) {
  return find(name).rows(world, options);
}

std::vector<Row> evaluate(const atlas::Atlas& atlas, const Request& request,
                          const LoopControl& control) {
  std::vector<const Measure*> wanted;
  for (const auto& name : request.names) wanted.push_back(&find(name));
  std::vector<std::vector<Row>> slots(request.dates.size());
  parallel_for(
      slots.size(), request.threads,
      [&](std::size_t i) {
        const world::World world(
            atlas, {.date = request.dates[i], .coding = request.coding, .scope = request.scope});
        for (const auto* measure : wanted) {
          for (auto& row : measure->rows(world, request.options))
            slots[i].push_back(std::move(row));
        }
      },
      control);
  std::vector<Row> rows;
  for (auto& slot : slots) {
    for (auto& row : slot) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Day> every_years(Day from, Day to, int step) {
  if (step < 1) throw DomainError("the step must be at least one year");
  if (to < from) throw DomainError(fmt::format("{} is before {}", to_string(to), to_string(from)));
  const std::chrono::year_month_day first{from};
  std::vector<Day> out;
  for (int k = 0;; k += step) {
    const auto moved = first + std::chrono::years{k};
    const Day day = moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
    if (day > to) return out;
    out.push_back(day);
  }
}

}  // namespace entente::measures
