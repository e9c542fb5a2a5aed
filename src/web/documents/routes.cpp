#include "web/documents/show.hpp"
#include "web/history/history.hpp"

namespace web {
namespace {

constexpr std::size_t kEditsLimit = std::size_t{8} << 20;  // a large outline that is pasted

}  // namespace

void mount_documents(Router& router, Desk& desk) {
  router.get("/documents", staff(desk, show_documents));
  router.get("/documents/:id", staff(desk, show_document));
  router.get("/documents/:id/branch", staff(desk, show_branch));
  router.get("/documents/:id/then/:topic", staff(desk, show_topic_then));
  router.get("/documents/:id/changes", staff(desk, show_document_changes));
  router.post("/documents/:id/edits", writer(desk, save_document_edits), {.body_limit = kEditsLimit});
  router.post("/documents/:id/edits/undo", writer(desk, undo_document_edits));
  router.post("/documents/:id/reason", writer(desk, give_document_reason));
  const auto watch = std::make_shared<DocumentWatch>(desk.database);
  router.get("/documents/:id/events",
             staff(desk, [watch](const Visit& visit) { return document_events(visit, watch); }));
  router.post("/documents/:id/presence", writer(desk, tell_presence));
  router.get("/documents/:id/map", staff(desk, show_map));
  router.get("/documents/:id/map.json", staff(desk, show_map_json));
  router.get("/documents/:id/history", staff(desk, show_document_history));
  router.get("/documents/:id/compare", staff(desk, compare_document));
  router.post("/documents/:id/restoration", writer(desk, restore_document));
  router.get("/documents/:id/export", staff(desk, show_export));
  router.get("/documents/:id/export/file", staff(desk, download_document));
  router.get("/documents/new", writer(desk, new_document));
  router.post("/documents", writer(desk, create_document));
  router.post("/documents/templates", writer(desk, bring_templates));
  router.get("/documents/deleted", staff(desk, show_deleted_documents));
  router.post("/documents/:id/deletion", writer(desk, delete_document));
  router.post("/documents/:id", writer(desk, change_document));
  router.get("/files/:hash", staff(desk, show_file));
  router.get("/topics/:id/files/:hash", staff(desk, download_attachment));
}

}  // namespace web
