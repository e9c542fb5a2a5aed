#include "web/signed_in.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/log.hpp"
#include "knowledge/subjects.hpp"
#include "people/notifications.hpp"
#include "tasks/read.hpp"

namespace web {
namespace {

std::optional<std::int64_t> to_number(std::string_view text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

/// Reading goes on where nothing can be written (a full disk); the session only ends earlier then.
void touch(Desk& desk, const std::string& secret) {
  try {
    desk.database.write([&](db::Transaction& tx) { people::touch_session(tx, secret); });
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::unavailable) throw;
    base::log::warning("session.touch", {{"cause", error.what()}});
  }
}

Response ask_to_sign_in(const Request& request) {
  if (request.fragment || request.wants_json())
    return Response::text(request.language == "en" ? "Please sign in." : "サインインしてください。", 401);
  return Response::redirect("/sign-in");
}

/// What waits for a person, for the frame of a page.
struct Waiting {
  std::int64_t tasks = 0, unread = 0;
};

Waiting waiting_for(Desk& desk, const people::Person& person, const people::Reader& reader) {
  return desk.database.reading([&](db::Transaction& tx) {
    return Waiting{tasks::count_owed(tx, reader, reader.person),
                   people::count_unread(tx, person.id, knowledge::subjects_for(reader))};
  });
}

Handler guarded(Desk& desk, StaffHandler handler, std::optional<people::Right> right) {
  return [&desk, handler = std::move(handler), right](const Request& request) {
    auto session = signed_in(desk, request);
    if (!session) return ask_to_sign_in(request);
    if (right && !people::may(session->person, *right)) throw base::Error{base::Fault::forbidden, "error.forbidden"};
    const auto reader = people::reader_for(session->person);
    const bool page = !request.fragment && !request.wants_json();
    const auto attention =
        page ? desk.attention.of(desk.database, reader, people::may(session->person, people::Right::write)) : 0;
    const auto waiting = page ? waiting_for(desk, session->person, reader) : Waiting{};
    return handler({desk, request, std::move(session->person), reader, request.language, session->ends, attention,
                    waiting.tasks, waiting.unread});
  };
}

}  // namespace

std::optional<people::Session> session_of(Desk& desk, const Request& request) {
  const auto secret = request.cookie(kSessionCookie);
  if (secret.empty()) return std::nullopt;
  return desk.database.reading([&](db::Transaction& tx) { return people::find_session(tx, secret); });
}

std::optional<people::Session> signed_in(Desk& desk, const Request& request) {
  auto session = session_of(desk, request);
  if (!session || !session->stale) return session;
  touch(desk, request.cookie(kSessionCookie));
  return session_of(desk, request);
}

Handler staff(Desk& desk, StaffHandler handler) { return guarded(desk, std::move(handler), std::nullopt); }
Handler writer(Desk& desk, StaffHandler handler) { return guarded(desk, std::move(handler), people::Right::write); }
Handler administrator(Desk& desk, StaffHandler handler) {
  return guarded(desk, std::move(handler), people::Right::administer);
}

std::int64_t number(const Request& request, const std::string& parameter) {
  const auto value = to_number(request.parameters.at(parameter));
  if (!value) throw base::Error{base::Fault::not_found, "error.not_found"};
  return *value;
}

std::optional<std::int64_t> number_field(const Request& request, std::string_view name) {
  return to_number(request.field(name));
}

}  // namespace web
