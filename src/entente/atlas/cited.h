#pragma once

#include <optional>
#include <string>
#include <vector>

/// What every fact of the atlas carries: where it stands, what it rests on, and how a number may be
/// absent.
namespace entente::atlas {

/// Where an entry stands, for messages and for `why`.
struct Where {
  std::string file;
  int line = 0;
};

/// What a fact rests on.
struct Cited {
  std::vector<std::string> sources;  ///< keys of sources/
  std::string locator;               ///< article, page, table, row
  std::string confidence = "firm";   ///< firm | contested | estimate
  std::string note;
};

/// A number that may be absent in one of the three ways that differ.
struct Quantity {
  enum class Kind { kKnown, kNone, kUnknown, kNotCovered } kind = Kind::kNotCovered;
  double value = 0;  ///< meaningful only if known

  [[nodiscard]] std::optional<double> known() const {
    return kind == Kind::kKnown ? std::optional<double>(value) : std::nullopt;
  }

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// The number, or the word for its absence, as the files write it.
std::string to_string(const Quantity& quantity);

}  // namespace entente::atlas
