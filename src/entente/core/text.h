#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The whole file. @throws MissingInputError if it is not there, IoError if it cannot be read.
std::string read_file(const std::string& path);

/// Writes to a temporary name beside `path`, then renames: the file is whole or absent. @throws
/// IoError
void write_file_atomically(const std::string& path, std::string_view bytes);

/// Byte offset of the first byte that is not valid UTF-8, or npos.
std::size_t invalid_utf8(std::string_view text);

/// Columns that a UTF-8 text takes on a terminal, counting one for each code point.
std::size_t columns(std::string_view text);

std::string_view trim(std::string_view text);
std::vector<std::string> split(std::string_view text,
                               char separator);  ///< parts trimmed, empty ones dropped
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// The entry of `options` closest to `word` by edit distance, or empty when none is within a third
/// of its length (at least 2).
std::string closest(std::string_view word, const std::vector<std::string>& options);

/// The shortest decimal that reads back as the same double; "NaN", "Infinity", "-Infinity" where it
/// has none.
std::string shortest(double value);

}  // namespace entente
