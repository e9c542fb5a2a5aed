#include "knowledge/undo_states.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/reached.hpp"
#include "knowledge/working_tree.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;
using Now = States;

/// As the changeset left it, or again so: what was changed and undone since is no hindrance, nor is another order.
bool is_as_left(const Topic& present, const Now& left) {
  const auto found = left.find(present.id);
  if (found == left.end()) return false;
  auto then = found->second;
  then.position = present.position;
  return same_state(present, then);
}

/// Before-states that can come back: the changeset deleted the topic and it is still gone, or is as the changeset left
/// it. What was deleted since stays so.
void bring_back(const std::vector<Topic>& before, const Now& now, const Now& left, Batch& batch) {
  for (const auto& old : before) {
    const auto present = now.find(old.id);
    if (present == now.end() && !left.contains(old.id))
      batch.added.push_back(old);
    else if (present != now.end() && is_as_left(present->second, left))
      batch.updated.push_back(old);
  }
}

/// The tree stays a tree, whatever was moved and deleted since: what would hang on nothing, or on itself, keeps the
/// place that it has now, and does not come back where it has none.
void keep_a_tree(const Now& now, Batch& batch) {
  for (;;) {
    std::unordered_map<Id, Id> parents;
    for (const auto& [id, topic] : now) parents[id] = topic.parent;
    for (const auto* list : {&batch.updated, &batch.added})
      for (const auto& topic : *list) parents[topic.id] = topic.parent;
    const auto there = reached(parents);
    bool again = false;
    for (auto& topic : batch.updated) {
      const auto& present = now.at(topic.id);
      if (there.contains(topic.id) || topic.parent == present.parent) continue;
      topic.parent = present.parent;
      topic.position = present.position;
      again = true;
    }
    if (again) continue;
    if (std::erase_if(batch.added, [&](const Topic& topic) { return !there.contains(topic.id); }) == 0) return;
  }
}

/// What the changeset began goes again, unless it was changed since or has children that stay where they are.
void take_away(const std::vector<Topic>& before, const Now& left, const Now& now, const std::unordered_set<Id>& asked,
               Batch& batch) {
  std::unordered_set<Id> fresh;
  for (const auto& [id, topic] : now)
    if (is_as_left(topic, left) && !asked.contains(id)) fresh.insert(id);
  for (const auto& old : before) fresh.erase(old.id);
  std::unordered_map<Id, Id> parents;  // as they will be
  for (const auto& [id, topic] : now) parents[id] = topic.parent;
  for (const auto& topic : batch.updated) parents[topic.id] = topic.parent;
  for (std::size_t count = 0; count != fresh.size();) {
    count = fresh.size();
    for (const auto& [id, parent] : parents)
      if (!fresh.contains(id)) fresh.erase(parent);
  }
  batch.removed.assign(fresh.begin(), fresh.end());
  std::ranges::sort(batch.removed);
}

/// No two siblings at one place: where something else stands by now, what comes back stands behind it.
void free_places(const Now& now, Batch& batch) {
  auto stays = now;
  put(stays, batch);
  for (const auto* list : {&batch.updated, &batch.added})
    for (const auto& topic : *list) stays.erase(topic.id);
  std::vector<TreePlace> places;
  for (const auto& [id, topic] : stays) places.push_back({id, topic.parent, topic.position, 0});
  WorkingTree tree{std::move(places)};
  for (auto* list : {&batch.updated, &batch.added})
    for (auto& topic : *list) {
      topic.position = tree.free_position(topic.parent, topic.position);
      tree.put({topic.id, topic.parent, topic.position, 0});
    }
}

}  // namespace

States states_of(std::vector<Topic> topics) {
  States out;
  for (auto& topic : topics) {
    const auto id = topic.id;
    out.emplace(id, std::move(topic));
  }
  return out;
}

Batch take_back(const States& now, const std::vector<Topic>& ended, const States& left,
                const std::unordered_set<Id>& asked) {
  Batch batch;
  bring_back(ended, now, left, batch);
  keep_a_tree(now, batch);
  take_away(ended, left, now, asked, batch);
  free_places(now, batch);
  return batch;
}

void put(States& states, const Batch& batch) {
  for (const auto* list : {&batch.updated, &batch.added})
    for (const auto& topic : *list) states.insert_or_assign(topic.id, topic);
  for (const auto id : batch.removed) states.erase(id);
}

Batch from_to(const States& now, const States& then) {
  Batch out;
  for (const auto& [id, topic] : then) {
    const auto present = now.find(id);
    if (present == now.end())
      out.added.push_back(topic);
    else if (!same_state(present->second, topic))
      out.updated.push_back(topic);
  }
  for (const auto& [id, topic] : now)
    if (!then.contains(id)) out.removed.push_back(id);
  for (auto* list : {&out.added, &out.updated}) std::ranges::sort(*list, {}, &Topic::id);
  std::ranges::sort(out.removed);
  return out;
}

}  // namespace knowledge
