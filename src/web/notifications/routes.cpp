#include "web/notifications/notifications.hpp"

namespace web {

void mount_notifications(Router& router, Desk& desk) {
  router.get("/notifications", staff(desk, show_notifications));
  router.get("/notifications/unread", [&desk](const Request& request) { return count_notifications(desk, request); });
  router.get("/notifications/:id", staff(desk, open_notification));
  router.post("/notifications/reading", staff(desk, read_notifications));
  router.post("/notifications/digest", staff(desk, save_digest_wish));
}

}  // namespace web
