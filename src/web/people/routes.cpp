#include "web/people/people.hpp"

namespace web {

void mount_people(Router& router, Desk& desk) {
  router.get("/people", administrator(desk, show_people));
  router.post("/people", administrator(desk, create_person));
  router.get("/people/rights", staff(desk, show_rights));
  router.get("/people/:id", administrator(desk, show_person));
  router.post("/people/:id", administrator(desk, change_person));
  router.post("/people/:id/link", administrator(desk, create_sign_in_link));
  router.post("/people/:id/disable", administrator(desk, disable_person));
  router.post("/people/:id/enable", administrator(desk, enable_person));
}

}  // namespace web
