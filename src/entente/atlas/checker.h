#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "entente/atlas/check.h"
#include "entente/core/text.h"

/// What all checks of the atlas share: the known ids, and one way to report each kind of fault.
/// Internal to the module; see check.h.
namespace entente::atlas {

class Checker {
 public:
  Checker(const Atlas& atlas, std::vector<InputFault>& faults);

 protected:
  using Ids = std::set<std::string>;

  void fault(const Where& where, const std::string& field, const std::string& problem,
             const std::string& remedy) {
    faults_.push_back({.file = where.file,
                       .line = where.line,
                       .field = field,
                       .problem = problem,
                       .remedy = remedy});
  }

  [[nodiscard]] bool left_out(const std::string& file, const std::string& entry) const {
    return atlas_.left_out.contains(file) || atlas_.left_out.contains(file + "/" + entry);
  }

  /// The faults of one place, field and thing named there.
  struct Named {
    const Where& where;
    std::string field, what, id;
  };

  void named(const Named& it, const Ids& known, const std::string& remedy) {
    if (known.contains(it.id)) return;
    const auto near = closest(it.id, {known.begin(), known.end()});
    fault(it.where, it.field, fmt::format("unknown {} '{}'", it.what, it.id),
          near.empty() ? remedy : fmt::format("did you mean '{}'?", near));
  }

  void state(const Where& where, const std::string& field, const std::string& id) {
    if (left_out("states.csv", id)) return;
    named({where, field, "state", id}, states_, "add it to states.csv or write its alpha-3 code");
  }

  void cited(const Where& where, const Cited& cited, bool may_be_none = false) {
    if (cited.sources.empty()) fault(where, "source", "no source", "name one key of sources/");
    for (const auto& key : cited.sources) {
      if (may_be_none && key == "none") continue;
      if (!left_out("sources", key))
        named({where, "source", "source", key}, sources_, "add it to a file of sources/");
    }
  }

  /// A number needs a source and a place in it; an absence has none to give.
  void counted(const Where& where, const Cited& cited, const Quantity& quantity) {
    const bool known = quantity.kind == Quantity::Kind::kKnown;
    this->cited(where, cited, !known);
    if (known && cited.locator == "none")
      fault(where, "locator", "a number without a place in its source",
            "name the page, table or row");
  }

  void ordered(const Where& where, const std::string& field, const Date& earlier,
               const Date& later) {
    if (!earlier.known() || !later.known()) return;
    // Imprecise dates contradict each other only if no reading of them is in order.
    const Day last_of_later =
        later.kind() == Date::Kind::kDay ? *later.first() : *later.end() - std::chrono::days{1};
    if (*earlier.first() > last_of_later) {
      fault(where, field, fmt::format("{} is before {}", to_string(later), to_string(earlier)),
            "mend one of the two dates");
    }
  }

  void period(const Where& where, const Period& period) {
    ordered(where, "to", period.from, period.to);
    if (period.from.kind() == Date::Kind::kOpen)
      fault(where, "from", "cannot be open", "write a date or unknown");
  }

  void under(const Where& where, const Under& under) {
    for (const auto& [question, reading] : under) {
      if (left_out("codings.toml", question)) continue;
      const auto* asked = atlas_.question(question);
      if (asked == nullptr) {
        named({where, "under", "question", question}, questions_, "declare it in codings.toml");
      } else if (std::none_of(asked->readings.begin(), asked->readings.end(),
                              [&id = reading](const Reading& r) { return r.id == id; })) {
        fault(where, "under", fmt::format("'{}' has no reading '{}'", question, reading),
              "declare it in codings.toml");
      }
    }
  }

  template <class T, class Key>
  void unique(const std::vector<T>& items, const std::string& field, Key key) {
    std::set<std::string> seen;
    for (const auto& item : items) {
      if (!seen.insert(key(item)).second) {
        fault(item.where, field, fmt::format("'{}' is there twice", key(item)),
              "keep one of the two");
      }
    }
  }

  /// Two periods of one thing that share a day, as far as their dates are known.
  static bool overlap(const Period& a, const Period& b) {
    const auto begins_in = [](const Period& x, const Period& y) {
      const auto begin = x.from.first();
      return begin && y.contains(*begin);
    };
    return begins_in(a, b) || begins_in(b, a);
  }

  template <class T, class Same>
  void apart(const std::vector<T>& items, const std::string& field, const std::string& what,
             Same same) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (same(items[i], items[j]) && overlap(items[i].period, items[j].period)) {
          fault(items[i].where, field,
                fmt::format("overlaps {}, line {}", what, items[j].where.line),
                "mend the dates of one of them");
        }
      }
    }
  }

  /// Whether the state is in the system when the period begins.
  void exists(const Where& where, const std::string& field, const std::string& id,
              const Period& period) {
    const auto from = period.from.first();
    if (from && states_.contains(id) && !left_out("states.csv", id) &&
        atlas_.spell(id, *from) == nullptr) {
      fault(where, field,
            fmt::format("'{}' is not in the system on {}", id, entente::to_string(*from)),
            "mend the date, or the spell in states.csv");
    }
  }

  const Atlas& atlas_;
  std::vector<InputFault>& faults_;
  Ids sources_, states_, places_, areas_, questions_, instruments_;
};

// The checks of each room, behind check().
void check_tables(const Atlas& atlas, std::vector<InputFault>& faults);
void check_treaties(const Atlas& atlas, std::vector<InputFault>& faults);  ///< and arrangements
void check_record(const Atlas& atlas, std::vector<InputFault>& faults);

}  // namespace entente::atlas
