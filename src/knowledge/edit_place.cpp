#include "knowledge/edit_place.hpp"

#include "base/error.hpp"
#include "knowledge/named.hpp"
#include "knowledge/store.hpp"

namespace knowledge {

using base::Error;
using base::Fault;
using people::Reader;

Place place(db::Transaction& tx, const Editor& editor, std::int64_t id) {
  const auto found = store::topic(tx, editor.reader, id);
  if (!found) throw Error{Fault::not_found, "error.topic_not_found"};
  store::lock_document(tx, found->document);
  auto topic = store::topic(tx, editor.reader, id);  // again: it may have changed while we waited for the lock
  if (!topic) throw Error{Fault::not_found, "error.topic_not_found"};
  if (editor.seen_since && *editor.seen_since != topic->since) throw Error{Fault::conflict, "error.topic_changed"};
  auto document = store::document(tx, Reader::everything(), topic->document).value();
  return {std::move(document), std::move(*topic)};
}

Cause cause(const Editor& editor, const char* kind) { return {kind, editor.person, editor.reason, std::nullopt}; }

Saved save(db::Transaction& tx, const Editor& editor, Place& place, Batch batch, const char* kind) {
  const auto changeset = apply(tx, place.document, std::move(batch), cause(editor, kind));
  return {changeset, place.document.id, place.topic.id};
}

Saved save_topic(db::Transaction& tx, const Editor& editor, Place& place, const char* kind) {
  Batch batch;
  batch.updated.push_back(place.topic);
  return save(tx, editor, place, std::move(batch), kind);
}

void check_text(std::string_view text) {
  if (text.size() > kLongestText)
    throw Error{Fault::too_large, "error.limit.text_bytes", {{"limit", std::to_string(kLongestText)}}};
}

/// Marks and the stated level follow the text, unless a person decided.
void recognise_again(Topic& topic, bool root) {
  auto seen = text::recognise_text(topic.text, root);
  for (auto& mark : topic.marks.seen)  // what did not come from the text (padlock, twin) stays
    if (mark.kind == "disclosure" && mark.end == 0) seen.push_back(mark);
  topic.marks.seen = std::move(seen);
  topic.level = stated_level(topic.marks);
}

void put_decision(Topic& topic, std::string_view kind, std::vector<text::Mark> marks) {
  if (kind == kNamedMark) throw Error{Fault::bad_input, "error.named_unknown"};  // name_persons() checks the persons
  for (auto& mark : marks) {
    mark.kind = kind;
    mark.begin = mark.end = 0;
    if (kind == "disclosure" && !people::level_named(mark.value)) throw Error{Fault::bad_input, "error.level_unknown"};
  }
  topic.marks.decided[std::string{kind}] = std::move(marks);
  topic.level = stated_level(topic.marks);
}

void put_aside(Document& document) {
  if (!document.source_key.empty()) document.deleted_key = document.source_key;
  document.source_key.clear();
}

}  // namespace knowledge
