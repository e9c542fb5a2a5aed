#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/levels.hpp"

/// What will count for a document's topics once a batch is saved. Pure; inside knowledge/ only.
namespace knowledge {

inline Rank rank_of(const Topic& topic) { return {topic.id, topic.parent, topic.level}; }

/// `now`: the document's topics. Of each that is there after the batch.
std::unordered_map<std::int64_t, Effective> levels_after(const std::vector<Topic>& now, const Batch& batch,
                                                         people::Level document, std::int64_t root);

}  // namespace knowledge
