#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/import/rows.h"

/// Rows for a state, or a pair of states, and a year.
namespace entente::datasets {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Rows from which on the direction of pairs can be doubted.
constexpr std::size_t kEnoughPairs = 50;

/// from, to and year in one number, so that rows sort as the datasets want them.
using Key = std::uint64_t;

Key key_for(StateIndex from, StateIndex to, int year) {
  return (static_cast<Key>(from) << 32) | (static_cast<Key>(to) << 16) |
         static_cast<std::uint16_t>(year);
}

StateIndex from_of(Key key) {
  return static_cast<StateIndex>(key >> 32);
}

StateIndex to_of(Key key) {
  return static_cast<StateIndex>((key >> 16) & 0xFFFF);
}

std::int16_t year_at(Key key) {
  return static_cast<std::int16_t>(key & 0xFFFF);
}

class YearShaper : public Shaper {
 public:
  explicit YearShaper(const Source& source)
      : source_(source),
        spec_(*source.binding.spec),
        pairs_(spec_.shape == Shape::kDyadYears),
        columns_(columns_for(source.binding, [](const VariableSpec&) { return true; })) {
    for (const auto& variable : spec_.variables) merges_ |= (variable.flags & (kMax | kSum)) != 0;
    numbers_.resize(columns_.size());
  }

  void add(const Row& row) override {
    if (spec_.wide) {
      add_wide(row);
    } else {
      add_long(row);
    }
  }

  std::variant<StateYears, DyadYears, Spells, Events> finish() override {
    withhold_unsettled();
    const auto order = unique_rows();
    std::vector<Key> keys;
    keys.reserve(order.size());
    for (const auto row : order) keys.push_back(key_[row]);
    for (auto& column : columns_) {
      std::vector<double> values;
      values.reserve(order.size());
      for (const auto row : order) values.push_back(column.values[row]);
      column.values = std::move(values);
      measure(column, [&](std::size_t i) { return year_at(keys[i]); });
    }
    report(keys);
    if (pairs_) return dyads(keys);
    StateYears out{.states = source_.resolver.states(), .columns = std::move(columns_)};
    for (const Key key : keys) {
      out.state.push_back(from_of(key));
      out.year.push_back(year_at(key));
    }
    return out;
  }

 private:
  struct Ends {
    StateIndex from = 0, to = 0;
    bool at_year_end = true;
  };

  bool in_window(int year, const Row& row, std::string_view key) {
    if (year < source_.window.first_year) source_.tally.drop(kTooEarly, row.line, key);
    if (year > source_.window.last_year) source_.tally.drop(kTooLate, row.line, key);
    return year >= source_.window.first_year && year <= source_.window.last_year;
  }

  std::optional<int> year_in(const Row& row) {
    const auto& binding = source_.binding;
    if (binding.year >= 0) return read_year(row.at(binding.year));
    const auto session = read_whole(trim(row.at(binding.session)));
    return session && *session > 0 && *session < 1000 ? std::optional<int>(1945 + *session)
                                                      : std::nullopt;
  }

  std::optional<Ends> ends_of(const Row& row, int year) {
    const auto first = find_state(source_, source_.binding.state, row, year);
    StateCell second;
    if (pairs_) second = find_state(source_, source_.binding.other, row, year);
    if (!first.found || (pairs_ && !second.found)) {
      if (!first.found) source_.tally.unknown_state(first.code);
      if (pairs_ && !second.found) source_.tally.unknown_state(second.code);
      source_.tally.drop(kUnknownState, row.line,
                         pairs_ ? key_of(first.code, second.code, std::to_string(year))
                                : key_of(first.code, std::to_string(year)));
      return std::nullopt;
    }
    Ends ends{.from = first.found->state, .at_year_end = first.found->at_year_end};
    if (!pairs_) return ends;
    ends.to = second.found->state;
    ends.at_year_end = ends.at_year_end && second.found->at_year_end;
    if (ends.from == ends.to) {
      source_.tally.drop(kSelf, row.line, key_of(first.code, second.code));
      return std::nullopt;
    }
    if (!spec_.directed && ends.from > ends.to) std::swap(ends.from, ends.to);
    return ends;
  }

  void add_long(const Row& row) {
    const auto year = year_in(row);
    if (!year) {
      source_.tally.drop(
          kNoYear, row.line,
          row.at(source_.binding.year >= 0 ? source_.binding.year : source_.binding.session));
      return;
    }
    if (source_.window.limited() && *year >= source_.window.last_year && source_.binding.id >= 0)
      unsettled_.insert(read_whole(row.at(source_.binding.id)).value_or(-1));
    if (!in_window(*year, row, row.at(source_.binding.year))) return;
    const auto ends = ends_of(row, *year);
    if (!ends || (spec_.mirrored && !numbers_in(row, true)) || !numbers_in(row, false)) return;
    withhold_open(row);
    ++kept_;
    put(row, *ends, *year, true);
    if (!spec_.mirrored) return;
    numbers_in(row, true);
    put(row, {.from = ends->to, .to = ends->from, .at_year_end = ends->at_year_end}, *year, false);
  }

  bool numbers_in(const Row& row, bool back) {
    const auto& variables = source_.binding.variables;
    for (std::size_t v = 0; v < variables.size(); ++v) {
      const auto number =
          number_of(source_, variables[v], back ? variables[v].back : variables[v].column, row);
      if (!number) return false;
      numbers_[v] = *number;
    }
    return true;
  }

  /// An event that was not over on the last day asked for has no outcome yet.
  void withhold_open(const Row& row) {
    const auto& binding = source_.binding;
    if (!source_.window.limited() || binding.end.year < 0) return;
    if (source_.window.over(after(date_at(binding.end, spec_.end, row)))) return;
    for (std::size_t v = 0; v < numbers_.size(); ++v) {
      if (binding.variables[v].is(kAtEnd)) numbers_[v] = kNaN;
    }
  }

  /// Every year is a column: the row speaks of one state, or of one partner of the state above the
  /// table.
  void add_wide(const Row& row) {
    const auto& binding = source_.binding;
    const auto name = trim(row.at(binding.state.front().first));
    const bool empty = std::all_of(binding.years.begin(), binding.years.end(),
                                   [&](const auto& y) { return trim(row.at(y.first)).empty(); });
    if (empty) {
      source_.tally.drop("a heading: no value in the row", row.line, name);
      return;
    }
    std::vector<std::tuple<Ends, int, double>> found;
    bool asked = false;
    for (const auto& [column, year] : binding.years) {
      if (year < source_.window.first_year || year > source_.window.last_year) continue;
      asked = true;
      const auto ends = wide_ends(row, year);
      if (!ends) continue;
      const auto number = number_of(source_, binding.variables.front(), column, row);
      if (!number) return;
      found.emplace_back(*ends, year, *number);
    }
    if (found.empty()) {
      if (asked) source_.tally.unknown_state(name);
      source_.tally.drop(asked ? kUnknownState : kNoYearAsked, row.line, name);
      return;
    }
    ++kept_;
    for (const auto& [ends, year, number] : found) {
      numbers_.front() = number;
      put(row, ends, year, false);
    }
  }

  std::optional<Ends> wide_ends(const Row& row, int year) {
    const auto own = find_state(source_, source_.binding.state, row, year).found;
    if (!own) return std::nullopt;
    if (!pairs_) return Ends{.from = own->state, .at_year_end = own->at_year_end};
    const bool above_is_from = !source_.from_title.empty();
    const auto& title = above_is_from ? source_.from_title : source_.to_title;
    const auto above = source_.resolver.find(Code::kName, title, year);
    if (!above || above->state == own->state) return std::nullopt;
    return Ends{.from = above_is_from ? above->state : own->state,
                .to = above_is_from ? own->state : above->state,
                .at_year_end = own->at_year_end && above->at_year_end};
  }

  /// @param whole whether the row of the file stands or falls with this row
  void put(const Row& row, const Ends& ends, int year, bool whole) {
    const Key key = key_for(ends.from, ends.to, year);
    if (merges_) {
      const auto [it, fresh] = row_of_.try_emplace(key, static_cast<std::uint32_t>(key_.size()));
      if (!fresh) {
        merge(it->second);
        return;
      }
    }
    key_.push_back(key);
    line_.push_back(row.line);
    rank_.push_back(rank(row, ends));
    whole_.push_back(whole);
    if (source_.binding.id >= 0)
      dispute_.push_back(read_whole(row.at(source_.binding.id)).value_or(-1));
    for (std::size_t v = 0; v < columns_.size(); ++v) columns_[v].values.push_back(numbers_[v]);
  }

  /// Of rows with one key, the least counts: the code that still meant the state at the year's end,
  /// then the reading nearest to the month preferred.
  [[nodiscard]] int rank(const Row& row, const Ends& ends) const {
    int rank = ends.at_year_end ? 0 : 1000;
    if (source_.binding.prefer < 0) return rank;
    const auto value = read_whole(trim(row.at(source_.binding.prefer)));
    rank +=
        value ? std::min(999, std::abs(std::clamp(*value, -999, 999) - spec_.prefer.value)) : 999;
    return rank;
  }

  void merge(std::uint32_t row) {
    for (std::size_t v = 0; v < columns_.size(); ++v) {
      double& value = columns_[v].values[row];
      const double other = numbers_[v];
      if (std::isnan(other)) continue;
      const auto& variable = source_.binding.variables[v];
      if (std::isnan(value)) {
        value = other;
      } else if (variable.is(kSum)) {
        value += other;
      } else if (variable.is(kMax)) {
        value = std::max(value, other);
      }
    }
  }

  /// A dispute that the file still lists in or after the last year asked for was not over.
  void withhold_unsettled() {
    if (unsettled_.empty() || dispute_.size() != key_.size()) return;
    for (std::size_t v = 0; v < columns_.size(); ++v) {
      if (!source_.binding.variables[v].is(kAtEnd)) continue;
      for (std::size_t row = 0; row < key_.size(); ++row) {
        if (unsettled_.contains(dispute_[row])) columns_[v].values[row] = kNaN;
      }
    }
  }

  std::vector<std::uint32_t> unique_rows() {
    std::vector<std::uint32_t> order(key_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
      if (key_[a] != key_[b]) return key_[a] < key_[b];
      return rank_[a] != rank_[b] ? rank_[a] < rank_[b] : a < b;
    };
    std::sort(order.begin(), order.end(), before);
    std::vector<std::uint32_t> unique;
    unique.reserve(order.size());
    std::vector<std::uint32_t> again;
    for (const auto row : order) {
      if (!unique.empty() && key_[unique.back()] == key_[row]) {
        again.push_back(row);
      } else {
        unique.push_back(row);
      }
    }
    std::sort(again.begin(), again.end());
    const auto& ids = source_.resolver.states()->id;
    for (const auto row : again) {
      if (!whole_[row]) continue;
      --kept_;
      const auto year = std::to_string(year_at(key_[row]));
      source_.tally.drop(pairs_ ? "another row for the same pair and year"
                                : "another row for the same state and year",
                         line_[row],
                         pairs_ ? key_of(ids[from_of(key_[row])], ids[to_of(key_[row])], year)
                                : key_of(ids[from_of(key_[row])], year));
    }
    return unique;
  }

  /// Files of pairs without direction can have the header of a directed one.
  void doubt_direction(const std::vector<Key>& keys) {
    if (!pairs_ || !spec_.directed || spec_.mirrored || spec_.wide || keys.size() < kEnoughPairs)
      return;
    for (const Key key : keys) {
      const Key turned = key_for(to_of(key), from_of(key), year_at(key));
      if (std::binary_search(keys.begin(), keys.end(), turned)) return;
    }
    source_.tally.note("no pair stands both ways round: check that the file is the directed one");
  }

  void report(const std::vector<Key>& keys) {
    doubt_direction(keys);
    auto& report = source_.tally.report;
    report.rows_kept = kept_;
    report.rows_out = static_cast<std::int64_t>(keys.size());
    std::set<StateIndex> states;
    for (const Key key : keys) {
      states.insert(from_of(key));
      if (pairs_) states.insert(to_of(key));
      const int year = year_at(key);
      report.first_year = std::min<std::int64_t>(report.first_year.value_or(year), year);
      report.last_year = std::max<std::int64_t>(report.last_year.value_or(year), year);
    }
    for (const auto state : states) report.states.push_back(source_.resolver.states()->id[state]);
    report_columns(columns_, report);
  }

  DyadYears dyads(const std::vector<Key>& keys) {
    DyadYears out{.states = source_.resolver.states(),
                  .directed = spec_.directed,
                  .absent_is_none = spec_.absent_is_none,
                  .columns = std::move(columns_)};
    out.listed.resize(out.states->id.size(), false);
    for (const Key key : keys) {
      out.from.push_back(from_of(key));
      out.to.push_back(to_of(key));
      out.year.push_back(year_at(key));
      out.listed[from_of(key)] = true;
      out.listed[to_of(key)] = true;
    }
    const auto& report = source_.tally.report;
    if (report.first_year) {
      out.years = {static_cast<int>(*report.first_year), static_cast<int>(*report.last_year)};
    }
    return out;
  }

  const Source& source_;
  const FormatSpec& spec_;
  bool pairs_;
  bool merges_ = false;
  std::vector<Column> columns_;
  std::vector<double> numbers_;  // of the row at hand, by variable
  std::vector<Key> key_;
  std::vector<int> line_, rank_, dispute_;
  std::vector<bool> whole_;
  std::unordered_map<Key, std::uint32_t> row_of_;
  std::set<int> unsettled_;
  std::int64_t kept_ = 0;
};

}  // namespace

std::unique_ptr<Shaper> shape_years(const Source& source) {
  return std::make_unique<YearShaper>(source);
}

}  // namespace entente::datasets
