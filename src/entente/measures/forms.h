#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace entente::measures {

/// The form of an instrument in the language of alliance architecture: one spoke of a hub, part of
/// a lattice (the next three), or a bloc.
enum class Form : std::uint8_t {
  kNone,                   ///< fewer than two states: not counted
  kHub,                    ///< two states, one of them the hub
  kSpokes,                 ///< two states, neither the hub
  kMinilateralWithHub,     ///< three or more states with the hub, no common organisation
  kMinilateralWithoutHub,  ///< three or more states without the hub, no common organisation
  kBloc,                   ///< three or more states with a common organisation
};

/// An instrument as plain data: the states that it binds, by any numbering, and whether it has a
/// common organisation. No state stands twice.
struct InstrumentView {
  std::span<const std::uint32_t> states;
  bool organisation = false;
};

/// The form of one instrument. An organisation makes a bloc only of three or more states: with two,
/// the instrument is bilateral whatever bodies it sets up. Without a hub every bilateral instrument
/// is spoke-to-spoke. Cost: linear in its states; no allocation.
Form form_of(const InstrumentView& instrument, std::optional<std::uint32_t> hub);

/// How many instruments have which form.
struct FormCounts {
  std::uint32_t hub = 0, spokes = 0, minilateral_with_hub = 0, minilateral_without_hub = 0,
                bloc = 0;

  void add(Form form);

  [[nodiscard]] std::uint32_t lattice() const {
    return spokes + minilateral_with_hub + minilateral_without_hub;
  }

  [[nodiscard]] std::uint32_t total() const { return hub + lattice() + bloc; }

  /// Shares of the total [1]; they sum to one.
  struct Shares {
    double hub = 0, lattice = 0, bloc = 0;
  };

  /// Nothing when nothing was counted: an empty system has no architecture.
  [[nodiscard]] std::optional<Shares> shares() const;

  friend bool operator==(const FormCounts&, const FormCounts&) = default;
};

/// Counts the forms. The core of `architecture`, for loops that hold plain arrays (a simulated
/// future) and no World. Cost: linear in the memberships; no allocation. Checked:
/// tests/measures/forms_test.cc
FormCounts count_forms(std::span<const InstrumentView> instruments,
                       std::optional<std::uint32_t> hub);

/// The hub when none is named: the state of highest degree.
struct HubChoice {
  std::uint32_t state = 0;
  std::uint32_t degree = 0;       ///< distinct states with which it has a bilateral instrument
  std::uint32_t instruments = 0;  ///< its bilateral instruments
  std::uint32_t equals = 0;       ///< other states with the same degree and number
};

/// Among states 0 .. n-1, the one with the most bilateral partners among the same; on a tie the one
/// with more bilateral instruments, then the lower number. States numbered n or more lie outside
/// the scope: they make an instrument's form but are neither hub nor partner.
///
/// Convention: multilateral instruments give no degree. With them, any member of a large bloc would
/// tie with the hub (NATO alone gives each of its members over thirty partners), and the word means
/// the centre of a set of bilateral spokes.
/// @return nothing when there is no bilateral instrument within the scope. Cost O(n^2 / 64 + m).
std::optional<HubChoice> choose_hub(std::uint32_t n, std::span<const InstrumentView> instruments);

}  // namespace entente::measures
