#include "entente/atlas/fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "entente/atlas/vocabulary.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

constexpr const char* kDateRemedy =
    "write YYYY-MM-DD, YYYY-MM, YYYY, open, none, unknown or not-covered";

bool among(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string word_remedy(std::string_view word, const std::vector<std::string>& words) {
  const auto near = closest(word, words);
  return near.empty() ? fmt::format("write one of: {}", join(words, ", "))
                      : fmt::format("did you mean '{}'?", near);
}

bool parse_number(const std::string& text, double& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

std::optional<Quantity> absent(std::string_view word) {
  if (word == "none") return Quantity{.kind = Quantity::Kind::kNone};
  if (word == "unknown") return Quantity{.kind = Quantity::Kind::kUnknown};
  if (word == "not-covered") return Quantity{.kind = Quantity::Kind::kNotCovered};
  return std::nullopt;
}

}  // namespace

std::string left_out_key(const std::string& file, const std::string& entry) {
  const auto name = std::filesystem::path(file).filename().string();
  return entry.empty() ? name : name + "/" + entry;
}

void RowFields::fail(std::string_view column, const std::string& problem,
                     const std::string& remedy) const {
  throw InputError({.file = table_.name(),
                    .line = row_.line,
                    .field = std::string(column),
                    .problem = problem,
                    .remedy = remedy});
}

std::string RowFields::text(std::string_view column) const {
  const auto& cell = table_.at(row_, column);
  if (trim(cell).empty())
    fail(column, "is empty", "fill it in, or write unknown or not-covered where that is allowed");
  return cell;
}

std::string RowFields::one_of(std::string_view column,
                              const std::vector<std::string>& words) const {
  const auto word = text(column);
  if (!among(words, word))
    fail(column, fmt::format("'{}' is not a known word", word), word_remedy(word, words));
  return word;
}

double RowFields::number(std::string_view column, double lo, double hi) const {
  const auto cell = text(column);
  double value = 0;
  if (!parse_number(cell, value))
    fail(column, fmt::format("'{}' is not a number", cell), "write a plain number");
  if (!(value >= lo && value <= hi)) {
    fail(column, fmt::format("{} is out of range", cell),
         fmt::format("write a number from {} to {}", lo, hi));
  }
  return value;
}

int RowFields::integer(std::string_view column) const {
  const double value = number(column, -1e6, 1e6);
  if (value != static_cast<int>(value))
    fail(column, "is not a whole number", "write a whole number");
  return static_cast<int>(value);
}

std::vector<std::string> RowFields::list(std::string_view column) const {
  auto parts = split(text(column), ';');
  if (parts.empty()) fail(column, "is empty", "write one or more, joined by ';'");
  return parts;
}

std::vector<std::string> RowFields::all_of(std::string_view column,
                                           const std::vector<std::string>& words) const {
  auto parts = list(column);
  for (const auto& word : parts) {
    if (!among(words, word))
      fail(column, fmt::format("'{}' is not a known word", word), word_remedy(word, words));
  }
  return parts;
}

Date RowFields::date(std::string_view column) const {
  const auto cell = text(column);
  try {
    return Date::parse(cell);
  } catch (const DomainError& error) {
    fail(column, error.what(), kDateRemedy);
  }
}

Quantity RowFields::quantity(std::string_view column) const {
  const auto cell = text(column);
  if (const auto absence = absent(cell)) return *absence;
  double value = 0;
  if (!parse_number(cell, value) || !std::isfinite(value)) {
    fail(column, fmt::format("'{}' is not a number", cell),
         "write a plain number, none, unknown or not-covered");
  }
  if (value < 0) fail(column, "is negative", "write a number of 0 or more");
  return {.kind = Quantity::Kind::kKnown, .value = value};
}

Cited RowFields::cited() const {
  Cited cited{
      .sources = split(text("source"), ';'), .locator = {}, .confidence = "firm", .note = {}};
  if (table_.has("locator")) cited.locator = text("locator");
  if (table_.has("confidence")) cited.confidence = one_of("confidence", vocabulary::kConfidence);
  if (table_.has("note")) cited.note = note();
  return cited;
}

void require_file_name(const TomlTable& table, const std::string& id) {
  const auto stem = std::filesystem::path(table.file()).stem().string();
  if (stem != id)
    table.fail("id", fmt::format("is '{}' in a file called '{}'", id, stem), "give both one name");
}

Quantity quantity_at(const TomlTable& table, std::string_view key) {
  if (!table.is_number(key)) {
    if (const auto absence = absent(table.text(key))) return *absence;
    table.fail(key, fmt::format("'{}' is not a number", table.text(key)),
               "write a plain number, \"none\", \"unknown\" or \"not-covered\"");
  }
  const double value = table.number(key);
  if (!(value >= 0)) table.fail(key, "is negative", "write a number of 0 or more");
  return {.kind = Quantity::Kind::kKnown, .value = value};
}

Date date_at(const TomlTable& table, std::string_view key) {
  const auto text = table.text(key);
  try {
    return Date::parse(text);
  } catch (const DomainError& error) {
    table.fail(key, error.what(), kDateRemedy);
  }
}

Date date_or(const TomlTable& table, std::string_view key, Date fallback) {
  return table.has(key) ? date_at(table, key) : fallback;
}

std::string one_of(const TomlTable& table, std::string_view key,
                   const std::vector<std::string>& words) {
  const auto word = table.text(key);
  if (!among(words, word))
    table.fail(key, fmt::format("'{}' is not a known word", word), word_remedy(word, words));
  return word;
}

std::vector<std::string> all_of(const TomlTable& table, std::string_view key,
                                const std::vector<std::string>& words) {
  const auto given = table.texts(key);
  for (const auto& word : given) {
    if (!among(words, word))
      table.fail(key, fmt::format("'{}' is not a known word", word), word_remedy(word, words));
  }
  return given;
}

Under under_at(const TomlTable& table) {
  Under under;
  for (const auto& entry : table.texts_or("under", {})) {
    const auto pair = split(entry, ':');
    if (pair.size() != 2) {
      table.fail("under", fmt::format("'{}' is not question:reading", entry),
                 "write for example \"tac:forum\"");
    }
    if (!under.emplace(pair[0], pair[1]).second) {
      table.fail("under", fmt::format("names '{}' twice", pair[0]),
                 "choose one reading: an entry exists only under all that it names");
    }
  }
  return under;
}

std::string text_if_any(const TomlTable& table, std::string_view key) {
  return table.is_text(key) ? table.text(key) : "";
}

Cited cited_at(const TomlTable& table, const Cited& enclosing) {
  Cited cited;
  cited.sources = table.has("source") ? split(table.text("source"), ';') : enclosing.sources;
  cited.locator = table.text_or("locator", "");
  cited.confidence = table.has("confidence") ? one_of(table, "confidence", vocabulary::kConfidence)
                                             : enclosing.confidence;
  cited.note = table.text_or("note", "");
  return cited;
}

}  // namespace entente::atlas
