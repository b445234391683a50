#pragma once

#include "entente/atlas/read_tables.h"

/// Readers of exercises, disputes, bases, systems, statements and trade. Internal to the module.
namespace entente::atlas {

void read_bases(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_systems(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_statements(const std::string& text, const std::string& name, Atlas& atlas,
                     Faults& faults);
void read_trade(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_differences(const std::string& text, const std::string& name, Atlas& atlas,
                      Faults& faults);
void read_exercise(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);
void read_dispute(const std::string& text, const std::string& name, Atlas& atlas, Faults& faults);

}  // namespace entente::atlas
