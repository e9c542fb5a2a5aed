#include "web/tasks/tasks.hpp"

namespace web {
void mount_tasks(Router& router, Desk& desk) {
  router.get("/tasks", staff(desk, show_tasks));
  router.get("/tasks/list.csv", staff(desk, export_tasks));
  router.get("/tasks/year", staff(desk, show_task_year));
  router.get("/tasks/new", writer(desk, new_task));
  router.post("/tasks", writer(desk, create_task));
  router.post("/tasks/offers", writer(desk, decide_offers));
  router.get("/tasks/offers/dismissed", staff(desk, show_dismissed));
  router.post("/tasks/offers/dismissed", writer(desk, offer_again));
  router.post("/tasks/offers/:batch/undo", writer(desk, undo_offers));
  router.get("/tasks/:id", staff(desk, show_task));
  router.post("/tasks/:id", writer(desk, change_task));
  router.post("/tasks/:id/state", writer(desk, move_task));
  router.post("/tasks/:id/assignee", writer(desk, take_task));
  router.post("/tasks/:id/versions/:version/undo", writer(desk, undo_task));
}

}  // namespace web
