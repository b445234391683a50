#include "entente/services/page.h"

#include <fmt/format.h>

#include "entente/atlas/why.h"
#include "entente/core/error.h"
#include "entente/services/page_writer.h"

namespace entente::services {

bool has_page(const atlas::Atlas& atlas, std::string_view id) {
  return atlas.has_state(id) || atlas.instrument(id) != nullptr ||
         atlas.arrangement(id) != nullptr || atlas.exercise(id) != nullptr ||
         atlas.dispute(id) != nullptr;
}

std::string page(const atlas::Atlas& atlas, std::string_view id, const PageOptions& options) {
  const auto coding = atlas.resolve_coding(options.coding);
  PageWriter out(atlas, options.width);
  if (const auto* treaty = atlas.instrument(id)) {
    instrument_page(atlas, *treaty, coding, out);
  } else if (const auto* arrangement = atlas.arrangement(id)) {
    arrangement_page(atlas, *arrangement, out);
  } else if (const auto* exercise = atlas.exercise(id)) {
    exercise_page(atlas, *exercise, out);
  } else if (const auto* dispute = atlas.dispute(id)) {
    dispute_page(atlas, *dispute, out);
  } else if (atlas.has_state(id)) {
    state_page(atlas, id, coding, out);
  } else {
    const auto fact = atlas::why(atlas, id);  // throws, with the closest id as remedy
    throw InputError({.field = fact.id,
                      .problem = fmt::format("a {} has no page", fact.kind),
                      .remedy = "ask `entente atlas why` for it"});
  }
  return out.finish();
}

}  // namespace entente::services
