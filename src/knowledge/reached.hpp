#pragma once
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

/// Inside knowledge/ only.
namespace knowledge {

/// Of topics with these parents (0: none) those that hang on a root: all of them, if it is a tree. Pure.
std::unordered_set<std::int64_t> reached(const std::unordered_map<std::int64_t, std::int64_t>& parents);

}  // namespace knowledge
