#include <fmt/format.h>

#include "comments/store.hpp"

namespace comments::store {
namespace {

using Id = std::int64_t;
using base::Millis;
using people::Reader;
using MaybeId = std::optional<Id>;
using MaybeMillis = std::optional<Millis>;

constexpr db::Query kPast{"comment_past",
                          "SELECT text, until FROM comment_past WHERE comment_id = :comment ORDER BY until DESC"};

std::vector<Thread> read_threads(db::Transaction& tx, const char* name, const Reader& reader, const std::string& rest) {
  const auto sql = fmt::format(
      "SELECT k.id, k.topic_id, k.kind, k.person_id, p.name, k.at, k.resolved_at, k.resolved_by, COALESCE(r.name, '') "
      "FROM comment_thread k JOIN topic t ON t.id = k.topic_id JOIN person p ON p.id = k.person_id "
      "LEFT JOIN person r ON r.id = k.resolved_by WHERE {} AND {}",
      visible(reader), rest);
  std::vector<Thread> out;
  for (auto& [id, topic, kind, person, person_name, at, resolved_at, resolved_by, resolver] :
       tx.rows<Id, Id, std::string, Id, std::string, Millis, MaybeMillis, MaybeId, std::string>(
           db::Query{name, sql.c_str()})) {
    Thread thread{.id = id,
                  .topic = topic,
                  .kind = kind_named(kind).value_or(Kind::comment),
                  .person = {person, std::move(person_name)},
                  .at = at,
                  .resolved = {},
                  .comments = {}};
    if (resolved_at) thread.resolved = Resolution{{resolved_by.value_or(0), std::move(resolver)}, *resolved_at};
    out.push_back(std::move(thread));
  }
  return out;
}

void add_mentions(db::Transaction& tx, std::vector<Comment>& comments, const std::string& where) {
  const auto sql =
      "SELECT m.comment_id, m.person_id, p.name FROM comment_mention m JOIN comment c ON c.id = m.comment_id "
      "JOIN comment_thread k ON k.id = c.thread_id JOIN person p ON p.id = m.person_id WHERE " +
      where + " ORDER BY p.name, p.id";
  std::map<Id, std::vector<Named>> found;
  for (auto& [comment, person, name] : tx.rows<Id, Id, std::string>(db::Query{"comment_mentions", sql.c_str()}))
    found[comment].push_back({person, std::move(name)});
  for (auto& comment : comments) comment.mentions = std::move(found[comment.id]);
}

std::vector<Comment> read_comments(db::Transaction& tx, const char* name, const Reader& reader,
                                   const std::string& where) {
  const auto sql = fmt::format(
      "SELECT c.id, c.thread_id, k.topic_id, c.person_id, p.name, c.at, c.text, c.edited_at, c.deleted_at "
      "FROM comment c JOIN comment_thread k ON k.id = c.thread_id JOIN topic t ON t.id = k.topic_id "
      "JOIN person p ON p.id = c.person_id WHERE {} AND {} ORDER BY c.id",
      visible(reader), where);
  std::vector<Comment> out;
  for (auto& [id, thread, topic, person, person_name, at, text, edited, deleted] :
       tx.rows<Id, Id, Id, Id, std::string, Millis, std::string, MaybeMillis, MaybeMillis>(
           db::Query{name, sql.c_str()}))
    out.push_back({id, thread, topic, {person, std::move(person_name)}, at, std::move(text), edited, deleted, {}});
  add_mentions(tx, out, where);
  return out;
}

}  // namespace

std::vector<Thread> threads_of_topic(db::Transaction& tx, const Reader& reader, Id topic) {
  return read_threads(
      tx, "comment_threads", reader,
      fmt::format("k.topic_id = {} ORDER BY CASE WHEN k.resolved_at IS NULL THEN 0 ELSE 1 END, k.id", topic));
}

std::optional<Thread> thread(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = read_threads(tx, "comment_thread", reader, fmt::format("k.id = {}", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Comment> comments_of_topic(db::Transaction& tx, const Reader& reader, Id topic) {
  return read_comments(tx, "comments_of_topic", reader, fmt::format("k.topic_id = {}", topic));
}

std::vector<Comment> comments_of_thread(db::Transaction& tx, const Reader& reader, Id thread) {
  return read_comments(tx, "comments_of_thread", reader, fmt::format("k.id = {}", thread));
}

std::optional<Comment> comment(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = read_comments(tx, "comment", reader, fmt::format("c.id = {}", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Earlier> past(db::Transaction& tx, Id comment) {
  std::vector<Earlier> out;
  for (auto& [text, until] : tx.rows<std::string, Millis>(kPast, comment)) out.push_back({std::move(text), until});
  return out;
}

}  // namespace comments::store
