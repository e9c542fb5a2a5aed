#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "knowledge/topic.hpp"

/// Where the topics of a file that is merged stand among their siblings. Pure; inside knowledge/ only.
namespace knowledge {

using Index = std::unordered_map<std::int64_t, const Topic*>;

/// Which of the file's topics stand elsewhere than in the base: under another parent, or in another order.
std::vector<bool> moved_in_file(const std::vector<Topic>& theirs, const Index& base);

/// Gives every topic that is `placed` (new, or moved by the file) its key, in the file's order, among those that stand
/// here.
void place(std::vector<Topic>& topics, const std::vector<bool>& placed, const Index& now_index,
           const std::vector<Topic>& now);

}  // namespace knowledge
