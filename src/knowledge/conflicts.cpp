#include "knowledge/conflicts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/encoding.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "people/notifications.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr std::array<std::string_view, 6> kNames{"text", "note", "extras", "place", "brought-back", "deleted"};

ConflictPart part_named(std::string_view word) {
  const auto at = std::ranges::find(kNames, word);
  if (at == kNames.end()) throw base::Error{base::Fault::internal, "error.internal", {}, "part of a conflict"};
  return static_cast<ConflictPart>(at - kNames.begin());
}

Id number(std::string_view text) {
  Id out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

Conflict to_conflict(db::Transaction& tx, const Reader& reader, store::ConflictRow row) {
  Conflict out{.id = row.id,
               .part = part_named(row.part),
               .topic = store::topic(tx, reader, row.topic).value(),
               .theirs = std::move(row.theirs),
               .person_name = std::move(row.person_name),
               .found_at = row.at,
               .found = row.found};
  if (const auto saved = store::changeset(tx, out.topic.since)) out.saved_by = saved->person_name;
  if (const auto document = store::document(tx, reader, row.document))
    std::tie(out.code, out.title) = std::pair{document->code, document->title};
  if (out.part != ConflictPart::place) return out;
  const auto parent = store::topic(tx, reader, number(out.theirs));
  out.theirs = parent ? parent->text : std::string{};
  return out;
}

Saved take_extras(db::Transaction& tx, const Editor& editor, Id topic, const std::string& theirs) {
  auto here = place(tx, editor, topic);
  here.topic.extras = decode_extras(theirs);
  return save_topic(tx, editor, here, "correct");
}

/// Changeset 0 where the file's word changes nothing.
Saved take_theirs(db::Transaction& tx, const Editor& editor, const store::ConflictRow& row) {
  const auto now = store::topic(tx, editor.reader, row.topic).value();
  switch (part_named(row.part)) {
    case ConflictPart::text:
      return change_text(tx, editor, row.topic, row.theirs, now.note);
    case ConflictPart::note:
      return change_text(tx, editor, row.topic, now.text, row.theirs);
    case ConflictPart::extras:
      return take_extras(tx, editor, row.topic, row.theirs);
    case ConflictPart::place:
      return move_topic(tx, editor, row.topic, number(row.theirs), -1);
    case ConflictPart::deleted:
      return delete_topic(tx, editor, row.topic);
    case ConflictPart::brought_back:
      break;
  }
  return {0, row.document, row.topic};
}

Saved keep_ours(db::Transaction& tx, const Editor& editor, const store::ConflictRow& row) {
  const bool deleted_here = part_named(row.part) == ConflictPart::brought_back;
  return deleted_here ? delete_topic(tx, editor, row.topic) : Saved{0, row.document, row.topic};
}

/// A word that changes no topic is a changeset all the same, so that it stands in the history and can be undone.
Saved note_choice(db::Transaction& tx, const Editor& editor, Id topic) {
  auto here = place(tx, editor, topic);
  return save(tx, editor, here, {}, "correct");
}

/// Whoever wrote or deleted what the other word is about: once for each save, however much of it is asked about.
void tell_of(db::Transaction& tx, Id document, const FoundConflict& found, Id changeset, Id actor) {
  const auto by = store::changeset(tx, store::last_change_before(tx, found.topic, changeset));
  if (!by) return;
  people::notify(tx, by->person,
                 {.kind = "conflict",
                  .document = document,
                  .topic = found.topic,
                  .actor = actor,
                  .once = "conflict " + std::to_string(changeset)});
}

}  // namespace

std::string_view name(ConflictPart part) { return kNames.at(static_cast<std::size_t>(part)); }

void record_conflicts(db::Transaction& tx, Id document, const std::vector<FoundConflict>& found, Id changeset) {
  if (found.empty()) return;
  auto id = tx.take_numbers("conflict", static_cast<Id>(found.size()));
  const auto actor = store::changeset(tx, changeset).value().person;
  for (const auto& one : found) {
    tell_of(tx, document, one, changeset, actor);
    if (one.person == 0) store::replace_open_conflict(tx, one.topic, name(one.part), changeset);
    store::insert_conflict(
        tx,
        {id++, document, one.topic, std::string{name(one.part)}, one.theirs, base::now(), one.person, changeset, {}});
  }
}

std::vector<Conflict> open_conflicts(db::Transaction& tx, const Reader& reader, Id document, Id limit) {
  std::vector<Conflict> out;
  for (auto& row : store::conflicts(tx, reader, document, limit))
    out.push_back(to_conflict(tx, reader, std::move(row)));
  return out;
}

std::vector<Id> topics_in_conflict(db::Transaction& tx, const Reader& reader, Id document, Id limit) {
  return store::topics_in_conflict(tx, reader, document, limit);
}

Id count_conflicts(db::Transaction& tx, const Reader& reader, Id document) {
  return store::count_conflicts(tx, reader, document);
}

namespace {

[[noreturn]] void refuse_decided() { throw base::Error{base::Fault::not_found, "error.conflict_decided"}; }

template <class Decide>
Saved close(db::Transaction& tx, const Editor& editor, Id id, std::string_view choice, Decide decide) {
  const auto seen = store::open_conflict(tx, editor.reader, id);
  if (!seen) refuse_decided();
  store::lock_document(tx, seen->document);
  const auto row = store::open_conflict(tx, editor.reader, id);  // again: somebody may have decided while we waited
  if (!row) refuse_decided();
  auto saved = decide(*row);
  if (saved.changeset == 0) saved = note_choice(tx, editor, row->topic);
  store::close_conflict(tx, id, saved.changeset, choice);
  return saved;
}

}  // namespace

Saved decide_conflict(db::Transaction& tx, const Editor& editor, Id id, Choice choice) {
  const auto* word = choice == Choice::theirs ? "theirs" : "ours";
  return close(tx, editor, id, word, [&](const store::ConflictRow& row) {
    return choice == Choice::theirs ? take_theirs(tx, editor, row) : keep_ours(tx, editor, row);
  });
}

Saved join_conflict(db::Transaction& tx, const Editor& editor, Id id, std::string_view joined) {
  return close(tx, editor, id, "joined", [&](store::ConflictRow row) {
    const auto part = part_named(row.part);
    if (part != ConflictPart::text && part != ConflictPart::note)
      throw base::Error{base::Fault::bad_input, "error.conflict_join"};
    if (base::without_space(joined).empty()) throw base::Error{base::Fault::bad_input, "error.conflict_empty"};
    row.theirs = joined;
    return take_theirs(tx, editor, row);
  });
}

}  // namespace knowledge
