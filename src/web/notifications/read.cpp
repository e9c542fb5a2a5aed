#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/subjects.hpp"
#include "people/notifications.hpp"
#include "web/comments/comments.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/notifications/notifications.hpp"
#include "web/page.hpp"
#include "web/tasks/tasks.hpp"

namespace web {

Response open_notification(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto notice = visit.desk.database.writing([&](db::Transaction& tx) {
    auto found = people::find_notice(tx, visit.person.id, knowledge::subjects_for(visit.reader), id);
    if (found) people::mark_read(tx, visit.person.id, id);
    return found;
  });
  if (!notice) throw base::Error{base::Fault::not_found, "error.not_found"};
  if (notice->kind == "task") return Response::redirect(task_address(notice->detail));
  if (notice->kind == "conflict") return Response::redirect(conflicts_address(notice->document));
  if (notice->topic != 0) return Response::redirect(comment_address(notice->document, notice->topic, notice->detail));
  return Response::redirect(notice->document != 0 ? document_address(notice->document) : "/notifications");
}

Response read_notifications(const Visit& visit) {
  const auto newest = number_field(visit.request, "newest").value_or(0);
  visit.desk.database.write([&](db::Transaction& tx) { people::mark_all_read(tx, visit.person.id, newest); });
  return Response::redirect("/notifications");
}

Response count_notifications(Desk& desk, const Request& request) {
  const auto session = session_of(desk, request);
  if (!session) return Response::text("signed out", 401);
  const auto filter = knowledge::subjects_for(people::reader_for(session->person));
  const auto unread =
      desk.database.reading([&](db::Transaction& tx) { return people::count_unread(tx, session->person.id, filter); });
  return Response::json(fmt::format(R"({{"unread":{}}})", unread));
}

}  // namespace web
