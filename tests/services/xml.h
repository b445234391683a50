#pragma once

#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

/// A reader of the XML that the exporters write, strict about nesting, quotes and escapes; the
/// tests' own judge, independent of the writer.
namespace entente::services::testing {

struct Element {
  std::string name, text;  ///< text: all character data directly inside
  std::map<std::string, std::string> attributes;
  std::vector<Element> children;

  /// Children of a name, at any depth, in document order.
  [[nodiscard]] std::vector<const Element*> all(const std::string& wanted) const {
    std::vector<const Element*> found;
    for (const auto& child : children) {
      if (child.name == wanted) found.push_back(&child);
      for (const auto* deeper : child.all(wanted)) found.push_back(deeper);
    }
    return found;
  }
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : text_(text) {}

  /// The root element; a malformed document fails the test and gives what was read until then.
  Element read() {
    if (text_.substr(at_, 5) == "<?xml") at_ = text_.find("?>") + 2;
    skip_space();
    Element root = element();
    skip_space();
    EXPECT_EQ(at_, text_.size()) << "text after the root";
    return root;
  }

  static std::string unescape(std::string_view text) {
    static const std::map<std::string, std::string> kNames = {
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
      EXPECT_TRUE(text[at] != '<' && text[at] != '>') << "a bare angle bracket";
      if (text[at] != '&') {
        out += text[at];
        continue;
      }
      const auto end = text.find(';', at);
      EXPECT_NE(end, std::string_view::npos) << "a bare ampersand";
      if (end == std::string_view::npos) return out;
      const std::string name(text.substr(at + 1, end - at - 1));
      out += name[0] == '#' ? std::string(1, static_cast<char>(std::stoi(name.substr(1))))
                            : kNames.at(name);
      at = end;
    }
    return out;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }

  std::string until(std::string_view stops) {
    const auto end = std::min(text_.find_first_of(stops, at_), text_.size());
    std::string part(text_.substr(at_, end - at_));
    at_ = end;
    return part;
  }

  bool take(std::string_view token) {
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  Element element() {
    Element made;
    EXPECT_TRUE(take("<")) << "no element at byte " << at_;
    made.name = until(" \n/>");
    while (true) {
      skip_space();
      if (take("/>")) return made;
      if (take(">")) break;
      const std::string name = until("=");
      if (!take("=\"")) {
        ADD_FAILURE() << "an attribute without a quoted value in " << made.name;
        return made;
      }
      EXPECT_TRUE(made.attributes.emplace(name, unescape(until("\""))).second) << "twice: " << name;
      ++at_;
    }
    while (at_ < text_.size()) {
      made.text += unescape(until("<"));
      if (take("</")) {
        EXPECT_EQ(until(">"), made.name) << "elements overlap";
        ++at_;
        return made;
      }
      made.children.push_back(element());
    }
    ADD_FAILURE() << made.name << " does not end";
    return made;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace entente::services::testing
