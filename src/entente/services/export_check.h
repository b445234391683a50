#pragma once

#include <optional>
#include <string>

#include "entente/services/export.h"

/// Shared by the writers of export.h.
namespace entente::services {

/// @throws DomainError for a graph that is not well formed
void require_well_formed(const ExportGraph& graph);

/// The value as XML Schema and CSV write it; nothing when unknown.
std::optional<std::string> plain_text(const Value& value);

}  // namespace entente::services
