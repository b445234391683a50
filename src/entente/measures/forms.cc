#include "entente/measures/forms.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace entente::measures {

Form form_of(const InstrumentView& instrument, std::optional<std::uint32_t> hub) {
  const auto& states = instrument.states;
  if (states.size() < 2) return Form::kNone;
  if (states.size() > 2 && instrument.organisation) return Form::kBloc;
  const bool with_hub = hub && std::find(states.begin(), states.end(), *hub) != states.end();
  if (states.size() == 2) return with_hub ? Form::kHub : Form::kSpokes;
  return with_hub ? Form::kMinilateralWithHub : Form::kMinilateralWithoutHub;
}

void FormCounts::add(Form form) {
  switch (form) {
    case Form::kNone:
      break;
    case Form::kHub:
      ++hub;
      break;
    case Form::kSpokes:
      ++spokes;
      break;
    case Form::kMinilateralWithHub:
      ++minilateral_with_hub;
      break;
    case Form::kMinilateralWithoutHub:
      ++minilateral_without_hub;
      break;
    case Form::kBloc:
      ++bloc;
      break;
  }
}

std::optional<FormCounts::Shares> FormCounts::shares() const {
  if (total() == 0) return std::nullopt;
  const double all = total();
  return Shares{.hub = hub / all, .lattice = lattice() / all, .bloc = bloc / all};
}

FormCounts count_forms(std::span<const InstrumentView> instruments,
                       std::optional<std::uint32_t> hub) {
  FormCounts counts;
  for (const auto& instrument : instruments) counts.add(form_of(instrument, hub));
  return counts;
}

std::optional<HubChoice> choose_hub(std::uint32_t n, std::span<const InstrumentView> instruments) {
  std::vector<HubChoice> choices(n);
  std::vector<bool> partners(static_cast<std::size_t>(n) * n, false);
  for (const auto& instrument : instruments) {
    if (instrument.states.size() != 2) continue;
    const std::uint32_t a = instrument.states[0];
    const std::uint32_t b = instrument.states[1];
    if (a >= n || b >= n) continue;
    auto tie = partners[static_cast<std::size_t>(std::min(a, b)) * n + std::max(a, b)];
    for (const std::uint32_t s : {a, b}) {
      ++choices[s].instruments;
      choices[s].degree += tie ? 0 : 1;
    }
    tie = true;
  }
  std::optional<HubChoice> best;
  for (std::uint32_t s = 0; s < n; ++s) {
    auto& c = choices[s];
    c.state = s;
    if (c.degree == 0) continue;
    const auto key = std::tie(c.degree, c.instruments);
    if (!best || key > std::tie(best->degree, best->instruments)) {
      best = c;
    } else if (key == std::tie(best->degree, best->instruments)) {
      ++best->equals;
    }
  }
  return best;
}

}  // namespace entente::measures
