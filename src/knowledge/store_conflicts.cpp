#include "knowledge/store_conflicts.hpp"

#include <fmt/format.h>

namespace knowledge::store {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr db::Query kInsert{"conflict_insert",
                            "INSERT INTO conflict (id, document_id, topic_id, part, theirs, found_at) VALUES (:id, "
                            ":document, :topic, :part, :theirs, :at)"};
constexpr db::Query kDrop{"conflict_drop",
                          "DELETE FROM conflict WHERE topic_id = :topic AND part = :part AND decided IS NULL"};
constexpr db::Query kClose{"conflict_close", "UPDATE conflict SET decided = :changeset WHERE id = :id"};
constexpr db::Query kClosedAgain{"conflict_close_again",
                                 "UPDATE conflict SET decided = :by, opened = NULL WHERE opened = :undone"};
constexpr db::Query kOpenAgain{"conflict_open_again",
                               "UPDATE conflict SET decided = NULL, opened = :by WHERE decided = :undone"};
constexpr db::Query kAny{"conflict_any", "SELECT COUNT(*) FROM conflict WHERE decided = :a OR opened = :b"};

std::string from(const Reader& reader) {
  return fmt::format(
      "FROM conflict k JOIN topic t ON t.id = k.topic_id JOIN document d ON d.id = k.document_id "
      "WHERE k.decided IS NULL AND {}",
      people::sql_filter(reader, "t"));
}

std::string of(Id document) { return document == 0 ? "" : fmt::format(" AND k.document_id = {}", document); }

std::vector<ConflictRow> read(db::Transaction& tx, const char* name, const std::string& rest) {
  const auto sql = "SELECT k.id, k.document_id, k.topic_id, k.part, k.theirs, k.found_at " + rest;
  std::vector<ConflictRow> out;
  for (auto& [id, document, topic, part, theirs, at] :
       tx.rows<Id, Id, Id, std::string, std::string, base::Millis>(db::Query{name, sql.c_str()}))
    out.push_back({id, document, topic, std::move(part), std::move(theirs), at});
  return out;
}

}  // namespace

void insert_conflict(db::Transaction& tx, const ConflictRow& row) {
  tx.execute(kInsert, row.id, row.document, row.topic, row.part, row.theirs, row.at);
}

void drop_open_conflict(db::Transaction& tx, Id topic, std::string_view part) { tx.execute(kDrop, topic, part); }

std::vector<ConflictRow> conflicts(db::Transaction& tx, const Reader& reader, Id document, Id limit) {
  return read(tx, "conflicts",
              fmt::format("{}{} ORDER BY d.code, d.id, k.topic_id, k.id LIMIT {}", from(reader), of(document), limit));
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

void close_conflict(db::Transaction& tx, Id id, Id changeset) { tx.execute(kClose, changeset, id); }

Id turn_conflicts(db::Transaction& tx, Id undone, Id by) {
  return tx.execute(kClosedAgain, by, undone) + tx.execute(kOpenAgain, by, undone);
}

bool has_conflicts(db::Transaction& tx, Id changeset) { return tx.value<Id>(kAny, changeset, changeset).value() > 0; }

}  // namespace knowledge::store
