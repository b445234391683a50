#include <cstddef>
#include <cstdint>
#include <string>

#include "entente/core/error.h"
#include "entente/core/toml.h"

namespace {

// Asks every key for every type: each question has an answer or is an InputError.
void ask(const entente::TomlTable& table, int depth) {
  for (const auto& key : table.keys()) {
    const auto attempt = [&](auto&& question) {
      try {
        question();
      } catch (const entente::InputError&) {
        return;
      }
    };
    attempt([&] { (void)table.text(key); });
    attempt([&] { (void)table.number(key); });
    attempt([&] { (void)table.integer(key); });
    attempt([&] { (void)table.boolean(key); });
    attempt([&] { (void)table.texts(key); });
    attempt([&] { (void)table.numbers(key); });
    attempt([&] { (void)table.points(key); });
    attempt([&] { table.only({"title", "signed"}); });
    if (depth == 0) continue;
    attempt([&] { ask(table.table(key), depth - 1); });
    attempt([&] {
      for (const auto& item : table.tables(key)) ask(item, depth - 1);
    });
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  try {
    ask(entente::TomlTable::parse(bytes, "fuzz.toml"), 3);
  } catch (const entente::InputError&) {
    return 0;
  }
  return 0;
}
