#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entente/import/report.h"

namespace entente::datasets {

/// Counts the rows of one file as they are read.
class Tally {
 public:
  static constexpr std::size_t kExamples = 3;

  void read() { ++report.rows_read; }

  /// @param key what identifies the row besides its line
  void drop(std::string_view reason, int line, std::string_view key);
  /// A code that no state of the atlas has in the row's year; the row may be dropped or not.
  void unknown_state(std::string_view code);

  void note(std::string text) { report.notes.push_back(std::move(text)); }

  /// Writes the codes into the report.
  void finish();

  ImportReport report;

 private:
  std::map<std::string, std::int64_t, std::less<>> codes_;
};

}  // namespace entente::datasets
