#pragma once

#include <string_view>
#include <vector>

#include "entente/state/types.h"

namespace entente::engine {

enum class EventKind : std::uint8_t {
  kNothing,  ///< the actor stayed as it was (not reported)
  kTieMade,
  kTieEnded,
  kStep,     ///< a behaviour went up or down
  kFounded,  ///< a group founded an instrument in an empty slot
  kJoined,
  kLeft,
  kDissolved,  ///< the actor left and the instrument fell below its least number of members
  kRefused,    ///< a proposal failed: `other` said no; the change set is what was proposed, not
               ///< applied
  kEntered,    ///< a state entered the system
  kDeparted,   ///< a state left the system, its ties and memberships with it
  kImposed,    ///< changed by the caller, not by a decision
};

std::string_view to_string(EventKind kind);

/// One thing that happened. `changes` lives only during the call to the observer.
struct Event {
  double year = 0;
  VarId var;
  Node actor = 0;
  Node other = 0;  ///< partner of a tie; who refused; unused otherwise
  Node slot = 0;   ///< instrument slot of a membership event
  EventKind kind = EventKind::kNothing;
  const Toggle* changes = nullptr;
  std::size_t size = 0;
};

/// Watches nothing.
struct NullObserver {
  void on_event(const Event&) {}
};

/// Keeps every event, with its changes, for readable traces. Allocates as it grows.
class EventLog {
 public:
  struct Entry {
    double year = 0;
    VarId var;
    Node actor = 0, other = 0, slot = 0;
    EventKind kind = EventKind::kNothing;
    std::vector<Toggle> changes;

    friend bool operator==(const Entry&, const Entry&) = default;
  };

  void on_event(const Event& event);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

  void clear() { entries_.clear(); }

 private:
  std::vector<Entry> entries_;
};

}  // namespace entente::engine
