#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace entente {

/// A strong index: 0, 1, 2, ... into the table that Tag names. Never mixes with another kind of
/// index.
template <class Tag>
struct Id {
  std::uint32_t index = 0;

  constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace entente

template <class Tag>
struct std::hash<entente::Id<Tag>> {
  std::size_t operator()(entente::Id<Tag> id) const noexcept { return id.index; }
};
