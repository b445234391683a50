#pragma once

#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// A small check that text is well-formed XML: elements nest and close, attributes are quoted and
/// not repeated, & begins a reference that XML knows, ids are unique. No more than the figures
/// need: no comments, no CDATA, no DTD.
namespace entente::report::xml {

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  /// The first fault in words, or empty.
  std::string run() {
    while (at_ < text_.size() && fault_.empty()) {
      if (text_[at_] == '<')
        tag();
      else
        character();
    }
    if (fault_.empty() && !open_.empty()) fault_ = "not closed: " + open_.back();
    if (fault_.empty() && roots_ != 1) fault_ = "not exactly one root element";
    return fault_;
  }

 private:
  void character() {
    if (text_[at_] == '&')
      reference();
    else if (open_.empty() && std::isspace(static_cast<unsigned char>(text_[at_])) == 0)
      fault_ = "text outside the root";
    ++at_;
  }

  void reference() {
    const auto end = text_.find(';', at_);
    const auto name = text_.substr(at_ + 1, end == std::string_view::npos ? 0 : end - at_ - 1);
    const std::set<std::string_view> known{"amp", "lt", "gt", "quot", "apos", "#39"};
    if (!known.contains(name)) fault_ = "bad reference near: " + std::string(text_.substr(at_, 20));
  }

  std::string name() {
    const auto begin = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  text_[at_] == '-' || text_[at_] == ':' || text_[at_] == '_')) {
      ++at_;
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  void spaces() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }

  bool take(char c) {
    if (at_ < text_.size() && text_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }

  void tag() {
    ++at_;
    const bool closing = take('/');
    const auto element = name();
    if (element.empty()) {
      fault_ = "a tag without a name near: " + std::string(text_.substr(at_ - 1, 20));
      return;
    }
    if (closing) {
      if (open_.empty() || open_.back() != element)
        fault_ = "closes what is not open: " + element;
      else
        open_.pop_back();
      if (!take('>')) fault_ = "bad closing tag: " + element;
      return;
    }
    if (open_.empty()) ++roots_;
    attributes(element);
    if (!fault_.empty()) return;
    const bool empty = take('/');
    if (!take('>')) fault_ = "bad tag: " + element;
    if (!empty) open_.push_back(element);
  }

  void attributes(const std::string& element) {
    std::set<std::string> seen;
    for (;;) {
      spaces();
      if (at_ >= text_.size() || text_[at_] == '>' || text_[at_] == '/') return;
      const auto attribute = name();
      if (attribute.empty() || !take('=') || !take('"')) {
        fault_ = "bad attribute in " + element;
        return;
      }
      const auto begin = at_;
      while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] == '<') fault_ = "< in an attribute of " + element;
        if (text_[at_] == '&') reference();
        ++at_;
      }
      const std::string value(text_.substr(begin, at_ - begin));
      if (!take('"')) fault_ = "attribute without an end in " + element;
      if (!seen.insert(attribute).second)
        fault_ = "attribute twice in " + element + ": " + attribute;
      if (attribute == "id" && !ids_.insert(value).second) fault_ = "id twice: " + value;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int roots_ = 0;
  std::string fault_;
  std::vector<std::string> open_;
  std::set<std::string> ids_;
};

/// The first fault of a text, or empty.
inline std::string fault(std::string_view text) {
  return Checker(text).run();
}

}  // namespace entente::report::xml
