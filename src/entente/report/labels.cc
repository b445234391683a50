#include "entente/report/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "entente/report/format.h"

namespace entente::report {

namespace {

constexpr std::array<double, 5> kDistances{4, 10, 18, 28, 40};
constexpr int kDirections = 12;
constexpr double kLeaderFrom = 9;  // pixels beyond which the eye needs a line
constexpr int kRounds = 10;

struct Scene {
  const std::vector<LabelRequest>& requests;
  double font_size = 0;
  const Box& frame;
  const std::vector<Box>& obstacles;
  std::vector<PlacedLabel> placed;
};

PlacedLabel candidate(const LabelRequest& request, double font_size, int direction,
                      double distance) {
  const double angle = 2 * std::numbers::pi * direction / kDirections;
  const double dx = std::cos(angle), dy = -std::sin(angle);
  const double width = text_width(request.text, font_size), height = font_size * 1.15;
  const double x = request.x + dx * (request.radius + distance);
  const double y = request.y + dy * (request.radius + distance);
  PlacedLabel label;
  // The box touches its anchor with the side or corner that looks at the point.
  label.box = {.x = x - width * (1 - dx) / 2,
               .y = y - height * (1 - dy) / 2,
               .width = width,
               .height = height};
  label.anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
  label.text_x = label.box.x + (dx > 0.3 ? 0 : dx < -0.3 ? width : width / 2);
  label.leader = distance > kLeaderFrom;
  label.foot_x = std::clamp(request.x, label.box.x, label.box.x + width);
  label.foot_y = std::clamp(request.y, label.box.y + 1, label.box.y + height - 1);
  return label;
}

double outside(const Box& box, const Box& frame) {
  return box.width * box.height - box.overlap(frame);
}

// How much of a line from the point to its label runs through a box, in steps of a tenth of the
// line.
double line_through(const LabelRequest& from, const PlacedLabel& label, const Box& box) {
  if (!label.leader) return 0;
  double hits = 0;
  for (int i = 1; i < 10; ++i) {
    const double x = from.x + (label.foot_x - from.x) * i / 10;
    const double y = from.y + (label.foot_y - from.y) * i / 10;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) hits += 1;
  }
  return hits;
}

Box marker(const LabelRequest& request) {
  const double r = request.radius + 1;
  return {.x = request.x - r, .y = request.y - r, .width = 2 * r, .height = 2 * r};
}

double cost(const Scene& scene, std::size_t self, const PlacedLabel& label, std::size_t known) {
  double total = 20 * outside(label.box, scene.frame);
  for (const auto& box : scene.obstacles) total += 6 * label.box.overlap(box);
  for (std::size_t i = 0; i < scene.requests.size(); ++i) {
    const Box dot = marker(scene.requests[i]);
    total += 4 * label.box.overlap(dot);
    if (i == self) continue;
    total += 25 * line_through(scene.requests[self], label, dot);
    if (i >= known) continue;
    const auto& other = scene.placed[i];
    total += 10 * label.box.overlap(other.box);
    total += 30 * line_through(scene.requests[self], label, other.box);
    total += 30 * line_through(scene.requests[i], other, label.box);
  }
  return total;
}

PlacedLabel best_place(const Scene& scene, std::size_t self, std::size_t known) {
  PlacedLabel best;
  double lowest = std::numeric_limits<double>::infinity();
  for (const double distance : kDistances) {
    for (int direction = 0; direction < kDirections; ++direction) {
      const auto label = candidate(scene.requests[self], scene.font_size, direction, distance);
      // To the right reads best, then to the left; straight above and below come last.
      const double taste = distance * 0.8 +
                           3 * std::abs(std::sin(2 * std::numbers::pi * direction / kDirections)) +
                           (direction > kDirections / 4 && direction < 3 * kDirections / 4 ? 1 : 0);
      const double total = cost(scene, self, label, known) + taste;
      if (total < lowest) {
        lowest = total;
        best = label;
      }
    }
  }
  return best;
}

}  // namespace

double Box::overlap(const Box& other) const {
  const double w = std::min(x + width, other.x + other.width) - std::max(x, other.x);
  const double h = std::min(y + height, other.y + other.height) - std::max(y, other.y);
  return w > 0 && h > 0 ? w * h : 0;
}

std::vector<PlacedLabel> place_labels(const std::vector<LabelRequest>& requests, double font_size,
                                      const Box& frame, const std::vector<Box>& obstacles) {
  Scene scene{.requests = requests,
              .font_size = font_size,
              .frame = frame,
              .obstacles = obstacles,
              .placed = {}};
  for (std::size_t i = 0; i < requests.size(); ++i) scene.placed.push_back(best_place(scene, i, i));
  for (int round = 0; round < kRounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < requests.size(); ++i) {
      const auto label = best_place(scene, i, requests.size());
      moved = moved || label.box.x != scene.placed[i].box.x || label.box.y != scene.placed[i].box.y;
      scene.placed[i] = label;
    }
    if (!moved) break;
  }
  return scene.placed;
}

}  // namespace entente::report
