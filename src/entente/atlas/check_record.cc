#include "entente/atlas/checker.h"

namespace entente::atlas {
namespace {

class RecordCheck : public Checker {
 public:
  RecordCheck(const Atlas& atlas, std::vector<InputFault>& faults) : Checker(atlas, faults) {
    for (const auto& it : atlas.arrangements) subjects_.insert(it.id);
    for (const auto& it : atlas.exercises) subjects_.insert(it.id);
    for (const auto& it : atlas.disputes) disputes_.insert(it.id);
    for (const auto* ids : {&states_, &places_, &instruments_, &disputes_})
      subjects_.insert(ids->begin(), ids->end());
  }

  void all() {
    one_name_each();
    for (const auto& it : atlas_.bases) base(it);
    apart(atlas_.bases, "from", "another row of the base",
          [](const Base& a, const Base& b) { return a.id == b.id && a.users == b.users; });
    for (const auto& it : atlas_.systems) system(it);
    unique(atlas_.systems, "system", [](const System& s) { return s.owner + " " + s.id; });
    for (const auto& it : atlas_.statements) statement(it);
    unique(atlas_.statements, "statement", [](const Statement& s) { return s.id; });
    trade();
    for (const auto& it : atlas_.differences) cited(it.where, it.cited);
    unique(atlas_.differences, "id", [](const KnownDifference& d) {
      return fmt::format("{} {} {}", d.dataset, d.what, d.id);
    });
    for (const auto& it : atlas_.exercises) exercise(it);
    for (const auto& it : atlas_.disputes) dispute(it);
  }

 private:
  void list(const Where& where, const std::string& field, const std::vector<std::string>& ids) {
    for (const auto& id : ids) state(where, field, id);
  }

  void place(const Where& where, const std::string& field, const std::string& id) {
    if (!left_out("places.csv", id))
      named({where, field, "place", id}, places_, "add it to places.csv");
  }

  /// `show` and `why` name instruments, arrangements, exercises, disputes and states alike.
  void one_name_each() {
    Ids taken = states_;
    const auto take = [&](const auto& list) {
      for (const auto& it : list) {
        if (!taken.insert(it.id).second)
          fault(it.where, "id", fmt::format("'{}' is already the id of something else", it.id),
                "give one of the two another id");
      }
    };
    take(atlas_.instruments);
    take(atlas_.arrangements);
    take(atlas_.exercises);
    take(atlas_.disputes);
  }

  void base(const Base& it) {
    state(it.where, "host", it.host);
    list(it.where, "users", it.users);
    cited(it.where, it.cited);
    period(it.where, it.period);
  }

  void system(const System& it) {
    state(it.where, "owner", it.owner);
    cited(it.where, it.cited);
    ordered(it.where, "retired", it.first_service, it.retired);
    if (it.range_low.known() && it.range_high.known() && it.range_low.value > it.range_high.value) {
      fault(it.where, "range_high", "is below range_low", "mend one of the two");
    }
  }

  void statement(const Statement& it) {
    if (!it.date.known())
      fault(it.where, "date", "is not known", "a statement has at least its year");
    list(it.where, "by", it.by);
    if (it.to != std::vector<std::string>{"all"} && it.to != std::vector<std::string>{"none"})
      list(it.where, "to", it.to);
    cited(it.where, it.cited);
    for (const auto& about : it.about) subject(it, about);
  }

  void subject(const Statement& it, const std::string& about) {
    const auto slash = about.find('/');
    const auto id = about.substr(0, slash);
    if (left_out(id + ".toml", "") || left_out("places.csv", id) || left_out("states.csv", id))
      return;
    named({it.where, "about", "entry", id}, subjects_,
          "write the id of an instrument, arrangement, exercise, dispute, place or state");
    const auto* instrument = atlas_.instrument(id);
    if (slash == std::string::npos || instrument == nullptr || left_out(id + ".toml", "article"))
      return;
    const auto article = about.substr(slash + 1);
    if (std::none_of(instrument->articles.begin(), instrument->articles.end(),
                     [&](const Article& a) { return a.id == article; })) {
      fault(it.where, "about", fmt::format("'{}' has no article '{}'", id, article),
            "describe it in the instrument, or name the instrument alone");
    }
  }

  void trade() {
    unique(atlas_.trade, "partner", [](const TradeShare& t) {
      return fmt::format("{} {} {} {}", t.state, t.direction, t.partner, t.year);
    });
    std::map<std::string, double> sums;
    for (const auto& it : atlas_.trade) {
      state(it.where, "state", it.state);
      state(it.where, "partner", it.partner);
      counted(it.where, it.cited, it.share);
      double& sum = sums[fmt::format("{} {} {}", it.state, it.direction, it.year)];
      const bool told = sum > kWhole;
      sum += it.share.known().value_or(0);
      if (sum > kWhole && !told)
        fault(it.where, "share", "the shares of the year sum to more than 100 per cent",
              "mend one of them");
    }
  }

  void exercise(const Exercise& it) {
    cited(it.where, it.cited);
    list(it.where, "lead", it.lead);
    for (const auto& id : it.places) place(it.where, "places", id);
    ordered(it.where, "last", it.first, it.last);
    if (it.editions.empty() && !left_out(it.id + ".toml", "edition"))
      fault(it.where, "edition", "no editions", "add at least one [[edition]]");
    for (const auto& edition : it.editions) {
      cited(edition.where, edition.cited);
      period(edition.where, edition.period);
      ordered(edition.where, "edition.from", it.first, edition.period.from);
      ordered(edition.where, "edition.to", edition.period.from, it.last);
      list(edition.where, "edition.participants", edition.participants);
      list(edition.where, "edition.observers", edition.observers);
      if (edition.participants.empty())
        fault(edition.where, "edition.participants", "is empty", "name at least one state");
    }
  }

  void dispute(const Dispute& it) {
    cited(it.where, it.cited);
    period(it.where, it.period);
    for (const auto& id : it.places) place(it.where, "places", id);
    if (!it.part_of.empty() && !left_out(it.part_of + ".toml", ""))
      named({it.where, "part_of", "dispute", it.part_of}, disputes_, "write its id");
    if (it.claimants.empty() && !left_out(it.id + ".toml", "claimant"))
      fault(it.where, "claimant", "no claimants", "add at least one [[claimant]]");
    for (const auto& claimant : it.claimants) {
      state(claimant.where, "claimant.state", claimant.state);
      cited(claimant.where, claimant.cited);
      period(claimant.where, claimant.period);
    }
    unique(it.incidents, "incident.id", [](const Incident& i) { return i.id; });
    for (const auto& incident : it.incidents) {
      cited(incident.where, incident.cited);
      period(incident.where, incident.period);
      list(incident.where, "incident.by", incident.by);
      list(incident.where, "incident.against", incident.against);
      if (!incident.place.empty()) place(incident.where, "incident.place", incident.place);
    }
  }

  static constexpr double kWhole = 100.5;  // shares are rounded

  Ids disputes_, subjects_;
};

}  // namespace

void check_record(const Atlas& atlas, std::vector<InputFault>& faults) {
  RecordCheck(atlas, faults).all();
}

}  // namespace entente::atlas
