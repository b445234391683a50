#include "entente/import/tidy.h"

#include <cmath>
#include <optional>
#include <utility>

#include "entente/core/csv.h"
#include "entente/core/text.h"

namespace entente::datasets {
namespace {

/// Whole numbers up to here are written without an exponent, and read back the same.
constexpr double kMostDigits = 1e15;

std::string cell(double value) {
  if (std::isnan(value)) return {};
  const bool whole = std::abs(value) < kMostDigits && value == std::trunc(value);
  return whole ? std::to_string(static_cast<long long>(value)) : shortest(value);
}

class Table {
 public:
  void name(std::string_view column) { add(column); }

  void names(const std::vector<Column>& columns) {
    for (const auto& column : columns) add(column.name);
  }

  void add(std::string_view text) {
    if (!at_start_) out_ += ',';
    at_start_ = false;
    out_ += csv_cell(text);
  }

  void add(const std::vector<Column>& columns, std::size_t row) {
    for (const auto& column : columns) add(cell(column.values[row]));
  }

  void add(const Period& period) {
    add(to_string(period.from));
    add(to_string(period.to));
  }

  void end_row() {
    out_ += '\n';
    at_start_ = true;
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool at_start_ = true;
};

struct Writer {
  Table table;

  std::string operator()(const StateYears& data) {
    table.name("state");
    table.name("year");
    table.names(data.columns);
    table.end_row();
    for (std::size_t i = 0; i < data.size(); ++i) {
      table.add(data.states->id[data.state[i]]);
      table.add(std::to_string(data.year[i]));
      table.add(data.columns, i);
      table.end_row();
    }
    return table.take();
  }

  std::string operator()(const DyadYears& data) {
    table.name(data.directed ? "from" : "a");
    table.name(data.directed ? "to" : "b");
    table.name("year");
    table.names(data.columns);
    table.end_row();
    for (std::size_t i = 0; i < data.size(); ++i) {
      table.add(data.states->id[data.from[i]]);
      table.add(data.states->id[data.to[i]]);
      table.add(std::to_string(data.year[i]));
      table.add(data.columns, i);
      table.end_row();
    }
    return table.take();
  }

  std::string operator()(const Spells& data) {
    table.name("state");
    if (data.dyadic) table.name("other");
    table.name("from");
    table.name("to");
    table.names(data.columns);
    table.end_row();
    for (std::size_t i = 0; i < data.size(); ++i) {
      table.add(data.states->id[data.state[i]]);
      if (data.dyadic) table.add(data.states->id[data.other[i]]);
      table.add(data.period[i]);
      table.add(data.columns, i);
      table.end_row();
    }
    return table.take();
  }

  std::string operator()(const Events& data) {
    for (const auto* column : {"event", "event_from", "event_to", "outside"}) table.name(column);
    for (const auto& text : data.texts) table.name("event_" + text.name);
    for (const auto& column : data.columns) table.name("event_" + column.name);
    for (const auto* column : {"state", "role", "from", "to"}) table.name(column);
    table.names(data.state_columns);
    table.end_row();
    for (std::size_t e = 0; e < data.size(); ++e) {
      const bool nobody = data.first[e] == data.first[e + 1];
      if (nobody) event_row(data, e, std::nullopt);
      for (auto part = data.first[e]; part < data.first[e + 1]; ++part) event_row(data, e, part);
    }
    return table.take();
  }

  void event_row(const Events& data, std::size_t e, std::optional<std::size_t> part) {
    table.add(data.id[e]);
    table.add(data.period[e]);
    table.add(std::to_string(data.outside[e]));
    for (const auto& text : data.texts) table.add(text.values[e]);
    table.add(data.columns, e);
    if (part) {
      table.add(data.states->id[data.state[*part]]);
      table.add(data.roles[data.role[*part]]);
      table.add(data.took_part[*part]);
      table.add(data.state_columns, *part);
    } else {
      for (std::size_t i = 0; i < 4 + data.state_columns.size(); ++i) table.add("");
    }
    table.end_row();
  }
};

}  // namespace

std::string write_tidy(const Dataset& dataset) {
  return std::visit(Writer{}, dataset.data);
}

}  // namespace entente::datasets
