#include <fmt/format.h>

#include "entente/atlas/explain.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

std::string names(const std::vector<std::string>& ids) {
  return ids.empty() ? "none named" : join(ids, ", ");
}

std::string with_unit(const Quantity& quantity, const char* unit) {
  return quantity.known() ? fmt::format("{} {}", to_string(quantity), unit) : to_string(quantity);
}

}  // namespace

Explanation Explainer::base(const Base& it) const {
  auto made = start("base", it.name, it.cited, it.where);
  made.statements.push_back({"host", it.host});
  made.statements.push_back({"used by", names(it.users)});
  made.statements.push_back({"kind", it.kind});
  made.statements.push_back({"coordinates", fmt::format("{:.2f}, {:.2f}", it.lat, it.lon)});
  made.statements.push_back({"used", period_text(it.period)});
  return made;
}

Explanation Explainer::system(const System& it) const {
  auto made = start("system", fmt::format("{} of {}", it.name, it.owner), it.cited, it.where);
  const auto add = [&](const char* label, std::string value) {
    made.statements.push_back({label, std::move(value)});
  };
  add("class", it.missile_class);
  add("range", it.range_low == it.range_high
                   ? with_unit(it.range_low, "km")
                   : fmt::format("{} to {} km", to_string(it.range_low), to_string(it.range_high)));
  add("warhead", it.warhead);
  add("platform", join(it.platforms, ", "));
  add("basing", it.basing);
  add("first in service", to_string(it.first_service));
  add("retired", to_string(it.retired));
  add("launchers", to_string(it.launchers));
  return made;
}

Explanation Explainer::statement(const Statement& it) const {
  auto made = start("statement", fmt::format("{} on {}", names(it.by), to_string(it.date)),
                    it.cited, it.where);
  made.statements.push_back({"kind", it.kind});
  made.statements.push_back({"says", it.says});
  made.statements.push_back({"addressed to", names(it.to)});
  made.statements.push_back({"about", names(it.about)});
  return made;
}

Explanation Explainer::trade(const TradeShare& it) const {
  auto made = start(
      "trade", fmt::format("{} of {}, partner {}, {}", it.direction, it.state, it.partner, it.year),
      it.cited, it.where);
  made.statements.push_back({"share", with_unit(it.share, "per cent")});
  return made;
}

Explanation Explainer::exercise(const Exercise& it) const {
  auto made = start("exercise", it.name, it.cited, it.where);
  made.statements.push_back({"kinds", join(it.kinds, ", ")});
  made.statements.push_back({"convened by", names(it.lead)});
  made.statements.push_back({"place", it.place});
  made.statements.push_back({"first", to_string(it.first)});
  made.statements.push_back({"last", to_string(it.last)});
  return made;
}

Explanation Explainer::edition(const Exercise& it, const Edition& edition) const {
  auto made = start("edition", fmt::format("{} {}", it.short_name, to_string(edition.period.from)),
                    edition.cited, edition.where);
  made.statements.push_back({"held", period_text(edition.period)});
  if (edition.every > 0)
    made.statements.push_back({"repeated", fmt::format("every {} years", edition.every)});
  made.statements.push_back({"participants", names(edition.participants)});
  if (!edition.observers.empty())
    made.statements.push_back({"observers", names(edition.observers)});
  made.statements.push_back({"troops", to_string(edition.troops)});
  if (!edition.place.empty()) made.statements.push_back({"place", edition.place});
  return made;
}

Explanation Explainer::dispute(const Dispute& it) const {
  auto made = start("dispute", it.name, it.cited, it.where);
  made.statements.push_back({"kinds", join(it.kinds, ", ")});
  made.statements.push_back({"says", it.says});
  if (!it.part_of.empty()) made.statements.push_back({"part of", it.part_of});
  made.statements.push_back({"holds", period_text(it.period)});
  return made;
}

Explanation Explainer::claimant(const Dispute& it, const Claimant& claimant) const {
  auto made = start("claimant", fmt::format("{} in {}", claimant.state, it.short_name),
                    claimant.cited, claimant.where);
  made.statements.push_back({"role", claimant.role});
  if (!claimant.says.empty()) made.statements.push_back({"says", claimant.says});
  made.statements.push_back({"holds", period_text(claimant.period)});
  return made;
}

Explanation Explainer::incident(const Dispute& it, const Incident& incident) const {
  auto made =
      start("incident", fmt::format("{}, {}", it.short_name, to_string(incident.period.from)),
            incident.cited, incident.where);
  made.statements.push_back({"act", incident.act});
  made.statements.push_back({"says", incident.says});
  made.statements.push_back({"by", names(incident.by)});
  made.statements.push_back({"against", names(incident.against)});
  made.statements.push_back({"deaths", to_string(incident.deaths)});
  made.statements.push_back({"when", period_text(incident.period)});
  return made;
}

}  // namespace entente::atlas
