#include "entente/import/read.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include <fmt/format.h>

#include "entente/core/csv.h"
#include "entente/core/text.h"
#include "entente/import/rows.h"
#include "entente/import/text_file.h"

namespace entente::datasets {
namespace {

/// Rows among which the header is looked for: exports of databases begin with titles and notes.
constexpr std::size_t kMostPreamble = 40;

struct HeaderRow {
  std::vector<std::string> cells;
  std::vector<std::string> above;  ///< the text of the rows above it
  int line = 0;
  char separator = ',';
};

std::vector<std::string_view> views(const std::vector<std::string>& cells) {
  return {cells.begin(), cells.end()};
}

std::string_view shape_name(Shape shape) {
  switch (shape) {
    case Shape::kStateYears:
      return "state-years";
    case Shape::kDyadYears:
      return "dyad-years";
    case Shape::kSpells:
      return "spells";
    case Shape::kEvents:
      break;
  }
  return "events";
}

class Reading {
 public:
  Reading(std::string_view text, const std::string& name, const ReadOptions& options)
      : text_(text), name_(name), options_(options) {
    if (options.format.empty()) return;
    asked_ = format(options.format);
    if (asked_ == nullptr) {
      std::vector<std::string> ids;
      for (const auto* known : formats()) ids.emplace_back(known->id);
      fail(0, "format", fmt::format("there is no format '{}'", options.format),
           fmt::format("use one of {}", join(ids, ", ")));
    }
  }

  Dataset run(const StateResolver& resolver, std::vector<std::string> notes) {
    const auto header = find_header();
    const auto binding = bind_header(*spec_, views(header.cells));
    Tally tally;
    Source source{.binding = binding,
                  .resolver = resolver,
                  .window = Window(options_),
                  .tally = tally,
                  .from_title = title_in(header.above, spec_->from_title),
                  .to_title = title_in(header.above, spec_->to_title)};
    if (spec_->wide && !spec_->from_title.empty() && source.from_title.empty() &&
        source.to_title.empty()) {
      fail(1, "title", "the title does not say whose transfers the table has",
           "export one supplier or one recipient at a time, with the title");
    }
    auto& report = tally.report;
    report.notes = std::move(notes);
    begin_report(binding, header, report);
    const auto shaper = make(source);
    read_rows(source, header, *shaper);
    Dataset out{.data = shaper->finish(), .report = {}};
    if (!spec_->trap.empty()) tally.note(std::string(spec_->trap));
    tally.finish();
    out.report = std::move(report);
    return out;
  }

 private:
  [[noreturn]] void fail(int line, std::string field, std::string problem,
                         std::string remedy) const {
    throw InputError({.file = name_,
                      .line = line,
                      .field = std::move(field),
                      .problem = std::move(problem),
                      .remedy = std::move(remedy)});
  }

  static std::unique_ptr<Shaper> make(const Source& source) {
    switch (source.binding.spec->shape) {
      case Shape::kSpells:
        return shape_spells(source);
      case Shape::kEvents:
        return shape_events(source);
      default:
        return shape_years(source);
    }
  }

  bool fits(Cells cells) {
    if (asked_ != nullptr) {
      spec_ = bind_header(*asked_, cells).lacks.empty() ? asked_ : nullptr;
    } else {
      const auto found = detect(cells, file_name());
      spec_ = found ? found->spec : nullptr;
    }
    return spec_ != nullptr;
  }

  [[nodiscard]] std::string_view file_name() const {
    return std::string_view(name_).substr(name_.find_last_of('/') + 1);
  }

  HeaderRow find_header() {
    for (const char separator : {',', ';', '\t', '|'}) {
      CsvReader rows(text_, name_, {.separator = separator, .stray_quotes = true});
      HeaderRow header{.separator = separator};
      while (header.above.size() < kMostPreamble && rows.next()) {
        if (rows.cells().size() > 1 && fits(rows.cells())) {
          header.cells.assign(rows.cells().begin(), rows.cells().end());
          header.line = rows.line();
          return header;
        }
        header.above.push_back(
            join({rows.cells().begin(), rows.cells().end()}, std::string(1, separator)));
      }
    }
    reject();
  }

  /// No row fits: the message speaks of the first one with several columns.
  [[noreturn]] void reject() {
    for (const char separator : {',', ';', '\t', '|'}) {
      CsvReader rows(text_, name_, {.separator = separator, .stray_quotes = true});
      for (std::size_t n = 0; n < kMostPreamble && rows.next(); ++n) {
        if (rows.cells().size() < 2) continue;
        if (asked_ == nullptr) reject_header(rows.cells(), name_, rows.line());
        const auto lacks = bind_header(*asked_, rows.cells()).lacks;
        fail(rows.line(), lacks.front(),
             fmt::format("the column is missing for the format {}", asked_->id),
             fmt::format("add {}, or leave the format out", join(lacks, ", ")));
      }
    }
    fail(1, {}, "the file has no table", "give a file of columns with a header row");
  }

  /// "TIV of arms exports from Norway, 2000-2010" -> "Norway".
  static std::string title_in(const std::vector<std::string>& above, std::string_view words) {
    for (const auto& line : above) {
      const auto at = words.empty() ? std::string::npos : line.find(words);
      if (at == std::string::npos) continue;
      const auto name = line.substr(at + words.size());
      return std::string(trim(name.substr(0, name.find(','))));
    }
    return {};
  }

  void begin_report(const Binding& binding, const HeaderRow& header, ImportReport& report) {
    report.file = name_;
    report.format = spec_->id;
    report.title = spec_->title;
    report.shape = shape_name(spec_->shape);
    report.columns_used = binding.used;
    report.columns_ignored = binding.ignored;
    report.preamble_lines = static_cast<std::int64_t>(header.above.size());
    if (const auto version = version_in_name(); !version.empty()) report.version = version;
    if (spec_->wide) {
      for (const auto& line : header.above) {
        if (line.find_first_not_of(" ,;\t") != std::string::npos && line.size() < 200)
          report.notes.push_back("above the table: " + line);
      }
    }
  }

  /// Digits after a "v" or the format's own prefix: V-Dem-CY-Core-v13.csv, atop5_1ddyr.csv,
  /// NMC-60-abridged.csv.
  [[nodiscard]] std::string version_in_name() const {
    std::string stem(file_name());
    for (char& c : stem) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (const std::string_view mark : {"-v", "_v", " v", "atop", "nmc-", "nmc_", "mid", "_"}) {
      const auto at = stem.find(mark);
      if (at == std::string::npos) continue;
      auto end = at + mark.size();
      while (end < stem.size() && stem[end] == ' ') ++end;
      const auto begin = end;
      while (end < stem.size() &&
             (is_digit(stem[end]) || (end > begin && (stem[end] == '.' || stem[end] == '_') &&
                                      end + 1 < stem.size() && is_digit(stem[end + 1]))))
        ++end;
      if (end == begin) continue;
      std::string version = stem.substr(begin, end - begin);
      std::replace(version.begin(), version.end(), '_', '.');
      return version;
    }
    return {};
  }

  void read_rows(const Source& source, const HeaderRow& header, Shaper& shaper) {
    CsvReader rows(text_, name_, {.separator = header.separator, .stray_quotes = true});
    while (rows.next() && rows.line() < header.line) {
    }
    const auto& binding = source.binding;
    auto& report = source.tally.report;
    while (rows.next()) {
      source.tally.read();
      const Row row{.cells = rows.cells(), .line = rows.line()};
      if (row.cells.size() != binding.width) {
        source.tally.drop("another number of cells than the header has", row.line, {});
        continue;
      }
      if (binding.keep >= 0 && trim(row.at(binding.keep)) != spec_->keep.value) {
        source.tally.drop(spec_->keep.reason, row.line, {});
        continue;
      }
      if (report.rows_read == 1 && binding.version >= 0) {
        const auto version = trim(row.at(binding.version));
        if (!version.empty()) report.version = version;
      }
      shaper.add(row);
    }
  }

  std::string_view text_;
  const std::string& name_;
  const ReadOptions& options_;
  const FormatSpec* asked_ = nullptr;
  const FormatSpec* spec_ = nullptr;
};

void check(const ReadOptions& options) {
  const auto in_range = [](std::optional<int> year) {
    return !year || (*year > 0 && *year < 9999);
  };
  const bool in_order =
      !options.from_year || !options.to_year || *options.from_year <= *options.to_year;
  if (in_range(options.from_year) && in_range(options.to_year) && in_order) return;
  throw InputError({.file = {},
                    .line = 0,
                    .field = "from_year, to_year",
                    .problem = "the years are not in order or out of range",
                    .remedy = "give years from 1 to 9998, the first one first"});
}

bool is_table(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 4> kEndings = {".csv", ".tsv", ".txt", ".gz"};
  const auto ending = path.extension().string();
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

}  // namespace

Dataset read_text(std::string_view text, const std::string& name, const StateResolver& resolver,
                  const ReadOptions& options) {
  check(options);
  const auto file = tidy_text(std::string(text), name);
  return Reading(file.text, name, options).run(resolver, file.notes);
}

Dataset read(const std::string& path, const StateResolver& resolver, const ReadOptions& options) {
  check(options);
  const auto file = read_text_file(path);
  return Reading(file.text, path, options).run(resolver, file.notes);
}

Folder read_folder(const std::string& folder, const StateResolver& resolver,
                   const ReadOptions& options) {
  if (!std::filesystem::is_directory(folder)) {
    throw MissingInputError({.file = folder,
                             .line = 0,
                             .field = {},
                             .problem = "there is no such folder",
                             .remedy = "give the folder that holds the data files"});
  }
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file() && is_table(entry.path())) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  Folder out;
  for (const auto& path : paths) {
    try {
      out.datasets.push_back(read(path, resolver, options));
    } catch (const InputError& error) {
      out.not_recognised.push_back(error.fault());
    }
  }
  return out;
}

}  // namespace entente::datasets
