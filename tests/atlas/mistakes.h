#pragma once

#include <ostream>
#include <vector>

/// Mistakes that the check must find, one at a time, in the tiny atlas.
namespace entente::atlas::testing {

/// Where a fault is told: on the line that was changed, at the head of its table, or on line 1.
enum class At { kChange, kTable, kTop, kFile };

/// One change that puts one thing wrong, and what the one fault must say.
struct Wrong {
  const char* name;
  const char* path;
  const char* from;
  const char* to;
  At at;
  const char* field;
  const char* problem;
  const char* remedy;
};

inline void PrintTo(const Wrong& wrong, std::ostream* out) {
  *out << wrong.path << ": " << wrong.to;
}

/// In bases, systems, statements, trade, differences, exercises, disputes, parts of areas, second
/// codings and codings.
std::vector<Wrong> mistakes_of_record();

}  // namespace entente::atlas::testing
