#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/describe.h"

namespace entente::atlas {

/// A label and what the atlas says under it.
struct LabelledValue {
  std::string label, value;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("label", self.label, Meta{.doc = "field"});
    v("value", self.value, Meta{.doc = "what the atlas says"});
  }
};

/// One fact with what it rests on.
struct Explanation {
  std::string id, kind, title;
  std::vector<LabelledValue> statements;
  std::vector<std::string> sources;  ///< citations with locator and address
  std::string file;                  ///< where the atlas says it: file:line

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "path of the fact"});
    v("kind", self.kind, Meta{.doc = "state, instrument, party, article, obligation, ..."});
    v("title", self.title, Meta{.doc = "in words"});
    v("statements", self.statements, Meta{.doc = "fields"});
    v("sources", self.sources, Meta{.doc = "citations"});
    v("file", self.file, Meta{.doc = "file and line"});
  }
};

/// One fact and its sources. Paths: STATE, STATE/capital, STATE/SERIES/YEAR, OWNER/presence/HOST,
/// INSTRUMENT, INSTRUMENT/party/STATE, INSTRUMENT/article/ID, INSTRUMENT/obligation/ID,
/// INSTRUMENT/suspension/N, INSTRUMENT/interpretation/N (from 1), ARRANGEMENT, ARRANGEMENT/STATE,
/// base/ID, STATE/system/ID, statement/ID,
/// STATE/exports/PARTNER/YEAR (or imports), EXERCISE, EXERCISE/edition/FROM, DISPUTE,
/// DISPUTE/claimant/STATE, DISPUTE/incident/ID, place/ID, area/ID, question/ID, source/KEY. Where
/// several facts share a path (the spells of a state), `@FROM` behind it tells them apart and the
/// bare path means the last. INSTRUMENT/ID is short for the article or, where no article has that
/// id, the obligation.
/// @throws InputError when nothing has that path; the remedy names the closest one
/// Cost: linear in the facts. Checked: tests/atlas/why_test.cc
Explanation why(const Atlas& atlas, std::string_view path);

/// Everything about one entry: the entry itself, then its parties, articles, obligations,
/// suspensions, interpretations (of an instrument), members (of an arrangement) or capitals,
/// figures, forces, bases, systems, trade and memberships (of a state); editions; claimants and
/// incidents; any other path alone, as why() does.
/// @throws InputError as why()
std::vector<Explanation> show(const Atlas& atlas, std::string_view id);

/// Paths of all facts that why() can explain, sources apart, each once: what a random audit draws
/// from.
std::vector<std::string> fact_paths(const Atlas& atlas);

}  // namespace entente::atlas
