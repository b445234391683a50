#include "entente/core/toml.h"

#include <algorithm>

#include <fmt/format.h>

#define TOML_HEADER_ONLY 0
#include <toml++/toml.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente {

struct TomlTable::Node {
  std::shared_ptr<const toml::table> root;  // keeps the tree alive
  const toml::table* table;
  std::string file;
  std::string path;
};

TomlTable TomlTable::parse(std::string_view text, const std::string& name) {
  // toml++ must never see ill-formed UTF-8 or control bytes (it may abort): both are caught here
  // first.
  const auto line_at = [&](std::size_t at) {
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  };
  if (const auto bad = invalid_utf8(text); bad != std::string_view::npos) {
    throw InputError({.file = name,
                      .line = line_at(bad),
                      .field = {},
                      .problem = "the text is not UTF-8",
                      .remedy = "save the file as UTF-8"});
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
      throw InputError({.file = name,
                        .line = line_at(i),
                        .field = {},
                        .problem = "a control character",
                        .remedy = "remove it"});
    }
  }
  try {
    auto root = std::make_shared<const toml::table>(toml::parse(text, std::string_view(name)));
    const toml::table* table = root.get();
    return TomlTable(std::make_shared<const Node>(Node{std::move(root), table, name, ""}));
  } catch (const toml::parse_error& error) {
    throw InputError({.file = name,
                      .line = static_cast<int>(error.source().begin.line),
                      .field = {},
                      .problem = std::string(error.description()),
                      .remedy = "mend the TOML syntax at this line"});
  }
}

TomlTable TomlTable::read(const std::string& path) {
  return parse(read_file(path), path);
}

const std::string& TomlTable::file() const {
  return node_->file;
}

int TomlTable::line() const {
  return static_cast<int>(node_->table->source().begin.line);
}

int TomlTable::line_of(std::string_view key) const {
  const auto* value = node_->table->get(key);
  return value == nullptr ? line() : static_cast<int>(value->source().begin.line);
}

std::string TomlTable::path(std::string_view key) const {
  return node_->path.empty() ? std::string(key) : fmt::format("{}.{}", node_->path, key);
}

bool TomlTable::has(std::string_view key) const {
  return node_->table->contains(key);
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, value] : *node_->table) names.emplace_back(key.str());
  return names;
}

void TomlTable::fail(std::string_view key, const std::string& problem,
                     const std::string& remedy) const {
  throw InputError({.file = node_->file,
                    .line = line_of(key),
                    .field = path(key),
                    .problem = problem,
                    .remedy = remedy});
}

namespace {

template <class T>
T required(const TomlTable& self, const toml::table& table, std::string_view key,
           const char* what) {
  const auto* node = table.get(key);
  if (node == nullptr) self.fail(key, "is missing", fmt::format("add {} = ({})", key, what));
  const auto value = node->value<T>();
  const bool exact = std::is_same_v<T, double> ? node->is_number()
                     : std::is_same_v<T, long long> || std::is_same_v<T, std::int64_t>
                         ? node->is_integer()
                         : true;
  if (!value || !exact)
    self.fail(key, fmt::format("is not {}", what), fmt::format("write {}", what));
  return *value;
}

}  // namespace

std::string TomlTable::text(std::string_view key) const {
  return required<std::string>(*this, *node_->table, key, "a text in quotes");
}

double TomlTable::number(std::string_view key) const {
  return required<double>(*this, *node_->table, key, "a number");
}

long long TomlTable::integer(std::string_view key) const {
  return required<std::int64_t>(*this, *node_->table, key, "a whole number");
}

bool TomlTable::boolean(std::string_view key) const {
  const auto* node = node_->table->get(key);
  if (node == nullptr) fail(key, "is missing", fmt::format("add {} = true or false", key));
  if (!node->is_boolean()) fail(key, "is not true or false", "write true or false");
  return **node->as_boolean();
}

namespace {

const toml::array& array_at(const TomlTable& self, const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) self.fail(key, "is missing", fmt::format("add {} = [...]", key));
  if (!node->is_array()) self.fail(key, "is not a list", "write a list in square brackets");
  return *node->as_array();
}

std::vector<double> numbers_of(const TomlTable& self, const toml::array& array,
                               std::string_view key) {
  std::vector<double> out;
  for (const auto& item : array) {
    if (!item.is_number() || !item.value<double>())
      self.fail(key, "holds something that is not a number, or a whole number beyond 2^53",
                "write numbers only");
    out.push_back(*item.value<double>());
  }
  return out;
}

}  // namespace

std::vector<std::string> TomlTable::texts(std::string_view key) const {
  std::vector<std::string> out;
  for (const auto& item : array_at(*this, *node_->table, key)) {
    if (!item.is_string())
      fail(key, "holds something that is not a text", "write texts in quotes only");
    out.push_back(*item.value<std::string>());
  }
  return out;
}

std::vector<double> TomlTable::numbers(std::string_view key) const {
  return numbers_of(*this, array_at(*this, *node_->table, key), key);
}

std::vector<std::vector<double>> TomlTable::points(std::string_view key) const {
  std::vector<std::vector<double>> out;
  for (const auto& item : array_at(*this, *node_->table, key)) {
    if (!item.is_array()) fail(key, "holds something that is not a list", "write [[a, b], [c, d]]");
    out.push_back(numbers_of(*this, *item.as_array(), key));
  }
  return out;
}

TomlTable TomlTable::table(std::string_view key) const {
  const auto* node = node_->table->get(key);
  if (node == nullptr) fail(key, "is missing", fmt::format("add [{}]", path(key)));
  if (!node->is_table()) fail(key, "is not a table", fmt::format("write [{}]", path(key)));
  return TomlTable(
      std::make_shared<const Node>(Node{node_->root, node->as_table(), node_->file, path(key)}));
}

std::string TomlTable::text_or(std::string_view key, std::string fallback) const {
  return has(key) ? text(key) : std::move(fallback);
}

double TomlTable::number_or(std::string_view key, double fallback) const {
  return has(key) ? number(key) : fallback;
}

bool TomlTable::boolean_or(std::string_view key, bool fallback) const {
  return has(key) ? boolean(key) : fallback;
}

std::vector<std::string> TomlTable::texts_or(std::string_view key,
                                             std::vector<std::string> fallback) const {
  return has(key) ? texts(key) : std::move(fallback);
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) const {
  std::vector<TomlTable> out;
  if (!has(key)) return out;
  for (const auto& item : array_at(*this, *node_->table, key)) {
    if (!item.is_table())
      fail(key, "holds something that is not a table", fmt::format("write [[{}]]", path(key)));
    out.push_back(TomlTable(std::make_shared<const Node>(Node{
        node_->root, item.as_table(), node_->file, fmt::format("{}[{}]", path(key), out.size())})));
  }
  return out;
}

bool TomlTable::is_text(std::string_view key) const {
  const auto* node = node_->table->get(key);
  return node != nullptr && node->is_string();
}

bool TomlTable::is_number(std::string_view key) const {
  const auto* node = node_->table->get(key);
  return node != nullptr && node->is_number();
}

void TomlTable::only(const std::vector<std::string>& known) const {
  for (const auto& key : keys()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string near = closest(key, known);
    fail(key, "unknown key",
         near.empty() ? fmt::format("known keys: {}", join(known, ", "))
                      : fmt::format("did you mean '{}'?", near));
  }
}

}  // namespace entente
