#include "program.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/core/text.h"

namespace entente::cli::testing {

namespace fs = std::filesystem;

Desk::Desk() {
  std::string name = (fs::temp_directory_path() / "entente-cli-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Desk::~Desk() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Desk::read(const std::string& name) const {
  return read_file(path(name).string());
}

void Desk::write(const std::string& name, const std::string& text) const {
  fs::create_directories(path(name).parent_path());
  std::ofstream(path(name), std::ios::binary) << text;
}

pid_t Desk::start(const std::vector<std::string>& args) const {
  std::vector<std::string> words = {ENTENTE_PROGRAM};
  words.insert(words.end(), args.begin(), args.end());
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const auto out = path(".out").string();
  const auto err = path(".err").string();
  const pid_t pid = ::fork();
  if (pid < 0) throw std::runtime_error("no process");
  if (pid > 0) return pid;
  // In the child: nothing but system calls.
  const int flags = O_WRONLY | O_CREAT | O_TRUNC;
  const bool ready = ::chdir(path_.c_str()) == 0 &&
                     ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO) >= 0 &&
                     ::dup2(::open(out.c_str(), flags, 0600), STDOUT_FILENO) >= 0 &&
                     ::dup2(::open(err.c_str(), flags, 0600), STDERR_FILENO) >= 0;
  if (ready) ::execv(argv[0], argv.data());
  ::_exit(127);
}

Ran Desk::wait(pid_t pid) const {
  int status = 0;
  if (::waitpid(pid, &status, 0) != pid) throw std::runtime_error("the process has gone");
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {.code = code, .out = read(".out"), .err = read(".err")};
}

Ran Desk::run(const std::vector<std::string>& args) const {
  return wait(start(args));
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("the text has no " + from);
  return text.replace(at, from.size(), to);
}

fs::path source(const std::string& name) {
  return fs::path(ENTENTE_SOURCE_DIR) / name;
}

std::string hash_in(const std::string& summary) {
  for (const auto& line : lines(summary)) {
    if (line.starts_with("content hash  ")) return line.substr(14);
  }
  return "";
}

}  // namespace entente::cli::testing
