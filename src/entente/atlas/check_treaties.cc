#include "entente/atlas/checker.h"

namespace entente::atlas {
namespace {

class TreatyCheck : public Checker {
 public:
  using Checker::Checker;

  void all() {
    for (const auto& it : atlas_.instruments) instrument(it);
    for (const auto& it : atlas_.second) {
      instrument(it);
      if (!left_out(it.id + ".toml", ""))
        named({it.where, "id", "instrument", it.id}, instruments_, "code it in instruments/ first");
    }
    for (const auto& it : atlas_.arrangements) arrangement(it);
  }

 private:
  void instrument(const Instrument& it) {
    cited(it.where, it.cited);
    under(it.where, it.under);
    ordered(it.where, "in_force", it.signed_on, it.in_force);
    ordered(it.where, "ended", it.in_force, it.ended);
    if (it.parties.empty() && !part_left_out(it, "party"))
      fault(it.where, "party", "no parties", "add at least one [[party]]");
    unique(it.articles, "article.id", [](const Article& a) { return a.id; });
    unique(it.obligations, "obligation.id", [](const Obligation& o) { return o.id; });
    for (const auto& article : it.articles) cited(article.where, article.cited);
    if (it.by_article() && it.articles.empty() && !part_left_out(it, "article")) {
      fault(it.where, "coded", "says articles, but there is no [[article]]",
            "describe them or write header");
    }
    if (!it.by_article() && it.obligations.empty() && it.type != "domestic-law" &&
        !part_left_out(it, "obligation")) {
      fault(it.where, "obligation", "a header says no kind of relation",
            "add an [[obligation]] without article");
    }
    for (const auto& party : it.parties) this->party(it, party);
    apart(it.parties, "party.from", "another membership of the state",
          [](const Party& a, const Party& b) { return a.state == b.state && a.under == b.under; });
    for (const auto& obligation : it.obligations) this->obligation(it, obligation);
    for (const auto& suspension : it.suspensions) this->suspension(it, suspension);
    for (const auto& said : it.interpretations) {
      cited(said.where, said.cited);
      for (const auto& id : said.by) state(said.where, "interpretation.by", id);
      if (!said.article.empty()) article(it, said.where, "interpretation.article", said.article);
    }
    for (const auto& id : it.replaces) {
      if (!left_out(id + ".toml", ""))
        named({it.where, "replaces", "instrument", id}, instruments_,
              "write its id, or leave it out");
    }
  }

  [[nodiscard]] bool part_left_out(const Instrument& it, const char* part) const {
    return atlas_.left_out.contains(it.id + ".toml/" + part);
  }

  void party(const Instrument& it, const Party& party) {
    state(party.where, "party.state", party.state);
    cited(party.where, party.cited);
    under(party.where, party.under);
    period(party.where, party.period);
    ordered(party.where, "party.from", it.in_force, party.period.from);
    ordered(party.where, "party.to", party.period.to, it.ended);
    exists(party.where, "party.from", party.state, party.period);
  }

  [[nodiscard]] bool is_party(const Instrument& it, const std::string& id) const {
    return id == "all" || part_left_out(it, "party") ||
           std::any_of(it.parties.begin(), it.parties.end(),
                       [&](const Party& p) { return p.state == id; });
  }

  void parties(const Instrument& it, const Where& where, const std::string& field,
               const std::vector<std::string>& ids, bool third) {
    if (ids.empty()) fault(where, field, "is empty", "name states, or \"all\"");
    for (const auto& id : ids) {
      if (is_party(it, id)) continue;
      if (third)
        state(where, field, id);
      else
        fault(where, field, fmt::format("'{}' is not a party", id),
              "add the [[party]], or mend the state");
    }
  }

  void article(const Instrument& it, const Where& where, const std::string& field,
               const std::string& id) {
    if (!part_left_out(it, "article") &&
        std::none_of(it.articles.begin(), it.articles.end(),
                     [&](const Article& a) { return a.id == id; })) {
      fault(where, field, fmt::format("there is no article '{}'", id),
            "describe it in an [[article]]");
    }
  }

  void obligation(const Instrument& it, const Obligation& o) {
    cited(o.where, o.cited);
    under(o.where, o.under);
    period(o.where, o.period);
    parties(it, o.where, "obligation.by", o.by, false);
    parties(it, o.where, "obligation.to", o.to, o.third);
    ordered(o.where, "obligation.from", it.in_force, o.period.from);
    ordered(o.where, "obligation.to_date", o.period.to, it.ended);
    if (it.by_article()) {
      if (o.article.empty())
        fault(o.where, "obligation.article", "is missing", "name the article it comes from");
      else
        article(it, o.where, "obligation.article", o.article);
    } else if (o.kind == "defence") {
      fault(o.where, "obligation.kind", "a header cannot carry a defence obligation",
            "code the instrument by article");
    }
    for (const auto& attacker : o.attackers) {
      if (attacker == "any") continue;
      state(o.where, "obligation.attackers",
            attacker.starts_with("not:") ? attacker.substr(4) : attacker);
    }
    if (o.area != "any" && o.area != "none" && !left_out("areas.toml", o.area))
      named({o.where, "obligation.area", "area", o.area}, areas_, "declare it in areas.toml");
  }

  void suspension(const Instrument& it, const Suspension& s) {
    cited(s.where, s.cited);
    under(s.where, s.under);
    period(s.where, s.period);
    parties(it, s.where, "suspension.by", s.by, false);
    parties(it, s.where, "suspension.to", s.to, false);
    for (const auto& id : s.obligations) {
      if (id != "all" && !part_left_out(it, "obligation") &&
          std::none_of(it.obligations.begin(), it.obligations.end(),
                       [&](const Obligation& o) { return o.id == id; })) {
        fault(s.where, "suspension.obligations", fmt::format("there is no obligation '{}'", id),
              "write its id, or all");
      }
    }
  }

  void arrangement(const Arrangement& it) {
    cited(it.where, it.cited);
    ordered(it.where, "ended", it.founded, it.ended);
    for (const auto& member : it.members) {
      state(member.where, "member.state", member.state);
      cited(member.where, member.cited);
      period(member.where, member.period);
      ordered(member.where, "member.from", it.founded, member.period.from);
      ordered(member.where, "member.to", member.period.to, it.ended);
      exists(member.where, "member.from", member.state, member.period);
    }
    apart(it.members, "member.from", "another membership of the state",
          [](const Member& a, const Member& b) { return a.state == b.state; });
  }
};

}  // namespace

void check_treaties(const Atlas& atlas, std::vector<InputFault>& faults) {
  TreatyCheck(atlas, faults).all();
}

}  // namespace entente::atlas
