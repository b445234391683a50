#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::report {

struct Box {
  double x = 0, y = 0, width = 0, height = 0;

  /// Area shared with another box; 0 when they only touch.
  [[nodiscard]] double overlap(const Box& other) const;
};

/// A point that wants a name beside it.
struct LabelRequest {
  double x = 0, y = 0, radius = 3;
  std::string text;
};

/// Where the name goes. The text is anchored at the side that looks at its point, so that a font
/// wider than estimated runs away from the point and not over it.
struct PlacedLabel {
  Box box;
  double text_x = 0;
  std::string_view anchor = "start";  ///< of the text: start, middle or end
  bool leader = false;                ///< far enough away to need a line to its point
  double foot_x = 0, foot_y = 0;      ///< where that line meets the box
};

/// Places every label beside its point, without overlaps where there is room: candidates in twelve
/// directions and five distances, chosen greedily and then improved label by label until nothing
/// changes (at most ten rounds).
/// @param frame     labels stay inside
/// @param obstacles other text, which labels avoid where they can
/// @return one per request, in order. When there is no room, the least bad place is taken: labels
/// are never dropped. Cost O(n^2) per round, n labels. Randomness: none; ties go to the first
/// candidate. Checked: tests/report/map_test.cc
std::vector<PlacedLabel> place_labels(const std::vector<LabelRequest>& requests, double font_size,
                                      const Box& frame, const std::vector<Box>& obstacles = {});

}  // namespace entente::report
