#include "knowledge/levels_after.hpp"

#include <unordered_set>

#include "knowledge/keep_level.hpp"

namespace knowledge {

using Id = std::int64_t;

namespace {

Rank rank_of(const Topic& topic) { return {topic.id, topic.parent, topic.level}; }

/// Topics of the batch that would be less strict than their floors.
std::unordered_set<Id> fallen(std::span<const Rank> now, const Batch& batch, people::Level document, Id root,
                              const Floors& floors) {
  const auto after = levels_after(now, batch, document, root);
  std::unordered_set<Id> out;
  for (const auto* list : {&batch.added, &batch.updated})
    for (const auto& topic : *list) {
      const auto floor = floors.find(topic.id);
      if (floor != floors.end() && after.at(topic.id).level < floor->second) out.insert(topic.id);
    }
  return out;
}

}  // namespace

std::vector<Rank> ranks(std::span<const Topic> topics) {
  std::vector<Rank> out;
  out.reserve(topics.size());
  for (const auto& topic : topics) out.push_back(rank_of(topic));
  return out;
}

std::unordered_map<Id, Effective> levels_after(std::span<const Rank> now, const Batch& batch, people::Level document,
                                               Id root) {
  std::unordered_map<Id, Rank> ranks;
  for (const auto& rank : now) ranks[rank.id] = rank;
  for (const auto* list : {&batch.added, &batch.updated})
    for (const auto& topic : *list) ranks[topic.id] = rank_of(topic);
  for (const auto id : batch.removed) ranks.erase(id);
  std::vector<Rank> all;
  all.reserve(ranks.size());
  for (const auto& [id, rank] : ranks) all.push_back(rank);
  const auto levels = effective_levels(all, document, root);
  std::unordered_map<Id, Effective> out;
  for (std::size_t i = 0; i < all.size(); ++i) out.emplace(all[i].id, levels[i]);
  return out;
}

void keep_floors(std::span<const Rank> now, Batch& batch, people::Level document, Id root, const Floors& floors,
                 std::string_view reason) {
  for (;;) {
    const auto fell = fallen(now, batch, document, root, floors);
    if (fell.empty()) return;
    for (auto* list : {&batch.added, &batch.updated})
      for (auto& topic : *list)
        if (fell.contains(topic.id) && !fell.contains(topic.parent)) raise_level(topic, floors.at(topic.id), reason);
  }
}

}  // namespace knowledge
