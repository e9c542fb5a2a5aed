#include "web/conflicts/conflicts.hpp"

namespace web {

void mount_conflicts(Router& router, Desk& desk) {
  router.get("/conflicts", writer(desk, show_conflicts));
  router.post("/conflicts/:id", writer(desk, decide_conflict));
}

}  // namespace web
