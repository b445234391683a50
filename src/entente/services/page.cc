#include "entente/services/page.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/atlas/why.h"
#include "entente/core/error.h"
#include "entente/services/page_writer.h"

namespace entente::services {
namespace {

template <class T>
const T* with_id(const std::vector<T>& list, std::string_view id) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& t) { return t.id == id; });
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

bool has_page(const atlas::Atlas& atlas, std::string_view id) {
  return atlas.has_state(id) || atlas.instrument(id) != nullptr ||
         atlas.arrangement(id) != nullptr || with_id(atlas.exercises, id) != nullptr ||
         with_id(atlas.disputes, id) != nullptr;
}

std::string page(const atlas::Atlas& atlas, std::string_view id, const PageOptions& options) {
  const auto coding = atlas.resolve_coding(options.coding);
  PageWriter out(atlas, options.width);
  if (const auto* treaty = atlas.instrument(id)) {
    instrument_page(atlas, *treaty, coding, out);
  } else if (const auto* arrangement = atlas.arrangement(id)) {
    arrangement_page(atlas, *arrangement, out);
  } else if (const auto* exercise = with_id(atlas.exercises, id)) {
    exercise_page(atlas, *exercise, out);
  } else if (const auto* dispute = with_id(atlas.disputes, id)) {
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
