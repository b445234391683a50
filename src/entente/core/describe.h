#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// One mechanism per result struct. A struct is *described* when it has
///
///     template <class Self, class V>
///     static void describe(Self& self, V& v) {
///       v("year", self.year, Meta{.unit = "year", .doc = "calendar year"});
///     }
///
/// From this come JSON both ways and JSON Schema (describe_json.h), CSV (describe_csv.h) and the
/// content hash (describe_hash.h). Fields may be bool, integers, doubles, strings, optionals
/// (absent = unknown, never zero), vectors and string-keyed maps of these, and other described
/// structs.
namespace entente {

struct Meta {
  std::string_view unit = "";  ///< "1" or empty for dimensionless
  std::string_view doc = "";
  bool hashed = true;  ///< false for what may differ between equal runs: time, host, thread count
};

namespace detail {
struct Probe {
  template <class T>
  void operator()(std::string_view, T&, const Meta&) {}
};

template <class T>
struct IsVector : std::false_type {};

template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
struct IsOptional : std::false_type {};

template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsMap : std::false_type {};

template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};
}  // namespace detail

template <class T>
concept Described = requires(T& value, detail::Probe& probe) {
  T::describe(value, probe);
};

template <class T>
concept VectorField = detail::IsVector<T>::value;

template <class T>
concept OptionalField = detail::IsOptional<T>::value;

template <class T>
concept MapField = detail::IsMap<T>::value;

}  // namespace entente
