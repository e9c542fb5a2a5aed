#include "knowledge/levels_after.hpp"

namespace knowledge {

using Id = std::int64_t;

std::unordered_map<Id, Effective> levels_after(const std::vector<Topic>& now, const Batch& batch,
                                               people::Level document, Id root) {
  std::unordered_map<Id, Rank> ranks;
  for (const auto& topic : now) ranks[topic.id] = rank_of(topic);
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

}  // namespace knowledge
