#include "knowledge/reached.hpp"

#include <vector>

namespace knowledge {

using Id = std::int64_t;

std::unordered_set<Id> reached(const std::unordered_map<Id, Id>& parents) {
  std::unordered_multimap<Id, Id> below;
  for (const auto& [id, parent] : parents) below.emplace(parent, id);
  std::unordered_set<Id> out;
  for (std::vector<Id> open{0}; !open.empty();) {
    const auto [from, to] = below.equal_range(open.back());
    open.pop_back();
    for (auto at = from; at != to; ++at)
      if (out.insert(at->second).second) open.push_back(at->second);
  }
  return out;
}

}  // namespace knowledge
