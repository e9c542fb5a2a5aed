#include <fmt/format.h>

#include "base/locale.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

void fill_deleted(render::Data& row, const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  const auto deletion = knowledge::changeset(tx, visit.reader, document.changeset);
  row.set("CODE", document.code).set("TITLE", title_text(document)).set("SHELF", document.shelf_name);
  row.set("KIND_TEXT", kind_text(document.kind, visit.language)).set("TOPIC_COUNT", deletion.removed);
  row.set("WHO", deletion.person_name).set("REASON", deletion.reason);
  set_level(row, document.effective_level, visit.language);
  set_when(row, deletion.at, visit.language);
  if (people::may(visit.person, people::Right::write))
    row.section("RESTORE").set("RESTORE_URL", fmt::format("/changesets/{}/undo", deletion.id));
}

}  // namespace

Response delete_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"), std::nullopt,
                                   number_field(visit.request, "seen").value_or(0)};
    return knowledge::delete_document(tx, editor, id);
  });
  visit.desk.written();
  return Response::redirect(address("/documents", {{"saved", std::to_string(saved.changeset)}}));
}

Response show_deleted_documents(const Visit& visit) {
  Page page{visit, "templates/documents/deleted.tpl", "AT_KNOWLEDGE", base::text(visit.language, "documents.deleted")};
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto deleted = knowledge::deleted_documents(tx, visit.reader);
    page.page().show(deleted.empty() ? "EMPTY" : "WITH_DOCUMENTS");
    for (const auto& document : deleted) fill_deleted(page.page().section("DOCUMENTS"), visit, tx, document);
  });
  return page.answer();
}

}  // namespace web
