#include "entente/report/format.h"

#include <cctype>
#include <cmath>

#include <fmt/format.h>

namespace entente::report {

namespace {

constexpr std::string_view kUnknown = "unknown";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNarrowSpace = "\u202F";

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// None for whole numbers, else enough for about three significant figures.
int decimals_for(double value) {
  if (std::isfinite(value) && value == std::round(value)) return 0;
  const double size = std::abs(value);
  if (size >= 1000) return 0;
  return size >= 10 ? 1 : 2;
}

std::string with(std::string number, std::string_view unit, bool with_unit) {
  if (with_unit && !unit.empty() && number != kUnknown) number += fmt::format("\u00A0{}", unit);
  return number;
}

}  // namespace

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

std::string safe_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '-' || c == '_');
    out += plain ? std::string(1, c) : fmt::format(".{}", byte);
  }
  return out;
}

std::string fixed(double value, int decimals) {
  if (!std::isfinite(value)) return std::string(kUnknown);
  std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool zero = digits.find_first_of("123456789") == std::string::npos;
  return value < 0 && !zero ? fmt::format("{}{}", kMinus, digits) : digits;
}

std::string fixed_signed(double value, int decimals) {
  std::string text = fixed(value, decimals);
  const bool zero = text.find_first_of("123456789") == std::string::npos;
  return std::isfinite(value) && value > 0 && !zero ? fmt::format("+{}", text) : text;
}

std::string count_text(std::int64_t value) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  if (digits.size() > 4) {
    for (auto at = digits.size() - 3; at > 0 && at<digits.size(); at -= at> 3 ? 3 : at) {
      digits.insert(at, kNarrowSpace);
    }
  }
  return value < 0 ? fmt::format("{}{}", kMinus, digits) : digits;
}

bool is_share(std::string_view unit) {
  return unit == "1";
}

std::string value_text(double value, std::string_view unit, bool with_unit) {
  if (is_share(unit)) return with(fixed(value * 100, 1), "%", with_unit);
  return with(fixed(value, decimals_for(value)), unit, with_unit);
}

std::string value_text(const std::optional<double>& value, std::string_view unit) {
  return value ? value_text(*value, unit) : std::string(kUnknown);
}

std::string difference_text(double value, std::string_view unit, bool with_unit) {
  if (is_share(unit)) return with(fixed_signed(value * 100, 1), "points", with_unit);
  return with(fixed_signed(value, decimals_for(value)), unit, with_unit);
}

std::string parameter_text(double value) {
  if (!std::isfinite(value)) return std::string(kUnknown);
  std::string text = fmt::format("{:.4g}", value);
  if (text.front() == '-') text = fmt::format("{}{}", kMinus, text.substr(1));
  return text;
}

std::string parameter_text(const std::optional<double>& value) {
  return value ? parameter_text(*value) : std::string(kUnknown);
}

std::string futures_text(double share, std::int64_t futures) {
  if (!std::isfinite(share) || futures <= 0) return std::string(kUnknown);
  const auto count = static_cast<std::int64_t>(std::llround(share * static_cast<double>(futures)));
  return count_text(count) + " of " + count_text(futures) + " futures";
}

std::string lower_first(std::string_view text) {
  std::string out(text);
  const auto upper = [&](std::size_t i) {
    return i < out.size() && std::isupper(static_cast<unsigned char>(out[i])) != 0;
  };
  if (upper(0) && !upper(1)) out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t seen = 0, cut = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!starts_character(text[i])) continue;
    ++seen;
    if (seen == most) cut = i;
    if (seen > most) return fmt::format("{}\u2026", text.substr(0, cut));
  }
  return std::string(text);
}

double text_width(std::string_view text, double size) {
  double ems = 0;
  for (const char c : text) {
    if (!starts_character(c)) continue;
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE3U) {
      ems += 1.0;
    } else if (std::string_view("iljtfrI.,:;'|()[] ").find(c) != std::string_view::npos) {
      ems += 0.36;
    } else if (std::string_view("mwMW%").find(c) != std::string_view::npos) {
      ems += 0.92;
    } else {
      ems += std::isupper(byte) != 0 ? 0.74 : 0.64;
    }
  }
  return ems * size;
}

}  // namespace entente::report
