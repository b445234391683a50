#include "entente/scenario/store.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "cases.h"
#include "entente/core/text.h"

namespace entente::scenario {
namespace {

using ::testing::ElementsAre;
using testing::fault_of;
using testing::Folder;
using ::testing::HasSubstr;

void fill(const std::string& path, int count) {
  auto store = Store::open(path);
  std::vector<Store::Future> futures;
  for (int i = 0; i < count; ++i) {
    futures.push_back({.index = i, .record = std::string(2000, static_cast<char>('a' + i % 26))});
  }
  store.put(futures);
  store.put_document("spec", "s");
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void execute(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  sqlite3_close(db);
}

/// Opens the file, whichever way, and expects a fault that names it and what to do.
void expect_refused(const std::string& path, const char* problem) {
  for (const auto& open : {&Store::open, &Store::open_existing}) {
    const auto fault = fault_of([&] { (void)open(path); });
    EXPECT_EQ(fault.file, path);
    EXPECT_EQ(fault.field, "run store");
    EXPECT_THAT(fault.problem, HasSubstr(problem));
    EXPECT_THAT(fault.remedy, HasSubstr("delete it and run again"));
  }
}

TEST(Store, KeepsFuturesAndDocumentsAcrossOpenings) {
  const Folder folder("store-keeps");
  const auto path = folder.file("run.db");
  const std::string bytes("\x00\xFFraw\x00", 6);
  {
    auto store = Store::open(path);
    EXPECT_EQ(store.document("spec"), std::nullopt);
    EXPECT_TRUE(store.finished(100).empty());
    store.put({{.index = 5, .record = bytes}, {.index = 1, .record = "one"}});
    store.put_document("spec", "first");
    store.put_document("spec", "second");
  }
  const auto store = Store::open_existing(path);
  EXPECT_EQ(store.path(), path);
  EXPECT_EQ(store.document("spec"), "second");
  EXPECT_THAT(store.finished(100), ElementsAre(1, 5));
  EXPECT_THAT(store.finished(5), ElementsAre(1));
  std::vector<std::string> records;
  store.for_each(100, [&](const Store::Future& future) { records.push_back(future.record); });
  EXPECT_THAT(records, ElementsAre("one", bytes));
}

TEST(Store, ASecondPutOfTheSameIndexIsKeptOut) {
  const Folder folder("store-second");
  auto store = Store::open(folder.file("run.db"));
  store.put({{.index = 3, .record = "first"}});
  store.put({{.index = 3, .record = "second"}, {.index = 4, .record = "other"}});
  std::vector<std::string> records;
  store.for_each(10, [&](const Store::Future& future) { records.push_back(future.record); });
  EXPECT_THAT(records, ElementsAre("first", "other"));
}

TEST(Store, AMissingFileIsMissingInput) {
  const Folder folder("store-missing");
  const auto path = folder.file("run.db");
  EXPECT_THROW((void)Store::open_existing(path), MissingInputError);
  const auto fault = fault_of([&] { (void)Store::open_existing(path); });
  EXPECT_EQ(fault.file, path);
  EXPECT_THAT(fault.problem, HasSubstr("no run store"));
  EXPECT_THAT(fault.remedy, HasSubstr("entente run"));
}

TEST(Store, AFileThatIsNoDatabaseIsRefused) {
  const Folder folder("store-text");
  const auto path = folder.file("run.db");
  write(path, std::string(3000, 'x'));
  expect_refused(path, "not a database");
}

TEST(Store, AForeignDatabaseIsRefused) {
  const Folder folder("store-foreign");
  const auto path = folder.file("run.db");
  execute(path, "CREATE TABLE future(idx INTEGER PRIMARY KEY, record BLOB)");
  expect_refused(path, "no mark of a run store");
}

TEST(Store, AStoreOfAnotherFormatIsRefused) {
  const Folder folder("store-format");
  const auto path = folder.file("run.db");
  fill(path, 1);
  execute(path, "PRAGMA user_version=99");
  expect_refused(path, "format 99");
}

TEST(Store, AStoreCutAnywhereIsRefusedAndNeverReadAsShorter) {
  const Folder folder("store-cut");
  const auto path = folder.file("run.db");
  fill(path, 60);
  const auto whole = read_file(path);
  ASSERT_GT(whole.size(), 100000U);
  for (const std::size_t keep : {std::size_t{1}, std::size_t{50}, std::size_t{99}, std::size_t{512},
                                 std::size_t{4095}, std::size_t{4096}, std::size_t{8192},
                                 whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    write(path, whole.substr(0, keep));
    SCOPED_TRACE(keep);
    expect_refused(path, "");
  }
}

TEST(Store, AStoreWithoutItsTablesIsRefused) {
  const Folder folder("store-tables");
  const auto path = folder.file("run.db");
  fill(path, 1);
  execute(path, "DROP TABLE future");
  const auto store = Store::open_existing(path);
  const auto fault = fault_of([&] { (void)store.finished(10); });
  EXPECT_EQ(fault.file, path);
  EXPECT_THAT(fault.problem, HasSubstr("no such table"));
}

TEST(Store, AnEmptyFileLeftByAKilledRunIsBegunAnewButIsNoRunToRead) {
  const Folder folder("store-empty");
  const auto path = folder.file("run.db");
  write(path, "");
  const auto fault = fault_of([&] { (void)Store::open_existing(path); });
  EXPECT_EQ(fault.file, path);
  auto store = Store::open(path);
  store.put({{.index = 0, .record = "r"}});
  EXPECT_THAT(store.finished(10), ElementsAre(0));
}

TEST(Store, AFolderThatCannotBeWrittenIsAnIoError) {
  const Folder folder("store-folder");
  EXPECT_THROW((void)Store::open(folder.file("no/such/folder/run.db")), IoError);
}

}  // namespace
}  // namespace entente::scenario
