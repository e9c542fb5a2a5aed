#include "base/error.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"

namespace web {
namespace {

/// Owner and review date of a document are those of its root.
void decide_if_changed(db::Transaction& tx, const knowledge::Editor& editor, const knowledge::Topic& root,
                       const std::string& kind, const std::string& value, std::int64_t& changeset) {
  std::string before;
  for (const auto& mark : knowledge::effective(root.marks, kind)) before = mark.value;
  if (value == before) return;
  std::vector<text::Mark> marks;
  if (!value.empty()) marks.push_back({.kind = kind, .value = value, .fields = {}});
  changeset = knowledge::decide(tx, editor, root.id, kind, std::move(marks)).changeset;
}

}  // namespace

Response change_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto& request = visit.request;
  const auto review = request.field("review_by");
  if (!review.empty() && !base::parse_date(review)) throw base::Error{base::Fault::bad_input, "error.date_form"};
  const auto changeset = visit.desk.database.writing([&](db::Transaction& tx) {
    const knowledge::Editor editor{visit.person.id, visit.reader, request.field("reason"), std::nullopt};
    const auto document = knowledge::document(tx, visit.reader, id);
    std::int64_t last = 0;
    knowledge::DocumentChange change;
    if (request.field("kind") != document.kind && !request.field("kind").empty()) change.kind = request.field("kind");
    if (request.field("shelf") != document.shelf_name && !request.field("shelf").empty())
      change.shelf = request.field("shelf");
    if (change.kind || change.shelf) last = knowledge::change_document(tx, editor, id, change).changeset;
    const auto root = knowledge::topic(tx, visit.reader, document.root);
    decide_if_changed(tx, editor, root, "owner", request.field("owner"), last);
    decide_if_changed(tx, editor, root, "review-by", review, last);
    return last;
  });
  visit.desk.written();
  return Response::redirect(address(document_address(id), {{"saved", std::to_string(changeset)}}));
}

}  // namespace web
