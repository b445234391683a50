#include "entente/measures/architecture.h"

#include <fmt/format.h>

#include "entente/core/text.h"
#include "entente/measures/counted.h"

namespace entente::measures {
namespace {

const char* name_of(Form form) {
  switch (form) {
    case Form::kHub:
      return "hub";
    case Form::kSpokes:
      return "spokes";
    case Form::kMinilateralWithHub:
      return "minilateral-with-hub";
    case Form::kMinilateralWithoutHub:
      return "minilateral-without-hub";
    case Form::kBloc:
      return "bloc";
    case Form::kNone:
      break;
  }
  return "none";
}

std::optional<HubChoice> hub_of(const world::World& world, const Counted& counted,
                                const Options& options) {
  if (options.hub.empty()) return choose_hub(counted.in_scope, views(counted));
  return HubChoice{.state = require_state(world, options.hub).index};
}

std::string hub_note(const Architecture& a) {
  if (a.hub == "none") return "no state has a bilateral instrument, so there is no hub";
  if (a.hub_equals == 0) return "bilateral with the hub, " + a.hub;
  return fmt::format("bilateral with the hub, {}, first by code of {} states of equal degree",
                     a.hub, a.hub_equals + 1);
}

}  // namespace

std::string counting_rule(const Options& options) {
  return fmt::format(
      "each instrument in force under which at least two states of the scope owe or are owed {} "
      "counts once; two "
      "states in all: hub if one is the hub, else lattice; three or more: bloc with a common "
      "organisation, else "
      "lattice; the hub is {}",
      join(options.kinds, ", "),
      options.hub.empty()
          ? "the state of the scope with the most bilateral partners among these instruments"
          : options.hub + ", as named");
}

Architecture architecture(const world::World& world, const Options& options) {
  const Counted counted = counted_instruments(world, options.kinds);
  const auto hub = hub_of(world, counted, options);
  const auto hub_state = hub ? std::optional(hub->state) : std::nullopt;
  Architecture out;
  out.date = to_string(world.date());
  out.scope = world.scope();
  out.coding = world.coding().id;
  out.rule = counting_rule(options);
  out.kinds = options.kinds;
  out.hub = hub ? counted.ids[hub->state] : "none";
  out.hub_equals = hub ? hub->equals : 0;
  out.hub_named = !options.hub.empty();

  FormCounts counts;
  for (const auto& instrument : counted.instruments) {
    const Form form = form_of(instrument.view(), hub_state);
    counts.add(form);
    FormedInstrument formed{.id = instrument.source->id,
                            .title = instrument.source->short_title,
                            .form = name_of(form),
                            .states = {}};
    for (const auto state : instrument.states) formed.states.push_back(counted.ids[state]);
    out.list.push_back(std::move(formed));
  }
  out.instruments = counts.total();
  out.hub_count = counts.hub;
  out.spokes_count = counts.spokes;
  out.minilateral_with_hub_count = counts.minilateral_with_hub;
  out.minilateral_without_hub_count = counts.minilateral_without_hub;
  out.bloc_count = counts.bloc;
  if (const auto shares = counts.shares()) {
    out.hub_share = shares->hub;
    out.lattice_share = shares->lattice;
    out.bloc_share = shares->bloc;
  }
  return out;
}

std::vector<Row> architecture_rows(const world::World& world, const Options& options) {
  const Architecture a = architecture(world, options);
  RowMaker rows(world, "architecture");
  const std::string empty = a.instruments == 0 ? "nothing is in force" : "";
  const auto share_note = [&](const std::string& text) { return empty.empty() ? text : empty; };
  rows.add("instruments", static_cast<double>(a.instruments), "count", a.rule);
  rows.add("hub", a.hub_share, "1", share_note(hub_note(a)));
  rows.add("lattice", a.lattice_share, "1",
           share_note("bilateral without the hub, and minilateral"));
  rows.add("bloc", a.bloc_share, "1", share_note("with a common organisation"));
  rows.add("hub count", static_cast<double>(a.hub_count), "count");
  rows.add("spokes count", static_cast<double>(a.spokes_count), "count");
  rows.add("minilateral-with-hub count", static_cast<double>(a.minilateral_with_hub_count),
           "count");
  rows.add("minilateral-without-hub count", static_cast<double>(a.minilateral_without_hub_count),
           "count");
  rows.add("bloc count", static_cast<double>(a.bloc_count), "count");
  return rows.take();
}

std::vector<Row> hub_rows(const world::World& world, const Options& options) {
  const Counted counted = counted_instruments(world, options.kinds);
  RowMaker rows(world, "hub");
  const auto choice = choose_hub(counted.in_scope, views(counted));
  if (!choice) {
    rows.add("none", std::nullopt, "partners",
             "no bilateral instrument of the kinds is in force within the scope");
    return rows.take();
  }
  rows.add(counted.ids[choice->state], choice->degree, "partners",
           fmt::format("most bilateral partners in the scope{}, by {} bilateral instruments of {}",
                       choice->equals > 0 ? fmt::format(", with {} others", choice->equals) : "",
                       choice->instruments, join(options.kinds, ", ")));
  return rows.take();
}

}  // namespace entente::measures
