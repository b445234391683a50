#include "entente/import/text_file.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include <zlib.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::datasets {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kMostReserved = std::size_t{1} << 30;

/// Closes the stream whatever happens.
class Inflater {
 public:
  explicit Inflater(const std::string& name) : name_(name) {
    if (inflateInit2(&stream_, 16 + MAX_WBITS) != Z_OK) throw IoError("zlib could not start");
  }

  ~Inflater() { inflateEnd(&stream_); }

  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  void add(std::string_view bytes, std::string& out) {
    std::size_t filled = out.size();
    // zlib takes no const input but does not write to it.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    std::size_t left = bytes.size();
    bool ended = false;
    bool full = false;  // zlib may hold back text for want of room
    while (left > 0 || stream_.avail_in > 0 || full) {
      if (stream_.avail_in == 0) {
        stream_.avail_in = static_cast<uInt>(std::min(left, kChunk));
        left -= stream_.avail_in;
      }
      if (out.size() - filled < kChunk) out.resize(std::max(2 * out.size(), filled + kChunk));
      stream_.next_out = reinterpret_cast<Bytef*>(out.data() + filled);
      const auto room = static_cast<uInt>(std::min(out.size() - filled, kMostReserved));
      stream_.avail_out = room;
      const int code = ::inflate(&stream_, Z_NO_FLUSH);
      filled += room - stream_.avail_out;
      if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) fail();
      ended = code == Z_STREAM_END;
      full = code == Z_OK && stream_.avail_out == 0;
      if (ended && inflateReset(&stream_) != Z_OK) fail();
    }
    out.resize(filled);
    if (!ended) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw InputError({.file = name_,
                      .line = 0,
                      .field = {},
                      .problem = "the gzip file is broken or cut short",
                      .remedy = "fetch it again"});
  }

  std::string name_;
  z_stream stream_{};
};

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    if ((eight & 0x8080808080808080ULL) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0x80U) != 0) return false;
  }
  return true;
}

std::string from_latin1(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xC0U | (byte >> 6U));
      out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return out;
}

}  // namespace

std::string inflate(std::string_view bytes, const std::string& name) {
  std::string out;
  if (bytes.size() >= 4) {
    // The last four bytes say how long the (last) text is, modulo 2^32; a broken file may say
    // anything.
    std::uint32_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[bytes.size() - 4 + i]))
              << (8 * i);
    if (size < kMostReserved && size / 1100 <= bytes.size()) out.reserve(size + 2 * kChunk);
  }
  Inflater(name).add(bytes, out);
  return out;
}

TextFile tidy_text(std::string text, const std::string& name) {
  TextFile file{.text = std::move(text), .notes = {}};
  if (file.text.find('\0') != std::string::npos) {
    throw InputError({.file = name,
                      .line = 0,
                      .field = {},
                      .problem = "the file is not text",
                      .remedy = "save the spreadsheet or statistics file as CSV (UTF-8)"});
  }
  if (file.text.starts_with("\xEF\xBB\xBF")) file.text.erase(0, 3);
  if (!is_ascii(file.text) && invalid_utf8(file.text) != std::string_view::npos) {
    file.text = from_latin1(file.text);
    file.notes.emplace_back("the text is not UTF-8 and was taken for Latin-1");
  }
  if (file.text.find('\n') == std::string::npos && file.text.find('\r') != std::string::npos) {
    std::replace(file.text.begin(), file.text.end(), '\r', '\n');
    file.notes.emplace_back("its lines end in CR alone");
  }
  return file;
}

TextFile read_text_file(const std::string& path) {
  std::string bytes = read_file(path);
  if (bytes.starts_with("\x1F\x8B")) bytes = inflate(bytes, path);
  return tidy_text(std::move(bytes), path);
}

}  // namespace entente::datasets
