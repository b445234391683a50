#include "entente/cli/output.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::cli {
namespace {

std::string cut(const std::string& text, std::size_t width) {
  if (columns(text) <= width) return text;
  std::string out;
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size() && used + 1 < width;) {
    std::size_t next = i + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    out += text.substr(i, next - i);
    i = next;
    ++used;
  }
  return out + "…";
}

double now_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

std::size_t terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0)
    return 0;
  return size.ws_col;
}

namespace {

using Table = std::vector<std::vector<std::string>>;

/// Width of each column, narrowed from the widest down to what the terminal holds.
std::vector<std::size_t> widths_of(const Table& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  const std::size_t limit = terminal_width();
  std::size_t total = std::accumulate(widths.begin(), widths.end(), 2 * (widths.size() - 1));
  while (limit > 0 && total > limit) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= 8) break;
    --*widest;
    --total;
  }
  return widths;
}

std::string table_line(const std::vector<std::string>& row,
                       const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto cell = cut(row[i], widths[i]);
    line += cell;
    if (i + 1 < row.size()) line += std::string(widths[i] - columns(cell) + 2, ' ');
  }
  return line + "\n";
}

std::string table_rule(const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    for (std::size_t k = 0; k < widths[i]; ++k) line += "─";
    line += i + 1 < widths.size() ? "  " : "\n";
  }
  return line;
}

}  // namespace

std::string text_table(const Table& rows) {
  if (rows.empty()) return "";
  const auto widths = widths_of(rows);
  std::string text = table_line(rows.front(), widths) + table_rule(widths);
  for (std::size_t r = 1; r < rows.size(); ++r) text += table_line(rows[r], widths);
  return text;
}

void print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    throw IoError("standard output cannot be written");
  }
}

void say(const std::string& text) {
  // Nothing can be done when even stderr fails.
  static_cast<void>(std::fputs((text + "\n").c_str(), stderr));
}

ProgressBar::ProgressBar(std::string label) : label_(std::move(label)), begun_(now_seconds()) {
  visible_ = ::isatty(STDERR_FILENO) != 0;
}

ProgressBar::~ProgressBar() {
  clear();
}

void ProgressBar::clear() {
  if (drawn_ > 0) static_cast<void>(std::fputs("\r\033[K", stderr));
  drawn_ = 0;
}

void ProgressBar::update(std::size_t done, std::size_t total) {
  const double now = now_seconds();
  if (!visible_ || now - begun_ < 0.5 || (now - drawn_ < 0.1 && done < total)) return;
  drawn_ = now;
  constexpr std::size_t kCells = 30;
  const std::size_t full = total == 0 ? kCells : kCells * done / total;
  std::string bar;
  for (std::size_t i = 0; i < kCells; ++i) bar += i < full ? "█" : "░";
  const double left =
      done == 0 ? 0
                : (now - begun_) / static_cast<double>(done) * static_cast<double>(total - done);
  static_cast<void>(std::fputs(
      fmt::format("\r{} {} {}/{}  {:.0f} s left\033[K", label_, bar, done, total, left).c_str(),
      stderr));
  static_cast<void>(std::fflush(stderr));
}

}  // namespace entente::cli
