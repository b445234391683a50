#include "entente/atlas/why.h"

#include <functional>
#include <map>

#include <fmt/format.h>

#include "entente/atlas/explain.h"
#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

/// A fact by its path. Only the fact that is asked for is put into words.
struct Fact {
  std::string path;    ///< unique: `plain`, or `plain@FROM` where several share it
  std::string plain;   ///< names the last of those that share it: the one nearest to today
  std::string brief;   ///< INSTRUMENT/ARTICLE, INSTRUMENT/OBLIGATION; else empty
  std::string owner;   ///< id of the entry that show() lists it under
  std::string second;  ///< another such id (the state of a party, the host of forces), or empty
  std::function<Explanation()> explain;
};

class Index {
 public:
  explicit Index(const Atlas& atlas) : atlas_(atlas), explain_(atlas) {
    states();
    for (const auto& it : atlas.instruments) instrument(it);
    for (const auto& it : atlas.arrangements) arrangement(it);
    for (const auto& it : atlas.exercises) exercise(it);
    for (const auto& it : atlas.disputes) dispute(it);
    for (const auto& entry : atlas.sources)
      add({.plain = "source/" + entry.key}, [this, &entry] { return explain_.source(entry); });
    for (auto& fact : facts_) {
      if (shared_[fact.plain] > 1)
        fact.path = fact.plain + fact.path;
      else
        fact.path = fact.plain;
    }
  }

  Index(const Index&) = delete;  // the facts hold on to it
  Index& operator=(const Index&) = delete;

  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }

  [[nodiscard]] const Fact* find(std::string_view path) const {
    const Fact* plain = nullptr;
    const Fact* brief = nullptr;
    for (const auto& fact : facts_) {
      if (fact.path == path) return &fact;
      if (fact.plain == path) plain = &fact;
      if (fact.brief == path && brief == nullptr) brief = &fact;
    }
    return plain != nullptr ? plain : brief;
  }

 private:
  /// `path` of the fact given is the suffix that tells it from others of the same `plain`.
  void add(Fact fact, std::function<Explanation()> explain) {
    ++shared_[fact.plain];
    fact.explain = std::move(explain);
    facts_.push_back(std::move(fact));
  }

  static std::string at(const Period& period) { return fmt::format("@{}", to_string(period.from)); }

  void states() {
    for (const auto& s : atlas_.states)
      add({.path = at(s.period), .plain = s.state, .owner = s.state},
          [this, &s] { return explain_.spell(s); });
    for (const auto& c : atlas_.capitals)
      add({.path = at(c.period), .plain = c.state + "/capital", .owner = c.state},
          [this, &c] { return explain_.capital(c); });
    for (const auto& f : atlas_.figures)
      add({.plain = fmt::format("{}/{}/{}", f.state, f.series, f.year), .owner = f.state},
          [this, &f] { return explain_.figure(f); });
    for (const auto& p : atlas_.presence)
      add({.path = at(p.period),
           .plain = fmt::format("{}/presence/{}", p.owner, p.host),
           .owner = p.owner,
           .second = p.host},
          [this, &p] { return explain_.presence(p); });
    record();
    for (const auto& p : atlas_.places)
      add({.plain = "place/" + p.id}, [this, &p] { return explain_.place(p); });
    for (const auto& a : atlas_.areas)
      add({.plain = "area/" + a.id}, [this, &a] { return explain_.area(a); });
    for (const auto& q : atlas_.questions)
      add({.plain = "question/" + q.id}, [this, &q] { return explain_.question(q); });
  }

  void record() {
    for (const auto& b : atlas_.bases)
      add({.path = at(b.period), .plain = "base/" + b.id, .owner = b.host},
          [this, &b] { return explain_.base(b); });
    for (const auto& s : atlas_.systems)
      add({.plain = fmt::format("{}/system/{}", s.owner, s.id), .owner = s.owner},
          [this, &s] { return explain_.system(s); });
    for (const auto& s : atlas_.statements)
      add({.plain = "statement/" + s.id}, [this, &s] { return explain_.statement(s); });
    for (const auto& t : atlas_.trade)
      add({.plain = fmt::format("{}/{}/{}/{}", t.state, t.direction, t.partner, t.year),
           .owner = t.state},
          [this, &t] { return explain_.trade(t); });
  }

  void exercise(const Exercise& it) {
    add({.plain = it.id, .owner = it.id}, [this, &it] { return explain_.exercise(it); });
    for (const auto& e : it.editions)
      add({.path = fmt::format("@{}", e.where.line),
           .plain = fmt::format("{}/edition/{}", it.id, to_string(e.period.from)),
           .owner = it.id},
          [this, &it, &e] { return explain_.edition(it, e); });
  }

  void dispute(const Dispute& it) {
    add({.plain = it.id, .owner = it.id}, [this, &it] { return explain_.dispute(it); });
    for (const auto& c : it.claimants)
      add({.path = at(c.period),
           .plain = fmt::format("{}/claimant/{}", it.id, c.state),
           .owner = it.id,
           .second = c.state},
          [this, &it, &c] { return explain_.claimant(it, c); });
    for (const auto& i : it.incidents)
      add({.plain = fmt::format("{}/incident/{}", it.id, i.id),
           .brief = fmt::format("{}/{}", it.id, i.id),
           .owner = it.id},
          [this, &it, &i] { return explain_.incident(it, i); });
  }

  void instrument(const Instrument& it) {
    add({.plain = it.id, .owner = it.id}, [this, &it] { return explain_.instrument(it); });
    for (const auto& p : it.parties)
      add({.path = at(p.period),
           .plain = fmt::format("{}/party/{}", it.id, p.state),
           .owner = it.id,
           .second = p.state},
          [this, &it, &p] { return explain_.party(it, p); });
    for (const auto& a : it.articles)
      add({.plain = fmt::format("{}/article/{}", it.id, a.id),
           .brief = fmt::format("{}/{}", it.id, a.id),
           .owner = it.id},
          [this, &it, &a] { return explain_.article(it, a); });
    for (const auto& o : it.obligations)
      add({.plain = fmt::format("{}/obligation/{}", it.id, o.id),
           .brief = fmt::format("{}/{}", it.id, o.id),
           .owner = it.id},
          [this, &it, &o] { return explain_.obligation(it, o); });
    for (std::size_t i = 0; i < it.suspensions.size(); ++i)
      add({.plain = fmt::format("{}/suspension/{}", it.id, i + 1), .owner = it.id},
          [this, &it, i] { return explain_.suspension(it, it.suspensions[i]); });
    for (std::size_t i = 0; i < it.interpretations.size(); ++i)
      add({.plain = fmt::format("{}/interpretation/{}", it.id, i + 1), .owner = it.id},
          [this, &it, i] { return explain_.interpretation(it, it.interpretations[i]); });
  }

  void arrangement(const Arrangement& it) {
    add({.plain = it.id, .owner = it.id}, [this, &it] { return explain_.arrangement(it); });
    for (const auto& m : it.members)
      add({.path = at(m.period),
           .plain = fmt::format("{}/{}", it.id, m.state),
           .owner = it.id,
           .second = m.state},
          [this, &it, &m] { return explain_.member(it, m); });
  }

  const Atlas& atlas_;
  Explainer explain_;
  std::vector<Fact> facts_;
  std::map<std::string, int> shared_;  // how many facts have a plain path
};

Explanation told(const Fact& fact) {
  auto made = fact.explain();
  made.id = fact.path;
  return made;
}

[[noreturn]] void no_such(const Index& index, std::string_view path) {
  std::vector<std::string> known;
  for (const auto& fact : index.facts()) {
    known.push_back(fact.plain);
    if (!fact.brief.empty()) known.push_back(fact.brief);
  }
  const auto near = closest(path, known);
  throw InputError({.field = std::string(path),
                    .problem = "the atlas has no such entry",
                    .remedy = near.empty()
                                  ? "see `entente atlas states` and `entente atlas treaties`"
                                  : fmt::format("did you mean '{}'?", near)});
}

}  // namespace

Explanation why(const Atlas& atlas, std::string_view path) {
  const Index index(atlas);
  const auto* fact = index.find(path);
  if (fact == nullptr) no_such(index, path);
  return told(*fact);
}

std::vector<Explanation> show(const Atlas& atlas, std::string_view id) {
  const Index index(atlas);
  std::vector<Explanation> parts;
  for (const auto& fact : index.facts()) {
    if (fact.owner == id || fact.second == id) parts.push_back(told(fact));
  }
  if (!parts.empty()) return parts;
  const auto* fact = index.find(id);
  if (fact == nullptr) no_such(index, id);
  return {told(*fact)};
}

std::vector<std::string> fact_paths(const Atlas& atlas) {
  const Index index(atlas);
  std::vector<std::string> paths;
  for (const auto& fact : index.facts()) {
    if (!fact.path.starts_with("source/")) paths.push_back(fact.path);
  }
  return paths;
}

}  // namespace entente::atlas
