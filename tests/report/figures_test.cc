#include "entente/report/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "sample_run.h"
#include "xml_check.h"

namespace entente::report {
namespace {

TEST(XmlCheck, FindsFaults) {
  EXPECT_EQ(xml::fault("<a b=\"1\"><c/>x &amp; y</a>"), "");
  for (const auto* bad :
       {"<a>", "<a></b>", "<a b=1/>", "<a b=\"1\" b=\"2\"/>", "<a>&nbsp;</a>", "<a/><b/>",
        "<a>1 < 2</a>", "<a b=\"<\"/>", "<a><b id=\"x\"/><c id=\"x\"/></a>", "text"}) {
    EXPECT_NE(xml::fault(bad), "") << bad;
  }
}

TEST(Figures, AreWellFormedAloneAndSayWhatTheyShow) {
  const auto all = figures(sample::run());
  EXPECT_EQ(all.size(), 26U);
  std::set<std::string> ids;
  for (const auto& figure : all) {
    const auto svg = standalone_svg(figure);
    EXPECT_EQ(xml::fault(svg), "") << figure.id;
    EXPECT_TRUE(ids.insert(figure.id).second) << figure.id;
    EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
    EXPECT_NE(svg.find("<title id="), std::string::npos);
    EXPECT_GT(figure.description.size(), 20U) << figure.id;
    EXPECT_NE(svg.find("prefers-color-scheme:dark"), std::string::npos);
    EXPECT_EQ(svg.find("http", svg.find("http") + 1), std::string::npos)
        << "only the name space is an address";
    EXPECT_EQ(figure.on_basemap, svg.find("id=\"entente-basemap\"") != std::string::npos);
  }
}

TEST(Figures, NumbersOfAFanStandInItsDescription) {
  const auto run = sample::run();
  const auto figure = fan_figure(run, run.outcomes[0]);
  EXPECT_NE(figure.description.find("Scenario in 2040: median 28.9\u00A0%"), std::string::npos)
      << figure.description;
}

TEST(Figures, EscapeWhatTheRunSays) {
  auto run = sample::run();
  run.states[4].name = "<b>&\"";
  run.states[4].id = "X\"<>";
  run.outcomes[0].label = "<script>alert(1)</script>";
  run.differences[0].outcome = run.outcomes[0].id;
  run.provenance[0].meaning = "a < b & c";
  for (const auto& figure : figures(run)) {
    const auto svg = standalone_svg(figure);
    EXPECT_EQ(xml::fault(svg), "") << figure.id;
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find("<b>"), std::string::npos);
  }
  EXPECT_NE(standalone_svg(start_map(run, MapSize::kWide)).find("&lt;b&gt;&amp;&quot;"),
            std::string::npos);
}

void blank(scenario::OutcomeFan& fan, double value) {
  for (auto& point : fan.points) {
    point.mean = point.p05 = point.p25 = point.p50 = point.p75 = point.p95 = value;
  }
}

TEST(Figures, NeverDrawWhatIsNotFinite) {
  for (const double value :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    auto run = sample::run();
    for (auto& fan : run.baseline.fans) blank(fan, value);
    blank(run.scenario.fans[0], value);
    run.scenario.fans[1].points[3].p05 = value;
    for (auto& row : run.differences) row.lo = row.mean = row.p95 = value;
    for (auto& row : run.variance) row.share = value;
    for (auto& tie : run.scenario.ties) tie.share = value;
    run.history[5].hub.reset();
    run.history[7].lattice = value;
    for (const auto& figure : figures(run)) {
      const auto svg = standalone_svg(figure);
      EXPECT_EQ(xml::fault(svg), "") << figure.id;
      EXPECT_EQ(figure.body.find("nan"), std::string::npos) << figure.id;
      EXPECT_EQ(figure.body.find("inf"), std::string::npos) << figure.id;
    }
    const auto fan = fan_figure(run, run.outcomes[0]);
    EXPECT_NE(fan.body.find(">unknown<"), std::string::npos);
    EXPECT_NE(fan.description.find("median unknown"), std::string::npos);
    EXPECT_EQ(fan.body.find("class=\"l-base\" "), std::string::npos);
  }
}

TEST(Figures, BreakALineWhereAYearIsUnknown) {
  const auto moves = [](const scenario::RunResult& run) {
    const auto body = share_figure(run, "hub_share", "Hub").body;
    const auto end = body.rfind("\" class=\"hist\"/>");
    const auto begin = body.rfind("d=\"", end);
    const auto path = body.substr(begin, end - begin);
    return std::count(path.begin(), path.end(), 'M');
  };
  auto run = sample::run();
  EXPECT_EQ(moves(run), 1);
  run.history[20].hub.reset();
  EXPECT_EQ(moves(run), 2);
}

TEST(Figures, DrawAPairOnceByItsStrongestTie) {
  scenario::RunResult run;
  run.states = {{"AAA", "A", "A", 0, 150, true}, {"BBB", "B", "B", 10, 120, true}};
  run.start_ties = {{"cooperation", "AAA", "BBB", true, {}},
                    {"defence", "BBB", "AAA", false, {}},
                    {"consultation", "AAA", "BBB", true, {}}};
  const auto body = start_map(run, MapSize::kWide).body;
  EXPECT_NE(body.find("class=\"tie defence\"/><path"), std::string::npos) << "with an arrowhead";
  const auto pair = body.find("<g class=\"pair\">");
  EXPECT_EQ(body.find("<g class=\"pair\">", pair + 1), std::string::npos);
}

TEST(Figures, OfAnEmptyRunAreFewAndWellFormed) {
  for (const auto& figure : figures({}))
    EXPECT_EQ(xml::fault(standalone_svg(figure)), "") << figure.id;
}

TEST(Figures, DoWithoutTheArchitecture) {
  auto run = sample::run();
  std::erase_if(run.baseline.fans, [](const auto& fan) { return fan.outcome == "hub_share"; });
  std::erase_if(run.scenario.fans, [](const auto& fan) { return fan.outcome == "hub_share"; });
  EXPECT_TRUE(ternary_close_up(run).body.empty());
  EXPECT_NE(ternary_figure(run).description.find("Baseline: unknown"), std::string::npos);
  EXPECT_NE(share_figure(run, "hub_share", "Hub").description.find("Baseline: unknown in 2040"),
            std::string::npos);
}

TEST(Figures, ShowOneArmWhenThereIsOne) {
  auto run = sample::run();
  run.scenario = {};
  run.differences.clear();
  for (const auto& figure : figures(run)) {
    EXPECT_NE(figure.id, "map-change");
    EXPECT_EQ(figure.body.find("d-scen"), std::string::npos) << figure.id;
  }
}

TEST(Figures, RefuseACoordinateThatIsNotFinite) {
  EXPECT_THROW(coordinate(std::nan("")), DomainError);
  EXPECT_EQ(coordinate(-0.04), "0");
  EXPECT_EQ(coordinate(-0.26), "-0.3");
  EXPECT_EQ(coordinate(12.0), "12");
}

}  // namespace
}  // namespace entente::report
