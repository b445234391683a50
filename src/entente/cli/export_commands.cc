#include "entente/cli/export_commands.h"

#include "entente/core/error.h"
#include "entente/services/data_package.h"

namespace entente::cli {

int export_atlas(const ExportOptions& options) {
  const AtlasOptions plain;
  const auto refuse = [](const char* option, bool given) {
    if (!given) return;
    throw InputError(
        {.field = option,
         .problem = "the atlas is exported whole, with all its days, codings and states",
         .remedy = "leave the option out, or export a layer or the memberships"});
  };
  refuse("--date", options.atlas.date != plain.date);
  refuse("--coding", options.atlas.coding != plain.coding);
  refuse("--scope", options.atlas.scope != plain.scope);
  const auto atlas = load_atlas(options.atlas);
  for (const auto& path : services::write_package(atlas, options.to)) print(path + "\n");
  return 0;
}

}  // namespace entente::cli
