#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "entente/atlas/fields.h"
#include "entente/atlas/read.h"
#include "entente/atlas/vocabulary.h"
#include "entente/core/text.h"

namespace entente::atlas {
namespace {

class BibScanner {
 public:
  BibScanner(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  /// Moves to the next '@'; false at the end.
  bool find_entry() {
    while (at_ < text_.size() && text_[at_] != '@') {
      if (text_[at_] == '%')
        skip_comment();
      else
        advance();
    }
    return at_ < text_.size();
  }

  Source entry() {
    Source source;
    source.where = {name_, line_};
    advance();
    source.kind = word();
    std::transform(source.kind.begin(), source.kind.end(), source.kind.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    expect('{');
    source.key = word();
    while (accept(',')) {
      blank();
      if (peek() == '}') break;
      auto key = word();
      expect('=');
      source.fields[key] = value();
    }
    expect('}');
    return source;
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw InputError({.file = name_,
                      .line = line_,
                      .problem = problem,
                      .remedy = "write @kind{key, title = {...}, author = {...}, year = {...}}"});
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void advance() {
    if (at_ < text_.size() && text_[at_++] == '\n') ++line_;
  }

  void skip_comment() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }

  void blank() {
    while (at_ < text_.size() &&
           (std::isspace(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '%')) {
      if (text_[at_] == '%')
        skip_comment();
      else
        advance();
    }
  }

  bool accept(char c) {
    blank();
    if (peek() != c) return false;
    advance();
    return true;
  }

  void expect(char c) {
    if (!accept(c)) fail(fmt::format("'{}' is missing", c));
  }

  std::string word() {
    blank();
    const auto end = std::min(text_.find_first_of(" \t\r\n,={}\"@", at_), text_.size());
    std::string made(text_.substr(at_, end - at_));
    if (made.empty()) fail("a name is missing");
    at_ = end;
    return made;
  }

  std::string value() {
    blank();
    if (peek() != '{' && peek() != '"') return word();
    const char close = peek() == '{' ? '}' : '"';
    advance();
    std::string made;
    for (int depth = 0; at_ < text_.size(); advance()) {
      const char c = peek();
      if (c == close && depth == 0) {
        advance();
        return std::string(trim(made));
      }
      if (c == '{') ++depth;
      if (c == '}') --depth;
      if (c != '{' && c != '}') made += c == '\n' ? ' ' : c;
    }
    fail("a value does not end");
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  int line_ = 1;
};

void require_fields(const Source& source) {
  const auto fail = [&](const std::string& field, const std::string& problem) {
    throw InputError({.file = source.where.file,
                      .line = source.where.line,
                      .field = source.key + "." + field,
                      .problem = problem,
                      .remedy = "docs/atlas-format.md lists the kinds and fields"});
  };
  const auto& kinds = vocabulary::kSourceKinds;
  if (std::find(kinds.begin(), kinds.end(), source.kind) == kinds.end()) {
    fail("kind", fmt::format("'@{}' is not a kind used here", source.kind));
  }
  const auto has = [&](const char* field) { return source.fields.contains(field); };
  if (!has("title")) fail("title", "is missing");
  if (!has("author") && !has("institution")) fail("author", "is missing, and so is institution");
  if (!has("year") && !has("date")) fail("year", "is missing, and so is date");
}

}  // namespace

std::vector<Source> parse_bib(std::string_view text, const std::string& name,
                              std::vector<InputFault>& faults) {
  std::vector<Source> sources;
  if (const auto bad = invalid_utf8(text); bad != std::string_view::npos) {
    faults.push_back(
        {.file = name, .problem = "the text is not UTF-8", .remedy = "save the file as UTF-8"});
    return sources;
  }
  BibScanner scanner(text, name);
  while (scanner.find_entry()) {
    guarded(faults, [&] {
      auto source = scanner.entry();
      require_fields(source);
      sources.push_back(std::move(source));
    });
  }
  return sources;
}

}  // namespace entente::atlas
