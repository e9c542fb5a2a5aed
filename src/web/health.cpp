#include "web/health.hpp"

#include <sodium.h>

#include "base/metrics.hpp"

namespace web {
namespace {

/// From this machine itself, not through a proxy on it that we were not told about.
bool local(const Request& request) {
  const bool loopback = request.remote == "::1" || request.remote.starts_with("127.");
  return loopback && request.header("x-forwarded-for").empty() && request.header("forwarded").empty();
}

bool bears(const Request& request, const std::string& token) {
  const auto given = request.header("authorization");
  const auto right = "Bearer " + token;
  return !token.empty() && given.size() == right.size() && sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

}  // namespace

Handler healthz(std::function<std::string()> trouble) {
  return [trouble = std::move(trouble)](const Request&) {
    const auto said = trouble();
    return said.empty() ? Response::text("ok\n") : Response::text(said + "\n", 503);
  };
}

Handler metrics_page(const base::Metrics& figures, std::string token) {
  return [&figures, token = std::move(token)](const Request& request) {
    if (!local(request) && !bears(request, token)) Response::not_found();
    auto response = Response::text(figures.text());
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
  };
}

}  // namespace web
