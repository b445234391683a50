#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/services/page_writer.h"
#include "entente/services/story.h"

namespace entente::services {
namespace {

constexpr std::size_t kPartnersShown = 8;  // of the states that changed most

std::string per_cent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", *share * 100) : "unknown";
}

std::string signed_list(const std::vector<std::string>& gained,
                        const std::vector<std::string>& lost) {
  std::vector<std::string> parts;
  for (const auto& state : gained) parts.push_back("+" + state);
  for (const auto& state : lost) parts.push_back("-" + state);
  return join(parts, " ");
}

void layers(const Story& story, PageWriter& out) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& it : story.layers) {
    if (it.before == 0 && it.after == 0) continue;
    rows.push_back({it.layer, fmt::format("{:>4} -> {:<4}", it.before, it.after),
                    fmt::format("{:>5}", fmt::format("+{}", it.gained.size())),
                    fmt::format("{:>4}", fmt::format("-{}", it.lost.size())), ""});
  }
  out.heading("Ties by layer: before -> after, new, gone");
  out.rows(rows);
}

void partners(const Story& story, PageWriter& out) {
  if (story.partners.empty()) return;
  out.heading("Partners in defence and cooperation");
  std::vector<std::vector<std::string>> rows;
  const auto shown = std::min(story.partners.size(), kPartnersShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& it = story.partners[i];
    rows.push_back(
        {it.state, fmt::format("{} -> {}", it.before, it.after), signed_list(it.gained, it.lost)});
  }
  out.rows(rows);
  if (shown < story.partners.size())
    out.line(fmt::format("  and {} states more", story.partners.size() - shown));
}

std::string year_of_date(const std::string& date) {
  return date.size() >= 4 && std::isdigit(static_cast<unsigned char>(date[0])) != 0
             ? date.substr(0, 4)
             : "unknown";
}

/// The turns of one kind, a paragraph a year; states that joined or left one thing stand together.
void turns(const Story& story, const char* heading, PageWriter& out, auto chosen) {
  std::map<std::string, std::map<std::string, std::vector<std::string>>> years;
  for (const auto& turn : story.turns) {
    if (!chosen(turn)) continue;
    auto& states = years[year_of_date(turn.date)][turn.title];
    if (turn.what != "instrument")
      states.insert(states.end(), turn.states.begin(), turn.states.end());
  }
  if (years.empty()) return;
  out.heading(heading);
  for (const auto& [year, titles] : years) {
    std::vector<std::string> parts;
    for (const auto& [title, states] : titles)
      parts.push_back(states.empty() ? title : fmt::format("{}: {}", title, join(states, " ")));
    out.rows({{year, join(parts, "; ")}});
  }
}

}  // namespace

std::string story_text(const Story& story, std::size_t width) {
  PageWriter out(width);  // the story cites nothing: its instruments do
  out.title(fmt::format("{}: {} -> {}", story.scope, story.before, story.after),
            {"coding " + story.coding, "hub " + story.hub});
  std::vector<std::string> shares;
  for (const auto& share : story.architecture)
    shares.push_back(
        fmt::format("{} {} -> {}", share.name, per_cent(share.before), per_cent(share.after)));
  out.paragraph("Instruments of defence and cooperation by form: ", join(shares, ", "));
  layers(story, out);
  partners(story, out);
  const auto is = [](const char* what, const char* change) {
    return [=](const Turn& turn) { return turn.what == what && turn.change == change; };
  };
  turns(story, "New instruments, by entry into force", out, is("instrument", "began"));
  turns(story, "Instruments ended", out, is("instrument", "ended"));
  turns(story, "Joined treaties and arrangements", out,
        [](const Turn& turn) { return turn.change == "joined"; });
  turns(story, "Left treaties and arrangements", out,
        [](const Turn& turn) { return turn.change == "left"; });
  return out.finish();
}

}  // namespace entente::services
