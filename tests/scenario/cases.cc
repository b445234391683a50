#include "cases.h"

#include <algorithm>
#include <bit>
#include <regex>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include "entente/atlas/read.h"
#include "entente/scenario/outcomes.h"
#include "entente/scenario/shipped.h"

namespace entente::scenario::testing {

std::string model_text() {
  return find_model("indo-pacific").first;
}

std::string baseline_text() {
  return find_scenario("baseline").first;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("the text has no " + from);
  return text.replace(at, from.size(), to);
}

int line_of(const std::string& text, const std::string& needle) {
  const auto at = text.find(needle);
  if (at == std::string::npos) throw std::logic_error("the text has no " + needle);
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string fixed_at(const std::string& text, const std::string& id, double value) {
  const std::string key = id.starts_with("rate-")
                              ? fmt::format("[[rate]]\nvariable = \"{}\"", id.substr(5))
                              : fmt::format("id = \"{}\"", id);
  const auto at = text.find(key);
  if (at == std::string::npos) throw std::logic_error("the model has no " + id);
  const auto next = text.find("\n[[", at + 2);
  auto block = text.substr(at, next - at);
  for (const auto* name : {"value", "lo", "hi"}) {
    block = std::regex_replace(block, std::regex(fmt::format("\n{} = [-0-9.]+", name)),
                               fmt::format("\n{} = {:.6f}", name, value));
  }
  return text.substr(0, at) + block + text.substr(next);
}

std::string still_model() {
  auto text = model_text();
  for (const auto* id : {"rate-pacts", "rate-lattice", "rate-effort"}) text = fixed_at(text, id, 0);
  return text;
}

Finder finder_with(const std::string& text) {
  return [text](const std::string& id) -> NamedText {
    if (id == "case.toml") return {text, id};
    return find_scenario(id);
  };
}

std::string child(const std::string& more) {
  return "id = \"case\"\nbase = \"baseline\"\ntitle = \"Case\"\ndescription = \"A case.\"\n" + more;
}

const atlas::Atlas& shipped_atlas() {
  static const atlas::Atlas kAtlas = atlas::load(atlas::embedded_files());
  return kAtlas;
}

Case::Case(const std::string& text, const std::string& model_in, std::uint64_t seed)
    : model(read_model(model_in, "model.toml")),
      scenario(read_scenario("case.toml", finder_with(text))),
      start(shipped_atlas(),
            {.date = scenario.start, .coding = scenario.coding, .scope = scenario.scope}) {
  baseline = scenario.base.empty() ? scenario : read_scenario(scenario.base, finder_with(text));
  plan.model = &model;
  plan.baseline = &baseline;
  plan.scenario = &scenario;
  plan.baseline_setup = make_setup(start, model, baseline);
  plan.scenario_setup = make_setup(start, model, scenario);
  plan.seed = seed;
  check_interventions(scenario, plan.scenario_setup);
}

std::size_t Case::outcome(const std::string& id) {
  const auto specs = outcome_specs();
  for (std::size_t k = 0; k < specs.size(); ++k) {
    if (specs[k].id == id) return k;
  }
  throw std::logic_error("there is no outcome " + id);
}

double Case::value(const ArmRecord& arm, int year, const std::string& id) const {
  const auto row = static_cast<std::size_t>(year - year_of(scenario.start));
  return arm.values.at(row * outcome_specs().size() + outcome(id));
}

std::uint32_t Case::state(const std::string& id) const {
  const auto found = start.find(id);
  if (!found) throw std::logic_error("there is no state " + id);
  return found->index;
}

std::size_t Case::pair(const std::string& a, const std::string& b) const {
  const std::size_t n = start.states().size();
  const std::size_t i = std::min(state(a), state(b));
  const std::size_t j = std::max(state(a), state(b));
  return i * n - i * (i + 1) / 2 + (j - i - 1);
}

Folder::Folder(const std::string& name)
    : path_(std::filesystem::temp_directory_path() /
            fmt::format("entente-{}-{}", name, static_cast<long>(::getpid()))) {
  std::filesystem::remove_all(path_);
  std::filesystem::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
    return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y) || (x != x && y != y);
  });
}

bool same_arm(const ArmRecord& a, const ArmRecord& b) {
  return same_bits(a.values, b.values) && a.pacts == b.pacts && a.lattice == b.lattice;
}

}  // namespace entente::scenario::testing
