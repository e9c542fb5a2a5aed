#include "web/documents/document_form.hpp"

#include "base/clock.hpp"
#include "base/error.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;
using knowledge::DocumentChange;

FormFields nothing() {
  return form_of(
      {.title = "", .code = "", .kind = "", .shelf = "", .owner = "", .review_by = "", .level = people::Level::clear});
}

DocumentChange change_of(FormFields fields) {
  return {.title = std::move(fields["title"]),
          .code = std::move(fields["code"]),
          .kind = std::move(fields["kind"]),
          .shelf = std::move(fields["shelf"]),
          .owner = std::move(fields["owner"]),
          .review_by = std::move(fields["review_by"]),
          .level = people::level_named(fields["level"])};
}

}  // namespace

FormFields form_of(const DocumentChange& stands) {
  return {{"title", *stands.title},
          {"code", *stands.code},
          {"kind", *stands.kind},
          {"shelf", *stands.shelf},
          {"owner", *stands.owner},
          {"review_by", *stands.review_by},
          {"level", std::string{people::name(*stands.level)}}};
}

DocumentChange typed_change(const Request& request) {
  auto out = change_of(typed_fields(request, nothing()));
  if (!out.review_by->empty() && !base::parse_date(*out.review_by)) throw Error{Fault::bad_input, "error.date_form"};
  if (out.shelf->empty()) throw Error{Fault::bad_input, "error.shelf_empty"};
  if (!out.level) throw Error{Fault::bad_input, "error.level_unknown"};
  return out;
}

DocumentChange shown_state(const Request& request) {
  auto out = change_of(shown_fields(request, nothing()));
  if (!out.level) throw Error{Fault::conflict, "error.field_changed"};
  return out;
}

}  // namespace web
