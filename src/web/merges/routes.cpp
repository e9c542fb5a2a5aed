#include "web/merges/merges.hpp"

namespace web {

void mount_merges(Router& router, Desk& desk) { router.get("/merges/:id", staff(desk, show_merge)); }

}  // namespace web
