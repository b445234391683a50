#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace entente::scenario {

/// The run store: one SQLite file per run, one writer. Each finished future is one row, committed
/// in batches, so that a killed run loses at most the last batch and resumes. Checked:
/// tests/scenario/store_test.cc
class Store {
 public:
  /// Opens for writing; creates the file if it is not there. @throws InputError for a file that is
  /// cut or not a run store, IoError when it cannot be written
  static Store open(const std::string& path);
  /// Opens what must be there. @throws MissingInputError, InputError as above
  static Store open_existing(const std::string& path);

  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// A document by name ("spec", "result"), or nothing.
  [[nodiscard]] std::optional<std::string> document(const std::string& name) const;
  void put_document(const std::string& name, const std::string& text);

  struct Future {
    std::int64_t index = 0;
    std::string record;  ///< as the ensemble encodes it
  };

  /// Adds finished futures in one transaction; an index that is there already is kept.
  void put(const std::vector<Future>& futures);
  /// Indices that are there, ascending, below `limit`.
  [[nodiscard]] std::vector<std::int64_t> finished(std::int64_t limit) const;
  /// Calls `each` with every future below `limit`, in order of index.
  void for_each(std::int64_t limit, const std::function<void(const Future&)>& each) const;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  Store(std::string path, bool create);
  [[noreturn]] void fail(const std::string& problem) const;
  void execute(const char* sql) const;
  [[nodiscard]] bool empty() const;
  void begin() const;
  void check() const;

  struct Close {
    void operator()(sqlite3* db) const;
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace entente::scenario
