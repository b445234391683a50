#include "entente/measures/row.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "entente/atlas/vocabulary.h"
#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::measures {

RowMaker::RowMaker(const world::World& world, std::string measure) {
  key_.date = to_string(world.date());
  key_.scope = world.scope();
  key_.coding = world.coding().id;
  key_.measure = std::move(measure);
}

void RowMaker::add(std::string item, std::optional<double> value, std::string unit,
                   std::string note) {
  Row row = key_;
  row.item = std::move(item);
  row.value = value;
  row.unit = std::move(unit);
  row.note = std::move(note);
  rows_.push_back(std::move(row));
}

world::World everywhere(const world::World& world) {
  return {world.atlas(), {.date = world.date(), .coding = world.coding().id, .scope = "all"}};
}

world::StateId require_state(const world::World& world, const std::string& id) {
  if (const auto found = world.find(id)) return *found;
  std::vector<std::string> known;
  for (const auto& state : world.states()) known.push_back(state.id);
  const auto near = closest(id, known);
  throw InputError({.field = "state",
                    .problem = fmt::format("scope {} holds no state '{}' on {}", world.scope(), id,
                                           to_string(world.date())),
                    .remedy = near.empty() ? "name a state by its alpha-3 code"
                                           : fmt::format("did you mean '{}'?", near)});
}

void require_kinds(const std::vector<std::string>& kinds) {
  const auto& known = atlas::vocabulary::kKinds;
  for (const auto& kind : kinds) {
    if (std::find(known.begin(), known.end(), kind) != known.end()) continue;
    const auto near = closest(kind, known);
    throw InputError({.field = "kinds",
                      .problem = fmt::format("there is no kind of obligation '{}'", kind),
                      .remedy = near.empty() ? fmt::format("known: {}", join(known, ", "))
                                             : fmt::format("did you mean '{}'?", near)});
  }
}

}  // namespace entente::measures
