#include "entente/measures/counted.h"

#include <algorithm>
#include <optional>

#include "entente/measures/row.h"

namespace entente::measures {

Counted counted_instruments(const world::World& world, const std::vector<std::string>& kinds) {
  require_kinds(kinds);
  std::optional<world::World> wider;
  if (world.scope() != "all") wider.emplace(everywhere(world));
  const world::World& all = wider ? *wider : world;

  Counted counted;
  counted.in_scope = static_cast<std::uint32_t>(world.states().size());
  for (const auto& state : world.states()) counted.ids.push_back(state.id);
  std::vector<std::uint32_t> position(all.states().size());
  for (std::uint32_t i = 0; i < position.size(); ++i) {
    const auto& id = all.states()[i].id;
    if (const auto inside = world.find(id)) {
      position[i] = inside->index;
    } else {
      position[i] = static_cast<std::uint32_t>(counted.ids.size());
      counted.ids.push_back(id);
    }
  }

  for (const auto& instrument : all.instruments()) {
    CountedInstrument made{
        .source = instrument.source, .states = {}, .organisation = instrument.organisation};
    for (const auto state : instrument.participants(kinds))
      made.states.push_back(position[state.index]);
    std::sort(made.states.begin(), made.states.end());
    const auto inside = std::count_if(made.states.begin(), made.states.end(),
                                      [&](std::uint32_t s) { return s < counted.in_scope; });
    if (inside >= 2) counted.instruments.push_back(std::move(made));
  }
  return counted;
}

std::vector<InstrumentView> views(const Counted& counted) {
  std::vector<InstrumentView> out;
  out.reserve(counted.instruments.size());
  for (const auto& instrument : counted.instruments) out.push_back(instrument.view());
  return out;
}

}  // namespace entente::measures
