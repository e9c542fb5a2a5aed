#include "base/error.hpp"
#include "people/audit.hpp"
#include "web/people/people.hpp"

namespace web {
namespace {

Response change(const Visit& visit, void (*verb)(db::Transaction&, std::int64_t), const char* action) {
  const auto id = number(visit.request, "id");
  if (id == visit.person.id) throw base::Error{base::Fault::bad_input, "error.own_account"};
  visit.desk.database.write([&](db::Transaction& tx) {
    verb(tx, id);
    people::audit(tx, visit.person.id, action, "person " + std::to_string(id));
  });
  return Response::redirect("/people?saved=0");
}

}  // namespace

Response disable_person(const Visit& visit) { return change(visit, people::disable_person, "person.disable"); }
Response enable_person(const Visit& visit) { return change(visit, people::enable_person, "person.enable"); }

}  // namespace web
