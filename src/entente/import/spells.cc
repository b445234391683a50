#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>

#include "entente/core/text.h"
#include "entente/import/rows.h"

/// Rows for a condition that holds from one day to another.
namespace entente::datasets {
namespace {

/// Where the search ends for spells that the source calls open.
constexpr int kFarYear = 2100;

template <class T>
std::vector<T> permuted(const std::vector<T>& values, const std::vector<std::size_t>& order) {
  std::vector<T> out;
  out.reserve(order.size());
  for (const auto i : order) out.push_back(values[i]);
  return out;
}

class SpellShaper : public Shaper {
 public:
  explicit SpellShaper(const Source& source) : source_(source), spec_(*source.binding.spec) {
    out_.states = source.resolver.states();
    out_.dyadic = !spec_.other.empty();
    out_.directed = spec_.directed;
    out_.columns = columns_for(source.binding, [](const VariableSpec&) { return true; });
  }

  void add(const Row& row) override {
    const auto& binding = source_.binding;
    Period period{.from = date_at(binding.begin, spec_.begin, row),
                  .to = after(date_at(binding.end, spec_.end, row))};
    if (!period.from.first() || (period.to.kind() != Date::Kind::kNotCovered && !period.to.end())) {
      source_.tally.drop("the dates are not dates", row.line,
                         key_of(row.at(binding.begin.year), row.at(binding.end.year)));
      return;
    }
    // The file's own reach, whatever was asked for.
    if (const auto end = period.to.end()) reach_ = std::max(reach_.value_or(*end), *end);
    start_ = std::min(start_.value_or(*period.from.first()), *period.from.first());
    if (!in_window(period, row)) return;
    if (!source_.window.over(period.to)) period.to = Date();
    put(row, period);
  }

  std::variant<StateYears, DyadYears, Spells, Events> finish() override {
    censor();
    std::vector<std::size_t> order(out_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return key(a) < key(b); });
    out_.state = permuted(out_.state, order);
    if (out_.dyadic) out_.other = permuted(out_.other, order);
    out_.period = permuted(out_.period, order);
    for (auto& column : out_.columns) {
      column.values = permuted(column.values, order);
      measure(column, [this](std::size_t i) { return year_of(*out_.period[i].from.first()); });
    }
    report();
    // A variable of a spell holds to the spell's end: it has no years of its own.
    for (auto& column : out_.columns) column.years.reset();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::tuple<StateIndex, StateIndex, Day> key(std::size_t i) const {
    return {out_.state[i], out_.dyadic ? out_.other[i] : StateIndex{0},
            *out_.period[i].from.first()};
  }

  bool in_window(const Period& period, const Row& row) {
    const auto from = row.at(source_.binding.begin.year);
    if (!source_.window.begun(period.from)) {
      source_.tally.drop(kTooLate, row.line, from);
      return false;
    }
    const auto end = period.to.end();
    if (end && source_.window.first_year > year_of(*end - std::chrono::days{1})) {
      source_.tally.drop(kTooEarly, row.line, from);
      return false;
    }
    return true;
  }

  /// A part of a spell in which its codes meant the same states.
  struct Part {
    StateIndex one = 0, two = 0;
    Period period;
  };

  /// Cuts a spell at the years in which a code passed from one state to another (345 in 1992), and
  /// leaves out years in which it meant none.
  std::vector<Part> parts_of(const Row& row, const Period& period) {
    const int first = year_of(*period.from.first());
    const auto end = period.to.end();
    const int last = end                       ? year_of(*end - std::chrono::days{1})
                     : source_.window.last_day ? year_of(*source_.window.last_day)
                                               : kFarYear;
    std::vector<Part> found;
    int before = first - 1;  // the last year that found a state
    for (int year = first; year <= last; ++year) {
      const auto one = find_state(source_, source_.binding.state, row, year).found;
      const auto two =
          out_.dyadic ? find_state(source_, source_.binding.other, row, year).found : one;
      if (!one || !two) continue;
      const bool same = !found.empty() && before == year - 1 && found.back().one == one->state &&
                        found.back().two == two->state;
      if (!same) {
        const Date start = year == first ? period.from : Date::of(first_day(year));
        found.push_back(
            {.one = one->state, .two = two->state, .period = {.from = start, .to = {}}});
      }
      found.back().period.to = year == last ? period.to : Date::of(first_day(year + 1));
      before = year;
    }
    return found;
  }

  void unknown(const Row& row, const Period& period) {
    const int year = year_of(*period.from.first());
    const auto one = find_state(source_, source_.binding.state, row, year);
    if (!one.found) source_.tally.unknown_state(one.code);
    StateCell two;
    if (out_.dyadic) two = find_state(source_, source_.binding.other, row, year);
    if (out_.dyadic && !two.found) source_.tally.unknown_state(two.code);
    source_.tally.drop(kUnknownState, row.line,
                       out_.dyadic ? key_of(one.code, two.code) : std::string(one.code));
  }

  void put(const Row& row, const Period& period) {
    auto found = parts_of(row, period);
    if (found.empty()) {
      unknown(row, period);
      return;
    }
    if (out_.dyadic) std::erase_if(found, [](const Part& part) { return part.one == part.two; });
    if (found.empty()) {
      source_.tally.drop(kSelf, row.line, row.at(source_.binding.begin.year));
      return;
    }
    std::vector<double> numbers;
    for (const auto& variable : source_.binding.variables) {
      const auto number = number_of(source_, variable, variable.column, row);
      if (!number) return;
      const bool open = period.to.kind() == Date::Kind::kNotCovered;
      numbers.push_back(variable.is(kAtEnd) && open ? std::numeric_limits<double>::quiet_NaN()
                                                    : *number);
    }
    for (const auto& part : found) {
      const bool turn = out_.dyadic && !out_.directed && part.one > part.two;
      out_.state.push_back(turn ? part.two : part.one);
      if (out_.dyadic) out_.other.push_back(turn ? part.one : part.two);
      out_.period.push_back(part.period);
      for (std::size_t v = 0; v < numbers.size(); ++v) out_.columns[v].values.push_back(numbers[v]);
    }
    ++source_.tally.report.rows_kept;
  }

  /// What ends where the file ends had not ended: the file stops there.
  void censor() {
    if (!start_ || !reach_) return;
    for (auto& period : out_.period) {
      if (period.to.end() == reach_) period.to = Date();
    }
    out_.covers_from = *start_;
    out_.covers_before = *reach_;
    if (source_.window.last_day) {
      out_.covers_before =
          std::min(*out_.covers_before, *source_.window.last_day + std::chrono::days{1});
    }
    if (source_.window.first_year > year_of(*start_))
      out_.covers_from = first_day(source_.window.first_year);
  }

  void report() {
    auto& report = source_.tally.report;
    report.rows_out = static_cast<std::int64_t>(out_.size());
    std::set<StateIndex> states(out_.state.begin(), out_.state.end());
    states.insert(out_.other.begin(), out_.other.end());
    for (const auto state : states) report.states.push_back(out_.states->id[state]);
    if (out_.covers_from) {
      report.first_year = year_of(*out_.covers_from);
      report.last_year = year_of(*out_.covers_before - std::chrono::days{1});
    }
    report_columns(out_.columns, report);
  }

  const Source& source_;
  const FormatSpec& spec_;
  Spells out_;
  std::optional<Day> start_, reach_;
};

}  // namespace

std::unique_ptr<Shaper> shape_spells(const Source& source) {
  return std::make_unique<SpellShaper>(source);
}

}  // namespace entente::datasets
