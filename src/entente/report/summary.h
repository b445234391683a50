#pragma once

#include <string>
#include <vector>

#include "entente/scenario/result.h"

namespace entente::report {

/// The run in words. Plain text: whoever prints it escapes it.
struct Summary {
  std::string answer;               ///< one sentence, or two
  std::string conditions;           ///< what kind of statement this is
  std::vector<std::string> points;  ///< the headline outcomes, then what they rest on
};

/// Writes the summary. Every number in it is a field of the run, a count of its rows or a share
/// times its futures, rounded; a difference is called one only when the 95 % interval of its mean
/// leaves out zero, and each comes with the interval over futures, since a clear mean may hide that
/// many futures go the other way. Checked: tests/report/summary_test.cc, number by number
Summary summarise(const scenario::RunResult& run);

/// Whether the 95 % interval of the mean difference leaves out zero. False when an end is unknown.
bool is_clear(const scenario::Difference& row);

/// Whether the mean difference is less than a fifth of the range that holds nine in ten of the
/// baseline's futures. False when that range is unknown or empty. A convention of this report: it
/// decides between words, never between numbers.
bool is_small(const scenario::RunResult& run, const scenario::Difference& row);

/// The record against history: the run's own words, or that there is none.
std::string skill_text(const scenario::RunResult& run);

/// What rests on assumption, in one or two sentences.
std::string assumption_text(const scenario::RunResult& run);

}  // namespace entente::report
