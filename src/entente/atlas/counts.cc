#include <set>

#include "entente/atlas/check.h"

namespace entente::atlas {

Counts count(const Atlas& atlas) {
  const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
  Counts counts;
  std::set<std::string> states;
  for (const auto& spell : atlas.states) states.insert(spell.state);
  counts.states = size(states);
  counts.spells = size(atlas.states);
  counts.instruments = size(atlas.instruments);
  for (const auto& it : atlas.instruments) {
    ++(it.by_article() ? counts.by_article : counts.header);
    counts.articles += size(it.articles);
    counts.obligations += size(it.obligations);
    counts.memberships += size(it.parties);
    counts.suspensions += size(it.suspensions);
    counts.interpretations += size(it.interpretations);
    for (const auto& o : it.obligations)
      counts.contested += o.cited.confidence == "contested" ? 1 : 0;
    for (const auto& p : it.parties) counts.contested += p.cited.confidence == "contested" ? 1 : 0;
  }
  counts.coded_twice = size(atlas.second);
  counts.arrangements = size(atlas.arrangements);
  counts.questions = size(atlas.questions);
  counts.codings = size(atlas.codings);
  counts.places = size(atlas.places);
  counts.areas = size(atlas.areas);
  counts.presence = size(atlas.presence);
  counts.figures = size(atlas.figures);
  for (const auto& f : atlas.figures)
    counts.figures_unknown += f.value.kind == Quantity::Kind::kUnknown ? 1 : 0;
  counts.bases = size(atlas.bases);
  counts.systems = size(atlas.systems);
  counts.statements = size(atlas.statements);
  counts.trade = size(atlas.trade);
  counts.exercises = size(atlas.exercises);
  for (const auto& it : atlas.exercises) counts.editions += size(it.editions);
  counts.disputes = size(atlas.disputes);
  for (const auto& it : atlas.disputes) counts.incidents += size(it.incidents);
  counts.sources = size(atlas.sources);
  return counts;
}

}  // namespace entente::atlas
