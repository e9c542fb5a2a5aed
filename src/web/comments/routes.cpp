#include "web/comments/comments.hpp"

namespace web {

void mount_comments(Router& router, Desk& desk) {
  router.get("/comments", staff(desk, show_comments));
  router.post("/topics/:id/comments", staff(desk, begin_thread));
  router.post("/threads/:id/comments", staff(desk, reply_to_thread));
  router.post("/threads/:id/resolution", staff(desk, resolve_thread));
  router.post("/comments/:id", staff(desk, edit_comment));
  router.post("/comments/:id/deletion", staff(desk, delete_comment));
  router.post("/comments/:id/restoration", staff(desk, restore_comment));
}

}  // namespace web
