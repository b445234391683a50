#include "entente/atlas/agreement.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "entente/atlas/vocabulary.h"
#include "entente/core/hash.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

using Labels = std::vector<std::pair<std::string, std::string>>;
using Texts = std::set<std::string>;

Texts states_of(const Instrument& it) {
  Texts states;
  for (const auto& party : it.parties) states.insert(party.state);
  return states;
}

std::vector<const Obligation*> of_kind(const Instrument& it, const std::string& kind) {
  std::vector<const Obligation*> found;
  for (const auto& o : it.obligations) {
    if (o.kind == kind) found.push_back(&o);
  }
  return found;
}

bool names(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end() ||
         list == std::vector<std::string>{"all"};
}

bool owes(const std::vector<const Obligation*>& obligations, const std::string& by,
          const std::string& to) {
  return std::any_of(obligations.begin(), obligations.end(),
                     [&](const Obligation* o) { return names(o->by, by) && names(o->to, to); });
}

/// The strongest of the obligations, in the order of the vocabulary.
std::string strongest(const std::vector<const Obligation*>& obligations) {
  const auto& order = vocabulary::kStrengths;
  const auto* best = &order.back();
  for (const auto* o : obligations) {
    const auto at = std::find(order.begin(), order.end(), o->strength);
    if (at != order.end() && &*at < best) best = &*at;
  }
  return *best;
}

template <class Has>
std::string yes_if(const std::vector<const Obligation*>& obligations, Has has) {
  return std::any_of(obligations.begin(), obligations.end(),
                     [&](const Obligation* o) { return has(*o); })
             ? "yes"
             : "no";
}

class Comparison {
 public:
  void compare(const Instrument& first, const Instrument& second) {
    id_ = first.id;
    const auto organised = [](const Instrument& it) {
      return it.organisation == "none" ? "no" : "yes";
    };
    add("type", first.type, second.type);
    add("organisation", organised(first), organised(second));
    add("signed", to_string(first.signed_on), to_string(second.signed_on));
    add("in force", to_string(first.in_force), to_string(second.in_force));
    add("ended", to_string(first.ended), to_string(second.ended));
    add("term", first.duration.term, second.duration.term);
    parties(first, second);
    for (const auto& kind : vocabulary::kKinds) obligations(first, second, kind);
  }

  [[nodiscard]] const std::map<std::string, Labels>& labels() const { return labels_; }

  [[nodiscard]] std::vector<Disagreement> take_differ() { return std::move(differ_); }

 private:
  /// What one coder has not looked at is no disagreement.
  void add(const std::string& field, const std::string& first, const std::string& second) {
    if (first == "not-covered" || second == "not-covered") return;
    labels_[field].emplace_back(first, second);
    if (first != second) differ_.push_back({id_, field, first, second});
  }

  void parties(const Instrument& first, const Instrument& second) {
    const auto a = states_of(first);
    const auto b = states_of(second);
    Texts both(a);
    both.insert(b.begin(), b.end());
    for (const auto& state : both) {
      const auto word = [&](const Texts& in) {
        return fmt::format("{} {}", state, in.contains(state) ? "party" : "no party");
      };
      add("parties", word(a), word(b));
    }
  }

  void obligations(const Instrument& first, const Instrument& second, const std::string& kind) {
    const auto a = of_kind(first, kind);
    const auto b = of_kind(second, kind);
    const auto word = [](const auto& list) { return list.empty() ? "no" : "yes"; };
    add("has " + kind, word(a), word(b));
    labels_["has any kind"].emplace_back(word(a), word(b));
    if (a.empty() || b.empty()) return;
    direction(first, second, kind);
    add("strength", strongest(a), strongest(b));
    const auto both = [&](const std::string& field, auto has) {
      add(field, yes_if(a, has), yes_if(b, has));
    };
    both("on armed attack", [](const Obligation& o) { return names(o.acts, "armed-attack"); });
    both("on the event", [](const Obligation& o) { return o.on == "event"; });
    both("area limited", [](const Obligation& o) { return o.area != "any" && o.area != "none"; });
    both("attackers limited",
         [](const Obligation& o) { return o.attackers != std::vector<std::string>{"any"}; });
  }

  void direction(const Instrument& first, const Instrument& second, const std::string& kind) {
    const auto a = of_kind(first, kind);
    const auto b = of_kind(second, kind);
    Texts states = states_of(first);
    states.merge(states_of(second));
    for (const auto& by : states) {
      for (const auto& to : states) {
        if (by == to) continue;
        const bool then = owes(a, by, to);
        const bool now = owes(b, by, to);
        labels_["who owes whom"].emplace_back(then ? "owes" : "not", now ? "owes" : "not");
        if (then != now)
          differ_.push_back({id_, "who owes whom",
                             fmt::format("{} {} {}: {}", by, kind, to, then ? "owes" : "not"),
                             now ? "owes" : "not"});
      }
    }
  }

  std::string id_;
  std::map<std::string, Labels> labels_;
  std::vector<Disagreement> differ_;
};

std::string unit_of(const std::string& field) {
  if (field == "parties") return "a state that either coding names; share alone has meaning";
  if (field == "who owes whom") return "an ordered pair of parties under a kind that both code";
  if (field == "has any kind") return "an instrument and one of the ten kinds";
  if (field == "strength" || field.starts_with("on ") || field.ends_with("limited"))
    return "an instrument and a kind that both code";
  return "an instrument";
}

}  // namespace

bool drawn_for_second_coding(std::string_view id) {
  constexpr std::size_t kDigits = 8;  // four bytes in hexadecimal
  constexpr double kTenth = 0.1 * 4294967296.0;
  const auto digest = sha256(id).substr(0, kDigits);
  return static_cast<double>(std::stoull(digest, nullptr, 16)) < kTenth;
}

std::optional<double> cohen_kappa(const Labels& labels) {
  if (labels.empty()) return std::nullopt;
  std::map<std::string, double> first, second;
  double same = 0;
  for (const auto& [a, b] : labels) {
    ++first[a];
    ++second[b];
    same += a == b ? 1 : 0;
  }
  const double n = static_cast<double>(labels.size());
  double chance = 0;
  for (const auto& [label, count] : first) {
    const auto it = second.find(label);
    if (it != second.end()) chance += count / n * it->second / n;
  }
  if (chance >= 1) return std::nullopt;
  return (same / n - chance) / (1 - chance);
}

Agreement agreement(const Atlas& atlas) {
  Agreement made;
  Comparison comparison;
  for (const auto& it : atlas.instruments) {
    const auto second = std::find_if(atlas.second.begin(), atlas.second.end(),
                                     [&](const Instrument& other) { return other.id == it.id; });
    if (drawn_for_second_coding(it.id)) {
      made.drawn.push_back(it.id);
      if (second == atlas.second.end()) made.missing.push_back(it.id);
    }
    if (second != atlas.second.end()) comparison.compare(it, *second);
  }
  for (const auto& [field, labels] : comparison.labels()) {
    AgreementRow row{.field = field, .note = unit_of(field)};
    row.units = static_cast<std::int64_t>(labels.size());
    row.agreed = std::count_if(labels.begin(), labels.end(),
                               [](const auto& pair) { return pair.first == pair.second; });
    row.share = static_cast<double>(row.agreed) / static_cast<double>(row.units);
    if (field != "parties") row.kappa = cohen_kappa(labels);
    made.rows.push_back(std::move(row));
  }
  made.differ = comparison.take_differ();
  return made;
}

}  // namespace entente::atlas
