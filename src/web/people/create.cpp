#include "base/error.hpp"
#include "base/locale.hpp"
#include "people/audit.hpp"
#include "web/boundary.hpp"
#include "web/form.hpp"
#include "web/people/people.hpp"

namespace web {

Response create_person(const Visit& visit) {
  PersonForm typed{visit.request.field("name"), visit.request.field("mail"), {}};
  try {
    typed = person_form(visit.request);
    visit.desk.database.write([&](db::Transaction& tx) {
      const auto person = people::add_person(tx, typed.mail, typed.name, typed.roles);
      people::audit(tx, visit.person.id, "person.add", people::audited(person));
    });
  } catch (const base::Error& error) {
    if (!mendable(error)) throw;
    return people_page(visit, {.error = base::text(visit.language, error.key, error.arguments), .form = typed},
                       status_of(error.fault));
  }
  return Response::redirect("/people?saved=0");
}

}  // namespace web
