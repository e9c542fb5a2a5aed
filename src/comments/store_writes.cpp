#include "comments/store.hpp"

namespace comments::store {
namespace {

using Id = std::int64_t;
using base::Millis;

constexpr db::Query kInsertThread{"comment_thread_insert",
                                  "INSERT INTO comment_thread (id, topic_id, kind, person_id, at) "
                                  "VALUES (:id, :topic, :kind, :person, :at)"};
constexpr db::Query kRaiseThread{"comment_thread_raise",
                                 "UPDATE comment_thread SET effective_level = :level, named_list = :list "
                                 "WHERE id = :id AND effective_level <= :present"};
constexpr db::Query kInsert{"comment_insert",
                            "INSERT INTO comment (id, thread_id, person_id, at, text) "
                            "VALUES (:id, :thread, :person, :at, :text)"};
constexpr db::Query kDropMentions{"comment_mention_drop", "DELETE FROM comment_mention WHERE comment_id = :comment"};
constexpr db::Query kMention{"comment_mention_insert",
                             "INSERT INTO comment_mention (comment_id, person_id) VALUES (:comment, :person)"};
constexpr db::Query kSetText{"comment_text", "UPDATE comment SET text = :text, edited_at = :at WHERE id = :id"};
constexpr db::Query kPast{"comment_past_insert",
                          "INSERT INTO comment_past (comment_id, until, text) VALUES (:comment, :until, :text)"};
constexpr db::Query kDeleted{"comment_deleted", "UPDATE comment SET deleted_at = :at, deleted_by = :by WHERE id = :id"};
constexpr db::Query kResolve{"comment_thread_resolve",
                             "UPDATE comment_thread SET resolved_at = :at, resolved_by = :by WHERE id = :id AND "
                             "resolved_at IS NULL"};
constexpr db::Query kReopen{"comment_thread_reopen",
                            "UPDATE comment_thread SET resolved_at = NULL, resolved_by = NULL WHERE id = :id AND "
                            "resolved_at IS NOT NULL"};

}  // namespace

void insert_thread(db::Transaction& tx, const Thread& thread) {
  tx.execute(kInsertThread, thread.id, thread.topic, name(thread.kind), thread.person.id, thread.at);
}

void raise_thread(db::Transaction& tx, Id thread, const knowledge::Topic& topic) {
  const auto level = static_cast<Id>(topic.effective_level);
  tx.execute(kRaiseThread, level, topic.named_list, thread, level);
}

void insert_comment(db::Transaction& tx, const Comment& comment) {
  tx.execute(kInsert, comment.id, comment.thread, comment.person.id, comment.at, comment.text);
}

void set_mentions(db::Transaction& tx, Id comment, const std::vector<Id>& persons) {
  tx.execute(kDropMentions, comment);
  for (const auto person : persons) tx.execute(kMention, comment, person);
}

void set_text(db::Transaction& tx, Id comment, std::string_view text, Millis at) {
  tx.execute(kSetText, text, at, comment);
}

void keep_past(db::Transaction& tx, Id comment, std::string_view text, Millis until) {
  tx.execute(kPast, comment, until, text);
}

void set_deleted(db::Transaction& tx, Id comment, std::optional<Millis> at, std::optional<Id> by) {
  tx.execute(kDeleted, at, by, comment);
}

bool set_resolved(db::Transaction& tx, Id thread, std::optional<Millis> at, std::optional<Id> by) {
  return at ? tx.execute(kResolve, *at, by, thread) > 0 : tx.execute(kReopen, thread) > 0;
}

}  // namespace comments::store
