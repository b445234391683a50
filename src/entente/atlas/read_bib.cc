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

  /// Fills in what it can read of the entry, so that one at fault is known by its key.
  void entry(Source& source) {
    begin_ = at_;
    begin_line_ = line_;
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
      auto text = value();
      if (!source.fields.emplace(key, std::move(text)).second)
        fail(fmt::format("'{}' is there twice", key));
    }
    if (accept('}')) return;
    if (peek() != '\0' && peek() != '@') fail("',' or '}' is missing");
    line_ = begin_line_;
    fail(fmt::format("the entry '{}' does not end", source.key));
  }

  /// Behind the entry last begun, at the next line that begins with '@' or at the end.
  void skip_entry() {
    at_ = begin_ + 1;
    line_ = begin_line_;
    do {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      advance();
    } while (at_ < text_.size() && text_[at_] != '@');
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
    const int begun = line_;
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
    line_ = begun;
    fail("a value does not end");
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0, begin_ = 0;
  int line_ = 1, begin_line_ = 1;
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
  const auto& known = vocabulary::kSourceFields;
  for (const auto& [field, text] : source.fields) {
    if (std::find(known.begin(), known.end(), field) == known.end())
      fail(field, "is not a field used here");
    if (text.empty()) fail(field, "is empty");
  }
  const auto has = [&](const char* field) { return source.fields.contains(field); };
  if (!has("title")) fail("title", "is missing");
  if (!has("author") && !has("institution")) fail("author", "is missing, and so is institution");
  if (!has("year") && !has("date")) fail("year", "is missing, and so is date");
}

}  // namespace

Bibliography parse_bib(std::string_view text, const std::string& name) {
  Bibliography bib;
  if (const auto bad = invalid_utf8(text); bad != std::string_view::npos) {
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    bib.faults.push_back({.file = name,
                          .line = static_cast<int>(line),
                          .field = {},
                          .problem = "the text is not UTF-8",
                          .remedy = "save the file as UTF-8"});
    bib.left_out.emplace_back();
    return bib;
  }
  BibScanner scanner(text, name);
  while (scanner.find_entry()) {
    Source source;
    const bool read = guarded(bib.faults, [&] { scanner.entry(source); });
    if (!read) scanner.skip_entry();
    if (read && guarded(bib.faults, [&] { require_fields(source); }))
      bib.sources.push_back(std::move(source));
    else
      bib.left_out.push_back(source.key);
  }
  return bib;
}

}  // namespace entente::atlas
