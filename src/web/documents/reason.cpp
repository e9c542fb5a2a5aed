#include "knowledge/reason.hpp"

#include "web/documents/edit_request.hpp"
#include "web/documents/show.hpp"

namespace web {

/// The words that were written after the saves they are about.
Response give_document_reason(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto wish = read_reason_request(visit.request.body);
  const knowledge::Editor editor{visit.person.id, visit.reader, wish.reason, std::nullopt};
  visit.desk.database.write([&](db::Transaction& tx) { knowledge::give_reason(tx, editor, id, wish.changesets); });
  return Response::nothing();
}

}  // namespace web
