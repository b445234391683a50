#include "reference_data.h"

#include <cstdlib>
#include <filesystem>
#include <memory>

#include <zlib.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::atlas::testing {
namespace {

/// First and last year for which a row may speak; 0 as an exit means that it still holds.
constexpr int kForever = 9999;

int number(const CsvTable& table, const CsvTable::Row& row, const char* column) {
  const auto& cell = table.at(row, column);
  return cell.empty() ? 0 : std::stoi(cell);
}

std::string unzipped(const std::string& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (file == nullptr) throw IoError("cannot open " + path);
  std::string text;
  std::string buffer(1 << 16, '\0');
  for (int n = 0; (n = gzread(file.get(), buffer.data(), 1 << 16)) != 0;) {
    if (n < 0) throw IoError("cannot read " + path);
    text.append(buffer, 0, static_cast<std::size_t>(n));
  }
  return text;
}

}  // namespace

std::optional<std::string> data_folder() {
  const char* given = std::getenv("ENTENTE_DATA");
  std::string folder = given != nullptr ? given : ENTENTE_SOURCE_DIR "/../shared/data";
  if (!std::filesystem::is_directory(folder + "/atop")) return std::nullopt;
  return folder;
}

CsvTable read_table(const std::string& path) {
  return CsvTable::parse(path.ends_with(".gz") ? unzipped(path) : read_file(path), path);
}

std::string state_of(const Atlas& atlas, int cow, Day day) {
  for (const auto& spell : atlas.states) {
    if (spell.cow == cow && spell.period.contains(day)) return spell.state;
  }
  return {};
}

Atop::Atop(const std::string& folder) {
  const auto dyads = read_table(folder + "/atop/atop_dyadyear_directed.csv.gz");
  for (const auto& row : dyads.rows()) {
    const int year = number(dyads, row, "year");
    if (year >= 1945 && dyads.at(row, "defense") == "1")
      rows_.push_back({number(dyads, row, "ccode1"), number(dyads, row, "ccode2"), year});
  }
  const auto members = read_table(folder + "/atop/atop_members.csv");
  for (const auto& row : members.rows()) {
    const int to = number(members, row, "yrexit");
    members_.push_back({.treaty = members.at(row, "atopid"),
                        .member = number(members, row, "member"),
                        .from = number(members, row, "yrent"),
                        .to = to == 0 ? kForever : to,
                        .defence = members.at(row, "defense") == "1"});
  }
}

Ties Atop::defence(const Atlas& atlas, int year) const {
  const Day day = first_day(year + 1) - std::chrono::days{1};
  const auto treaties = [&](int by, int to) {
    std::set<std::string> both;
    for (const auto& a : members_) {
      if (a.member != by || !a.defence || year < a.from || year > a.to) continue;
      for (const auto& b : members_) {
        if (b.member == to && b.treaty == a.treaty && year >= b.from && year <= b.to)
          both.insert(a.treaty);
      }
    }
    return both;
  };
  Ties ties;
  for (const auto& row : rows_) {
    if (row.year != year) continue;
    const auto by = state_of(atlas, row.by, day);
    const auto to = state_of(atlas, row.to, day);
    if (!by.empty() && !to.empty()) ties[{by, to}] = treaties(row.by, row.to);
  }
  return ties;
}

}  // namespace entente::atlas::testing
