#pragma once

#include <stdexcept>
#include <string>

#include "entente/atlas/files.h"
#include "entente/atlas/read.h"
#include "tiny_record.h"

/// An atlas of three states, small enough to solve by hand. AAA and BBB are there from 1900, CCC
/// from 1960. One pact by article binds all three, with a suspension that is a contested question;
/// a guarantee binds one to another and both to a third; a visiting-forces header; a draft whose
/// entry into force is unknown and which is coded twice. One of each thing beside the treaties: a
/// base, a denial system, statements, trade, a known difference, an exercise, a dispute with a
/// part.
namespace entente::atlas::testing {

inline constexpr const char* kStates =
    "state,cow,cowabb,iso3,name,from,to,status,region,source,confidence,note\n"
    "AAA,1,AAA,AAA,Aland,1900-01-01,open,un-member,oceania,book,firm,\n"
    "BBB,2,BBB,BBB,Beland,1900-01-01,open,un-member,oceania,book,firm,\n"
    "CCC,none,none,CCC,Celand,1960-01-01,open,un-member,europe,book,firm,\n";

inline constexpr const char* kPact = R"(id = "pact"
title = "Pact of mutual defence"
short = "Pact"
type = "treaty"
coded = "articles"
signed = "1951-01-01"
in_force = "1952-01-01"
ended = "open"
organisation = "council"
organisation_ended = "1970-01-01"
registration = "UNTS 1, no. 1"
source = "pact-text"
confidence = "firm"

[[party]]
state = "AAA"
from = "1952-01-01"
to = "open"

[[party]]
state = "BBB"
from = "1952-01-01"
to = "1999-01-01"

[[party]]
state = "CCC"
signed = "1959"
from = "1960-01-01"
to = "open"
source = "book"

[[article]]
id = "II"
says = "Each meets an attack on another."
locator = "art. II"

[[article]]
id = "III"
says = "They consult."
locator = "art. III"

[[obligation]]
id = "II"
article = "II"
kind = "defence"
by = ["all"]
to = ["all"]
strength = "constitutional"
acts = ["armed-attack"]
on = "event"
objects = ["territory"]
area = "home"
attackers = ["any"]
confidence = "contested"

[[obligation]]
id = "III"
article = "III"
kind = "consultation"
by = ["all"]
to = ["all"]
strength = "consult"

[[suspension]]
by = ["AAA"]
to = ["CCC"]
obligations = ["II"]
from = "1980-01-01"
to_date = "open"
locator = "statement"
under = ["standing:suspended"]

[[interpretation]]
date = "1965-05-05"
by = ["AAA"]
article = "II"
says = "Attack means attack from without."
locator = "p. 3"

[duration]
term_years = 20
exit_notice = "1 year"
article = "III"
)";

inline constexpr const char* kGuarantee = R"(id = "guarantee"
title = "Guarantee"
short = "Guarantee"
type = "executive-agreement"
coded = "articles"
signed = "1970-01-01"
in_force = "1970-01-01"
ended = "1990-01-01"
organisation = "none"
registration = "none"
replaces = ["pact"]
source = "book"

[[party]]
state = "AAA"
from = "1970-01-01"
to = "1990-01-01"

[[party]]
state = "BBB"
from = "1970-01-01"
to = "1990-01-01"

[[article]]
id = "1"
says = "AAA defends BBB; both defend CCC."
locator = "art. 1"

[[obligation]]
id = "1-aaa"
article = "1"
kind = "defence"
by = ["AAA"]
to = ["BBB"]
strength = "automatic"

[[obligation]]
id = "1-third"
article = "1"
kind = "neutrality"
by = ["all"]
to = ["CCC"]
third = true
strength = "automatic"
from = "1975"
to_date = "1980"
)";

inline constexpr const char* kVisit = R"(id = "visit"
title = "Visiting forces"
short = "Visit"
type = "treaty"
coded = "header"
signed = "1995-01-01"
in_force = "1996"
ended = "open"
organisation = "none"
registration = "unknown"
source = "book"

[[party]]
state = "AAA"
from = "1996"
to = "open"

[[party]]
state = "BBB"
from = "1996"
to = "open"

[[obligation]]
id = "stay"
kind = "access"
by = ["BBB"]
to = ["AAA"]
strength = "enabling"
)";

inline constexpr const char* kDraft = R"(id = "draft"
title = "Draft"
short = "Draft"
type = "treaty"
coded = "header"
signed = "2000-01-01"
in_force = "unknown"
ended = "open"
organisation = "none"
registration = "none"
source = "book"

[[party]]
state = "BBB"
from = "unknown"
to = "open"

[[party]]
state = "CCC"
from = "unknown"
to = "open"

[[obligation]]
id = "talk"
kind = "cooperation"
by = ["all"]
to = ["all"]
strength = "best-efforts"
)";

inline constexpr const char* kForum = R"(id = "forum"
name = "The Forum"
short = "Forum"
founded = "1990-01-01"
ended = "open"
organisation = true
kinds = ["forum"]
source = "book"

[[member]]
state = "AAA"
from = "1990-01-01"
to = "open"

[[member]]
state = "BBB"
from = "1990-01-01"
to = "1995-01-01"

[[member]]
state = "CCC"
from = "1990-01-01"
to = "open"
role = "observer"
)";

inline constexpr const char* kCodings = R"([[question]]
id = "standing"
asks = "Does AAA still owe CCC under the pact?"
[[question.reading]]
id = "suspended"
says = "No."
source = "book"
[[question.reading]]
id = "in-force"
says = "Yes."
source = "book;pact-text"

[[coding]]
id = "default"
says = "What most say."
readings = { standing = "suspended" }

[[coding]]
id = "maximal"
base = "default"
readings = { standing = "in-force" }

[[coding]]
id = "signature"
base = "default"
starts = "signature"
readings = { standing = "suspended" }
)";

/// The draft by another hand: another type, one party fewer, and help in place of talk.
inline constexpr const char* kSecondDraft = R"(id = "draft"
title = "Draft"
short = "Draft"
type = "memorandum"
coded = "header"
signed = "2000-01-01"
in_force = "unknown"
ended = "open"
organisation = "none"
registration = "none"
source = "book"

[[party]]
state = "BBB"
from = "unknown"
to = "open"

[[obligation]]
id = "help"
kind = "logistics"
by = ["all"]
to = ["all"]
strength = "enabling"
)";

inline constexpr const char* kBib = R"(% What the facts rest on.
@book{book,
  title = {The {Book}},
  author = "Author, An",
  year = 1999,
  url = {https://example.org/book}
}

@treaty{pact-text, title = {Pact}, institution = {Three states}, date = {1951-01-01}, series = {UNTS 1}}
)";

inline constexpr const char* kFigures =
    "state,series,year,value,unit,source,locator,confidence,note\n"
    "AAA,gdp,2000,100,usd-billion,book,table 1,firm,\n"
    "AAA,gdp,2010,unknown,usd-billion,none,none,firm,\n"
    "AAA,gdp,2015,120,usd-billion,book,table 1,estimate,\n"
    "BBB,gdp,2000,none,usd-billion,none,none,firm,\n"
    "BBB,milex,2000,not-covered,usd-billion,none,none,firm,\n"
    "BBB,personnel,2000,0,thousand,book,table 2,firm,\n";

inline Files tiny_files() {
  return {.root = "tiny",
          .contents = {
              {"atlas.toml",
               "edition = \"1\"\ncovers_from = \"1945-01-01\"\ncovers_to = \"2020-12-31\"\n"},
              {"states.csv", kStates},
              {"capitals.csv",
               "state,capital,lat,lon,from,to,source,note\n"
               "AAA,Aton,10.5,170.25,1900-01-01,1950-01-01,book,\n"
               "AAA,Newton,11,171,1950-01-01,open,book,\n"
               "BBB,Bton,-20,-100,1900-01-01,open,book,\n"
               "CCC,Cton,50,10,1900-01-01,open,book,\n"},
              {"scopes.csv", "scope,state,note\nocean,AAA,\nocean,BBB,\nwest,CCC,\n"},
              {"places.csv",
               "place,name,lat,lon,region,source,note\nreef,The Reef,12,172,oceania,book,\n"},
              {"areas.toml",
               "[[area]]\nid = \"home\"\nname = \"Home\"\nsays = \"The home islands.\"\n"
               "source = \"book\"\nlocator = \"p. 1\"\nstates = [\"AAA\"]\nplaces = [\"reef\"]\n"
               "[[area.part]]\nname = \"Islands\"\npolygon = [[170, 10], [172, 10], [171, 12]]\n"
               "from = \"1950-01-01\"\nnote = \"roughly drawn\"\n"},
              {"figures.csv", kFigures},
              {"presence.csv",
               "owner,host,from,to,personnel,source,locator,confidence,note\n"
               "AAA,BBB,1960-01-01,1970-01-01,1000,book,p. 9,estimate,\n"
               "AAA,BBB,1970-01-01,open,unknown,none,none,estimate,\n"
               "BBB,CCC,1970-01-01,open,0,book,p. 9,firm,none left\n"},
              {"bases.csv", kBases},
              {"systems.csv", kSystems},
              {"statements.csv", kStatements},
              {"trade.csv", kTrade},
              {"differences.csv", kDifferences},
              {"codings.toml", kCodings},
              {"sources/general.bib", kBib},
              {"instruments/draft.toml", kDraft},
              {"instruments/guarantee.toml", kGuarantee},
              {"instruments/pact.toml", kPact},
              {"instruments/visit.toml", kVisit},
              {"second/draft.toml", kSecondDraft},
              {"arrangements/forum.toml", kForum},
              {"exercises/wall.toml", kWall},
              {"disputes/reef-dispute.toml", kReefDispute},
              {"disputes/sandbank.toml", kSandbank}}};
}

/// The files with the first `from` in one of them replaced. @throws std::logic_error when the file
/// does not hold it: a test that changes nothing proves nothing.
inline Files with(Files files, const std::string& path, const std::string& from,
                  const std::string& to) {
  auto& text = files.contents[path];
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("no '" + from + "' in " + path);
  text.replace(at, from.size(), to);
  return files;
}

inline Files tiny_with(const std::string& path, const std::string& from, const std::string& to) {
  return with(tiny_files(), path, from, to);
}

inline Atlas tiny_atlas() {
  return load(tiny_files());
}

}  // namespace entente::atlas::testing
