#include "entente/network/degree.h"

#include <algorithm>
#include <functional>

namespace entente::network {
namespace {

// Sum of (largest - degree); exact in a double for any n below 2^26.
double spread(std::span<const Node> degrees) {
  const Node largest = *std::max_element(degrees.begin(), degrees.end());
  double sum = 0;
  for (const Node degree : degrees) sum += largest - degree;
  return sum;
}

}  // namespace

std::vector<Node> degrees(const Graph& graph, Side side) {
  std::vector<Node> out(graph.size());
  for (Node i = 0; i < graph.size(); ++i) {
    out[i] = static_cast<Node>((side == Side::kOut ? graph.out(i) : graph.in(i)).size());
  }
  return out;
}

std::vector<Node> degree_sequence(const Graph& graph, Side side) {
  auto sequence = degrees(graph, side);
  std::sort(sequence.begin(), sequence.end(), std::greater<>());
  return sequence;
}

std::optional<double> density(const Graph& graph) {
  const double n = graph.size();
  if (n < 2) return std::nullopt;
  const double pairs = graph.is_directed() ? n * (n - 1) : n * (n - 1) / 2;
  return static_cast<double>(graph.ties()) / pairs;
}

std::optional<double> degree_centralisation(const Graph& graph, Side side) {
  if (!graph.is_directed()) return degree_centralisation(degrees(graph));
  const double n = graph.size();
  if (n < 2) return std::nullopt;
  return spread(degrees(graph, side)) / ((n - 1) * (n - 1));
}

std::optional<double> degree_centralisation(std::span<const Node> degrees) {
  const auto n = static_cast<double>(degrees.size());
  if (n < 3) return std::nullopt;
  return spread(degrees) / ((n - 1) * (n - 2));
}

}  // namespace entente::network
