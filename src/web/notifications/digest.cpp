#include <charconv>

#include "base/error.hpp"
#include "people/digest_wish.hpp"
#include "web/notifications/notifications.hpp"
#include "web/page.hpp"

namespace web {
namespace {

[[noreturn]] void refuse() { throw base::Error{base::Fault::bad_input, "error.digest_wish"}; }

/// "08:30" as minutes of the day.
int minutes_in(const std::string& text) {
  const auto part = [&](std::size_t begin, int limit) {
    int out = 0;
    const auto* first = text.data() + begin;
    const auto [end, error] = std::from_chars(first, first + 2, out);
    if (error != std::errc{} || end != first + 2 || out < 0 || out >= limit) refuse();
    return out;
  };
  if (text.size() < 5 || text[2] != ':') refuse();
  return part(0, 24) * 60 + part(3, 60);
}

}  // namespace

Response save_digest_wish(const Visit& visit) {
  const auto rhythm = people::rhythm_named(visit.request.field("rhythm"));
  if (!rhythm) refuse();
  const people::DigestWish wish{*rhythm, minutes_in(visit.request.field("time")), visit.request.field("language")};
  visit.desk.database.write([&](db::Transaction& tx) { people::set_digest_wish(tx, visit.person.id, wish); });
  return Response::redirect("/notifications?saved=0");
}

}  // namespace web
