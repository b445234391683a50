#include "entente/cli/import_commands.h"

#include <filesystem>

#include <fmt/format.h>

#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/core/text.h"
#include "entente/import/spec.h"
#include "entente/import/tidy.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

struct FormatRow {
  std::string format, title, publisher, cite;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("format", self.format, Meta{.doc = "id of the format"});
    v("title", self.title, Meta{.doc = "dataset"});
    v("publisher", self.publisher, Meta{.doc = "where to get it"});
    v("cite", self.cite, Meta{.doc = "key in docs/importers.md"});
  }
};

std::string years(const std::optional<std::int64_t>& first,
                  const std::optional<std::int64_t>& last) {
  return first && last ? fmt::format("{}-{}", *first, *last) : "no year";
}

void print_report(const datasets::ImportReport& report) {
  std::string text = fmt::format(
      "{}\n  {} ({}), version {}, {}\n  rows: {} read, {} kept; {} states, {}\n", report.file,
      report.title, report.format, report.version, report.shape, report.rows_read, report.rows_kept,
      report.states.size(), years(report.first_year, report.last_year));
  for (const auto& it : report.dropped)
    text +=
        fmt::format("  dropped {}: {} (such as {})\n", it.rows, it.reason, join(it.examples, "; "));
  if (!report.not_in_atlas.empty()) {
    constexpr std::size_t kShown = 6;
    auto codes = report.not_in_atlas;
    if (codes.size() > kShown) codes.resize(kShown);
    text +=
        fmt::format("  {} codes that no state of the atlas has: {}{}\n", report.not_in_atlas.size(),
                    join(codes, ", "), report.not_in_atlas.size() > kShown ? ", ..." : "");
  }
  print(text);
  std::vector<std::vector<std::string>> table = {
      {"  variable", "unit", "years", "known", "missing"}};
  for (const auto& it : report.variables)
    table.push_back({"  " + it.name, it.unit, years(it.first_year, it.last_year),
                     std::to_string(it.known), std::to_string(it.missing)});
  if (table.size() > 1) print(text_table(table));
  for (const auto& note : report.notes) print(fmt::format("  note: {}\n", note));
}

/// One row a variable of each file.
std::string coverage_csv(const std::vector<datasets::ImportReport>& reports) {
  const auto year = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string();
  };
  auto text = csv_line({"file", "format", "version", "rows_read", "rows_kept", "variable", "unit",
                        "first_year", "last_year", "known", "missing"});
  for (const auto& report : reports) {
    for (const auto& it : report.variables)
      text +=
          csv_line({report.file, report.format, report.version, std::to_string(report.rows_read),
                    std::to_string(report.rows_kept), it.name, it.unit, year(it.first_year),
                    year(it.last_year), std::to_string(it.known), std::to_string(it.missing)});
  }
  return text;
}

/// DIR/NAME.csv of the tidy table of a file NAME.csv or NAME.csv.gz.
std::string tidy_path(const std::string& folder, const std::string& file) {
  auto name = fs::path(file).filename();
  while (name.extension() == ".gz" || name.extension() == ".csv" || name.extension() == ".txt" ||
         name.extension() == ".tsv")
    name.replace_extension();
  return (fs::path(folder) / (name.string() + ".csv")).string();
}

}  // namespace

int import_files(const ImportOptions& options) {
  if (options.path.empty()) {
    std::vector<FormatRow> rows;
    for (const auto* it : datasets::formats())
      rows.push_back({std::string(it->id), std::string(it->title), std::string(it->publisher),
                      std::string(it->cite)});
    print_rows(rows, options.atlas.format);
    return 0;
  }
  const auto atlas = load_atlas(options.atlas);
  const datasets::StateResolver resolver(atlas);
  auto read = options.read;
  if (!options.as_of.empty()) read.as_of = day_or_latest(options.as_of, atlas, "--as-of");
  datasets::Folder folder;
  if (fs::is_directory(options.path))
    folder = datasets::read_folder(options.path, resolver, read);
  else
    folder.datasets.push_back(datasets::read(options.path, resolver, read));
  for (const auto& fault : folder.not_recognised) say(to_string(fault));
  std::vector<datasets::ImportReport> reports;
  for (const auto& dataset : folder.datasets) reports.push_back(dataset.report);
  if (options.atlas.format == Format::kText) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (i > 0) print("\n");
      print_report(reports[i]);
    }
  } else if (options.atlas.format == Format::kJson) {
    print(to_json(reports).dump(2) + "\n");
  } else {
    print(coverage_csv(reports));
  }
  if (!options.to.empty()) {
    fs::create_directories(options.to);
    for (const auto& dataset : folder.datasets) {
      const auto path = tidy_path(options.to, dataset.report.file);
      write_file_atomically(path, datasets::write_tidy(dataset));
      say(fmt::format("wrote {}", path));
    }
  }
  return folder.datasets.empty() ? kBadInput : 0;
}

}  // namespace entente::cli
