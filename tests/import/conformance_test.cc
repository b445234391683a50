#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "entente/core/csv.h"
#include "entente/core/text.h"
#include "entente/import/binding.h"
#include "entente/import/spec.h"
#include "entente/import/tidy.h"
#include "samples.h"
#include "small_world.h"

// Every importer, on a few rows as its publisher writes them and as tidied copies do.
namespace entente::datasets {
namespace {

using testing::read_sample;
using testing::Sample;
using testing::samples;

std::string shown(Value value) {
  return value.kind == Value::Kind::kKnown     ? shortest(value.value)
         : value.kind == Value::Kind::kNone    ? "none"
         : value.kind == Value::Kind::kMissing ? "missing"
                                               : "not-covered";
}

/// A cell of a column of events or participations; not covered where the file has no number.
Value cell(const std::vector<Column>& columns, std::string_view variable, std::size_t row) {
  for (const auto& column : columns) {
    if (column.name != variable) continue;
    if (!std::isnan(column.values[row])) return Value::of(column.values[row]);
    return column.years ? Value::missing() : Value::not_covered();
  }
  ADD_FAILURE() << "no variable " << variable;
  return {};
}

struct Answer {
  std::vector<std::string> where;
  std::string variable;

  Value operator()(const StateYears& data) const {
    return data.value(where.at(0), std::stoi(where.at(1)), variable);
  }

  Value operator()(const DyadYears& data) const {
    return data.value(where.at(0), where.at(1), std::stoi(where.at(2)), variable);
  }

  Value operator()(const Spells& data) const {
    const Day day = parse_day(where.back());
    return data.value(where.at(0), data.dyadic ? where.at(1) : std::string(), day, variable);
  }

  Value operator()(const Events& data) const {
    const auto it = std::find(data.id.begin(), data.id.end(), where.at(0));
    EXPECT_NE(it, data.id.end()) << where.at(0);
    const auto event = static_cast<std::size_t>(it - data.id.begin());
    if (where.size() == 1) return cell(data.columns, variable, event);
    for (auto part = data.first[event]; part < data.first[event + 1]; ++part) {
      if (data.states->id[data.state[part]] == where[1])
        return cell(data.state_columns, variable, part);
    }
    ADD_FAILURE() << where[1] << " took no part";
    return {};
  }
};

void hold(const Dataset& data, const std::string& claim) {
  const auto equals = claim.find('=');
  auto words = split(claim.substr(0, equals), ' ');
  const auto variable = words.back();
  words.pop_back();
  EXPECT_EQ(shown(std::visit(Answer{words, variable}, data.data)), claim.substr(equals + 1))
      << claim;
}

TEST(Conformance, EachSampleIsRecognisedAndReadAsItsPublisherMeansIt) {
  for (const auto& sample : samples()) {
    SCOPED_TRACE(sample.format + ": " + sample.name);
    const auto data = read_sample(sample.text, sample.name);
    EXPECT_EQ(data.report.format, sample.format);
    EXPECT_EQ(data.report.rows_out, sample.rows_out);
    for (const auto& claim : sample.claims) hold(data, claim);
  }
}

TEST(Conformance, EachFormatHasASample) {
  for (const auto* spec : formats()) {
    if (spec->any_variables) continue;
    EXPECT_TRUE(std::any_of(samples().begin(), samples().end(), [&](const Sample& sample) {
      return sample.format == spec->id;
    })) << spec->id;
  }
}

void expect_every_row_told(const ImportReport& report) {
  EXPECT_EQ(report.rows_read, report.rows_kept + testing::dropped(report, ""));
  for (const auto& drop : report.dropped)
    EXPECT_EQ(drop.examples.size(), std::min<std::size_t>(3, static_cast<std::size_t>(drop.rows)));
}

TEST(Conformance, EveryRowIsKeptOrDroppedWithAReason) {
  for (const auto& sample : samples()) {
    for (const std::string tail : {"", "x\n", ",,,\n"}) {
      SCOPED_TRACE(sample.format + ": " + sample.name + tail);
      expect_every_row_told(read_sample(sample.text + tail, sample.name).report);
    }
  }
}

/// The table with its columns the other way round and its header in capitals.
std::string turned(const Sample& sample) {
  const char separator = sample.text.find('\t') == std::string::npos ? ',' : '\t';
  CsvReader rows(sample.text, sample.name, {.separator = separator});
  std::string out;
  while (rows.next()) {
    std::string line = csv_line({rows.cells().rbegin(), rows.cells().rend()});
    if (out.empty()) {
      std::transform(line.begin(), line.end(), line.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      });
    }
    out += line;
  }
  return out;
}

TEST(Conformance, TheOrderOfColumnsAndTheCaseOfTheirNamesDoNotMatter) {
  for (const auto& sample : samples()) {
    // Titles above the table and CR line ends are no rows for `turned`.
    if (sample.format.starts_with("sipri-") || sample.text.find('\r') != std::string::npos)
      continue;
    SCOPED_TRACE(sample.format + ": " + sample.name);
    const auto data = read_sample(turned(sample), sample.name);
    EXPECT_EQ(data.report.format, sample.format);
    EXPECT_EQ(write_tidy(data), write_tidy(read_sample(sample.text, sample.name)));
  }
}

/// The text with the names of a variable's columns struck out of its first line.
std::string without(const VariableSpec& variable, std::string text) {
  for (const auto name : parts(variable.columns.empty() ? variable.name : variable.columns)) {
    for (auto at = text.find(name); at < text.find('\n'); at = text.find(name, at + 1))
      text.replace(at, name.size(), std::string(name.size(), '~'));
  }
  return text;
}

TEST(Conformance, WithoutAColumnThatItNeedsAFileIsNotOfTheFormat) {
  for (const auto& sample : samples()) {
    for (const auto& variable : format(sample.format)->variables) {
      if ((variable.flags & kRequired) == 0) continue;
      const auto text = without(variable, sample.text);
      EXPECT_FALSE(testing::fault_of(text, {.format = sample.format}).remedy.empty())
          << sample.format << " without " << variable.name;
    }
  }
}

TEST(Conformance, EachFormatAndItsCitationStandInTheDocument) {
  const auto document = read_file(ENTENTE_SOURCE_DIR "/docs/importers.md");
  for (const auto* spec : formats()) {
    EXPECT_NE(document.find(fmt::format("`{}`", spec->id)), std::string::npos) << spec->id;
    for (const auto& key : split(std::string(spec->cite), ';'))
      EXPECT_NE(document.find(fmt::format("**{}**", key)), std::string::npos)
          << spec->id << ": " << key;
  }
}

TEST(Conformance, NoTwoFormatsHaveOneId) {
  std::set<std::string_view> ids;
  for (const auto* spec : formats()) {
    EXPECT_TRUE(ids.insert(spec->id).second) << spec->id;
    EXPECT_EQ(format(spec->id), spec);
    EXPECT_FALSE(spec->title.empty());
    EXPECT_FALSE(spec->publisher.empty());
  }
  EXPECT_EQ(format("no-such"), nullptr);
}

}  // namespace
}  // namespace entente::datasets
