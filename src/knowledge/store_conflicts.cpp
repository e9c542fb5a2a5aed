#include "knowledge/store_conflicts.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/topic_rows.hpp"

namespace knowledge::store {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr db::Query kInsert{
    "conflict_insert",
    "INSERT INTO conflict (id, document_id, topic_id, part, theirs, found_at, person_id, found, effective_level, "
    "named_list) SELECT :id, :document, :topic, :part, :theirs, :at, :person, :found, s.effective_level, s.named_list "
    "FROM (SELECT effective_level, named_list, since FROM topic WHERE id = :now UNION ALL "
    "SELECT effective_level, named_list, since FROM topic_past WHERE id = :past) s ORDER BY s.since DESC LIMIT 1"};
constexpr db::Query kReplace{"conflict_replace",
                             "UPDATE conflict SET decided = :changeset, choice = '' WHERE topic_id = :topic AND "
                             "part = :part AND person_id = 0 AND decided IS NULL"};
constexpr db::Query kClose{
    "conflict_close", "UPDATE conflict SET decided = :changeset, choice = :choice, choice_by = :by WHERE id = :id"};
constexpr db::Query kTurned{"conflict_turned",
                            "UPDATE conflict SET decided = :d, opened = :o WHERE decided = :u1 AND opened = :u2"};
constexpr db::Query kFound{"conflicts_found",
                           "SELECT k.topic_id, k.id, k.part, k.choice, k.choice_by, k.decided FROM conflict k "
                           "WHERE k.found = :changeset AND k.person_id = 0"};
constexpr db::Query kDecisions{"conflict_decisions",
                               "SELECT DISTINCT decided FROM conflict WHERE found = :changeset AND choice <> '' AND "
                               "decided IS NOT NULL AND decided <> COALESCE(opened, 0) ORDER BY decided DESC"};
constexpr db::Query kClosedAgain{"conflict_close_again",
                                 "UPDATE conflict SET decided = :by, opened = NULL WHERE opened = :undone"};
constexpr db::Query kOpenAgain{"conflict_open_again",
                               "UPDATE conflict SET decided = NULL, opened = :by WHERE decided = :undone"};
constexpr db::Query kTakenBack{"conflict_take_back",
                               "UPDATE conflict SET decided = :by, choice = '' WHERE found = :undone AND "
                               "decided IS NULL"};
constexpr db::Query kAny{"conflict_any",
                         "SELECT COUNT(*) FROM conflict WHERE decided = :a OR opened = :b OR "
                         "(found = :c AND decided IS NULL)"};
constexpr db::Query kFoundSince{
    "conflict_found_since",
    "SELECT topic_id FROM conflict WHERE document_id = :document AND found > :changeset AND "
    "decided IS NULL"};

std::string from(const Reader& reader) {
  return fmt::format(
      "FROM conflict k JOIN topic t ON t.id = k.topic_id JOIN document d ON d.id = k.document_id "
      "LEFT JOIN person p ON p.id = k.person_id AND k.person_id > 0 "
      "WHERE k.decided IS NULL AND {} AND {}",
      people::sql_filter(reader, "t"), people::sql_filter(reader, "k"));
}

std::string whom(const Reader& reader) {
  return reader.all ? ""
                    : fmt::format("AND {} AND EXISTS (SELECT 1 FROM topic t WHERE t.id = k.topic_id AND {})",
                                  people::sql_filter(reader, "k"), people::sql_filter(reader, "t"));
}

std::string of(Id document) { return document == 0 ? "" : fmt::format(" AND k.document_id = {}", document); }

std::vector<ConflictRow> read(db::Transaction& tx, const char* name, const std::string& rest) {
  const auto sql =
      "SELECT k.id, k.document_id, k.topic_id, k.part, k.theirs, k.found_at, k.person_id, k.found, "
      "COALESCE(p.name, '') " +
      rest;
  std::vector<ConflictRow> out;
  for (auto& [id, document, topic, part, theirs, at, person, found, person_name] :
       tx.rows<Id, Id, Id, std::string, std::string, base::Millis, Id, Id, std::string>(db::Query{name, sql.c_str()}))
    out.push_back({id, document, topic, std::move(part), std::move(theirs), at, person, found, std::move(person_name)});
  return out;
}

}  // namespace

Id count_questions(db::Transaction& tx, const Reader& reader, Id changeset) {
  const auto sql = fmt::format(
      "SELECT COUNT(*) FROM conflict k WHERE (k.found = :a OR k.decided = :b OR k.opened = :c) {}", whom(reader));
  return tx.value<Id>(db::Query{"conflict_questions", sql.c_str()}, changeset, changeset, changeset).value();
}

void insert_conflict(db::Transaction& tx, const ConflictRow& row) {
  const auto inserted = tx.execute(kInsert, row.id, row.document, row.topic, row.part, row.theirs, row.at, row.person,
                                   row.found, row.topic, row.topic);
  if (inserted != 1) throw base::Error{base::Fault::internal, "error.internal", {}, "conflict about no topic"};
}

void replace_open_conflict(db::Transaction& tx, Id topic, std::string_view part, Id changeset) {
  tx.execute(kReplace, changeset, topic, part);
}

std::vector<ConflictRow> conflicts(db::Transaction& tx, const Reader& reader, Id document, Id limit) {
  return read(tx, "conflicts",
              fmt::format("{}{} ORDER BY d.code, d.id, k.topic_id, k.id LIMIT {}", from(reader), of(document), limit));
}

std::vector<Id> topics_in_conflict(db::Transaction& tx, const Reader& reader, Id document, Id limit) {
  const auto sql =
      fmt::format("SELECT DISTINCT k.topic_id {}{} ORDER BY k.topic_id LIMIT {}", from(reader), of(document), limit);
  std::vector<Id> out;
  for (const auto& [topic] : tx.rows<Id>(db::Query{"conflict_topics", sql.c_str()})) out.push_back(topic);
  return out;
}

Id count_conflicts(db::Transaction& tx, const Reader& reader, Id document) {
  const auto sql = "SELECT COUNT(*) " + from(reader) + of(document);
  return tx.value<Id>(db::Query{"conflict_count", sql.c_str()}).value();
}

std::optional<ConflictRow> open_conflict(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = read(tx, "conflict_open", fmt::format("{} AND k.id = {}", from(reader), id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void close_conflict(db::Transaction& tx, Id id, Id changeset, std::string_view choice) {
  tx.execute(kClose, changeset, choice, changeset, id);
}

Id turn_conflicts(db::Transaction& tx, Id undone, Id by) {
  // Decided, then undone with the merge that found it, by one changeset: an undo of that one decides it again.
  const auto turned = tx.execute(kTurned, by, by, undone, undone);
  const auto opened = turned + tx.execute(kOpenAgain, by, undone);
  return opened + tx.execute(kClosedAgain, by, undone) + tx.execute(kTakenBack, by, undone);
}

void take_back_conflicts(db::Transaction& tx, Id found, Id by) { tx.execute(kTakenBack, by, found); }

std::vector<Id> decisions_on(db::Transaction& tx, Id found) {
  std::vector<Id> out;
  for (const auto& [changeset] : tx.rows<Id>(kDecisions, found)) out.push_back(changeset);
  return out;
}

std::vector<FoundState> conflicts_found(db::Transaction& tx, Id found) {
  std::vector<FoundState> out;
  for (auto& [topic, id, part, choice, by, decided] :
       tx.rows<Id, Id, std::string, std::string, Id, std::optional<Id>>(kFound, found))
    out.push_back({topic, id, std::move(part), std::move(choice), by, decided});
  return out;
}

bool has_conflicts(db::Transaction& tx, Id changeset) {
  return tx.value<Id>(kAny, changeset, changeset, changeset).value() > 0;
}

void close_conflicts_on(db::Transaction& tx, std::span<const Id> topics, Id changeset) {
  in_portions(topics, [&](const std::string& list) {
    const auto sql = fmt::format(
        "UPDATE conflict SET decided = :changeset, choice = '' WHERE decided IS NULL AND topic_id IN ({})", list);
    tx.execute(db::Query{"conflict_close_on", sql.c_str()}, changeset);
  });
}

std::unordered_set<Id> topics_in_conflict_since(db::Transaction& tx, Id document, Id changeset) {
  std::unordered_set<Id> out;
  for (const auto& [topic] : tx.rows<Id>(kFoundSince, document, changeset)) out.insert(topic);
  return out;
}

}  // namespace knowledge::store
