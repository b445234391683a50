#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A TOML file read strictly: every key must be asked for, every value must have the type asked
/// for, and each fault is an InputError with file, line, key path and remedy. A thin face over
/// toml++ that keeps its headers out of ours.
class TomlTable {
 public:
  /// @throws InputError for text that is not UTF-8 or not TOML
  static TomlTable parse(std::string_view text, const std::string& name);
  /// @throws MissingInputError
  static TomlTable read(const std::string& path);

  [[nodiscard]] const std::string& file() const;
  [[nodiscard]] int line() const;  ///< where the table begins
  [[nodiscard]] int line_of(
      std::string_view key) const;  ///< where the key's value stands, or the table
  [[nodiscard]] std::string path(std::string_view key) const;  ///< dotted key path, for messages
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys() const;

  // Required values. @throws InputError when missing or of another type.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] double number(std::string_view key) const;  ///< integer or float
  [[nodiscard]] long long integer(std::string_view key) const;
  [[nodiscard]] bool boolean(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] std::vector<double> numbers(std::string_view key) const;
  [[nodiscard]] std::vector<std::vector<double>> points(
      std::string_view key) const;  ///< array of arrays of numbers
  [[nodiscard]] TomlTable table(std::string_view key) const;

  // Optional values: the fallback when the key is absent; another type is still an error.
  [[nodiscard]] std::string text_or(std::string_view key, std::string fallback) const;
  [[nodiscard]] double number_or(std::string_view key, double fallback) const;
  [[nodiscard]] bool boolean_or(std::string_view key, bool fallback) const;
  [[nodiscard]] std::vector<std::string> texts_or(std::string_view key,
                                                  std::vector<std::string> fallback) const;
  /// Array of tables; empty when absent.
  [[nodiscard]] std::vector<TomlTable> tables(std::string_view key) const;

  [[nodiscard]] bool is_text(std::string_view key) const;
  [[nodiscard]] bool is_number(std::string_view key) const;

  /// @throws InputError naming the first key that is not in `known`, with the closest known key as
  /// remedy
  void only(const std::vector<std::string>& known) const;

  /// @throws InputError at `key` of this table
  [[noreturn]] void fail(std::string_view key, const std::string& problem,
                         const std::string& remedy) const;

 private:
  struct Node;

  explicit TomlTable(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

  std::shared_ptr<const Node> node_;
};

}  // namespace entente
