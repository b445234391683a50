#include "entente/atlas/checker.h"

namespace entente::atlas {

Checker::Checker(const Atlas& atlas, std::vector<InputFault>& faults)
    : atlas_(atlas), faults_(faults) {
  for (const auto& source : atlas.sources) sources_.insert(source.key);
  for (const auto& spell : atlas.states) states_.insert(spell.state);
  for (const auto& place : atlas.places) places_.insert(place.id);
  for (const auto& area : atlas.areas) areas_.insert(area.id);
  for (const auto& question : atlas.questions) questions_.insert(question.id);
  for (const auto& instrument : atlas.instruments) instruments_.insert(instrument.id);
}

}  // namespace entente::atlas
