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

struct Damage {
  const char *file, *from, *to, *fault;
};

class DamagedPackage : public ::testing::TestWithParam<Damage> {};

TEST_P(DamagedPackage, IsNotValidToAnotherReader) {
  const Desk desk;
  services::testing::write_files(services::testing::full_files(), desk.path("facts"));
  const auto ran = desk.run({"export", "atlas", "--atlas", "facts", "--to", "out"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto before = validate(desk, "out");
  if (absent(before)) GTEST_SKIP() << before.out;
  ASSERT_EQ(before.code, 0) << before.out;
  const auto& [file, from, to, fault] = GetParam();
  const auto path = std::string("out/") + file;
  desk.write(path, testing::with(desk.read(path), from, to));
  const auto after = validate(desk, "out");
  EXPECT_EQ(after.code, 1);
  EXPECT_THAT(after.out, HasSubstr(fault));
}

INSTANTIATE_TEST_SUITE_P(
    Package, DamagedPackage,
    ::testing::Values(
        Damage{"figures.csv", ",2000,100,", ",2000,many,",
               "figures: row 2: The value \"many\" in column \"value\" is not type \"number\""},
        Damage{"figures.csv", ",2000,100,", ",2000.5,100,", "is not type \"integer\""},
        Damage{"figures.csv", "gdp,2000", "gnp,2000",
               "The value \"gnp\" does not conform to the \"enum\" constraint"},
        Damage{"parties.csv", ",1959,", ",59,", "\"pattern\" constraint for column \"signed\""},
        Damage{"exercises.csv", "naval;air", "naval;sea",
               "\"pattern\" constraint for column \"kinds\""},
        Damage{"capitals.csv", "Newton", "", "\"required\" constraint for column \"name\""},
        Damage{"capitals.csv", ",10.5,", ",100.5,", "\"maximum\" constraint for column \"lat\""},
        Damage{"area_parts.csv", "Polygon", "Polygan", "is not type \"geojson\""},
        Damage{"figures.csv", "AAA/gdp/2010", "AAA/gdp/2000", "unique constraint violation"},
        Damage{"parties.csv", ",BBB,", ",XXX,", "Foreign key \"state\" violation in row"},
        Damage{"obligations.csv", ",pact/article/II,", ",pact/article/IX,",
               "Foreign key \"article\" violation in row"},
        Damage{"disputes.csv", ",reef-dispute,", ",no-dispute,", "Foreign key \"part_of\""},
        Damage{"bases.csv", "AAA;BBB", "AAA;XXX", "'XXX' in column 'users' names nothing"},
        Damage{"scopes.csv", "ocean,AAA,", "ocean,AAA", "does not match the 3 fields"},
        Damage{"states.csv", "name,region", "region,name", "the columns are"},
        Damage{"sources.csv", "1999", "1998", "the hash is another"},
        Damage{"datapackage.json", "\"tabular-data-resource\"", "\"no-resource\"",
               "datapackage.json: "}));

}  // namespace
}  // namespace entente::cli
