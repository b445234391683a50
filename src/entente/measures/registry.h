#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/core/date.h"
#include "entente/core/describe.h"
#include "entente/core/parallel.h"
#include "entente/measures/row.h"

/// The measures by name. A new measure is one file with a function from a world to rows, one test,
/// and one line in registry.cc.
namespace entente::measures {

struct Measure {
  std::string name, meaning;
  std::vector<Row> (*rows)(const world::World&, const Options&) = nullptr;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "name of the measure"});
    v("meaning", self.meaning, Meta{.doc = "one line"});
  }
};

/// All measures, by name.
const std::vector<Measure>& registry();

std::vector<std::string> names();

/// The rows of one measure of one world.
/// @throws InputError for an unknown measure, with the closest name; what the measure itself throws
std::vector<Row> evaluate(std::string_view name, const world::World& world,
                          const Options& options = {});

/// Several measures on several days.
struct Request {
  std::vector<std::string> names;
  std::vector<Day> dates;
  std::string scope = "all", coding = "default";
  Options options;
  unsigned threads = 0;  ///< 0: all of the machine's; the rows are the same for any number
};

/// Rows in the order of dates, then names. Progress counts dates.
/// @throws InputError before any work for an unknown measure; Cancelled
/// Checked: tests/measures/registry_test.cc
std::vector<Row> evaluate(const atlas::Atlas& atlas, const Request& request,
                          const LoopControl& control = {});

/// from, from + step years, ... up to and including `to`. 29 February becomes the 28th in other
/// years.
/// @throws DomainError when step < 1 or to < from
std::vector<Day> every_years(Day from, Day to, int step);

}  // namespace entente::measures
