#include <fmt/format.h>

#include "comments/store.hpp"

namespace comments::store {
namespace {

using Id = std::int64_t;
using base::Millis;

/// A thread in which nothing is left is no thread.
constexpr const char* kAlive = "EXISTS (SELECT 1 FROM comment c WHERE c.thread_id = k.id AND c.deleted_at IS NULL)";

std::string narrowed(List list, Id person) {
  switch (list) {
    case List::open:
      return "k.resolved_at IS NULL";
    case List::questions:
      return "k.resolved_at IS NULL AND k.kind = 'question'";
    case List::mentioning:
      return fmt::format(
          "EXISTS (SELECT 1 FROM comment_mention m JOIN comment mc ON mc.id = m.comment_id WHERE "
          "mc.thread_id = k.id AND mc.deleted_at IS NULL AND m.person_id = {})",
          person);
    case List::mine:
      return fmt::format(
          "EXISTS (SELECT 1 FROM comment mc WHERE mc.thread_id = k.id AND mc.deleted_at IS NULL AND "
          "mc.person_id = {})",
          person);
    case List::resolved:
      break;
  }
  return "k.resolved_at IS NOT NULL";
}

std::string where(const Speaker& speaker, List list) {
  return fmt::format("{} AND {} AND {}", visible(speaker.reader), kAlive, narrowed(list, speaker.person.id));
}

}  // namespace

std::map<Id, Id> count_open(db::Transaction& tx, const people::Reader& reader, const std::string& topics) {
  const auto sql = fmt::format(
      "SELECT k.topic_id, COUNT(*) FROM comment_thread k JOIN topic t ON t.id = k.topic_id "
      "WHERE k.resolved_at IS NULL AND {} AND {} AND {} GROUP BY k.topic_id",
      topics, visible(reader), kAlive);
  std::map<Id, Id> out;
  for (const auto& [topic, count] : tx.rows<Id, Id>(db::Query{"comment_open_on", sql.c_str()})) out[topic] = count;
  return out;
}

std::vector<Listed> list(db::Transaction& tx, const Speaker& speaker, List which, Id offset, Id limit) {
  const auto sql = fmt::format(
      "SELECT k.id, k.topic_id, k.kind, k.person_id, p.name, k.at, k.resolved_at, COALESCE(r.name, ''), t.document_id, "
      "CASE WHEN {0} THEN d.code ELSE '' END, CASE WHEN {0} THEN d.title ELSE '' END, t.text, f.id, f.text, s.alive, "
      "s.last_at FROM comment_thread k "
      "JOIN (SELECT thread_id, MIN(id) AS first_id, COUNT(*) AS alive, MAX(at) AS last_at FROM comment "
      "WHERE deleted_at IS NULL GROUP BY thread_id) s ON s.thread_id = k.id JOIN comment f ON f.id = s.first_id "
      "JOIN topic t ON t.id = k.topic_id JOIN document d ON d.id = t.document_id JOIN person p ON p.id = k.person_id "
      "LEFT JOIN person r ON r.id = k.resolved_by WHERE {1} ORDER BY s.last_at DESC, k.id DESC LIMIT {2} OFFSET {3}",
      people::sql_filter(speaker.reader, "d"), where(speaker, which), limit, offset);
  std::vector<Listed> out;
  for (auto& [id, topic, kind, person, person_name, at, resolved, resolver, document, code, title, text, first, excerpt,
              alive, last] :
       tx.rows<Id, Id, std::string, Id, std::string, Millis, std::optional<Millis>, std::string, Id, std::string,
               std::string, std::string, Id, std::string, Id, Millis>(db::Query{"comment_list", sql.c_str()})) {
    Thread thread{.id = id,
                  .topic = topic,
                  .kind = kind_named(kind).value_or(Kind::comment),
                  .person = {person, std::move(person_name)},
                  .at = at,
                  .resolved = {},
                  .comments = {}};
    if (resolved) thread.resolved = Resolution{{0, std::move(resolver)}, *resolved};
    out.push_back({std::move(thread), document, std::move(code), std::move(title), std::move(text), std::move(excerpt),
                   first, alive - 1, last});
  }
  return out;
}

Id count(db::Transaction& tx, const Speaker& speaker, List which) {
  const auto sql =
      "SELECT COUNT(*) FROM comment_thread k JOIN topic t ON t.id = k.topic_id WHERE " + where(speaker, which);
  return tx.value<Id>(db::Query{"comment_list_count", sql.c_str()}).value();
}

}  // namespace comments::store
