#include "entente/atlas/check.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mistakes.h"
#include "tiny_atlas.h"

namespace entente::atlas {
namespace {

using testing::At;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::tiny_files;
using testing::tiny_with;
using testing::Wrong;

std::vector<InputFault> faults_of(const Files& files) {
  auto result = read(files);
  const auto found = check(result.atlas).faults;
  result.faults.insert(result.faults.end(), found.begin(), found.end());
  return result.faults;
}

int expected_line(const std::string& text, const Wrong& wrong) {
  if (wrong.at == At::kFile) return 0;
  if (wrong.at == At::kTop) return 1;
  auto at = text.find(wrong.to);
  if (wrong.at == At::kTable) at = text.rfind("[[", at);
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class Faults : public ::testing::TestWithParam<Wrong> {};

TEST_P(Faults, OneMistakeIsOneFaultWithFileLineFieldAndRemedy) {
  const auto& wrong = GetParam();
  const auto files = tiny_with(wrong.path, wrong.from, wrong.to);
  const auto faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1)) << (faults.empty() ? "" : to_string(faults.back()));
  EXPECT_EQ(faults[0].file, std::string("tiny/") + wrong.path);
  EXPECT_EQ(faults[0].line, expected_line(files.contents.at(wrong.path), wrong));
  EXPECT_THAT(faults[0].field, HasSubstr(wrong.field));
  EXPECT_THAT(faults[0].problem, HasSubstr(wrong.problem));
  EXPECT_THAT(faults[0].remedy, HasSubstr(wrong.remedy));
}

constexpr const char* kPact = "instruments/pact.toml";
constexpr const char* kGuarantee = "instruments/guarantee.toml";
constexpr const char* kVisit = "instruments/visit.toml";

// Faults of form: found while reading.
const Wrong kOfForm[] = {
    {"MalformedDateInARow", "states.csv", "Aland,1900-01-01", "Aland,1900-13-01", At::kChange,
     "from", "1900-13-01", "YYYY-MM-DD"},
    {"MalformedDateOfAParty", kPact, "to = \"1999-01-01\"", "to = \"January 1999\"", At::kChange,
     "party[1].to", "January 1999", "YYYY-MM-DD"},
    {"DateOfTheInstrument", kVisit, "signed = \"1995-01-01\"", "signed = \"1995-02-30\"",
     At::kChange, "signed", "1995-02-30", "YYYY-MM-DD"},
    {"UnknownKey", kPact, "strength = \"constitutional\"", "strenght = \"constitutional\"",
     At::kChange, "obligation[0].strenght", "unknown key", "did you mean 'strength'?"},
    {"UnknownWord", kPact, "kind = \"defence\"", "kind = \"defense\"", At::kChange,
     "obligation[0].kind", "'defense' is not a known word", "did you mean 'defence'?"},
    {"MissingSourceOfAnInstrument", kVisit, "source = \"book\"\n", "", At::kTop, "source",
     "is missing", "add source"},
    {"EmptySourceOfARow", "figures.csv", "usd-billion,book,table 1,firm",
     "usd-billion,,table 1,firm", At::kChange, "source", "is empty", "fill it in"},
    {"WrongUnit", "figures.csv", "2000,0,thousand", "2000,0,million", At::kChange, "unit",
     "is not the unit of the series", "write thousand"},
    {"InfiniteFigure", "figures.csv", "2000,100,", "2000,inf,", At::kChange, "value",
     "'inf' is not a number", "unknown"},
    {"NoNumber", "figures.csv", "2000,100,", "2000,nan,", At::kChange, "value",
     "'nan' is not a number", "unknown"},
    {"NegativeFigure", "figures.csv", "2000,100,", "2000,-1,", At::kChange, "value", "is negative",
     "0 or more"},
    {"YearThatIsNoWholeNumber", "figures.csv", "gdp,2010", "gdp,2010.5", At::kChange, "year",
     "whole number", "whole number"},
    {"CoordinateOutOfRange", "capitals.csv", "Bton,-20", "Bton,-120", At::kChange, "lat",
     "out of range", "from -90 to 90"},
    {"MissingCell", "scopes.csv", "ocean,BBB,", "ocean,BBB", At::kChange, "", "2 cells",
     "add the missing cells"},
    {"UnknownColumn", "scopes.csv", "note", "notes", At::kTop, "note", "missing",
     "scope,state,note"},
    {"NotToml", kVisit, "id = \"visit\"", "id = visit\"", At::kChange, "", "", "TOML"},
    {"IdOtherThanTheFile", kVisit, "id = \"visit\"", "id = \"visits\"", At::kChange, "id",
     "'visits' in a file called 'visit'", "one name"},
    {"TextWhereAListBelongs", kPact, "by = [\"all\"]", "by = \"all\"", At::kChange,
     "obligation[0].by", "is not a list", "list"},
    {"AReadingChosenTwice", kPact, "[\"standing:suspended\"]",
     "[\"standing:suspended\", \"standing:in-force\"]", At::kChange, "under", "'standing' twice",
     "choose one"},
    {"UnderWithoutAReading", kPact, "[\"standing:suspended\"]", "[\"standing\"]", At::kChange,
     "under", "is not question:reading", "tac:forum"},
    {"VertexOutOfRange", "areas.toml", "[170, 10]", "[10, 170]", At::kChange, "polygon",
     "[lon, lat]", "longitude first"},
    {"RingThatCrossesItself", "areas.toml", "[171, 12]]", "[170, 12], [172, 12]]", At::kChange,
     "polygon", "crosses itself", "in the order"},
    {"BibWithoutAnEqualsSign", "sources/general.bib", "year = 1999", "year 1999", At::kChange, "",
     "'=' is missing", "@kind{key"},
    {"BibWithoutTitle", "sources/general.bib", "{pact-text, title = {Pact},", "{pact-text,",
     At::kChange, "pact-text.title", "is missing", "atlas-format.md"},
    {"BibNameMissing", "sources/general.bib", "{pact-text,", "{pact-text,,", At::kChange, "",
     "a name is missing", "@kind{key"},
    {"BibCommaMissing", "sources/general.bib", "title = {Pact},", "title = {Pact}", At::kChange, "",
     "',' or '}' is missing", "@kind{key"},
    {"BibOfAnotherKind", "sources/general.bib", "@treaty", "@misc", At::kChange, "pact-text.kind",
     "'@misc'", "atlas-format.md"},
    {"BibFieldMisspelt", "sources/general.bib", "series =", "serie =", At::kChange,
     "pact-text.serie", "not a field", "atlas-format.md"},
    {"BibFieldTwice", "sources/general.bib", "series =", "title  =", At::kChange, "",
     "'title' is there twice", "@kind{key"},
};

// Faults of reference: found by the check.
const Wrong kOfReference[] = {
    {"UnknownParty", "arrangements/forum.toml", "state = \"AAA\"", "state = \"AAAA\"", At::kTable,
     "member.state", "unknown state 'AAAA'", "did you mean 'AAA'?"},
    {"UnknownSource", "places.csv", "oceania,book", "oceania,bok", At::kChange, "source",
     "unknown source 'bok'", "did you mean 'book'?"},
    {"ObligationNamingNoParty", kPact, "by = [\"all\"]", "by = []", At::kTable, "obligation.by",
     "is empty", "name states"},
    {"ObligationOfAStrangersTo", kGuarantee, "to = [\"BBB\"]", "to = [\"CCC\"]", At::kTable,
     "obligation.to", "'CCC' is not a party", "[[party]]"},
    {"UnknownThird", kGuarantee, "to = [\"CCC\"]", "to = [\"CCD\"]", At::kTable, "obligation.to",
     "unknown state 'CCD'", "did you mean 'CCC'?"},
    {"UnknownArea", kPact, "area = \"home\"", "area = \"hom\"", At::kTable, "obligation.area",
     "unknown area 'hom'", "did you mean 'home'?"},
    {"UnknownArticle", kPact, "article = \"II\"\nkind", "article = \"IV\"\nkind", At::kTable,
     "obligation.article", "there is no article 'IV'", "[[article]]"},
    {"ObligationWithoutArticle", kPact, "article = \"II\"\nkind", "kind", At::kTable,
     "obligation.article", "is missing", "name the article"},
    {"UnknownAttacker", kPact, "attackers = [\"any\"]", "attackers = [\"not:ABA\"]", At::kTable,
     "obligation.attackers", "unknown state 'ABA'", "did you mean"},
    {"OverlappingMemberships", "arrangements/forum.toml", "[[member]]\nstate = \"CCC\"",
     "[[member]]  # again\nstate = \"BBB\"", At::kChange, "member.from",
     "overlaps another membership of the state, line 15", "mend the dates"},
    {"PartyBeforeItsStateExists", kPact, "from = \"1960-01-01\"", "from = \"1959-01-01\"",
     At::kTable, "party.from", "'CCC' is not in the system on 1959-01-01", "states.csv"},
    {"EndBeforeTheBeginning", "capitals.csv", "1900-01-01,1950-01-01", "1900-01-01,1899",
     At::kChange, "to", "1899 is before 1900-01-01", "mend one"},
    {"InForceBeforeSignature", kVisit, "in_force = \"1996\"", "in_force = \"1994\"", At::kTop,
     "in_force", "1994 is before 1995-01-01", "mend one"},
    {"PartyBeforeEntryIntoForce", kGuarantee, "state = \"AAA\"\nfrom = \"1970-01-01\"",
     "state = \"AAA\"\nfrom = \"1969-12-31\"", At::kTable, "party.from",
     "1969-12-31 is before 1970-01-01", "mend one"},
    {"PartyThatOutlastsItsInstrument", kGuarantee,
     "state = \"AAA\"\nfrom = \"1970-01-01\"\nto = \"1990-01-01\"",
     "state = \"AAA\"\nfrom = \"1970-01-01\"\nto = \"1991\"", At::kTable, "party.to",
     "1990-01-01 is before 1991", "mend one"},
    {"OpenBeginning", kVisit, "from = \"1996\"", "from = \"open\"", At::kTable, "from",
     "cannot be open", "unknown"},
    {"HeaderWithDefence", kVisit, "kind = \"access\"", "kind = \"defence\"", At::kTable,
     "obligation.kind", "cannot carry a defence", "by article"},
    {"HeaderWithoutRelation", kVisit,
     "[[obligation]]\nid = \"stay\"\nkind = \"access\"\nby = [\"BBB\"]\nto = [\"AAA\"]\n"
     "strength = \"enabling\"\n",
     "", At::kTop, "obligation", "no kind of relation", "[[obligation]]"},
    {"CodingWithoutAReading", "codings.toml", "readings = { standing = \"suspended\" }",
     "readings = { }", At::kTable, "readings", "", "base"},
    {"UnknownReading", kPact, "standing:suspended", "standing:suspend", At::kTable, "under",
     "'standing' has no reading 'suspend'", "codings.toml"},
    {"UnknownQuestion", kPact, "standing:suspended", "standings:suspended", At::kTable, "under",
     "unknown question 'standings'", "did you mean 'standing'?"},
    {"DuplicateSource", "sources/general.bib", "@treaty{pact-text",
     "@book{book, title = {B}, author = {C}, year = {1}}\n@treaty{pact-text", At::kChange, "key",
     "'book' is there twice", "keep one"},
    {"DuplicateFigure", "figures.csv", "AAA,gdp,2010,",
     "AAA,gdp,2000,unknown,usd-billion,none,none,firm,\nAAA,gdp,2010,", At::kChange, "year",
     "twice", "keep one"},
    {"DuplicateObligation", kGuarantee, "id = \"1-third\"", "id = \"1-aaa\"  # again", At::kTable,
     "obligation.id", "'1-aaa' is there twice", "keep one"},
    {"UnknownObligationSuspended", kPact, "obligations = [\"II\"]", "obligations = [\"IV\"]",
     At::kTable, "suspension.obligations", "no obligation 'IV'", "or all"},
    {"UnknownInstrumentReplaced", kGuarantee, "replaces = [\"pact\"]", "replaces = [\"pakt\"]",
     At::kTop, "replaces", "unknown instrument 'pakt'", "did you mean 'pact'?"},
    {"UnknownPlace", "areas.toml", "places = [\"reef\"]", "places = [\"reeve\"]", At::kTable,
     "places", "unknown place 'reeve'", "did you mean 'reef'?"},
    {"NumberWithoutAPlaceInItsSource", "figures.csv", "book,table 2", "book,none", At::kChange,
     "locator", "without a place", "page"},
    {"NumberWithoutASource", "figures.csv", "book,table 2", "none,table 2", At::kChange, "source",
     "unknown source 'none'", ""},
    {"IsoCodeOfTwoLetters", "states.csv", "CCC,Celand", "CC,Celand", At::kChange, "iso3",
     "three letters", "alpha-3"},
    {"CoverageThatEndsBeforeItBegins", "atlas.toml", "\"2020-12-31\"", "\"1944\"", At::kTop,
     "covers_to", "1944 is before 1945-01-01", "mend one"},
    {"AtlasWithoutCoverage", "atlas.toml", "\"2020-12-31\"", "\"open\"", At::kTop, "covers_to",
     "what it covers", "covers_from"},
};

std::string name_of(const ::testing::TestParamInfo<Wrong>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(OfForm, Faults, ::testing::ValuesIn(kOfForm), name_of);
INSTANTIATE_TEST_SUITE_P(OfReference, Faults, ::testing::ValuesIn(kOfReference), name_of);
INSTANTIATE_TEST_SUITE_P(OfRecord, Faults, ::testing::ValuesIn(testing::mistakes_of_record()),
                         name_of);

TEST(Check, TheTinyAtlasIsSound) {
  EXPECT_THAT(faults_of(tiny_files()), IsEmpty());
}

TEST(Check, AFileThatIsNotOfAnAtlasIsToldWithWhatToDo) {
  auto files = tiny_files();
  files.contents["instrument/pact.toml"] = "id = \"pact\"\n";
  const auto faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(faults[0].file, "tiny/instrument/pact.toml");
  EXPECT_THAT(faults[0].problem, HasSubstr("not a file of an atlas"));
  EXPECT_THAT(faults[0].remedy, HasSubstr("atlas-format.md"));
}

/// The text up to its first table of an array.
std::string head_of(const std::string& text) {
  return text.substr(0, text.find("[["));
}

TEST(Check, AnExerciseHasEditionsAndADisputeHasClaimants) {
  auto files = tiny_files();
  files.contents["exercises/wall.toml"] = head_of(testing::kWall);
  auto faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(to_string(faults[0]),
            "tiny/exercises/wall.toml:1: edition: no editions; add at least one [[edition]]");
  files = tiny_files();
  files.contents["disputes/sandbank.toml"] = head_of(testing::kSandbank);
  faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(to_string(faults[0]),
            "tiny/disputes/sandbank.toml:1: claimant: no claimants; add at least one [[claimant]]");
}

TEST(Check, APartLeftOutForAFaultIsNotCalledMissing) {
  auto files = tiny_files();
  files.contents["exercises/wall.toml"] =
      head_of(testing::kWall) +
      "[[edition]]\nfrom = \"1980\"\nto = \"80\"\nparticipants = [\"AAA\"]\n";
  EXPECT_THAT(faults_of(files), SizeIs(1));
  files = tiny_files();
  files.contents["disputes/sandbank.toml"] =
      head_of(testing::kSandbank) + "[[claimant]]\nstate = \"AAA\"\nrole = \"owner\"\n";
  EXPECT_THAT(faults_of(files), SizeIs(1));
}

TEST(Check, AnIdNamesOneThingWhateverItsKind) {
  // `show` finds states, instruments, arrangements, exercises and disputes by their ids alone.
  for (const auto* taken : {"pact", "forum", "AAA"}) {
    auto files = testing::tiny_with("exercises/wall.toml", "id = \"wall\"",
                                    "id = \"" + std::string(taken) + "\"");
    const auto path = std::string("exercises/") + taken + ".toml";
    files.contents[path] = files.contents["exercises/wall.toml"];
    files.contents["exercises/wall.toml"] = testing::kWall;
    const auto faults = faults_of(files);
    ASSERT_THAT(faults, SizeIs(1)) << taken;
    EXPECT_EQ(faults[0].file, "tiny/" + path);
    EXPECT_EQ(faults[0].field, "id");
    EXPECT_THAT(faults[0].problem, HasSubstr("already the id of something else"));
  }
}

TEST(Check, ASecondCodingNeedsAFirst) {
  auto files = tiny_with("second/draft.toml", "id = \"draft\"", "id = \"draughts\"");
  files.contents["second/draughts.toml"] = files.contents["second/draft.toml"];
  files.contents["second/draft.toml"] = testing::kSecondDraft;
  const auto faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(to_string(faults[0]),
            "tiny/second/draughts.toml:1: id: unknown instrument 'draughts'; code it in "
            "instruments/ first");
}

TEST(Check, SharesOfTradeThatExceedTheWholeAreToldOnce) {
  auto files = tiny_with("trade.csv", "exports,2000,62.5", "exports,2000,90");
  files.contents["trade.csv"] += "AAA,AAA,exports,2000,1,book,p. 9,firm,\n";
  const auto faults = faults_of(files);
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(faults[0].line, 3);  // where the sum passes the whole
}

TEST(Check, AQuestionNeedsRivalReadings) {
  const auto faults = faults_of(tiny_with(
      "codings.toml",
      "[[question.reading]]\nid = \"in-force\"\nsays = \"Yes.\"\nsource = \"book;pact-text\"\n",
      ""));
  ASSERT_THAT(faults, SizeIs(1));  // what names the question or its reading is not at fault as well
  EXPECT_EQ(faults[0].line, 4);
  EXPECT_THAT(faults[0].problem, HasSubstr("fewer than two"));
}

TEST(Check, AnEntryLeftOutForAFaultIsNotCalledUnknownWhereItIsNamed) {
  // Each of these is named in other files: the states by parties, the source by everything.
  for (const auto& [path, from, to] :
       {std::tuple{"states.csv", "Aland,1900-01-01", "Aland,1900"},
        std::tuple{"states.csv", "Beland,1900-01-01", "Beland,x"},
        std::tuple{"sources/general.bib", "author = \"Author, An\",", ""},
        std::tuple{"places.csv", "12,172", "120,172"},
        std::tuple{"codings.toml", "asks =", "ask ="},
        std::tuple{"codings.toml", "says = \"What most say.\"", "said = \"\""},
        std::tuple{"areas.toml", "locator", "locater"},
        std::tuple{"states.csv", "state,cow", "stat,cow"},
        std::tuple{"sources/general.bib", "@treaty", "\xFF@treaty"},
        std::tuple{"instruments/pact.toml", "type = \"treaty\"", "type = \"pact\""},
        std::tuple{"instruments/pact.toml", "to = \"1999-01-01\"", "to = \"soon\""},
        std::tuple{"instruments/pact.toml", "locator = \"art. II\"", "page = \"art. II\""},
        std::tuple{"exercises/wall.toml", "lead = ", "leader = "},
        std::tuple{"disputes/reef-dispute.toml", "short = ", "brief = "},
        std::tuple{"places.csv", "reef,The Reef", "reef,"}}) {
    const bool sound = std::string(to) == "Aland,1900";  // a year is a date
    EXPECT_THAT(faults_of(tiny_with(path, from, to)), SizeIs(sound ? 0 : 1)) << path << ": " << to;
  }
}

TEST(Check, SpellsOverlapWhicheverRowStandsFirst) {
  const std::string early = "DDD,none,none,DDD,D,1950-01-01,1970-01-01,non-un,europe,book,firm,\n";
  const std::string late = "DDD,none,none,DDD,D,1960-01-01,open,non-un,europe,book,firm,\n";
  const std::string within = "DDD,none,none,DDD,D,1940-01-01,open,non-un,europe,book,firm,\n";
  for (const auto& rows : {early + late, late + early, early + within, within + early}) {
    auto files = tiny_files();
    files.contents["states.csv"] += rows;
    files.contents["capitals.csv"] += "DDD,Dton,0,0,1900,open,book,\n";
    const auto faults = faults_of(files);
    ASSERT_THAT(faults, SizeIs(1)) << rows;
    EXPECT_EQ(faults[0].line, 6);
    EXPECT_THAT(faults[0].problem, HasSubstr("overlaps another spell of the state, line 5"));
  }
}

TEST(Check, ImpreciseDatesContradictOnlyWhenNoReadingIsInOrder) {
  // Signed on 1 June 1995, in force some day in 1995 or in May 1995.
  auto files = tiny_with(kVisit, "signed = \"1995-01-01\"", "signed = \"1995-06-01\"");
  EXPECT_THAT(faults_of(testing::with(files, kVisit, "in_force = \"1996\"", "in_force = \"1995\"")),
              IsEmpty());
  EXPECT_THAT(
      faults_of(testing::with(files, kVisit, "in_force = \"1996\"", "in_force = \"1995-05\"")),
      SizeIs(1));
}

TEST(Check, CountsWhatTheAtlasHoldsAndItsAbsencesApart) {
  const auto counts = count(testing::tiny_atlas());
  EXPECT_EQ(counts.states, 3);
  EXPECT_EQ(counts.instruments, 4);
  EXPECT_EQ(counts.by_article, 2);
  EXPECT_EQ(counts.header, 2);
  EXPECT_EQ(counts.articles, 3);
  EXPECT_EQ(counts.obligations, 6);
  EXPECT_EQ(counts.memberships, 9);
  EXPECT_EQ(counts.suspensions, 1);
  EXPECT_EQ(counts.interpretations, 1);
  EXPECT_EQ(counts.figures, 6);
  EXPECT_EQ(counts.figures_unknown, 1);
  EXPECT_EQ(counts.contested, 1);
  EXPECT_EQ(counts.sources, 2);
  EXPECT_EQ(counts.coded_twice, 1);
  EXPECT_EQ(counts.bases, 2);
  EXPECT_EQ(counts.systems, 2);
  EXPECT_EQ(counts.statements, 2);
  EXPECT_EQ(counts.trade, 3);
  EXPECT_EQ(counts.exercises, 1);
  EXPECT_EQ(counts.editions, 2);
  EXPECT_EQ(counts.disputes, 2);
  EXPECT_EQ(counts.incidents, 2);
}

}  // namespace
}  // namespace entente::atlas
