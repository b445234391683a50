#include "entente/scenario/store.h"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "entente/core/error.h"

namespace entente::scenario {
namespace {

constexpr int kFormat = 1;
constexpr std::uintmax_t kSmallestPage = 512;  // of SQLite
constexpr int kApplication = 0x454e5431;       // "ENT1" marks the file as a run store

class Statement {
 public:
  Statement(sqlite3* db, const char* sql) {
    code_ = sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr);
  }

  ~Statement() { sqlite3_finalize(statement_); }

  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&&) = delete;
  Statement& operator=(Statement&&) = delete;

  [[nodiscard]] bool ok() const { return code_ == SQLITE_OK; }

  void bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_, at, value); }

  void bind(int at, const std::string& text, bool blob = false) {
    if (blob)
      sqlite3_bind_blob64(statement_, at, text.data(), text.size(), SQLITE_TRANSIENT);
    else
      sqlite3_bind_text64(statement_, at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }

  /// SQLITE_ROW, SQLITE_DONE or an error.
  int step() { return sqlite3_step(statement_); }

  void reset() { sqlite3_reset(statement_); }

  [[nodiscard]] std::int64_t integer(int column) const {
    return sqlite3_column_int64(statement_, column);
  }

  [[nodiscard]] std::string bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return data == nullptr
               ? std::string()
               : std::string(data,
                             static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_ERROR;
};

}  // namespace

void Store::Close::operator()(sqlite3* db) const {
  sqlite3_close(db);
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

void Store::fail(const std::string& problem) const {
  throw InputError({.file = path_,
                    .field = "run store",
                    .problem = problem,
                    .remedy = "the file was cut or is not a run store: delete it and run again, or "
                              "name another --out"});
}

void Store::execute(const char* sql) const {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    const int code = sqlite3_errcode(db_.get());
    const std::string message = sqlite3_errmsg(db_.get());
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) fail(message);
    throw IoError(fmt::format("{}: {}", path_, message));
  }
}

Store::Store(std::string path, bool create) : path_(std::move(path)) {
  const bool exists = std::filesystem::exists(path_);
  if (!exists && !create) {
    throw MissingInputError({.file = path_,
                             .problem = "there is no run store here",
                             .remedy = "name the folder of a run that `entente run` made"});
  }
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path_.c_str(), &raw, flags, nullptr);
  db_.reset(raw);
  if (code != SQLITE_OK) throw IoError(fmt::format("{}: {}", path_, sqlite3_errmsg(db_.get())));
  sqlite3_busy_timeout(db_.get(), 2000);
  // A run that was killed before it wrote anything leaves an empty database: it is begun anew.
  if (!exists || (create && empty())) {
    begin();
  } else {
    check();
  }
}

bool Store::empty() const {
  const auto size = std::filesystem::file_size(path_);
  if (size > 0 && size < kSmallestPage) return false;  // cut, or something else
  Statement tables(db_.get(), "SELECT count(*) FROM sqlite_master");
  if (!tables.ok() || tables.step() != SQLITE_ROW) fail(sqlite3_errmsg(db_.get()));
  return tables.integer(0) == 0;
}

void Store::check() const {
  Statement marks(db_.get(), "PRAGMA application_id");
  if (!marks.ok() || marks.step() != SQLITE_ROW) fail(sqlite3_errmsg(db_.get()));
  if (marks.integer(0) != kApplication) fail("the file has no mark of a run store");
  Statement format(db_.get(), "PRAGMA user_version");
  if (!format.ok() || format.step() != SQLITE_ROW) fail(sqlite3_errmsg(db_.get()));
  if (format.integer(0) != kFormat) {
    fail(fmt::format("it is of format {}, this version reads {}", format.integer(0), kFormat));
  }
  // A file that was cut within a page would be read with zeros at its end.
  Statement size(db_.get(), "PRAGMA page_size");
  if (!size.ok() || size.step() != SQLITE_ROW) fail(sqlite3_errmsg(db_.get()));
  std::error_code missing;
  const auto journal = std::filesystem::file_size(path_ + "-wal", missing);
  const bool mended = !missing && journal > 0;  // what was torn is written again from the journal
  if (!mended && std::filesystem::file_size(path_) % static_cast<std::uintmax_t>(size.integer(0))) {
    fail("the file was cut");
  }
  Statement pages(db_.get(), "PRAGMA quick_check(1)");
  if (!pages.ok() || pages.step() != SQLITE_ROW || pages.bytes(0) != "ok") {
    fail("the file is damaged");
  }
}

void Store::begin() const {
  execute("PRAGMA journal_mode=WAL");
  execute("PRAGMA synchronous=NORMAL");
  execute(fmt::format(
              "BEGIN; PRAGMA application_id={}; PRAGMA user_version={};"
              "CREATE TABLE document(name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;"
              "CREATE TABLE future(idx INTEGER PRIMARY KEY, record BLOB NOT NULL) STRICT; COMMIT",
              kApplication, kFormat)
              .c_str());
}

Store Store::open(const std::string& path) {
  return {path, true};
}

Store Store::open_existing(const std::string& path) {
  return {path, false};
}

std::optional<std::string> Store::document(const std::string& name) const {
  Statement get(db_.get(), "SELECT text FROM document WHERE name = ?");
  if (!get.ok()) fail(sqlite3_errmsg(db_.get()));
  get.bind(1, name);
  const int code = get.step();
  if (code == SQLITE_DONE) return std::nullopt;
  if (code != SQLITE_ROW) fail(sqlite3_errmsg(db_.get()));
  return get.bytes(0);
}

void Store::put_document(const std::string& name, const std::string& text) {
  Statement put(db_.get(), "INSERT OR REPLACE INTO document(name, text) VALUES(?, ?)");
  if (!put.ok()) fail(sqlite3_errmsg(db_.get()));
  put.bind(1, name);
  put.bind(2, text);
  if (put.step() != SQLITE_DONE)
    throw IoError(fmt::format("{}: {}", path_, sqlite3_errmsg(db_.get())));
}

void Store::put(const std::vector<Future>& futures) {
  execute("BEGIN IMMEDIATE");
  Statement add(db_.get(), "INSERT OR IGNORE INTO future(idx, record) VALUES(?, ?)");
  if (!add.ok()) fail(sqlite3_errmsg(db_.get()));
  for (const auto& future : futures) {
    add.bind(1, future.index);
    add.bind(2, future.record, true);
    if (add.step() != SQLITE_DONE)
      throw IoError(fmt::format("{}: {}", path_, sqlite3_errmsg(db_.get())));
    add.reset();
  }
  execute("COMMIT");
}

std::vector<std::int64_t> Store::finished(std::int64_t limit) const {
  std::vector<std::int64_t> indices;
  Statement get(db_.get(), "SELECT idx FROM future WHERE idx < ? ORDER BY idx");
  if (!get.ok()) fail(sqlite3_errmsg(db_.get()));
  get.bind(1, limit);
  int code = SQLITE_DONE;
  while ((code = get.step()) == SQLITE_ROW) indices.push_back(get.integer(0));
  if (code != SQLITE_DONE) fail(sqlite3_errmsg(db_.get()));
  return indices;
}

void Store::for_each(std::int64_t limit, const std::function<void(const Future&)>& each) const {
  Statement get(db_.get(), "SELECT idx, record FROM future WHERE idx < ? ORDER BY idx");
  if (!get.ok()) fail(sqlite3_errmsg(db_.get()));
  get.bind(1, limit);
  int code = SQLITE_DONE;
  while ((code = get.step()) == SQLITE_ROW) each({.index = get.integer(0), .record = get.bytes(1)});
  if (code != SQLITE_DONE) fail(sqlite3_errmsg(db_.get()));
}

}  // namespace entente::scenario
