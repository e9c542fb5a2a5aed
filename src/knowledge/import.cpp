#include "knowledge/import.hpp"

#include <numeric>

#include "knowledge/apply.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/document_of_file.hpp"
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

store::SourceImport as_import(const Document& document, const std::string& file, std::int64_t changeset,
                              const Base& base = {}) {
  return {.changeset = changeset,
          .document = document.id,
          .file = file,
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
  store::insert_source_import(tx, as_import(document, incoming.source_key, changeset));
  return {Stored::Status::imported, document.id, changeset, {}};
}

/// The last import as it was: its file, read again, with the numbers that its topics got. Where a newer parser reads
/// more from that file than it did then, the numbers no longer fit: which topic was which is not known any more.
std::optional<std::vector<Topic>> base_of(db::Transaction& tx, const store::SourceImport& last, const Reread& reread) {
  const auto base = reread(stored_source(tx, last.hash), last.format);
  const auto ids = from_runs(last.topics);
  if (ids.size() != base.topics.size()) return std::nullopt;
  return numbered(base, ids);
}

/// Of the last import, the last one under this file's name and the files that went out since, the one that this file
/// was made from: the one most like it. A file whose import was undone is that file again, and compared with the last
/// import, so that its changes come again.
Base nearest_base(db::Transaction& tx, const Document& document, const Incoming& incoming, const Reread& reread,
                  const Rebuild& rebuild) {
  const auto last = store::newest_in_force(tx, document.id);
  Base nearest;
  if (last) nearest = {base_of(tx, *last, reread), last->changeset, false};
  const auto files = rebuild ? taken_out(tx, document.id) : std::vector<TakenOut>{};
  const auto same_name = store::newest_in_force_of(tx, document.id, incoming.source_key);
  const bool another = same_name && same_name->changeset != last->changeset;
  const auto undone = store::undone_import(tx, document.id, incoming.source_hash);
  if ((files.empty() && !another) || (undone && last)) return nearest;
  std::vector<std::int64_t> own(incoming.topics.size());
  std::iota(own.begin(), own.end(), 1);
  const auto theirs = numbered(incoming, own);
  auto best = nearest.topics ? likeness(theirs, *nearest.topics) : 0;
  const auto compare = [&](std::vector<Topic> base, std::int64_t changeset, bool went_out) {
    const auto alike = likeness(theirs, base);
    if (alike <= best) return;
    best = alike;
    nearest = {std::move(base), changeset, went_out};
  };
  if (another)
    if (auto base = base_of(tx, *same_name, reread)) compare(std::move(*base), same_name->changeset, false);
  for (const auto& file : files)
    if (file.format == incoming.source_format && (!undone || file.changeset < undone->changeset))
      compare(rebuild(file), file.changeset, true);
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
  auto last = store::newest_in_force_of(tx, document.id, incoming.source_key);
  if (last && last->hash == incoming.source_hash) return {Stored::Status::unchanged, document.id, 0, {}};
  const auto now = store::topics_of(tx, Reader::everything(), document.id);
  const auto base = nearest_base(tx, document, incoming, reread, rebuild);
  const MergeSide here{.now = now,
                       .level = document.level,
                       .root = document.root,
                       .asked = store::topics_in_conflict_since(tx, document.id, 0),
                       .last_state = [&](std::int64_t id) { return store::last_state(tx, Reader::everything(), id); },
                       .take_ids = [&](std::int64_t count) { return new_topic_ids(tx, count); }};
  auto merged = merge(incoming, base.topics, here);
  if (document.source_key.empty()) document.source_key = incoming.source_key;
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
  out.status = Stored::Status::updated;  // where all of it is asked about, too
  out.changeset = apply(tx, document, std::move(merged.batch), by_import(person));
  record_conflicts(tx, document.id, merged.conflicts, out.changeset);
  store::insert_notes(tx, out.changeset, merged.notes);
  store::insert_source_import(tx, as_import(document, incoming.source_key, out.changeset, base));
  return out;
}

}  // namespace

Stored import_document(db::Transaction& tx, std::int64_t person, const Incoming& incoming, const std::string& bytes,
                       const Reread& reread, const Rebuild& rebuild) {
  auto known = locked_document_of(tx, person, incoming, rebuild);
  auto out = known ? import_again(tx, person, *known, incoming, reread, rebuild) : import_new(tx, person, incoming);
  if (!known || known->source_hash != incoming.source_hash) put_file(tx, kSourceType, bytes);
  if (out.status != Stored::Status::unchanged) lock_twins(tx, out.document, person);
  return out;
}

}  // namespace knowledge
