#include "knowledge/levels.hpp"

#include <algorithm>
#include <unordered_map>

namespace knowledge {
namespace {

using people::Level;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Climb {
  std::span<const Rank> ranks;
  std::unordered_map<std::int64_t, std::size_t> index;
  std::vector<Effective> levels;
  std::vector<bool> known;

  std::size_t above(std::size_t i) const {
    const auto hit = index.find(ranks[i].parent);
    return hit == index.end() ? kNone : hit->second;
  }
};

/// Goes up to the first known topic (or the top), then settles the way back down.
void settle(Climb& climb, std::size_t start, const Effective& document) {
  std::vector<std::size_t> way;
  std::size_t at = start;
  while (at != kNone && !climb.known[at] && way.size() <= climb.ranks.size()) {
    way.push_back(at);
    at = climb.above(at);
  }
  auto now = at == kNone ? document : climb.levels[at];
  for (auto i = way.rbegin(); i != way.rend(); ++i) {
    const auto& rank = climb.ranks[*i];
    now.level = std::max(now.level, rank.level.value_or(Level::clear));
    if (rank.level == Level::red) now.named_list = rank.id;
    climb.levels[*i] = now;
    climb.known[*i] = true;
  }
}

}  // namespace

std::vector<Effective> effective_levels(std::span<const Rank> ranks, Level level, std::int64_t root) {
  Effective document{level, std::nullopt};
  if (level == Level::red) document.named_list = root;
  Climb climb{ranks, {}, std::vector<Effective>(ranks.size(), document), std::vector<bool>(ranks.size())};
  climb.index.reserve(ranks.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) climb.index.emplace(ranks[i].id, i);
  for (std::size_t i = 0; i < ranks.size(); ++i) settle(climb, i, document);
  return std::move(climb.levels);
}

}  // namespace knowledge
