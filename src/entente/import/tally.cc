#include "entente/import/tally.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace entente::datasets {

void Tally::drop(std::string_view reason, int line, std::string_view key) {
  auto it = std::find_if(report.dropped.begin(), report.dropped.end(),
                         [&](const DroppedRows& d) { return d.reason == reason; });
  if (it == report.dropped.end()) {
    report.dropped.push_back({.reason = std::string(reason)});
    it = std::prev(report.dropped.end());
  }
  ++it->rows;
  if (it->examples.size() < kExamples) {
    it->examples.push_back(key.empty() ? fmt::format("line {}", line)
                                       : fmt::format("line {}: {}", line, key));
  }
}

void Tally::unknown_state(std::string_view code) {
  const auto it = codes_.find(code);
  if (it != codes_.end()) {
    ++it->second;
  } else {
    codes_.emplace(std::string(code), 1);
  }
}

void Tally::finish() {
  std::vector<std::pair<std::int64_t, std::string>> order;
  for (const auto& [code, rows] : codes_) order.emplace_back(-rows, code);
  std::sort(order.begin(), order.end());
  for (const auto& [rows, code] : order)
    report.not_in_atlas.push_back(fmt::format("{} ({} rows)", code, -rows));
}

}  // namespace entente::datasets
