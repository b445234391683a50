#include "entente/services/data_package.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "entente/atlas/vocabulary.h"
#include "entente/core/error.h"
#include "entente/core/hash.h"
#include "entente/core/text.h"
#include "full_atlas.h"
#include "package_check.h"

namespace entente::services {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::full_atlas;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::package_faults;

/// A path in a folder of the running test's own, removed at the end.
class DataPackage : public ::testing::Test {
 protected:
  DataPackage()
      : folder_(fs::path(::testing::TempDir()) /
                ("entente-package-" +
                 std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }

  ~DataPackage() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string to(const std::string& name = "out") const {
    return (folder_ / name).string();
  }

  [[nodiscard]] std::string read(const std::string& name) const { return read_file(to(name)); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  [[nodiscard]] std::vector<std::string> entries(const std::string& name) const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_ / name))
      found.push_back(entry.path().filename().string());
    return found;
  }

  /// The faults after the first `from` in a file became `to`.
  std::vector<std::string> faults_with(const std::string& file, const std::string& from,
                                       const std::string& now) const {
    const auto whole = read("out/" + file);
    const auto at = whole.find(from);
    if (at == std::string::npos) throw std::logic_error(file + " has no " + from);
    auto broken = whole;
    write("out/" + file, broken.replace(at, from.size(), now));
    const auto faults = package_faults(to());
    write("out/" + file, whole);
    return faults;
  }

  fs::path folder_;
};

TEST_F(DataPackage, ReadsBackUnderItsOwnDescriptor) {
  write_package(full_atlas(), to());
  EXPECT_THAT(package_faults(to()), IsEmpty());
}

TEST_F(DataPackage, OfTheShippedAtlasReadsBackUnderItsOwnDescriptor) {
  write_package(atlas::load(atlas::embedded_files()), to());
  EXPECT_THAT(package_faults(to()), IsEmpty());
}

TEST_F(DataPackage, ReadingBackSeesEveryKindOfFault) {
  write_package(full_atlas(), to());
  const auto seen = [&](const char* file, const char* from, const char* now, const char* fault) {
    EXPECT_THAT(faults_with(file, from, now), Contains(HasSubstr(fault))) << file << ": " << now;
  };
  seen("figures.csv", ",2000,100,", ",2000,many,", "figures.csv:2: value: type");
  seen("figures.csv", ",2000,100,", ",2000,-1,", "value: minimum");
  seen("figures.csv", ",2000,100,", ",2000.5,100,", "year: type");
  seen("figures.csv", "gdp,2000", "gnp,2000", "series: enum");
  seen("parties.csv", ",1959,", ",59,", "signed: pattern");
  seen("exercises.csv", "naval;air", "naval;sea", "kinds: pattern");
  seen("capitals.csv", "Newton", "", "name: missing");
  seen("capitals.csv", ",10.5,", ",100.5,", "lat: maximum");
  seen("capitals.csv", "lat,lon", "lon,lat", "other columns");
  seen("area_parts.csv", "Polygon", "Line", "polygon: type");
  seen("obligations.csv", ",false,", ",no,", "third: type");
  seen("figures.csv", "AAA/gdp/2010", "AAA/gdp/2000", "key: is there twice");
  seen("parties.csv", ",BBB,", ",XXX,", "state: foreign key");
  seen("obligations.csv", ",pact/article/II,", ",pact/article/IX,", "article: foreign key");
  seen("disputes.csv", ",reef-dispute,", ",no-dispute,", "part_of: foreign key");
  seen("citations.csv", ",book", ",nook", "source: foreign key");
  seen("bases.csv", "AAA;BBB", "AAA;XXX", "users: names nothing");
  seen("obligations.csv", ",home,", ",away,", "area: names nothing");
}

TEST_F(DataPackage, DescriptorSaysWhatItIsAndWhatCellsMayHold) {
  const auto atlas = full_atlas();
  write_package(atlas, to());
  const auto json = nlohmann::json::parse(read("out/datapackage.json"));
  EXPECT_EQ(json["profile"], "tabular-data-package");
  EXPECT_EQ(json["name"], "entente-atlas");
  EXPECT_EQ(json["version"], atlas.edition);
  EXPECT_EQ(json["licenses"][0]["name"], "Apache-2.0");
  EXPECT_THAT(json["description"].get<std::string>(), HasSubstr("How to cite"));
  for (const auto& resource : json["resources"]) {
    const auto text = read("out/" + resource["path"].get<std::string>());
    EXPECT_EQ(resource["bytes"], text.size());
    EXPECT_EQ(resource["hash"], "sha256:" + sha256(text));
    for (const auto& field : resource["schema"]["fields"])
      EXPECT_FALSE(field["description"].get<std::string>().empty()) << resource["name"];
    if (resource["name"] != "figures") continue;
    EXPECT_EQ(resource["schema"]["missingValues"],
              nlohmann::json({"", "unknown", "none", "not-covered"}));
    EXPECT_EQ(resource["schema"]["primaryKey"], "id");
    EXPECT_EQ(resource["schema"]["fields"][2]["constraints"]["enum"],
              nlohmann::json(atlas::vocabulary::kSeries));
  }
}

TEST_F(DataPackage, OfTheSameAtlasIsTheSame) {
  write_package(full_atlas(), to("one"));
  write_package(full_atlas(), to("two"));
  EXPECT_EQ(read("one/datapackage.json"), read("two/datapackage.json"));
}

TEST_F(DataPackage, GoesIntoANewFolderAndAnEmptyOneAndOverAnEarlierOne) {
  auto atlas = full_atlas();
  const auto paths = write_package(atlas, to("a/b/"));
  EXPECT_EQ(paths.front(), to("a/b/states.csv"));
  EXPECT_EQ(paths.back(), to("a/b/datapackage.json"));
  EXPECT_THAT(entries("a"), ElementsAre("b")) << "something was left beside the package";
  fs::create_directories(to("empty"));
  write_package(atlas, to("empty"));
  EXPECT_EQ(entries("empty").size(), paths.size());
  atlas.edition = "2";
  write_package(atlas, to("empty"));
  EXPECT_EQ(entries("empty").size(), paths.size());
  EXPECT_THAT(read("empty/datapackage.json"), HasSubstr("\"version\": \"2\""));
  EXPECT_THAT(package_faults(to("empty")), IsEmpty());
}

TEST_F(DataPackage, OverAnEarlierOneRemovesItsOldTablesAndNothingElse) {
  write("out/datapackage.json",
        R"({"name": "entente-atlas", "resources": [{"path": "old.csv"}, {"path": "../keep.csv"},
            {"path": "notes.txt"}, {"path": 3}, 4]})");
  for (const auto* name : {"out/old.csv", "out/mine.csv", "out/notes.txt", "keep.csv"})
    write(name, "x\n");
  write_package(full_atlas(), to());
  EXPECT_FALSE(fs::exists(to("out/old.csv")));
  EXPECT_TRUE(fs::exists(to("out/mine.csv")));
  EXPECT_TRUE(fs::exists(to("out/notes.txt")));
  EXPECT_TRUE(fs::exists(to("keep.csv")));
}

TEST_F(DataPackage, RefusesAFolderWithOtherThingsAndAFile) {
  write("full/notes.txt", "x\n");
  write("other/datapackage.json", R"({"name": "somebody-elses"})");
  write("cut/datapackage.json", R"({"name": "entente-)");
  write("file", "x\n");
  for (const auto* name : {"full", "other", "cut", "file"}) {
    EXPECT_THROW(write_package(full_atlas(), to(name)), InputError) << name;
  }
  EXPECT_THAT(entries("full"), ElementsAre("notes.txt"));
  EXPECT_EQ(read("other/datapackage.json"), R"({"name": "somebody-elses"})");
}

TEST_F(DataPackage, ThatCannotBeWrittenIsAnIoError) {
  write("file", "x\n");
  EXPECT_THROW(write_package(full_atlas(), to("file/below")), IoError);
}

}  // namespace
}  // namespace entente::services
