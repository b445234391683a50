#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/import/rows.h"

/// Rows for events, or for who took part in them.
namespace entente::datasets {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

class EventShaper : public Shaper {
 public:
  explicit EventShaper(const Source& source)
      : source_(source),
        spec_(*source.binding.spec),
        by_participant_(!spec_.state.empty() && spec_.other.empty()) {
    const auto of_event = [this](const VariableSpec& variable) { return is_of_event(variable); };
    out_.states = source.resolver.states();
    out_.columns = columns_for(source.binding, of_event);
    out_.state_columns = columns_for(source.binding, std::not_fn(of_event));
    for (const auto& [name, column] : source.binding.texts) out_.texts.push_back({.name = name});
  }

  void add(const Row& row) override {
    const auto& binding = source_.binding;
    Period period{
        .from = date_at(binding.begin, spec_.begin, row),
        .to = binding.end.year < 0 ? Date::unknown() : after(date_at(binding.end, spec_.end, row))};
    if (!period.from.first()) {
      source_.tally.drop(kNoYear, row.line, row.at(binding.begin.year));
      return;
    }
    if (!in_window(period, row) || !numbers_in(row, period)) return;
    if (source_.window.limited() && !source_.window.over(period.to)) period.to = Date();
    const auto found = participants(row, period);
    if (found.empty() && !spec_.state.empty()) return;
    ++source_.tally.report.rows_kept;
    const auto event = event_of(row, period);
    for (const auto& [state, role] : found) take_part(event, state, role, period);
  }

  std::variant<StateYears, DyadYears, Spells, Events> finish() override {
    sort_participations();
    for (auto& column : out_.columns)
      measure(column, [this](std::size_t i) { return year_of(*out_.period[i].from.first()); });
    for (auto& column : out_.state_columns)
      measure(column, [this](std::size_t i) { return year_of(*out_.took_part[i].from.first()); });
    report();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_of_event(const VariableSpec& variable) const {
    return !by_participant_ || (variable.flags & kOfEvent) != 0;
  }

  bool in_window(const Period& period, const Row& row) {
    const auto key = row.at(source_.binding.id);
    if (!source_.window.begun(period.from)) {
      source_.tally.drop(kTooLate, row.line, key);
      return false;
    }
    if (year_of(*period.from.first()) < source_.window.first_year) {
      source_.tally.drop(kTooEarly, row.line, key);
      return false;
    }
    return true;
  }

  bool numbers_in(const Row& row, const Period& period) {
    numbers_.clear();
    const bool open = source_.window.limited() && !source_.window.over(period.to);
    for (const auto& variable : source_.binding.variables) {
      const auto number = number_of(source_, variable, variable.column, row);
      if (!number) return false;
      numbers_.push_back(variable.is(kAtEnd) && open ? kNaN : *number);
    }
    return true;
  }

  std::uint8_t role_of(std::string_view name) {
    const auto it = std::find(out_.roles.begin(), out_.roles.end(), name);
    if (it != out_.roles.end()) return static_cast<std::uint8_t>(it - out_.roles.begin());
    out_.roles.emplace_back(name);
    return static_cast<std::uint8_t>(out_.roles.size() - 1);
  }

  [[nodiscard]] std::string_view own_role(const Row& row) const {
    if (source_.binding.side < 0) return spec_.role;
    return trim(row.at(source_.binding.side)) == spec_.side_a ? "side-a" : "side-b";
  }

  /// The states of a row with their roles. A row of two parties counts only with both.
  std::vector<std::pair<StateIndex, std::uint8_t>> participants(const Row& row,
                                                                const Period& period) {
    const int year = year_of(*period.from.first());
    std::vector<std::pair<StateIndex, std::uint8_t>> found;
    outside_ = 0;
    if (!spec_.state.empty()) {
      const auto one = find_state(source_, source_.binding.state, row, year);
      if (one.found) found.emplace_back(one.found->state, role_of(own_role(row)));
      if (!one.found) source_.tally.unknown_state(one.code);
      if (!by_participant_) add_second(row, year, found);
      if (found.size() < (by_participant_ ? 1U : 2U)) {
        source_.tally.drop(kUnknownState, row.line, key_of(row.at(source_.binding.id), one.code));
        if (by_participant_) ++outside_of_[std::string(row.at(source_.binding.id))];
        found.clear();
      }
    }
    for (const int column : source_.binding.members) add_member(row.at(column), year, found);
    return found;
  }

  void add_second(const Row& row, int year,
                  std::vector<std::pair<StateIndex, std::uint8_t>>& found) {
    const auto two = find_state(source_, source_.binding.other, row, year);
    if (!two.found) source_.tally.unknown_state(two.code);
    if (two.found) found.emplace_back(two.found->state, role_of(spec_.other_role));
  }

  void add_member(std::string_view cell, int year,
                  std::vector<std::pair<StateIndex, std::uint8_t>>& found) {
    cell = trim(cell);
    const auto number = read_whole(cell);
    if (!number || *number <= 0) return;  // no further member
    const auto state = source_.resolver.find(Code::kCow, cell, year);
    if (state) {
      found.emplace_back(state->state, role_of(spec_.role));
    } else {
      source_.tally.unknown_state(cell);
      ++outside_;
    }
  }

  std::uint32_t event_of(const Row& row, const Period& period) {
    const auto given = trim(row.at(source_.binding.id));
    std::string id = given.empty() ? fmt::format("line-{}", row.line) : std::string(given);
    // Rows are the events themselves, unless they are participations in them.
    const auto [it, fresh] = event_of_.try_emplace(id, static_cast<std::uint32_t>(out_.id.size()));
    if (!fresh && by_participant_) {
      widen(out_.period[it->second], period);
      return it->second;
    }
    if (!fresh) id = fmt::format("{}-line-{}", id, row.line);
    const auto event = static_cast<std::uint32_t>(out_.id.size());
    out_.id.push_back(std::move(id));
    out_.period.push_back(period);
    out_.outside.push_back(outside_);
    for (std::size_t t = 0; t < out_.texts.size(); ++t)
      out_.texts[t].values.emplace_back(trim(row.at(source_.binding.texts[t].second)));
    store(out_.columns, true);
    return event;
  }

  void store(std::vector<Column>& columns, bool of_event) {
    std::size_t at = 0;
    for (std::size_t v = 0; v < numbers_.size(); ++v) {
      if (is_of_event(*source_.binding.variables[v].spec) == of_event)
        columns[at++].values.push_back(numbers_[v]);
    }
  }

  /// An event lasts from its first participant's entry to its last one's exit.
  static void widen(Period& event, const Period& part) {
    if (*part.from.first() < *event.from.first()) event.from = part.from;
    const auto a = event.to.end();
    const auto b = part.to.end();
    if (a && (!b || *a < *b)) event.to = part.to;
  }

  void take_part(std::uint32_t event, StateIndex state, std::uint8_t role, const Period& period) {
    event_at_.push_back(event);
    out_.state.push_back(state);
    out_.role.push_back(role);
    out_.took_part.push_back(period);
    store(out_.state_columns, false);
  }

  void sort_participations() {
    std::vector<std::size_t> order(event_at_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return event_at_[a] < event_at_[b]; });
    Events sorted;
    for (const auto i : order) {
      sorted.state.push_back(out_.state[i]);
      sorted.role.push_back(out_.role[i]);
      sorted.took_part.push_back(out_.took_part[i]);
    }
    for (auto& column : out_.state_columns) {
      std::vector<double> values;
      values.reserve(order.size());
      for (const auto i : order) values.push_back(column.values[i]);
      column.values = std::move(values);
    }
    out_.state = std::move(sorted.state);
    out_.role = std::move(sorted.role);
    out_.took_part = std::move(sorted.took_part);
    out_.first.assign(out_.id.size() + 1, 0);
    for (const auto event : event_at_) ++out_.first[event + 1];
    std::partial_sum(out_.first.begin(), out_.first.end(), out_.first.begin());
    for (std::size_t e = 0; e < out_.id.size(); ++e) {
      if (const auto it = outside_of_.find(out_.id[e]); it != outside_of_.end())
        out_.outside[e] = it->second;
    }
  }

  void report() {
    auto& report = source_.tally.report;
    report.rows_out = static_cast<std::int64_t>(out_.size());
    const std::set<StateIndex> states(out_.state.begin(), out_.state.end());
    for (const auto state : states) report.states.push_back(out_.states->id[state]);
    for (const auto& period : out_.period) {
      const int year = year_of(*period.from.first());
      report.first_year = std::min<std::int64_t>(report.first_year.value_or(year), year);
      report.last_year = std::max<std::int64_t>(report.last_year.value_or(year), year);
    }
    report_columns(out_.columns, report);
    report_columns(out_.state_columns, report);
  }

  const Source& source_;
  const FormatSpec& spec_;
  bool by_participant_;  ///< rows are participations, several to an event
  Events out_;
  std::vector<double> numbers_;          // of the row at hand, by variable
  std::uint32_t outside_ = 0;            // members of the row at hand that no state is
  std::vector<std::uint32_t> event_at_;  // by participation
  std::map<std::string, std::uint32_t> event_of_, outside_of_;
};

}  // namespace

std::unique_ptr<Shaper> shape_events(const Source& source) {
  return std::make_unique<EventShaper>(source);
}

}  // namespace entente::datasets
