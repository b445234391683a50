#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/describe.h"

namespace entente::atlas {

/// How far two independent codings of the same instruments agree on one field.
struct AgreementRow {
  std::string field;
  std::int64_t units = 0, agreed = 0;
  std::optional<double> share, kappa;
  std::string note;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("field", self.field, Meta{.doc = "what was coded twice"});
    v("units", self.units, Meta{.doc = "pairs of codings compared"});
    v("agreed", self.agreed, Meta{.doc = "of these, the same"});
    v("share", self.share, Meta{.unit = "1", .doc = "share that is the same"});
    v("kappa", self.kappa,
      Meta{.unit = "1", .doc = "Cohen's kappa; unknown where chance alone would agree in full"});
    v("note", self.note, Meta{.doc = "what a unit is"});
  }
};

/// A place where the two codings differ.
struct Disagreement {
  std::string instrument, field, first, second;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("instrument", self.instrument, Meta{.doc = "id"});
    v("field", self.field, Meta{.doc = "what was coded twice"});
    v("first", self.first, Meta{.doc = "the coding of the atlas"});
    v("second", self.second, Meta{.doc = "the independent second coding"});
  }
};

struct Agreement {
  std::vector<std::string> drawn;    ///< instruments that the draw asks to code twice
  std::vector<std::string> missing;  ///< of these, without a second coding
  std::vector<AgreementRow> rows;
  std::vector<Disagreement> differ;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("drawn", self.drawn, Meta{.doc = "ids drawn to be coded twice"});
    v("missing", self.missing, Meta{.doc = "of these, not yet coded twice"});
    v("rows", self.rows, Meta{.doc = "agreement by field"});
    v("differ", self.differ, Meta{.doc = "every disagreement"});
  }
};

/// Whether the id is in the random tenth that is coded twice: the first four bytes of the SHA-256
/// of the id, read as a number, are below a tenth of their range. The draw depends on nothing that
/// a coder chooses but the name, and holds for instruments to come.
bool drawn_for_second_coding(std::string_view id);

/// Compares `instruments` with `second` where both have an id. Kappa is Cohen's (1960), with
/// categories as they occur. Cost: small. Checked: tests/atlas/agreement_test.cc
Agreement agreement(const Atlas& atlas);

/// Cohen's kappa of two coders' labels, (p_o - p_e) / (1 - p_e); nothing for no labels, or when
/// p_e is 1. @cite cohen1960
std::optional<double> cohen_kappa(const std::vector<std::pair<std::string, std::string>>& labels);

}  // namespace entente::atlas
