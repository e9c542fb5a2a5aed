#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/levels.hpp"

/// What will count for a document's topics once a batch is saved. Pure; inside knowledge/ only.
namespace knowledge {

std::vector<Rank> ranks(std::span<const Topic> topics);

/// `now`: the document's topics. Of each that is there after the batch.
std::unordered_map<std::int64_t, Effective> levels_after(std::span<const Rank> now, const Batch& batch,
                                                         people::Level document, std::int64_t root);

/// No topic of the batch will be less strict than its floor: the topmost that would be says so by itself (raise_level
/// with this reason), and what hangs on it follows. A topic without a floor has none.
using Floors = std::unordered_map<std::int64_t, people::Level>;
void keep_floors(std::span<const Rank> now, Batch& batch, people::Level document, std::int64_t root,
                 const Floors& floors, std::string_view reason);

}  // namespace knowledge
