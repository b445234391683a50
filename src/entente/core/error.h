#pragma once

#include <stdexcept>
#include <string>

namespace entente {

/// Base of every error that the library throws. The library never prints and never exits.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where an input is at fault, and what mends it.
struct InputFault {
  std::string file;     ///< path as the user gave it; empty if there is none
  int line = 0;         ///< 1-based; 0 when the format has no lines
  std::string field;    ///< column, key path or option; empty if the whole line is meant
  std::string problem;  ///< what is wrong
  std::string remedy;   ///< what the user can do
};

/// Bad input: a file, a row, a key, an option. Exit code 65.
class InputError : public Error {
 public:
  explicit InputError(InputFault fault);

  [[nodiscard]] const InputFault& fault() const { return fault_; }

 private:
  InputFault fault_;
};

/// Missing input: a file or folder that is not there. Exit code 66.
class MissingInputError : public InputError {
 public:
  using InputError::InputError;
};

/// An argument outside a function's domain. Exit code 65.
class DomainError : public Error {
 public:
  using Error::Error;
};

/// An iteration did not converge. Exit code 70.
class ConvergenceError : public Error {
 public:
  using Error::Error;
};

/// Reading or writing failed. Exit code 74.
class IoError : public Error {
 public:
  using Error::Error;
};

/// The caller asked to stop; nothing that was finished is lost.
class Cancelled : public Error {
 public:
  Cancelled() : Error("stopped on request") {}
};

/// "file:line: field: problem; remedy", leaving out what is empty.
std::string to_string(const InputFault& fault);

}  // namespace entente
