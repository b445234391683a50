#include "entente/import/binding.h"

#include <algorithm>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/core/text.h"

namespace entente::datasets {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// Finds columns and keeps count of what was found.
class Header {
 public:
  explicit Header(Cells cells) : cells_(cells), used_(cells.size(), false) {}

  int find(std::string_view columns) {
    for (const auto name : parts(columns)) {
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (!same(trim(cells_[i]), name == "<blank>" ? std::string_view() : name)) continue;
        used_[i] = true;
        return static_cast<int>(i);
      }
    }
    return -1;
  }

  std::vector<std::pair<int, Code>> states(std::span<const StateField> fields) {
    std::vector<std::pair<int, Code>> found;
    for (const auto& field : fields) {
      if (const int column = find(field.columns); column >= 0)
        found.emplace_back(column, field.code);
    }
    return found;
  }

  Binding::DateColumns date(const DateSpec& spec) {
    return {.year = find(spec.year), .month = find(spec.month), .day = find(spec.day)};
  }

  std::vector<int> numbered(std::string_view prefix) {
    std::vector<int> found;
    for (int n = 1; !prefix.empty(); ++n) {
      const int column = find(std::string(prefix) + std::to_string(n));
      if (column < 0) break;
      found.push_back(column);
    }
    return found;
  }

  /// Columns that are years one after the other, as no row of data is.
  std::vector<std::pair<int, int>> years() {
    std::vector<std::pair<int, int>> found;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto year = read_year(cells_[i]);
      if (!year) continue;
      if (!found.empty() && *year != found.back().second + 1) return {};
      found.emplace_back(static_cast<int>(i), *year);
    }
    for (const auto& [column, year] : found) used_[static_cast<std::size_t>(column)] = true;
    return found;
  }

  [[nodiscard]] bool all_used() const {
    return std::find(used_.begin(), used_.end(), false) == used_.end();
  }

  /// Makes a variable of each column that has no other meaning.
  void take_rest(Binding& binding) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (used_[i]) continue;
      used_[i] = true;

      struct Named {
        std::string name;
        VariableSpec spec;
      };

      auto named = std::make_shared<Named>();
      named->name = cells_[i];
      named->spec.name = named->name;
      binding.variables.push_back({.spec = {named, &named->spec},
                                   .column = static_cast<int>(i),
                                   .missing = MissingCodes()});
    }
  }

  void tell(Binding& binding) const {
    for (std::size_t i = 0; i < cells_.size(); ++i)
      (used_[i] ? binding.used : binding.ignored).emplace_back(cells_[i]);
  }

 private:
  Cells cells_;
  std::vector<bool> used_;
};

void need(Binding& binding, bool there, std::string_view columns) {
  if (!there) binding.lacks.emplace_back(columns.substr(0, columns.find('|')));
}

void bind_states(const FormatSpec& spec, Header& header, Binding& out) {
  out.state = header.states(spec.state);
  out.other = header.states(spec.other);
  out.members = header.numbered(spec.members);
  if (!spec.state.empty()) need(out, !out.state.empty(), spec.state[0].columns);
  // A wide table of pairs has the other state above it.
  if (!spec.other.empty()) need(out, !out.other.empty(), spec.other[0].columns);
}

void bind_time(const FormatSpec& spec, Header& header, Binding& out) {
  if (spec.wide) {
    out.years = header.years();
    need(out, out.years.size() > 1, "a column for each year");
  }
  out.year = header.find(spec.year);
  out.session = out.year < 0 ? header.find(spec.session) : -1;
  if (!spec.year.empty()) need(out, out.year >= 0 || out.session >= 0, spec.year);
  out.begin = header.date(spec.begin);
  out.end = header.date(spec.end);
  if (!spec.begin.year.empty()) need(out, out.begin.year >= 0, spec.begin.year);
  if (spec.shape == Shape::kSpells) need(out, out.end.year >= 0, spec.end.year);
}

void bind_variables(const FormatSpec& spec, Header& header, Binding& out) {
  for (const auto& variable : spec.variables) {
    const auto columns = variable.columns.empty() ? variable.name : variable.columns;
    const bool has_column = !spec.wide && (variable.flags & kOne) == 0;
    // Not owned: the registry's tables outlive everything.
    Binding::Variable bound{.spec = {std::shared_ptr<const VariableSpec>(), &variable},
                            .column = has_column ? header.find(columns) : -1,
                            .back = header.find(variable.back),
                            .missing = MissingCodes(spec.missing, variable.missing)};
    if ((variable.flags & kRequired) != 0) need(out, bound.column >= 0, columns);
    if (!has_column || bound.column >= 0) out.variables.push_back(std::move(bound));
  }
}

}  // namespace

Binding bind_header(const FormatSpec& spec, Cells header) {
  Header columns(header);
  Binding out{.spec = &spec, .width = header.size()};
  bind_states(spec, columns, out);
  bind_time(spec, columns, out);
  bind_variables(spec, columns, out);
  out.id = columns.find(spec.id_column);
  if (!spec.id_column.empty()) need(out, out.id >= 0, spec.id_column);
  out.side = columns.find(spec.side);
  out.version = columns.find(spec.version);
  out.keep = columns.find(spec.keep.columns);
  out.prefer = columns.find(spec.prefer.columns);
  for (const auto& text : spec.texts) {
    if (const int column = columns.find(text.columns); column >= 0)
      out.texts.emplace_back(text.name, column);
  }
  if (!spec.needs.empty()) need(out, columns.find(spec.needs) >= 0, spec.needs);
  if (spec.any_variables) columns.take_rest(out);
  need(out, !spec.nothing_else || columns.all_used(), "no other column");
  columns.tell(out);
  return out;
}

std::optional<Binding> detect(Cells header, std::string_view file) {
  const auto named = [&](const FormatSpec& spec) {
    const auto names = parts(spec.file_names);
    return std::any_of(names.begin(), names.end(),
                       [&](auto name) { return file.find(name) != std::string_view::npos; });
  };
  std::optional<Binding> best;
  const auto worth = [&](const Binding& bound) {
    return 2 * bound.used.size() + (named(*bound.spec) ? 1 : 0);
  };
  for (const auto* spec : formats()) {
    if (spec->any_variables) continue;
    auto bound = bind_header(*spec, header);
    if (bound.lacks.empty() && (!best || worth(bound) > worth(*best))) best = std::move(bound);
  }
  return best;
}

void reject_header(Cells header, const std::string& file, int line) {
  std::optional<Binding> closest;
  const auto worth = [](const Binding& bound) {
    return static_cast<int>(bound.used.size()) - 2 * static_cast<int>(bound.lacks.size());
  };
  for (const auto* spec : formats()) {
    if (spec->any_variables || spec->nothing_else) continue;
    auto bound = bind_header(*spec, header);
    if (bound.used.size() <= bound.lacks.size() || (closest && worth(*closest) >= worth(bound)))
      continue;
    closest = std::move(bound);
  }
  if (!closest) {
    throw InputError({.file = file,
                      .line = line,
                      .field = {},
                      .problem = "no known format has these columns",
                      .remedy = "see docs/importers.md for the formats that are read"});
  }
  throw InputError(
      {.file = file,
       .line = line,
       .field = closest->lacks.empty() ? std::string() : closest->lacks.front(),
       .problem = fmt::format("the column is missing; the closest known format is {} ({})",
                              closest->spec->id, closest->spec->title),
       .remedy = fmt::format("add {}, or name the format if it is another one (docs/importers.md)",
                             join(closest->lacks, ", "))});
}

}  // namespace entente::datasets
