#pragma once

#include <string>

namespace entente::report {

/// Rules for the classes that figures use, with their colours as custom properties: light, dark
/// (prefers-color-scheme) and print. Every colour has a second sign beside it (dash, marker,
/// hatch), and text colours reach a contrast of 4.5 to 1 against the paper in both schemes.
std::string figure_style();

/// figure_style() and the rules for the page around the figures. No imports, no fonts, nothing to
/// load.
std::string page_style();

}  // namespace entente::report
