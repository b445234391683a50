#include "entente/services/run.h"

#include <array>
#include <chrono>
#include <filesystem>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include "entente/atlas/read.h"
#include "entente/core/describe_hash.h"
#include "entente/core/describe_json.h"
#include "entente/core/error.h"
#include "entente/core/hash.h"
#include "entente/core/text.h"
#include "entente/report/report.h"
#include "entente/scenario/assemble.h"
#include "entente/scenario/ensemble.h"
#include "entente/scenario/shipped.h"

namespace entente::services {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostFutures = 1000000;

std::string hash_of(const atlas::Files& files) {
  Sha256 hash;
  for (const auto& [path, contents] : files.contents) {
    hash.update(fmt::format("{} {}\n", path, contents.size()));
    hash.update(contents);
  }
  return hash.finish();
}

fs::path numbered(const std::string& scenario, int k) {
  return fs::path("runs") / fmt::format("{}-{}", scenario, k);
}

/// The folder of the run: what was asked for, or the first free (with resume: the last taken)
/// number.
fs::path folder_of(const RunRequest& request, const std::string& id) {
  if (!request.out.empty()) return request.out;
  int k = 1;
  while (fs::exists(numbered(id, k))) ++k;
  return numbered(id, request.resume && k > 1 ? k - 1 : k);
}

std::string host() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

/// Reads files for the run and remembers their hashes.
class Inputs {
 public:
  scenario::NamedText scenario(const std::string& id) {
    auto found = scenario::find_scenario(id);
    note("scenario " + label(id), found.first);
    return found;
  }

  scenario::NamedText model(const std::string& id) {
    auto found = scenario::find_model(id);
    note("model " + label(id), found.first);
    return found;
  }

  void atlas(const atlas::Files& files) { add({"atlas", hash_of(files)}); }

  [[nodiscard]] const std::vector<scenario::InputHash>& hashes() const { return hashes_; }

 private:
  /// The folder in which a file lies is the user's, and no part of the result.
  static std::string label(const std::string& id) { return fs::path(id).filename().string(); }

  void note(const std::string& name, const std::string& text) { add({name, sha256(text)}); }

  void add(const scenario::InputHash& hash) {
    for (const auto& known : hashes_) {
      if (known.name == hash.name && known.sha256 == hash.sha256) return;
    }
    hashes_.push_back(hash);
  }

  std::vector<scenario::InputHash> hashes_;
};

/// What must agree for two runs to be parts of one: the manifest without its number of futures.
std::string spec_of(scenario::Manifest manifest) {
  manifest.futures = 0;
  return content_hash(manifest);
}

scenario::Store open_store(const fs::path& folder, const RunRequest& request,
                           const std::string& spec) {
  const auto path = folder / "run.db";
  if (fs::exists(path) && !request.resume) {
    throw InputError({.file = path.string(),
                      .field = "--out",
                      .problem = "holds a run already",
                      .remedy = "add --resume to go on with it, or name another folder"});
  }
  if (!fs::exists(path) && request.resume) {
    throw MissingInputError(
        {.file = path.string(),
         .field = "--resume",
         .problem = "there is no run to go on with",
         .remedy = "leave --resume out, or name the folder of the run with --out"});
  }
  std::error_code ec;
  fs::create_directories(folder, ec);
  if (ec) throw IoError(fmt::format("{}: {}", folder.string(), ec.message()));
  auto store = scenario::Store::open(path.string());
  const auto have = store.document("spec");
  if (have && *have != spec) {
    throw InputError({.file = path.string(),
                      .field = "--resume",
                      .problem = "the run was made from other inputs, seed, coding or version",
                      .remedy = "name another folder with --out"});
  }
  if (!have) store.put_document("spec", spec);
  return store;
}

scenario::Manifest manifest_of(const RunRequest& request, const scenario::Scenario& chosen,
                               const scenario::Scenario& baseline, const atlas::Atlas& atlas) {
  scenario::Manifest manifest;
  manifest.version = request.version;
  manifest.scenario = chosen.id;
  manifest.baseline = baseline.id;
  manifest.coding = chosen.coding;
  manifest.atlas_edition = atlas.edition;
  manifest.scope = chosen.scope;
  manifest.seed = request.seed;
  manifest.futures = request.futures;
  manifest.host = host();
  manifest.command = fmt::format("entente run {} --futures {} --seed {} --coding {}",
                                 request.scenario, request.futures, request.seed, chosen.coding);
  manifest.threads = request.threads == 0 ? hardware_threads() : request.threads;
  manifest.started =
      fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::now()));
  return manifest;
}

scenario::NamedText model_text(Inputs& inputs, const scenario::Scenario& chosen) {
  try {
    return inputs.model(chosen.model);
  } catch (const InputError& error) {
    chosen.fail("model", error.fault().problem, error.fault().remedy);
  }
}

/// The world that the scenario starts from; what it cannot be made of is the scenario's fault (or
/// the option's that overrides it).
world::World start_of(const atlas::Atlas& atlas, const scenario::Scenario& chosen,
                      const RunRequest& request) {
  try {
    return {atlas, {.date = chosen.start, .coding = chosen.coding, .scope = chosen.scope}};
  } catch (const InputError& error) {
    const auto& fault = error.fault();
    if (fault.field == "date") chosen.fail("start", fault.problem, fault.remedy);
    if (fault.field == "scope") chosen.fail("scope", fault.problem, fault.remedy);
    if (request.coding.empty()) chosen.fail("coding", fault.problem, fault.remedy);
    throw InputError({.field = "--coding", .problem = fault.problem, .remedy = fault.remedy});
  }
}

}  // namespace

RunOutcome run(const RunRequest& request, const LoopControl& control) {
  if (request.futures < 1 || request.futures > kMostFutures) {
    throw InputError({.field = "--futures",
                      .problem = fmt::format("{} is out of range", request.futures),
                      .remedy = fmt::format("write a whole number from 1 to {}", kMostFutures)});
  }
  const auto begun = std::chrono::steady_clock::now();
  Inputs inputs;
  const auto find = [&](const std::string& id) { return inputs.scenario(id); };
  auto chosen = scenario::read_scenario(request.scenario, find);
  auto baseline = chosen.base.empty() ? chosen : scenario::read_scenario(chosen.base, find);
  if (!request.coding.empty()) chosen.coding = request.coding;
  baseline.coding = chosen.coding;
  const auto [text, name] = model_text(inputs, chosen);
  const auto model = scenario::read_model(text, name);
  inputs.atlas(request.atlas);
  const auto atlas = atlas::load(request.atlas);
  const auto start = start_of(atlas, chosen, request);

  scenario::Plan plan{.model = &model, .baseline = &baseline, .scenario = &chosen};
  plan.baseline_setup = scenario::make_setup(start, model, baseline);
  plan.scenario_setup = scenario::make_setup(start, model, chosen);
  plan.seed = request.seed;
  plan.isa = engine::select_isa(request.isa);
  scenario::check_interventions(baseline, plan.baseline_setup);
  scenario::check_interventions(chosen, plan.scenario_setup);

  auto manifest = manifest_of(request, chosen, baseline, atlas);
  manifest.inputs = inputs.hashes();
  manifest.isa = engine::to_string(plan.isa);
  const auto folder = folder_of(request, chosen.id);
  auto store = open_store(folder, request, spec_of(manifest));
  scenario::run_ensemble(plan, request.futures, request.threads, store, control);
  manifest.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();

  RunOutcome outcome{.folder = folder.string(),
                     .hash = {},
                     .result = scenario::assemble(plan, start, manifest, store)};
  outcome.hash = content_hash(outcome.result);
  const auto json = to_json(outcome.result).dump(1);
  store.put_document("result", json);
  write_file_atomically((folder / "result.json").string(), json + "\n");
  write_report(outcome.folder, outcome.result);
  return outcome;
}

scenario::RunResult read_run(const std::string& folder) {
  const auto path = fs::is_directory(folder) ? (fs::path(folder) / "run.db").string() : folder;
  const auto store = scenario::Store::open_existing(path);
  const auto text = store.document("result");
  if (!text) {
    throw InputError({.file = path,
                      .field = "result",
                      .problem = "the run is not finished",
                      .remedy = "finish it with `entente run --resume --out " + folder + "`"});
  }
  try {
    return from_json<scenario::RunResult>(Json::parse(*text));
  } catch (const InputError& error) {
    throw InputError({.file = path,
                      .field = "result" + error.fault().field,
                      .problem = error.fault().problem,
                      .remedy = "the store was damaged: delete it and run again"});
  } catch (const Json::exception& error) {
    throw InputError({.file = path,
                      .field = "result",
                      .problem = error.what(),
                      .remedy = "the store was damaged: delete it and run again"});
  }
}

std::string write_report(const std::string& folder, const scenario::RunResult& result) {
  auto path = (fs::path(folder) / "report.html").string();
  write_file_atomically(path, report::render_report(result));
  return path;
}

}  // namespace entente::services
