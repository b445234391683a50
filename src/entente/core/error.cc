#include "entente/core/error.h"

#include <utility>

#include <fmt/format.h>

namespace entente {

std::string to_string(const InputFault& fault) {
  std::string text = fault.file;
  if (fault.line > 0) text += fmt::format("{}{}", text.empty() ? "line " : ":", fault.line);
  if (!text.empty()) text += ": ";
  if (!fault.field.empty()) text += fault.field + ": ";
  text += fault.problem;
  if (!fault.remedy.empty()) text += "; " + fault.remedy;
  return text;
}

InputError::InputError(InputFault fault) : Error(to_string(fault)), fault_(std::move(fault)) {}

}  // namespace entente
