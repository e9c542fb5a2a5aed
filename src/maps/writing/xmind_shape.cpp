#include "maps/writing/xmind_shape.hpp"

#include <algorithm>

#include "maps/writing/excerpt.hpp"

namespace maps::writing {

std::vector<Summary> sound_summaries(const Outline& outline, const Tree& tree, std::size_t topic) {
  std::vector<Summary> sound;
  auto free = tree.below(topic, Branch::summary);
  for (Summary summary : outline.topics[topic].summaries) {
    const auto own = std::find(free.begin(), free.end(), summary.topic);
    if (own == free.end() || !tree.range(topic, summary.first, summary.last)) continue;
    free.erase(own);
    if (summary.first == kNone) summary.first = 0, summary.last = kNone;
    summary.last = std::min(summary.last, tree.attached(topic).size() - 1);
    sound.push_back(summary);
  }
  return sound;
}

XmindGroups xmind_groups(const Outline& outline, const Tree& tree, std::size_t topic, bool central, Findings& losses) {
  const auto summaries = sound_summaries(outline, tree, topic);
  const auto names = [](const std::vector<Summary>& among, std::size_t child) {
    return std::any_of(among.begin(), among.end(), [&](const Summary& each) { return each.topic == child; });
  };
  XmindGroups groups{{"attached", tree.attached(topic)}, {"detached", {}}, {"callout", {}}, {"summary", {}}};
  for (const std::size_t child : tree.children(topic)) {
    const Topic& below = outline.topics[child];
    if (below.branch == Branch::topic) continue;
    std::size_t to = below.branch == Branch::floating ? 1 : below.branch == Branch::callout ? 2 : 3;
    if (to == 1 && !central) {
      lose(losses, "floating", below);
      to = 0;
    } else if (to == 3 && !names(summaries, child)) {
      if (!names(outline.topics[topic].summaries, child)) lose(losses, "summary", below);
      to = 0;
    }
    groups[to].second.push_back(child);
  }
  std::erase_if(groups, [](const auto& group) { return group.second.empty(); });
  return groups;
}

}  // namespace maps::writing
