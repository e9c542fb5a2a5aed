#include "maps/writing/tree.hpp"

#include <algorithm>

namespace maps::writing {
namespace {

/// A parent comes before its topics (outline.hpp); one that does not is no parent, so that no walk can go in circles.
bool is_root(const Outline& outline, std::size_t topic) { return outline.topics[topic].parent >= topic; }

}  // namespace

Tree::Tree(const Outline& outline) : outline_{outline} {
  count_children();
  gather_roots();
}

void Tree::count_children() {
  const auto& topics = outline_.topics;
  begin_.assign(topics.size() + 1, 0);
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (!is_root(outline_, i)) ++begin_[topics[i].parent + 1];
  for (std::size_t i = 0; i < topics.size(); ++i) begin_[i + 1] += begin_[i];
  children_.resize(begin_.back());
  auto next = begin_;
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (!is_root(outline_, i)) children_[next[topics[i].parent]++] = i;
}

void Tree::gather_roots() {
  std::vector<bool> seen(outline_.topics.size(), false);
  for (const maps::Sheet& sheet : outline_.sheets) {
    sheets_.push_back({sheet.title, {}});
    for (const std::size_t root : sheet.roots) {
      if (root >= seen.size() || seen[root] || !is_root(outline_, root)) continue;
      seen[root] = true;
      sheets_.back().roots.push_back(root);
    }
  }
  if (sheets_.empty()) sheets_.emplace_back();
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (!seen[i] && is_root(outline_, i)) sheets_.back().roots.push_back(i);
}

std::span<const std::size_t> Tree::children(std::size_t topic) const {
  return std::span{children_}.subspan(begin_[topic], begin_[topic + 1] - begin_[topic]);
}

std::vector<std::size_t> Tree::below(std::size_t topic, Branch branch) const {
  std::vector<std::size_t> found;
  for (const std::size_t child : children(topic))
    if (outline_.topics[child].branch == branch) found.push_back(child);
  return found;
}

std::vector<std::size_t> Tree::attached(std::size_t topic) const { return below(topic, Branch::topic); }

std::optional<std::pair<std::size_t, std::size_t>> Tree::range(std::size_t topic, std::size_t first,
                                                               std::size_t last) const {
  const auto among = attached(topic);
  if (first == kNone) first = 0, last = kNone;
  if (first >= among.size() || last < first) return std::nullopt;
  return std::pair{among[first], among[std::min(last, among.size() - 1)]};
}

std::vector<std::size_t> Tree::roots() const {
  std::vector<std::size_t> all;
  for (const Sheet& sheet : sheets_) all.insert(all.end(), sheet.roots.begin(), sheet.roots.end());
  return all;
}

void Tree::reorder(std::size_t topic, std::span<const std::size_t> order) {
  std::copy(order.begin(), order.end(), children_.begin() + static_cast<std::ptrdiff_t>(begin_[topic]));
}

}  // namespace maps::writing
