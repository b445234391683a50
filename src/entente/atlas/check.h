#pragma once

#include <cstdint>
#include <vector>

#include "entente/atlas/facts.h"
#include "entente/core/describe.h"
#include "entente/core/error.h"

namespace entente::atlas {

/// How much the atlas holds, and how much of it is an explicit absence.
struct Counts {
  std::int64_t states = 0, spells = 0, instruments = 0, by_article = 0, header = 0, articles = 0,
               obligations = 0, memberships = 0, suspensions = 0, interpretations = 0,
               coded_twice = 0, arrangements = 0, questions = 0, codings = 0, places = 0, areas = 0,
               presence = 0, figures = 0, figures_unknown = 0, bases = 0, systems = 0,
               statements = 0, trade = 0, exercises = 0, editions = 0, disputes = 0, incidents = 0,
               sources = 0, contested = 0;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("states", self.states, Meta{.doc = "states"});
    v("spells", self.spells, Meta{.doc = "spells of states"});
    v("instruments", self.instruments, Meta{.doc = "instruments"});
    v("by_article", self.by_article, Meta{.doc = "instruments coded article by article"});
    v("header", self.header, Meta{.doc = "instruments with parties, type and dates only"});
    v("articles", self.articles, Meta{.doc = "articles described"});
    v("obligations", self.obligations, Meta{.doc = "obligations coded"});
    v("memberships", self.memberships, Meta{.doc = "memberships of states in instruments"});
    v("suspensions", self.suspensions, Meta{.doc = "suspensions by direction"});
    v("interpretations", self.interpretations, Meta{.doc = "official interpretations"});
    v("coded_twice", self.coded_twice, Meta{.doc = "instruments coded a second time"});
    v("arrangements", self.arrangements, Meta{.doc = "arrangements"});
    v("questions", self.questions, Meta{.doc = "contested questions"});
    v("codings", self.codings, Meta{.doc = "codings"});
    v("places", self.places, Meta{.doc = "places"});
    v("areas", self.areas, Meta{.doc = "areas that articles refer to"});
    v("presence", self.presence, Meta{.doc = "counts of forces stationed"});
    v("figures", self.figures, Meta{.doc = "figures asked for"});
    v("figures_unknown", self.figures_unknown, Meta{.doc = "of these, explicitly unknown"});
    v("bases", self.bases, Meta{.doc = "bases, by users and period"});
    v("systems", self.systems, Meta{.doc = "missile and denial systems, by owner"});
    v("statements", self.statements, Meta{.doc = "official statements"});
    v("trade", self.trade, Meta{.doc = "shares of trade with one partner"});
    v("exercises", self.exercises, Meta{.doc = "series of exercises"});
    v("editions", self.editions, Meta{.doc = "editions of them, or runs of editions"});
    v("disputes", self.disputes, Meta{.doc = "disputes and flashpoints"});
    v("incidents", self.incidents, Meta{.doc = "dated incidents in them"});
    v("sources", self.sources, Meta{.doc = "sources"});
    v("contested", self.contested, Meta{.doc = "obligations and memberships marked contested"});
  }
};

/// What the atlas holds, whether or not it is sound.
Counts count(const Atlas& atlas);

struct CheckReport {
  std::vector<InputFault> faults;
  Counts counts;
};

/// Proves that references resolve, dates nest, parties exist on their dates, every fact has a
/// source and obligations are well formed (docs/atlas-format.md). Cost: linear in facts times
/// states. Checked: tests/atlas/check_test.cc
CheckReport check(const Atlas& atlas);

}  // namespace entente::atlas
