#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How the report writes text and numbers. A number that is not finite is the word "unknown", never
/// zero.
namespace entente::report {

/// Text made safe for HTML and XML, in elements and in quoted attributes. Control characters that
/// XML 1.0 forbids are dropped.
std::string escape(std::string_view text);

/// A fixed number of decimals, with a true minus sign and no negative zero.
std::string fixed(double value, int decimals);
/// The same with a plus sign on what is above zero after rounding.
std::string fixed_signed(double value, int decimals);

/// Text as part of an id: letters, digits, '-' and '_' stay, every other byte becomes its number,
/// so that different texts stay different.
std::string safe_id(std::string_view text);

/// Whole numbers, with narrow spaces between thousands from 10 000 on.
std::string count_text(std::int64_t value);

/// Whether the unit is a share in [0, 1], which is written as a percentage.
bool is_share(std::string_view unit);

/// A level: "38.2 %" for shares, else none for whole numbers and
/// one or two decimals; the unit follows when `with_unit`, after
/// a no-break space.
std::string value_text(double value, std::string_view unit, bool with_unit = true);
std::string value_text(const std::optional<double>& value, std::string_view unit);

/// A difference of levels with its sign: "+3.1 points" for shares (percentage points), else as
/// value_text.
std::string difference_text(double value, std::string_view unit, bool with_unit = true);

/// A parameter's value: four significant figures, no unit.
std::string parameter_text(double value);
std::string parameter_text(const std::optional<double>& value);

/// "332 of 400 futures" for a share of so many futures; "unknown" when there are none.
std::string futures_text(double share, std::int64_t futures);

/// First letter in lower case unless the word is an acronym ("Hub share" -> "hub share", "ASEAN
/// ties" stays).
std::string lower_first(std::string_view text);

/// At most `most` characters (UTF-8 aware), the last one an ellipsis when it was cut.
std::string shortened(std::string_view text, std::size_t most);

/// Width in pixels that a sans-serif system font of this size is likely to need: a generous
/// estimate, since a report is set on machines whose fonts are unknown.
double text_width(std::string_view text, double size);

}  // namespace entente::report
