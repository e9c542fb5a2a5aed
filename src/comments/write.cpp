#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "comments/store.hpp"
#include "comments/tell.hpp"
#include "knowledge/read.hpp"
#include "people/audit.hpp"
#include "people/notifications.hpp"

namespace comments {
namespace {

using Id = std::int64_t;
using base::Error;
using base::Fault;

void check_text(std::string_view text) {
  if (base::collapse_space(text).empty()) throw Error{Fault::bad_input, "error.comment_empty"};
  if (text.size() > kLongestComment)
    throw Error{Fault::too_large, "error.comment_too_long", {{"limit", std::to_string(kLongestComment)}}};
}

void audit(db::Transaction& tx, const Speaker& speaker, std::string_view action, Id comment) {
  people::audit(tx, speaker.person.id, action, fmt::format("comment {}", comment));
}

Done say(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, const Thread& thread,
         const Words& words) {
  store::raise_thread(tx, thread.id, topic);
  const auto mentioned = mentioned_by(tx, speaker, thread.id, words);
  const auto id = tx.take_numbers("comment");
  store::insert_comment(tx, {.id = id,
                             .thread = thread.id,
                             .topic = topic.id,
                             .person = {speaker.person.id, {}},
                             .at = base::now(),
                             .text = words.text,
                             .edited_at = {},
                             .deleted_at = {},
                             .mentions = {}});
  store::set_mentions(tx, id, mentioned);
  tell_of_comment(tx, speaker, topic, thread, id, mentioned);
  audit(tx, speaker, "comment.add", id);
  return {topic.id, thread.id, id};
}

/// One that the speaker may see, deleted or not.
Comment required(db::Transaction& tx, const Speaker& speaker, Id id) {
  auto found = store::comment(tx, speaker.reader, id);
  if (!found) throw Error{Fault::not_found, "error.not_found"};
  return std::move(*found);
}

Comment required_to_delete(db::Transaction& tx, const Speaker& speaker, Id id) {
  auto found = required(tx, speaker, id);
  if (!may_delete(speaker.person, found)) throw Error{Fault::forbidden, "error.comment_not_yours"};
  return found;
}

std::vector<Id> new_ones(const std::vector<Id>& now, const std::vector<Named>& before) {
  std::vector<Id> out;
  for (const auto id : now)
    if (std::ranges::find(before, id, &Named::id) == before.end()) out.push_back(id);
  return out;
}

}  // namespace

Done begin_thread(db::Transaction& tx, const Speaker& speaker, Id topic_id, Kind kind, const Words& words) {
  check_text(words.text);
  const auto topic = knowledge::topic(tx, speaker.reader, topic_id);
  const Thread thread{.id = tx.take_numbers("comment_thread"),
                      .topic = topic_id,
                      .kind = kind,
                      .person = {speaker.person.id, {}},
                      .at = base::now(),
                      .resolved = {},
                      .comments = {}};
  store::insert_thread(tx, thread);
  return say(tx, speaker, topic, thread, words);
}

Done reply(db::Transaction& tx, const Speaker& speaker, Id thread_id, const Words& words) {
  check_text(words.text);
  const auto thread = comments::thread(tx, speaker.reader, thread_id);
  if (thread.comments.empty()) throw Error{Fault::not_found, "error.not_found"};
  return say(tx, speaker, knowledge::topic(tx, speaker.reader, thread.topic), thread, words);
}

Done edit_comment(db::Transaction& tx, const Speaker& speaker, Id id, const Words& words) {
  check_text(words.text);
  const auto before = comment(tx, speaker.reader, id);
  if (!may_change(speaker.person, before)) throw Error{Fault::forbidden, "error.comment_not_yours"};
  const auto topic = knowledge::topic(tx, speaker.reader, before.topic);
  store::raise_thread(tx, before.thread, topic);
  const auto mentioned = mentioned_by(tx, speaker, before.thread, words, before.mentions);
  if (words.text != before.text) {
    const auto now = base::now();
    store::keep_past(tx, id, before.text, now);
    store::set_text(tx, id, words.text, now);
  }
  store::set_mentions(tx, id, mentioned);
  tell_mentioned(tx, speaker, topic, before.thread, id, new_ones(mentioned, before.mentions));
  audit(tx, speaker, "comment.edit", id);
  return {topic.id, before.thread, id};
}

Done delete_comment(db::Transaction& tx, const Speaker& speaker, Id id) {
  const auto found = required_to_delete(tx, speaker, id);
  const Done done{found.topic, found.thread, id};
  if (found.deleted_at) return done;
  store::set_deleted(tx, id, base::now(), speaker.person.id);
  people::withdraw(tx, once_for(id));
  audit(tx, speaker, "comment.delete", id);
  return done;
}

Done restore_comment(db::Transaction& tx, const Speaker& speaker, Id id) {
  const auto found = required_to_delete(tx, speaker, id);
  const Done done{found.topic, found.thread, id};
  if (!found.deleted_at) return done;
  store::set_deleted(tx, id, std::nullopt, std::nullopt);
  people::give_back(tx, once_for(id));
  audit(tx, speaker, "comment.restore", id);
  return done;
}

}  // namespace comments
