#pragma once
#include <functional>
#include <optional>

#include "people/accounts.hpp"
#include "web/desk.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/router.hpp"

namespace web {

inline constexpr const char* kSessionCookie = "session";

/// A request by somebody who is signed in.
struct Visit {
  Desk& desk;
  const Request& request;
  people::Person person;
  people::Reader reader;  ///< what this person may see: goes with every read
  std::string language;
  base::Millis session_ends = 0;  ///< if this person does nothing more
  std::int64_t attention = 0;     ///< how much waits for this person's eyes; for pages only, 0 for fragments and JSON
  std::int64_t tasks = 0;         ///< how many tasks this person owes; for pages only, likewise
  std::int64_t unread = 0;        ///< notifications; for pages only, likewise
};

using StaffHandler = std::function<Response(const Visit&)>;

/// A handler for people who are signed in; others are sent to /sign-in (a fragment or JSON request: 401).
Handler staff(Desk& desk, StaffHandler handler);
/// Also needs the right to write, or to administer (people/rights.hpp); others get 403.
Handler writer(Desk& desk, StaffHandler handler);
Handler administrator(Desk& desk, StaffHandler handler);

/// The session of the request's cookie, if there is one. Asking is no use of it: it does not last longer for that.
std::optional<people::Session> session_of(Desk& desk, const Request& request);
/// The same, used: it lasts longer.
std::optional<people::Session> signed_in(Desk& desk, const Request& request);

/// The number in the route's parameter; not_found if it is none.
std::int64_t number(const Request& request, const std::string& parameter);
/// The number in a field; nothing if it is none.
std::optional<std::int64_t> number_field(const Request& request, std::string_view name);

}  // namespace web
