#pragma once

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "entente/core/describe.h"
#include "entente/core/error.h"

namespace entente {

using Json = nlohmann::ordered_json;

template <class T>
Json to_json(const T& value);

namespace detail {

struct JsonWriter {
  Json out = Json::object();

  template <class T>
  void operator()(std::string_view name, const T& field, const Meta&) {
    out[std::string(name)] = entente::to_json(field);
  }
};

template <class T>
void read_json(const Json& json, T& value, const std::string& where);

[[noreturn]] inline void reject_json(const std::string& where, const char* problem) {
  throw InputError({.file = {},
                    .line = 0,
                    .field = where,
                    .problem = problem,
                    .remedy = "the file was cut or written by another version"});
}

inline std::string json_path(const std::string& where, std::string_view name) {
  std::string path = where;
  path.append("/").append(name);
  return path;
}

struct JsonReader {
  const Json& in;
  std::string where;

  template <class T>
  void operator()(std::string_view name, T& field, const Meta&) {
    const auto it = in.find(std::string(name));
    if (it != in.end()) {
      read_json(*it, field, json_path(where, name));
    } else if constexpr (!OptionalField<T>) {
      reject_json(json_path(where, name), "is missing");
    }
  }
};

template <VectorField T>
void read_json_list(const Json& json, T& value, const std::string& where) {
  if (!json.is_array()) reject_json(where, "has another type");
  value.clear();
  for (std::size_t i = 0; i < json.size(); ++i) {
    typename T::value_type item{};
    read_json(json.at(i), item, json_path(where, std::to_string(i)));
    value.push_back(std::move(item));
  }
}

template <MapField T>
void read_json_map(const Json& json, T& value, const std::string& where) {
  if (!json.is_object()) reject_json(where, "has another type");
  for (const auto& [key, item] : json.items()) read_json(item, value[key], json_path(where, key));
}

template <class T>
void read_json_scalar(const Json& json, T& value, const std::string& where) {
  if constexpr (std::is_floating_point_v<T>) {
    if (json.is_null()) {  // as to_json wrote a NaN
      value = std::numeric_limits<T>::quiet_NaN();
      return;
    }
  }
  try {
    value = json.get<T>();
  } catch (const Json::exception&) {
    reject_json(where, "has another type");
  }
}

template <class T>
void read_json(const Json& json, T& value, const std::string& where) {
  if constexpr (OptionalField<T>) {
    value.reset();
    if (!json.is_null()) read_json(json, value.emplace(), where);
  } else if constexpr (Described<T>) {
    JsonReader reader{json, where};
    T::describe(value, reader);
  } else if constexpr (VectorField<T>) {
    read_json_list(json, value, where);
  } else if constexpr (MapField<T>) {
    read_json_map(json, value, where);
  } else {
    read_json_scalar(json, value, where);
  }
}

template <class T>
Json schema_of(const Meta& meta);

struct SchemaWriter {
  Json properties = Json::object();
  Json required = Json::array();

  template <class T>
  void operator()(std::string_view name, T&, const Meta& meta) {
    using Field = std::remove_const_t<T>;
    properties[std::string(name)] = schema_of<Field>(meta);
    if constexpr (!OptionalField<Field>) required.push_back(std::string(name));
  }
};

template <class T>
Json schema_of(const Meta& meta) {
  Json schema = Json::object();
  if constexpr (OptionalField<T>) {
    schema = schema_of<typename T::value_type>({});
    if (schema.contains("type") && !schema["type"].is_array()) {
      schema["type"] = Json::array({schema["type"], "null"});
    }
  } else if constexpr (Described<T>) {
    T value{};
    SchemaWriter writer;
    T::describe(value, writer);
    schema = {{"type", "object"},
              {"properties", writer.properties},
              {"required", writer.required},
              {"additionalProperties", false}};
  } else if constexpr (VectorField<T>) {
    schema = {{"type", "array"}, {"items", schema_of<typename T::value_type>({})}};
  } else if constexpr (MapField<T>) {
    schema = {{"type", "object"}, {"additionalProperties", schema_of<typename T::mapped_type>({})}};
  } else if constexpr (std::is_same_v<T, bool>) {
    schema = {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    schema = {{"type", "integer"}};
  } else if constexpr (std::is_floating_point_v<T>) {
    schema = {{"type", Json::array({"number", "null"})}};  // JSON has no NaN: it is written as null
  } else {
    schema = {{"type", "string"}};
  }
  if (!meta.doc.empty()) schema["description"] = std::string(meta.doc);
  if (!meta.unit.empty()) schema["x-unit"] = std::string(meta.unit);
  return schema;
}

}  // namespace detail

/// The value as JSON, fields in the order of describe(). An absent optional and a NaN are null.
template <class T>
Json to_json(const T& value) {
  if constexpr (OptionalField<T>) {
    return value ? to_json(*value) : Json(nullptr);
  } else if constexpr (Described<T>) {
    detail::JsonWriter writer;
    T::describe(value, writer);
    return std::move(writer.out);
  } else if constexpr (VectorField<T>) {
    Json out = Json::array();
    for (const auto& item : value) out.push_back(to_json(item));
    return out;
  } else if constexpr (MapField<T>) {
    Json out = Json::object();
    for (const auto& [key, item] : value) out[key] = to_json(item);
    return out;
  } else if constexpr (std::is_floating_point_v<T>) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
  } else {
    return Json(value);
  }
}

/// The inverse of to_json. @throws InputError naming the JSON pointer at fault
template <class T>
T from_json(const Json& json) {
  T value{};
  detail::read_json(json, value, "");
  return value;
}

/// JSON Schema (draft 2020-12) of a described struct.
template <Described T>
Json json_schema(std::string_view title) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", std::string(title)}};
  schema.update(detail::schema_of<T>({}));
  return schema;
}

}  // namespace entente
