#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

/// Runs the program as a user does.
namespace entente::cli::testing {

struct Ran {
  int code = 0;  ///< exit code; 128 + signal when it was killed
  std::string out, err;
};

/// A temporary folder in which the program runs; removed at the end.
class Desk {
 public:
  Desk();
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return path_ / name; }

  [[nodiscard]] std::string read(const std::string& name) const;
  void write(const std::string& name, const std::string& text) const;

  /// Runs to the end. Standard input is empty, output and messages are files: no terminal.
  [[nodiscard]] Ran run(const std::vector<std::string>& args) const;
  /// Starts it and returns at once.
  [[nodiscard]] pid_t start(const std::vector<std::string>& args) const;
  /// Waits for what start() began.
  [[nodiscard]] Ran wait(pid_t pid) const;

 private:
  std::filesystem::path path_;
};

/// Lines of a text, the last one ended by a line feed or not.
std::vector<std::string> lines(const std::string& text);

/// `text` with the first `from` replaced. @throws std::logic_error when there is none
std::string with(std::string text, const std::string& from, const std::string& to);

/// Where the sources of this build lie.
std::filesystem::path source(const std::string& name);

/// The content hash that the summary of a run names.
std::string hash_in(const std::string& summary);

}  // namespace entente::cli::testing
