#include "base/error.hpp"
#include "schemes/make.hpp"
#include "web/schemes/schemes.hpp"

namespace web {

/// Fields: document, and optionally topic (a branch of it), name and edition.
Response create_scheme(const Visit& visit) {
  const auto& request = visit.request;
  const auto document = number_field(request, "document");
  if (!document) throw base::Error{base::Fault::not_found, "error.not_found"};
  const auto topic = number_field(request, "topic").value_or(0);
  const schemes::Naming naming{.name = request.field("name"), .edition = request.field("edition")};
  const auto made = visit.desk.database.writing([&](db::Transaction& tx) {
    return schemes::make_scheme(tx, visit.person.id, visit.reader, *document, topic, naming);
  });
  return Response::redirect(scheme_address(made.id));
}

}  // namespace web
