#include "entente/actor/event.h"

namespace entente::engine {

std::string_view to_string(EventKind kind) {
  switch (kind) {
    case EventKind::kNothing:
      return "nothing";
    case EventKind::kTieMade:
      return "tie made";
    case EventKind::kTieEnded:
      return "tie ended";
    case EventKind::kStep:
      return "step";
    case EventKind::kFounded:
      return "founded";
    case EventKind::kJoined:
      return "joined";
    case EventKind::kLeft:
      return "left";
    case EventKind::kDissolved:
      return "dissolved";
    case EventKind::kRefused:
      return "refused";
    case EventKind::kEntered:
      return "entered";
    case EventKind::kDeparted:
      return "departed";
    case EventKind::kImposed:
      break;
  }
  return "imposed";
}

void EventLog::on_event(const Event& event) {
  entries_.push_back({.year = event.year,
                      .var = event.var,
                      .actor = event.actor,
                      .other = event.other,
                      .slot = event.slot,
                      .kind = event.kind,
                      .changes = {event.changes, event.changes + event.size}});
}

}  // namespace entente::engine
