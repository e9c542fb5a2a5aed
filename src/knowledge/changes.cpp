#include "knowledge/changes.hpp"

#include <unordered_map>

#include "knowledge/read.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

/// The places of all topics that the reader may see, in reading order.
std::vector<Id> reading_order(const std::vector<TreePlace>& rows) {
  std::unordered_map<Id, std::vector<Id>> children;
  for (const auto& row : rows) children[row.parent].push_back(row.id);
  std::vector<Id> out;
  std::vector<Id> open(children[0].rbegin(), children[0].rend());
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    out.push_back(id);
    if (const auto below = children.find(id); below != children.end())
      open.insert(open.end(), below->second.rbegin(), below->second.rend());
  }
  return out;
}

void add_levels_above(db::Transaction& tx, const Reader& reader, Id id, std::vector<ChangedTopic>& topics) {
  std::vector<Id> parents;
  for (const auto& changed : topics) parents.push_back(changed.topic.parent);
  std::unordered_map<Id, people::Level> levels{{0, document(tx, reader, id).effective_level}};
  for (const auto& parent : store::topics_by_id(tx, reader, parents)) levels[parent.id] = parent.effective_level;
  for (auto& changed : topics) changed.above = levels[changed.topic.parent];
}

}  // namespace

Changes changes_since(db::Transaction& tx, const Reader& reader, Id id, Id since, std::size_t most) {
  Changes out{.newest = document(tx, reader, id).changeset, .reload = false, .topics = {}, .gone = {}};
  if (out.newest <= since) return out;
  const auto changed = store::changed_since(tx, reader, id, since, most + 1);
  out.gone = store::gone_since(tx, reader, id, since);
  if (changed.size() + out.gone.size() > most || store::levels_changed_since(tx, id, since)) {
    out.reload = true;
    out.gone.clear();
    return out;
  }
  const auto rows = store::visible_places_of(tx, reader, id);
  std::unordered_map<Id, Id> before;
  std::unordered_map<Id, Id> last_of;
  std::unordered_map<Id, Id> count;
  for (const auto& row : rows) {
    before[row.id] = std::exchange(last_of[row.parent], row.id);
    ++count[row.parent];
  }
  std::unordered_map<Id, const Topic*> by_id;
  for (const auto& topic : changed) by_id.emplace(topic.id, &topic);
  for (const auto topic : reading_order(rows))
    if (const auto found = by_id.find(topic); found != by_id.end())
      out.topics.push_back({.topic = *found->second, .after = before[topic], .children = count[topic]});
  add_levels_above(tx, reader, id, out.topics);
  return out;
}

}  // namespace knowledge
