#pragma once

#include <string>

#include "entente/scenario/result.h"

namespace entente::report {

/// The report of a run: one HTML file for an analyst, complete in itself (style and figures inline;
/// no scripts, no fonts, nothing fetched when it is opened), readable on a phone, on paper and in
/// dark mode.
///
/// Text of the run is escaped. What is not finite or absent is written "unknown" and left out of
/// the figures. An empty run gives a report that says so; a run whose scenario arm is empty is
/// reported as one arm.
/// @return UTF-8, well-formed as XML but for the doctype; the same bytes for equal runs, and
/// nothing about the time or
///         machine of the rendering
/// Cost linear in the run, about 20 ms and 400 kB for twenty states. Randomness: none.
/// Checked: tests/report/report_test.cc
std::string render_report(const scenario::RunResult& run);

}  // namespace entente::report
