#include "web/sign_in/session.hpp"

#include <fmt/format.h>

#include "base/clock.hpp"

namespace web {
namespace {

Response answer(const std::optional<people::Session>& session) {
  if (!session) return Response::text("signed out", 401);
  return Response::json(fmt::format(R"({{"ends":"{}"}})", base::rfc3339(session->ends)));
}

}  // namespace

Response show_session(Desk& desk, const Request& request) { return answer(session_of(desk, request)); }

Response renew_session(Desk& desk, const Request& request) {
  if (!session_of(desk, request)) return answer(std::nullopt);
  const auto secret = request.cookie(kSessionCookie);
  return answer(desk.database.writing([&](db::Transaction& tx) {
    people::touch_session(tx, secret);
    return people::find_session(tx, secret);
  }));
}

}  // namespace web
