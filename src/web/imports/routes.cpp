#include "web/imports/show.hpp"

namespace web {

void mount_imports(Router& router, Desk& desk) {
  const RouteOptions upload{.body_limit = kUploadLimit};
  const auto watch = std::make_shared<ImportWatch>(desk.database);
  router.get("/imports", staff(desk, show_imports));
  router.get("/imports/new", writer(desk, new_import));
  router.post("/imports", writer(desk, create_import), upload);
  router.post("/imports/:id/files", writer(desk, add_import_file), upload);
  router.post("/imports/:id/start", writer(desk, start_import));
  router.post("/imports/:id/retry", writer(desk, retry_import));
  router.get("/imports/:id", staff(desk, show_import));
  router.get("/imports/:id/events", staff(desk, [watch](const Visit& visit) { return import_events(visit, watch); }));
  router.get("/imports/:id/report.json", staff(desk, import_report_json));
  router.get("/imports/:id/report.csv", staff(desk, import_report_csv));
}

}  // namespace web
