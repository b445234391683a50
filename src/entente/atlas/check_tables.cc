#include "entente/atlas/checker.h"

namespace entente::atlas {
namespace {

class TableCheck : public Checker {
 public:
  using Checker::Checker;

  void all() {
    tables();
    codings();
  }

 private:
  void tables() {
    unique(atlas_.sources, "key", [](const Source& s) { return s.key; });
    if (!left_out("atlas.toml", "") && (!atlas_.covers_from.known() || !atlas_.covers_to.known())) {
      fault(atlas_.where.file.empty() ? Where{"atlas.toml", 0} : atlas_.where, "covers_to",
            "the atlas does not say what it covers", "write covers_from and covers_to");
    }
    ordered(atlas_.where, "covers_to", atlas_.covers_from, atlas_.covers_to);
    unique(atlas_.places, "place", [](const Place& p) { return p.id; });
    unique(atlas_.areas, "id", [](const Area& a) { return a.id; });
    unique(atlas_.scopes, "state", [](const ScopeEntry& s) { return s.scope + " " + s.state; });
    unique(atlas_.figures, "year",
           [](const Figure& f) { return fmt::format("{} {} {}", f.state, f.series, f.year); });
    for (const auto& spell : atlas_.states) {
      cited(spell.where, spell.cited);
      period(spell.where, spell.period);
      if (spell.iso3 != "none" && spell.iso3.size() != 3) {
        fault(spell.where, "iso3", "is not three letters", "write the alpha-3 code or none");
      }
    }
    apart(atlas_.states, "from", "another spell of the state",
          [](const StateSpell& a, const StateSpell& b) { return a.state == b.state; });
    capitals();
    for (const auto& entry : atlas_.scopes) state(entry.where, "state", entry.state);
    for (const auto& place : atlas_.places) cited(place.where, place.cited);
    for (const auto& area : atlas_.areas) this->area(area);
    for (const auto& figure : atlas_.figures) {
      state(figure.where, "state", figure.state);
      counted(figure.where, figure.cited, figure.value);
    }
    for (const auto& entry : atlas_.presence) {
      state(entry.where, "owner", entry.owner);
      state(entry.where, "host", entry.host);
      counted(entry.where, entry.cited, entry.personnel);
      period(entry.where, entry.period);
    }
    apart(atlas_.presence, "from", "another count of the same forces",
          [](const Presence& a, const Presence& b) {
            return a.owner == b.owner && a.host == b.host;
          });
  }

  void capitals() {
    std::set<std::string> have;
    for (const auto& capital : atlas_.capitals) {
      have.insert(capital.state);
      state(capital.where, "state", capital.state);
      cited(capital.where, capital.cited);
      period(capital.where, capital.period);
    }
    apart(atlas_.capitals, "from", "another capital of the state",
          [](const Capital& a, const Capital& b) { return a.state == b.state; });
    for (const auto& spell : atlas_.states) {
      if (!have.contains(spell.state) && !left_out("capitals.csv", spell.state))
        fault(spell.where, "state", fmt::format("'{}' has no capital", spell.state),
              "add it to capitals.csv");
    }
  }

  void area(const Area& area) {
    cited(area.where, area.cited);
    for (const auto& part : area.parts) period(part.where, part.period);
    for (const auto& id : area.states) state(area.where, "states", id);
    for (const auto* list : {&area.places, &area.excludes}) {
      for (const auto& id : *list) {
        if (!left_out("places.csv", id))
          named({area.where, "places", "place", id}, places_, "add it to places.csv");
      }
    }
  }

  void codings() {
    unique(atlas_.questions, "id", [](const Question& q) { return q.id; });
    unique(atlas_.codings, "id", [](const Coding& c) { return c.id; });
    for (const auto& question : atlas_.questions) {
      for (const auto& reading : question.readings)
        cited(question.where, {.sources = reading.sources});
    }
    for (const auto& coding : atlas_.codings) {
      under(coding.where, coding.readings);
      for (const auto& question : atlas_.questions) {
        if (!coding.readings.contains(question.id)) {
          fault(coding.where, "readings",
                fmt::format("coding '{}' has no reading of '{}'", coding.id, question.id),
                "choose one, or give the coding a base");
        }
      }
    }
    if (atlas_.coding("default") == nullptr && !left_out("codings.toml", "default")) {
      fault({"codings.toml", 0}, "coding", "there is no coding 'default'", "declare it");
    }
  }
};

}  // namespace

void check_tables(const Atlas& atlas, std::vector<InputFault>& faults) {
  TableCheck(atlas, faults).all();
}

}  // namespace entente::atlas
