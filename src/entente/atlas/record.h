#pragma once

#include <string>
#include <vector>

#include "entente/atlas/cited.h"
#include "entente/core/date.h"

/// What states have and do beside their treaties: bases, denial systems, statements, trade,
/// exercises, disputes. Formats: docs/atlas-format.md.
namespace entente::atlas {

struct Base {
  std::string id, name, host, kind;
  std::vector<std::string> users;  ///< states whose forces use it
  double lat = 0, lon = 0;
  Period period;  ///< of the use by these users
  Cited cited;
  Where where;
};

/// A missile or denial system in the hands of one owner.
struct System {
  std::string id, name, owner, missile_class, warhead, basing;
  std::vector<std::string> platforms;
  Quantity range_low, range_high;  ///< published estimates [km]
  Date first_service, retired;
  Quantity launchers;
  Cited cited;
  Where where;
};

/// An official word or act that bears on what an obligation means and whether it will be kept.
struct Statement {
  std::string id, kind, says;
  Date date;
  std::vector<std::string> by, to;
  std::vector<std::string> about;  ///< ids of instruments (or INSTRUMENT/ARTICLE), arrangements,
                                   ///< disputes, exercises, places or states
  Cited cited;
  Where where;
};

/// The share of a state's trade in goods that goes to, or comes from, one partner.
struct TradeShare {
  std::string state, partner, direction;  ///< exports | imports
  int year = 0;
  Quantity share;  ///< per cent of the state's exports or imports
  Cited cited;
  Where where;
};

/// A place where the atlas and another dataset differ, and why.
struct KnownDifference {
  std::string dataset, what, id;  ///< `what` and `id` may be `any`
  std::string says;
  Cited cited;
  Where where;
};

/// One edition of an exercise, or a run of editions with the same participants.
struct Edition {
  Period period;
  int every = 0;  ///< 0 one edition; n one in every n-th year of the run, from its first
  std::vector<std::string> participants, observers;
  Quantity troops;  ///< persons, of one edition
  std::string place;
  Cited cited;
  Where where;

  /// Whether an edition falls into the year that ends on `day`: after the same day a year before,
  /// at the latest on `day`. A date known to the month or year counts from its last day, so that no
  /// day knows what comes; an edition of a run has the day of the first, in its own year.
  /// Checked: tests/atlas/record_test.cc
  [[nodiscard]] bool within_year_to(Day day) const;
};

struct Exercise {
  std::string id, name, short_name, place;
  std::vector<std::string> kinds, lead, places;
  Date first, last;
  std::vector<Edition> editions;
  Cited cited;
  Where where;
};

struct Claimant {
  std::string state, role, says;
  Period period;
  Cited cited;
  Where where;
};

struct Incident {
  std::string id, place, act, says;
  Period period;
  std::vector<std::string> by, against;
  Quantity deaths;
  Cited cited;
  Where where;
};

struct Dispute {
  std::string id, name, short_name, says, part_of;
  std::vector<std::string> kinds, places;
  Period period;
  std::vector<Claimant> claimants;
  std::vector<Incident> incidents;
  Cited cited;
  Where where;
};

}  // namespace entente::atlas
