#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/describe.h"

/// The atlas beside the field's datasets: how far they agree, and every place where they do not,
/// with the reason that `differences.csv` of the atlas gives.
namespace entente::services {

/// Directed ties of one kind, counted in pairs of states and years.
struct TieAgreement {
  std::string kind;
  std::int64_t dataset = 0, atlas = 0, both = 0;
  std::optional<double> precision, recall;
  std::int64_t third_parties = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("kind", self.kind, Meta{.doc = "kind of obligation"});
    v("dataset", self.dataset, Meta{.doc = "pair-years in the dataset"});
    v("atlas", self.atlas, Meta{.doc = "pair-years in the atlas"});
    v("both", self.both, Meta{.doc = "pair-years in both"});
    v("precision", self.precision, Meta{.unit = "1", .doc = "share of the atlas's in the dataset"});
    v("recall", self.recall, Meta{.unit = "1", .doc = "share of the dataset's in the atlas"});
    v("third_parties", self.third_parties,
      Meta{.doc = "pair-years owed to a state that is no party; set aside, as the dataset holds "
                  "members alone"});
  }
};

/// One thing on which the two differ.
struct Difference {
  std::string dataset;  ///< as in differences.csv
  std::string what;     ///< kind of obligation, series, ...
  std::string side;     ///< dataset | atlas | both: which has it
  std::string id;       ///< treaty, instrument, STATE/year, ...
  std::string about;    ///< for people: date and members, or the two values
  std::int64_t size = 0;
  std::string reason;  ///< of differences.csv; empty when there is none

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("dataset", self.dataset, Meta{.doc = "compared with"});
    v("what", self.what, Meta{.doc = "kind of obligation, series of figures, ..."});
    v("side", self.side, Meta{.doc = "which has it: dataset, atlas or both"});
    v("id", self.id, Meta{.doc = "treaty, instrument or figure"});
    v("about", self.about, Meta{.doc = "in words"});
    v("size", self.size, Meta{.doc = "pair-years, or 1"});
    v("reason", self.reason, Meta{.doc = "why; empty: not explained"});
  }
};

/// Relative deviations of the atlas's figures of one series from the dataset's.
struct FigureAgreement {
  std::string dataset, series;
  std::int64_t compared = 0, within_one = 0, within_ten = 0, beyond = 0, explained = 0;
  std::optional<double> median, p90, largest;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("dataset", self.dataset, Meta{.doc = "compared with"});
    v("series", self.series, Meta{.doc = "what is compared"});
    v("compared", self.compared, Meta{.doc = "values in both"});
    v("within_one", self.within_one, Meta{.doc = "within 1 per cent"});
    v("within_ten", self.within_ten, Meta{.doc = "within 10 per cent"});
    v("beyond", self.beyond, Meta{.doc = "beyond 10 per cent"});
    v("explained", self.explained, Meta{.doc = "of those beyond, with a reason"});
    v("median", self.median, Meta{.unit = "1", .doc = "median absolute relative deviation"});
    v("p90", self.p90, Meta{.unit = "1", .doc = "its 90th percentile"});
    v("largest", self.largest, Meta{.unit = "1", .doc = "its maximum"});
  }
};

struct Comparison {
  std::string coding, period;
  std::vector<TieAgreement> ties;
  std::vector<FigureAgreement> figures;
  std::vector<Difference> differences;  ///< largest first within each dataset and kind
  std::vector<std::string> read;        ///< files that were compared
  std::vector<std::string> left;        ///< files of the folder that have nothing to compare

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("period", self.period, Meta{.doc = "years compared"});
    v("ties", self.ties, Meta{.doc = "ties by kind"});
    v("figures", self.figures, Meta{.doc = "figures, memberships and distances"});
    v("differences", self.differences, Meta{.doc = "every disagreement"});
    v("read", self.read, Meta{.doc = "files compared"});
    v("left", self.left, Meta{.doc = "files with nothing to compare"});
  }
};

struct CompareOptions {
  std::string coding = "atop";  ///< follows ATOP's conventions (docs/codebook.md)
  int from_year = 1950, to_year = 2010;
};

/// Compares the atlas with every dataset of a folder, or of its subfolders when the folder itself
/// holds none: ATOP's obligations (pairs of states that ATOP lists and years of both; the atlas on
/// the first or last day of the year), NMC and GDP figures, US forces by host, memberships of
/// security organisations, distances between capitals.
/// @throws MissingInputError when the folder is not there; InputError for a file at fault or an
/// unknown coding. Cost: two worlds a year, about a second for all. Checked:
/// tests/services/compare_test.cc, tests/services/compare_reference_test.cc
Comparison compare(const atlas::Atlas& atlas, const std::string& folder,
                   const CompareOptions& options = {});

/// For people: tables, then disagreements with their reasons.
std::string compare_text(const Comparison& comparison, std::size_t width = 100);

}  // namespace entente::services
