#pragma once

#include <string>

#include "entente/atlas/facts.h"
#include "entente/atlas/why.h"

/// Puts one entry of the atlas into labels and values. Internal to the module; see why.h, which
/// sets the path.
namespace entente::atlas {

/// "from 1951-04-18 to open".
std::string period_text(const Period& period);

class Explainer {
 public:
  explicit Explainer(const Atlas& atlas) : atlas_(atlas) {}

  [[nodiscard]] Explanation spell(const StateSpell& spell) const;
  [[nodiscard]] Explanation capital(const Capital& capital) const;
  [[nodiscard]] Explanation figure(const Figure& figure) const;
  [[nodiscard]] Explanation presence(const Presence& entry) const;
  [[nodiscard]] Explanation place(const Place& place) const;
  [[nodiscard]] Explanation area(const Area& area) const;
  [[nodiscard]] Explanation question(const Question& question) const;
  [[nodiscard]] Explanation instrument(const Instrument& it) const;
  [[nodiscard]] Explanation party(const Instrument& it, const Party& party) const;
  [[nodiscard]] Explanation article(const Instrument& it, const Article& article) const;
  [[nodiscard]] Explanation obligation(const Instrument& it, const Obligation& obligation) const;
  [[nodiscard]] Explanation suspension(const Instrument& it, const Suspension& suspension) const;
  [[nodiscard]] Explanation interpretation(const Instrument& it, const Interpretation& said) const;
  [[nodiscard]] Explanation arrangement(const Arrangement& it) const;
  [[nodiscard]] Explanation member(const Arrangement& it, const Member& member) const;
  [[nodiscard]] Explanation base(const Base& it) const;
  [[nodiscard]] Explanation system(const System& it) const;
  [[nodiscard]] Explanation statement(const Statement& it) const;
  [[nodiscard]] Explanation trade(const TradeShare& it) const;
  [[nodiscard]] Explanation exercise(const Exercise& it) const;
  [[nodiscard]] Explanation edition(const Exercise& it, const Edition& edition) const;
  [[nodiscard]] Explanation dispute(const Dispute& it) const;
  [[nodiscard]] Explanation claimant(const Dispute& it, const Claimant& claimant) const;
  [[nodiscard]] Explanation incident(const Dispute& it, const Incident& incident) const;
  [[nodiscard]] Explanation source(const Source& source) const;

 private:
  [[nodiscard]] Explanation start(std::string kind, std::string title, const Cited& cited,
                                  const Where& where) const;
  [[nodiscard]] std::string cite(const std::string& key, const std::string& locator) const;

  const Atlas& atlas_;
};

}  // namespace entente::atlas
