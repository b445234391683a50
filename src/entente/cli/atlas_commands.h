#pragma once

#include <optional>
#include <string>

#include "entente/atlas/facts.h"
#include "entente/cli/output.h"

/// The `entente atlas ...` commands. Each returns the exit code.
namespace entente::cli {

/// Options that every question about the atlas shares.
struct AtlasOptions {
  std::string folder;  ///< empty: the edition built into the program
  std::string date, coding = "default", scope = "all";
  Format format = Format::kText;
};

/// The atlas that the options name. @throws InputError
atlas::Atlas load_atlas(const AtlasOptions& options);

int atlas_check(const AtlasOptions& options);
int atlas_states(const AtlasOptions& options);
int atlas_treaties(const AtlasOptions& options);
int atlas_show(const AtlasOptions& options, const std::string& id);
int atlas_why(const AtlasOptions& options, const std::string& path, int random, unsigned seed);
int atlas_layer(const AtlasOptions& options, const std::string& name);
int atlas_diff(const AtlasOptions& options, const std::string& before, const std::string& after);

int atlas_compare(const AtlasOptions& options, const std::string& folder, int from, int to);
int atlas_agreement(const AtlasOptions& options);

/// The day that a user wrote behind `option`; the last day covered when empty. @throws InputError
Day day_or_latest(const std::string& text, const atlas::Atlas& atlas,
                  const char* option = "--date");

}  // namespace entente::cli
