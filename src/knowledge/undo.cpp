#include <algorithm>

#include "base/error.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "knowledge/store_merges.hpp"
#include "knowledge/undo_outlook.hpp"
#include "knowledge/undo_states.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

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

/// With the merge of a file go the decisions about what it asked.
std::vector<Id> going_together(db::Transaction& tx, Id changeset) {
  std::vector<Id> out;
  if (const auto merge = store::import_turned_by(tx, changeset); merge && merge->in_force)
    out = store::decisions_on(tx, merge->changeset);
  std::erase(out, changeset);
  out.push_back(changeset);
  return out;
}

/// Topics that the changeset touched and that are not for this reader, before, after or now.
std::unordered_set<Id> hidden_in(db::Transaction& tx, const Reader& reader, Id document, Id changeset) {
  std::unordered_map<Id, int> states;
  if (reader.all) return {};
  for (const auto& span : store::states_between(tx, Reader::everything(), document, changeset, changeset))
    ++states[span.topic];
  for (const auto& span : store::states_between(tx, reader, document, changeset, changeset)) --states[span.topic];
  std::unordered_set<Id> out;
  for (const auto& [topic, more] : states)
    if (more > 0) out.insert(topic);
  return out;
}

/// The document after the undo, and before what is undone, as far as that touched it. Nobody brings back, changes or
/// deletes what is not for him: it stays as it is, as what others changed since does.
struct Undoing {
  std::vector<Id> changesets;  // the last first
  States now, then;
  std::unordered_map<Id, std::optional<Topic>> before;

  Undoing(db::Transaction& tx, const Reader& reader, Id document, Id changeset)
      : changesets{going_together(tx, changeset)},
        now{states_of(store::topics_of(tx, Reader::everything(), document))},
        then{now} {
    const auto asked = store::topics_in_conflict_since(tx, document, changeset);
    for (const auto id : changesets) {
      const auto hidden = hidden_in(tx, reader, document, id);
      auto ended = store::ended_by(tx, id);
      auto left = states_of(store::begun_states(tx, document, id));
      std::erase_if(ended, [&](const Topic& topic) { return hidden.contains(topic.id); });
      std::erase_if(left, [&](const auto& state) { return hidden.contains(state.first); });
      put(then, take_back(then, ended, left, asked));
      for (const auto& [topic, state] : left) before[topic] = std::nullopt;
      for (const auto& old : ended) before[old.id] = old;
    }
  }

  bool has_conflicts(db::Transaction& tx, const Reader& reader) const {
    return std::ranges::any_of(changesets, [&](Id id) { return store::has_conflicts(tx, reader, id); });
  }

  /// Topics that do not become what they were before.
  std::vector<Id> staying() const {
    std::vector<Id> out;
    for (const auto& [id, old] : before)
      if (const auto found = then.find(id); found != then.end() && !is_again(found->second, old)) out.push_back(id);
    std::ranges::sort(out);
    return out;
  }

 private:
  static bool is_again(Topic present, const std::optional<Topic>& old) {
    if (old) present.position = old->position;
    return old && same_state(present, *old);
  }
};

/// An import that is undone or done again. The document's last file is that of the last import in force: what was
/// undone comes again with its file.
std::optional<store::SourceImport> turn_import(db::Transaction& tx, Document& document, Id undone) {
  auto import = store::import_turned_by(tx, undone);
  if (!import) return std::nullopt;
  import->in_force = !import->in_force;
  store::update_source_import(tx, *import);
  if (const auto last = store::newest_in_force(tx, document.id)) {
    document.source_format = last->format;
    document.source_hash = last->hash;
    document.source_topics = last->topics;
    document.findings = last->findings;
  } else {
    document.source_hash.clear();  // so that the file comes in again as any other
    document.source_topics.clear();
  }
  return import;
}

void note_undone(db::Transaction& tx, const Reader& reader, const std::vector<Id>& undone, Id by) {
  for (const auto id : undone) {
    store::turn_conflicts(tx, reader, id, by);
    store::mark_undone(tx, id, by);
  }
}

void note_turned(db::Transaction& tx, const Reader& reader, store::SourceImport import, Id by) {
  import.turned = by;
  store::update_source_import(tx, import);
  if (!import.in_force) store::take_back_conflicts(tx, reader, import.changeset, by);
}

}  // namespace

Saved undo(db::Transaction& tx, const Editor& editor, Id changeset) {
  const auto target = store::changeset(tx, changeset);
  if (!target || !store::document_even_deleted(tx, editor.reader, target->document))
    throw base::Error{base::Fault::not_found, "error.changeset_not_found"};
  store::lock_document(tx, target->document);
  auto document = store::document_even_deleted(tx, Reader::everything(), target->document).value();
  const bool was_deleted = document.deleted;

  const Undoing undoing{tx, editor.reader, document.id, changeset};
  auto batch = from_to(undoing.now, undoing.then);
  const bool properties = restore_properties(tx, document, changeset);
  // A deleted document has no topics and one with topics is not deleted; what was changed since stays as it is.
  const bool whole = batch.removed.size() == undoing.now.size();
  if (was_deleted ? document.deleted : document.deleted && !whole)
    throw base::Error{base::Fault::conflict, "error.undo_too_late"};
  if (!document.deleted) std::erase(batch.removed, document.root);
  follow_deletion(tx, document, was_deleted);
  if (batch.empty() && !properties && !undoing.has_conflicts(tx, editor.reader))
    throw base::Error{base::Fault::conflict, "error.undo_too_late"};

  auto import = turn_import(tx, document, changeset);
  const Cause cause{"undo", editor.person, editor.reason, changeset};
  const auto id = apply(tx, document, std::move(batch), cause);
  note_undone(tx, editor.reader, undoing.changesets, id);
  if (import) note_turned(tx, editor.reader, std::move(*import), id);
  return {id, document.id, document.root};
}

UndoOutlook undo_outlook(db::Transaction& tx, const Reader& reader, Id changeset) {
  const auto document = store::changeset(tx, changeset).value().document;
  const Undoing undoing{tx, reader, document, changeset};
  return {.possible = !from_to(undoing.now, undoing.then).empty() || undoing.has_conflicts(tx, reader),
          .staying = store::topics_by_id(tx, reader, undoing.staying())};
}

}  // namespace knowledge
