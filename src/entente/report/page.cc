#include <fmt/format.h>

#include "entente/report/format.h"
#include "entente/report/lookup.h"
#include "entente/report/map_view.h"
#include "entente/report/report.h"
#include "entente/report/sections.h"
#include "entente/report/style.h"
#include "entente/report/summary.h"

namespace entente::report {

namespace {

std::string title_of(const scenario::RunResult& run) {
  const auto& arm = has_comparison(run) ? run.scenario : run.baseline;
  if (!arm.title.empty()) return arm.title;
  return arm.id.empty() ? "A run without a title" : arm.id;
}

std::string byline(const scenario::RunResult& run) {
  std::string text;
  if (has_comparison(run) && !run.baseline.title.empty())
    text += "Compared with \u201C" + run.baseline.title + "\u201D. ";
  if (run.manifest.futures > 0)
    text += fmt::format("{} futures per arm, {} to {}. ", count_text(run.manifest.futures),
                        run.start_year, run.horizon_year);
  if (!run.manifest.scope.empty()) text += "Scope: " + run.manifest.scope + ".";
  return text;
}

std::string contents(const std::vector<Section>& all) {
  std::string html = "<nav aria-label=\"Contents\"><ul>\n";
  for (const auto& section : all)
    html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, escape(section.nav));
  return html + "</ul></nav>\n";
}

}  // namespace

std::string render_report(const scenario::RunResult& run) {
  const auto all = sections(run);
  const auto title = escape(title_of(run));
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n";
  html += fmt::format("<title>{} \u2013 Entente</title>\n<style>{}</style>\n</head>\n<body>\n",
                      title, page_style());
  html += "<a class=\"skip\" href=\"#content\">To the content</a>\n";
  html +=
      "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
      "focusable=\"false\">" +
      basemap_definition() + "</svg>\n";
  html += fmt::format(
      "<header>\n<p class=\"kicker\">Entente scenario report</p>\n<h1>{}</h1>\n<p "
      "class=\"answer\">{}</p>\n<p class=\"byline\">{}</p>\n",
      title, escape(summarise(run).answer), escape(byline(run)));
  html += notices(run) + contents(all) + "</header>\n<main id=\"content\">\n";
  for (const auto& section : all) {
    html += fmt::format(
        "<section id=\"{}\"{} aria-labelledby=\"{}-h\">\n<h2 id=\"{}-h\">{}</h2>\n{}</section>\n",
        section.id, section.new_page ? " class=\"page\"" : "", section.id, section.id,
        escape(section.title), section.html);
  }
  html += fmt::format(
      "</main>\n<footer><p>Made by Entente {}. Results are conditional on the model and its "
      "inputs; boundaries and names "
      "imply no endorsement.</p></footer>\n</body>\n</html>\n",
      escape(run.manifest.version));
  return html;
}

}  // namespace entente::report
