#include "entente/import/text_file.h"

#include <cstdio>
#include <memory>

#include <gtest/gtest.h>
#include <zlib.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::datasets {
namespace {

/// What gzip makes of a text.
std::string gzipped(const std::string& text) {
  const std::string path = ::testing::TempDir() + "entente_text_file_test.gz";
  {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "wb"), gzclose);
    gzwrite(file.get(), text.data(), static_cast<unsigned>(text.size()));
  }
  std::string bytes = read_file(path);
  EXPECT_EQ(std::remove(path.c_str()), 0);
  return bytes;
}

TEST(TextFile, InflatesWhatGzipWrote) {
  std::string text;
  for (int i = 0; i < 400000; ++i) text += std::to_string(i % 977) + (i % 9 == 0 ? "\n" : ",");
  EXPECT_EQ(inflate(gzipped(text), "x.gz"), text);
  EXPECT_EQ(inflate(gzipped(std::string(5000000, 'a')), "x.gz"), std::string(5000000, 'a'));
  EXPECT_EQ(inflate(gzipped(""), "x.gz"), "");
  EXPECT_EQ(inflate(gzipped("one,") + gzipped("two"), "x.gz"), "one,two");
}

TEST(TextFile, ABrokenGzipFileIsAnError) {
  const auto bytes = gzipped("a,b\n1,2\n3,4\n");
  EXPECT_THROW(inflate(bytes.substr(0, bytes.size() - 6), "x.gz"), InputError);
  auto changed = bytes;
  changed[bytes.size() / 2] = static_cast<char>(changed[bytes.size() / 2] ^ 0x55);
  EXPECT_THROW(inflate(changed, "x.gz"), InputError);
  EXPECT_THROW(inflate("", "x.gz"), InputError);
}

TEST(TextFile, TextIsMadeUtf8WithLineFeeds) {
  EXPECT_EQ(tidy_text("\xEF\xBB\xBFyear", "x").text, "year");
  EXPECT_TRUE(tidy_text("T\xC3\xBCrkiye\n", "x").notes.empty());
  const auto latin = tidy_text("T\xFCrkiye\n", "x");
  EXPECT_EQ(latin.text, "T\xC3\xBCrkiye\n");
  EXPECT_EQ(latin.notes.size(), 1U);
  EXPECT_EQ(tidy_text("a,b\r1,2\r", "x").text, "a,b\n1,2\n");
  EXPECT_EQ(tidy_text("a,b\r\n1,2\r\n", "x").text, "a,b\r\n1,2\r\n");
}

TEST(TextFile, BytesThatAreNoTextAreAnError) {
  EXPECT_THROW(tidy_text(std::string("PK\x03\x04\0\0", 6), "x.xlsx"), InputError);
  EXPECT_THROW(read_text_file("/no/such/file.csv"), MissingInputError);
}

}  // namespace
}  // namespace entente::datasets
