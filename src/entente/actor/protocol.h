#pragma once

#include <variant>

#include "entente/actor/decider.h"
#include "entente/actor/event.h"
#include "entente/actor/proposal.h"

/// How an opportunity becomes a change. Each protocol is a sequence of choose() and accept() and
/// yields one atomic change set.
/// @cite snijders2017 for the undirected forms
namespace entente::engine {

/// The actor decides alone: directed ties, behaviours, free joining and leaving of memberships,
/// undirected ties by force.
struct Forcing {};

/// Undirected: the actor chooses a partner; a new tie needs the partner's yes, an end needs
/// nobody's.
struct Confirmed {};

/// Undirected: actor and a partner drawn uniformly each decide on their own: a tie begins if both
/// want it and ends if either does.
struct Mutual {};

/// Undirected: actor and a partner drawn uniformly decide as one, by the sum of their functions.
struct Joint {};

enum class Accession : std::uint8_t {
  kOpen,     ///< joining needs nobody's consent
  kConsent,  ///< every member must agree
};

/// Memberships: the actor chooses among staying, leaving, joining an instrument that has members,
/// and founding one with a group that the proposal kernel drew (in the first empty slot that is
/// open to it); all invited must accept. Founding is one candidate however many slots are empty.
/// When a leaving takes an instrument below `min_members`, the others are out in the same ministep.
struct Coalition {
  ProposalKernel kernel;
  Node min_members = 2;  ///< in [1, 32]
  Accession accession = Accession::kOpen;
};

using Protocol = std::variant<Forcing, Confirmed, Mutual, Joint, Coalition>;

/// What an opportunity led to. The change set of kRefused was not applied.
struct Outcome {
  EventKind kind = EventKind::kNothing;
  Node other = 0, slot = 0;
  ChangeSet change;

  void clear() {
    kind = EventKind::kNothing;
    change.clear();
  }
};

/// Lets `ego` use one opportunity on `var`. Leaves the state unchanged: applying outcome.change is
/// the caller's.
void step(const Protocol& protocol, Decider& decider, VarId var, Node ego, Outcome& outcome);

/// @throws DomainError when the protocol does not fit the variable, or its options are out of range
void check(const Protocol& protocol, const VarSpec& spec);

/// Confirmed for undirected ties, Forcing for all else.
Protocol default_protocol(const VarSpec& spec);

}  // namespace entente::engine
