#include "knowledge/import.hpp"

#include <numeric>

#include "knowledge/apply.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/files.hpp"
#include "knowledge/incoming_topics.hpp"
#include "knowledge/merge.hpp"
#include "knowledge/runs.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "knowledge/store_merges.hpp"
#include "knowledge/twins.hpp"

namespace knowledge {
namespace {

using people::Reader;

constexpr const char* kSourceType = "application/octet-stream";

/// What a file is compared with.
struct Base {
  std::optional<std::vector<Topic>> topics;  ///< nothing: it is no longer known
  std::int64_t changeset = 0;                ///< of the last import, or the last one in a file that went out
  bool went_out = false;
};

Cause by_import(std::int64_t person) { return {"import", person, "", std::nullopt}; }

store::SourceImport as_import(const Document& document, std::int64_t changeset, const Base& base = {}) {
  return {.changeset = changeset,
          .document = document.id,
          .file = document.source_key,
          .format = document.source_format,
          .hash = document.source_hash,
          .topics = document.source_topics,
          .findings = document.findings,
          .base = base.changeset,
          .base_went_out = base.went_out};
}

Stored import_new(db::Transaction& tx, std::int64_t person, const Incoming& incoming) {
  std::vector<std::int64_t> ids(incoming.topics.size());
  std::iota(ids.begin(), ids.end(), new_topic_ids(tx, static_cast<std::int64_t>(ids.size())));
  Document document{.kind = incoming.kind,
                    .shelf = store::shelf_named(tx, incoming.shelf),
                    .level = incoming.level,
                    .source_key = incoming.source_key,
                    .source_format = incoming.source_format,
                    .source_hash = incoming.source_hash,
                    .source_topics = to_runs(ids),
                    .findings = incoming.findings};
  const auto changeset = create(tx, document, numbered(incoming, ids), by_import(person));
  store::insert_source_import(tx, as_import(document, changeset));
  return {Stored::Status::imported, document.id, changeset, {}};
}

/// The last import as it was: its file, read again, with the numbers that its topics got. Where a newer parser reads
/// more from that file than it did then, the numbers no longer fit: which topic was which is not known any more.
std::optional<std::vector<Topic>> base_of(db::Transaction& tx, const Document& document, const Reread& reread) {
  if (document.source_hash.empty()) return std::nullopt;  // its only import was undone
  const auto base = reread(stored_source(tx, document.source_hash), document.source_format);
  const auto ids = from_runs(document.source_topics);
  if (ids.size() != base.topics.size()) return std::nullopt;
  return numbered(base, ids);
}

/// Of the last import and the files that went out since, the one that this file was made from: the one most like it. A
/// file whose import was undone is that file again, and compared with the last import, so that its changes come again.
Base nearest_base(db::Transaction& tx, const Document& document, const Incoming& incoming, Base nearest,
                  const Rebuild& rebuild) {
  const auto files = rebuild ? taken_out(tx, document.id) : std::vector<TakenOut>{};
  if (files.empty() || store::was_undone(tx, document.id, incoming.source_hash)) return nearest;
  std::vector<std::int64_t> own(incoming.topics.size());
  std::iota(own.begin(), own.end(), 1);
  const auto theirs = numbered(incoming, own);
  auto best = nearest.topics ? likeness(theirs, *nearest.topics) : 0;
  for (const auto& file : files) {
    if (file.format != incoming.source_format) continue;
    auto base = rebuild(file);
    const auto alike = likeness(theirs, base);
    if (alike <= best) continue;
    best = alike;
    nearest = {std::move(base), file.changeset, true};
  }
  return nearest;
}

/// A file that says the same in other bytes stands for the last import, and goes with it where that is undone.
void note_same(db::Transaction& tx, const Document& document, store::SourceImport last) {
  last.format = document.source_format;
  last.hash = document.source_hash;
  last.topics = document.source_topics;
  last.findings = document.findings;
  store::update_source_import(tx, last);
}

Stored import_again(db::Transaction& tx, std::int64_t person, Document document, const Incoming& incoming,
                    const Reread& reread, const Rebuild& rebuild) {
  if (document.source_hash == incoming.source_hash) return {Stored::Status::unchanged, document.id, 0, {}};
  const auto now = store::topics_of(tx, Reader::everything(), document.id);
  auto last = store::newest_in_force(tx, document.id);
  const auto base =
      nearest_base(tx, document, incoming, {base_of(tx, document, reread), last ? last->changeset : 0, false}, rebuild);
  const MergeSide here{.now = now,
                       .level = document.level,
                       .root = document.root,
                       .asked = store::topics_in_conflict_since(tx, document.id, 0),
                       .last_state = [&](std::int64_t id) { return store::last_state(tx, Reader::everything(), id); },
                       .take_ids = [&](std::int64_t count) { return new_topic_ids(tx, count); }};
  auto merged = merge(incoming, base.topics, here);
  document.source_hash = incoming.source_hash;
  document.source_format = incoming.source_format;
  document.source_topics = to_runs(merged.ids);
  document.findings = incoming.findings;
  Stored out{Stored::Status::unchanged, document.id, 0, std::move(merged.kept)};
  if (merged.batch.empty() && merged.conflicts.empty()) {
    store::update_document(tx, document);
    if (last) note_same(tx, document, std::move(*last));
    return out;
  }
  if (!merged.batch.empty()) out.status = Stored::Status::updated;
  out.changeset = apply(tx, document, std::move(merged.batch), by_import(person));
  record_conflicts(tx, document.id, merged.conflicts, out.changeset);
  store::insert_notes(tx, out.changeset, merged.notes);
  store::insert_source_import(tx, as_import(document, out.changeset, base));
  return out;
}

/// The file's document as it is now that nobody else can write it.
std::optional<Document> locked_source(db::Transaction& tx, std::string_view key) {
  for (auto known = store::document_of_source(tx, key); known;) {
    store::lock_document(tx, known->id);
    auto now = store::document_of_source(tx, key);  // it may have been deleted while we waited, and imported anew
    if (!now || now->id == known->id) return now;
    known = std::move(now);
  }
  return std::nullopt;
}

}  // namespace

Stored import_document(db::Transaction& tx, std::int64_t person, const Incoming& incoming, const std::string& bytes,
                       const Reread& reread, const Rebuild& rebuild) {
  auto known = locked_source(tx, incoming.source_key);
  auto out = known ? import_again(tx, person, *known, incoming, reread, rebuild) : import_new(tx, person, incoming);
  if (!known || known->source_hash != incoming.source_hash) put_file(tx, kSourceType, bytes);
  if (out.status != Stored::Status::unchanged) lock_twins(tx, out.document, person);
  return out;
}

}  // namespace knowledge
