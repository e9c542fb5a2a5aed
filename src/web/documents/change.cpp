#include "base/error.hpp"
#include "base/locale.hpp"
#include "web/boundary.hpp"
#include "web/documents/document_form.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/form.hpp"
#include "web/page.hpp"

namespace web {

Response change_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  try {
    const auto typed = typed_change(visit.request);
    const auto shown = shown_state(visit.request);
    const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"), std::nullopt};
    const auto saved = visit.desk.database.writing(
        [&](db::Transaction& tx) { return knowledge::change_document(tx, editor, id, typed, shown); });
    visit.desk.written();
    return Response::redirect(address(document_address(id), {{"saved", std::to_string(saved.changeset)}}));
  } catch (const base::Error& error) {
    if (!mendable(error)) throw;
    const auto message = base::text(visit.language, error.key, error.arguments);
    return show_document_refused(visit, id, 0, message, status_of(error.fault));
  }
}

}  // namespace web
