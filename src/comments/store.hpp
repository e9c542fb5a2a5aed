#pragma once
#include "comments/comments.hpp"
#include "knowledge/topic.hpp"

/// Rows of comment_thread, comment, comment_past and comment_mention. Inside comments/ only. What reads takes the
/// reader and passes the disclosure filter on the topic as it is now, and on the thread: as strict as its topic was
/// whenever something was said in it.
namespace comments::store {

/// For SQL with the topic as t and its thread as k.
inline std::string visible(const people::Reader& reader) {
  return people::sql_filter(reader, "t") + " AND " + people::sql_filter(reader, "k");
}

void insert_thread(db::Transaction& tx, const Thread& thread);
/// At least as strict as the topic is now; never less.
void raise_thread(db::Transaction& tx, std::int64_t thread, const knowledge::Topic& topic);
void insert_comment(db::Transaction& tx, const Comment& comment);
void set_mentions(db::Transaction& tx, std::int64_t comment, const std::vector<std::int64_t>& persons);
void set_text(db::Transaction& tx, std::int64_t comment, std::string_view text, base::Millis at);
void keep_past(db::Transaction& tx, std::int64_t comment, std::string_view text, base::Millis until);
void set_deleted(db::Transaction& tx, std::int64_t comment, std::optional<base::Millis> at,
                 std::optional<std::int64_t> by);
/// False where it was so already.
bool set_resolved(db::Transaction& tx, std::int64_t thread, std::optional<base::Millis> at,
                  std::optional<std::int64_t> by);

/// Threads without their comments; deleted comments with their text.
std::vector<Thread> threads_of_topic(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);
std::optional<Thread> thread(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::vector<Comment> comments_of_topic(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);
std::vector<Comment> comments_of_thread(db::Transaction& tx, const people::Reader& reader, std::int64_t thread);
std::optional<Comment> comment(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::vector<Earlier> past(db::Transaction& tx, std::int64_t comment);

/// `where` narrows topics ("t.document_id = 5", our own words only).
std::map<std::int64_t, std::int64_t> count_open(db::Transaction& tx, const people::Reader& reader,
                                                const std::string& where);
std::vector<Listed> list(db::Transaction& tx, const Speaker& speaker, List list, std::int64_t offset,
                         std::int64_t limit);
std::int64_t count(db::Transaction& tx, const Speaker& speaker, List list);

}  // namespace comments::store
