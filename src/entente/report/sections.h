#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/scenario/result.h"

namespace entente::report {

/// One section of the page.
struct Section {
  std::string id, title, nav;  ///< nav: its name in the list of contents
  std::string html;
  bool new_page = false;  ///< in print
};

/// The sections in reading order, those without content left out.
std::vector<Section> sections(const scenario::RunResult& run);

/// Notices on skill and assumption, which stand above everything else.
std::string notices(const scenario::RunResult& run);

}  // namespace entente::report
