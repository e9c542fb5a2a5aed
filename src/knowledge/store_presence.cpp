#include "knowledge/store_presence.hpp"

#include <fmt/format.h>

namespace knowledge::store {
namespace {

using Id = std::int64_t;

constexpr db::Query kPut{"presence_put",
                         "INSERT INTO presence (person_id, page, document_id, topic_id, at) VALUES (:person, :page, "
                         ":document, :topic, :at) ON CONFLICT (person_id, page) DO UPDATE SET document_id = "
                         "excluded.document_id, topic_id = excluded.topic_id, at = excluded.at"};
constexpr db::Query kDrop{"presence_drop", "DELETE FROM presence WHERE person_id = :person AND page = :page"};
constexpr db::Query kDropBefore{"presence_drop_before", "DELETE FROM presence WHERE at < :before"};

}  // namespace

void put_presence(db::Transaction& tx, Id person, std::string_view page, Id document, Id topic, base::Millis at) {
  tx.execute(kPut, person, page, document, topic, at);
}

void drop_presence(db::Transaction& tx, Id person, std::string_view page) { tx.execute(kDrop, person, page); }

void drop_presence_before(db::Transaction& tx, base::Millis at) { tx.execute(kDropBefore, at); }

std::vector<Present> present_since(db::Transaction& tx, const people::Reader& reader, Id document, Id except,
                                   base::Millis at) {
  const auto sql = fmt::format(
      "SELECT r.person_id, p.name, COALESCE(MAX(t.id), 0) FROM presence r JOIN person p ON p.id = r.person_id "
      "LEFT JOIN topic t ON t.id = r.topic_id AND {} WHERE r.document_id = :document AND r.person_id <> :person AND "
      "r.at >= :since GROUP BY r.person_id, p.name ORDER BY p.name, r.person_id",
      people::sql_filter(reader, "t"));
  std::vector<Present> out;
  for (auto& [who, name, topic] :
       tx.rows<Id, std::string, Id>(db::Query{"presence_others", sql.c_str()}, document, except, at))
    out.push_back({who, std::move(name), topic});
  return out;
}

}  // namespace knowledge::store
