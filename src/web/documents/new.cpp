#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/read.hpp"
#include "knowledge/templates.hpp"
#include "maps/starter.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;

/// With what was typed, and why it was refused (empty: it was not).
Response form(const Visit& visit, const std::string& error, int status) {
  const auto& request = visit.request;
  std::vector<knowledge::Shelf> shelves;
  std::vector<knowledge::Document> templates;
  visit.desk.database.read([&](db::Transaction& tx) {
    shelves = knowledge::shelves(tx);
    templates = knowledge::templates(tx, visit.reader);
  });
  Page page{visit, "templates/documents/new.tpl", "AT_KNOWLEDGE", base::text(visit.language, "documents.new")};
  auto& data = page.page();
  if (!error.empty()) data.section("ERROR").set("ERROR_TEXT", error);
  data.set("NEW_TITLE", request.field("title")).set("CODE", request.field("code")).set("SHELF", request.field("shelf"));
  for (const auto& shelf : shelves) data.section("SHELF_OPTIONS").set("VALUE", shelf.name);
  data.show_if(templates.empty(), "NO_TEMPLATES");
  for (const auto& each : templates)
    add_option(data, "TEMPLATE_OPTIONS", std::to_string(each.id), title_text(each),
               request.field("template") == std::to_string(each.id));
  const auto kind = request.field("kind");
  add_option(data, "KIND_OPTIONS", "", base::text(visit.language, "document.kind_of_template"), kind.empty());
  add_kind_options(data, kind, visit.language);
  const auto level = request.field("level");
  add_level_options(data, level.empty() ? people::name(people::Level::amber_strict) : level, visit.language);
  return page.answer(status);
}

knowledge::Saved create(const Visit& visit, db::Transaction& tx) {
  const auto& request = visit.request;
  const auto level = people::level_named(request.field("level"));
  if (!level) throw Error{Fault::bad_input, "error.level_unknown"};
  if (request.field("shelf").empty()) throw Error{Fault::bad_input, "error.shelf_empty"};
  const knowledge::Editor editor{visit.person.id, visit.reader, request.field("reason"), std::nullopt};
  return knowledge::create_document(tx, editor, request.field("title"), request.field("kind"), request.field("shelf"),
                                    *level, request.field("code"), number_field(request, "template").value_or(0));
}

}  // namespace

Response new_document(const Visit& visit) { return form(visit, "", 200); }

Response bring_templates(const Visit& visit) {
  maps::load_starter_templates(visit.desk.database, visit.person.id);
  visit.desk.written();
  return Response::redirect("/documents/new");
}

Response create_document(const Visit& visit) {
  try {
    const auto saved = visit.desk.database.writing([&](db::Transaction& tx) { return create(visit, tx); });
    visit.desk.written();
    return Response::redirect(document_address(saved.document));
  } catch (const Error& error) {
    if (error.fault != Fault::bad_input && error.fault != Fault::too_large) throw;
    const int status = error.fault == Fault::too_large ? 413 : 400;
    return form(visit, base::text(visit.language, error.key, error.arguments), status);
  }
}

}  // namespace web
