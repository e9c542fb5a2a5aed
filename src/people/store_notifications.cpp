#include "people/store_notifications.hpp"

#include <fmt/format.h>

namespace people::store {
namespace {

using Id = std::int64_t;

constexpr db::Query kInsert{
    "notification_insert",
    "INSERT INTO notification (id, person_id, at, kind, document_id, topic_id, detail, actor_id, once, withdrawn, "
    "digest) VALUES (:id, :person, :at, :kind, :document, :topic, :detail, :actor, :once, 0, 0) "
    "ON CONFLICT (person_id, once) DO NOTHING"};
constexpr db::Query kWithdraw{"notification_withdraw",
                              "UPDATE notification SET withdrawn = :withdrawn WHERE once = :once"};
constexpr db::Query kRead{"notification_read",
                          "UPDATE notification SET read_at = :at WHERE person_id = :person AND read_at IS NULL AND "
                          "id >= :first AND id <= :last"};
constexpr db::Query kDigest{"notification_digest", "UPDATE notification SET digest = :digest WHERE id = :id"};
constexpr db::Query kWish{"digest_wish",
                          "SELECT rhythm, minute, language, due_at FROM digest_wish WHERE person_id = :person"};
constexpr db::Query kLockWish{"digest_wish_lock",
                              "UPDATE digest_wish SET told = told + 1 WHERE person_id = :person "
                              "RETURNING rhythm, minute, language, due_at"};
constexpr db::Query kPutWish{
    "digest_wish_put",
    "INSERT INTO digest_wish (person_id, rhythm, minute, language, due_at, told) VALUES (:person, :rhythm, :minute, "
    ":language, :due, 0) ON CONFLICT (person_id) DO UPDATE SET rhythm = excluded.rhythm, minute = excluded.minute, "
    "language = excluded.language, due_at = excluded.due_at"};
constexpr db::Query kDue{"digest_wish_due", "UPDATE digest_wish SET due_at = :due WHERE person_id = :person"};

std::optional<WishRow> read_wish(db::Transaction& tx, const db::Query& query, Id person) {
  const auto row = tx.first<std::string, int, std::string, base::Millis>(query, person);
  if (!row) return std::nullopt;
  const auto& [rhythm, minute, language, due] = *row;
  return WishRow{{rhythm_named(rhythm).value_or(Rhythm::never), minute, language}, due};
}

}  // namespace

bool insert_notification(db::Transaction& tx, Id id, Id person, const Notification& what) {
  return tx.execute(kInsert, id, person, base::now(), what.kind, what.document, what.topic, what.detail, what.actor,
                    what.once) > 0;
}

void set_withdrawn(db::Transaction& tx, std::string_view once, bool withdrawn) {
  tx.execute(kWithdraw, withdrawn ? 1 : 0, once);
}

std::vector<Notice> notices(db::Transaction& tx, const char* name, Id person, const SubjectFilter& may_see,
                            const std::string& rest) {
  const auto sql = fmt::format(
      "SELECT n.id, n.kind, n.document_id, n.topic_id, n.detail, n.actor_id, COALESCE(a.name, ''), n.at, n.read_at "
      "FROM notification n LEFT JOIN person a ON a.id = n.actor_id "
      "WHERE n.person_id = :person AND n.withdrawn = 0 AND {} AND {}",
      may_see.sql, rest);
  std::vector<Notice> out;
  for (auto& [id, kind, document, topic, detail, actor, actor_name, at, read_at] :
       tx.rows<Id, std::string, Id, Id, Id, Id, std::string, base::Millis, std::optional<base::Millis>>(
           db::Query{name, sql.c_str()}, person))
    out.push_back(
        {id, std::move(kind), document, topic, detail, actor, std::move(actor_name), at, read_at.has_value()});
  return out;
}

Id count_unread(db::Transaction& tx, Id person, const SubjectFilter& may_see) {
  const auto sql =
      "SELECT COUNT(*) FROM notification n WHERE n.person_id = :person AND n.read_at IS NULL AND n.withdrawn = 0 AND " +
      may_see.sql;
  return tx.value<Id>(db::Query{"notification_unread", sql.c_str()}, person).value();
}

void set_read(db::Transaction& tx, Id person, Id first, Id last) {
  tx.execute(kRead, base::now(), person, first, last);
}
void set_digest(db::Transaction& tx, Id notice, Id digest) { tx.execute(kDigest, digest, notice); }

std::optional<WishRow> wish(db::Transaction& tx, Id person) { return read_wish(tx, kWish, person); }
std::optional<WishRow> lock_wish(db::Transaction& tx, Id person) { return read_wish(tx, kLockWish, person); }

void put_wish(db::Transaction& tx, Id person, const WishRow& row) {
  tx.execute(kPutWish, person, name(row.wish.rhythm), row.wish.minute, row.wish.language, row.due);
}

void set_due(db::Transaction& tx, Id person, base::Millis due) { tx.execute(kDue, due, person); }

}  // namespace people::store
