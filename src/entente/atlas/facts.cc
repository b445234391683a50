#include "entente/atlas/facts.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

template <class T, class Get>
const T* find(const std::vector<T>& items, std::string_view id, Get get) {
  const auto it =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return get(item) == id; });
  return it == items.end() ? nullptr : &*it;
}

template <class T>
std::vector<std::string> ids(const std::vector<T>& items) {
  std::vector<std::string> out;
  for (const auto& item : items) out.push_back(item.id);
  return out;
}

[[noreturn]] void unknown_id(const std::string& what, std::string_view id,
                             const std::vector<std::string>& known) {
  const auto near = closest(id, known);
  throw InputError({.field = "coding",
                    .problem = fmt::format("there is no {} '{}'", what, id),
                    .remedy = near.empty() ? fmt::format("known: {}", join(known, ", "))
                                           : fmt::format("did you mean '{}'?", near)});
}

}  // namespace

std::string to_string(const Quantity& quantity) {
  switch (quantity.kind) {
    case Quantity::Kind::kKnown:
      return shortest(quantity.value);
    case Quantity::Kind::kNone:
      return "none";
    case Quantity::Kind::kUnknown:
      return "unknown";
    case Quantity::Kind::kNotCovered:
      break;
  }
  return "not-covered";
}

bool Coding::chooses(const Under& under) const {
  return std::all_of(under.begin(), under.end(), [&](const auto& entry) {
    const auto it = readings.find(entry.first);
    return it != readings.end() && it->second == entry.second;
  });
}

const Source* Atlas::source(std::string_view key) const {
  return find(sources, key, [](const Source& s) -> const std::string& { return s.key; });
}

const Instrument* Atlas::instrument(std::string_view id) const {
  return find(instruments, id, [](const Instrument& i) -> const std::string& { return i.id; });
}

const Arrangement* Atlas::arrangement(std::string_view id) const {
  return find(arrangements, id, [](const Arrangement& a) -> const std::string& { return a.id; });
}

const Exercise* Atlas::exercise(std::string_view id) const {
  return find(exercises, id, [](const Exercise& e) -> const std::string& { return e.id; });
}

const Dispute* Atlas::dispute(std::string_view id) const {
  return find(disputes, id, [](const Dispute& d) -> const std::string& { return d.id; });
}

const Coding* Atlas::coding(std::string_view id) const {
  return find(codings, id, [](const Coding& c) -> const std::string& { return c.id; });
}

const Question* Atlas::question(std::string_view id) const {
  return find(questions, id, [](const Question& q) -> const std::string& { return q.id; });
}

bool Atlas::has_state(std::string_view id) const {
  return std::any_of(states.begin(), states.end(),
                     [&](const StateSpell& s) { return s.state == id; });
}

const StateSpell* Atlas::spell(std::string_view state, Day day) const {
  for (const auto& entry : states) {
    if (entry.state == state && entry.period.contains(day)) return &entry;
  }
  return nullptr;
}

const Capital* Atlas::capital(std::string_view state, Day day) const {
  for (const auto& entry : capitals) {
    if (entry.state == state && entry.period.contains(day)) return &entry;
  }
  return nullptr;
}

Coding Atlas::resolve_coding(std::string_view text) const {
  if (const auto* named = coding(text)) return *named;
  if (text.find('=') == std::string_view::npos) unknown_id("coding", text, ids(codings));
  auto parts = split(text, ',');
  if (parts.empty()) unknown_id("coding", text, ids(codings));
  const bool named = parts.front().find('=') == std::string::npos;
  const std::string base_id = named ? parts.front() : "default";
  const auto* base = coding(base_id);
  if (base == nullptr) unknown_id("coding", base_id, ids(codings));
  if (named) parts.erase(parts.begin());
  Coding made = *base;
  made.id = std::string(text);
  made.says = "the coding " + base_id + ", changed on the command line";
  for (const auto& part : parts) {
    const auto pair = split(part, '=');
    if (pair.size() != 2) {
      throw InputError({.field = "coding",
                        .problem = fmt::format("'{}' is not question=reading", part),
                        .remedy = "write for example manila-pact=in-force"});
    }
    const auto* asked = question(pair[0]);
    if (asked == nullptr) unknown_id("question", pair[0], ids(questions));
    if (find(asked->readings, pair[1],
             [](const Reading& r) -> const std::string& { return r.id; }) == nullptr) {
      unknown_id(fmt::format("reading of {}", pair[0]), pair[1], ids(asked->readings));
    }
    made.readings[pair[0]] = pair[1];
  }
  return made;
}

std::string citation(const Source& source) {
  std::vector<std::string> parts;
  for (const auto* key : {"author", "institution", "title", "series", "date", "year"}) {
    const auto it = source.fields.find(key);
    if (it != source.fields.end() &&
        !(std::string_view(key) == "year" && source.fields.contains("date"))) {
      parts.push_back(it->second);
    }
  }
  return join(parts, ", ");
}

}  // namespace entente::atlas
