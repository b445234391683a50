#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/describe.h"

/// What a run yields, as plain described structs: written by the ensemble, kept in the run store,
/// read by the report.
namespace entente::scenario {

/// One year of a fan over the futures of one arm.
struct FanPoint {
  int year = 0;
  double mean = 0, p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("year", self.year, Meta{.unit = "year", .doc = "value on 1 January"});
    v("mean", self.mean, Meta{.doc = "mean over the futures in which the outcome is defined"});
    v("p05", self.p05, Meta{.doc = "5th percentile"});
    v("p25", self.p25, Meta{.doc = "25th percentile"});
    v("p50", self.p50, Meta{.doc = "median"});
    v("p75", self.p75, Meta{.doc = "75th percentile"});
    v("p95", self.p95, Meta{.doc = "95th percentile"});
  }
};

/// What is measured in every future, each 1 January.
struct OutcomeSpec {
  std::string id, label, unit, definition;
  bool headline = false;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "stable key"});
    v("label", self.label, Meta{.doc = "short name for figures"});
    v("unit", self.unit, Meta{.doc = "unit; '1' for shares"});
    v("definition", self.definition, Meta{.doc = "one sentence"});
    v("headline", self.headline, Meta{.doc = "whether the report draws it large"});
  }
};

/// One outcome in one arm.
struct OutcomeFan {
  std::string outcome;
  std::vector<FanPoint> points;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("outcome", self.outcome, Meta{.doc = "id of the outcome"});
    v("points", self.points, Meta{.doc = "one per year"});
  }
};

/// How often a tie between two states exists at the horizon.
struct TieShare {
  std::string layer, a, b;
  bool at_start = false;
  double share = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("layer", self.layer, Meta{.doc = "layer: defence or cooperation"});
    v("a", self.a, Meta{.doc = "state, alpha-3"});
    v("b", self.b, Meta{.doc = "state, alpha-3; a < b"});
    v("at_start", self.at_start, Meta{.doc = "whether it exists at the start"});
    v("share", self.share,
      Meta{.unit = "1", .doc = "share of futures in which it exists at the horizon"});
  }
};

/// One thing that happened in a sample future, for a readable trace.
struct TraceEvent {
  double year = 0;
  std::string text;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("year", self.year, Meta{.unit = "year", .doc = "decimal year"});
    v("text", self.text, Meta{.doc = "what happened, in words"});
  }
};

/// One arm of a run: the baseline or the scenario.
struct Arm {
  std::string id, title, description;
  std::vector<std::string> interventions;  ///< in words, with dates
  std::vector<OutcomeFan> fans;
  std::vector<TieShare> ties;
  std::vector<TraceEvent> trace;  ///< of future 0

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "scenario id"});
    v("title", self.title, Meta{.doc = "title"});
    v("description", self.description, Meta{.doc = "what the scenario supposes"});
    v("interventions", self.interventions, Meta{.doc = "what is done when, in words"});
    v("fans", self.fans, Meta{.doc = "outcomes over time"});
    v("ties", self.ties, Meta{.doc = "ties at the horizon"});
    v("trace", self.trace, Meta{.doc = "events of future 0"});
  }
};

/// Scenario minus baseline at the horizon, paired future by future (common random numbers).
struct Difference {
  std::string outcome;
  double baseline = 0, scenario = 0, mean = 0, lo = 0, hi = 0, p05 = 0, p95 = 0;
  double share_up = 0, share_down = 0;
  std::int64_t futures = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("outcome", self.outcome, Meta{.doc = "id of the outcome"});
    v("baseline", self.baseline, Meta{.doc = "mean in the baseline"});
    v("scenario", self.scenario, Meta{.doc = "mean in the scenario"});
    v("mean", self.mean, Meta{.doc = "mean of the paired differences"});
    v("lo", self.lo,
      Meta{.doc = "lower end of the 95 % interval of the mean difference (simulation error only)"});
    v("hi", self.hi, Meta{.doc = "upper end of the same"});
    v("p05", self.p05, Meta{.doc = "5th percentile of the differences over futures"});
    v("p95", self.p95, Meta{.doc = "95th percentile of the same"});
    v("share_up", self.share_up,
      Meta{.unit = "1", .doc = "share of futures in which the scenario is higher"});
    v("share_down", self.share_down, Meta{.unit = "1", .doc = "share in which it is lower"});
    v("futures", self.futures, Meta{.doc = "pairs in which both are defined"});
  }
};

/// A year of the observed architecture, for the ternary path and the shares over time.
struct HistoryPoint {
  int year = 0;
  std::int64_t hub_count = 0, lattice_count = 0, bloc_count = 0;
  std::optional<double> hub, lattice, bloc;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("year", self.year, Meta{.unit = "year", .doc = "as of 1 January"});
    v("hub_count", self.hub_count, Meta{.doc = "instruments bilateral with the hub"});
    v("lattice_count", self.lattice_count,
      Meta{.doc = "spoke-to-spoke and minilateral instruments"});
    v("bloc_count", self.bloc_count, Meta{.doc = "instruments with a common organisation"});
    v("hub", self.hub, Meta{.unit = "1", .doc = "share; unknown when nothing is in force"});
    v("lattice", self.lattice, Meta{.unit = "1", .doc = "share"});
    v("bloc", self.bloc, Meta{.unit = "1", .doc = "share"});
  }
};

/// One parameter or input of the run, and what it rests on.
struct ProvenanceRow {
  std::string id, meaning, kind, source, note;
  double value = 0;
  std::optional<double> lo, hi, se;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "parameter"});
    v("meaning", self.meaning, Meta{.doc = "what it does"});
    v("kind", self.kind, Meta{.doc = "estimated, literature or assumed"});
    v("source", self.source, Meta{.doc = "data, citation, or the reason for the range"});
    v("note", self.note, Meta{.doc = "remark"});
    v("value", self.value, Meta{.doc = "central value"});
    v("lo", self.lo, Meta{.doc = "lower end of the range drawn from"});
    v("hi", self.hi, Meta{.doc = "upper end"});
    v("se", self.se, Meta{.doc = "standard error, if estimated"});
  }
};

/// Share of an outcome's variance over futures that goes with the draw of one input (squared rank
/// correlation).
struct VarianceRow {
  std::string outcome, input, kind;
  double share = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("outcome", self.outcome, Meta{.doc = "id of the outcome"});
    v("input", self.input, Meta{.doc = "parameter or uncertainty"});
    v("kind", self.kind, Meta{.doc = "estimated, literature or assumed"});
    v("share", self.share,
      Meta{.unit = "1", .doc = "squared Spearman correlation over the futures of the scenario"});
  }
};

/// A file that went into the run.
struct InputHash {
  std::string name, sha256;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("name", self.name, Meta{.doc = "role or relative path"});
    v("sha256", self.sha256, Meta{.doc = "SHA-256 of its bytes"});
  }
};

/// What is needed to do the run again, bit for bit.
struct Manifest {
  std::string version, scenario, baseline, coding, isa, atlas_edition, scope;
  std::uint64_t seed = 0;
  std::int64_t futures = 0;
  std::vector<InputHash> inputs;
  std::string started, host,
      command;  ///< may differ between equal runs: not part of the content hash
  std::int64_t threads = 0;
  double seconds = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("version", self.version, Meta{.doc = "version of the program"});
    v("scenario", self.scenario, Meta{.doc = "id"});
    v("baseline", self.baseline, Meta{.doc = "id"});
    v("coding", self.coding, Meta{.doc = "reading of contested instruments"});
    v("isa", self.isa,
      Meta{.doc = "instruction-set level of the kernels; all give the same bits", .hashed = false});
    v("atlas_edition", self.atlas_edition, Meta{.doc = "edition"});
    v("scope", self.scope, Meta{.doc = "which states"});
    v("seed", self.seed, Meta{.doc = "seed of every stream"});
    v("futures", self.futures, Meta{.doc = "futures per arm"});
    v("inputs", self.inputs, Meta{.doc = "files and their hashes"});
    v("started", self.started, Meta{.doc = "UTC time", .hashed = false});
    v("host", self.host, Meta{.doc = "machine", .hashed = false});
    v("command", self.command, Meta{.doc = "command line", .hashed = false});
    v("threads", self.threads, Meta{.doc = "threads used", .hashed = false});
    v("seconds", self.seconds, Meta{.unit = "s", .doc = "computing time", .hashed = false});
  }
};

/// A state as the report draws it.
struct StateMark {
  std::string id, name, capital;
  double lat = 0, lon = 0;
  bool simulated = false;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("id", self.id, Meta{.doc = "alpha-3"});
    v("name", self.name, Meta{.doc = "name"});
    v("capital", self.capital, Meta{.doc = "capital"});
    v("lat", self.lat, Meta{.unit = "degree", .doc = "latitude of the capital, WGS 84"});
    v("lon", self.lon, Meta{.unit = "degree", .doc = "longitude"});
    v("simulated", self.simulated, Meta{.doc = "whether the state acts in the futures"});
  }
};

/// A tie in force at the start, as the map draws it.
struct StartTie {
  std::string layer, a, b;
  bool mutual = true;
  std::vector<std::string> instruments;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("layer", self.layer, Meta{.doc = "defence, consultation or cooperation"});
    v("a", self.a, Meta{.doc = "state that owes"});
    v("b", self.b, Meta{.doc = "state that is owed"});
    v("mutual", self.mutual, Meta{.doc = "whether b owes a too"});
    v("instruments", self.instruments, Meta{.doc = "short titles"});
  }
};

/// A source that the run's facts rest on.
struct SourceRow {
  std::string key, text, url;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("key", self.key, Meta{.doc = "key in the atlas's sources/"});
    v("text", self.text, Meta{.doc = "citation"});
    v("url", self.url, Meta{.doc = "official page; may be empty"});
  }
};

/// Everything that the report shows. The one object that `entente report` reads.
struct RunResult {
  Manifest manifest;
  std::string counting_rule;
  std::string hub;
  int start_year = 0, horizon_year = 0;
  std::vector<OutcomeSpec> outcomes;
  Arm baseline, scenario;
  std::vector<Difference> differences;
  std::vector<HistoryPoint> history;
  std::vector<ProvenanceRow> provenance;
  std::vector<VarianceRow> variance;
  std::vector<StateMark> states;
  std::vector<StartTie> start_ties;
  std::vector<SourceRow> sources;
  std::vector<std::string> codings;  ///< each question with the reading chosen, in words
  std::string skill;                 ///< the record against history, or that there is none

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("manifest", self.manifest, Meta{.doc = "inputs, version, seed"});
    v("counting_rule", self.counting_rule,
      Meta{.doc = "how instruments are counted for the architecture"});
    v("hub", self.hub, Meta{.doc = "the state taken as hub"});
    v("start_year", self.start_year, Meta{.unit = "year", .doc = "start of the futures"});
    v("horizon_year", self.horizon_year, Meta{.unit = "year", .doc = "their end"});
    v("outcomes", self.outcomes, Meta{.doc = "what is measured"});
    v("baseline", self.baseline, Meta{.doc = "the arm compared with"});
    v("scenario", self.scenario, Meta{.doc = "the arm asked about"});
    v("differences", self.differences, Meta{.doc = "scenario minus baseline at the horizon"});
    v("history", self.history, Meta{.doc = "observed architecture"});
    v("provenance", self.provenance, Meta{.doc = "what every parameter rests on"});
    v("variance", self.variance, Meta{.doc = "what the spread rests on"});
    v("states", self.states, Meta{.doc = "states on the map"});
    v("start_ties", self.start_ties, Meta{.doc = "ties in force at the start"});
    v("sources", self.sources, Meta{.doc = "sources of the facts"});
    v("codings", self.codings, Meta{.doc = "readings chosen"});
    v("skill", self.skill, Meta{.doc = "record against history"});
  }
};

}  // namespace entente::scenario
