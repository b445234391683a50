#include "entente/services/page_writer.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/core/text.h"

namespace entente::services {

void PageWriter::title(std::string_view text, const std::vector<std::string>& facts) {
  paragraph("", text);
  text_ += std::string(std::min(columns(text), width_), '=') + "\n";
  std::vector<std::string> said;
  for (const auto& fact : facts) {
    if (!fact.empty()) said.push_back(fact);
  }
  paragraph("", join(said, " | "));
}

void PageWriter::heading(std::string_view text) {
  text_ += '\n';
  paragraph("", text);
  text_ += std::string(std::min(columns(text), width_), '-') + "\n";
}

void PageWriter::paragraph(std::string_view label, std::string_view text) {
  const std::size_t indent = columns(label);
  std::string current(label);
  std::size_t used = indent;
  bool begun = false;
  for (const auto& word : split(text, ' ')) {
    const std::size_t size = columns(word);
    if (begun && used + 1 + size > width_) {
      text_ += current + "\n";
      current = std::string(indent, ' ');
      used = indent;
      begun = false;
    }
    if (begun) {
      current += ' ';
      ++used;
    }
    current += word;
    used += size;
    begun = true;
  }
  text_ += current + "\n";
}

void PageWriter::line(std::string_view text) {
  text_ += fmt::format("{}\n", text);
}

void PageWriter::rows(const std::vector<std::vector<std::string>>& cells) {
  if (cells.empty()) return;
  const std::size_t columns_count = cells.front().size();
  std::vector<std::size_t> widths(columns_count, 0);
  for (const auto& row : cells) {
    for (std::size_t i = 0; i + 1 < columns_count; ++i)
      widths[i] = std::max(widths[i], columns(row[i]));
  }
  for (const auto& row : cells) {
    std::string label = "  ";
    for (std::size_t i = 0; i + 1 < columns_count; ++i)
      label += row[i] + std::string(widths[i] - columns(row[i]) + 2, ' ');
    const bool narrow = columns(label) * 2 > width_;  // too little room beside the other columns
    const auto without_space = label.substr(0, label.find_last_not_of(' ') + 1);
    if (row.back().empty() || (narrow && columns(label) + columns(row.back()) > width_)) {
      if (columns(without_space) <= width_)
        line(without_space);
      else
        paragraph("  ", without_space);
      if (!row.back().empty()) paragraph("      ", row.back());
    } else {
      paragraph(label, row.back());
    }
  }
}

std::string PageWriter::cite(const atlas::Cited& cited) {
  std::vector<std::string> marks;
  for (const auto& key : cited.sources) {
    if (key == "none") continue;
    auto at = std::find(cited_.begin(), cited_.end(), key);
    if (at == cited_.end()) {
      cited_.push_back(key);
      at = cited_.end() - 1;
    }
    marks.push_back(std::to_string(at - cited_.begin() + 1));
  }
  if (marks.empty()) return "";
  const bool placed = !cited.locator.empty() && cited.locator != "none";
  return fmt::format("[{}{}]", join(marks, ", "), placed ? ": " + cited.locator : "");
}

std::string PageWriter::doubt(const atlas::Cited& cited) {
  std::string made;
  if (cited.confidence != "firm") made += fmt::format(" ({})", cited.confidence);
  if (!cited.note.empty()) made += " Note: " + cited.note;
  return made;
}

std::string PageWriter::finish() {
  if (!cited_.empty()) heading("Sources");
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    const auto* source = atlas_ == nullptr ? nullptr : atlas_->source(cited_[i]);
    const auto label = fmt::format("  [{}] ", i + 1);
    if (source == nullptr) {
      paragraph(label, cited_[i]);
      continue;
    }
    paragraph(label, atlas::citation(*source));
    for (const auto* field : {"url", "read"}) {
      const auto it = source->fields.find(field);
      if (it == source->fields.end()) continue;
      line(std::string(label.size(), ' ') + it->second);
      break;
    }
  }
  return std::move(text_);
}

std::string state_name(const atlas::Atlas& atlas, std::string_view id) {
  std::string name;
  for (const auto& spell : atlas.states) {
    if (spell.state == id) name = spell.name;
  }
  return name.empty() ? std::string(id) : fmt::format("{} ({})", name, id);
}

std::string span(const Period& period) {
  const auto from =
      period.from.known() ? to_string(period.from) : fmt::format("({})", to_string(period.from));
  if (period.to.kind() == Date::Kind::kOpen) return from + " to today";
  return fmt::format(
      "{} to {}", from,
      period.to.known() ? to_string(period.to) : fmt::format("({})", to_string(period.to)));
}

}  // namespace entente::services
