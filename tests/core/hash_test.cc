#include "entente/core/hash.h"

#include <string>

#include <gtest/gtest.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente {
namespace {

// FIPS 180-4 examples, as published by NIST.
constexpr const char* kEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* kTwoBlocks =
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";

TEST(Sha256, MatchesThePublishedExamples) {
  EXPECT_EQ(sha256(""), kEmpty);
  EXPECT_EQ(sha256("abc"), kAbc);
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), kTwoBlocks);
}

TEST(Sha256, PiecesHashAsTheWhole) {
  Sha256 hash;
  hash.update("a");
  hash.update("");
  Sha256 moved = std::move(hash);
  moved.update("bc");
  EXPECT_EQ(moved.finish(), kAbc);
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const std::string path = testing::TempDir() + "sha256_test.bin";
  write_file_atomically(path, std::string("abc"));
  EXPECT_EQ(sha256_file(path), kAbc);
  EXPECT_THROW(sha256_file(path + ".missing"), MissingInputError);
}

}  // namespace
}  // namespace entente
