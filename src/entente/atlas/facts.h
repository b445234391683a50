#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/atlas/cited.h"
#include "entente/atlas/record.h"
#include "entente/core/date.h"

/// The atlas as data: what the files of `atlas/` say, unresolved and in their order. Formats:
/// docs/atlas-format.md.
namespace entente::atlas {

/// question -> reading, of codings.toml. An entry exists under a coding that chooses all of them.
using Under = std::map<std::string, std::string>;

struct Source {
  std::string key, kind;
  std::map<std::string, std::string> fields;
  Where where;
};

struct StateSpell {
  std::string state, cowabb, iso3, name, status, region;
  std::optional<int> cow;  ///< none for what COW does not list
  Period period;
  Cited cited;
  Where where;
};

struct Capital {
  std::string state, name;
  double lat = 0, lon = 0;
  Period period;
  Cited cited;
  Where where;
};

struct Place {
  std::string id, name, region;
  double lat = 0, lon = 0;
  Cited cited;
  Where where;
};

/// A piece of an area, inside it for a period.
struct AreaPart {
  std::string name, note;
  std::vector<std::vector<double>> polygon;  ///< ring of (lon, lat), not closed by repetition
  Period period;                             ///< from unknown: since the text that names the area
  Where where;
};

/// A named region that an article refers to.
struct Area {
  std::string id, name, says;
  std::vector<AreaPart> parts;
  std::vector<std::string> states, places, excludes;
  Cited cited;
  Where where;
};

struct Figure {
  std::string state, series, unit;
  int year = 0;
  Quantity value;
  Cited cited;
  Where where;
};

struct Presence {
  std::string owner, host;
  Period period;
  Quantity personnel;
  Cited cited;
  Where where;
};

struct ScopeEntry {
  std::string scope, state, note;
  Where where;
};

struct Reading {
  std::string id, says;
  std::vector<std::string> sources;
};

/// A point on which lawyers or scholars differ.
struct Question {
  std::string id, asks;
  std::vector<Reading> readings;
  Where where;
};

/// One reading for every question.
struct Coding {
  std::string id, says;
  std::map<std::string, std::string> readings;
  bool from_signature = false;  ///< instruments count from signature, not from entry into force
  Where where;

  [[nodiscard]] bool chooses(const Under& under) const;
};

struct Party {
  std::string state;
  Date signed_on = Date::unknown();
  Period period;
  Cited cited;
  Under under;
  Where where;
};

struct Article {
  std::string id, says;
  Cited cited;
  Where where;
};

struct Obligation {
  std::string id, article, kind, strength, on, area;
  std::vector<std::string> by, to, acts, objects, attackers, exceptions;
  bool third = false;  ///< `to` may name states that are not parties
  Period period;       ///< narrower than the instrument's, if given
  Cited cited;
  Under under;
  Where where;
};

/// `by` no longer performs towards `to`.
struct Suspension {
  std::vector<std::string> by, to, obligations;
  Period period;
  Cited cited;
  Under under;
  Where where;
};

struct Interpretation {
  Date date;
  std::vector<std::string> by;
  std::string article, says;
  Cited cited;
  Where where;
};

struct Duration {
  std::string term = "not-covered", exit_notice = "not-covered", article;
};

struct Instrument {
  std::string id, title, short_title, type, coded, organisation, registration;
  Date signed_on, in_force, ended;
  Date organisation_ended =
      Date::open();  ///< the organisation may end before the instrument (SEATO)
  Cited cited;
  Under under;
  std::vector<Party> parties;
  std::vector<Article> articles;
  std::vector<Obligation> obligations;
  std::vector<Suspension> suspensions;
  std::vector<Interpretation> interpretations;
  Duration duration;
  std::vector<std::string> replaces;
  Where where;

  [[nodiscard]] bool by_article() const { return coded == "articles"; }
};

struct Member {
  std::string state, role;
  Period period;
  Cited cited;
  Where where;
};

struct Arrangement {
  std::string id, name, short_name;
  bool organisation = false;
  std::vector<std::string> kinds;
  Date founded, ended;
  Cited cited;
  std::vector<Member> members;
  Where where;
};

struct Atlas {
  std::string edition, note;
  Date covers_from, covers_to;
  std::vector<Source> sources;
  std::vector<StateSpell> states;
  std::vector<Capital> capitals;
  std::vector<ScopeEntry> scopes;
  std::vector<Place> places;
  std::vector<Area> areas;
  std::vector<Figure> figures;
  std::vector<Presence> presence;
  std::vector<Base> bases;
  std::vector<System> systems;
  std::vector<Statement> statements;
  std::vector<TradeShare> trade;
  std::vector<KnownDifference> differences;
  std::vector<Question> questions;
  std::vector<Coding> codings;
  std::vector<Instrument> instruments;    ///< by id
  std::vector<Instrument> second;         ///< second codings of some of them, by id
  std::vector<Arrangement> arrangements;  ///< by id
  std::vector<Exercise> exercises;        ///< by id
  std::vector<Dispute> disputes;          ///< by id
  Where where;                            ///< atlas.toml
  /// What reading left out because it was at fault: FILE, FILE/ID, or FILE/party and the like for
  /// parts of an instrument. check() calls none of it unknown, so that a fault is told once.
  std::set<std::string> left_out;

  // Look-ups by id, linear; null when there is none.
  [[nodiscard]] const Source* source(std::string_view key) const;
  [[nodiscard]] const Instrument* instrument(std::string_view id) const;
  [[nodiscard]] const Arrangement* arrangement(std::string_view id) const;
  [[nodiscard]] const Exercise* exercise(std::string_view id) const;
  [[nodiscard]] const Dispute* dispute(std::string_view id) const;
  [[nodiscard]] const Coding* coding(std::string_view id) const;
  [[nodiscard]] const Question* question(std::string_view id) const;
  [[nodiscard]] bool has_state(std::string_view id) const;
  /// The spell of a state on a day, or null.
  [[nodiscard]] const StateSpell* spell(std::string_view state, Day day) const;
  [[nodiscard]] const Capital* capital(std::string_view state, Day day) const;
  /// The coding named, or one made from it by further `question=reading` behind a comma; without a
  /// name, from the default: `atop`, `atop,eu-42-7=political`, `tac=forum,quad=...`.
  /// @throws InputError for an unknown coding, question or reading
  [[nodiscard]] Coding resolve_coding(std::string_view text) const;
};

/// "author, title, series, year", for people.
std::string citation(const Source& source);

}  // namespace entente::atlas
