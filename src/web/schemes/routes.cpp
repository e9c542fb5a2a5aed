#include "web/schemes/schemes.hpp"

namespace web {

void mount_schemes(Router& router, Desk& desk) {
  router.get("/schemes", staff(desk, show_schemes));
  router.post("/schemes", writer(desk, create_scheme));
  router.get("/schemes/:id", staff(desk, show_scheme));
  router.post("/topics/:id/classes", writer(desk, create_class));
  router.post("/topics/:id/classes/:concept/removal", writer(desk, remove_class));
}

}  // namespace web
