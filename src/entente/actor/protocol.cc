#include "entente/actor/protocol.h"

#include <algorithm>

namespace entente::engine {

namespace {

EventKind kind_of(const VarSpec& spec, int delta) {
  switch (spec.kind) {
    case Kind::kTie:
      return delta > 0 ? EventKind::kTieMade : EventKind::kTieEnded;
    case Kind::kMembership:
      return delta > 0 ? EventKind::kJoined : EventKind::kLeft;
    case Kind::kBehaviour:
      break;
  }
  return EventKind::kStep;
}

void propose(const State& state, const Toggle& toggle, Outcome& outcome) {
  outcome.change.push_back(toggle);
  outcome.kind = kind_of(state.spec(toggle.var), toggle.delta);
  outcome.other = toggle.col;
  outcome.slot = toggle.col;
}

void refuse(Outcome& outcome, Node who) {
  outcome.kind = EventKind::kRefused;
  outcome.other = who;
}

struct Stepper {
  Decider& decider;
  VarId var;
  Node ego = 0;
  Outcome& outcome;

  void operator()(const Forcing&) const {
    const Menu& menu = decider.open(var, ego);
    const Node chosen = decider.choose();
    if (chosen != menu.count)
      propose(decider.state(), toggle_of(decider.state(), menu, chosen), outcome);
  }

  void operator()(const Confirmed&) const {
    (*this)(Forcing{});
    if (outcome.kind == EventKind::kTieMade &&
        !decider.accept(var, outcome.other, outcome.change)) {
      refuse(outcome, outcome.other);
    }
  }

  void operator()(const Mutual&) const {
    if (!draw_pair()) return;
    const Node partner = outcome.other;
    const bool begins = outcome.kind == EventKind::kTieMade;
    const bool mine = decider.accept(var, ego, outcome.change);
    const bool theirs = decider.accept(var, partner, outcome.change);
    if (begins ? mine && theirs : mine || theirs) return;
    if (begins && mine) {
      refuse(outcome, partner);
    } else {
      outcome.clear();
    }
  }

  void operator()(const Joint&) const {
    if (draw_pair() && !decider.accept(var, ego, outcome.other, outcome.change)) outcome.clear();
  }

  void operator()(const Coalition& rule) const {
    const Menu menu = decider.open(var, ego);
    const Node slot = shape_candidates(rule, menu);
    const Group group = slot == menu.count ? Group{} : invite(rule, slot);
    const Node chosen = decider.choose();
    if (chosen == menu.count) return;
    if (chosen == slot) {
      found(slot, group);
    } else if (decider.state().value(var, ego, chosen)) {
      leave(rule, chosen);
    } else {
      join(rule, menu, chosen);
    }
  }

 private:
  // A partner drawn uniformly among those open to the actor, as the change of their tie.
  [[nodiscard]] bool draw_pair() const {
    const Menu& menu = decider.open(var, ego);
    Node partner = menu.count;
    if (decider.draws().replaying()) {
      partner = decider.draws().next();
    } else {
      double first = std::numeric_limits<double>::infinity();
      for (Node j = 0; j < menu.count; ++j) {
        if (!decider.is_open(j)) continue;
        const double arrival = decider.draws().proposal(j);
        if (arrival < first) {
          first = arrival;
          partner = j;
        }
      }
    }
    decider.draws().note(partner);
    if (partner == menu.count) return false;
    propose(decider.state(), toggle_of(decider.state(), menu, partner), outcome);
    return true;
  }

  // Closes empty slots and leavings that would break a structural cell. @return the slot for a
  // founding; menu.count if none
  [[nodiscard]] Node shape_candidates(const Coalition& rule, const Menu& menu) const {
    const State& state = decider.state();
    const bool own_instruments =
        std::all_of(decider.terms_of(var).begin(), decider.terms_of(var).end(),
                    [](const Term& term) { return term.def->own_instruments; });
    Node slot = menu.count;
    for (Node a = 0; a < menu.count; ++a) {
      if (!decider.is_open(a)) continue;
      if (state.size(var, a) == 0) {
        if (slot == menu.count) slot = a;
        decider.close(a);
      } else if (state.value(var, ego, a) && dissolves(rule, a)) {
        ChangeSet all;
        if (!dissolution(a, all)) {
          decider.close(a);
        } else if (!own_instruments) {
          decider.offer(a, all);
        }
      }
    }
    return slot;
  }

  [[nodiscard]] bool dissolves(const Coalition& rule, Node a) const {
    return static_cast<Node>(decider.state().size(var, a)) <= rule.min_members;
  }

  // The ego's leaving and everybody else's. @return false if somebody's cell is structural
  [[nodiscard]] bool dissolution(Node a, ChangeSet& change) const {
    const State& state = decider.state();
    const std::uint8_t* members = state.members(var, a);
    change.push_back({var, ego, a, -1});
    for (Node h = 0; h < state.states(); ++h) {
      if (!members[h] || h == ego) continue;
      if (state.fixed(var, h)[a]) return false;
      change.push_back({var, h, a, -1});
    }
    return true;
  }

  // Draws a group for the slot and puts the founding on the menu, if there is one.
  [[nodiscard]] Group invite(const Coalition& rule, Node slot) const {
    const Group group = draw_group(decider.state(), rule.kernel, var, slot, ego, decider.draws());
    if (group.size() + 1 < rule.min_members || group.empty()) return group;
    fill_founding(slot, group, outcome.change);
    decider.offer(slot, outcome.change);
    outcome.change.clear();
    return group;
  }

  void fill_founding(Node slot, const Group& group, ChangeSet& change) const {
    change.push_back({var, ego, slot, 1});
    for (const Node j : group) change.push_back({var, j, slot, 1});
  }

  void found(Node slot, const Group& group) const {
    fill_founding(slot, group, outcome.change);
    outcome.kind = EventKind::kFounded;
    outcome.slot = slot;
    for (const Node j : group) {
      if (!decider.accept(var, j, outcome.change)) return refuse(outcome, j);
    }
  }

  void leave(const Coalition& rule, Node a) const {
    outcome.slot = a;
    const bool last = dissolves(rule, a);
    outcome.kind = last ? EventKind::kDissolved : EventKind::kLeft;
    if (last) {
      (void)dissolution(a, outcome.change);
    } else {
      outcome.change.push_back({var, ego, a, -1});
    }
  }

  void join(const Coalition& rule, const Menu& menu, Node a) const {
    propose(decider.state(), toggle_of(decider.state(), menu, a), outcome);
    if (rule.accession == Accession::kOpen) return;
    for (Node h = 0; h < decider.state().states(); ++h) {
      if (decider.state().value(var, h, a) && !decider.accept(var, h, outcome.change))
        return refuse(outcome, h);
    }
  }
};

[[noreturn]] void unfit(const VarSpec& spec, const char* why) {
  throw DomainError("variable " + spec.name + ": " + why);
}

}  // namespace

void step(const Protocol& protocol, Decider& decider, VarId var, Node ego, Outcome& outcome) {
  outcome.clear();
  std::visit(Stepper{decider, var, ego, outcome}, protocol);
}

void check(const Protocol& protocol, const VarSpec& spec) {
  if (std::holds_alternative<Forcing>(protocol)) return;
  if (const auto* rule = std::get_if<Coalition>(&protocol)) {
    if (spec.kind != Kind::kMembership) unfit(spec, "the coalition protocol needs a membership");
    if (rule->min_members < 1 || rule->min_members > 32)
      unfit(spec, "min_members must be between 1 and 32");
    double total = 0;
    for (const double w : rule->kernel.size_weight) {
      if (!(w >= 0)) unfit(spec, "weights of group sizes must not be negative");
      total += w;
    }
    if (!(total > 0)) unfit(spec, "at least one group size needs weight");
    return;
  }
  if (spec.kind != Kind::kTie || spec.directed) unfit(spec, "this protocol needs undirected ties");
}

Protocol default_protocol(const VarSpec& spec) {
  if (spec.kind == Kind::kTie && !spec.directed) return Confirmed{};
  return Forcing{};
}

}  // namespace entente::engine
