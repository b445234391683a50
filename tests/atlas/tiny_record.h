#pragma once

/// What the states of the tiny atlas have and do beside their treaties; see tiny_atlas.h.
namespace entente::atlas::testing {

inline constexpr const char* kWall = R"(id = "wall"
name = "Exercise Wall"
short = "Wall"
kinds = ["naval", "air"]
lead = ["AAA"]
place = "off the reef"
places = ["reef"]
first = "1980"
last = "1990-05-10"
source = "book"

[[edition]]
from = "1980"
to = "1984"
every = 2
participants = ["AAA", "BBB"]
troops = 500
locator = "p. 2"

[[edition]]
from = "1990-05-01"
to = "1990-05-10"
participants = ["AAA", "BBB", "CCC"]
observers = ["BBB"]
troops = "unknown"
place = "at home"
locator = "p. 3"
)";

inline constexpr const char* kReefDispute = R"(id = "reef-dispute"
name = "The reef and who owns it"
short = "Reef"
kinds = ["territorial", "maritime"]
places = ["reef"]
from = "1960"
to = "open"
says = "Two claim the reef; a third stands behind one of them."
source = "book"

[[claimant]]
state = "AAA"
role = "occupant"
from = "1960"
to = "open"
says = "All of it."
locator = "p. 1"

[[claimant]]
state = "BBB"
role = "claimant"
from = "1965-01-01"
to = "2000-01-01"
locator = "p. 1"

[[claimant]]
state = "CCC"
role = "patron"
from = "1965-01-01"
to = "open"
locator = "p. 1"

[[incident]]
id = "1970-02-03"
from = "1970-02-03"
place = "reef"
by = ["AAA"]
against = ["BBB"]
act = "clash"
deaths = 3
says = "Shots in the morning."
locator = "p. 2"

[[incident]]
id = "1969"
from = "1969"
by = []
against = ["AAA"]
act = "protest"
deaths = "none"
says = "A note."
source = "pact-text"
locator = "p. 3"
confidence = "contested"
)";

inline constexpr const char* kSandbank = R"(id = "sandbank"
name = "The sandbank"
short = "Sandbank"
kinds = ["maritime"]
part_of = "reef-dispute"
from = "1971"
to = "1979-12-31"
says = "Part of the reef, or not."
source = "book"

[[claimant]]
state = "AAA"
role = "claimant"
from = "1971"
to = "1979-12-31"
locator = "p. 4"

[[claimant]]
state = "BBB"
role = "claimant"
from = "1971"
to = "1979-12-31"
locator = "p. 4"
)";

inline constexpr const char* kBases =
    "base,name,host,users,kind,lat,lon,from,to,source,locator,confidence,note\n"
    "port,Port Royal,BBB,AAA;BBB,naval,-20.5,-100.25,1960-01-01,1990-01-01,book,p. 5,firm,\n"
    "port,Port Royal,BBB,BBB,naval,-20.5,-100.25,1990-01-01,open,book,p. 5,firm,handed back\n";

inline constexpr const char* kSystems =
    "system,name,owner,class,range_low,range_high,warhead,platform,basing,first_service,retired,"
    "count,source,locator,confidence,note\n"
    "dart,Dart,AAA,asbm,1000,1500,dual,road;rail,inland,1985,2010-05-06,unknown,book,p. 6,"
    "estimate,\n"
    "dart,Dart,BBB,asbm,900,900,conventional,road,coast,1990,open,12,book,p. 6,firm,\n";

inline constexpr const char* kStatements =
    "statement,date,by,to,about,kind,says,source,locator,confidence,note\n"
    "word,1999-09-01,AAA,BBB,pact/II,assurance,We stand by it.,book,p. 7,firm,\n"
    "doubt,1985,BBB;CCC,all,reef-dispute;reef;forum;wall;CCC;visit,doubt,Perhaps.,pact-text,p. 8,"
    "contested,\n";

inline constexpr const char* kTrade =
    "state,partner,direction,year,share,source,locator,confidence,note\n"
    "AAA,BBB,exports,2000,62.5,book,p. 9,firm,\n"
    "AAA,CCC,exports,2000,37.5,book,p. 9,firm,\n"
    "AAA,BBB,imports,2000,unknown,none,none,firm,\n";

inline constexpr const char* kDifferences =
    "dataset,what,id,says,source\n"
    "atop-5.1,nonaggression,pact,They count it from signature.,book\n"
    "cow-nmc,milex,AAA/milex/2000,They count pensions.,book\n";

}  // namespace entente::atlas::testing
