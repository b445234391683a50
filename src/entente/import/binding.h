#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/import/cells.h"
#include "entente/import/spec.h"

namespace entente::datasets {

using Cells = std::span<const std::string_view>;

/// A format laid over one header: where each column stands, -1 where the file has none.
struct Binding {
  struct Variable {
    std::shared_ptr<const VariableSpec> spec;  ///< the format's, or made for a column of any name
    int column = -1, back = -1;
    MissingCodes missing;

    [[nodiscard]] bool is(Flag flag) const { return (spec->flags & flag) != 0; }
  };

  struct DateColumns {
    int year = -1, month = -1, day = -1;
  };

  const FormatSpec* spec = nullptr;
  std::size_t width = 0;
  std::vector<std::pair<int, Code>> state, other;
  std::vector<int> members;
  int year = -1, session = -1, id = -1, side = -1, version = -1, keep = -1, prefer = -1;
  DateColumns begin, end;
  std::vector<Variable> variables;  ///< those that the file has
  std::vector<std::pair<std::string, int>> texts;
  std::vector<std::pair<int, int>> years;  ///< wide formats: column and year
  std::vector<std::string> used, ignored;  ///< columns of the header
  std::vector<std::string> lacks;          ///< what the format needs and the header has not
};

Binding bind_header(const FormatSpec& spec, Cells header);

/// The format whose needs the header meets and of whose columns it has most, or nothing. Among
/// equals it is the first in the registry whose usual name the file has, or else the first.
/// @param file path or name; may be empty
std::optional<Binding> detect(Cells header, std::string_view file);

/// The format that lacks least for this header, for messages. @throws InputError always
[[noreturn]] void reject_header(Cells header, const std::string& file, int line);

}  // namespace entente::datasets
