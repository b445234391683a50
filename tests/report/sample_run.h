#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/scenario/result.h"

/// A made-up run of realistic shape for the tests of the report: twenty states at their true
/// capitals, ten outcomes, 2025 to 2040, history from 1950. Its numbers mean nothing.
namespace entente::report::sample {

struct Level {
  const char* id;
  const char* label;
  const char* unit;
  const char* definition;
  bool headline;
  double start, baseline_end, scenario_end, spread;
};

inline const std::vector<Level>& levels() {
  static const std::vector<Level> all{
      {"hub_share", "Hub share", "1", "Share of instruments that are bilateral with the hub.", true,
       0.418, 0.371, 0.293, 0.052},
      {"lattice_share", "Lattice share", "1",
       "Share of spoke-to-spoke and minilateral instruments.", true, 0.447, 0.492, 0.561, 0.058},
      {"bloc_share", "Bloc share", "1", "Share of instruments with a common organisation.", false,
       0.135, 0.137, 0.146, 0.021},
      {"centralisation", "Centralisation", "1",
       "Freeman degree centralisation of the cooperation layer.", true, 0.532, 0.487, 0.431, 0.061},
      {"coverage", "Coverage", "1",
       "Share of states with at least one defence obligation in their favour.", true, 0.652, 0.668,
       0.611, 0.047},
      {"uncovered", "States without a protector", "states", "States to which nobody owes defence.",
       false, 7, 6.6, 7.8, 1.1},
      {"patron_dependence", "Dependence on the main patron", "1",
       "Mean share of a state's ties held by its main partner.", true, 0.389, 0.372, 0.368, 0.044},
      {"lattice_ties", "Lattice ties", "ties",
       "Cooperation ties between states other than the hub.", true, 61, 82, 101, 11},
      {"defence_ties", "Defence ties", "ties", "Pairs with a defence obligation in force.", false,
       19, 18.7, 16.2, 2.2},
      {"effort_mean", "Mean military effort", "% of GDP",
       "Unweighted mean of military expenditure over GDP.", true, 1.92, 2.11, 2.34, 0.19},
  };
  return all;
}

inline scenario::FanPoint fan_point(int year, double start, double end, double spread) {
  const double t = (year - 2025) / 15.0;
  const double middle = start + (end - start) * t + 0.1 * spread * std::sin(1.7 * t * 6);
  const double width = spread * std::sqrt(std::max(0.0, t));
  return {.year = year,
          .mean = middle + 0.05 * width,
          .p05 = middle - 1.6 * width,
          .p25 = middle - 0.65 * width,
          .p50 = middle,
          .p75 = middle + 0.7 * width,
          .p95 = middle + 1.75 * width};
}

inline scenario::OutcomeFan fan(const Level& level, bool in_scenario) {
  scenario::OutcomeFan out{.outcome = level.id, .points = {}};
  for (int year = 2025; year <= 2040; ++year) {
    out.points.push_back(fan_point(
        year, level.start, in_scenario ? level.scenario_end : level.baseline_end, level.spread));
  }
  return out;
}

inline std::vector<scenario::StateMark> states() {
  return {
      {"AUS", "Australia", "Canberra", -35.28, 149.13, true},
      {"CHN", "China (People's Republic of China)", "Beijing", 39.90, 116.40, true},
      {"IDN", "Indonesia", "Jakarta", -6.20, 106.85, true},
      {"IND", "India", "New Delhi", 28.61, 77.21, true},
      {"JPN", "Japan", "Tokyo", 35.68, 139.69, true},
      {"KHM", "Cambodia", "Phnom Penh", 11.56, 104.92, true},
      {"KOR", "Republic of Korea", "Seoul", 37.57, 126.98, true},
      {"MMR", "Myanmar", "Nay Pyi Taw", 19.75, 96.10, true},
      {"MYS", "Malaysia", "Kuala Lumpur", 3.14, 101.69, true},
      {"NZL", "New Zealand", "Wellington", -41.29, 174.78, true},
      {"PAK", "Pakistan", "Islamabad", 33.69, 73.06, true},
      {"PHL", "Philippines", "Manila", 14.60, 120.98, true},
      {"PNG", "Papua New Guinea", "Port Moresby", -9.44, 147.18, true},
      {"PRK", "Democratic People's Republic of Korea", "Pyongyang", 39.03, 125.75, true},
      {"RUS", "Russian Federation", "Moscow", 55.75, 37.62, true},
      {"SGP", "Singapore", "Singapore", 1.29, 103.85, true},
      {"THA", "Thailand", "Bangkok", 13.76, 100.50, true},
      {"TWN", "Taiwan", "Taipei", 25.03, 121.57, true},
      {"USA", "United States of America", "Washington", 38.90, -77.04, true},
      {"VNM", "Viet Nam", "Hanoi", 21.03, 105.85, true},
      {"GBR", "United Kingdom", "London", 51.51, -0.13, false},
  };
}

inline std::vector<scenario::StartTie> start_ties() {
  std::vector<scenario::StartTie> ties{
      {"defence", "USA", "JPN", false, {"Japan-US Security Treaty 1960"}},
      {"defence", "KOR", "USA", true, {"ROK-US Mutual Defense Treaty 1953"}},
      {"defence", "PHL", "USA", true, {"Philippines-US Mutual Defense Treaty 1951"}},
      {"defence", "AUS", "USA", true, {"ANZUS 1951"}},
      {"defence", "THA", "USA", true, {"Manila Pact 1954", "Thanat-Rusk 1962"}},
      {"defence", "AUS", "NZL", true, {"ANZUS 1951"}},
      {"defence", "CHN", "PRK", true, {"China-DPRK 1961"}},
      {"defence", "PRK", "RUS", true, {"Russia-DPRK 2024"}},
      {"defence", "AUS", "PNG", true, {"Pukpuk 2025"}},
      {"consultation", "MYS", "SGP", true, {"FPDA 1971"}},
      {"consultation", "AUS", "MYS", true, {"FPDA 1971"}},
      {"consultation", "AUS", "SGP", true, {"FPDA 1971"}},
      {"consultation", "NZL", "SGP", true, {"FPDA 1971"}},
      {"consultation", "GBR", "SGP", true, {"FPDA 1971"}},
      {"consultation", "CHN", "RUS", true, {"China-Russia 2001"}},
      {"consultation", "USA", "TWN", false, {"Taiwan Relations Act"}},
      {"consultation", "AUS", "JPN", true, {"Joint Declaration 2022"}},
  };
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"AUS", "IDN"}, {"AUS", "IND"}, {"AUS", "JPN"}, {"AUS", "KOR"}, {"AUS", "PHL"},
      {"AUS", "SGP"}, {"AUS", "USA"}, {"CHN", "KHM"}, {"CHN", "MMR"}, {"CHN", "PAK"},
      {"CHN", "RUS"}, {"CHN", "THA"}, {"IDN", "JPN"}, {"IDN", "USA"}, {"IND", "JPN"},
      {"IND", "RUS"}, {"IND", "SGP"}, {"IND", "USA"}, {"IND", "VNM"}, {"JPN", "KOR"},
      {"JPN", "MYS"}, {"JPN", "PHL"}, {"JPN", "THA"}, {"JPN", "USA"}, {"JPN", "VNM"},
      {"KOR", "PHL"}, {"KOR", "USA"}, {"KOR", "VNM"}, {"MYS", "THA"}, {"NZL", "PHL"},
      {"NZL", "USA"}, {"PHL", "USA"}, {"PHL", "VNM"}, {"RUS", "VNM"}, {"SGP", "USA"},
      {"SGP", "VNM"}, {"THA", "USA"}, {"TWN", "USA"}, {"USA", "VNM"}, {"MMR", "RUS"}};
  for (const auto& [a, b] : pairs)
    ties.push_back({"cooperation", a, b, true, {a + "-" + b + " defence cooperation"}});
  return ties;
}

// Shares at the horizon for every pair and both layers; the scenario moves the hub's ties down and
// the lattice's up.
inline std::vector<scenario::TieShare> ties(bool in_scenario) {
  std::vector<scenario::TieShare> out;
  const auto all = states();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!all[i].simulated || !all[j].simulated) continue;
      const std::string a = std::min(all[i].id, all[j].id), b = std::max(all[i].id, all[j].id);
      const bool hub = a == "USA" || b == "USA";
      const double odd = static_cast<double>((i * 7 + j * 13) % 17) / 17;
      const double cooperation = 0.15 + 0.5 * odd;
      const double shift = hub ? -0.35 * odd : (odd > 0.8 ? 0.34 * odd : 0.02);
      out.push_back({"cooperation", a, b, odd > 0.5, cooperation + (in_scenario ? shift : 0)});
    }
  }
  for (const auto& tie : start_ties()) {
    if (tie.layer != "defence") continue;
    const bool hub = tie.a == "USA" || tie.b == "USA";
    out.push_back({"defence", std::min(tie.a, tie.b), std::max(tie.a, tie.b), true,
                   in_scenario && hub ? 0.78 : 0.95});
  }
  return out;
}

inline std::vector<scenario::HistoryPoint> history() {
  std::vector<scenario::HistoryPoint> out;
  for (int year = 1950; year <= 2025; ++year) {
    const double t = (year - 1950) / 75.0;
    const auto hub = static_cast<std::int64_t>(4 + 44 * t);
    const auto lattice = static_cast<std::int64_t>(t < 0.35 ? 1 + 6 * t : 2 + 49 * (t - 0.3) / 0.7);
    const auto bloc = static_cast<std::int64_t>(year < 1954 ? 1 : 3 + 4 * std::sin(4 * t) + 12 * t);
    const auto total = static_cast<double>(hub + lattice + bloc);
    out.push_back({year, hub, lattice, bloc, static_cast<double>(hub) / total,
                   static_cast<double>(lattice) / total, static_cast<double>(bloc) / total});
  }
  return out;
}

inline std::vector<scenario::ProvenanceRow> provenance() {
  return {
      {"lattice.density",
       "Base rate of new cooperation ties",
       "estimated",
       "DCAD 1980-2005, 163 events",
       "",
       -3.412,
       {},
       {},
       0.211},
      {"lattice.common_rival",
       "Pull of a shared rival",
       "estimated",
       "DCAD 1980-2005, 163 events",
       "",
       0.531,
       {},
       {},
       0.148},
      {"lattice.closure",
       "Closure of triangles",
       "estimated",
       "DCAD 1980-2005, 163 events",
       "",
       0.274,
       {},
       {},
       0.093},
      {"lattice.trade",
       "Pull of trade",
       "estimated",
       "DCAD 1980-2005, 163 events",
       "",
       0.118,
       {},
       {},
       0.067},
      {"effort.rival",
       "Answer of spending to a rival's spending",
       "literature",
       "Nordhaus, Oneal & Russett 2012",
       "Wide range",
       0.44,
       0.1,
       0.8,
       {}},
      {"effort.inertia",
       "Inertia of spending",
       "literature",
       "Odehnal & Neubauer 2020",
       "",
       0.87,
       0.8,
       0.94,
       {}},
      {"pact.new",
       "New defence pacts in the region per decade",
       "assumed",
       "None formed after 1965 by tie formation",
       "Cannot be estimated",
       0.2,
       0.0,
       0.8,
       {}},
      {"pact.exit",
       "Chance that a neglected pact ends, per year",
       "assumed",
       "Few cases",
       "",
       0.004,
       0.0,
       0.02,
       {}},
      {"hub.shadow",
       "How far a drawdown lowers belief in the hub",
       "assumed",
       "Judgement; no data",
       "Matters most",
       0.35,
       0.1,
       0.6,
       {}},
  };
}

inline std::vector<scenario::VarianceRow> variance() {
  std::vector<scenario::VarianceRow> out;
  const auto inputs = provenance();
  double outcome_no = 0;
  for (const auto& level : levels()) {
    outcome_no += 1;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const double share = std::abs(std::sin(outcome_no * 1.3 + static_cast<double>(i) * 2.1)) *
                           (i > 5 ? 0.42 : 0.16);
      out.push_back({level.id, inputs[i].id, inputs[i].kind, share});
    }
  }
  return out;
}

inline scenario::Manifest manifest() {
  scenario::Manifest m;
  m.version = "0.1.0";
  m.scenario = "us-drawdown";
  m.baseline = "baseline";
  m.coding = "default";
  m.isa = "avx2";
  m.atlas_edition = "2025.1";
  m.scope = "Indo-Pacific";
  m.seed = 20250101;
  m.futures = 400;
  m.inputs = {{"scenarios/us-drawdown.toml", std::string(64, 'a')},
              {"models/lattice.toml", std::string(64, '7')}};
  m.command = "entente run us-drawdown --futures 400";
  m.threads = 2;
  m.seconds = 12.4;
  return m;
}

inline std::vector<scenario::TraceEvent> trace(bool in_scenario) {
  std::vector<scenario::TraceEvent> out{
      {2025.31, "Japan and the Philippines sign a logistics agreement."},
      {2026.12, "India and Viet Nam deepen defence cooperation: they share a rival."},
      {2027.77, "Australia and Indonesia renew their defence agreement."},
      {2029.05, "China raises military effort from 1.7 to 1.9 % of GDP."},
      {2031.4, "Republic of Korea and Australia sign a defence industry agreement."}};
  if (in_scenario) {
    out.push_back({2027.0,
                   "The United States withdraws a third of its forces from Japan and the Republic "
                   "of Korea."});
    out.push_back(
        {2028.66,
         "Japan and Australia sign a mutual access protocol: the hub's presence has fallen."});
    out.push_back({2032.9, "The Philippines and Viet Nam sign a maritime cooperation agreement."});
  } else {
    out.push_back({2030.2, "Thailand and the United States renew their logistics agreement."});
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  return out;
}

inline scenario::Arm arm(bool in_scenario) {
  scenario::Arm out;
  out.id = in_scenario ? "us-drawdown" : "baseline";
  out.title = in_scenario ? "A United States drawdown in Asia" : "Present course";
  out.description = in_scenario ? "The United States withdraws a third of its forces from East "
                                  "Asia from 2027 and asks its allies to "
                                  "carry more of the burden."
                                : "No intervention: the region goes on as the past suggests.";
  if (in_scenario) {
    out.interventions = {
        "1 January 2027: US troops in Japan and the Republic of Korea fall by a third.",
        "1 January 2027: belief in the hub falls by 0.35 (range 0.1 to 0.6, assumed).",
        "From 2028: the United States asks for 3 % of GDP from its allies."};
  }
  for (const auto& level : levels()) out.fans.push_back(fan(level, in_scenario));
  out.ties = ties(in_scenario);
  out.trace = trace(in_scenario);
  return out;
}

inline std::vector<scenario::Difference> differences() {
  std::vector<scenario::Difference> out;
  for (const auto& level : levels()) {
    const double mean = level.scenario_end - level.baseline_end;
    const double error = 0.09 * level.spread;
    const double share = 0.5 + 0.5 * std::erf(std::abs(mean) / level.spread / std::sqrt(2.0));
    const double likely = std::round(share * 400) / 400,
                 rest = std::round((1 - share) * 0.9 * 400) / 400;
    out.push_back({.outcome = level.id,
                   .baseline = level.baseline_end,
                   .scenario = level.scenario_end,
                   .mean = mean,
                   .lo = mean - error,
                   .hi = mean + error,
                   .p05 = mean - 1.5 * level.spread,
                   .p95 = mean + 1.4 * level.spread,
                   .share_up = mean > 0 ? likely : rest,
                   .share_down = mean > 0 ? rest : likely,
                   .futures = 400});
  }
  return out;
}

/// The whole run.
inline scenario::RunResult run() {
  scenario::RunResult out;
  out.manifest = manifest();
  out.counting_rule =
      "Each instrument counts once: bilateral with the hub, spoke-to-spoke or minilateral, or with "
      "a common organisation.";
  out.hub = "USA";
  out.start_year = 2025;
  out.horizon_year = 2040;
  for (const auto& level : levels())
    out.outcomes.push_back({level.id, level.label, level.unit, level.definition, level.headline});
  out.baseline = arm(false);
  out.scenario = arm(true);
  out.differences = differences();
  out.history = history();
  out.provenance = provenance();
  out.variance = variance();
  out.states = states();
  out.start_ties = start_ties();
  out.sources = {{"japan-us-1960",
                  "Treaty of Mutual Cooperation and Security between Japan and the United States "
                  "of America, 1960",
                  "https://www.mofa.go.jp/region/n-america/us/q&a/ref/1.html"},
                 {"dcad",
                  "Kinne, B. (2020), The Defense Cooperation Agreement Dataset, Journal of "
                  "Conflict Resolution",
                  ""}};
  out.codings = {"Taiwan Relations Act: read as consultation, not as a duty to defend.",
                 "ANZUS after 1986: suspended between the United States and New Zealand."};
  out.skill = "";
  return out;
}

}  // namespace entente::report::sample
