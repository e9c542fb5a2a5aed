#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/reached.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;
using Now = std::unordered_map<Id, Topic>;

Now by_id(std::vector<Topic> topics) {
  Now out;
  for (auto& topic : topics) {
    const auto id = topic.id;
    out.emplace(id, std::move(topic));
  }
  return out;
}

/// As the changeset left it, or again so: what was changed and undone since is no hindrance, nor is another order.
bool is_as_left(const Topic& present, const Now& left) {
  const auto found = left.find(present.id);
  if (found == left.end()) return false;
  auto then = found->second;
  then.position = present.position;
  return same_state(present, then);
}

/// Before-states that can come back: the topic is gone, or as the changeset left it.
void bring_back(const std::vector<Topic>& before, const Now& now, const Now& left, Batch& batch) {
  for (const auto& old : before) {
    const auto present = now.find(old.id);
    if (present == now.end())
      batch.added.push_back(old);
    else if (is_as_left(present->second, left))
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
void take_away(const std::vector<Topic>& before, const Now& left, const Now& now, Batch& batch) {
  std::unordered_set<Id> fresh;
  for (const auto& [id, topic] : now)
    if (is_as_left(topic, left)) fresh.insert(id);
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

/// Kind, shelf, level, deleted as before the changeset, unless they were changed again since. Whether they differ now.
bool restore_properties(db::Transaction& tx, Document& document, Id changeset) {
  const auto old = store::state_ended_by(tx, document.id, changeset);
  if (!old || document.since != changeset) return false;
  document.kind = old->kind;
  document.shelf = old->shelf;
  document.level = old->level;
  document.deleted = old->deleted;
  return true;
}

/// A source key goes back to its document, unless the file has come in again as another one meanwhile.
void follow_deletion(db::Transaction& tx, Document& document, bool was_deleted) {
  if (document.deleted == was_deleted) return;
  if (document.deleted)
    put_aside(document);
  else if (!document.deleted_key.empty() && !store::document_of_source(tx, document.deleted_key))
    document.source_key = document.deleted_key;
}

}  // namespace

Saved undo(db::Transaction& tx, const Editor& editor, Id changeset) {
  const auto target = store::changeset(tx, changeset);
  if (!target || !store::document_even_deleted(tx, editor.reader, target->document))
    throw base::Error{base::Fault::not_found, "error.changeset_not_found"};
  store::lock_document(tx, target->document);
  auto document = store::document_even_deleted(tx, Reader::everything(), target->document).value();
  const bool was_deleted = document.deleted;

  const auto now = by_id(store::topics_of(tx, Reader::everything(), document.id));
  const auto before = store::ended_by(tx, changeset);
  Batch batch;
  const auto left = by_id(store::begun_states(tx, document.id, changeset));
  bring_back(before, now, left, batch);
  keep_a_tree(now, batch);
  take_away(before, left, now, batch);
  const bool properties = restore_properties(tx, document, changeset);
  // A deleted document has no topics and one with topics is not deleted; what was changed since stays as it is.
  const bool whole = batch.removed.size() == now.size();
  if (was_deleted ? document.deleted : document.deleted && !whole)
    throw base::Error{base::Fault::conflict, "error.undo_too_late"};
  if (!document.deleted) std::erase(batch.removed, document.root);
  follow_deletion(tx, document, was_deleted);
  if (batch.empty() && !properties && !store::has_conflicts(tx, changeset))
    throw base::Error{base::Fault::conflict, "error.undo_too_late"};

  const Cause cause{"undo", editor.person, editor.reason, changeset};
  const auto id = apply(tx, document, std::move(batch), cause);
  store::turn_conflicts(tx, changeset, id);
  return {id, document.id, document.root};
}

}  // namespace knowledge
