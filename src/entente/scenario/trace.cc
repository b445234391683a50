#include "entente/scenario/trace.h"

#include <optional>

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::scenario {
namespace {

class Teller {
 public:
  explicit Teller(const Setup& setup) : setup_(setup) {}

  /// Nothing for what is not worth telling.
  [[nodiscard]] std::optional<std::string> tell(const engine::EventLog::Entry& event) const {
    switch (event.kind) {
      case engine::EventKind::kTieMade:
        return fmt::format("{} and {} agree on defence cooperation", name(event.actor),
                           name(event.other));
      case engine::EventKind::kTieEnded:
        return fmt::format("{} ends its defence agreements with {}", name(event.actor),
                           name(event.other));
      case engine::EventKind::kStep:
        return fmt::format("{} {} its military effort", name(event.actor),
                           event.changes.front().delta > 0 ? "raises" : "lowers");
      case engine::EventKind::kFounded:
        return fmt::format("{} found a defence pact ({})", members(event), slot(event.slot));
      case engine::EventKind::kJoined:
        return fmt::format("{} joins {}", name(event.actor), slot(event.slot));
      case engine::EventKind::kLeft:
      case engine::EventKind::kDissolved:
        return fmt::format("{} leaves {}{}", name(event.actor), slot(event.slot),
                           event.kind == engine::EventKind::kDissolved ? ", which ends" : "");
      case engine::EventKind::kImposed:
        return imposed(event);
      default:
        return std::nullopt;
    }
  }

 private:
  [[nodiscard]] const std::string& name(std::uint32_t i) const { return setup_.states[i].name; }

  [[nodiscard]] const std::string& slot(std::uint32_t s) const { return setup_.slots[s].title; }

  [[nodiscard]] std::string members(const engine::EventLog::Entry& event) const {
    std::vector<std::string> names;
    for (const auto& toggle : event.changes) names.push_back(name(toggle.row));
    return join(names, ", ");
  }

  [[nodiscard]] std::string imposed(const engine::EventLog::Entry& event) const {
    const auto& first = event.changes.front();
    if (first.var == setup_.pacts)
      return fmt::format("Scenario: {} out of {}", members(event), slot(first.col));
    if (first.var == setup_.lattice) {
      return fmt::format("Scenario: the agreements of {} and {} {}", name(first.row),
                         name(first.col), first.delta > 0 ? "begin" : "end");
    }
    return fmt::format("Scenario: military effort of {} {:+}", name(first.row), first.delta);
  }

  const Setup& setup_;
};

}  // namespace

std::vector<TraceEvent> readable_trace(const Setup& setup, const engine::EventLog& log) {
  const Teller teller(setup);
  std::vector<TraceEvent> trace;
  for (const auto& event : log.entries()) {
    if (auto text = teller.tell(event))
      trace.push_back({.year = event.year, .text = std::move(*text)});
  }
  return trace;
}

}  // namespace entente::scenario
