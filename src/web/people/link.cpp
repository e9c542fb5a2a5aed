#include "base/clock.hpp"
#include "base/error.hpp"
#include "people/audit.hpp"
#include "web/people/people.hpp"

namespace web {
namespace {

constexpr base::Millis kValid = 24 * 3600 * 1000;

/// How the administrator's browser reaches us: Host (checked by the boundary), and the scheme that Origin says.
std::string origin_of(const Request& request) {
  const auto host = request.header("Host");
  const auto origin = request.header("Origin");
  return origin == "https://" + host ? origin : "http://" + host;
}

}  // namespace

Response create_sign_in_link(const Visit& visit) {
  PeopleNotice notice;
  visit.desk.database.write([&](db::Transaction& tx) {
    const auto person = required_person(tx, number(visit.request, "id"));
    if (person.disabled) throw base::Error{base::Fault::conflict, "error.person_disabled"};
    notice.link = origin_of(visit.request) + "/sign-in/" + people::make_sign_in_link(tx, person.id, kValid);
    notice.link_for = person.name;
    people::audit(tx, visit.person.id, "link.create", "person " + std::to_string(person.id));
  });
  notice.link_until = base::tokyo_text(base::now() + kValid, visit.language);
  return people_page(visit, notice);  // no redirect: the secret stands in no address and is shown once
}

}  // namespace web
