#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include "../services/full_atlas.h"
#include "entente/core/text.h"
#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using ::testing::HasSubstr;
using testing::Ran;
using ::testing::StartsWith;

/// What Frictionless' reader says of the package in a folder: 0 valid, 1 not; 77 and 127 where it
/// is not installed.
Ran validate(const Desk& desk, const std::string& folder) {
  const auto out = desk.path(".validator").string();
  const std::string command = "node '" ENTENTE_SOURCE_DIR "/tools/validate_package.mjs' '" +
                              desk.path(folder).string() +
                              "' '" ENTENTE_BINARY_DIR "/package' > '" + out + "' 2>&1";
  const int status =
      std::system(command.c_str());  // NOLINT(cert-env33-c): the paths are the test's own
  return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1, .out = read_file(out), .err = ""};
}

bool absent(const Ran& ran) {
  return ran.code == 77 || ran.code == 127;
}

TEST(Package, OfTheShippedAtlasIsValidToAnotherReader) {
  const Desk desk;
  const auto ran = desk.run({"export", "atlas", "--to", "out"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto said = validate(desk, "out");
  if (absent(said)) GTEST_SKIP() << said.out;
  EXPECT_EQ(said.code, 0) << said.out;
  EXPECT_THAT(said.out, StartsWith("valid: "));
}

/// One cell of a package made another, and what the reader must say.
struct Damage {
  std::string file, from, to, fault;
};

/// The package of the full atlas with all these damages. Skips where the reader is not installed.
void expect_faults(const std::vector<Damage>& damages) {
  const Desk desk;
  services::testing::write_files(services::testing::full_files(), desk.path("facts"));
  const auto ran = desk.run({"export", "atlas", "--atlas", "facts", "--to", "out"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto before = validate(desk, "out");
  if (absent(before)) GTEST_SKIP() << before.out;
  ASSERT_EQ(before.code, 0) << before.out;
  for (const auto& it : damages) {
    const auto path = "out/" + it.file;
    desk.write(path, testing::with(desk.read(path), it.from, it.to));
  }
  const auto after = validate(desk, "out");
  EXPECT_EQ(after.code, 1);
  for (const auto& it : damages) EXPECT_THAT(after.out, HasSubstr(it.fault)) << it.file;
}

TEST(Package, WithRowsThatBreakTheDescriptorIsNotValid) {
  expect_faults(
      {{"figures.csv", ",2000,100,", ",2000,many,",
        "figures: row 2: The value \"many\" in column \"value\" is not type \"number\""},
       {"trade.csv", ",2000,62.5", ",2000.5,62.5", "in column \"year\" is not type \"integer\""},
       {"trade.csv", ",37.5,", ",-37.5,", "\"minimum\" constraint for column \"share\""},
       {"presence.csv", ",estimate,", ",guess,", "\"enum\" constraint for column \"confidence\""},
       {"parties.csv", ",1959,", ",59,", "\"pattern\" constraint for column \"signed\""},
       {"parties.csv", ",BBB,", ",XXX,", "parties: row 2: Foreign key \"state\" violation"},
       {"systems.csv", "road;rail", "road;sea", "\"pattern\" constraint for column \"platform\""},
       {"capitals.csv", "Newton", "", "\"required\" constraint for column \"name\""},
       {"capitals.csv", ",10.5,", ",100.5,", "\"maximum\" constraint for column \"lat\""},
       {"area_parts.csv", "Polygon", "Polygan", "is not type \"geojson\""},
       {"figures.csv", "AAA/gdp/2015", "AAA/gdp/2010",
        "figures: row 4: Row 4 has an unique constraint"},
       {"obligations.csv", ",pact/article/II,", ",pact/article/IX,",
        "obligations: row 5: Foreign key \"article\" violation"},
       {"disputes.csv", ",reef-dispute,", ",no-dispute,", "Foreign key \"part_of\" violation"},
       {"bases.csv", "AAA;BBB", "AAA;XXX", "'XXX' in column 'users' names nothing"},
       {"scopes.csv", "ocean,AAA,", "ocean,AAA", "does not match the 3 fields"}});
}

TEST(Package, WithOtherColumnsThanDeclaredIsNotValid) {
  expect_faults({{"scopes.csv", "state,note", "note,state", "scopes: the columns are"}});
}

TEST(Package, WithOtherBytesThanDeclaredIsNotValid) {
  expect_faults({{"sources.csv", "1999", "1998", "sources: the hash is another than declared"},
                 {"places.csv", "The Reef", "A Reef", "places: "}});
}

TEST(Package, WithADescriptorThatBreaksItsProfileIsNotValid) {
  expect_faults(
      {{"datapackage.json", "\"primaryKey\": \"id\"", "\"primaryKey\": 5", "datapackage.json: "}});
}

}  // namespace
}  // namespace entente::cli
