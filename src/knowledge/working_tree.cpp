#include "knowledge/working_tree.hpp"

#include <iterator>

#include "knowledge/position.hpp"

namespace knowledge {

using Id = std::int64_t;

WorkingTree::WorkingTree(std::vector<TreePlace> places) {
  for (auto& place : places) put(std::move(place));
}

const WorkingTree::Children& WorkingTree::children(Id parent) const {
  static const Children none;
  const auto found = children_.find(parent);
  return found == children_.end() ? none : found->second;
}

std::vector<Id> WorkingTree::branch(Id topic) const {
  std::vector<Id> out{topic};
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const auto& [position, child] : children(out[i])) out.push_back(child);
  return out;
}

bool WorkingTree::within(Id topic, Id top) const {
  while (topic != 0 && topic != top) {
    const auto found = places_.find(topic);
    topic = found == places_.end() ? 0 : found->second.parent;
  }
  return topic == top;
}

std::string WorkingTree::position_behind(Id parent, Id after, Id moved) const {
  const auto& row = children(parent);
  auto next = after == 0 ? row.begin() : row.end();
  if (const auto found = places_.find(after);
      after != moved && found != places_.end() && found->second.parent == parent)
    next = std::next(row.find({found->second.position, after}));
  if (next != row.end() && next->second == moved) ++next;
  auto before = next;
  if (before != row.begin() && std::prev(before)->second == moved) --before;
  return position_between(before == row.begin() ? "" : std::prev(before)->first, next == row.end() ? "" : next->first);
}

std::string WorkingTree::free_position(Id parent, const std::string& wanted) const {
  const auto& row = children(parent);
  const auto same = row.lower_bound({wanted, 0});
  if (same == row.end() || same->first != wanted) return wanted;
  const auto next = std::next(same);
  return position_between(wanted, next == row.end() ? "" : next->first);
}

void WorkingTree::put(TreePlace place) {
  remove(place.id);
  children_[place.parent].emplace(place.position, place.id);
  const auto id = place.id;
  places_.emplace(id, std::move(place));
}

void WorkingTree::remove(Id topic) {
  const auto found = places_.find(topic);
  if (found == places_.end()) return;
  children_[found->second.parent].erase({found->second.position, topic});
  places_.erase(found);
}

}  // namespace knowledge
