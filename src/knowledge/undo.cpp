#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "knowledge/apply.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;
using Now = std::unordered_map<Id, Topic>;

Now topics_now(db::Transaction& tx, Id document) {
  Now out;
  for (auto& topic : store::topics_of(tx, Reader::everything(), document)) {
    const auto id = topic.id;
    out.emplace(id, std::move(topic));
  }
  return out;
}

/// Before-states that can come back: the topic is gone, or still as the changeset left it.
void bring_back(const std::vector<Topic>& before, const Now& now, Id changeset, Batch& batch) {
  for (const auto& old : before) {
    const auto present = now.find(old.id);
    if (present == now.end())
      batch.added.push_back(old);
    else if (present->second.since == changeset)
      batch.updated.push_back(old);
  }
}

/// A topic is brought back only under a parent that is there (now, or brought back with it).
void drop_orphans(const Now& now, Batch& batch) {
  const auto there = [&](Id parent) {
    return parent == 0 || now.contains(parent) ||
           std::ranges::find(batch.added, parent, &Topic::id) != batch.added.end();
  };
  for (std::size_t before = 0; before != batch.added.size();) {
    before = batch.added.size();
    std::erase_if(batch.added, [&](const Topic& topic) { return !there(topic.parent); });
  }
}

/// What the changeset began goes again, unless it was changed since or has children that stay.
void take_away(const std::vector<Topic>& before, const std::vector<Id>& begun, const Now& now, Batch& batch) {
  std::vector<Id> fresh;
  for (const auto id : begun)
    if (std::ranges::find(before, id, &Topic::id) == before.end()) fresh.push_back(id);
  for (std::size_t count = 0; count != fresh.size();) {
    count = fresh.size();
    for (const auto& [id, topic] : now)
      if (std::ranges::find(fresh, id) == fresh.end()) std::erase(fresh, topic.parent);
  }
  batch.removed = std::move(fresh);
}

}  // namespace

Saved undo(db::Transaction& tx, const Editor& editor, Id changeset) {
  const auto target = store::changeset(tx, changeset);
  if (!target || !store::document(tx, editor.reader, target->document))
    throw base::Error{base::Fault::not_found, "error.changeset_not_found"};
  store::lock_document(tx, target->document);
  auto document = store::document(tx, Reader::everything(), target->document).value();

  const auto now = topics_now(tx, document.id);
  const auto before = store::ended_by(tx, changeset);
  Batch batch;
  bring_back(before, now, changeset, batch);
  drop_orphans(now, batch);
  take_away(before, store::begun_by(tx, changeset), now, batch);
  std::erase(batch.removed, document.root);
  if (batch.empty() && !store::has_conflicts(tx, changeset))
    throw base::Error{base::Fault::conflict, "error.undo_too_late"};

  const Cause cause{"undo", editor.person, editor.reason, changeset};
  const auto id = apply(tx, document, std::move(batch), cause);
  store::turn_conflicts(tx, changeset, id);
  return {id, document.id, document.root};
}

}  // namespace knowledge
