#pragma once

#include <string>
#include <string_view>

#include "entente/atlas/facts.h"

/// Entries of the atlas as pages for people, in plain text.
namespace entente::services {

struct PageOptions {
  std::size_t width = 100;         ///< columns that paragraphs are broken at
  std::string coding = "default";  ///< decides which rival readings are marked as chosen
};

/// The page of an instrument, arrangement, exercise, dispute or state: what it is, its dates, who
/// owes whom what by which article, who took part, what happened, and every source once at the end.
/// @throws InputError when nothing has that id, or the coding is unknown. Cost: linear in the
/// atlas. Checked: tests/services/page_test.cc
std::string page(const atlas::Atlas& atlas, std::string_view id, const PageOptions& options = {});

/// Whether page() has a page for the id.
bool has_page(const atlas::Atlas& atlas, std::string_view id);

}  // namespace entente::services
