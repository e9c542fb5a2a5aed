#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/edit_images.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/note.hpp"
#include "web/form.hpp"
#include "web/history/history.hpp"
#include "web/page.hpp"
#include "web/topics/edit.hpp"
#include "web/topics/panel.hpp"

namespace web {
namespace {

Response show_topic(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto topic =
      visit.desk.database.reading([&](db::Transaction& tx) { return knowledge::topic(tx, visit.reader, id); });
  return Response::redirect(topic_address(topic.document, id));
}

Response show_panel(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto topic = knowledge::topic(tx, visit.reader, id);
    const auto document = knowledge::document(tx, visit.reader, topic.document);
    render::Data panel;
    fill_topic_panel(panel, visit, tx, document, topic, visit.request.field("open"));
    answer = fragment(visit, "templates/documents/topic_panel.tpl", panel);
  });
  return std::move(*answer);
}

/// A note as it would be shown, while it is written.
Response show_view(const Visit& visit) {
  auto topic = visit.desk.database.reading(
      [&](db::Transaction& tx) { return knowledge::topic(tx, visit.reader, number(visit.request, "id")); });
  topic.note = with_line_feeds(visit.request.field("note"));
  render::Data data;
  fill_note(data, visit, topic);
  return fragment(visit, "templates/documents/note.tpl", data);
}

/// A link inside the author's own files: to the topic or document that it means, if we have it.
Response follow_link(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto target = visit.desk.database.reading([&](db::Transaction& tx) {
    return knowledge::link_target(tx, visit.reader, knowledge::topic(tx, visit.reader, id),
                                  visit.request.field("href"));
  });
  if (target.topic != 0) return Response::redirect(topic_address(target.document, target.topic));
  if (target.document != 0) return Response::redirect(document_address(target.document));
  throw base::Error{base::Fault::not_found, "error.link_target"};
}

/// An undo may delete a document (again), or take it out of sight.
bool is_there(db::Transaction& tx, const Visit& visit, std::int64_t document) {
  try {
    return knowledge::document(tx, visit.reader, document).id == document;
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::not_found) throw;
    return false;
  }
}

Response undo_changeset(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::string otherwise;
  bool there = false;
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    const auto undone = knowledge::undo(tx, {visit.person.id, visit.reader, "", std::nullopt}, id);
    there = is_there(tx, visit, undone.document);
    otherwise = there ? document_address(undone.document) : std::string{"/documents"};
    return undone;
  });
  visit.desk.written();
  const auto back = there ? back_or(visit.request, otherwise) : otherwise;
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") +
                            fmt::format("saved={}", saved.changeset));
}

}  // namespace

void mount_topics(Router& router, Desk& desk) {
  router.get("/topics/:id", staff(desk, show_topic));
  router.get("/topics/:id/panel", staff(desk, show_panel));
  router.post("/topics/:id/view", staff(desk, show_view), {.body_limit = 4U << 20U});
  router.get("/topics/:id/link", staff(desk, follow_link));
  router.get("/topics/:id/history", staff(desk, show_topic_history));
  const RouteOptions long_texts{.body_limit = 8U << 20U};  // two texts of 1 MiB, percent-encoded
  router.post("/topics/:id/text", writer(desk, change_topic_text), long_texts);
  router.post("/topics/:id/children", writer(desk, add_topic), long_texts);
  router.post("/topics/:id/move", writer(desk, move_topic));
  router.post("/topics/:id/deletion", writer(desk, delete_topic));
  router.post("/topics/:id/level", writer(desk, change_topic_level));
  router.post("/topics/:id/properties", writer(desk, change_topic_properties));
  router.post("/topics/:id/marks", writer(desk, add_mark));
  router.post("/topics/:id/marks/:mark", writer(desk, correct_mark));
  router.post("/topics/:id/marks/:mark/removal", writer(desk, remove_mark));
  router.post("/topics/:id/marks/:mark/confirmation", writer(desk, confirm_mark));
  router.post("/topics/:id/sources", writer(desk, add_source));
  router.post("/topics/:id/sources/reading", writer(desk, read_source));
  router.post("/topics/:id/named", writer(desk, name_persons));
  router.post("/topics/:id/links/:place", writer(desk, correct_link));
  router.post("/topics/:id/links/:place/removal", writer(desk, remove_link));
  router.post("/topics/:id/relations/:place/removal", writer(desk, remove_relation));
  const RouteOptions pictures{.body_limit = knowledge::kLargestImage + (std::size_t{1} << 20U)};
  router.post("/topics/:id/images", writer(desk, add_topic_image), pictures);
  router.post("/topics/:id/images/:place", writer(desk, describe_topic_image));
  router.post("/topics/:id/images/:place/removal", writer(desk, remove_topic_image));
  router.post("/changesets/:id/undo", writer(desk, undo_changeset));
}

}  // namespace web
