#include "jobs/queue.hpp"
#include "people/audit.hpp"
#include "web/jobs/show.hpp"

namespace web {

Response retry_job(const Visit& visit) {
  const auto id = number(visit.request, "id");
  visit.desk.database.write([&](db::Transaction& tx) {
    jobs::retry(tx, id);
    people::audit(tx, visit.person.id, "job.retry", "job " + std::to_string(id));
  });
  visit.desk.written();
  return Response::redirect("/jobs");
}

}  // namespace web
