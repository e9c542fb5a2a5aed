#include <fmt/format.h>

#include "knowledge/restore.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/page.hpp"

namespace web {

Response restore_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto is = [&](std::string_view field) { return visit.request.field(field) == "yes"; };
  const knowledge::RestoreWish wish{.topic = number_field(visit.request, "topic").value_or(0),
                                    .as_of = number_field(visit.request, "as_of").value_or(0),
                                    .below = is("below"),
                                    .place = is("place"),
                                    .drop_added = is("drop_added"),
                                    .seen = number_field(visit.request, "seen")};
  const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"), std::nullopt};
  const auto saved =
      visit.desk.database.writing([&](db::Transaction& tx) { return knowledge::restore(tx, editor, id, wish); });
  visit.desk.written();
  const auto back = back_or(visit.request, document_address(id));
  if (saved.changeset == 0) return Response::redirect(back);
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") +
                            fmt::format("saved={}", saved.changeset));
}

}  // namespace web
