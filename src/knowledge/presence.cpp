#include "knowledge/presence.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/read.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;

constexpr db::Query kPut{"presence_put",
                         "INSERT INTO presence (person_id, page, document_id, topic_id, at) VALUES (:person, :page, "
                         ":document, :topic, :at) ON CONFLICT (person_id, page) DO UPDATE SET document_id = "
                         "excluded.document_id, topic_id = excluded.topic_id, at = excluded.at"};
constexpr db::Query kLeave{"presence_leave", "DELETE FROM presence WHERE person_id = :person AND page = :page"};
constexpr db::Query kForget{"presence_forget", "DELETE FROM presence WHERE at < :before"};

}  // namespace

void be_present(db::Transaction& tx, Id person, std::string_view page, Id document, Id topic) {
  check_client(page);
  tx.execute(kPut, person, page, document, topic, base::now());
  tx.execute(kForget, base::now() - kPresenceLasts);
}

void leave(db::Transaction& tx, Id person, std::string_view page) { tx.execute(kLeave, person, page); }

std::vector<Present> others_present(db::Transaction& tx, const people::Reader& reader, Id id, Id person) {
  document(tx, reader, id);
  const auto sql = fmt::format(
      "SELECT r.person_id, p.name, COALESCE(MAX(t.id), 0) FROM presence r JOIN person p ON p.id = r.person_id "
      "LEFT JOIN topic t ON t.id = r.topic_id AND {} WHERE r.document_id = :document AND r.person_id <> :person AND "
      "r.at >= :since GROUP BY r.person_id, p.name ORDER BY p.name, r.person_id",
      people::sql_filter(reader, "t"));
  std::vector<Present> out;
  for (auto& [who, name, topic] : tx.rows<Id, std::string, Id>(db::Query{"presence_others", sql.c_str()}, id, person,
                                                               base::now() - kPresenceLasts))
    out.push_back({who, std::move(name), topic});
  return out;
}

}  // namespace knowledge
