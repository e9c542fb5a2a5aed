#include "knowledge/merge_places.hpp"

#include <map>
#include <string>

#include "knowledge/position.hpp"

namespace knowledge {

using Id = std::int64_t;

std::vector<bool> moved_in_file(const std::vector<Topic>& theirs, const Index& base) {
  std::unordered_map<Id, std::vector<std::size_t>> rows;
  for (std::size_t i = 0; i < theirs.size(); ++i) rows[theirs[i].parent].push_back(i);
  std::vector<bool> moved(theirs.size());
  for (const auto& [parent, row] : rows) {
    std::vector<std::string> keys;
    for (const auto i : row) {
      const auto old = base.find(theirs[i].id);
      keys.push_back(old != base.end() && old->second->parent == parent ? old->second->position : "");
    }
    const auto order = reordered(keys);
    for (std::size_t at = 0; at < row.size(); ++at) moved[row[at]] = keys[at] != order[at];
  }
  return moved;
}

namespace {

/// The rows of siblings as they will be, so that a topic can be put behind the one it follows in the file.
class Places {
 public:
  explicit Places(const std::vector<Topic>& now) {
    for (const auto& topic : now) rows_[topic.parent].emplace(topic.position, topic.id);
  }
  void leave(const Topic& topic) { rows_[topic.parent].erase(topic.position); }
  /// A key right behind `before` ("" for the first place) under this parent.
  std::string take(Id parent, Id id, const std::string& before) {
    auto& row = rows_[parent];
    const auto next = row.upper_bound(before);
    auto key = position_between(before, next == row.end() ? std::string{} : next->first);
    row.emplace(key, id);
    return key;
  }

 private:
  std::unordered_map<Id, std::map<std::string, Id>> rows_;
};

}  // namespace

void place(std::vector<Topic>& topics, const std::vector<bool>& placed, const Index& now_index,
           const std::vector<Topic>& now) {
  Places places{now};
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (const auto old = now_index.find(topics[i].id); placed[i] && old != now_index.end()) places.leave(*old->second);
  std::unordered_map<Id, std::string> last;  // under each parent, the key of the topic before
  for (std::size_t i = 0; i < topics.size(); ++i) {
    auto& before = last[topics[i].parent];
    if (placed[i]) topics[i].position = places.take(topics[i].parent, topics[i].id, before);
    before = topics[i].position;
  }
}

}  // namespace knowledge
