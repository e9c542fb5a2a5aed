#include "base/error.hpp"
#include "base/locale.hpp"
#include "people/audit.hpp"
#include "web/people/people.hpp"

namespace web {

Response create_person(const Visit& visit) {
  const auto& request = visit.request;
  const auto name = request.field("name");
  const auto mail = request.field("mail");
  const auto role = request.field("role");
  try {
    visit.desk.database.write([&](db::Transaction& tx) {
      const auto person = people::add_person(tx, mail, name, role);
      people::audit(tx, visit.person.id, "person.add", "person " + std::to_string(person.id));
    });
  } catch (const base::Error& error) {
    // A slip of the pen keeps what was typed; anything else ends the request.
    const bool mendable = error.fault == base::Fault::bad_input || error.fault == base::Fault::conflict;
    if (!mendable) throw;
    const auto text = base::text(visit.language, error.key, error.arguments);
    return people_page(visit, {.error = text, .name = name, .mail = mail, .role = role},
                       error.fault == base::Fault::conflict ? 409 : 400);
  }
  return Response::redirect("/people?saved=0");
}

}  // namespace web
