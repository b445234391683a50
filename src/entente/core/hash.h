#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// SHA-256 over bytes as they come. Used for content hashes and for the hashes of input files.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void update(std::string_view bytes);
  /// The digest in hexadecimal; the object is spent afterwards.
  std::string finish();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// SHA-256 of one string, in hexadecimal.
std::string sha256(std::string_view bytes);

/// SHA-256 of a file's bytes, in hexadecimal. @throws MissingInputError
std::string sha256_file(const std::string& path);

}  // namespace entente
