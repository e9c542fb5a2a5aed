#pragma once
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/topic.hpp"

/// What an undo makes of a document's topics. Pure; inside knowledge/ only.
namespace knowledge {

using States = std::unordered_map<std::int64_t, Topic>;
States states_of(std::vector<Topic> topics);

/// The states that a changeset `ended` come back and what it began (`left`: all that it began) goes, except where a
/// topic is not as it left it, something else hangs on it, or a question is open about it that came later (`asked`).
Batch take_back(const States& now, const std::vector<Topic>& ended, const States& left,
                const std::unordered_set<std::int64_t>& asked);
/// The states after the batch.
void put(States& states, const Batch& batch);
/// The batch between two states.
Batch from_to(const States& now, const States& then);

}  // namespace knowledge
