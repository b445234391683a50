#include <algorithm>

#include <CLI/CLI.hpp>

#include "entente/cli/app.h"
#include "entente/cli/output.h"
#include "entente/core/error.h"

namespace {

// sysexits(3)
constexpr int kUsage = 64;
constexpr int kMissingInput = 66;
constexpr int kInternal = 70;
constexpr int kIo = 74;
constexpr int kInterrupted = 130;

int guarded_main(int argc, char** argv) {
  CLI::App app(
      "Entente: who has promised what to whom, what kind of system this is, and what may happen "
      "next.");
  int code = 0;
  entente::cli::add_commands(app, code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = error.get_exit_code() == 0;
    const int shown = app.exit(error);
    return asked_for_help ? shown : kUsage;
  }
  return code;
}

/// One line whatever the input that the message quotes.
int fail(const std::exception& error, int code) {
  std::string text = error.what();
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  entente::cli::say("entente: " + text);
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return guarded_main(argc, argv);
  } catch (const entente::MissingInputError& error) {
    return fail(error, kMissingInput);
  } catch (const entente::InputError& error) {
    return fail(error, entente::cli::kBadInput);
  } catch (const entente::DomainError& error) {
    return fail(error, entente::cli::kBadInput);
  } catch (const entente::Cancelled& error) {
    return fail(error, kInterrupted);
  } catch (const entente::IoError& error) {
    return fail(error, kIo);
  } catch (const std::exception& error) {
    return fail(error, kInternal);
  }
}
