#include "web/boundary.hpp"

#include <algorithm>
#include <typeinfo>

#include "base/locale.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/request_id.hpp"
#include "web/body.hpp"
#include "web/cookies.hpp"
#include "web/failure_page.hpp"
#include "web/response_head.hpp"
#include "web/tokens.hpp"

namespace web {
namespace {

bool writes(const std::string& method) { return method != "GET" && method != "HEAD" && method != "OPTIONS"; }

void log_failure(const Request& request, int status, std::string_view what) noexcept {
  const auto level = status >= 500 ? base::log::Level::error : base::log::Level::info;
  base::log::write(level, "request.failed",
                   {{"id", request.id}, {"route", request.route}, {"status", status}, {"cause", what}});
}

/// When even the failure's page cannot be made (no memory, a broken template).
Response last_resort(const Request& request) noexcept {
  Response response;
  response.status = 500;
  response.type = "text/plain";
  try {
    response.body = "500 " + request.id + "\n";
  } catch (...) {  // NOLINT(bugprone-empty-catch): the bare status is what is left
  }
  return response;
}

/// The nearest address that is no proxy of ours: proxies append at the right.
std::string client_address(const std::string& peer, const std::string& forwarded,
                           const std::vector<std::string>& proxies) {
  std::string client = peer;
  std::vector<std::string> hops;
  split(forwarded, ',', [&](std::string_view hop) { hops.emplace_back(hop); });
  while (!hops.empty() && std::ranges::find(proxies, client) != proxies.end() && !hops.back().empty()) {
    client = hops.back();
    hops.pop_back();
  }
  return is_field_value(client) && client.size() <= 64 ? client : peer;
}

std::string joined(const std::vector<std::string>& methods) {
  std::string out;
  for (const auto& method : methods) out.append(out.empty() ? "" : ", ").append(method);
  return out;
}

}  // namespace

int status_of(base::Fault fault) {
  switch (fault) {
    case base::Fault::bad_input:
      return 400;
    case base::Fault::forbidden:
      return 403;
    case base::Fault::not_found:
      return 404;
    case base::Fault::conflict:
      return 409;
    case base::Fault::too_large:
      return 413;
    case base::Fault::unavailable:
      return 503;
    case base::Fault::internal:
      return 500;
  }
  return 500;
}

Boundary::Boundary(BoundaryOptions options) : options_(std::move(options)), csrf_(options_.token_key) {}

void Boundary::receive(Request& request, const std::string& peer) const {
  const auto given = request.header("x-request-id");
  const bool believed = std::ranges::find(options_.proxies, peer) != options_.proxies.end();
  request.id = base::well_formed_request_id(given) ? given : base::new_request_id();
  request.remote = believed ? client_address(peer, request.header("x-forwarded-for"), options_.proxies) : peer;
  request.language = base::choose_language(request.cookie("language"), request.header("accept-language"));
  request.tokens = this;
  request.fragment = !request.header("hx-request").empty() && request.header("hx-boosted").empty();
}

std::optional<Response> Boundary::refuse(const Request& request, const Match& match) const noexcept {
  try {
    if (!is_our_host(request.header("host"), options_.hosts)) return failure(request, 421, "error.unknown_host");
    if (!match.route && match.allowed.empty()) return failure(request, 404, "error.not_found");
    if (!match.route) return failure(request, 405, "error.method").header("Allow", joined(match.allowed));
    if (writes(request.method) && !from_our_pages(request, options_.origins))
      return failure(request, 403, "error.foreign_origin");
    return std::nullopt;
  } catch (const std::exception& error) {
    log_failure(request, 500, error.what());
    return last_resort(request);
  }
}

Response Boundary::answer(const Route& route, Request& request) const noexcept {
  try {
    return called(route, request);
  } catch (const base::Error& error) {
    const int status = status_of(error.fault);
    log_failure(request, status, error.what());
    return failure(request, status, error.key, error.arguments);
  } catch (const std::exception& error) {
    log_failure(request, 500, std::string{typeid(error).name()} + ": " + error.what());
    return failure(request, 500, "error.internal");
  } catch (...) {
    log_failure(request, 500, "an exception of unknown type");
    return failure(request, 500, "error.internal");
  }
}

Response Boundary::called(const Route& route, Request& request) const {
  if (writes(request.method)) {
    take_apart(request);
    check_token(route, request);
  }
  auto response = route.handler(request);
  complete(request, response);
  return response;
}

std::string Boundary::token_for(const Request& request, std::string& new_visitor) const {
  if (const auto session = request.cookie(options_.session_cookie); !session.empty())
    return csrf_.token("session", session);
  if (const auto visitor = request.cookie(options_.visitor_cookie); !visitor.empty())
    return csrf_.token("visitor", visitor);
  if (new_visitor.empty()) new_visitor = random_token();
  return csrf_.token("visitor", new_visitor);
}

/// What every answer gets, whoever made it.
void Boundary::complete(const Request& request, Response& response) const {
  check_headers(response);
  if (!request.id.empty()) response.header("X-Request-Id", request.id);
  if (!request.new_visitor.empty())
    response.header("Set-Cookie",
                    set_cookie(options_.visitor_cookie, request.new_visitor, {.secure = options_.secure}));
}

void Boundary::check_token(const Route& route, const Request& request) const {
  if (!route.options.csrf_token) return;
  const auto header = request.header("x-csrf-token");
  const auto field = request.form.find("csrf");
  const auto given = !header.empty() ? header : field == request.form.end() ? "" : field->second;
  const auto session = request.cookie(options_.session_cookie);
  const bool valid = session.empty() ? csrf_.valid("visitor", request.cookie(options_.visitor_cookie), given)
                                     : csrf_.valid("session", session, given);
  if (!valid) throw base::Error{base::Fault::forbidden, "error.csrf"};
}

Response Boundary::failure(const Request& request, int status, const std::string& key,
                           const base::Arguments& arguments) const noexcept {
  try {
    return told(request, status, key, arguments);
  } catch (const std::exception& error) {
    log_failure(request, 500, error.what());
    return last_resort(request);
  }
}

Response Boundary::told(const Request& request, int status, const std::string& key,
                        const base::Arguments& arguments) const {
  const Failure failure{status,
                        key,
                        failure_title(request.language, status),
                        base::text(request.language, key, arguments),
                        request.id,
                        request.language};
  Response response;
  if (request.wants_json())
    response = Response::json(failure_json(failure), status);
  else if (request.fragment)
    response = Response::html(failure_fragment(failure), status);
  else
    response = Response::html(options_.page ? options_.page(request, failure) : failure_page(failure), status);
  if (status == 503) response.header("Retry-After", "5");
  complete(request, response);
  return response;
}

void Boundary::record(const Request& request, int status, std::chrono::steady_clock::duration spent) const noexcept {
  static constexpr std::string_view known[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  const auto named = std::ranges::find(known, request.method);
  const std::string_view method = named == std::end(known) ? "other" : *named;
  const std::string_view route = request.route.empty() ? std::string_view{"unknown"} : request.route;
  const double seconds = std::chrono::duration<double>(spent).count();
  base::log::info("request", {{"listener", options_.name},
                              {"id", request.id},
                              {"method", method},
                              {"route", route},
                              {"status", status},
                              {"ms", seconds * 1000}});
  try {
    if (options_.metrics) options_.metrics->request(options_.name, method, route, status, seconds);
  } catch (const std::exception& error) {
    base::log::error("metrics.failed", {{"cause", error.what()}});
  }
}

}  // namespace web
