#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "web/people/people.hpp"
#include "web/words.hpp"

namespace web {

void fill_person_form(render::Data& form, const PersonForm& typed, std::string_view language) {
  form.set("NAME", typed.name).set("MAIL", typed.mail);
  for (const auto role : people::every_role())
    form.section("ROLES")
        .set("VALUE", people::name(role))
        .set("TEXT", role_text(role, language))
        .set("HINT", base::text(language, fmt::format("role.{}.what", people::name(role))))
        .show_if(typed.roles.has(role), "CHECKED");
}

people::Person required_person(db::Transaction& tx, std::int64_t id) {
  auto person = people::find_person(tx, id);
  if (!person || id == people::kSystem) throw base::Error{base::Fault::not_found, "error.person_not_found"};
  return std::move(*person);
}

PersonForm person_form(const Request& request) {
  const auto ticked = request.values("role");
  return {request.field("name"), request.field("mail"), people::roles_named(fmt::format("{}", fmt::join(ticked, " ")))};
}

}  // namespace web
