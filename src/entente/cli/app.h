#pragma once

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11's own
class App;
}  // namespace CLI

namespace entente::cli {

/// Adds every command to the parser. A command that runs writes its exit code into `code`.
void add_commands(CLI::App& app, int& code);

}  // namespace entente::cli
