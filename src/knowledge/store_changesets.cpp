#include "knowledge/store.hpp"
#include "knowledge/topic_rows.hpp"

namespace knowledge::store {
namespace {

using Id = std::int64_t;
using OptionalId = std::optional<Id>;

constexpr db::Query kInsert{"changeset_insert",
                            "INSERT INTO changeset (id, document_id, kind, person_id, at, reason, added, changed, "
                            "removed, undoes) VALUES (:id, :document, :kind, :person, :at, :reason, :added, :changed, "
                            ":removed, :undoes)"};
constexpr db::Query kOne{
    "changeset",
    "SELECT c.id, c.document_id, c.kind, c.person_id, c.at, c.reason, c.added, c.changed, c.removed, "
    "c.undoes, c.undone_by, p.name FROM changeset c JOIN person p ON p.id = c.person_id "
    "WHERE c.id = :id"};
constexpr db::Query kOfDocument{"changesets_of",
                                "SELECT c.id, c.document_id, c.kind, c.person_id, c.at, c.reason, c.added, c.changed, "
                                "c.removed, c.undoes, c.undone_by, p.name FROM changeset c JOIN person p "
                                "ON p.id = c.person_id WHERE c.document_id = :document AND c.id < :before "
                                "ORDER BY c.id DESC LIMIT :most"};
constexpr db::Query kMarkUndone{"changeset_undone", "UPDATE changeset SET undone_by = :by WHERE id = :id"};
constexpr db::Query kSetReason{"changeset_reason", "UPDATE changeset SET reason = :reason WHERE id = :id"};

constexpr db::Query kNewest{"changeset_newest", "SELECT COALESCE(MAX(id), 0) FROM changeset"};
constexpr db::Query kLastBefore{
    "changeset_last_before", "SELECT COALESCE(MAX(id), 0) FROM changeset WHERE document_id = :document AND at < :at"};

template <class... Parameters>
std::vector<Changeset> read(db::Transaction& tx, const db::Query& query, const Parameters&... parameters) {
  std::vector<Changeset> out;
  for (auto& [id, document, kind, person, at, reason, added, changed, removed, undoes, undone_by, name] :
       tx.rows<Id, Id, std::string, Id, Id, std::string, Id, Id, Id, OptionalId, OptionalId, std::string>(
           query, parameters...))
    out.push_back({id,
                   document,
                   std::move(kind),
                   person,
                   at,
                   std::move(reason),
                   added,
                   changed,
                   removed,
                   undoes,
                   undone_by,
                   std::move(name),
                   0,
                   0,
                   {}});
  return out;
}

}  // namespace

void insert_changeset(db::Transaction& tx, const Changeset& c) {
  tx.execute(kInsert, c.id, c.document, c.kind, c.person, c.at, c.reason, c.added, c.changed, c.removed, c.undoes);
}

std::optional<Changeset> changeset(db::Transaction& tx, Id id) {
  auto found = read(tx, kOne, id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Changeset> changesets_of(db::Transaction& tx, Id document, Id before, Id limit) {
  return read(tx, kOfDocument, document, before, limit);
}

std::vector<StateSpan> states_between(db::Transaction& tx, const people::Reader& reader, Id document, Id first,
                                      Id last) {
  const std::string past = "SELECT p.id, p.parent_id, p.position, p.text, p.since, p.until, " + past_level() +
                           " AS effective_level, " + past_list() +
                           " AS named_list FROM topic_past p JOIN document d ON d.id = p.document_id "
                           "LEFT JOIN topic n ON n.id = p.id "
                           "WHERE ((p.document_id = :d2 AND p.until BETWEEN :f2 AND :l2) OR "
                           "(p.document_id = :d3 AND p.since BETWEEN :f3 AND :l3)) AND " +
                           seen_now(reader);
  const std::string sql =
      "SELECT x.id, x.parent_id, x.position, SUBSTR(x.text, 1, 80), x.since, x.until FROM (SELECT t.id, t.parent_id, "
      "t.position, t.text, t.since, CAST(0 AS BIGINT) AS until, t.effective_level, t.named_list FROM topic t WHERE "
      "t.document_id = :d1 AND t.since >= :f1 AND t.since <= :l1 "
      "UNION ALL " +
      past + ") x WHERE " + people::sql_filter(reader, "x");
  std::vector<StateSpan> out;
  for (auto& [topic, parent, position, text, since, until] :
       tx.rows<Id, Id, std::string, std::string, Id, Id>(db::Query{"topic_states_between", sql.c_str()}, document,
                                                         first, last, document, first, last, document, first, last))
    out.push_back(
        {topic, parent, std::move(position), std::move(text), since < first ? 0 : since, until > last ? 0 : until});
  return out;
}

std::vector<std::pair<Id, Id>> only_moved_between(db::Transaction& tx, Id document, Id first, Id last) {
  const auto moved_into = [](const std::string& table, const std::string& n) {
    return "SELECT p.until, p.id FROM topic_past p JOIN " + table +
           " n ON n.id = p.id AND n.since = p.until WHERE p.document_id = :d" + n + " AND p.until BETWEEN :f" + n +
           " AND :l" + n +
           " AND (p.parent_id <> n.parent_id OR p.position <> n.position) AND p.branch = n.branch AND "
           "COALESCE(p.level, -1) = COALESCE(n.level, -1) AND p.text = n.text AND p.note = n.note AND "
           "p.extras = n.extras AND p.marks = n.marks";
  };
  const auto sql = moved_into("topic", "1") + " UNION ALL " + moved_into("topic_past", "2");
  std::vector<std::pair<Id, Id>> out;
  for (const auto& [changeset, topic] :
       tx.rows<Id, Id>(db::Query{"topics_only_moved", sql.c_str()}, document, first, last, document, first, last))
    out.emplace_back(changeset, topic);
  return out;
}

std::vector<Changeset> recent_changesets(db::Transaction& tx, const people::Reader& reader, Id limit) {
  const auto sql =
      "SELECT c.id, c.document_id, c.kind, c.person_id, c.at, c.reason, c.added, c.changed, c.removed, c.undoes, "
      "c.undone_by, p.name FROM changeset c JOIN person p ON p.id = c.person_id JOIN document d ON d.id = "
      "c.document_id "
      "WHERE " +
      people::sql_filter(reader, "d") + " AND d.deleted = 0 ORDER BY c.id DESC LIMIT :most";
  return read(tx, db::Query{"changesets_recent", sql.c_str()}, limit);
}

Id newest_changeset(db::Transaction& tx) { return tx.value<Id>(kNewest).value(); }

Id first_seen(db::Transaction& tx, const people::Reader& reader, Id document) {
  const std::string past = "SELECT p.since, " + past_level() + " AS effective_level, " + past_list() +
                           " AS named_list FROM topic_past p JOIN document d ON d.id = p.document_id LEFT JOIN topic n "
                           "ON n.id = p.id WHERE p.document_id = :d2 AND " +
                           seen_now(reader);
  const std::string sql =
      "SELECT COALESCE(MIN(x.since), 0) FROM (SELECT t.since, t.effective_level, t.named_list FROM topic t WHERE "
      "t.document_id = :d1 UNION ALL " +
      past + ") x WHERE " + people::sql_filter(reader, "x");
  return tx.value<Id>(db::Query{"changeset_first_seen", sql.c_str()}, document, document).value();
}

Id last_changeset_before(db::Transaction& tx, Id document, base::Millis at) {
  return tx.value<Id>(kLastBefore, document, at).value();
}

void set_reason(db::Transaction& tx, Id changeset, std::string_view reason) {
  tx.execute(kSetReason, reason, changeset);
}

void mark_undone(db::Transaction& tx, Id changeset, Id by) { tx.execute(kMarkUndone, by, changeset); }

}  // namespace knowledge::store
