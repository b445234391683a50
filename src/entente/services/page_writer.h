#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/services/page.h"

/// How pages are set in plain text. Internal to page.h.
namespace entente::services {

class PageWriter {
 public:
  PageWriter(const atlas::Atlas& atlas, std::size_t width) : atlas_(&atlas), width_(width) {}

  /// For a page that cites nothing.
  explicit PageWriter(std::size_t width) : width_(width) {}

  /// The title, underlined, and a line of facts below it.
  void title(std::string_view text, const std::vector<std::string>& facts);
  void heading(std::string_view text);
  /// A paragraph broken at the width; its first line begins with `label`, the others are indented
  /// as far.
  void paragraph(std::string_view label, std::string_view text);
  void line(std::string_view text);
  /// Rows with their columns aligned; the last column is broken at the width.
  void rows(const std::vector<std::vector<std::string>>& cells);
  /// Remembers sources for the end of the page; the marks "[1, 3]" to put behind a text.
  std::string cite(const atlas::Cited& cited);
  /// " (contested)" and the note, where there is one.
  static std::string doubt(const atlas::Cited& cited);
  /// Sources in the order of their marks. Ends the page.
  std::string finish();

 private:
  const atlas::Atlas* atlas_ = nullptr;
  std::size_t width_;
  std::string text_;
  std::vector<std::string> cited_;
};

/// "Japan (JPN)"; the id alone where no state has it.
std::string state_name(const atlas::Atlas& atlas, std::string_view id);
/// "1951-04-18 to today"; "from an unknown day".
std::string span(const Period& period);

// One page each.
void instrument_page(const atlas::Atlas& atlas, const atlas::Instrument& it,
                     const atlas::Coding& coding, PageWriter& out);
void arrangement_page(const atlas::Atlas& atlas, const atlas::Arrangement& it, PageWriter& out);
void exercise_page(const atlas::Atlas& atlas, const atlas::Exercise& it, PageWriter& out);
void dispute_page(const atlas::Atlas& atlas, const atlas::Dispute& it, PageWriter& out);
void state_page(const atlas::Atlas& atlas, std::string_view id, const atlas::Coding& coding,
                PageWriter& out);
/// Statements about an id or one of its articles, by date; nothing when there are none.
void statements_section(const atlas::Atlas& atlas, std::string_view about, PageWriter& out);

}  // namespace entente::services
