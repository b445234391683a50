#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/csv.h"

/// Readers of the public datasets that the atlas is compared with. The data are not part of the
/// project: they lie beside it, or where the environment variable ENTENTE_DATA says.
namespace entente::atlas::testing {

/// The folder of the data, or nothing when it is not there.
std::optional<std::string> data_folder();

/// A CSV file, plain or (by its name) gzipped.
CsvTable read_table(const std::string& path);

/// A directed pair of states by the atlas's ids.
using Pair = std::pair<std::string, std::string>;
/// The treaties that tie a pair, by the source's own numbers or ids.
using Ties = std::map<Pair, std::set<std::string>>;

/// The atlas's state for a number of the Correlates of War project on a day, or empty.
std::string state_of(const Atlas& atlas, int cow, Day day);

/// Alliance Treaty Obligations and Provisions 5.1: who owes whom defence in a year, among the
/// states of the atlas, with the numbers of the treaties from the table of members.
class Atop {
 public:
  explicit Atop(const std::string& folder);

  [[nodiscard]] Ties defence(const Atlas& atlas, int year) const;

 private:
  struct Row {
    int by, to, year;
  };

  struct Membership {
    std::string treaty;
    int member, from, to;
    bool defence;
  };

  std::vector<Row> rows_;
  std::vector<Membership> members_;
};

}  // namespace entente::atlas::testing
