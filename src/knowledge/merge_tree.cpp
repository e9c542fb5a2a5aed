#include "knowledge/merge_tree.hpp"

#include <algorithm>

#include "knowledge/keep_level.hpp"
#include "knowledge/levels_after.hpp"
#include "knowledge/reached.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;

/// What every topic will hang on.
std::unordered_map<Id, Id> parents_after(const Merging& m) {
  std::unordered_map<Id, Id> parents;
  for (const auto& [id, topic] : m.now) parents[id] = topic->parent;
  for (const auto* list : {&m.out.batch.added, &m.out.batch.updated})
    for (const auto& topic : *list) parents[topic.id] = topic.parent;
  return parents;
}

bool edited_here(const Topic& old, const Topic& mine) {
  return old.text != mine.text || old.note != mine.note || old.extras != mine.extras ||
         old.marks.decided != mine.marks.decided || old.parent != mine.parent;
}

}  // namespace

void mend_orphans(Merging& m, const MergeSide& here, const std::vector<Topic>& file) {
  std::unordered_map<Id, Id> above;  // in the file, whose tree ends at its root; what is above in the base may be below
  for (const auto& topic : file) above.emplace(topic.id, topic.parent);
  std::unordered_set<Id> there;
  for (const auto& [id, topic] : m.now) there.insert(id);
  for (const auto& topic : m.out.batch.added) there.insert(topic.id);
  for (auto* list : {&m.out.batch.added, &m.out.batch.updated})
    for (auto& topic : *list) {
      if (topic.parent == 0 || there.contains(topic.parent)) continue;
      m.note(topic.id, "orphan", Outcome::left, "");
      auto level = m.levels.at(topic.id);  // with all that is above it in the file
      for (; topic.parent != 0 && !there.contains(topic.parent); topic.parent = above.at(topic.parent))
        if (const auto last = here.last_state(topic.parent)) level = std::max(level, last->effective_level);
      if (list == &m.out.batch.added)
        raise_level(topic, level, kReimported);
      else
        state_at_least(topic, level, kReimported);
    }
}

void keep_a_tree(Merging& m) {
  for (bool again = true; again;) {
    const auto there = reached(parents_after(m));
    again = false;
    for (auto& topic : m.out.batch.updated) {
      const auto& mine = *m.now.at(topic.id);
      if (there.contains(topic.id) || topic.parent == mine.parent) continue;
      m.keep(ConflictPart::place, std::to_string(topic.parent), "place", mine);
      topic.parent = mine.parent;
      topic.position = mine.position;
      again = true;
      break;  // one may be enough
    }
  }
}

void keep_levels(Merging& m, const MergeSide& here) {
  for (bool again = true; again;) {
    again = false;
    const auto after = levels_after(ranks(here.now), m.out.batch, here.level, here.root);
    for (auto& topic : m.out.batch.updated) {
      const auto& mine = *m.now.at(topic.id);
      const auto& then = after.at(topic.id);
      const bool other_list = mine.effective_level == people::Level::red && then.named_list != mine.named_list &&
                              then.named_list != topic.id;
      if (topic.parent == mine.parent || (then.level >= mine.effective_level && !other_list)) continue;
      again = true;
      if (mine.effective_level < people::Level::red && !topic.marks.decided.contains("disclosure")) {
        state_at_least(topic, mine.effective_level, kReimported);
        m.note(topic.id, "level", Outcome::left, "");
        continue;
      }
      m.keep(ConflictPart::place, std::to_string(topic.parent), "place", mine);
      topic.parent = mine.parent;
      topic.position = mine.position;
    }
    if (again) keep_a_tree(m);
  }
}

void remove_gone(Merging& m, const MergeSide& here, const std::vector<Topic>& base,
                 const std::unordered_set<Id>& in_file) {
  std::unordered_set<Id> going;
  for (const auto& old : base) {
    const auto mine = m.now.find(old.id);
    if (in_file.contains(old.id) || mine == m.now.end()) continue;
    // Nobody else than those who are named there deletes what is RED, and a file is nobody.
    if (edited_here(old, *mine->second) || here.asked.contains(old.id) ||
        mine->second->effective_level == people::Level::red)
      m.keep(ConflictPart::deleted, "", "deleted in the file", *mine->second);
    else
      going.insert(old.id);
  }
  auto parents = parents_after(m);
  for (const auto& [id, parent] : parents) {
    if (going.contains(id)) continue;
    for (Id up = parent; going.erase(up) > 0; up = parents[up]) m.note(up, "below", Outcome::left, "");
  }
  m.out.batch.removed.assign(going.begin(), going.end());
  std::ranges::sort(m.out.batch.removed);
}

}  // namespace knowledge
