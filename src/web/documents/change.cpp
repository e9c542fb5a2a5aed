#include "base/error.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;

/// The form's field where it says something else than the document does. (A title of several lines is shown as one.)
std::optional<std::string> changed(const Request& request, std::string_view name, std::string_view before) {
  auto value = request.field(name);
  if (value == before) return std::nullopt;
  return value;
}

std::optional<people::Level> changed_level(const Request& request, people::Level before) {
  const auto level = people::level_named(request.field("level"));
  if (!level) throw Error{Fault::bad_input, "error.level_unknown"};
  return *level == before ? std::nullopt : level;
}

knowledge::DocumentChange change_of(const Request& request, const knowledge::Document& document) {
  const auto review = request.field("review_by");
  if (!review.empty() && !base::parse_date(review)) throw Error{Fault::bad_input, "error.date_form"};
  if (request.field("shelf").empty()) throw Error{Fault::bad_input, "error.shelf_empty"};
  return {.title = changed(request, "title", document.title),
          .code = changed(request, "code", document.code),
          .kind = changed(request, "kind", document.kind),
          .shelf = changed(request, "shelf", document.shelf_name),
          .owner = request.field("owner"),
          .review_by = review,
          .level = changed_level(request, document.level)};
}

}  // namespace

Response change_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto changeset = visit.desk.database.writing([&](db::Transaction& tx) {
    const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"), std::nullopt};
    const auto document = knowledge::document(tx, visit.reader, id);
    return knowledge::change_document(tx, editor, id, change_of(visit.request, document)).changeset;
  });
  visit.desk.written();
  return Response::redirect(address(document_address(id), {{"saved", std::to_string(changeset)}}));
}

}  // namespace web
