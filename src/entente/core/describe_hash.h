#pragma once

#include <bit>
#include <cstdint>
#include <string>

#include "entente/core/describe.h"
#include "entente/core/hash.h"

namespace entente {

namespace detail {

class HashWriter {
 public:
  explicit HashWriter(Sha256& hash) : hash_(hash) {}

  template <class T>
  void operator()(std::string_view name, const T& field, const Meta& meta) {
    if (!meta.hashed) return;
    text(name);
    value(field);
  }

  template <class T>
  void value(const T& field) {
    if constexpr (OptionalField<T>) {
      number(field.has_value() ? 1 : 0);
      if (field) value(*field);
    } else if constexpr (Described<T>) {
      T::describe(field, *this);
    } else if constexpr (VectorField<T>) {
      number(field.size());
      for (const auto& item : field) value(item);
    } else if constexpr (MapField<T>) {
      number(field.size());
      for (const auto& [key, item] : field) {
        text(key);
        value(item);
      }
    } else if constexpr (std::is_floating_point_v<T>) {
      // All NaNs count as one, and -0 as 0, so that equality of hashes is equality of values.
      const double plain = field != field ? 0.0 : static_cast<double>(field) + 0.0;
      number(field != field ? 0x7FF8000000000000ULL : std::bit_cast<std::uint64_t>(plain));
    } else if constexpr (std::is_integral_v<T>) {
      number(static_cast<std::uint64_t>(field));
    } else {
      text(field);
    }
  }

 private:
  void number(std::uint64_t n) {
    char bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>(n >> (8 * i));
    hash_.update({bytes, 8});
  }

  void text(std::string_view s) {
    number(s.size());
    hash_.update(s);
  }

  Sha256& hash_;
};

}  // namespace detail

/// SHA-256 over names and values of all hashed fields, in hexadecimal. The same on every machine
/// for equal values.
template <class T>
std::string content_hash(const T& value) {
  Sha256 hash;
  detail::HashWriter writer(hash);
  writer.value(value);
  return hash.finish();
}

}  // namespace entente
