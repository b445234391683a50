#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../services/full_atlas.h"
#include "entente/core/csv.h"
#include "program.h"

namespace entente::cli {
namespace {

using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines;

/// A desk with the full atlas in the folder `facts`.
class ExportAtlas : public ::testing::Test {
 protected:
  ExportAtlas() {
    services::testing::write_files(services::testing::full_files(), desk_.path("facts"));
  }

  [[nodiscard]] testing::Ran run(std::vector<std::string> more) const {
    std::vector<std::string> args = {"export", "atlas", "--atlas", "facts"};
    args.insert(args.end(), more.begin(), more.end());
    return desk_.run(args);
  }

  Desk desk_;
};

TEST_F(ExportAtlas, NamesEveryFileItWrote) {
  const auto ran = run({"--to", "out/"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  const auto paths = lines(ran.out);
  EXPECT_EQ(paths.front(), "out/states.csv");
  EXPECT_EQ(paths.back(), "out/datapackage.json");
  for (const auto& path : paths) EXPECT_TRUE(std::filesystem::is_regular_file(desk_.path(path)));
  const auto states = CsvTable::parse(desk_.read("out/states.csv"), "states.csv");
  EXPECT_EQ(states.rows().size(), 3U);
  EXPECT_EQ(run({"--to", "out"}).code, 0) << "over the earlier one";
}

TEST_F(ExportAtlas, IntoAFolderWithOtherThingsIsRefusedWithARemedy) {
  desk_.write("mine/notes.txt", "x\n");
  const auto ran = run({"--to", "mine"});
  EXPECT_EQ(ran.code, 65);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(ran.err,
            "entente: mine: holds other things than the atlas; name a new or an empty folder, or "
            "that of an earlier export\n");
}

TEST_F(ExportAtlas, TakesNoDayCodingOrScope) {
  for (const auto& option : std::vector<std::vector<std::string>>{
           {"--date", "2000-01-01"}, {"--coding", "maximal"}, {"--scope", "ocean"}}) {
    const auto ran = run({"--to", "out", option[0], option[1]});
    EXPECT_EQ(ran.code, 65) << option[0];
    EXPECT_THAT(ran.err, HasSubstr(option[0] + ": "));
    EXPECT_FALSE(std::filesystem::exists(desk_.path("out")));
  }
}

}  // namespace
}  // namespace entente::cli
