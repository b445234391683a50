#include "entente/network/components.h"

#include <algorithm>
#include <limits>

namespace entente::network {

Node Components::largest() const {
  return sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
}

std::size_t Components::isolates() const {
  return static_cast<std::size_t>(std::count(sizes.begin(), sizes.end(), Node{1}));
}

Components connected_components(const Graph& graph) {
  constexpr Node kUnseen = std::numeric_limits<Node>::max();
  Components found;
  found.of.assign(graph.size(), kUnseen);
  std::vector<Node> stack;
  for (Node root = 0; root < graph.size(); ++root) {
    if (found.of[root] != kUnseen) continue;
    const auto id = static_cast<Node>(found.sizes.size());
    found.sizes.push_back(0);
    found.of[root] = id;
    stack.push_back(root);
    const auto visit = [&](Node j) {
      if (found.of[j] != kUnseen) return;
      found.of[j] = id;
      stack.push_back(j);
    };
    while (!stack.empty()) {
      const Node i = stack.back();
      stack.pop_back();
      ++found.sizes[id];
      for (const Node j : graph.out(i)) visit(j);
      for (const Node j : graph.in(i)) visit(j);
    }
  }
  return found;
}

}  // namespace entente::network
