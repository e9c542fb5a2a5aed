#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "people/audit.hpp"
#include "web/boundary.hpp"
#include "web/form.hpp"
#include "web/people/people.hpp"

namespace web {
namespace {

Response page_of(const Visit& visit, const people::Person& person, const PersonForm& form, const std::string& error,
                 int status = 200) {
  Page page{visit, "templates/people/person.tpl", "AT_ADMIN", person.name};
  auto& data = page.page();
  data.include("TABS", "templates/parts/admin_tabs.tpl").show("AT_PEOPLE");
  data.set("TITLE", person.name).set("CHANGE_URL", fmt::format("/people/{}", person.id));
  data.show_if(person.disabled, "DISABLED").show_if(person.id == visit.person.id, "SELF");
  fill_person_form(data, form, visit.language);
  if (!error.empty()) data.section("ERROR").set("ERROR_TEXT", error);
  return page.answer(status);
}

/// Nobody locks the last administrator out: only others take that role from one.
void check_own(const Visit& visit, std::int64_t id, people::Roles roles) {
  if (id == visit.person.id && !may(roles, people::Right::administer))
    throw base::Error{base::Fault::bad_input, "error.own_administrator"};
}

}  // namespace

Response show_person(const Visit& visit) {
  const auto person = visit.desk.database.reading(
      [&](db::Transaction& tx) { return required_person(tx, number(visit.request, "id")); });
  return page_of(visit, person, {person.name, person.mail, person.roles}, "");
}

Response change_person(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto before = visit.desk.database.reading([&](db::Transaction& tx) { return required_person(tx, id); });
  PersonForm typed{visit.request.field("name"), visit.request.field("mail"), {}};
  try {
    typed = person_form(visit.request);
    check_own(visit, id, typed.roles);
    visit.desk.database.write([&](db::Transaction& tx) {
      people::change_person(tx, id, typed.mail, typed.name, typed.roles);
      people::audit(tx, visit.person.id, "person.change", people::audited(required_person(tx, id)));
    });
  } catch (const base::Error& error) {
    if (!mendable(error)) throw;
    return page_of(visit, before, typed, base::text(visit.language, error.key, error.arguments),
                   status_of(error.fault));
  }
  return Response::redirect(fmt::format("/people/{}?saved=0", id));
}

}  // namespace web
