#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "../atlas/tiny_atlas.h"

/// The tiny atlas with something in every room: what a table of the package can hold stands here at
/// least once.
namespace entente::services::testing {

inline constexpr const char* kWall = R"(id = "wall"
name = "Wall, \"the\" exercise"
short = "Wall"
kinds = ["naval", "air"]
lead = ["AAA"]
place = "off the reef"
places = ["reef"]
first = "1980"
last = "open"
source = "book"
confidence = "firm"

[[edition]]
from = "1980"
to = "1985"
every = 1
participants = ["AAA", "BBB"]
observers = ["CCC"]
troops = 100000
locator = "p. 2"

[[edition]]
from = "1990-05"
to = "1990-05"
participants = ["AAA"]
troops = "unknown"
locator = "p. 3"

[[edition]]
from = "1990-05"
to = "1990-05"
participants = ["BBB"]
troops = "none"
locator = "p. 3"
)";

inline constexpr const char* kReefDispute = R"(id = "reef-dispute"
name = "The reef"
short = "Reef"
kinds = ["territorial", "maritime"]
places = ["reef"]
from = "1960"
to = "open"
says = "Both claim the reef."
source = "book"
confidence = "firm"

[[claimant]]
state = "AAA"
role = "occupant"
from = "1960"
to = "open"
says = "All of it."
locator = "p. 1"

[[incident]]
id = "1970-02-03"
from = "1970-02-03"
place = "reef"
by = ["AAA"]
against = ["BBB"]
act = "clash"
deaths = 3
says = "Shots, then \"silence\",\nand a protest."
source = "book;pact-text"
locator = "p. 2"
confidence = "contested"
)";

inline constexpr const char* kSandbank = R"(id = "sandbank"
name = "The sandbank"
short = "Sandbank"
kinds = ["maritime"]
places = []
part_of = "reef-dispute"
from = "unknown"
to = "open"
says = "Part of the reef, or not."
source = "book"
confidence = "estimate"

[[claimant]]
state = "BBB"
role = "claimant"
from = "unknown"
to = "open"
locator = "p. 4"

[[incident]]
id = "1971"
from = "1971"
by = []
against = ["AAA"]
act = "protest"
deaths = "none"
says = "A note."
locator = "p. 2"
)";

inline atlas::Files full_files() {
  auto files = atlas::testing::tiny_files();
  auto& at = files.contents;
  at["bases.csv"] =
      "base,name,host,users,kind,lat,lon,from,to,source,locator,confidence,note\n"
      "port,Port Royal,BBB,AAA;BBB,naval,-20.5,-100.25,1960-01,1990,book,p. 1,firm,\n"
      "port,Port Royal,BBB,BBB,naval,-20.5,-100.25,1991,open,book,p. 1,firm,\n";
  at["systems.csv"] =
      "system,name,owner,class,range_low,range_high,warhead,platform,basing,first_service,retired,"
      "count,source,locator,confidence,note\n"
      "dart,Dart,AAA,asbm,1000,1500.5,dual,road;rail,inland,unknown,open,unknown,book,p. 5,"
      "estimate,\n"
      "dart,Dart,BBB,asbm,unknown,unknown,conventional,road,coast,1990,2000-05-06,12,book,p. 5,"
      "firm,\n";
  at["statements.csv"] =
      "statement,date,by,to,about,kind,says,source,locator,confidence,note\n"
      "word,1999-09,AAA,all,pact/II;reef;forum;wall;reef-dispute;CCC;visit,assurance,"
      "\"We stand by it, \"\"always\"\".\",book,p. 3,firm,\n"
      "doubt,2001-01-01,AAA;BBB,CCC,pact,doubt,Perhaps.,book,p. 3,contested,\n";
  at["trade.csv"] =
      "state,partner,direction,year,share,source,locator,confidence,note\n"
      "AAA,BBB,exports,2000,12.5,book,p. 6,firm,\n"
      "AAA,BBB,imports,2000,unknown,none,none,firm,\n";
  at["differences.csv"] =
      "dataset,what,id,says,source\n"
      "atop-5.1,defence,pact,They count it from signature.,book\n";
  at["exercises/wall.toml"] = kWall;
  at["disputes/reef-dispute.toml"] = kReefDispute;
  at["disputes/sandbank.toml"] = kSandbank;
  at["second/pact.toml"] = atlas::testing::kPact;
  return files;
}

inline atlas::Atlas full_atlas() {
  return atlas::load(full_files());
}

/// Writes the files as a folder.
inline void write_files(const atlas::Files& files, const std::filesystem::path& folder) {
  for (const auto& [name, text] : files.contents) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }
}

}  // namespace entente::services::testing
