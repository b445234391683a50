#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "entente/actor/decider.h"
#include "entente/actor/event.h"
#include "entente/actor/protocol.h"
#include "entente/actor/scheduler.h"
#include "entente/state/model.h"

namespace entente::engine {

/// A state that enters or leaves the system at a date (Huisman & Snijders 2003).
struct Composition {
  double year = 0;
  Node node = 0;
  bool enters = true;
};

struct ChainOptions {
  ReplicateId replicate;
  double start_year = 0;
  Isa isa = Isa::kGeneric;
  std::vector<Protocol> protocols;  ///< by variable; empty: default_protocol() of each
  std::vector<std::uint32_t>
      keys;  ///< by state, distinct, below 65536: names states in the random streams, so that a
             ///< future does not change when others join the scope; empty: 0, 1, 2, ...
  std::vector<Composition> composition;  ///< sorted by year
  Tally* tally = nullptr;                ///< likelihood and scores are added up here, if given
  Tape* record = nullptr;
  const Tape* replay = nullptr;  ///< decisions are taken from this tape, for walk()
};

/// What the two forms of chain share: the parameters, the draws, the decisions.
class ChainCore {
 public:
  /// @throws DomainError for a parameter list of another length or out of range, a protocol that
  /// does not fit, bad keys
  ChainCore(const Model& model, State& state, const ChainOptions& options, Draws::Mode mode);
  ChainCore(const ChainCore&) = delete;
  ChainCore& operator=(const ChainCore&) = delete;

  [[nodiscard]] std::size_t clocks() const { return keys_.size(); }

  [[nodiscard]] std::span<const std::uint32_t> keys() const { return keys_; }

  [[nodiscard]] State& state() { return state_; }

  [[nodiscard]] Parameters& parameters() { return parameters_; }

  [[nodiscard]] const Tally* tally() const { return tally_; }

  /// Rate of a clock (variable * states + state) under the present parameters, covariates and
  /// presence.
  [[nodiscard]] double rate(std::size_t clock) const;
  /// The tally's share of waiting for `years`, and of a ring.
  void wait(double years);
  void ring(std::size_t clock, double year);
  /// Takes the decisions of a clock that rang and applies their outcome. @return what happened
  const Outcome& decide(std::size_t clock);
  /// Clears all cells of a state, calling apply and event for each batch that fits a change set.
  void clear_state(Node node, const std::function<void(const ChangeSet&, VarId)>& report);
  /// @throws DomainError when lengths differ or a rate is negative
  void check_parameters() const;

  [[nodiscard]] Event event(const Outcome& outcome, std::size_t clock, double year) const;

 private:
  [[nodiscard]] double multiplier(VarId var, Node node) const;

  [[nodiscard]] Node states() const { return state_.states(); }

  const Model& model_;
  State& state_;
  Parameters parameters_;
  std::vector<Protocol> protocols_;
  std::vector<std::uint32_t> keys_;    // by clock
  std::vector<std::uint32_t> counts_;  // opportunities so far, by clock
  Draws draws_;
  Decider decider_;
  Tally* tally_;
  Tape* record_;
  Outcome outcome_;
};

/// One simulated history. Between calls of run_until() the caller may change covariates, ties,
/// presence and parameters; the chain goes on from there, and clocks whose rates did not change do
/// not move.
///
///     Future<EventLog> future(model, state, options, log);
///     future.run_until(2030);
///     future.update([&](State& s, Parameters& p) { s.covariates().node(threat).values[0] = 2; });
///     future.run_until(2040);
///
/// The model, the state and the observer must outlive the chain; the state belongs to it meanwhile.
/// No allocation in a ministep. Randomness: streams of (seed, replicate, purpose, key); nothing
/// else.
template <class Scheduler, class Observer>
class Chain {
 public:
  Chain(const Model& model, State& state, const ChainOptions& options, Observer& observer)
      : core_(model, state, options, Scheduler::kMode),
        scheduler_(options.replicate, core_.keys(), options.start_year),
        composition_(options.composition),
        now_(options.start_year),
        observer_(observer) {
    refresh_rates();
  }

  [[nodiscard]] double now() const { return now_; }

  /// Runs all that happens before `year` and stops there. No-op for a year that is past.
  void run_until(double year) {
    while (now_ < year) {
      const bool entry = next_ < composition_.size() && composition_[next_].year < year;
      const double stop = entry ? std::max(now_, composition_[next_].year) : year;
      if (scheduler_.peek() < stop) {
        ring();
        continue;
      }
      core_.wait(stop - now_);
      now_ = stop;
      if (entry) compose(composition_[next_++]);
    }
  }

  /// Lets the caller change the state and the parameters, then brings the rates up to date.
  template <class F>
  void update(F&& change) {
    std::forward<F>(change)(core_.state(), core_.parameters());
    core_.check_parameters();
    refresh_rates();
  }

  /// Applies changes that no one decided (an intervention) and reports them as kImposed.
  void impose(const ChangeSet& change) {
    core_.state().apply(change);
    if (!change.empty()) report(change, change[0].var, change[0].row, EventKind::kImposed);
  }

  /// A state enters, without ties; or leaves, its ties and memberships ending.
  void enter(Node node) { compose({now_, node, true}); }

  void leave(Node node) { compose({now_, node, false}); }

 private:
  void ring() {
    const double at = scheduler_.peek();
    core_.wait(at - now_);
    now_ = at;
    const std::size_t clock = scheduler_.fire();
    core_.ring(clock, now_);
    const Outcome& outcome = core_.decide(clock);
    if (outcome.kind != EventKind::kNothing) observer_.on_event(core_.event(outcome, clock, now_));
  }

  void compose(const Composition& change) {
    core_.state().set_present(change.node, change.enters);
    if (change.enters) {
      observer_.on_event({.year = now_, .actor = change.node, .kind = EventKind::kEntered});
    } else {
      core_.clear_state(change.node, [&](const ChangeSet& ended, VarId var) {
        report(ended, var, change.node, EventKind::kDeparted);
      });
    }
    refresh_rates();
  }

  void report(const ChangeSet& change, VarId var, Node actor, EventKind kind) {
    observer_.on_event({.year = now_,
                        .var = var,
                        .actor = actor,
                        .kind = kind,
                        .changes = change.data(),
                        .size = change.size()});
  }

  void refresh_rates() {
    for (std::size_t clock = 0; clock < core_.clocks(); ++clock) {
      const double rate = core_.rate(clock);
      if (rate != scheduler_.rate(clock)) scheduler_.set_rate(clock, rate, now_);
    }
  }

  ChainCore core_;
  Scheduler scheduler_;
  std::vector<Composition> composition_;
  std::size_t next_ = 0;
  double now_;
  Observer& observer_;
};

/// A future: keyed clocks and keyed draws, for common random numbers between scenarios.
template <class Observer>
using Future = Chain<NextReaction, Observer>;

/// A chain for estimation: the cheaper scheduler and one stream.
template <class Observer>
using EstimationChain = Chain<TotalRate, Observer>;

/// Walks a recorded path again under `model`'s parameters, adding up its log-likelihood and score
/// in options.tally. The state must be as it was at the start; composition and caller's changes
/// must not have happened along the path.
/// @throws DomainError when the tape does not fit the model
void walk(const Model& model, State& state, const ChainOptions& options, const Tape& tape);

}  // namespace entente::engine
