#include "web/jobs/show.hpp"

namespace web {

void mount_jobs(Router& router, Desk& desk) {
  router.get("/jobs", administrator(desk, show_jobs));
  router.post("/jobs/:id/retry", administrator(desk, retry_job));
}

}  // namespace web
