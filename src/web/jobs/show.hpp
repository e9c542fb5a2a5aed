#pragma once
#include "web/signed_in.hpp"

namespace web {

Response show_jobs(const Visit& visit);  ///< GET /jobs
Response retry_job(const Visit& visit);  ///< POST /jobs/:id/retry

}  // namespace web
