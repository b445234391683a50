#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::datasets {

/// The text of a file as the field distributes it, made one: UTF-8 with LF or CRLF.
struct TextFile {
  std::string text;
  std::vector<std::string> notes;  ///< what was done to it
};

/// Reads a file whole; a gzipped one (by its first bytes) is inflated.
/// @throws MissingInputError, IoError; InputError for a broken gzip file or one with zero bytes in
/// its text (a spreadsheet or another binary file)
TextFile read_text_file(const std::string& path);

/// The bytes of a gzip file, of one or more members. @throws InputError when it is broken
std::string inflate(std::string_view bytes, const std::string& name);

/// The byte order mark is dropped; text that is not UTF-8 is taken for Latin-1; without any LF, CR
/// ends the lines. @throws InputError for zero bytes
TextFile tidy_text(std::string text, const std::string& name);

}  // namespace entente::datasets
