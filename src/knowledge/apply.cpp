#include "knowledge/apply.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/levels.hpp"
#include "knowledge/named.hpp"
#include "knowledge/returning.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "people/audit.hpp"

namespace knowledge {
namespace {

using Ids = std::vector<std::int64_t>;
constexpr std::size_t kLongestTitle = 300;  // code points; a title is shown in lists, the topic keeps the whole text

Ids ids_of(const std::vector<Topic>& topics) {
  Ids ids;
  ids.reserve(topics.size());
  for (const auto& topic : topics) ids.push_back(topic.id);
  return ids;
}

std::string title_of(const Topic& root) {
  return std::string{base::first(base::collapse_space(root.text), kLongestTitle)};
}

Changeset record(db::Transaction& tx, std::int64_t document, const Batch& batch, const Cause& cause) {
  Changeset changeset{.id = tx.take_numbers("changeset"),
                      .document = document,
                      .kind = cause.kind,
                      .person = cause.person,
                      .at = base::now(),
                      .reason = cause.reason,
                      .added = static_cast<std::int64_t>(batch.added.size()),
                      .changed = static_cast<std::int64_t>(batch.updated.size()),
                      .removed = static_cast<std::int64_t>(batch.removed.size()),
                      .undoes = cause.undoes,
                      .undone_by = std::nullopt,
                      .person_name = {}};
  store::insert_changeset(tx, changeset);
  if (cause.undoes) store::mark_undone(tx, *cause.undoes, changeset.id);
  people::audit(tx, cause.person, "changeset." + cause.kind,
                "document " + std::to_string(document) + " changeset " + std::to_string(changeset.id));
  return changeset;
}

void stamp(std::vector<Topic>& topics, std::int64_t changeset) {
  for (auto& topic : topics) topic.since = topic.touched = changeset;
}

/// Brings every row's effective level in line; rows whose own state did not change are touched, not versioned.
void settle_levels(db::Transaction& tx, Document& document, std::int64_t changeset) {
  const auto rows = store::ranks_of(tx, document.id);
  std::vector<Rank> ranks;
  ranks.reserve(rows.size());
  for (const auto& row : rows) ranks.push_back(row.rank);
  const auto levels = effective_levels(ranks, document.level, document.root);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (levels[i] != rows[i].effective) store::set_effective(tx, ranks[i].id, levels[i], changeset);
    if (ranks[i].id == document.root) {
      document.effective_level = levels[i].level;
      document.named_list = levels[i].named_list;
    }
  }
  document.topics = static_cast<std::int64_t>(rows.size());
}

/// What a document's row repeats of its root topic.
void follow_root(Document& document, const std::vector<Topic>& topics) {
  const auto root = std::ranges::find(topics, document.root, &Topic::id);
  if (root == topics.end()) return;
  document.title = title_of(*root);
  document.code.clear();
  for (const auto& mark : effective(root->marks, "code")) document.code = mark.value;
}

bool same_properties(const Document& a, const Document& b) {
  return a.kind == b.kind && a.shelf == b.shelf && a.level == b.level && a.deleted == b.deleted;
}

/// Versions what the document is beside its topics, and tells the index where that stands beside each topic.
void keep_properties(db::Transaction& tx, const Document& before, Document& document, std::int64_t changeset) {
  if (!same_properties(before, document)) {
    store::insert_past(tx, before, changeset);
    document.since = changeset;
  }
  if (before.kind != document.kind || before.shelf != document.shelf || before.code != document.code)
    store::touch_document(tx, document.id, changeset);
}

}  // namespace

std::int64_t new_topic_ids(db::Transaction& tx, std::int64_t count) { return tx.take_numbers("topic", count); }

std::int64_t apply(db::Transaction& tx, Document& document, Batch batch, const Cause& cause) {
  const auto before = store::document_even_deleted(tx, people::Reader::everything(), document.id).value();
  const auto changeset = record(tx, document.id, batch, cause).id;
  Ids gone = ids_of(batch.updated);
  gone.insert(gone.end(), batch.removed.begin(), batch.removed.end());
  if (!document.deleted && std::ranges::find(batch.removed, document.root) != batch.removed.end())
    throw base::Error{base::Fault::bad_input, "error.root_stays"};
  const auto returning = keep_returning_strict(tx, document, batch);
  stamp(batch.added, changeset);
  stamp(batch.updated, changeset);
  keep_lists(tx, document, batch.added, cause, changeset);
  keep_lists(tx, document, batch.updated, cause, changeset);

  store::retire(tx, gone, changeset);
  store::insert(tx, batch.updated);
  store::insert(tx, batch.added);
  store::forget_derived(tx, gone);
  store::close_conflicts_on(tx, batch.removed, changeset);
  store::open_conflicts_again(tx, returning, changeset);
  store::derive(tx, batch.updated);
  store::derive(tx, batch.added);

  document.changeset = changeset;
  follow_root(document, batch.updated);
  follow_root(document, batch.added);
  keep_properties(tx, before, document, changeset);
  settle_levels(tx, document, changeset);
  store::update_document(tx, document);
  return changeset;
}

std::int64_t create(db::Transaction& tx, Document& document, std::vector<Topic> topics, const Cause& cause) {
  document.id = tx.take_numbers("document");
  document.root = topics.front().id;
  Batch batch{.added = std::move(topics), .updated = {}, .removed = {}};
  document.changeset = record(tx, document.id, batch, cause).id;
  for (auto& topic : batch.added) topic.document = document.id;
  stamp(batch.added, document.changeset);
  std::vector<Rank> ranks;
  for (const auto& topic : batch.added) ranks.push_back({topic.id, topic.parent, topic.level});
  const auto levels = effective_levels(ranks, document.level, document.root);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    batch.added[i].effective_level = levels[i].level;
    batch.added[i].named_list = levels[i].named_list;
  }
  document.effective_level = levels.front().level;
  document.named_list = levels.front().named_list;
  keep_lists(tx, document, batch.added, cause, document.changeset);
  follow_root(document, batch.added);
  document.topics = static_cast<std::int64_t>(batch.added.size());

  store::insert_document(tx, document);
  store::insert(tx, batch.added);
  store::derive(tx, batch.added);
  return document.changeset;
}

}  // namespace knowledge
