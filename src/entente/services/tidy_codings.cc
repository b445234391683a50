#include <algorithm>

#include <fmt/format.h>

#include "entente/services/tidy_filler.h"
#include "entente/services/tidy_rooms.h"

namespace entente::services {
namespace {

namespace vocabulary = atlas::vocabulary;
using atlas::Coding;
using atlas::KnownDifference;
using atlas::Question;

TidyTable questions(const atlas::Atlas& atlas) {
  Filler<Question> fill({.name = "questions",
                         .title = "Contested questions",
                         .description = "Points on which lawyers or scholars differ."});
  fill.id("id of the question", [](const Question& q) { return q.id; });
  fill.said("asks", "the question", [](const Question& q) { return q.asks; });
  for (const auto& question : atlas.questions) fill.add(question);
  return fill.done();
}

struct Answer {
  const Question& of;
  const atlas::Reading& it;
};

TidyTable readings(const atlas::Atlas& atlas) {
  Filler<Answer> fill({.name = "readings",
                       .title = "Readings",
                       .description = "Rival answers, one row per question and reading."});
  fill.path("QUESTION:READING, as the columns `under` name it",
            [](const Answer& a) { return a.of.id + ":" + a.it.id; });
  fill.refers("question", "questions", "the question", [](const Answer& a) { return a.of.id; });
  fill.said("reading", "id of the reading, within its question",
            [](const Answer& a) { return a.it.id; });
  fill.said("says", "the answer", [](const Answer& a) { return a.it.says; });
  fill.source([](const Answer& a) { return a.it.sources; });
  for (const auto& question : atlas.questions) {
    for (const auto& reading : question.readings) fill.add({question, reading});
  }
  return fill.done();
}

TidyTable codings(const atlas::Atlas& atlas) {
  Filler<Coding> fill({.name = "codings",
                       .title = "Codings",
                       .description = "Named choices of one reading for every question."});
  fill.id("id of the coding", [](const Coding& c) { return c.id; });
  fill.text("says", "what it stands for", [](const Coding& c) { return c.says; });
  fill.word("starts", "an instrument counts from its entry into force, or from signature",
            vocabulary::kStarts,
            [](const Coding& c) { return c.from_signature ? "signature" : "force"; });
  for (const auto& coding : atlas.codings) fill.add(coding);
  return fill.done();
}

struct Choice {
  const Coding& of;
  std::string question, reading;
};

TidyTable choices(const atlas::Atlas& atlas) {
  Filler<Choice> fill({.name = "coding_readings",
                       .title = "Readings chosen",
                       .description = "One row per coding and question.",
                       .key = {"coding", "question"}});
  fill.refers("coding", "codings", "the coding", [](const Choice& c) { return c.of.id; });
  fill.refers("question", "questions", "the question", [](const Choice& c) { return c.question; });
  fill.refers("reading", "readings", "the reading that it chooses",
              [](const Choice& c) { return c.question + ":" + c.reading; });
  for (const auto& coding : atlas.codings) {
    for (const auto& [question, reading] : coding.readings) fill.add({coding, question, reading});
  }
  return fill.done();
}

TidyTable differences(const atlas::Atlas& atlas) {
  Filler<KnownDifference> fill(
      {.name = "differences",
       .title = "Differences from other datasets",
       .description = "Where the atlas and another dataset differ, and why."});
  fill.path("DATASET/WHAT/SUBJECT", [](const KnownDifference& d) {
    return fmt::format("{}/{}/{}", d.dataset, d.what, d.id);
  });
  fill.said("dataset", "the other dataset", [](const KnownDifference& d) { return d.dataset; });
  fill.said("what", "kind of obligation, series or organisation, or any",
            [](const KnownDifference& d) { return d.what; });
  fill.said("subject", "the dataset's treaty, our instrument, or STATE/series/YEAR, or any",
            [](const KnownDifference& d) { return d.id; });
  fill.said("says", "why they differ", [](const KnownDifference& d) { return d.says; });
  fill.source([](const KnownDifference& d) { return d.cited.sources; });
  for (const auto& difference : atlas.differences) fill.add(difference);
  return fill.done();
}

TidyTable sources(const atlas::Atlas& atlas) {
  Filler<atlas::Source> fill(
      {.name = "sources", .title = "Sources", .description = "What the facts rest on."});
  fill.id("key of the source", [](const atlas::Source& s) { return s.key; });
  fill.word("kind", "kind of publication", vocabulary::kSourceKinds,
            [](const atlas::Source& s) { return s.kind; });
  for (const auto& field : vocabulary::kSourceFields) {
    fill.text(field, field == "read" ? "address of the copy that was read, if not url" : field,
              [field](const atlas::Source& s) {
                const auto it = s.fields.find(field);
                return it == s.fields.end() ? "" : it->second;
              });
  }
  for (const auto& source : atlas.sources) fill.add(source);
  return fill.done();
}

struct Citation {
  std::string table, row, source;
};

/// The columns `source` of all tables, one row per fact and source.
TidyTable citations(const std::vector<TidyTable>& tables) {
  Texts names;
  for (const auto& table : tables) {
    if (table.find("source")) names.push_back(table.name());
  }
  Filler<Citation> fill({.name = "citations",
                         .title = "Citations",
                         .description = "The columns `source` of all tables, one row per fact and "
                                        "source.",
                         .key = {"table", "row", "source"}});
  fill.word("table", "name of the table that holds the fact", names,
            [](const Citation& c) { return c.table; });
  fill.said("row", "its id there", [](const Citation& c) { return c.row; });
  fill.refers("source", "sources", "a source that it rests on",
              [](const Citation& c) { return c.source; });
  for (const auto& table : tables) {
    const auto source = table.find("source");
    const auto id = table.find("id");
    if (!source || !id) continue;
    for (const auto& row : table.rows()) {
      if (table.is_missing(row[*source])) continue;
      Texts keys = split(row[*source], *kTidyDelimiter);
      std::sort(keys.begin(), keys.end());
      keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
      for (const auto& key : keys) fill.add({table.name(), row[*id], key});
    }
  }
  return fill.done();
}

}  // namespace

void tidy_codings(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  tables.push_back(questions(atlas));
  tables.push_back(readings(atlas));
  tables.push_back(codings(atlas));
  tables.push_back(choices(atlas));
  tables.push_back(differences(atlas));
}

void tidy_sources(const atlas::Atlas& atlas, std::vector<TidyTable>& tables) {
  auto cited = citations(tables);
  tables.push_back(sources(atlas));
  tables.push_back(std::move(cited));
}

}  // namespace entente::services
