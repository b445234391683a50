#include "entente/report/tables.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"

namespace entente::report {

namespace {

std::string open_tag(std::string_view tag, const Cell& cell, std::string_view extra) {
  const std::string_view style = cell.number ? " class=\"n\"" : cell.wide ? " class=\"wide\"" : "";
  return fmt::format("<{}{}{}>", tag, extra, style);
}

Cell passage(std::string_view text) {
  return {.html = escape(text), .number = false, .wide = true};
}

std::string span_text(double low, double high, std::string_view unit) {
  return difference_text(low, unit, false) + " to " + difference_text(high, unit, false);
}

// "332 of 400": the head of the column says of what.
std::string of_futures(double share, std::int64_t futures) {
  const std::string text = futures_text(share, futures);
  return text.substr(0, text.rfind(" futures"));
}

// What the run leaves out, which is not the same as a number that could not be computed.
constexpr const char* kNoneGiven = "none given";

std::string range_text(const scenario::ProvenanceRow& row) {
  if (!row.lo && !row.hi) return kNoneGiven;
  return parameter_text(row.lo) + " to " + parameter_text(row.hi);
}

std::string yes_no(bool value) {
  return value ? "yes" : "no";
}

}  // namespace

Cell word(std::string_view text) {
  return {.html = escape(text)};
}

Cell number(std::string_view text) {
  return {.html = escape(text), .number = true};
}

std::string html_table(const Table& table) {
  const auto caption = escape(table.caption);
  std::string out = fmt::format(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
      "aria-label=\"{}\"><table><caption><span>{}</span>"
      "</caption><thead><tr>",
      caption, caption);
  for (const auto& cell : table.head)
    out += open_tag("th", cell, " scope=\"col\"") + cell.html + "</th>";
  out += "</tr></thead><tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string_view tag = i == 0 ? "th" : "td";
      out += open_tag(tag, row[i], i == 0 ? " scope=\"row\"" : "") + row[i].html +
             fmt::format("</{}>", tag);
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

std::string difference_table(const scenario::RunResult& run) {
  Table table{
      .caption = fmt::format(
          "Outcomes on 1 January {}, means over the futures. Shares in per cent, their differences "
          "in "
          "percentage points. The 95 % interval is that of the mean and covers simulation error "
          "only; the last range holds nine in ten futures.",
          run.horizon_year),
      .head = {word("Outcome"), number("Baseline"), number("Scenario"), number("Difference"),
               number("95 % interval"), number("Futures higher"), number("Futures lower"),
               number("Nine in ten futures")},
      .rows = {}};
  for (const auto& row : run.differences) {
    const auto unit = outcome_unit(run, row.outcome);
    const bool any = row.futures > 0;
    const auto cell = [&](const std::string& text) { return number(any ? text : "unknown"); };
    table.rows.push_back(
        {word(outcome_label(run, row.outcome)), cell(value_text(row.baseline, unit)),
         cell(value_text(row.scenario, unit)), cell(difference_text(row.mean, unit, false)),
         cell(span_text(row.lo, row.hi, unit)), cell(of_futures(row.share_up, row.futures)),
         cell(of_futures(row.share_down, row.futures)), cell(span_text(row.p05, row.p95, unit))});
  }
  return html_table(table);
}

std::string outcome_table(const scenario::RunResult& run) {
  Table table{.caption = "What is measured in every future, each 1 January",
              .head = {word("Outcome"), word("Unit"), word("Definition")},
              .rows = {}};
  for (const auto& outcome : run.outcomes) {
    table.rows.push_back({word(outcome_label(run, outcome.id)),
                          word(is_share(outcome.unit) ? "share" : outcome.unit),
                          passage(outcome.definition)});
  }
  return html_table(table);
}

std::string tie_table(const scenario::RunResult& run) {
  constexpr std::size_t kMost = 20;
  Table table{
      .caption =
          fmt::format("Largest changes of ties by {}: share of futures in which the tie exists",
                      run.horizon_year),
      .head = {word("Tie"), word("Layer"), word(fmt::format("In force in {}", run.start_year)),
               number("Baseline"), number("Scenario"), number("Difference")},
      .rows = {}};
  for (const auto& tie : tie_changes(run)) {
    if (table.rows.size() == kMost || std::abs(tie.change()) < tie_threshold(run)) break;
    table.rows.push_back(
        {word(state_name(run, tie.a) + " \u2013 " + state_name(run, tie.b)), word(tie.layer),
         word(yes_no(tie.at_start)), number(value_text(tie.baseline, "1")),
         number(value_text(tie.scenario, "1")), number(difference_text(tie.change(), "1"))});
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

std::string start_tie_table(const scenario::RunResult& run) {
  Table table{.caption = fmt::format("Ties in force on 1 January {}", run.start_year),
              .head = {word("States"), word("Layer"), word("Mutual"), word("Instruments")},
              .rows = {}};
  for (const auto& tie : run.start_ties) {
    table.rows.push_back({word(state_name(run, tie.a) + (tie.mutual ? " \u2013 " : " \u2192 ") +
                               state_name(run, tie.b)),
                          word(tie.layer), word(yes_no(tie.mutual)),
                          passage(join(tie.instruments, "; "))});
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

std::string history_table(const scenario::RunResult& run) {
  Table table{.caption = "Observed architecture, counts of instruments and shares on 1 January",
              .head = {word("Year"), number("Hub"), number("Lattice"), number("Bloc"),
                       number("Hub share"), number("Lattice share"), number("Bloc share")},
              .rows = {}};
  for (const auto& point : run.history) {
    table.rows.push_back({word(std::to_string(point.year)), number(count_text(point.hub_count)),
                          number(count_text(point.lattice_count)),
                          number(count_text(point.bloc_count)), number(value_text(point.hub, "1")),
                          number(value_text(point.lattice, "1")),
                          number(value_text(point.bloc, "1"))});
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

std::string fan_table(const scenario::RunResult& run, const scenario::OutcomeSpec& outcome) {
  Table table{
      .caption = outcome_label(run, outcome.id) + ": median and the range of nine in ten futures",
      .head = {word("Year"), number("Baseline"), number("5th to 95th"), number("Scenario"),
               number("5th to 95th")},
      .rows = {}};
  const auto* baseline = find_fan(run.baseline, outcome.id);
  const auto* scenario = has_comparison(run) ? find_fan(run.scenario, outcome.id) : nullptr;
  const auto add = [&](std::vector<Cell>& row, const scenario::FanPoint* point) {
    row.push_back(number(point == nullptr ? "unknown" : value_text(point->p50, outcome.unit)));
    row.push_back(number(point == nullptr ? "unknown"
                                          : value_text(point->p05, outcome.unit, false) + " to " +
                                                value_text(point->p95, outcome.unit)));
  };
  for (int year = run.start_year; year <= run.horizon_year; ++year) {
    const auto *one = point_at(baseline, year), *two = point_at(scenario, year);
    if (one == nullptr && two == nullptr) continue;
    std::vector<Cell> row{word(std::to_string(year))};
    add(row, one);
    add(row, two);
    table.rows.push_back(std::move(row));
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

std::string variance_table(const scenario::RunResult& run) {
  Table table{
      .caption =
          "Share of each outcome's variance over the scenario's futures that goes with each input",
      .head = {word("Outcome"), word("Input"), word("Kind"), number("Share")},
      .rows = {}};
  for (const auto& row : run.variance) {
    table.rows.push_back({word(outcome_label(run, row.outcome)), word(row.input),
                          word(kind_of(row.kind)), number(value_text(row.share, "1"))});
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

std::string provenance_table(const scenario::RunResult& run, std::string_view kind) {
  std::vector<const scenario::ProvenanceRow*> rows;
  bool errors = false;
  for (const auto& row : run.provenance) {
    if (kind_of(row.kind) != kind) continue;
    rows.push_back(&row);
    errors = errors || row.se;
  }
  if (rows.empty()) return {};
  const std::string_view words = kind == "estimated"    ? "Estimated on data"
                                 : kind == "literature" ? "From the literature"
                                                        : "Assumed";
  Table table{.caption = fmt::format("{}: {}", words, rows.size()),
              .head = {word("Parameter or input"), word("What it does"), number("Value"),
                       number("Range drawn from")},
              .rows = {}};
  if (errors) table.head.push_back(number("Std. error"));
  table.head.push_back(word("Rests on"));
  for (const auto* row : rows) {
    std::vector<Cell> cells{word(row->id), passage(row->meaning),
                            number(parameter_text(row->value)), number(range_text(*row))};
    if (errors) cells.push_back(number(row->se ? parameter_text(row->se) : kNoneGiven));
    cells.push_back(
        passage(row->note.empty() ? row->source : fmt::format("{} ({})", row->source, row->note)));
    table.rows.push_back(std::move(cells));
  }
  return html_table(table);
}

std::string input_table(const scenario::RunResult& run) {
  Table table{.caption = "Files that went into the run",
              .head = {word("File"), word("SHA-256")},
              .rows = {}};
  for (const auto& input : run.manifest.inputs) {
    table.rows.push_back(
        {word(input.name),
         {.html = fmt::format("<span class=\"hash\">{}</span>", escape(input.sha256))}});
  }
  return table.rows.empty() ? std::string() : html_table(table);
}

}  // namespace entente::report
