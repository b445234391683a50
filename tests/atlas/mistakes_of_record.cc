#include <iterator>

#include "mistakes.h"

namespace entente::atlas::testing {
namespace {

constexpr const char* kBases = "bases.csv";
constexpr const char* kSystems = "systems.csv";
constexpr const char* kStatements = "statements.csv";
constexpr const char* kTrade = "trade.csv";
constexpr const char* kDifferences = "differences.csv";
constexpr const char* kWall = "exercises/wall.toml";
constexpr const char* kReef = "disputes/reef-dispute.toml";
constexpr const char* kSandbank = "disputes/sandbank.toml";
constexpr const char* kAreas = "areas.toml";
constexpr const char* kSecond = "second/draft.toml";
constexpr const char* kCodings = "codings.toml";

constexpr Wrong kInTables[] = {
    {"HostOfABaseUnknown", kBases, "Port Royal,BBB,AAA;BBB", "Port Royal,BBX,AAA;BBB", At::kChange,
     "host", "unknown state 'BBX'", "did you mean 'BBB'?"},
    {"UserOfABaseUnknown", kBases, "BBB,AAA;BBB,naval", "BBB,AAX;BBB,naval", At::kChange, "users",
     "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"BaseWithoutUsers", kBases, ",AAA;BBB,naval", ",,naval", At::kChange, "users", "is empty",
     "fill it in"},
    {"KindOfABaseMisspelt", kBases, "AAA;BBB,naval", "AAA;BBB,navel", At::kChange, "kind",
     "'navel' is not a known word", "did you mean 'naval'?"},
    {"BaseOffTheGlobe", kBases, "-20.5,-100.25,1960", "-20.5,-200.25,1960", At::kChange, "lon",
     "out of range", "from -180 to 180"},
    {"BaseOfAnUnknownSource", kBases, "1990-01-01,book", "1990-01-01,bok", At::kChange, "source",
     "unknown source 'bok'", "did you mean 'book'?"},
    {"UseOfABaseThatEndsBeforeItBegins", kBases, "1960-01-01,1990-01-01", "1960-01-01,1959",
     At::kChange, "to", "1959 is before 1960-01-01", "mend one"},
    {"BaseUsedTwiceByTheSame", kBases, "BBB,BBB,naval,-20.5,-100.25,1990",
     "BBB,AAA;BBB,naval,-20.5,-100.25,1989", At::kChange, "from",
     "overlaps another row of the base, line 2", "mend the dates"},
    {"OwnerOfASystemUnknown", kSystems, "Dart,AAA", "Dart,AAX", At::kChange, "owner",
     "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"RangeLowAboveHigh", kSystems, "1000,1500", "1600,1500", At::kChange, "range_high",
     "is below range_low", "mend one"},
    {"NegativeRange", kSystems, "1000,1500", "-1000,1500", At::kChange, "range_low", "is negative",
     "0 or more"},
    {"ClassMisspelt", kSystems, "AAA,asbm", "AAA,asbmm", At::kChange, "class",
     "'asbmm' is not a known word", "did you mean 'asbm'?"},
    {"WarheadMisspelt", kSystems, "1500,dual", "1500,duel", At::kChange, "warhead",
     "'duel' is not a known word", "did you mean 'dual'?"},
    {"PlatformMisspelt", kSystems, "road;rail", "road;raill", At::kChange, "platform",
     "'raill' is not a known word", "rail"},
    {"RetiredBeforeItServed", kSystems, "1985,2010-05-06", "1985,1984", At::kChange, "retired",
     "1984 is before 1985", "mend one"},
    {"NegativeLaunchers", kSystems, "open,12", "open,-12", At::kChange, "count", "is negative",
     "0 or more"},
    {"SystemTwiceWithOneOwner", kSystems, "dart,Dart,BBB,asbm,900", "dart,Dart,AAA,asbm,900",
     At::kChange, "system", "'AAA dart' is there twice", "keep one"},
    {"StatementAboutNothingKnown", kStatements, "pact/II,assurance", "pakt/II,assurance",
     At::kChange, "about", "unknown entry 'pakt'", "did you mean 'pact'?"},
    {"StatementAboutAnUnknownArticle", kStatements, "pact/II,assurance", "pact/IV,assurance",
     At::kChange, "about", "'pact' has no article 'IV'", "name the instrument alone"},
    {"StatementByAnUnknownState", kStatements, "1999-09-01,AAA", "1999-09-01,AAX", At::kChange,
     "by", "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"StatementToAnUnknownState", kStatements, "AAA,BBB,pact", "AAA,BBX,pact", At::kChange, "to",
     "unknown state 'BBX'", "did you mean 'BBB'?"},
    {"StatementWithoutADate", kStatements, "word,1999-09-01", "word,unknown", At::kChange, "date",
     "is not known", "at least its year"},
    {"StatementThatSaysNothing", kStatements, "assurance,We stand by it.", "assurance,",
     At::kChange, "says", "is empty", "fill it in"},
    {"KindOfAStatementMisspelt", kStatements, "II,assurance", "II,asurance", At::kChange, "kind",
     "'asurance' is not a known word", "did you mean 'assurance'?"},
    {"StatementTwice", kStatements, "doubt,1985", "word,1985", At::kChange, "statement",
     "'word' is there twice", "keep one"},
    {"SharesAboveAHundred", kTrade, "AAA,CCC,exports,2000,37.5", "AAA,CCC,exports,2000,39",
     At::kChange, "share", "more than 100 per cent", "mend one"},
    {"NegativeShare", kTrade, "2000,62.5", "2000,-62.5", At::kChange, "share", "is negative",
     "0 or more"},
    {"ShareWithoutAPlaceInItsSource", kTrade, "62.5,book,p. 9", "62.5,book,none", At::kChange,
     "locator", "without a place", "page"},
    {"PartnerInTradeUnknown", kTrade, "AAA,CCC,exports", "AAA,CCX,exports", At::kChange, "partner",
     "unknown state 'CCX'", "did you mean 'CCC'?"},
    {"TraderUnknown", kTrade, "AAA,BBB,imports", "AAX,BBB,imports", At::kChange, "state",
     "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"DirectionMisspelt", kTrade, "BBB,imports", "BBB,import", At::kChange, "direction",
     "'import' is not a known word", "did you mean 'imports'?"},
    {"ShareTwice", kTrade, "AAA,CCC,exports,2000,37.5", "AAA,BBB,exports,2000,37.5", At::kChange,
     "partner", "'AAA exports BBB 2000' is there twice", "keep one"},
    {"DifferenceTwice", kDifferences, "cow-nmc,milex,AAA/milex/2000,They count pensions",
     "atop-5.1,nonaggression,pact,They count pensions", At::kChange, "id",
     "'atop-5.1 nonaggression pact' is there twice", "keep one"},
    {"DifferenceOfAnUnknownSource", kDifferences, "signature.,book", "signature.,bok", At::kChange,
     "source", "unknown source 'bok'", "did you mean 'book'?"},
    {"DifferenceThatSaysNothing", kDifferences, "pact,They count it from signature.", "pact,",
     At::kChange, "says", "is empty", "fill it in"},
};

constexpr Wrong kInExercises[] = {
    {"LeadOfAnExerciseUnknown", kWall, "lead = [\"AAA\"]", "lead = [\"AAX\"]", At::kTop, "lead",
     "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"PlaceOfAnExerciseUnknown", kWall, "places = [\"reef\"]", "places = [\"reeve\"]", At::kTop,
     "places", "unknown place 'reeve'", "did you mean 'reef'?"},
    {"KindOfAnExerciseMisspelt", kWall, "kinds = [\"naval\"", "kinds = [\"navel\"", At::kChange,
     "kinds", "'navel' is not a known word", "did you mean 'naval'?"},
    {"ExerciseOtherThanItsFile", kWall, "id = \"wall\"", "id = \"walls\"", At::kChange, "id",
     "'walls' in a file called 'wall'", "one name"},
    {"EditionWithoutParticipants", kWall, "participants = [\"AAA\", \"BBB\"]\n",
     "participants = []\n", At::kTable, "edition.participants", "is empty", "at least one state"},
    {"ParticipantUnknown", kWall, "[\"AAA\", \"BBB\", \"CCC\"]", "[\"AAA\", \"BBB\", \"CCX\"]",
     At::kTable, "edition.participants", "unknown state 'CCX'", "did you mean 'CCC'?"},
    {"ObserverUnknown", kWall, "observers = [\"BBB\"]", "observers = [\"BBX\"]", At::kTable,
     "edition.observers", "unknown state 'BBX'", "did you mean 'BBB'?"},
    {"EditionBeforeTheFirst", kWall, "from = \"1980\"", "from = \"1979\"", At::kTable,
     "edition.from", "1979 is before 1980", "mend one"},
    {"EditionAfterTheLast", kWall, "from = \"1990-05-01\"\nto = \"1990-05-10\"",
     "from = \"1991-05-01\"\nto = \"1991-05-10\"", At::kTable, "edition.to",
     "1990-05-10 is before 1991-05-01", "mend one"},
    {"EditionThatEndsBeforeItBegins", kWall, "to = \"1984\"", "to = \"1979\"", At::kTable, "to",
     "1979 is before 1980", "mend one"},
    {"NegativeTroops", kWall, "troops = 500", "troops = -500", At::kChange, "edition[0].troops",
     "is negative", "0 or more"},
    {"TroopsInWords", kWall, "troops = 500", "troops = \"many\"", At::kChange, "edition[0].troops",
     "'many' is not a number", "plain number"},
    {"EveryYearAndAHalf", kWall, "every = 2", "every = 1.5", At::kChange, "edition[0].every",
     "not a whole number of years", "0, 1, 2"},
    {"EveryMinusOneYears", kWall, "every = 2", "every = -1", At::kChange, "edition[0].every",
     "not a whole number of years", "0, 1, 2"},
    {"KeyOfAnEditionMisspelt", kWall, "troops = 500", "troop = 500", At::kChange,
     "edition[0].troop", "unknown key", "did you mean 'troops'?"},
};

constexpr Wrong kInDisputes[] = {
    {"PlaceOfADisputeUnknown", kReef, "places = [\"reef\"]", "places = [\"reeve\"]", At::kTop,
     "places", "unknown place 'reeve'", "did you mean 'reef'?"},
    {"WiderDisputeUnknown", kSandbank, "part_of = \"reef-dispute\"", "part_of = \"reef-disputes\"",
     At::kTop, "part_of", "unknown dispute 'reef-disputes'", "did you mean 'reef-dispute'?"},
    {"DisputeThatEndsBeforeItBegins", kSandbank, "to = \"1979-12-31\"\nsays", "to = \"1970\"\nsays",
     At::kTop, "to", "1970 is before 1971", "mend one"},
    {"KindOfADisputeMisspelt", kReef, "\"maritime\"]", "\"maritim\"]", At::kChange, "kinds",
     "'maritim' is not a known word", "did you mean 'maritime'?"},
    {"ClaimantUnknown", kReef, "state = \"CCC\"", "state = \"CCX\"", At::kTable, "claimant.state",
     "unknown state 'CCX'", "did you mean 'CCC'?"},
    {"RoleMisspelt", kReef, "role = \"patron\"", "role = \"patrons\"", At::kChange,
     "claimant[2].role", "'patrons' is not a known word", "did you mean 'patron'?"},
    {"ClaimThatEndsBeforeItBegins", kReef, "to = \"2000-01-01\"", "to = \"1964\"", At::kTable, "to",
     "1964 is before 1965-01-01", "mend one"},
    {"IncidentTwice", kReef, "id = \"1969\"", "id = \"1970-02-03\"  # again", At::kTable,
     "incident.id", "'1970-02-03' is there twice", "keep one"},
    {"PlaceOfAnIncidentUnknown", kReef, "place = \"reef\"", "place = \"reeve\"", At::kTable,
     "incident.place", "unknown place 'reeve'", "did you mean 'reef'?"},
    {"ActorOfAnIncidentUnknown", kReef, "by = [\"AAA\"]", "by = [\"AAX\"]", At::kTable,
     "incident.by", "unknown state 'AAX'", "did you mean 'AAA'?"},
    {"TargetOfAnIncidentUnknown", kReef, "against = [\"BBB\"]", "against = [\"BBX\"]", At::kTable,
     "incident.against", "unknown state 'BBX'", "did you mean 'BBB'?"},
    {"ActMisspelt", kReef, "act = \"clash\"", "act = \"clashes\"", At::kChange, "incident[0].act",
     "'clashes' is not a known word", "clash"},
    {"NegativeDeaths", kReef, "deaths = 3", "deaths = -3", At::kChange, "incident[0].deaths",
     "is negative", "0 or more"},
    {"IncidentThatCountsNoDeaths", kReef, "act = \"clash\"\ndeaths = 3\n", "act = \"clash\"\n",
     At::kTable, "deaths", "is missing", "add deaths"},
    {"IncidentThatEndsBeforeItBegins", kReef, "from = \"1970-02-03\"\n",
     "from = \"1970-02-03\"\nto = \"1970-02-01\"\n", At::kTable, "to",
     "1970-02-01 is before 1970-02-03", "mend one"},
};

constexpr Wrong kElsewhere[] = {
    {"PartOfTwoVertices", kAreas, ", [171, 12]]", "]  # a line", At::kChange, "polygon",
     "fewer than three vertices", "[[lon, lat], ...]"},
    {"VertexOfThreeNumbers", kAreas, "[170, 10]", "[170, 10, 5]", At::kChange, "polygon",
     "not [lon, lat]", "longitude first"},
    {"KeyOfAPartMisspelt", kAreas, "note =", "notes =", At::kChange, "part[0].notes", "unknown key",
     "did you mean 'note'?"},
    {"MalformedDateOfAPart", kAreas, "from = \"1950-01-01\"", "from = \"1950-1-1\"", At::kChange,
     "part[0].from", "1950-1-1", "YYYY-MM-DD"},
    {"PartyOfASecondCodingUnknown", kSecond, "state = \"BBB\"", "state = \"BBX\"", At::kTable,
     "party.state", "unknown state 'BBX'", "did you mean 'BBB'?"},
    {"StartsMisspelt", kCodings, "starts = \"signature\"", "starts = \"signed\"", At::kChange,
     "starts", "'signed' is not a known word", "signature"},
};

}  // namespace

std::vector<Wrong> mistakes_of_record() {
  std::vector<Wrong> all;
  const auto add = [&](const auto& some) {
    for (const auto& wrong : some) all.push_back(wrong);
  };
  add(kInTables);
  add(kInExercises);
  add(kInDisputes);
  add(kElsewhere);
  return all;
}

}  // namespace entente::atlas::testing
