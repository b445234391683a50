#pragma once

#include "entente/atlas/facts.h"
#include "entente/atlas/read_tables.h"

/// Readers of the atlas's TOML files. Internal to the module; see read.h.
namespace entente::atlas {

void read_instrument(const std::string& text, const std::string& name, Atlas& atlas,
                     Faults& faults);
/// The independent second coding of an instrument.
void read_second(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_arrangement(const std::string& text, const std::string& name, Atlas& atlas,
                      Faults& faults);
void read_codings(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_areas(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_header(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);

}  // namespace entente::atlas
