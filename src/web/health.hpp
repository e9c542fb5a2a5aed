#pragma once
#include <functional>
#include <string>

#include "web/router.hpp"

namespace base {
class Metrics;
}

namespace web {

/// GET /healthz: "ok" with 200, or what `trouble` says with 503. `trouble` returns "" when all is well; it may ask the
/// database. Its text is for operators and must hold no secret.
Handler healthz(std::function<std::string()> trouble);

/// GET /metrics for Prometheus. Answers loopback addresses, and others that send "Authorization: Bearer <token>" where
/// a token is set; everybody else gets 404. `figures` must outlive the listener.
Handler metrics_page(const base::Metrics& figures, std::string token = "");

}  // namespace web
