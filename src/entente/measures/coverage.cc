#include "entente/measures/coverage.h"

#include "entente/core/text.h"
#include "entente/world/layer.h"

namespace entente::measures {

std::vector<Defence> defenders(const world::World& world) {
  std::optional<world::World> wider;
  if (world.scope() != "all") wider.emplace(everywhere(world));
  const world::World& all = wider ? *wider : world;

  std::vector<Defence> out;
  for (const auto& state : world.states()) out.push_back({.state = state.id, .defenders = {}});
  for (const auto& tie : world::make_layer(all, "defence").ties) {
    // Ties come sorted by who owes, and states by alpha-3: so do each state's defenders.
    if (const auto owed = world.find(all.state(tie.to).id)) {
      out[owed->index].defenders.push_back(all.state(tie.from).id);
    }
  }
  return out;
}

Coverage coverage(const world::World& world) {
  Coverage out;
  out.date = to_string(world.date());
  out.scope = world.scope();
  out.coding = world.coding().id;
  for (const auto& entry : defenders(world)) {
    ++out.states;
    if (entry.defenders.empty()) {
      out.undefended.push_back(entry.state);
    } else {
      ++out.defended;
    }
  }
  if (out.states > 0)
    out.share = static_cast<double>(out.defended) / static_cast<double>(out.states);
  return out;
}

std::vector<Row> coverage_rows(const world::World& world, const Options& options) {
  static_cast<void>(options);  // a row function's type; coverage has no settings
  const Coverage c = coverage(world);
  RowMaker rows(world, "coverage");
  rows.add("share", c.share, "1",
           c.share ? "states of the scope to whom another state, in it or not, owes defence"
                   : "no states");
  rows.add("defended", static_cast<double>(c.defended), "states");
  rows.add("undefended", static_cast<double>(c.states - c.defended), "states",
           join(c.undefended, " "));
  return rows.take();
}

}  // namespace entente::measures
