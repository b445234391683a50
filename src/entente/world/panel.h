#pragma once

#include <string>
#include <vector>

#include "entente/panel/panel.h"
#include "entente/world/world.h"

namespace entente::world {

struct PanelOptions {
  std::vector<Day> dates;  ///< of the waves, ascending, at least two
  std::string coding = "default";
  std::string scope = "all";
  std::vector<std::string> layers = {"defence"};
};

/// Worlds at several dates as one panel. States: all that are in the scope on any of the dates,
/// with their presence by spell. Relations: each layer (1 where there is a tie), then `memberships`
/// (states x instruments in force on any of the dates). A cell of a state that is not in the system
/// at a wave is missing, never 0. Covariates gdp, milex, personnel, population: the figure of the
/// wave's own year, NaN where it is unknown or not covered. Events: every day on which a membership
/// begins or ends between the first wave and the last, where the day is known; `undated` tells how
/// many are known less precisely.
/// @throws InputError as World does; DomainError for fewer than two dates or dates out of order
/// Cost: one world per date. Checked: tests/world/panel_test.cc
struct WorldPanel {
  panel::Panel panel;
  std::size_t undated = 0;  ///< changes of membership within the panel whose day is not known
};

WorldPanel make_panel(const atlas::Atlas& atlas, const PanelOptions& options);

}  // namespace entente::world
