#include "tasks/store_offers.hpp"

#include <fmt/format.h>

namespace tasks::store {
namespace {

using people::Reader;
using Id = std::int64_t;

/// Marks of kind m, on topic o, that make an offer. (An owner at the root has the whole document.)
constexpr const char* kMakesOffer = "(m.kind = 'revision-target' OR (m.kind = 'owner' AND o.parent_id <> 0))";
constexpr const char* kOwned =
    " AND EXISTS (SELECT 1 FROM topic_mark w WHERE w.topic_id = t.id AND w.kind = 'owner' AND w.value = :owner)";

constexpr db::Query kDecide{
    "task_offer_decide",
    "INSERT INTO task_offer (topic_id, kind, value, batch, task_id, person_id, at) "
    "SELECT m.topic_id, m.kind, m.value, CAST(:batch AS BIGINT), CAST(:task AS BIGINT), CAST(:person AS BIGINT), "
    "CAST(:at AS BIGINT) FROM topic_mark m JOIN topic o ON o.id = m.topic_id WHERE m.topic_id = :topic AND "
    "(m.kind = 'revision-target' OR (m.kind = 'owner' AND o.parent_id <> 0))"};
constexpr db::Query kForgetDismissals{"task_offer_again",
                                      "DELETE FROM task_offer WHERE topic_id = :topic AND task_id = 0"};
constexpr db::Query kForget{"task_offer_forget", "DELETE FROM task_offer WHERE batch = :batch AND topic_id = :topic"};

/// Topics t that offer a task to this reader, with the changeset c of their last change.
std::string from(const Reader& reader) {
  return fmt::format(
      "FROM topic t JOIN changeset c ON c.id = t.since WHERE t.id IN (SELECT m.topic_id FROM topic_mark m JOIN topic o "
      "ON o.id = m.topic_id WHERE {} AND NOT EXISTS (SELECT 1 FROM task_offer x WHERE x.topic_id = m.topic_id AND "
      "x.kind = m.kind AND x.value = m.value)) AND t.id NOT IN (SELECT n.topic_id FROM topic_mark n WHERE "
      "n.kind = 'status' AND n.value IN ('done', 'ended', 'cancelled', 'deleted')) AND {}",
      kMakesOffer, people::sql_filter(reader, "t"));
}

/// Decisions x that keep the marks m of topics t from being offered.
std::string dismissals(const Reader& reader) {
  return "FROM task_offer x JOIN topic_mark m ON m.topic_id = x.topic_id AND m.kind = x.kind AND m.value = x.value "
         "JOIN topic t ON t.id = x.topic_id WHERE x.task_id = 0 AND " +
         people::sql_filter(reader, "t");
}

std::vector<Offered> to_offered(const std::vector<std::tuple<Id, base::Millis>>& rows) {
  std::vector<Offered> out;
  for (const auto& [topic, at] : rows) out.push_back({topic, at});
  return out;
}

}  // namespace

std::vector<Offered> offered(db::Transaction& tx, const Reader& reader, std::string_view owner, Id offset, Id limit) {
  const auto sql = fmt::format("SELECT t.id, c.at {}{} ORDER BY t.document_id, t.id LIMIT :most OFFSET :skip",
                               from(reader), owner.empty() ? "" : kOwned);
  const db::Query query{"task_offers", sql.c_str()};
  return to_offered(owner.empty() ? tx.rows<Id, base::Millis>(query, limit, offset)
                                  : tx.rows<Id, base::Millis>(query, owner, limit, offset));
}

Id count_offered(db::Transaction& tx, const Reader& reader, std::string_view owner) {
  const auto sql = fmt::format("SELECT COUNT(*) {}{}", from(reader), owner.empty() ? "" : kOwned);
  const db::Query query{"task_offer_count", sql.c_str()};
  return (owner.empty() ? tx.value<Id>(query) : tx.value<Id>(query, owner)).value();
}

bool is_offered(db::Transaction& tx, const Reader& reader, Id topic) {
  const auto sql = fmt::format("SELECT COUNT(*) {} AND t.id = :topic", from(reader));
  return tx.value<Id>(db::Query{"task_offer_there", sql.c_str()}, topic).value() > 0;
}

void decide_marks(db::Transaction& tx, Id topic, Id batch, Id task, Id person) {
  tx.execute(kDecide, batch, task, person, base::now(), topic);
}

std::vector<Decided> decided_in(db::Transaction& tx, const Reader& reader, Id batch) {
  const auto sql = fmt::format(
      "SELECT DISTINCT x.topic_id, x.task_id FROM task_offer x JOIN topic t ON t.id = x.topic_id WHERE "
      "x.batch = :batch AND {} ORDER BY x.topic_id",
      people::sql_filter(reader, "t"));
  std::vector<Decided> out;
  for (const auto& [topic, task] : tx.rows<Id, Id>(db::Query{"task_offer_batch", sql.c_str()}, batch))
    out.push_back({topic, task});
  return out;
}

std::vector<DismissedRow> dismissed(db::Transaction& tx, const Reader& reader, Id offset, Id limit) {
  const auto sql = fmt::format(
      "SELECT y.topic_id, p.name, y.at FROM (SELECT x.topic_id, MAX(x.person_id) AS person_id, MAX(x.at) AS at {} "
      "GROUP BY x.topic_id) y JOIN person p ON p.id = y.person_id ORDER BY y.at DESC, y.topic_id "
      "LIMIT :most OFFSET :skip",
      dismissals(reader));
  std::vector<DismissedRow> out;
  for (auto& [topic, by, at] :
       tx.rows<Id, std::string, base::Millis>(db::Query{"task_offers_dismissed", sql.c_str()}, limit, offset))
    out.push_back({topic, std::move(by), at});
  return out;
}

Id count_dismissed(db::Transaction& tx, const Reader& reader) {
  const auto sql = "SELECT COUNT(DISTINCT x.topic_id) " + dismissals(reader);
  return tx.value<Id>(db::Query{"task_offers_dismissed_count", sql.c_str()}).value();
}

Id forget_dismissals(db::Transaction& tx, Id topic) { return tx.execute(kForgetDismissals, topic); }

void forget_decision(db::Transaction& tx, Id batch, Id topic) { tx.execute(kForget, batch, topic); }

}  // namespace tasks::store
