#include "entente/report/report.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/report/basemap.h"
#include "entente/report/trace.h"
#include "sample_run.h"
#include "xml_check.h"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kDoctype = "<!DOCTYPE html>\n";

std::string fault_of(const std::string& html) {
  if (!html.starts_with(kDoctype)) return "no doctype";
  return xml::fault(std::string_view(html).substr(kDoctype.size()));
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++n;
  return n;
}

TEST(Report, IsWellFormedAndDeterministic) {
  const auto html = render_report(sample::run());
  EXPECT_EQ(fault_of(html), "");
  EXPECT_EQ(html, render_report(sample::run()));
}

TEST(Report, LoadsNothing) {
  const auto html = render_report(sample::run());
  for (const auto* loader : {"<script", "<link", "<img", "<iframe", "<object", "<base",
                             "src=", "@import", "url(", "xlink"}) {
    EXPECT_THAT(html, Not(HasSubstr(loader)));
  }
  // Addresses occur only as the targets of source links.
  EXPECT_EQ(count(html, "http"), 1U);
  EXPECT_EQ(
      count(html, "<a href=\"https://www.mofa.go.jp/region/n-america/us/q&amp;a/ref/1.html\""), 1U);
}

TEST(Report, LinksNothingButWebAddresses) {
  auto run = sample::run();
  run.sources = {{"x", "A trap", "javascript:alert(1)"},
                 {"y", "Another", "https://a.example/\"onclick=\"x"}};
  const auto html = render_report(run);
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
  EXPECT_THAT(html, Not(HasSubstr("\"onclick")));
  EXPECT_THAT(html, HasSubstr("<li>A trap</li>"));
}

TEST(Report, EveryInnerLinkLeadsSomewhere) {
  const auto html = render_report(sample::run());
  constexpr std::string_view kLink = "href=\"#";
  int links = 0;
  for (auto at = html.find(kLink); at != std::string::npos;
       at = html.find(kLink, at + 1), ++links) {
    const auto begin = at + kLink.size();
    EXPECT_THAT(html,
                HasSubstr(" id=\"" + html.substr(begin, html.find('"', begin) - begin) + "\""));
  }
  EXPECT_GE(links, 15);
}

TEST(Report, KeepsItsOrder) {
  const auto html = render_report(sample::run());
  std::size_t last = 0;
  for (const auto* part :
       {"<h1>A United States drawdown in Asia</h1>", "<p class=\"answer\">By 2040",
        "No skill record yet", "What this rests on", "<section id=\"summary\"",
        "<section id=\"scenario\"", "<section id=\"map\"", "<section id=\"change\"",
        "<section id=\"architecture\"", "<section id=\"outcomes\"", "<section id=\"differences\"",
        "<section id=\"assumptions\"", "<section id=\"trace\"", "<section id=\"method\"",
        "<section id=\"sources\"", "<section id=\"manifest\""}) {
    const auto at = html.find(part);
    ASSERT_NE(at, std::string::npos) << part;
    EXPECT_GT(at, last) << part;
    last = at;
  }
}

TEST(Report, SaysThatMapsEndorseNothing) {
  const auto html = render_report(sample::run());
  EXPECT_EQ(count(html, "imply no endorsement"), 3U);  // both maps and the foot of the page
  EXPECT_EQ(count(html, "no outlines"), basemap().empty() ? 2U : 0U);
}

TEST(Report, EscapesEveryText) {
  auto run = sample::run();
  const std::string bad = "<b>&\"</style><script>";
  run.states[0].name = run.states[0].capital = bad;
  for (auto* arm : {&run.baseline, &run.scenario}) {
    arm->title = arm->description = bad;
    arm->interventions.push_back(bad);
    arm->trace.push_back({2030, bad});
  }
  for (auto& outcome : run.outcomes) outcome.label = outcome.unit = outcome.definition = bad;
  for (auto& row : run.provenance) row.id = row.meaning = row.source = row.note = bad;
  run.start_ties[0].layer = bad;
  run.start_ties[0].instruments = {bad};
  run.sources.push_back({bad, bad, "https://example.org/" + bad});
  run.codings.push_back(bad);
  run.skill = run.hub = run.counting_rule = bad;
  auto& m = run.manifest;
  m.version = m.scenario = m.baseline = m.coding = m.isa = m.atlas_edition = m.scope = m.command =
      m.started = bad;
  m.inputs.push_back({bad, bad});
  const auto html = render_report(run);
  EXPECT_EQ(fault_of(html), "");
  EXPECT_THAT(html, Not(HasSubstr("<b>")));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_EQ(count(html, "</style>"), 1U);
  EXPECT_GE(count(html, "&lt;b&gt;&amp;&quot;"), 60U);
}

TEST(Report, OfAnEmptyRunIsAPage) {
  const auto html = render_report({});
  EXPECT_EQ(fault_of(html), "");
  EXPECT_THAT(html, HasSubstr("This run holds no outcomes."));
  EXPECT_THAT(html, Not(HasSubstr("<section id=\"map\"")));
}

TEST(Report, WritesTheUnknownAsUnknown) {
  auto run = sample::run();
  auto& row = run.differences[0];
  row.baseline = row.scenario = row.mean = row.lo = row.hi = row.p05 = row.p95 = row.share_up =
      row.share_down = std::nan("");
  run.provenance[8].value = std::nan("");
  run.history[0].hub.reset();
  const auto html = render_report(run);
  EXPECT_EQ(fault_of(html), "");
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Hub share</th><td class=\"n\">unknown</td><td "
                              "class=\"n\">unknown</td><td "
                              "class=\"n\">unknown</td><td class=\"n\">unknown to unknown</td>"));
  for (const auto* bad : {">nan", " nan ", "NaN", "-nan"}) EXPECT_THAT(html, Not(HasSubstr(bad)));
}

TEST(Report, OfOneArmMakesNoComparison) {
  auto run = sample::run();
  run.scenario = {};
  run.differences.clear();
  const auto html = render_report(run);
  EXPECT_EQ(fault_of(html), "");
  EXPECT_THAT(html, HasSubstr("<h1>Present course</h1>"));
  EXPECT_THAT(html, Not(HasSubstr("<section id=\"change\"")));
}

TEST(Trace, TellsWhatOnlyOneArmHas) {
  scenario::RunResult run = sample::run();
  run.baseline.trace = {{2030.1, "A signs."}, {2030.5, "A signs."}, {2031.0, "B leaves."}};
  run.scenario.trace = {{2030.2, "A signs."}, {2032.0, "C joins."}, {std::nan(""), "D waits."}};
  const auto list = trace_list(run);
  EXPECT_EQ(count(list, "baseline only"), 2U);  // the second signing and B
  EXPECT_EQ(count(list, "scenario only"), 2U);  // C and D
  EXPECT_EQ(count(list, "A signs."), 2U);
  EXPECT_THAT(list, HasSubstr("date unknown"));
}

TEST(Trace, OfNothingIsEmpty) {
  EXPECT_EQ(trace_list({}), "");
}

}  // namespace
}  // namespace entente::report
