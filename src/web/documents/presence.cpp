#include "knowledge/presence.hpp"

#include "knowledge/read.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"

namespace web {

Response document_events(const Visit& visit, const std::shared_ptr<DocumentWatch>& watch) {
  const auto id = number(visit.request, "id");
  visit.desk.database.read([&](db::Transaction& tx) { knowledge::document(tx, visit.reader, id); });
  const Onlooker onlooker{.document = id, .session = visit.request.cookie(kSessionCookie)};
  return Response::events([watch, onlooker](EventStream stream) { watch->follow(std::move(stream), onlooker); });
}

Response tell_presence(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto page = visit.request.field("page");
  const auto topic = number_field(visit.request, "topic").value_or(0);
  visit.desk.database.write([&](db::Transaction& tx) {
    knowledge::document(tx, visit.reader, id);
    if (visit.request.field("gone").empty())
      knowledge::be_present(tx, visit.person.id, page, id, topic);
    else
      knowledge::leave(tx, visit.person.id, page);
  });
  return Response::nothing();
}

}  // namespace web
